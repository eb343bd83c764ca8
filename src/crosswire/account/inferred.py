"""Bounds that no report states as such: each names the rule that it was worked out by."""

from collections.abc import Sequence

import msgspec

from crosswire.account.bounds import Bounds, reason_of
from crosswire.account.figures import Figure
from crosswire.lexicon.profiles import Profile
from crosswire.model.quantity import Number
from crosswire.model.toll import BoundReason


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


def survivors(shot: Bounds, killed: Bounds) -> Bounds:
    """The injured where only those shot are counted: those shot less those of them who died. Empty where that gives nobody.

    People hit by gunfire are killed or injured, so this is a remainder, not a change of unit (N8).
    """
    if shot.best is None or shot.best <= (killed.best or 0):
        return Bounds()
    best = shot.best - (killed.best or 0)
    low = max(0, _known(shot.low, shot.best) - _known(killed.high, killed.best or 0))
    high = _known(shot.high, shot.best) - _known(killed.low, killed.best or 0)
    because = tuple(
        msgspec.structs.replace(r, rule=f"those shot less those killed ({r.rule})")
        for r in shot.because
        if r.bound != "low"
    )
    lowest = msgspec.structs.replace(because[0], bound="low") if because else BoundReason(bound="low", rule="")
    return Bounds(low=min(low, best), best=best, high=max(high, best), open=shot.open, because=(lowest, *because))


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


def with_perpetrators(bounds: Bounds, dead: Sequence[Figure], *, profile: Profile) -> Bounds:
    """Both readings of a total beside which a dead perpetrator is told of: without him, and with him (N11).

    A profile that counts him takes the second as its best; one that sets him apart raises the high only. A total whose
    words count him already is not told from one that doesn't, so the low never rises.
    """
    told = [f.low for f in dead if f.low]
    number = min(told, key=lambda n: (-told.count(n), n), default=0)  # the number told most often
    if not number or bounds.high is None:
        return bounds
    counted = profile.perpetrator == "counted" and not profile.single_figure
    best = bounds.best + number if counted and bounds.best is not None else bounds.best
    reasons = [reason_of(b, "N11 with the perpetrator", dead) for b in (("best", "high") if counted else ("high",))]
    return msgspec.structs.replace(
        bounds, best=best, high=max(bounds.high, (bounds.best or 0) + number), because=(*bounds.because, *reasons)
    )


def _known(number: Number | None, otherwise: Number) -> Number:
    return number if number is not None else otherwise
