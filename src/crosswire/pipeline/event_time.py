"""When the story's event was: "at 1353" here, "Sunday's quake" there, are one variable, whatever its days and hours.

The event is known by the class of its words in the opening sentences, its day by how many reports give it. Times of other
days are those of other events; an hour without a day is taken for this one's.
"""

import functools
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import NamedTuple

from crosswire.account.lookup import Lookup, cues, rank_of, sentence_at, sentence_text
from crosswire.account.setting import BODY
from crosswire.compare.view import View, When
from crosswire.lexicon.classes import classes_of
from crosswire.lexicon.tables import table
from crosswire.model.span import Span
from crosswire.model.statement import Statement
from crosswire.pipeline.joining import Variable

OPENING = 3  # sentences with statements, the headline among them
COMMON = 0.3  # the share of the reports whose openings tell of an event; .5 finds fewer times on the development events
HOURS = ("hour", "minute")
FIELDS = (*HOURS, "part_of_day", "day", "weekday")
COARSE = {"week", "month", "year", "season", "decade", "century"}
OF_A_DAY = {"minute", "hour", "part of day", "day"}
ISO_DAY = slice(0, 10)


class Told(NamedTuple):
    """A statement that says when the event was, by days of the week or the calendar, none where it gives the hour alone."""

    statement: Statement
    days: frozenset[str]


def event_times(views: Sequence[View], lookups: Sequence[Lookup]) -> Iterator[Variable]:
    """The statements that say when the event was, of all reports; `lookups` are those of the views' reports."""
    by_report = {found.reading.annotation.report.id: found for found in lookups}
    near = ((one, by_report[one.statement.span.report]) for one in _told(views, _happening(views)))
    told = [one for one, found in near if not _tells_another(found, one.statement.span)]
    given = {(day, one.statement.span.report) for one in told for day in one.days}
    reports = Counter(day for day, _ in given)
    main = min(reports, key=lambda day: (-reports[day], day), default="")
    yield [[one.statement.id] for one in told if not one.days or main in one.days]


def _tells_another(found: Lookup, span: Span) -> bool:
    """Whether the sentence of a time, in the body of a report, tells of an event of its own: "on Monday a gunman in ..."."""
    index = sentence_at(found, span.start)
    return rank_of(found, index) >= BODY and _another().search(sentence_text(found, index)[1]) is not None


@functools.cache
def _another() -> re.Pattern[str]:
    nouns = "|".join(map(re.escape, cues("another")))
    return re.compile(rf"\b(?:an?|another)\s+(?:[\w-]+\s+){{0,2}}(?:{nouns})\b", re.IGNORECASE)


def _happening(views: Sequence[View]) -> frozenset[str]:
    """The classes of what happened, from the openings of the reports."""
    opening: dict[str, dict[int, set[str]]] = {}
    for view in views:
        words = {*view.statement.lemmas, view.statement.frame.head}
        opening.setdefault(view.report, {}).setdefault(view.statement.sentence, set()).update(words)
    found = Counter(name for sentences in opening.values() for name in _classes(_first(sentences)))
    known = table("event_time")["happenings"]
    return frozenset(name for name in known if found[name] >= COMMON * len(opening))


def _first(sentences: Mapping[int, Collection[str]]) -> set[str]:
    return {word for index in sorted(sentences)[:OPENING] for word in sentences[index]}


def _classes(words: Iterable[str]) -> frozenset[str]:
    return frozenset(name for word in words for name in classes_of(word))


def _told(views: Sequence[View], happening: frozenset[str]) -> Iterator[Told]:
    for view in views:
        times = [w for w in view.times if w.expression.type in ("DATE", "TIME") and w.expression.vague is None]
        exact = any(_given(w, FIELDS) or w.expression.unit == "day" for w in times)
        if exact and not any(map(_is_coarse, times)) and _is_of_event(view.statement, happening):
            days = frozenset(day for when in times for day in _days(when))
            if days or any(_given(w, HOURS) for w in times):
                yield Told(view.statement, days)


def _is_of_event(statement: Statement, happening: frozenset[str]) -> bool:
    """Whether a time hangs on a word for the event, or a phrase names the event and the time and nothing more."""
    known, head = table("event_time"), statement.frame.head
    if statement.span.text.casefold() in known["halves"]:
        return False
    if statement.frame.slot == "time":
        return bool(classes_of(statement.governor) & happening) or statement.governor in known["beginnings"]
    named = statement.kind == "phrase" and bool(classes_of(head) & happening)
    return named and all(word in known["beside"] or classes_of(word) & happening for word in statement.lemmas)


def _given(when: When, fields: Iterable[str]) -> bool:
    return any(getattr(when.expression, field) is not None for field in fields)


def _is_coarse(when: When) -> bool:
    """Whether a time is wider than a day: "in March", "last week"."""
    one = when.expression
    dated = one.month is not None and one.day is not None
    return not dated and (one.month is not None or bool(one.season) or one.year is not None or one.unit in COARSE)


def _days(when: When) -> Iterator[str]:
    """The days that a time names, as the weekday and the day of the year by which two reports can be compared."""
    one, moment = when.expression, when.moment
    if one.weekday is not None:
        yield f"weekday {one.weekday}"
    if one.month is not None and one.day is not None:
        yield f"day {one.month}-{one.day}"
    first, last = (moment.earliest or "")[ISO_DAY], (moment.latest or "")[ISO_DAY]
    if first and first == last and moment.granularity in OF_A_DAY:
        settled = _calendar_day(first)
        if settled is not None:
            yield f"weekday {settled.isoweekday()}"
            yield f"day {settled.month}-{settled.day}"


def _calendar_day(iso: str) -> date | None:
    try:
        return date.fromisoformat(iso)
    except ValueError:
        return None
