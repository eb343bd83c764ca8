"""What stands around a match: whether its words are a time there, and whether it lies behind or ahead."""

from collections.abc import Sequence
from typing import NamedTuple

from crosswire.extract.moment.patterns import Match
from crosswire.extract.moment.tense import Direction, direction
from crosswire.extract.moment.words import Word, classes_of
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

TITLES = ("ORG", "WORK_OF_ART", "PRODUCT", "FAC", "LAW", "PERSON")  # names that may hold a word of time
POSSESSIVES = ("'s", "’s", "'", "’")


class Place(NamedTuple):
    """A match in its sentence."""

    sentence: ParsedSentence
    words: Sequence[Word]
    match: Match


def span_words(place: Place) -> tuple[Word, Word]:
    """The first and the last word of the expression, less a possessive ("Sunday's")."""
    words, match = place.words, place.match
    last = match.last - 1
    if words[last].norm in POSSESSIVES and last > match.first:
        last -= 1
    return words[match.first], words[last]


def clause_direction(place: Place) -> Direction:
    """Whether the clause tells of it as past or as still to come."""
    words, match = place.words, place.match
    lead = words[match.first - 1].norm if match.first else ""
    return direction(place.sentence, _head(place), lead=lead)


def _head(place: Place) -> int:
    """The word of the match that the rest hangs on: the one whose head lies outside."""
    tokens = place.sentence.tokens
    inside = [place.words[i].token for i in range(place.match.first, place.match.last)]
    outside = [i for i in inside if tokens[i].head not in inside and tokens[i].upos not in ("PUNCT", "ADV")]
    return (outside or inside)[-1]


def is_time(place: Place) -> bool:
    """Whether the matched words are a time where they stand."""
    words, match = place.words, place.match
    if _in_title(place):
        return False
    if match.pattern.fixed.get("bare_year"):
        return _is_year(place)
    if match.pattern.fixed.get("bare"):
        return _is_month(place)
    if match.pattern.reads == "clock":
        told = {"point", "meridiem", "oclock", "part"} & match.groups.keys()
        return bool(told) or _leads(words, match.first, "clock_leads")
    if match.pattern.reads == "decade":
        return not _leads(words, match.first, "whose")
    return "weekday" not in match.groups or not _names_a_thing(place)


def _leads(words: Sequence[Word], first: int, names: str) -> bool:
    return first > 0 and words[first - 1].norm in table("time")[names]


def _in_title(place: Place) -> bool:
    """Whether a name runs beyond the match on either side ("the Sunday Times")."""
    tokens = place.sentence.tokens
    inside = [tokens[w.token] for w in place.words[place.match.first : place.match.last]]
    capitalised = [t for t in inside if t.text[0].isupper()]
    if not capitalised or not all(t.entity in TITLES for t in capitalised):
        return False
    before, after = inside[0].index - 1, inside[-1].index + 1
    starts_before = before >= 0 and tokens[before].entity in TITLES and not inside[0].entity_start
    return starts_before or (after < len(tokens) and _goes_on(tokens[after]))


def _goes_on(token: Token) -> bool:
    return token.entity in TITLES and not token.entity_start


def _names_a_thing(place: Place) -> bool:
    """A weekday that belongs to a name: "Bloody Sunday", "the Wednesday Club"."""
    position = place.match.groups["weekday"][0]
    token = place.sentence.tokens[place.words[position].token]
    head = place.sentence.tokens[token.head]
    part_of_name = token.relation == "compound" and head.upos == "PROPN" and head.index == token.index + 1
    return (part_of_name and _leads(place.words, position, "articles")) or _leads(
        place.words, position, "weekday_names"
    )


def _is_month(place: Place) -> bool:
    """A bare month or season: not a name, a verb or the first half of another word."""
    words, match = place.words, place.match
    position = (match.groups.get("month") or match.groups["season"])[0]
    word = words[position]
    token = place.sentence.tokens[word.token]
    if token.tag == "MD" or token.entity == "PERSON":
        return False
    if "season" in match.groups:
        return token.upos in ("NOUN", "PROPN")
    if word.norm not in table("time_words")["month_or_name"]:
        return True
    noun_phrase = word.norm != "may" and _leads(words, match.first, "month_articles")
    return match.first < position or noun_phrase or _leads(words, match.first, "month_leads")


def _is_year(place: Place) -> bool:
    """A bare four-digit number that is a year: not money, not a count, not part of a longer number."""
    words, match = place.words, place.match
    position = match.groups["year"][0]
    token = place.sentence.tokens[words[position].token]
    if _leads(words, position, "money") or token.entity in ("MONEY", "PRODUCT", "FAC") or _is_counted(place, position):
        return False
    if position > 1 and words[position - 1].norm in ("-", "–") and "year4" not in classes_of(words[position - 2]):
        return not words[position - 2].text[0].isdigit()  # "555-1984" is no year, "mid-1984" is
    head = place.sentence.tokens[token.head]
    if token.relation == "nummod" and head.upos == "PROPN" and not _leads(words, position, "year_leads"):
        return match.last - match.first > 1  # a house number: "1945 Main Street"
    if match.last - match.first > 1 or _leads(words, position, "year_leads") or token.entity == "DATE":
        return True
    return int(words[position].norm) >= 1900 and token.relation != "nummod"


def _is_counted(place: Place, position: int) -> bool:
    """Whether a counted noun follows ("1998 people")."""
    if position + 1 >= len(place.words):
        return False
    following = place.words[position + 1]
    plural = place.sentence.tokens[following.token].tag == "NNS"
    counts = plural and not _leads(place.words, position, "before_years_of_things")
    return counts or following.norm in table("time")["counted"]
