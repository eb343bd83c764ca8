"""Low, best and high of one row of the toll, each with the rule that gave it."""

from collections.abc import Iterable, Sequence
from datetime import date

import msgspec

from crosswire.account.figures import Figure
from crosswire.account.updates import BODY, principal, superseded, without_partial_counts
from crosswire.lexicon.profiles import Profile
from crosswire.model.quantity import Number
from crosswire.model.toll import BoundReason

NEWS_DAYS = 7  # an update comes within so many days; what is written a year later counts something else
AGREED = 2  # origins that make a figure agreed (S1, S2)

Found = tuple[Number | None, str, Sequence[Figure]]


class Bounds(msgspec.Struct, frozen=True, kw_only=True):
    """One row's bounds, `open` where an accepted source states no upper limit, and the reasons."""

    low: Number | None = None
    best: Number | None = None
    high: Number | None = None
    open: bool = False
    because: tuple[BoundReason, ...] = ()


def reconcile(figures: Sequence[Figure], *, profile: Profile) -> Bounds:
    """The bounds that these figures of one row give under a profile; nothing is added up.

    Args:
        figures: the figures of one measure that count the same whole.
        profile: the rules.
    """
    stated = _stated(figures)
    if not stated:
        return Bounds()
    replaced = superseded(stated)
    standing = without_partial_counts(f for i, f in enumerate(stated) if i not in replaced)
    best = _best(standing, profile)
    low = _low(standing, profile)
    high = _high(standing if profile.single_figure else stated, profile)
    if profile.single_figure:
        best = high = low
    return _ordered(low, best, high, is_open=any(f.high is None and f.low is not None for f in standing))


def _stated(figures: Iterable[Figure]) -> list[Figure]:
    """Explicit counts where there are any, else vague words (N3); a none counts where nothing else does (N12)."""
    usable = [f for f in figures if f.none != "none-confirmed" and f.value is not None]
    for kept in (
        [f for f in usable if not f.vague and f.none != "none-in-part"],
        [f for f in usable if f.none != "none-in-part"],
        usable,
    ):
        if kept:
            return kept
    return []


def _low(figures: Sequence[Figure], profile: Profile) -> Found:
    floors = [f for f in figures if f.low is not None]
    exact = [f for f in floors if f.high is not None]
    lone = exact or floors
    if not lone:
        return None, "N9 only an upper limit is stated", ()
    agreed = _agreed(floors)
    if agreed and profile.differ == "agreed":
        number = min(agreed)
        return number, "N1 the figure on which independent origins agree", _with(floors, number)
    number = min(f.low for f in lone if f.low is not None)
    return number, _lowest_rule(lone, profile), _with(floors, number)


def _lowest_rule(figures: Sequence[Figure], profile: Profile) -> str:
    if all(f.vague for f in figures):
        return "N3 vague words"
    if all(f.none is not None for f in figures):
        return "N12 none stated"
    if profile.differ == "lowest" and len({f.low for f in figures}) > 1:
        return "N4 sources differ: the lowest"
    return "N1 the lowest figure stated" if any(f.high is not None for f in figures) else "N9 at least"


def _best(figures: Sequence[Figure], profile: Profile) -> Found:
    """The figure of most independent origins, else the latest, else the most prominent; each report votes with its principal."""
    if profile.differ == "lowest":
        return _low(figures, profile)
    by_report: dict[str, list[Figure]] = {}
    for figure in figures:
        by_report.setdefault(figure.report, []).append(figure)
    voting = [principal(theirs) for theirs in by_report.values()]
    votes = _origins_by_number(voting)
    if not votes:
        return None, "not stated", ()
    newest = _newest(voting)
    if newest is not None:
        return newest.value, "N10 the latest figure", _with(voting, newest.value)
    most = max(len(origins) for origins in votes.values())
    tied = [f for f in voting if f.value is not None and len(votes[f.value]) == most]
    chosen = min(tied, key=_latest_then_prominent)
    return chosen.value, _best_rule(tied, most), _with(voting, chosen.value)


def _newest(voting: Sequence[Figure]) -> Figure | None:
    """The one headline's or lead's figure of a day after all others' that is higher than theirs: they had not heard yet."""
    dated = sorted((f for f in voting if f.as_of is not None and f.value is not None), key=lambda f: f.as_of or "")
    if len(dated) < max(len(voting), AGREED) or dated[-2].as_of == dated[-1].as_of:
        return None
    last, before = dated[-1], dated[:-1]
    soon = _days_between(before[-1].as_of or "", last.as_of or "") <= NEWS_DAYS
    higher = all((f.value or 0) < (last.value or 0) for f in before)
    return last if soon and higher and not last.vague and last.rank < BODY else None


def _days_between(one: str, other: str) -> int:
    return (date.fromisoformat(other) - date.fromisoformat(one)).days


def _best_rule(tied: Sequence[Figure], most: int) -> str:
    if len({f.value for f in tied}) == 1:
        return "N1 most independent origins agree" if most > 1 else "the figure that each report leads with"
    return "N10 the latest figure" if len({f.as_of for f in tied}) > 1 else "the headline's or lead's figure"


def _latest_then_prominent(figure: Figure) -> tuple[object, ...]:
    day = figure.as_of or ""
    return (tuple(-ord(c) for c in day.ljust(10, "\0")), figure.rank, -(figure.value or 0), figure.spans)


def _high(figures: Sequence[Figure], profile: Profile) -> Found:
    tops = [(f.high if f.high is not None else f.low, f) for f in figures]
    numbers = [n for n, _ in tops if n is not None]
    highest = max(numbers)
    agreed = _agreed(figures)
    lone = bool(agreed) and highest > max(agreed)
    if lone and profile.lone_higher == "leave-out":
        return max(agreed), "N2 a lone higher figure is left out", _with(figures, max(agreed))
    rule = "N2 a lone higher figure raises the high only" if lone else "N1 the highest figure reported"
    return highest, rule, [f for n, f in tops if n == highest]


def _agreed(figures: Iterable[Figure]) -> list[Number]:
    """The numbers that two or more independent origins state, exactly or as a lower bound."""
    return sorted(n for n, origins in _origins_by_number(figures).items() if len(origins) >= AGREED)


def _origins_by_number(figures: Iterable[Figure]) -> dict[Number, set[str]]:
    found: dict[Number, set[str]] = {}
    for figure in figures:
        if figure.value is not None:
            found.setdefault(figure.value, set()).add(figure.origin)
    return found


def _with(figures: Iterable[Figure], number: Number | None) -> list[Figure]:
    return [f for f in figures if f.value == number]


def _ordered(low: Found, best: Found, high: Found, *, is_open: bool) -> Bounds:
    """The bounds with low <= best <= high, as UCDP asks."""
    numbers = [low[0], best[0], high[0]]
    if numbers[0] is not None and numbers[1] is not None:
        numbers[1] = max(numbers[0], numbers[1])
    if numbers[1] is not None and numbers[2] is not None:
        numbers[2] = max(numbers[1], numbers[2])
    return Bounds(
        low=numbers[0],
        best=numbers[1],
        high=numbers[2],
        open=is_open,
        because=(reason_of("low", *low[1:]), reason_of("best", *best[1:]), reason_of("high", *high[1:])),
    )


def reason_of(bound: str, rule: str, figures: Iterable[Figure]) -> BoundReason:
    """Why a bound stands: the rule, and the claims and words of the figures behind it."""
    found = list(figures)
    return BoundReason(
        bound=bound,  # type: ignore[arg-type]  # one of the three, from this module alone
        rule=rule,
        claims=tuple(sorted({c for f in found for c in f.claims})),
        spans=tuple(sorted({s for f in found for s in f.spans})),
    )
