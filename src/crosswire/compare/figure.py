"""Figures that differ: by bounds, never by the bare number."""

import re
from collections.abc import Sequence
from itertools import combinations
from typing import NamedTuple

from crosswire.compare.conversion import beside, in_one_unit, same_figure
from crosswire.compare.counted import Counted, compatible, exactness, figures_of
from crosswire.compare.view import Finding, View, by_value, told
from crosswire.lexicon.measures import PHYSICAL
from crosswire.lexicon.tables import words
from crosswire.model.quantity import Quantity

INCLUDING = re.compile(
    r"\binclud\w+ (?:the |a )?(?:\w+ )?(?:gunman|shooter|suspect|attacker|bomber|assailant|perpetrator|pilot|driver)\b"
)
# From the plainest difference to the least.
FORMS = ("apart", "apart by estimate", "later", "within one", "bound")
CLASHING = {"apart", "apart by estimate", "within one"}
SAID = {
    "apart": "The figures exclude each other",
    "apart by estimate": "The figures differ by more than an estimate may",
    "later": "The later figure is higher",
    "within one": "The figures of one report exclude each other",
    "bound": "The figures differ but fit within each other's bounds",
}


class Stated(NamedTuple):
    """A figure that a report states, no other of its figures being more exact, and the views that state it."""

    report: str
    quantity: Quantity
    views: tuple[View, ...]


def compare_figures(views: Sequence[View]) -> Finding | None:
    """The figures of one measure, where two reports state different ones.

    Each report speaks by its most exact figures: "at least 440" is compatible with 450 and only refines it; 440 and 450
    clash. A figure that one report puts in words ("many", "several") is refined by the other's number, a lower one of
    an earlier day by a later one.
    """
    counted = figures_of(views)
    slack = 1 if any(INCLUDING.search(c.view.statement.span.text) for c in counted) else 0
    reports = dict.fromkeys(c.view.report for c in counted)
    stated = [one for r in reports for one in _most_exact([c for c in counted if c.view.report == r])]
    if len({s.report for s in stated}) < 2:
        return _in_words(views, stated)
    pairs = [(a, b) for a, b in combinations(stated, 2) if a.report != b.report]
    forms = {_form(a, b, slack=slack) for a, b in pairs}
    if forms == {"same"} or (forms <= {"same", "bound"} and _at_odds(stated)):
        forms = {"within one"} if _at_odds(stated) else forms
    form = next((f for f in FORMS if f in forms), None)
    if form is None:
        return None
    sides = _sides(stated)
    return Finding("figure", sides, f"{SAID[form]}{_in_units(stated, sides)}: {told(sides)}.", form in CLASHING, form)


def _in_units(stated: Sequence[Stated], sides: Sequence[tuple[tuple[View, ...], str]]) -> str:
    """The values of the sides where figures are measured in more than one unit: ", 5 km / 12 miles (19 km)"."""
    units = {s.quantity.unit for s in stated if s.quantity.measure in PHYSICAL}
    return f", {' / '.join(value for _, value in sides)}" if len(units) > 1 else ""


def _at_odds(stated: Sequence[Stated]) -> bool:
    """Whether one report itself states two figures that exclude each other: two sources, as a rule."""
    return any(a.report == b.report and not compatible(a.quantity, b.quantity) for a, b in combinations(stated, 2))


def _most_exact(counted: Sequence[Counted]) -> list[Stated]:
    """A report's figures, less those that a more exact one of the same report already fits."""
    groups = by_value((c.view, _key(c.quantity)) for c in counted)
    figures = {_key(c.quantity): c.quantity for c in counted}
    kept = [
        key
        for key, one in figures.items()
        if not any(exactness(other) > exactness(one) and compatible(one, other) for other in figures.values())
    ]
    return [Stated(groups[key][0].report, figures[key], tuple(groups[key])) for key in kept]


def _key(quantity: Quantity) -> tuple[object, ...]:
    unit = quantity.unit if quantity.measure in PHYSICAL else ""
    return quantity.low, quantity.high, quantity.approximate, unit


def _sides(stated: Sequence[Stated]) -> tuple[tuple[tuple[View, ...], str], ...]:
    """The figures by what they say, with their words; those in another unit than the first with both."""
    sides: list[list[Stated]] = []
    for one in stated:
        side = next((group for group in sides if same_figure(group[0].quantity, one.quantity)), None)
        if side is None:
            sides.append([one])
        else:
            side.append(one)
    unit = stated[0].quantity.unit
    return tuple(
        (tuple(v for one in group for v in one.views), beside(group[0].quantity, into=unit)) for group in sides
    )


def _form(a: Stated, b: Stated, *, slack: int) -> str:
    """How two reports' figures relate; "bound" where both can be right."""
    if same_figure(a.quantity, b.quantity):
        return "same"
    if compatible(a.quantity, b.quantity, slack=slack):
        return "bound"
    if _later(a, b) or _later(b, a):
        return "later"
    return "apart" if exactness(a.quantity) == exactness(b.quantity) == 2 else "apart by estimate"


def _later(a: Stated, b: Stated) -> bool:
    """Whether the first is the higher figure of a later day."""
    early, late = max((v.published[1] for v in b.views), default=""), min((v.published[0] for v in a.views), default="")
    leveled = in_one_unit(a.quantity, b.quantity)
    if not (early and late) or early >= late or leveled is None:
        return False
    high, low = leveled
    return (high.low or 0) > (low.high or low.low or 0)


def _in_words(views: Sequence[View], stated: Sequence[Stated]) -> Finding | None:
    """A number that one report gives where another says "many" or "several", or gives none."""
    if not stated:
        return None
    speaking = stated[0].report
    vague = [(v, found[0]) for v in views if v.report != speaking and (found := _vague_words(v))]
    number = (stated[0].views, " ".join(stated[0].quantity.span.text.split()))
    if vague:
        sides = (number, (tuple(v for v, _ in vague), vague[0][1]))
        return Finding("figure", sides, f"One gives a number, the other a word: {told(sides)}.", False, "in words")
    rest = tuple(v for v in views if v.report != speaking)
    if any(v.statement.quantities for v in rest):
        return None
    sides = (number, (rest, "no figure"))
    return Finding("figure", sides, f"Only one gives a figure: {told(sides)}.", False, "one only")


def _vague_words(view: View) -> list[str]:
    vague = words("vague_figures")
    return [w for w in view.statement.span.text.lower().split() if w.strip(",.;:“”\"'") in vague]
