"""The story as it unfolded: claims at their moments."""

from collections.abc import Iterable, Mapping, Sequence

from crosswire.model.account import Reading, TimelineEntry
from crosswire.model.claim import Claim
from crosswire.model.moment import Moment
from crosswire.model.statement import Statement

EXACTNESS = (
    "minute", "hour", "part of day", "day", "weekend", "week", "month", "season", "quarter", "year", "decade", "century", "vague",
)  # fmt: skip
Interval = tuple[str, str, str]


def build_timeline(claims: Iterable[Claim], readings: Sequence[Reading]) -> tuple[TimelineEntry, ...]:
    """Claims that tell when, grouped by the same interval, earliest first.

    A claim stands at the most exact interval that most of its reports give it; one whose moments are durations, habits
    or unsettled stands nowhere.
    """
    moments = _by_span(readings)
    statements = {s.id: s for r in readings for s in r.annotation.statements}
    groups: dict[Interval, list[str]] = {}
    for claim in claims:
        interval = _interval([statements[s] for s in claim.statements if s in statements], moments)
        if interval is not None:
            groups.setdefault(interval, []).append(claim.id)
    return tuple(
        TimelineEntry(earliest=earliest, latest=latest, granularity=granularity, claims=tuple(sorted(groups[key])))
        for key in sorted(groups)
        for earliest, latest, granularity in (key,)
    )


def _interval(statements: Iterable[Statement], moments: Mapping[tuple[str, int, int], Moment]) -> Interval | None:
    reports: dict[Interval, set[str]] = {}
    for statement in statements:
        for expression in statement.moments:
            moment = moments.get((expression.span.report, expression.span.start, expression.span.end))
            if moment is not None and moment.earliest is not None and moment.timex.type in ("DATE", "TIME"):
                interval = (moment.earliest, moment.latest or moment.earliest, moment.granularity)
                reports.setdefault(interval, set()).add(statement.span.report)
    if not reports:
        return None
    return min(reports, key=lambda i: (-len(reports[i]), EXACTNESS.index(i[2]), i))


def _by_span(readings: Iterable[Reading]) -> dict[tuple[str, int, int], Moment]:
    return {(m.span.report, m.span.start, m.span.end): m for r in readings for m in r.moments}
