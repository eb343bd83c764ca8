"""Numbers that the words around them show to be no counts of people: ages, rates, footnotes and the like."""

import re

from crosswire.account.lookup import cues
from crosswire.model.quantity import Quantity

REACH = 60
BEFORE, AFTER = 60, 40  # code points around a number in which it shows
BARE = re.compile(r"\d{1,4}")
AGES = re.compile(r"\b(?:ages?|aged|both)\W+(?:\d{1,3}(?:, and|,| and)\s+)*$", re.IGNORECASE)
# "her father, 56, ...", "his sons, 10 and 12, ...", "a man, 18", "Jones, 31, of Hilltop", "at home, 2211 Willow Street"
APART_BEFORE = re.compile(r"[\w.’'\"”)][,–—]\s*(?:\d{1,3},?\s+and\s+)?$")
APART_AFTER = re.compile(r"\s*(?:[,.;)(–—/\n]|$|and\s+\d{1,3}\b|[A-Z])")
NOTE = re.compile(
    r"(?:\[|/ ?|\b(?:Image|Photo|Slide|Page|Channel|No\.|News|Fox|WB) (?:\d+ of )?)$"
)  # a footnote, a picture's number
# "deaths per 100,000", "three counts of murder", "killing one another", "shot five times", "a mother of two"
OTHER_AFTER = re.compile(
    r"-year-old|\s*(?:another\b(?! \w)|times\b|(?:\w+\s+){0,2}(?:per|for every|out of every|counts? of)\b)",
    re.IGNORECASE,
)
GALLERY = re.compile(r"\d+ of \d+(?: \w+)*")
THE_NAME = re.compile(r"(?:One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten) [A-Z][\w'’]+(?: [A-Z][\w'’]+)*")
COUNTS = re.compile(r"\bcounts?\b", re.IGNORECASE)
OTHER_BEFORE = re.compile(r"\b(?:mother|father|parent|dad|mom) of\s+$", re.IGNORECASE)
# "five attempted murders", "the attempted murders of five teenagers", "accused of trying to kill two men"
ATTEMPTED = re.compile(r"\b(?:attempt\w*|tr(?:y|ied|ying))\b(?:\W+\w+){0,3}\W*$", re.IGNORECASE)
# "fifty people fled when shots rang out" are not displaced; those who fled homes, a town or the fighting are
RAN = re.compile(r"(?:\s+\w+)?\s+(?:fled|flee|fleeing|ran|running)\b", re.IGNORECASE)
HOME = re.compile(
    r"\b(?:homes?|houses?|villages?|towns?|city|country|regions?|provinces?|areas?|districts?|camps?|islands?|borders?|abroad"
    r"|fighting|violence|wars?|advance|offensive|shelling|bombing|bombardment|floods?|flooding|eruption|drought|famine)\b",
    re.IGNORECASE,
)
# "three customers who weren't hurt", "a girl and a man were not injured"
UNHARMED = re.compile(r"(?:\s+[\w-]+){0,6}?\s+(?:were|was|are|is)(?:\s+not|n[’']t)\s", re.IGNORECASE)


def is_no_count(quantity: Quantity, text: str) -> bool:
    """Whether a quantity of people is an age, a rate or the like.

    Args:
        quantity: read as a count of people.
        text: the text of its report.
    """
    before = text[max(0, quantity.span.start - BEFORE) : quantity.span.start]
    after = text[quantity.span.end : quantity.span.end + AFTER]
    if any(isinstance(n, float) and not n.is_integer() for n in (quantity.low, quantity.high)):
        return True
    if quantity.measure == "killed" and ATTEMPTED.search(f"{before}{_less_last(quantity.span.text)}"):
        return True
    if quantity.measure == "displaced" and RAN.match(after) and not HOME.search(text[quantity.span.end :][:REACH]):
        return True
    if _is_name(quantity.span.text, before) or quantity.span.text.split()[-1].casefold() in cues("no_people"):
        return True
    if COUNTS.search(quantity.span.text) or (quantity.category == "perpetrator" and " plus " in quantity.span.text):
        return True
    return bool(OTHER_AFTER.match(after) or OTHER_BEFORE.search(before)) or _stands_apart(
        quantity.span.text, before, after
    )


def _is_name(words: str, before: str) -> bool:
    """Whether a number and its noun are a name or a picture's number: "the Four Points hotel", "Image 4 of 16"."""
    if GALLERY.fullmatch(words) and (NOTE.search(before) or words.split()[-1].istitle()):
        return True
    return THE_NAME.fullmatch(words) is not None and re.search(r"\b(?:the|at|of)\s+(?:the\s+)?$", before) is not None


def _less_last(words: str) -> str:
    """The words of a count less its noun: "Five Attempted" of "Five Attempted Murders"."""
    return words.rpartition(" ")[0]


def is_denied(quantity: Quantity, text: str) -> bool:
    """Whether the words right after a count of people say that they were not harmed."""
    after = re.split(r"[.;:,]", text[quantity.span.end : quantity.span.end + REACH], maxsplit=1)[0]
    return UNHARMED.match(after + " ") is not None


def _stands_apart(words: str, before: str, after: str) -> bool:
    if not BARE.fullmatch(words):
        return False
    if AGES.search(before) or NOTE.search(before):
        return True
    return bool(APART_BEFORE.search(before) and APART_AFTER.match(after))
