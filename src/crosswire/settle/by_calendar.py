"""A report's date from its own words: the dateline, or a weekday with day and month, which gives the year."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from crosswire.lexicon.tables import table
from crosswire.model.annotation import Annotation
from crosswire.model.moment import Expression
from crosswire.model.report import Published
from crosswire.settle.options import SettleOptions

# A day named without its weekday belongs to the same days of news if it lies this close to one that has it.
SAME_NEWS_DAYS = 7


def by_dateline(annotation: Annotation) -> Published | None:
    """The full date of a dateline or byline ("KYIV, September 16, 2022 -")."""
    for part in annotation.layout.parts:
        if part.kind not in ("dateline", "byline"):
            continue
        for expression in annotation.expressions:
            inside = part.start <= expression.span.start and expression.span.end <= part.end
            if inside and expression.year is not None and (day := _date(expression, expression.year)):
                return _published(day, "text", [expression])
    return None


def newest_dates(story: Iterable[Annotation]) -> list[date]:
    """The dates that a story's reports give in full, of the latest year that any looks back on; each once."""
    dated = [(e, e.year) for a in story for e in a.expressions if e.year is not None and e.direction != "future"]
    newest = max((year for _, year in dated), default=0)
    return sorted({day for e, year in dated if year == newest and (day := _date(e, newest))})


def by_short_dateline(annotation: Annotation, full: Sequence[date]) -> Published | None:
    """The day of a dateline without a year ("MOMBASA, March 4 (Agency) -"), in the year of a date of the story close to it.

    Args:
        annotation: the report.
        full: the story's `newest_dates`: one within a week of the dateline gives the year.
    """
    for part in annotation.layout.parts:
        for expression in annotation.expressions if part.kind == "dateline" else ():
            if not (part.start <= expression.span.start and expression.span.end <= part.end):
                continue
            if expression.year is None and (day := _nearest(expression, full)):
                return _published(day, "text", [expression])
    return None


def _nearest(expression: Expression, full: Sequence[date]) -> date | None:
    """A day of a month in the year that brings it closest to one of these days, if it is of the same news."""
    near = [
        (abs((day - other).days), day)
        for other in full
        for year in (other.year - 1, other.year, other.year + 1)
        if (day := _date(expression, year)) is not None and abs((day - other).days) <= SAME_NEWS_DAYS
    ]
    return min(near)[1] if near else None


def by_calendar(annotation: Annotation, known: Sequence[date], options: SettleOptions) -> Published | None:
    """The latest day that the report tells of as past, the year worked out from its weekdays.

    Of several years that fit, the nearest to the story's known dates is taken; else the latest that the options allow, since
    most news that is read is new.
    """
    dated = _current(annotation.expressions)
    year = _year(annotation, dated, known, options)
    if year is None:
        return None
    days = [(day, e) for e in dated if _behind(e) and (day := _date(e, year))]
    if not days:
        return None
    latest = max(day for day, _ in days)
    for expression in annotation.expressions:
        day = _date(expression, year) if _behind(expression) and expression.year in (None, year) else None
        if day is not None and 0 < (day - latest).days <= SAME_NEWS_DAYS:
            days.append((day, expression))
    latest = max(day for day, _ in days)
    return _published(latest, "calendar", [e for day, e in days if day == latest])


def _current(expressions: Sequence[Expression]) -> list[Expression]:
    """The days named in full that are of the report's own news.

    "Friday (September 16)" is an editor's way with every day; "Friday, Sept. 16" next to a bare "Monday" is, as agencies
    write, more than a week off, unless the report opens with it.
    """
    dated = [e for e in expressions if _tells_year(e)]
    if any(_is_bare_weekday(e) and _behind(e) for e in expressions):
        return [e for e in dated if "(" in e.span.text or e is expressions[0]]
    return dated


def _is_bare_weekday(expression: Expression) -> bool:
    return expression.weekday is not None and expression.day is None and expression.unit is None


def _tells_year(expression: Expression) -> bool:
    return expression.weekday is not None and expression.month is not None and expression.day is not None


def _behind(expression: Expression) -> bool:
    """Whether the clause tells of it as something that has been, or leaves it open."""
    return expression.direction != "future" and (expression.shift or 0) <= 0


def _year(
    annotation: Annotation, dated: Sequence[Expression], known: Sequence[date], options: SettleOptions
) -> int | None:
    """The year in which most of these days fall on their weekdays."""
    horizon = options.latest_year or table("time")["horizon"]
    votes = Counter(year for e in dated for year in _years(e, horizon))
    if not votes:
        return None
    most = max(votes.values())
    fitting = sorted(year for year, count in votes.items() if count == most)
    if known:
        return min(fitting, key=lambda year: (abs(year - known[-1].year), -year))
    named = [e.year for e in annotation.expressions if e.year is not None and e.unit is None and e.direction == "past"]
    not_before = max((year for year in named if year <= horizon), default=0)
    return max(fitting) if max(fitting) >= not_before else None


def _years(expression: Expression, horizon: int) -> Iterator[int]:
    candidates = (
        (expression.year,) if expression.year is not None else range(table("time")["earliest_year"], horizon + 1)
    )
    for year in candidates:
        day = _date(expression, year)
        if day is not None and day.isoweekday() == expression.weekday:
            yield year


def _date(expression: Expression, year: int) -> date | None:
    if expression.month is None or expression.day is None or expression.unit is not None:
        return None
    try:
        return date(year, expression.month, expression.last_day or expression.day)
    except ValueError:
        return None


def _published(day: date, basis: str, because: Sequence[Expression]) -> Published:
    return Published(
        earliest=day.isoformat(),
        latest=day.isoformat(),
        basis="text" if basis == "text" else "calendar",
        because=tuple(e.span for e in because),
    )
