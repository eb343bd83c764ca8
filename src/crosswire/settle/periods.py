"""Stretches of the calendar: a day, a week, a season ... with their ends, granularity and TIMEX3 value."""

import calendar
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import NamedTuple

from crosswire.model.moment import Granularity

# Months a season begins with. Northern half of the globe, where most of what is read comes from; meteorologists' months.
SEASONS = {"SP": 3, "SU": 6, "FA": 9, "WI": 12}


class Period(NamedTuple):
    """A stretch of whole days, both ends inclusive, with its TIMEX3 value."""

    earliest: date
    latest: date
    granularity: Granularity
    value: str


def day(when: date) -> Period:
    """One day."""
    return Period(when, when, "day", when.isoformat())


def days(first: date, last: date) -> Period:
    """A run of days, named by its first."""
    return Period(first, last, "day", first.isoformat())


def week(when: date) -> Period:
    """The week, Monday to Sunday, that this day is in."""
    first = when - timedelta(days=when.weekday())
    return Period(first, first + timedelta(days=6), "week", "{}-W{:02}".format(*when.isocalendar()[:2]))


def weekend(when: date) -> Period:
    """The Saturday and Sunday of the week that this day is in."""
    whole = week(when)
    return Period(whole.earliest + timedelta(days=5), whole.latest, "weekend", f"{whole.value}-WE")


def month(year: int, number: int) -> Period:
    """A month."""
    return Period(date(year, number, 1), last_of_month(year, number), "month", f"{year:04}-{number:02}")


def last_of_month(year: int, number: int) -> date:
    """The last day of a month."""
    return date(year, number, calendar.monthrange(year, number)[1])


def season(year: int, code: str) -> Period:
    """A season, a quarter (Q1-Q4) or a half (H1, H2) of a year; winter is named by the year it begins in."""
    if code[0] in "QH":
        length = 3 if code[0] == "Q" else 6
        first = (int(code[1]) - 1) * length + 1
        granularity: Granularity = "quarter" if length == 3 else "season"
        return Period(date(year, first, 1), last_of_month(year, first + length - 1), granularity, f"{year:04}-{code}")
    first = SEASONS[code]
    last = last_of_month(year + 1, 2) if first == 12 else last_of_month(year, first + 2)
    return Period(date(year, first, 1), last, "season", f"{year:04}-{code}")


def years(first: int, count: int) -> Period:
    """A year, a decade or a century, by its first year."""
    granularity: Granularity = "year" if count == 1 else "decade" if count == 10 else "century"
    start = max(first, MINYEAR)
    value = f"{first:04}"[: {1: 4, 10: 3, 100: 2}[count]]
    return Period(date(start, 1, 1), date(min(first + count - 1, MAXYEAR), 12, 31), granularity, value)


def of_unit(when: date, unit: str) -> Period:
    """The stretch of this unit that a day is in."""
    if unit in ("week", "fortnight"):
        return week(when)
    if unit == "weekend":
        return weekend(when)
    if unit == "month":
        return month(when.year, when.month)
    if unit == "quarter":
        return season(when.year, f"Q{(when.month + 2) // 3}")
    if unit in ("year", "decade", "century"):
        count = {"year": 1, "decade": 10, "century": 100}[unit]
        return years(when.year // count * count, count)
    return day(when)


def moved(when: date, count: int, unit: str) -> date | None:
    """The day `count` units on; the last of the month where the month is too short; `None` off the calendar."""
    try:
        if unit in ("day", "week", "weekend", "fortnight"):
            there = when + timedelta(days=count * {"day": 1, "fortnight": 14}.get(unit, 7))
            return there if MINYEAR < there.year < MAXYEAR else None
        months = count * {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}[unit]
        year, number = divmod(when.year * 12 + when.month - 1 + months, 12)
        return date(year, number + 1, min(when.day, calendar.monthrange(year, number + 1)[1]))
    except (ValueError, OverflowError):
        return None


def weekday_near(when: date, weekday: int, *, shift: int) -> date:
    """The last (-1) or next (+1) such weekday, never the day itself; with 0 the last one, the day itself counting."""
    if shift > 0:
        return when + timedelta(days=(weekday - when.isoweekday() - 1) % 7 + 1)
    back = (when.isoweekday() - weekday) % 7
    return when - timedelta(days=back or (7 if shift < 0 else 0))
