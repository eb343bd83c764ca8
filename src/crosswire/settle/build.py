"""Moments from periods."""

from datetime import date, timedelta

import msgspec

from crosswire.lexicon.tables import table
from crosswire.model.moment import Expression, Granularity, Moment, Timex
from crosswire.settle.named import Found
from crosswire.settle.periods import Period, day


def unlimited(expression: Expression, value: str, *, basis: str) -> Moment:
    """A moment of which no limits can be told."""
    return Moment(
        span=expression.span,
        earliest=None,
        latest=None,
        granularity="vague",
        basis=basis,
        timex=Timex(type=expression.type, value=value),
    )


def of_period(expression: Expression, period: Period, *, basis: str) -> Moment:
    """A moment as long as a period."""
    return Moment(
        span=expression.span,
        earliest=period.earliest.isoformat(),
        latest=period.latest.isoformat(),
        granularity=period.granularity,
        basis=basis,
        timex=Timex(type=expression.type, value=period.value),
    )


def eve_of(expression: Expression, found: Found) -> Found:
    """The day before the one named, where "the eve of" it is told."""
    if not expression.eve or found.period.granularity != "day" or found.period.earliest == date.min:
        return found
    return Found(day(found.period.earliest - timedelta(days=1)), f"{found.basis}, its eve")


def edged(expression: Expression, found: Found) -> Found:
    """The early, middle or late third of a period longer than a day; its value stays the whole."""
    period = found.period
    length = (period.latest - period.earliest).days + 1
    if expression.edge is None or length == 1:
        return found
    third = max(1, round(length / 3))
    starts = {"early": 0, "mid": (length - third) // 2, "late": length - third}
    first = period.earliest + timedelta(days=starts[expression.edge])
    narrowed = period._replace(earliest=first, latest=first + timedelta(days=third - 1))
    return Found(narrowed, f"{found.basis}, its {expression.edge} third")


def within_day(expression: Expression, found: Found) -> Moment:
    """The moment, narrowed to a clock time or a part of the day where one is told."""
    moment = of_period(expression, found.period, basis=found.basis)
    if found.period.granularity != "day":
        return moment
    if expression.hour is not None:
        return _at_clock(expression, moment)
    if expression.part_of_day is not None:
        hours = table("time")["parts"][expression.part_of_day]
        return _at_hours(moment, hours, value=f"{moment.timex.value}T{expression.part_of_day}")
    if expression.edge is not None and found.period.earliest == found.period.latest:
        return _at_hours(moment, table("time")["edges"][expression.edge], value=moment.timex.value)
    return moment


def _at_clock(expression: Expression, moment: Moment) -> Moment:
    clock = f"{expression.hour or 0:02}:{expression.minute or 0:02}"
    day = str(moment.earliest)
    when = f"{_day_after(day)}T00:00" if expression.hour == 24 else f"{day}T{clock}"
    value = f"{moment.timex.value}T{clock}"
    return _changed(moment, when, when, "minute", value)


def _at_hours(moment: Moment, hours: tuple[str, str], *, value: str) -> Moment:
    """From the first hour to the second, on the next day where the second is the earlier ("18:00" to "05:59")."""
    start, end = hours
    last = str(moment.latest)
    if end < start and moment.latest == moment.earliest:
        last = _day_after(last)
    return _changed(moment, f"{moment.earliest}T{start}", f"{last}T{end}", "part of day", value)


def _day_after(when: str) -> str:
    return (date.fromisoformat(when) + timedelta(days=1)).isoformat()


def _changed(moment: Moment, earliest: str, latest: str, granularity: Granularity, value: str) -> Moment:
    timex = Timex(type="TIME" if "T" in value else moment.timex.type, value=value)
    return msgspec.structs.replace(moment, earliest=earliest, latest=latest, granularity=granularity, timex=timex)
