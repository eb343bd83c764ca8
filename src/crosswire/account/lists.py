"""Counts that explain one another: a list that breaks a count down, a list with one clause behind it, "three shot, killing one"."""

import functools
import re
from collections.abc import Iterator, Sequence

import msgspec

from crosswire.account.counted_as import PLAIN
from crosswire.lexicon.tables import table
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span

PEOPLE = frozenset({"killed", "injured", "shot", "hospitalised", "missing"})  # measures that a breakdown takes over
JOINT = re.compile(r"\s*(?:,? and|,|;|&)\s*(?:of them )?")
BEFORE_LIST = 80  # code points between a count and the list that breaks it down
YEARS_OLD = re.compile(r"\b(\d{1,2})-year-olds?\b")
ADULT = 18  # years


def with_lists(quantities: Sequence[Quantity], text: str) -> list[Quantity]:
    """One report's quantities in reading order, those of lists measured by what the list stands beside.

    "Nine people were hit: eight men and a woman" counts eight men and one woman hit, since they add up; "the ten men and two
    8-year-olds who were hurt" counts them hurt; "shooting four people, killing one" counts one of the four killed.

    Args:
        quantities: of one report, by their places in it.
        text: the report's text.
    """
    found = [_of_age(q) for q in quantities]
    for first, last in list(_runs(found, text)):
        run = found[first:last]
        clause = _clause().match(text, run[-1].span.end)
        if clause is not None and (len(run) > 1 or run[0].measure == PLAIN):
            found[first:last] = [msgspec.structs.replace(q, measure=_measure(clause)) for q in run]
        elif first and all(q.measure == PLAIN for q in run):
            found[first:last], single = _broken_down(found[first - 1], run, text)
            found += single
    return sorted(
        (_among_shot(q, found[i - 1] if i else None, text) for i, q in enumerate(found)), key=lambda q: q.span
    )


def _of_age(quantity: Quantity) -> Quantity:
    """Those of an age below eighteen are children: "two 10-year-olds"."""
    age = YEARS_OLD.search(quantity.span.text)
    if quantity.category is not None or age is None or int(age.group(1)) >= ADULT:
        return quantity
    return msgspec.structs.replace(quantity, category="child")


def _runs(quantities: Sequence[Quantity], text: str) -> Iterator[tuple[int, int]]:
    """From where to where counts of people stand in a list with nothing but commas and "and" between."""
    first = 0
    for at in range(1, len(quantities) + 1):
        joined = at < len(quantities) and _joined(quantities[at - 1], quantities[at], text)
        if not joined:
            if _is_people(quantities[first]):
                yield first, at
            first = at


def _joined(one: Quantity, other: Quantity, text: str) -> bool:
    return (
        _is_people(one)
        and _is_people(other)
        and JOINT.fullmatch(text, one.span.end, other.span.start) is not None
        and _exact(one)
        and _exact(other)
    )


def _broken_down(whole: Quantity, run: Sequence[Quantity], text: str) -> tuple[list[Quantity], list[Quantity]]:
    """A list with the measure of the count before it, if it adds up to it, and the one person at its end that no number counts."""
    between = text[whole.span.end : run[0].span.start]
    told = whole.measure in PEOPLE and whole.category is None and _exact(whole)
    if not told or len(between) > BEFORE_LIST or re.search(r"[.!?]\s|\n", between):
        return list(run), []
    single = _single().match(text, run[-1].span.end)
    missing = (whole.low or 0) - sum(q.low or 0 for q in run)
    if missing == 0 and len(run) > 1:
        return [msgspec.structs.replace(q, measure=whole.measure) for q in run], []
    if missing != 1 or single is None:
        return list(run), []
    span = Span.cut(whole.span.report, text, single.start("one"), single.end("one"))
    category = table("toll")["lists"]["singles"][single.group("noun").casefold()]
    one = Quantity(span=span, low=1, high=1, measure=whole.measure, unit=single.group("noun"), category=category)
    return [msgspec.structs.replace(q, measure=whole.measure) for q in run], [one]


def _among_shot(quantity: Quantity, before: Quantity | None, text: str) -> Quantity:
    """The dead of "shooting four people, killing one": of those shot."""
    if before is None or (before.measure, quantity.measure) != ("shot", "killed") or quantity.of is not None:
        return quantity
    between = text[before.span.end : quantity.span.start]
    among = (quantity.high or 0) < (before.low or 0) and re.fullmatch(r",? (?:and )?killing ", between)
    return msgspec.structs.replace(quantity, of=before.low) if among else quantity


def _exact(quantity: Quantity) -> bool:
    return quantity.low is not None and quantity.low == quantity.high


def _is_people(quantity: Quantity) -> bool:
    return quantity.category is not None or quantity.unit in _words("people") or quantity.measure in PEOPLE


def _measure(clause: re.Match[str]) -> str:
    return str(table("toll")["lists"]["states"][clause.group("state").casefold()])


@functools.cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("toll")["counted_as"][name])


@functools.cache
def _clause() -> re.Pattern[str]:
    states = "|".join(map(re.escape, table("toll")["lists"]["states"]))
    return re.compile(
        rf"\s+(?:who|that) (?:was|were|had been|have been) (?P<state>{states})\b(?! (?:and killed|dead|to death))",
        re.IGNORECASE,
    )


@functools.cache
def _single() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, table("toll")["lists"]["singles"]))
    return re.compile(rf",? and (?P<one>(?:an?|one) (?:[\w-]+ ){{0,2}}?(?P<noun>{nouns}))\b", re.IGNORECASE)
