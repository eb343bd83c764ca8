"""The words round a name that put it on the map, and the relation they put something in to the place."""

import functools
from collections.abc import Sequence

from crosswire.extract.place.names import Name
from crosswire.lexicon.tables import table, words
from crosswire.model.token import Token


def preposition(name: Name) -> str:
    """The preposition just before the name, past articles, adjectives and "nearby"."""
    tokens = name.sentence.tokens
    at = name.first - 1
    while at >= 0 and (tokens[at].upos in ("DET", "ADJ") or tokens[at].text.lower() in ("nearby", "capital")):
        at -= 1
    return tokens[at].text.lower() if at >= 0 and tokens[at].upos in ("ADP", "SCONJ") else ""


def called_place(name: Name) -> bool:
    """Whether the words before say that it is a place: "the town of ...", "the capital ..."."""
    tokens = name.sentence.tokens
    before = name.first - (2 if name.first and tokens[name.first - 1].text == "of" else 1)
    if before < 0:
        return False
    lemma, of = tokens[before].lemma, tokens[name.first - 1].text == "of"
    return lemma in table("place_nouns")["of"] or (of and lemma in table("place_nouns")["parts"])


def called_settlement(name: Name) -> bool:
    """Whether the words round it say that it is a town or a region, so that no gazetteer need know it."""
    tokens = name.sentence.tokens
    before = name.first > 1 and tokens[name.first - 1].text == "of"
    return _is_village(name) or (before and tokens[name.first - 2].lemma in table("place_nouns")["settlement"])


def _is_village(name: Name) -> bool:
    """Whether "village in" follows and no article stands before: "hit NAME village in", not "a Mennonite village in"."""
    tokens, after = name.sentence.tokens, name.sentence.tokens[name.last : name.last + 2]
    if name.label == "NORP" or len(after) < 2 or after[0].text not in table("place_nouns")["after"]:
        return False
    articled = name.first > 0 and tokens[name.first - 1].upos in ("DET", "PRON", "ADJ", "NOUN", "PROPN", "NUM")
    return after[1].text == "in" and not articled and name.head.head == after[0].index


def is_residence(name: Name) -> bool:
    """Whether it is where somebody is from: "Peter Moe of Nelson", "Berg, 30, of Nelson"."""
    tokens = name.sentence.tokens
    if name.first < 2 or tokens[name.first - 1].text != "of":
        return False
    before = tokens[name.first - 2]
    aged = before.text == "," and name.first > 2 and tokens[name.first - 3].text.isdigit()
    return aged or before.entity == "PERSON"


def is_struck(name: Name) -> bool:
    """Whether a verb of war, travel or disaster has it as its object: "shelled Aleppo", "Aleppo was shelled"."""
    tokens, head = name.sentence.tokens, name.head
    return head.relation in ("obj", "nsubj:pass", "obl:unmarked") and tokens[head.head].lemma in words("place_verbs")


def is_apposed(name: Name) -> bool:
    """Whether it says which town is meant: "the capital, Maputo"."""
    tokens, head = name.sentence.tokens, name.head
    return head.relation == "appos" and tokens[head.head].lemma in table("place_nouns")["of"]


def is_based(name: Name) -> bool:
    """Whether it is where somebody or something is at home: "a Lagos-based group"."""
    tokens = name.sentence.tokens
    return name.last + 1 < len(tokens) and tokens[name.last].text == "-" and tokens[name.last + 1].text in _based()


@functools.cache
def _based() -> frozenset[str]:
    return frozenset(table("place_nouns")["based"])


def opens_report(name: Name, *, large: bool) -> bool:
    """Whether it stands first and a dash follows ("OSLO —"), or a colon after a large town's name."""
    tokens = name.sentence.tokens
    if name.text.isupper() and _agency_follows(tokens, name.last):
        return True
    if name.first > 0 or name.last >= len(tokens) or (name.label == "PERSON" and not name.text.isupper()):
        return False
    mark = tokens[name.last]
    spaced = mark.start > tokens[name.last - 1].end
    return (mark.text.strip("-–—") == "" and spaced) or (mark.text == ":" and large)


def _agency_follows(tokens: Sequence[Token], at: int) -> bool:
    """Whether an agency in brackets and a dash follow, as in a dateline that the layout left in the text: "(AP) -"."""
    marks = tuple(t.text for t in tokens[at : at + 4])
    return len(marks) == 4 and marks[0] == "(" and marks[2] == ")" and marks[3].strip("-–—") == ""


def people_follow(name: Name) -> bool:
    tokens = name.sentence.tokens
    return name.last < len(tokens) and tokens[name.last].lemma in table("place_nouns")["people"]


def relation(name: Name) -> str:
    """The words that put something in a relation to the place: "in", "forests near", "outskirts of", "40 miles from"."""
    word = preposition(name)
    tokens = name.sentence.tokens
    at = name.first - 2  # the word before a preposition that stands right before the name
    if not word or at < 0 or tokens[at].upos != "NOUN" or tokens[at + 1].text.lower() != word:
        return word
    if word == "of":
        return f"{tokens[at].text} of" if tokens[at].lemma in table("place_nouns")["edge"] else word
    if word not in table("place_prepositions")["beside"]:
        return word
    first = at - 1 if at > 0 and tokens[at - 1].upos == "NUM" else at
    return " ".join(t.text for t in tokens[first : at + 2])
