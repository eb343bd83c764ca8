"""People counted in words that name no measure by themselves: "4 shot in bar", "men with gunshot wounds", "a double murder"."""

import functools
import re
from collections.abc import Iterable, Iterator

import msgspec

from crosswire.lexicon.tables import table
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span

AFTER = 90  # code points behind a count in which its own predicate stands
PLAIN = "count"  # the measure of what is counted and nothing more


def read_as(quantities: Iterable[Quantity], text: str) -> list[Quantity]:
    """One report's quantities, plain counts of people measured by what the words behind them say became of them.

    Args:
        quantities: as extracted.
        text: the text of their report.
    """
    found: list[Quantity] = []
    for q in sorted(quantities, key=lambda q: q.span, reverse=True):
        measured = _measured(q, text) if q.measure == PLAIN else q
        if measured.measure == PLAIN and found and _shares_predicate(q, found[-1], text):
            measured = msgspec.structs.replace(q, measure=found[-1].measure)
        found.append(measured)
    return found[::-1]


def multiples(report: str, text: str) -> Iterator[Quantity]:
    """Counts that an adjective makes: "a double murder", "quadruple shooting"; and adverbs: "five shot, one fatally"."""
    for pattern, measure in _multiples():
        for match in pattern.finditer(text):
            number = table("toll")["counted_as"]["numbers"].get(match.group(1).casefold())
            if number is not None:
                span = Span.cut(report, text, match.start(), match.end())
                yield Quantity(span=span, low=number, high=number, measure=measure, unit="people")


def _measured(quantity: Quantity, text: str) -> Quantity:
    words = quantity.span.text
    after = text[quantity.span.end : quantity.span.end + AFTER]
    if quantity.unit == "shot" and (quantity.low or 0) > 1 and _listed("shot_then").match(after):
        return msgspec.structs.replace(quantity, measure="shot", unit="people")
    if not (quantity.category or quantity.unit in _people() or words.split()[-1].casefold() in _people()):
        return quantity
    for measure in ("shot", "hospitalised", "injured"):
        if _listed(measure).match(after):
            return msgspec.structs.replace(quantity, measure=measure)
    if _listed("detained_before").search(text[max(0, quantity.span.start - AFTER) : quantity.span.start]):
        return msgspec.structs.replace(quantity, measure="detained")
    return quantity


def _shares_predicate(quantity: Quantity, following: Quantity, text: str) -> bool:
    """Whether people have the predicate of those behind them: "2 adults, six children dead", "a woman and two men were shot"."""
    between = text[quantity.span.end : following.span.start]
    joined = " and " if quantity.unit != "adults" else between
    people = quantity.unit in _people() and following.measure in ("killed", "injured", "shot", "hospitalised")
    return people and between == joined and re.fullmatch(r",? (?:and |& )?", between) is not None


@functools.cache
def _people() -> frozenset[str]:
    return frozenset(table("toll")["counted_as"]["people"])


@functools.cache
def _listed(name: str) -> re.Pattern[str]:
    return re.compile(table("toll")["counted_as"][name], re.IGNORECASE)


@functools.cache
def _multiples() -> tuple[tuple[re.Pattern[str], str], ...]:
    numbers = "|".join(table("toll")["counted_as"]["numbers"])
    found = table("toll")["counted_as"]["multiples"]
    return tuple(
        (re.compile(p.replace("{number}", f"({numbers})"), re.IGNORECASE), measure)
        for p, measure in sorted(found.items())
    )
