"""Bounds that no report states as such: each names the rule that it was worked out by."""

from collections.abc import Sequence

import msgspec

from crosswire.account.bounds import Bounds, reason_of
from crosswire.account.figures import Figure
from crosswire.lexicon.profiles import Profile
from crosswire.model.quantity import Number
from crosswire.model.toll import BoundReason

ANOTHERS = 3  # times a stated figure from which on one worked out is taken for another event's
FEW = 5  # below this, proportions mean little


def parts_alone(parts: Sequence[Figure]) -> Bounds:
    """The bounds of a whole of which only parts are counted: at least its largest explicit part, and no more is known."""
    explicit = [f for f in parts if not f.vague and f.none is None and f.low is not None]
    if not explicit:
        return Bounds(because=(BoundReason(bound="low", rule="not stated as a total"),))
    number = max(f.low for f in explicit if f.low is not None)
    reason = reason_of("low", "N6 not stated as a total: its largest part", [f for f in explicit if f.low == number])
    return Bounds(low=number, open=True, because=(reason,))


def identified(number: int) -> Bounds:
    """The bounds where no figure is stated and victims are named: those and, as far as is told, no more."""
    because = tuple(BoundReason(bound=b, rule="N1 identified victims") for b in ("low", "best", "high"))
    return Bounds(low=number, best=number, high=number, because=because)


def survivors(shot: Bounds, killed: Bounds, *, among: bool) -> Bounds:
    """The injured where only those shot are counted: those shot less those of them who died. Empty where that gives nobody.

    People hit by gunfire are killed or injured, so this is a remainder, not a change of unit (N8).

    Args:
        shot: the bounds of those shot.
        killed: the bounds of the dead, no perpetrator counted.
        among: whether some report says that the dead are among those shot ("two of the four"); else the high leaves it open.
    """
    if shot.best is None or shot.best <= (killed.best or 0):
        return Bounds()
    best = shot.best - (killed.best or 0)
    low = max(0, _known(shot.low, shot.best) - _known(killed.high, killed.best or 0))
    high = _known(shot.high, shot.best) - (_known(killed.low, killed.best or 0) if among else 0)
    because = tuple(
        msgspec.structs.replace(r, rule=f"those shot less those killed ({r.rule})")
        for r in shot.because
        if r.bound != "low"
    )
    lowest = msgspec.structs.replace(because[0], bound="low") if because else BoundReason(bound="low", rule="")
    return Bounds(low=min(low, best), best=best, high=max(high, best), open=shot.open, because=(lowest, *because))


def spanning(stated: Bounds, worked_out: Bounds) -> Bounds:
    """The bounds raised to what can be worked out beside them; a figure out of all proportion is not this event's."""
    top = worked_out.high
    if (
        stated.high is None
        or stated.best is None
        or top is None
        or not stated.high < top <= ANOTHERS * max(stated.best, FEW)
    ):
        return stated
    reasons = (r for r in worked_out.because if r.bound == "high")
    return msgspec.structs.replace(stated, high=top, because=(*stated.because, *reasons))


def since_dead(stated: Bounds, dead: Number, behind: Sequence[Figure]) -> Bounds:
    """The bounds lowered by those who may be counted among the injured and have died since, or were among those shot (N10).

    Args:
        stated: the bounds of the injured.
        dead: how many.
        behind: the figures that tell of them.
    """
    if stated.low is None or dead <= 0 or dead >= stated.low:
        return stated
    reason = reason_of("low", "N10 some of those counted may have died since", behind)
    return msgspec.structs.replace(stated, low=stated.low - dead, because=(*stated.because, reason))


def with_further(stated: Bounds, figures: Sequence[Figure]) -> Bounds:
    """The bounds where a report tells of further people who may be among those counted: not added to the low, but the high (N6).

    Args:
        stated: the bounds.
        figures: the totals and parts of one measure.
    """
    found: dict[str, Number] = {}
    further = [f for f in figures if f.further and not f.vague and f.low is not None]
    for f in further:
        found[f.report] = found.get(f.report, 0) + (f.low or 0)
    wholes = {r: max((f.low or 0 for f in figures if f.report == r and f.scope == "total"), default=0) for r in found}
    tops = {r: wholes[r] + more for r, more in found.items() if wholes[r] and more <= wholes[r]}
    top = max(tops.values(), default=0)
    if stated.high is None or top <= stated.high:
        return stated
    behind = [f for f in further if tops.get(f.report) == top]
    reason = reason_of("high", "N6 further people, maybe among those counted", behind)
    return msgspec.structs.replace(stated, high=top, because=(*stated.because, reason))


def with_named(stated: Bounds, named: int) -> Bounds:
    """The bounds where more victims are named than any report counts: the names raise the high only, they may overlap (N6)."""
    if stated.high is None or named <= stated.high:
        return stated
    reason = BoundReason(bound="high", rule="N1 identified victims, more than any report counts")
    return msgspec.structs.replace(stated, high=named, because=(*stated.because, reason))


def others_shot(others: Sequence[Figure], killed: Bounds) -> Bounds:
    """The injured where one is told of by himself and "three others were shot": those three, and he if he lives.

    Empty where as many or more were killed: "he and eight others were gunned down" then tells of the dead.
    """
    explicit = [f for f in others if not f.vague and f.low is not None and f.low > (killed.best or 0)]
    if not explicit:
        return Bounds()
    number = max(f.low for f in explicit if f.low is not None)
    chosen = [f for f in explicit if f.low == number]
    because = tuple(reason_of(b, "N6 others shot, beside one told of apart", chosen) for b in ("low", "best", "high"))
    return Bounds(low=number, best=number, high=number + 1, because=because)


def in_hospital(treated: Bounds) -> Bounds:
    """The injured where only those taken to hospital are counted: at least those."""
    if not treated.best:
        return Bounds()
    because = tuple(msgspec.structs.replace(r, rule=f"those taken to hospital ({r.rule})") for r in treated.because)
    return msgspec.structs.replace(treated, open=True, because=because)


def both_readings(without: Bounds, as_reported: Bounds, dead: Sequence[Figure], *, profile: Profile) -> Bounds:
    """A total beside which a dead perpetrator is told of: its low is the reading without him, its high that with him (N11).

    The central figure is by profile: with him, without him, or as the reports have it, of which some count him and some don't.

    Args:
        without: the bounds with nobody's perpetrator counted.
        as_reported: the bounds of the figures as they stand.
        dead: what tells of his death.
        profile: the rules.
    """
    told = [f.low for f in dead if f.low]
    number = min(told, key=lambda n: (-told.count(n), n), default=0)  # the number told most often
    if not number or without.high is None or without.best is None:
        return without
    high = without.high + number
    best = {"apart": without.best, "counted": without.best + number, "as-reported": as_reported.best}[
        profile.perpetrator
    ]
    best = without.best if best is None else min(max(best, without.low or 0), high)
    if profile.single_figure:
        return _one_reading(without, best, dead)
    counted = best > without.best
    reasons = [reason_of(b, "N11 with the perpetrator", dead) for b in (("best", "high") if counted else ("high",))]
    return msgspec.structs.replace(without, best=best, high=high, because=(*without.because, *reasons))


def _one_reading(without: Bounds, number: Number, dead: Sequence[Figure]) -> Bounds:
    """One figure for all three bounds, where a profile has no range to show two readings in."""
    because = (
        (*without.because, reason_of("best", "N11 with the perpetrator", dead))
        if number != without.best
        else without.because
    )
    return msgspec.structs.replace(without, low=number, best=number, high=number, because=because)


def _known(number: Number | None, otherwise: Number) -> Number:
    return number if number is not None else otherwise
