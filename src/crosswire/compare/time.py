"""When: times that exclude each other, or one more exact than the other."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from crosswire.compare.view import Finding, View, When, by_report, quoted

FIELDS = ("year", "month", "day", "weekday", "part_of_day", "hour", "minute")
DAYS = ("year", "month", "day", "weekday")  # two that differ in one of these are two days
DAY = slice(0, 10)  # of an ISO 8601 time


class Dated(NamedTuple):
    """What one report says of when: the calendar fields its times name, and the narrowest interval they were given."""

    fields: Mapping[str, object]
    earliest: str | None
    latest: str | None
    views: tuple[View, ...]
    words: str


def compare_times(views: Sequence[View]) -> Finding | None:
    """The times that reports give one claim, where they differ; a claim dated by one report only adds detail."""
    told = [(group, _dated(group)) for group in by_report(views)]
    found = [f for here, there in combinations(told, 2) if (f := _compare(*here, *there)) is not None]
    order = ("apart", "hour", "finer", "other", "one only")
    return min(found, key=lambda f: order.index(f.form)) if found else None


def _compare(here: Sequence[View], left: Dated | None, there: Sequence[View], right: Dated | None) -> Finding | None:
    if left is None or right is None:
        dated, silent = (left, there) if left is not None else (right, here)
        if dated is None:
            return None
        because = f"Only one says when: {quoted(dated.views[0])}; {quoted(silent[0])}."
        return Finding("time", ((dated.views, dated.words), (tuple(silent), "not said")), because, False, "one only")
    form = _form(left, right)
    if form == "same":
        return None
    verb = {"apart": "The times exclude each other", "finer": "One time is more exact"}.get(form, "The times differ")
    because = f"{verb}: {quoted(left.views[0])}; {quoted(right.views[0])}."
    return Finding("time", tuple((d.views, d.words) for d in (left, right)), because, form == "apart", form)


def _dated(views: Sequence[View]) -> Dated | None:
    """All that a report says of when, its most exact time first; `None` where it says nothing that a calendar knows."""
    times = [(v, when) for v in views for when in v.times if _tells(when)]
    times.sort(key=lambda t: -_exactness(t[1]))
    if not times:
        return None
    fields: dict[str, object] = {}
    for _, when in times:
        for name in FIELDS:
            value = getattr(when.expression, name)
            if value is not None:
                fields.setdefault(name, value)
    best = next((when.moment for _, when in times if _settled(when)), None)
    return Dated(
        fields,
        best.earliest if best else None,
        best.latest if best else None,
        tuple({v.statement.id: v for v, _ in times}.values()),
        " ".join(times[0][1].expression.span.text.split()),
    )


def _tells(when: When) -> bool:
    """Whether a time says when at all: no duration, no "now" or "recently"."""
    return when.expression.type in ("DATE", "TIME") and when.expression.vague is None


def _settled(when: When) -> bool:
    moment = when.moment
    return moment.granularity != "vague" and moment.earliest is not None and moment.latest is not None


def _exactness(when: When) -> int:
    named = sum(getattr(when.expression, name) is not None for name in FIELDS)
    return 2 * named + (when.expression.hour is not None) + _settled(when)


def _form(a: Dated, b: Dated) -> str:
    """How two reports' times relate; fields decide where no interval is known on both sides."""
    shared = a.fields.keys() & b.fields.keys()
    same_weekday = "weekday" in shared and a.fields["weekday"] == b.fields["weekday"]
    if (_exclude(a, b) and not same_weekday) or (
        not _known(a, b) and any(name in DAYS and a.fields[name] != b.fields[name] for name in shared)
    ):
        return "apart"
    if any(a.fields[name] != b.fields[name] for name in shared if name not in DAYS):
        return "hour"
    if a.fields.keys() != b.fields.keys():
        return "finer" if shared or _known(a, b) else "other"
    return "same" if a.fields else "other"


def _known(a: Dated, b: Dated) -> bool:
    return None not in (a.earliest, a.latest, b.earliest, b.latest)


def _exclude(a: Dated, b: Dated) -> bool:
    """Whether two intervals share no day."""
    if a.earliest is None or a.latest is None or b.earliest is None or b.latest is None:
        return False
    return a.latest[DAY] < b.earliest[DAY] or b.latest[DAY] < a.earliest[DAY]
