"""Civilians and belligerents where reports don't agree who the dead were (N5), or whom they count (N7)."""

from collections.abc import Mapping, Sequence

import msgspec

from crosswire.account.bounds import Bounds, reason_of
from crosswire.account.figures import Figure
from crosswire.account.lookup import cues
from crosswire.model.quantity import Number

CIVILIAN = "civilian"


def with_status(groups: Mapping[str, Bounds], total: Bounds, figures: Sequence[Figure]) -> dict[str, Bounds]:
    """The bounds by category, those of civilians and belligerents as far as their status is agreed.

    Args:
        groups: the bounds of each category as its figures give them.
        total: the bounds of all people.
        figures: every figure of the event, of one measure.
    """
    found = dict(groups)
    civilians = found.get(CIVILIAN)
    if civilians is None:
        return found
    for side in cues("belligerents"):
        if side in found and (disputed := _disputed(civilians, found[side], total)):
            behind = [f for f in figures if f.quantity.category in (CIVILIAN, side)]
            found[CIVILIAN] = _less(found[CIVILIAN], disputed, behind)
            found[side] = _less(found[side], disputed, behind)
    found[CIVILIAN] = _with_people(found[CIVILIAN], figures)
    return found


def _disputed(civilians: Bounds, belligerents: Bounds, total: Bounds) -> Number:
    """How many of the dead some report calls civilians and another belligerents: more of both than there are dead."""
    if civilians.low is None or belligerents.low is None or total.high is None:
        return 0
    return max(0, civilians.low + belligerents.low - total.high)


def _less(bounds: Bounds, disputed: Number, behind: Sequence[Figure]) -> Bounds:
    low = max(0, (bounds.low or 0) - disputed)
    because = (
        *bounds.because,
        reason_of("low", "N5 contested status: in the high of both, in the low of neither", behind),
    )
    return msgspec.structs.replace(bounds, low=low, because=because)


def _with_people(civilians: Bounds, figures: Sequence[Figure]) -> Bounds:
    """A report that counts people where another counts civilians raises the high of the civilians only (N7)."""
    theirs = {f.report for f in figures if f.quantity.category is not None}
    counted = any(f.scope == "total" and f.quantity.category == CIVILIAN for f in figures)
    people = [
        f
        for f in figures
        if f.scope == "total" and f.quantity.category is None and not f.none and not f.vague and f.report not in theirs
    ]
    highest = max((f.value for f in people if f.value is not None), default=0)
    if not counted or civilians.high is None or highest <= civilians.high:
        return civilians
    behind = [f for f in people if f.value == highest]
    reason = reason_of("high", "N7 people where others say civilians: the high only", behind)
    return msgspec.structs.replace(civilians, high=highest, because=(*civilians.because, reason))
