"""What stands around a match: whether its words are a time there, and whether it lies behind or ahead."""

from collections.abc import Sequence
from typing import NamedTuple

from crosswire.extract.moment.patterns import Match
from crosswire.extract.moment.tense import Direction, direction
from crosswire.extract.moment.words import Word, classes_of
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

TITLES = ("ORG", "WORK_OF_ART", "PRODUCT", "FAC", "LAW", "PERSON")  # names that may hold a word of time
HEADLINE = 40  # words; no headline has more
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
    if lead == "as" and match.first > 1 and words[match.first - 2].norm in ("soon", "early"):
        return "future"
    found = direction(place.sentence, _head(place), lead=lead)
    return "near" if found == "future" and _is_possessive(place) else found


def _is_possessive(place: Place) -> bool:
    """Whether a day belongs to a thing, which may well lie behind: "to appeal Wednesday's ruling"."""
    words, last = place.words, place.match.last - 1
    return words[last].norm in POSSESSIVES or (last + 1 < len(words) and words[last + 1].norm in POSSESSIVES)


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
    if match.pattern.fixed.get("bare_feast"):
        return not _modifies(place)
    if match.pattern.fixed.get("bare"):
        return _is_month(place)
    if match.pattern.reads == "clock":
        told = {"point", "meridiem", "oclock", "part", "military"} & match.groups.keys()
        return bool(told) or _leads(words, match.first, "clock_leads")
    if match.pattern.reads == "duration" and (_is_share(place) or _is_programme(place)):
        return False
    if "which" in match.groups and _is_title_word(place):
        return False
    if match.pattern.reads == "decade":
        return not _leads(words, match.first, "whose")
    return "weekday" not in match.groups or not _names_a_thing(place)


def _modifies(place: Place) -> bool:
    """Whether a feast only says of what kind the next noun is: "a Christmas tree", but "the Christmas weekend"."""
    tokens = place.sentence.tokens
    after = place.words[place.match.last - 1].token + 1
    if after >= len(tokens) or tokens[after].upos not in ("NOUN", "PROPN"):
        return False
    return tokens[after].lemma.lower() not in table("time")["feast_times"]


def _is_programme(place: Place) -> bool:
    """ "60 Minutes", "48 Hours": a unit with a capital inside a sentence that has none before it."""
    words, last = place.words, place.match.last - 1
    return words[last].text[0].isupper() and place.match.first > 0 and not _is_capitalised(place.sentence)


def _is_title_word(place: Place) -> bool:
    """ "the Today programme", "VOA Today": a day's adverb with a capital after another word."""
    position = place.match.groups["which"][0]
    word = place.words[position]
    if word.norm not in table("time_words")["adverb_day"] or not word.text[0].isupper() or not position:
        return False
    return place.words[position - 1].text.isalpha() and not _is_capitalised(place.sentence)


def _is_capitalised(sentence: ParsedSentence) -> bool:
    """Whether words of content have capitals throughout, as in headlines."""
    content = [t for t in sentence.tokens[:HEADLINE] if t.upos in ("VERB", "ADJ", "ADV") and t.text[0].isalpha()]
    return bool(content) and all(t.text[0].isupper() for t in content)


def _is_share(place: Place) -> bool:
    """ "three-quarters of the staff" is a part of them; "two quarters of growth" is a length of time."""
    words, last = place.words, place.match.last - 1
    if words[last].norm not in ("quarter", "quarters"):
        return False
    after = [w.norm for w in words[last + 1 : last + 4]] + [""] * 3
    whole = after[0] == "of" and after[1] in table("time")["owners"] and after[2] not in table("time_words")["unit"]
    return whole or (words[last - 1].norm in table("time_words")["dash"] and words[last].norm == "quarters")


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
    if token.entity == "PERSON" and token.entity_start and head.entity == "PERSON":
        return True
    following = place.words[position + 1].norm if position + 1 < len(place.words) else ""
    if following in table("time")["weekday_things"]:
        return True
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
        return token.upos in ("NOUN", "PROPN") and not _is_other_season(place, position)
    if word.norm not in table("time_words")["month_or_name"]:
        return True
    noun_phrase = word.norm != "may" and _leads(words, match.first, "month_articles")
    return match.first < position or noun_phrase or _leads(words, match.first, "month_leads")


def _is_other_season(place: Place, position: int) -> bool:
    """ "A spring burst", "the Prague Spring", "the Winter Palace": seasons are written small, and no time is "a" season."""
    if "year" in place.match.groups:
        return False
    word = place.words[position]
    if word.text[0].isupper() and position and not _is_capitalised(place.sentence):
        return True
    return _leads(place.words, position, "single_articles")


def _is_year(place: Place) -> bool:
    """A bare four-digit number that is a year: not money, not a count, not part of a longer number."""
    words, match = place.words, place.match
    position = match.groups["year"][0]
    token = place.sentence.tokens[words[position].token]
    if _leads(words, position, "money") or token.entity in ("MONEY", "PRODUCT", "FAC") or _is_counted(place, position):
        return False
    if position > 1 and words[position - 1].norm in ("-", "–") and "year4" not in classes_of(words[position - 2]):
        return not words[position - 2].text[0].isdigit()  # "555-1984" is no year, "mid-1984" is
    if _is_joined(place, position):
        return False
    head = place.sentence.tokens[token.head]
    if token.relation == "nummod" and head.upos == "PROPN" and not _leads(words, position, "year_leads"):
        return match.last - match.first > 1  # a house number: "1945 Main Street"
    if match.last - match.first > 1 or _leads(words, position, "year_leads") or token.entity == "DATE":
        return True
    return int(words[position].norm) >= 1900 and token.relation != "nummod"


def _is_joined(place: Place, position: int) -> bool:
    """ "the 2000-seat hall", "0800 2010 1998": a number that goes on in a compound, or stands in a row of numbers."""
    words = place.words
    after = words[position + 1 : position + 3]
    goes_on = len(after) == 2 and after[0].norm in table("time_words")["dash"] and after[0].start == words[position].end
    if goes_on and after[1].text.isalpha() and after[1].norm not in table("time")["year_kinds"]:
        return True
    before = words[position - 1].text if position else ""
    return before.isdigit() and len(before) > 2


def _is_counted(place: Place, position: int) -> bool:
    """Whether a counted noun follows ("1998 people")."""
    if position + 1 >= len(place.words):
        return False
    following = place.words[position + 1]
    plural = place.sentence.tokens[following.token].tag == "NNS"
    counts = plural and not _leads(place.words, position, "before_years_of_things")
    return counts or following.norm in table("time")["counted"]
