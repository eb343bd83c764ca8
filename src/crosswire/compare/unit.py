"""The same number of different things: never agreement."""

from collections.abc import Sequence
from itertools import combinations

from crosswire.compare.counted import compatible, figures_of, thing_of
from crosswire.compare.view import Finding, View, in_two_reports, told
from crosswire.model.quantity import Quantity

PLAIN = {"share", "age", "duration", "magnitude"}
# People of whom reports say one for the other: the same number of them is one count.
ALIKE = (
    {"injured", "shot", "hospitalised", "casualties"},
    {"killed", "bodies", "casualties"},
    {"detained", "released"},
)
LEAST_COUNT = 20  # smaller numbers of other things turn up by chance


def compare_units(views: Sequence[View]) -> Finding | None:
    """Two reports that give one number, but count different things by it ("440 bodies", "440 graves").

    Also figures of one claim that exclude each other and count different things: injured in one report, treated in another.
    """
    seen: dict[float, dict[str, list[View]]] = {}
    for view in views:
        for quantity in view.statement.quantities:
            value = quantity.low if quantity.low is not None else quantity.high
            if value is not None and value >= LEAST_COUNT and (thing := _thing(quantity)):
                seen.setdefault(value, {}).setdefault(thing, []).append(view)
    for value, things in sorted(seen.items()):
        sides = tuple((tuple(group), f"{value:g} {thing}") for thing, group in sorted(things.items()))
        if len(sides) > 1 and _split(list(things.values())) and not any(things.keys() <= one for one in ALIKE):
            because = f"The same number counts different things: {told(sides)}."
            return Finding("unit", sides, because, True, "same number")
    return _other_things(views)


def _thing(quantity: Quantity) -> str:
    """What a figure counts: its measure, or for a plain count its noun; "" where words don't tell, or give no number."""
    if quantity.approximate or thing_of(quantity) == "count people" or quantity.measure in PLAIN:
        return ""
    return quantity.unit.lower() if quantity.measure == "count" else quantity.measure


def _split(groups: Sequence[Sequence[View]]) -> bool:
    """Whether some report is on one side only: one that gives both numbers has told them apart."""
    return in_two_reports(groups) and len({frozenset(v.report for v in group) for group in groups}) > 1


def _other_things(views: Sequence[View]) -> Finding | None:
    counted = [c for c in figures_of(views) if c.quantity.measure not in {"count", *PLAIN}]
    for a, b in combinations(counted, 2):
        if a.view.report != b.view.report and a.quantity.measure != b.quantity.measure:
            if compatible(a.quantity, b.quantity):
                continue
            sides = tuple(((c.view,), c.quantity.measure) for c in (a, b))
            return Finding("unit", sides, f"Different things are counted: {told(sides)}.", True, "other measure")
    return None
