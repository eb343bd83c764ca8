"""What is never one claim, whatever its words: cannot-links (Wagstaff et al., 2001), told from the statements' own values.

On events left out they take away six of 33 look-alike pairs that were linked, and no recall worth naming (docs/evaluation.md).
"""

import functools
from collections.abc import Callable, Sequence
from typing import NamedTuple

from crosswire.model.quantity import Quantity
from crosswire.model.statement import Statement

WITHHELD = {"denied", "no-comment", "unverified"}
HARM = {"killed", "injured", "missing", "displaced", "detained", "rescued"}
PEOPLE = {"people", "person"}
TIMES = 10  # a crowd of thousands is not the dozen who were hurt in it; 5 times scores the same


class Marks(NamedTuple):
    """What sets a statement apart: its years, what became of the people that it counts, and their number if it has one count."""

    stance: str
    years: frozenset[int]
    harms: frozenset[str]
    number: float | None


def may_join(statements: Sequence[Statement]) -> Callable[[int, int], bool]:
    """Whether two of these statements, by index, may stand in one claim."""
    marks = functools.cache(lambda index: marks_of(statements[index]))
    return lambda a, b: not apart(marks(a), marks(b))


def marks_of(statement: Statement) -> Marks:
    """What sets a statement apart from others."""
    counts = [q.low or q.high for q in statement.quantities if _counts_people(q)]
    return Marks(
        stance=statement.stance,
        years=frozenset(m.year for m in statement.moments if m.year is not None),
        harms=frozenset(q.measure for q in statement.quantities if q.measure in HARM),
        number=counts[0] if len(counts) == 1 else None,
    )


def apart(a: Marks, b: Marks) -> bool:
    """Whether the two are never one claim: two silences, other years, the dead and the hurt, or counts of another order."""
    return (
        (a.stance != b.stance and {a.stance, b.stance} <= WITHHELD)
        or _disjoint(a.years, b.years)
        or _disjoint(a.harms, b.harms)
        or bool(a.number and b.number and max(a.number, b.number) > TIMES * min(a.number, b.number))
    )


def _disjoint(a: frozenset[int] | frozenset[str], b: frozenset[int] | frozenset[str]) -> bool:
    return bool(a and b and not a & b)


def _counts_people(quantity: Quantity) -> bool:
    return bool(quantity.category) or quantity.measure in HARM or quantity.unit in PEOPLE
