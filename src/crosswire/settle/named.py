"""Dates that name their year: nothing has to be known about the report."""

from datetime import date
from typing import NamedTuple

from crosswire.model.moment import Expression
from crosswire.settle import periods
from crosswire.settle.feasts import feast_day
from crosswire.settle.periods import Period


class Found(NamedTuple):
    """A period and, in words, what it was inferred from."""

    period: Period
    basis: str


def named_in_full(expression: Expression) -> Found | None:
    """The period of an expression with a year; `None` without one, or for a day that this year has not."""
    if expression.year is None:
        return None
    count = {"decade": 10, "century": 100}.get(expression.unit or "", 1)
    if count > 1:
        return Found(periods.years(expression.year, count), "named in full")
    period = in_year(expression, expression.year)
    return period and Found(period, "named in full")


def in_year(expression: Expression, year: int) -> Period | None:
    """What the words name in a given year; `None` for a day that this year has not."""
    if expression.feast is not None:
        return periods.day(feast_day(year, expression.feast))
    if expression.season is not None:
        return periods.season(year, expression.season)
    if expression.month is None:
        return periods.years(year, 1)
    if expression.day is None:
        return periods.month(year, expression.month)
    first = _date(year, expression.month, expression.day)
    if first is None:
        return None
    if expression.unit == "week":
        return periods.week(first)
    last = _date(year, expression.month, expression.last_day or expression.day)
    return periods.days(first, last) if last is not None and last > first else periods.day(first)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
