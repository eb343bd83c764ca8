"""The figures of a claim that count one thing, so that they can be compared."""

import math
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosswire.compare.conversion import CLOSE, in_one_unit
from crosswire.compare.view import View
from crosswire.lexicon.measures import PHYSICAL, base_unit
from crosswire.lexicon.tables import table
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span

AGE = re.compile(
    r"\b(\d{1,3})[- ]years?[- ]old|\baged? (\d{1,3})\b(?! to)|\b[A-Z]\w+,? (\d\d)(?=,|$)|\bwho (?:was|is) (\d\d)\b"
)
WORDED = re.compile(r"(?<![\d.,])\d+(?:\.(?P<decimals>\d+))?(?![\d.,]*\d)")
# Measures of which reports use one for another of the same people; bodies and the graves that hold them likewise.
FAMILIES = {"hospitalised": "injured", "casualties": "injured", "graves": "bodies"}
# Amounts of these are of one thing only in one unit, or in two physical ones of one dimension.
MEASURED = {"money", "duration", *PHYSICAL}
PART_OF_OTHER = {
    "child",
    "woman",
    "man",
    "perpetrator",
    "police",
    "student",
    "worker",
    "journalist",
    "medic",
    "hostage",
}


class Counted(NamedTuple):
    """A view and one of its figures; `thing` is what it counts, as far as two reports would name it alike."""

    view: View
    quantity: Quantity
    thing: str


def figures_of(views: Sequence[View]) -> list[Counted]:
    """At most one figure a view: of the thing, and of the people, that most reports of the claim count.

    A figure of part of a whole ("two of the 19", "11 children") never stands for the whole.
    """
    found = [Counted(v, q, thing_of(q)) for v in views for q in (*v.statement.quantities, *_lengths(v), *_ages(v))]
    found = _by_dimension([c for c in found if _comparable(c.quantity)])
    spread = Counter((thing, part) for thing, part, _ in {(c.thing, _part(c.quantity), c.view.report) for c in found})
    if not spread:
        return []
    thing, part = min(spread, key=lambda t: (-spread[t], t[0].startswith("count"), t[0] == "age", t[1] or "", t[0]))
    return _one_a_view([c for c in found if c.thing == thing and _part(c.quantity) == part])


def _by_dimension(found: list[Counted]) -> list[Counted]:
    """The figures, those of two reports in two units of one dimension said to be of one thing.

    Where one report speaks, or all in one unit, there is nothing to convert, and pint is not loaded.
    """
    said: dict[str, set[tuple[str, str]]] = {}
    for one in found:
        if one.quantity.measure in PHYSICAL:
            said.setdefault(one.quantity.measure, set()).add((one.view.report, one.quantity.unit))
    several = {m for m, pairs in said.items() if all(len(set(column)) > 1 for column in zip(*pairs, strict=True))}
    return [
        c._replace(thing=f"{c.quantity.measure} in {base}")
        if c.quantity.measure in several and (base := base_unit(c.quantity.unit))
        else c
        for c in found
    ]


def _one_a_view(found: Sequence[Counted]) -> list[Counted]:
    """The first figure of each view; of "5 km (3 miles)" the one whose unit more reports give."""
    units = Counter(unit for unit, _ in {(c.quantity.unit, c.view.report) for c in found})
    chosen: dict[str, Counted] = {}
    for one in found:
        held = chosen.setdefault(one.view.statement.id, one)
        if one.quantity.measure in PHYSICAL and units[one.quantity.unit] > units[held.quantity.unit]:
            chosen[one.view.statement.id] = one
    return list(chosen.values())


def _comparable(quantity: Quantity) -> bool:
    """Whether a figure has a bound and counts something that words name."""
    return (quantity.low is not None or quantity.high is not None) and (quantity.measure, quantity.unit) != (
        "count",
        "",
    )


def _part(quantity: Quantity) -> str | None:
    """Which part of the people a figure counts, `None` for all: civilians and soldiers are mostly all there were."""
    if quantity.of is not None:
        return "some of them"
    return quantity.category if quantity.category in PART_OF_OTHER else None


def thing_of(quantity: Quantity) -> str:
    """What a figure counts, in a word that two reports share: its measure, for plain counts and amounts its unit too."""
    if quantity.measure in MEASURED:
        return f"{quantity.measure} {quantity.unit}"
    if quantity.measure != "count":
        return FAMILIES.get(quantity.measure, quantity.measure)
    unit = quantity.unit.lower()
    if quantity.category is not None or unit.removesuffix("s") in _people() or unit in _people():
        return "count people"
    return f"count {unit.removesuffix('s')}"


def _people() -> frozenset[str]:
    found: dict[str, list[str]] = table("categories")["plain"]
    return frozenset(found["people"])


def _lengths(view: View) -> Iterator[Quantity]:
    """How long something took, as a figure."""
    for expression, _ in view.times:
        if expression.type == "DURATION" and expression.amount is not None and expression.unit:
            amount = expression.amount
            yield Quantity(span=expression.span, low=amount, high=amount, measure="duration", unit=expression.unit)


def _ages(view: View) -> Iterator[Quantity]:
    """The age that a statement gives, where it gives a single one."""
    span = view.statement.span
    ages = list(AGE.finditer(span.text))
    for match in ages if len(ages) == 1 else ():
        start, end = span.start + match.start(), span.start + match.end()
        words = Span(report=span.report, start=start, end=end, text=match.group())
        age = next(int(number) for number in match.groups() if number)
        yield Quantity(span=words, low=age, high=age, measure="age", unit="year")


def exactness(quantity: Quantity) -> int:
    """2 for a number, 1 for an estimate or a range, 0 where a bound is missing."""
    if quantity.low is None or quantity.high is None:
        return 0
    return 1 if quantity.approximate or quantity.low != quantity.high else 2


def compatible(a: Quantity, b: Quantity, *, slack: float = 0.0) -> bool:
    """Whether both figures can be right at once; `slack` is by how much an exact one may miss the other."""
    leveled = in_one_unit(a, b)
    if leveled is None:
        return True
    if _rounded(a, b) or _rounded(b, a):
        return True
    a, b = leveled
    slack = max(slack, _slack(a, b))
    low = max((q.low - slack for q in (a, b) if q.low is not None), default=None)
    high = min((q.high + slack for q in (a, b) if q.high is not None), default=None)
    return low is None or high is None or low <= high


def _rounded(coarse: Quantity, fine: Quantity) -> bool:
    """Whether one is the other with fewer decimals, as reports word both: "6" of "6.4", "1.2 million" of "1.24 million"."""
    short, long = (WORDED.search(q.span.text) for q in (coarse, fine))
    if short is None or long is None or coarse.unit != fine.unit or not (coarse.low and fine.low):
        return False
    few, many = (len(m["decimals"] or "") for m in (short, long))
    told, exact = float(short[0]), float(long[0])
    one_scale = math.isclose(coarse.low * exact, fine.low * told) and (coarse.low, fine.low) == (coarse.high, fine.high)
    return few < many and one_scale and abs(told - exact) <= 0.5 * 10**-few


def _slack(a: Quantity, b: Quantity) -> float:
    if not (a.approximate or b.approximate):
        return 0.0
    return CLOSE / 2 * max(abs(v) for q in (a, b) for v in (q.low, q.high, 0) if v is not None)
