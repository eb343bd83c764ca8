"""Figures of one thing and one number: "after 12 days of repairs" here, "for about twelve days" there.

Two reports that give one number of one thing, each at one place, speak of one thing. Numbers that differ don't tell: of the
eleven such pairs in the development events three were right. Totals of people, which may differ, are told by totals.py.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from crosswire.compare.counted import thing_of
from crosswire.model.quantity import Number, Quantity
from crosswire.model.span import Span
from crosswire.model.statement import Statement
from crosswire.pipeline.joining import Variable

LEAST = 2  # "a" and "one" count too many things
LEAST_OF_PEOPLE = 5  # "two men" and "three victims" are other people in the next sentence
BARE = frozenset({"count ", "count point", "share", "casualties"})  # nothing that a noun names, a score
OF_PEOPLE = frozenset({"killed", "injured", "shot", "hospitalised", "count people"})


class Amount(NamedTuple):
    """What a figure is of, whom it counts, and its bounds."""

    thing: str
    category: str
    low: Number
    high: Number | None


def amounts(statements: Iterable[Statement]) -> Iterator[Variable]:
    """The figures of one thing and number, where each report that gives it gives it once; all statements that hold them."""
    found: dict[Amount, dict[Span, list[str]]] = defaultdict(lambda: defaultdict(list))
    for statement in statements:
        for quantity in (*statement.quantities, *_lengths(statement)):
            amount = _amount(quantity)
            if amount is not None:
                found[amount][quantity.span].append(statement.id)
    for key in sorted(found, key=str):
        reports = [span.report for span in found[key]]
        if 1 < len(reports) == len(set(reports)):
            yield [found[key][span] for span in sorted(found[key])]


def _lengths(statement: Statement) -> Iterator[Quantity]:
    """How long something took, as a figure."""
    for one in statement.moments:
        if one.type == "DURATION" and one.amount is not None and one.unit:
            yield Quantity(span=one.span, low=one.amount, high=one.amount, measure="duration", unit=one.unit)


def _amount(quantity: Quantity) -> Amount | None:
    """A figure as a key; `None` where it names no thing, or so few that they can be anything."""
    thing, low = thing_of(quantity), quantity.low
    of_people = thing in OF_PEOPLE or quantity.category is not None
    if thing in BARE or quantity.of is not None or low is None or low < (LEAST_OF_PEOPLE if of_people else LEAST):
        return None
    return Amount(thing, quantity.category or "", low, quantity.high)
