"""Names in a sentence that may be places, and the words round them that say so."""

import functools
from collections.abc import Iterator

import msgspec

from crosswire.lexicon.spelling import normalise
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
LONGEST = 6  # words in a name


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a sentence that may name a place: words from `first` to before `last`."""

    sentence: ParsedSentence
    first: int
    last: int
    label: str
    text: str
    start: int
    end: int

    @property
    def key(self) -> str:
        return normalise(self.text)

    @property
    def head(self) -> Token:
        """The word of the name on which no other word of it stands."""
        tokens = self.sentence.tokens
        inside = range(self.first, self.last)
        return next(
            (tokens[i] for i in reversed(inside) if tokens[i].head not in inside or tokens[i].head == i),
            tokens[self.last - 1],
        )


def names_in(text: str, sentence: ParsedSentence) -> Iterator[Name]:
    """The names that the model found, and runs of proper nouns that it passed over."""
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        label = tokens[at].entity
        end = at + 1
        if label:
            while (
                end < len(tokens)
                and tokens[end].entity == label
                and not tokens[end].entity_start
                and tokens[end].text != ","
            ):
                end += 1
        elif tokens[at].upos == "PROPN":
            while end < len(tokens) and tokens[end].upos == "PROPN" and not tokens[end].entity:
                end += 1
        name = _whole(text, sentence, at, end, label)
        if name is not None:
            yield name
            end = max(end, name.last)
        at = end


def _whole(text: str, sentence: ParsedSentence, first: int, last: int, label: str) -> Name | None:
    """The name in full: no article or possessive at its edges, and the noun that belongs to it ("Aleppo province")."""
    tokens = sentence.tokens
    while first < last and (
        tokens[first].upos in ("DET", "ADP", "PUNCT") or tokens[first].text in ("nearby", "northern")
    ):
        first += 1
    while first < last and (tokens[last - 1].tag == "POS" or tokens[last - 1].upos == "PUNCT"):
        last -= 1
    while (
        first < last
        and label in PLACE_LABELS
        and tokens[last - 1].text.islower()
        and not belongs(tokens[last - 1].text)
    ):
        last -= 1
    if first == last or last - first > LONGEST or not tokens[first].text[:1].isupper():
        return None
    if last < len(tokens) and tokens[last].text in table("place_nouns")["region"]:
        last, label = last + 1, "GPE"  # a lower-case "region" or "province" after it makes any name a place
    elif last < len(tokens) and label in PLACE_LABELS | {""} and belongs(tokens[last].text):
        last += 1
    start, end = tokens[first].start, tokens[last - 1].end
    for mark in ("’s", "'s", "’", "'"):
        if text[start:end].endswith(mark):
            end -= len(mark)
            break
    return Name(sentence=sentence, first=first, last=last, label=label, text=text[start:end], start=start, end=end)


@functools.cache
def _endings() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    nouns = table("place_nouns")
    return frozenset(nouns["region"]), frozenset(nouns["county"]), frozenset(nouns["feature"])


def belongs(word: str) -> bool:
    return any(word in ending for ending in _endings())


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
    return before >= 0 and tokens[before].lemma in table("place_nouns")["of"]


def called_settlement(name: Name) -> bool:
    """Whether the words before say that it is a town or a region, so that no gazetteer need know it."""
    tokens = name.sentence.tokens
    return (
        name.first > 1
        and tokens[name.first - 1].text == "of"
        and tokens[name.first - 2].lemma in table("place_nouns")["settlement"]
    )


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
