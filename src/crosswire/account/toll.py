"""The min-max record of a story: its figures, told apart, under the rules of a profile."""

from collections.abc import Collection, Iterable, Iterator, Sequence

import msgspec

from crosswire.account.bounds import Bounds, reconcile
from crosswire.account.figures import Figure
from crosswire.account.inferred import (
    both_readings,
    identified,
    in_hospital,
    others_shot,
    parts_alone,
    since_dead,
    spanning,
    survivors,
    with_further,
    with_named,
)
from crosswire.account.later_dead import later_dead
from crosswire.account.ledger import ledger_of, not_stated
from crosswire.account.scope import adds
from crosswire.account.status import with_status
from crosswire.lexicon.profiles import Profile
from crosswire.model.toll import Toll, Victim

PERPETRATOR = "perpetrator"
# What every reader asks for: where no report states it of this event, others' figures are still named as not counted.
ASKED = frozenset({"killed", "injured"})


def toll_of(
    figures: Sequence[Figure], *, profile: Profile, victims: Sequence[Victim] = (), reports: Collection[str] = ()
) -> tuple[Toll, ...]:
    """The rows that these figures of one story give, in the order of the profile's measures.

    Args:
        figures: every people count of the story.
        profile: the rules.
        victims: whom the reports name.
        reports: the ids of the story's reports: those that state nothing of a measure are named in its ledger.
    """
    rows = (row for measure in profile.measures for row in _rows(measure, figures, profile, victims))
    return _with_rowless([_with_silent(row, figures, reports) for row in rows], figures)


def _with_rowless(rows: Sequence[Toll], figures: Sequence[Figure]) -> tuple[Toll, ...]:
    """The rows, the first with the entries of measures that only other events are counted by: no row of theirs says nobody."""
    missing = ASKED - {row.measure for row in rows}
    entries = ledger_of([f for f in figures if f.quantity.measure in missing])
    return tuple(
        msgspec.structs.replace(row, ledger=(*row.ledger, *entries)) if entries and not i else row
        for i, row in enumerate(rows)
    )


def _with_silent(row: Toll, figures: Sequence[Figure], reports: Collection[str]) -> Toll:
    """A total's row with the reports that state nothing of its measure: not stated is not none (N12)."""
    if row.category is not None or row.place is not None:
        return row
    silent = not_stated([f for f in figures if f.quantity.measure == row.measure], reports)
    return msgspec.structs.replace(row, ledger=(*row.ledger, *silent))


def _rows(measure: str, figures: Sequence[Figure], profile: Profile, victims: Sequence[Victim]) -> Iterator[Toll]:
    ours = [f for f in figures if f.quantity.measure == measure]
    own = [f for f in ours if f.scope in ("total", "part", "place")]
    whole = _total(measure, figures, profile, victims)
    if own or whole.because:
        yield _row(measure, whole, profile, ours)
    counted = {f.quantity.category for f in own if f.quantity.category and not f.none and not f.place}
    by_category = {c: [f for f in own if f.quantity.category == c and not f.place] for c in sorted(counted)}
    groups = {c: reconcile(theirs, profile=profile) for c, theirs in by_category.items()}
    for category, bounds in with_status(groups, whole, own).items():
        yield _row(measure, bounds, profile, by_category[category], category=category)
    for place in sorted({f.place for f in own if f.place}):
        there = [f for f in own if f.place == place]
        yield _row(measure, reconcile(there, profile=profile), profile, there, place=place)


def _total(measure: str, figures: Sequence[Figure], profile: Profile, victims: Sequence[Victim]) -> Bounds:
    """The bounds of the story's total: from totals, else from identified victims, else worked out, else from parts."""
    own = [f for f in figures if f.quantity.measure == measure and f.scope in ("total", "part")]
    bounds = _stated(own, profile)
    worked_out = _worked_out(figures, profile, victims) if measure == "injured" else Bounds()
    named = sum(v.status == measure for v in victims)
    if bounds.best and not (_singled_out(own) and (worked_out.best or 0) > bounds.best):
        told = with_named(with_further(spanning(bounds, worked_out), own), named)
        return since_dead(told, *later_dead(figures, bounds)) if measure == "injured" else told
    parts = [f for f in own if f.scope == "part"]
    others = (
        identified(named) if named > (worked_out.best or 0) else Bounds(),
        worked_out,
        bounds,
        parts_alone(parts) if parts else Bounds(),
    )
    return next((b for b in others if b.because), Bounds())


def _singled_out(figures: Iterable[Figure]) -> bool:
    """Whether no figure counts people as such, or more than one of them: reports then tell of some, and count nobody."""
    return all(f.quantity.category is not None or f.value == 1 for f in figures if f.scope == "total" and not f.none)


def _worked_out(figures: Sequence[Figure], profile: Profile, victims: Sequence[Victim]) -> Bounds:
    """The injured where reports count only those shot or taken to hospital."""
    apart = msgspec.structs.replace(profile, perpetrator="apart")  # those shot are not counted with the one who shot
    shot, killed, treated = (_of_measure(m, figures, apart, victims) for m in ("shot", "killed", "hospitalised"))
    others = [f for f in figures if f.quantity.measure == "shot" and f.scope == "part" and adds(f, "")]
    among = any(f.quantity.measure == "killed" and (f.scope == "part" or f.quantity.of) for f in figures)
    found = (survivors(shot, killed, among=among), others_shot(others, killed), in_hospital(treated))
    return max(found, key=lambda b: (bool(b.because), b.best or 0)) if any(b.because for b in found) else Bounds()


def _of_measure(measure: str, figures: Iterable[Figure], profile: Profile, victims: Sequence[Victim]) -> Bounds:
    return _total(measure, [f for f in figures if f.quantity.measure == measure], profile, victims)


def _stated(figures: Sequence[Figure], profile: Profile) -> Bounds:
    """The bounds of the totals that reports state; a dead perpetrator gives a second reading (N11)."""
    totals = [f for f in figures if f.scope == "total"]
    perpetrators = [f for f in totals if f.quantity.category == PERPETRATOR]
    counted = [f for f in totals if f.quantity.category != PERPETRATOR]
    without = reconcile(_by_report(map(_without_perpetrator, counted)), profile=profile)
    as_reported = reconcile(_by_report(map(_and_perpetrator, counted)), profile=profile)
    return both_readings(without, as_reported, perpetrators, profile=profile)


def _without_perpetrator(figure: Figure) -> Figure:
    """The figure less the one who did it, so that all figures count the same people (N11)."""
    if not figure.with_perpetrator or not figure.low:
        return figure
    high = figure.high - 1 if figure.high is not None else None
    return msgspec.structs.replace(figure, low=figure.low - 1, high=high)


def _and_perpetrator(figure: Figure) -> Figure:
    """The figure with the one who did it, where the words behind it add him: "four classmates and himself"."""
    if not figure.and_perpetrator or figure.low is None:
        return figure
    return msgspec.structs.replace(
        figure, low=figure.low + 1, high=figure.high + 1 if figure.high is not None else None
    )


def _by_report(chosen: Iterable[Figure]) -> list[Figure]:
    """Each report's totals: counts of people as such, and of men, women, children ... that no count of people covers (N3).

    A whole is not smaller than its part: "five servicemen were killed" stands beside "a man was killed". But where every
    count of people is larger, in whichever report, one of children is a part.
    """
    figures = list(chosen)
    plain: dict[str, float] = {}
    for f in figures:
        if f.quantity.category is None and not f.vague and not f.none:
            plain[f.report] = max(f.value or 0, plain.get(f.report, 0))
    least = min(plain.values(), default=0)
    return [
        f
        for f in figures
        if f.quantity.category is None or ((f.value or 0) > plain.get(f.report, 0) and (f.value or 0) >= least)
    ]


def _row(
    measure: str,
    bounds: Bounds,
    profile: Profile,
    figures: Sequence[Figure],
    *,
    category: str | None = None,
    place: str | None = None,
) -> Toll:
    return Toll(
        measure=measure,
        category=category,
        place=place,
        low=bounds.low,
        best=bounds.best,
        high=bounds.high,
        open=bounds.open,
        profile=profile.name,
        because=bounds.because,
        ledger=ledger_of(figures),
    )
