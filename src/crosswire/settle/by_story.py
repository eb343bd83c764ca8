"""A report's date from its story: what another report dates, its twin here takes over."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from crosswire.model.annotation import Annotation
from crosswire.model.moment import Expression
from crosswire.model.report import Published
from crosswire.model.span import Span
from crosswire.model.statement import Statement
from crosswire.settle.intervals import settle

DAYS = ("day", "part of day", "minute", "hour")
# "On Wednesday" is read at most six days later; "tomorrow" the day before.
BEFORE, AFTER = 2, 7


class Tie(NamedTuple):
    """The days on which a report can have come out, given that its words and another report's name one day."""

    days: frozenset[date]
    spans: tuple[Span, Span]


def by_story(
    annotation: Annotation, pairs: Sequence[tuple[Statement, Statement]], dated: Mapping[str, Published]
) -> Published | None:
    """The day that most ties allow; of several, the one on which the report's weekdays lie closest together, the earliest.

    "On Wednesday" is the 14th, "late on Thursday" and "on Friday" follow: the report came out on Friday the 16th, for a day
    earlier its Friday would be a week back.

    Args:
        annotation: the report.
        pairs: its statements, each with one of another report that says the same.
        dated: the dates of the other reports, as far as they are known.
    """
    ties = [tie for here, there in pairs for tie in _ties(here, there, dated)]
    votes = Counter(day for tie in ties for day in tie.days)
    if not votes:
        return None
    most = max(votes.values())
    weekdays = [e for e in annotation.expressions if _bare_weekday(e) and e.direction != "future"]
    day = min((d for d, count in votes.items() if count == most), key=lambda d: (_spread(d, weekdays), d))
    tied = sorted({span for tie in ties if day in tie.days for span in tie.spans})
    named = [e.span for e in weekdays if e.weekday == day.isoweekday()]
    because = tuple(dict.fromkeys([*tied, *named]))
    return Published(earliest=day.isoformat(), latest=day.isoformat(), basis="story", because=because)


def _ties(here: Statement, there: Statement, dated: Mapping[str, Published]) -> Iterator[Tie]:
    """Every day named in the dated statement that relative words of the undated one can name too."""
    published = dated.get(there.span.report)
    if published is None or published.earliest is None or published.earliest != published.latest:
        return
    anchor = date.fromisoformat(published.earliest[:10])
    for other in there.moments:
        moment = settle(other, anchor=anchor)
        if moment.earliest is None or moment.granularity not in DAYS:
            continue
        named = date.fromisoformat(moment.earliest[:10])
        for expression in filter(_relative, here.moments):
            if days := _days_for(expression, named):
                yield Tie(days, (expression.span, other.span))


def _days_for(expression: Expression, named: date) -> frozenset[date]:
    around = (named + timedelta(days=n) for n in range(-BEFORE, AFTER + 1))
    return frozenset(day for day in around if (settle(expression, anchor=day).earliest or "")[:10] == named.isoformat())


def _relative(expression: Expression) -> bool:
    """Words that name a day only from the report's date: "on Wednesday", "yesterday", "overnight"."""
    counted = expression.unit == "day" and expression.shift is not None and expression.reference == "report"
    return _bare_weekday(expression) or counted


def _bare_weekday(expression: Expression) -> bool:
    unqualified = expression.shift is None and expression.unit is None and expression.type in ("DATE", "TIME")
    return expression.weekday is not None and expression.day is None and expression.month is None and unqualified


def _spread(day: date, weekdays: Sequence[Expression]) -> int:
    """Over how many days the report's weekdays reach back, were it of this day."""
    return max(((day.isoweekday() - (e.weekday or 0)) % 7 for e in weekdays), default=0) - min(
        ((day.isoweekday() - (e.weekday or 0)) % 7 for e in weekdays), default=0
    )
