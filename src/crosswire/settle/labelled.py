"""A report's date as its page prints it above the text: "POSTED: 10:52 GMT, April 10, 2007", "Updated 4/9/2007 6:04 PM"."""

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta

from crosswire.lexicon.tables import table
from crosswire.model.annotation import Annotation
from crosswire.model.report import Published
from crosswire.model.span import Span

FIRST = 8  # paragraphs in which a page prints when it was posted; farther down other pages' dates stand
LINE = 120  # code points of a paragraph in which the dates of one stamp stand
LONGEST_STAMP = 100  # a line of a byline, a date, a time and marks is no longer
SAME_PAGE_DAYS = 2  # an update so soon is of the same news: the text is as of then; a later one mends a word
CENTURY, TWO_DIGITS, PIVOT = 2000, 100, 70  # "4/9/07", "4/9/97"
MONTHS_LAST = 12  # a first number above this is a day's


def by_label(annotation: Annotation, known: Sequence[date] = ()) -> Published | None:
    """The last of the dates that the page's own lines above the text give, if it lies close to the first.

    Args:
        annotation: the report.
        known: the days of the story's dated reports: of "4/9" they tell April from September.
    """
    text, report = annotation.report.text, annotation.report.id
    for paragraph in annotation.layout.paragraphs[:FIRST]:
        stamps = [(m, days) for m in _stamps(text, paragraph.start, paragraph.end) if (days := tuple(_days(m)))]
        if stamps:
            dated = [(_nearest(days, known), m) for m, days in stamps]
            first = min(day for day, _ in dated)
            day, match = max((d for d in dated if (d[0] - first).days <= SAME_PAGE_DAYS), key=lambda d: d[0])
            because = Span.cut(report, text, match.start("date"), match.end("date"))
            return Published(earliest=day.isoformat(), latest=day.isoformat(), basis="text", because=(because,))
    return None


def by_caption(annotation: Annotation) -> Published | None:
    """The last day on which the report's photographs were taken or the posts in it written: it came out then or the day after.

    A weekday of the text that is this day makes it this day.
    """
    text, report = annotation.report.text, annotation.report.id
    found = [
        (day, Span.cut(report, text, m.start("date"), m.end("date")))
        for m in _of_pictures_and_posts(annotation)
        if not m.group("numeric")
        for day in _days(m)
    ]
    if not found:
        return None
    day = max(d for d, _ in found)
    because = tuple(span for d, span in found if d == day)[:1]
    named = any(e.weekday == day.isoweekday() and e.day is None for e in annotation.expressions)
    after = day if named else day + timedelta(days=1)
    return Published(earliest=day.isoformat(), latest=after.isoformat(), basis="text", because=because)


def _of_pictures_and_posts(annotation: Annotation) -> Iterator[re.Match[str]]:
    """The dates in captions, less those of archive pictures, and behind the handles of posts: "(@kisumunews) March 4, 2014"."""
    text = annotation.report.text
    for part in annotation.layout.parts:
        if part.kind == "caption" and "file" not in text[part.start : part.end].casefold().split():
            yield from _date().finditer(text, part.start, part.end)
    yield from _posted().finditer(text)


def _stamps(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The dates of a paragraph's first line: behind a label, in a byline, or in a line that begins with one and is short."""
    broken = text.find("\n", start, end)
    end = end if broken < 0 else broken
    line = min(end, start + LINE)
    found = _labelled().match(text, start, line)
    if found is None and end - start <= LONGEST_STAMP and _opening().match(text, start, end):
        yield from _date().finditer(text, start, end)
        return
    while found is not None:
        yield found
        found = _labelled().search(text, found.end(), line)


def _days(match: re.Match[str]) -> Iterator[date]:
    """The day that a date names; two where day and month can't be told apart."""
    given = {name: value for name, value in match.groupdict().items() if value is not None}
    year = int(given.get("year") or given.get("year2") or given.get("year3") or given["year4"])
    if year < TWO_DIGITS:
        year += CENTURY if year < PIVOT else CENTURY - 100
    if "numeric" in given:
        one, other = int(given["one"]), int(given["other"])
        orders: Iterable[tuple[int, int]] = ((one, other), (other, one))
        if max(one, other) > MONTHS_LAST:
            orders = ((min(one, other), max(one, other)),)
    elif "iso" in given:
        orders = ((int(given["iso_month"]), int(given["iso_day"])),)
    else:
        name = (given.get("month") or given["month2"])[:3].casefold()
        orders = ((_months().index(name) + 1, int(given.get("day") or given["day2"])),)
    for month, day in dict.fromkeys(orders):
        try:
            yield date(year, month, day)
        except ValueError:
            continue


def _nearest(days: Sequence[date], known: Sequence[date]) -> date:
    """Of several readings the one nearest to the story's days; month first where none is known, as pages with "PM" write."""
    return min(days, key=lambda day: abs((day - known[-1]).days)) if known else days[0]


@functools.cache
def _months() -> tuple[str, ...]:
    return ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@functools.cache
def _spelled() -> str:
    month = rf"(?:{'|'.join(_months())})[a-z]{{0,6}}\.?"
    return (
        rf"(?P<date>(?P<month>{month})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
        rf"|(?P<day2>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month2>{month}),?\s+(?P<year2>\d{{4}})"
        r"|(?P<iso>(?P<year3>\d{4})-(?P<iso_month>\d\d)-(?P<iso_day>\d\d))"
        r"|(?P<numeric>(?P<one>\d{1,2})\s?/\s?(?P<other>\d{1,2})\s?/\s?(?P<year4>\d{4}|\d\d)))\b"
    )


@functools.cache
def _date() -> re.Pattern[str]:
    return re.compile(_spelled(), re.IGNORECASE)


@functools.cache
def _posted() -> re.Pattern[str]:
    return re.compile(rf"\(@\w{{1,20}}\)\s{{1,3}}{_spelled()}", re.IGNORECASE)


@functools.cache
def _labelled() -> re.Pattern[str]:
    labels = sorted(table("datelines")["date_labels"], key=lambda label: (-len(label), label))
    label = rf"\**(?:(?:story|article|page|first|originally)\s+)?(?:{'|'.join(map(re.escape, labels))})\b"
    by = r"(?:\s+by\s+(?-i:[A-Z])[^\n\d]{2,60}?(?=\s(?:on|at)\b|[,|]))?"
    weekday = r"(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}"
    clock = rf"(?:\d{{1,2}}[\d:.]*\s?(?:[ap]\.?m\.?)?|[A-Z]{{2,4}}|\([^()\n]{{2,14}}\)|{weekday})[.,]?[\s,|–—-]+"
    return re.compile(rf"{label}{by}[\s:|,.•·–—-]*(?:(?:on|at)\b\s*)?(?:{clock}){{0,5}}{_spelled()}", re.IGNORECASE)


@functools.cache
def _opening() -> re.Pattern[str]:
    """How a line begins that holds a byline or a date: "By ANN LEE", "Monday, March 4, 2014"."""
    weekday = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}[.,]?\s+)?"
    return re.compile(rf"By\s+[A-Z]|(?i:\**{weekday}{_spelled()})")
