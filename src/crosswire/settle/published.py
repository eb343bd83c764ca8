"""When each report of a story came out: as its metadata says, else worked out from its words and its story."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta

import msgspec

from crosswire.model.annotation import Annotation
from crosswire.model.report import Published
from crosswire.model.statement import Statement
from crosswire.settle.by_calendar import by_calendar, by_dateline, by_short_dateline, newest_dates
from crosswire.settle.by_story import by_story
from crosswire.settle.labelled import by_caption, by_label
from crosswire.settle.options import SettleOptions

Twins = tuple[Statement, Statement]  # of two reports, that say the same thing

# At least so many dated reports, within so many days of each other, date what carries no sign of its own, from a day before
# the first to a week after the last: holds for .81 of 296 reports of the 2013-15 incidents, for .72 with one other alone.
OTHERS, AGREEING_DAYS, BEFORE, AFTER = 2, 7, 1, 7


def date_reports(
    annotations: Sequence[Annotation],
    twins: Sequence[Twins],
    *,
    options: SettleOptions | None = None,
) -> dict[str, Published]:
    """The date of every report of one story, by report id.

    Metadata wins; then the page's own "Posted" and "Updated" lines; then a date in the dateline, its year that of a date
    close to it somewhere in the story where it gives none; then the calendar (a weekday with day and month gives the year);
    then the days on which photographs were taken; then the story: what one report dates, its twin in another takes over. What
    is left is dated within bounds, if the others agree. A page dated a day after what its "today" means in another report was
    printed where that day had begun: it is of either day.

    Args:
        annotations: the reports of one story.
        twins: pairs of statements, of two reports, that say the same thing.
        options: the latest year thought of.
    """
    dated = {a.report.id: a.report.published for a in annotations if a.report.published.earliest is not None}
    _date_by(lambda a: by_dateline(a) if by_label(a) is None else None, annotations, dated)
    sure = tuple(_days(dated))
    _date_by(lambda a: by_label(a, sure), annotations, dated)
    full = newest_dates(annotations)
    _date_by(lambda a: by_short_dateline(a, full), annotations, dated)
    taken = {a.report.id: photographed for a in annotations if (photographed := by_caption(a))}
    known = tuple(_days({**taken, **dated}))
    _date_by(lambda a: by_calendar(a, known, options or SettleOptions()), annotations, dated)
    _date_by(lambda a: taken.get(a.report.id), annotations, dated)
    by_report = _both_ways(twins)
    _reach_back(annotations, by_report, dated)
    _spread(annotations, by_report, dated)
    return {a.report.id: dated.get(a.report.id) or _by_the_others(dated) for a in annotations}


def _date_by(
    way: Callable[[Annotation], Published | None], annotations: Sequence[Annotation], dated: dict[str, Published]
) -> None:
    """Date in one way what no better way has dated."""
    for annotation in annotations:
        if annotation.report.id not in dated and (found := way(annotation)):
            dated[annotation.report.id] = found


def _both_ways(twins: Sequence[Twins]) -> dict[str, list[Twins]]:
    """The twins by each report of theirs, whose statement comes first."""
    found: dict[str, list[Twins]] = defaultdict(list)
    for here, there in (*twins, *((b, a) for a, b in twins)):
        found[here.span.report].append((here, there))
    return found


def _reach_back(
    annotations: Sequence[Annotation], twins: Mapping[str, Sequence[Twins]], dated: dict[str, Published]
) -> None:
    """Give a report that its page dates one day after what its twins' days make it both days."""
    for annotation in annotations:
        own = dated.get(annotation.report.id)
        if own is None or own.basis != "text" or own.earliest is None or own.earliest != own.latest:
            continue
        told = by_story(annotation, twins.get(annotation.report.id, ()), dated)
        if told is not None and told.earliest is not None and _days_between(told.earliest, own.earliest) == 1:
            because = (*own.because, *told.because)
            dated[annotation.report.id] = msgspec.structs.replace(own, earliest=told.earliest, because=because)


def _days_between(one: str, other: str) -> int:
    return (date.fromisoformat(other[:10]) - date.fromisoformat(one[:10])).days


def _spread(
    annotations: Sequence[Annotation], twins: Mapping[str, Sequence[Twins]], dated: dict[str, Published]
) -> None:
    """Date by twins until nothing more is dated: a report dated in one round dates others in the next."""
    open_ = [a for a in annotations if a.report.id not in dated]
    while open_:
        found = {a.report.id: p for a in open_ if (p := by_story(a, twins.get(a.report.id, ()), dated))}
        if not found:
            return
        dated.update(found)
        open_ = [a for a in open_ if a.report.id not in dated]


def _days(dated: Mapping[str, Published]) -> list[date]:
    return sorted(date.fromisoformat(p.earliest[:10]) for p in dated.values() if p.earliest is not None)


def _by_the_others(dated: Mapping[str, Published]) -> Published:
    """Bounds around the other reports' dates, if there are enough of them and they lie close together; else unknown."""
    days = _days(dated)
    if len(days) < OTHERS or (days[-1] - days[0]).days > AGREEING_DAYS:
        return Published()
    because = tuple(sorted(span for p in dated.values() for span in p.because))
    first, last = days[0] - timedelta(days=BEFORE), days[-1] + timedelta(days=AFTER)
    return Published(earliest=first.isoformat(), latest=last.isoformat(), basis="story", because=because)
