"""Days that move with the year."""

from datetime import date

import pytest

from crosswire.settle.feasts import feast_day
from crosswire.settle.intervals import settle
from tests.settle.newsroom import expression


@pytest.mark.parametrize(
    ("year", "feast", "day"),
    [
        (2013, "easter", date(2013, 3, 31)),
        (2019, "good-friday", date(2019, 4, 19)),
        (1999, "thanksgiving", date(1999, 11, 25)),
        (2013, "labor-day", date(2013, 9, 2)),
        (2013, "memorial-day", date(2013, 5, 27)),
        (2021, "king-day", date(2021, 1, 18)),
    ],
)
def test_a_feast_falls_on_its_day(year: int, feast: str, day: date) -> None:
    assert feast_day(year, feast) == day


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He was found on Thanksgiving Day clinging to a tube.", "1999-11-25"),
        ("Shots were fired on New Year's Eve.", "1999-12-31"),
        ("The shops will close on Good Friday.", "2000-04-21"),
        ("The quake struck last Easter.", "1999-04-04"),
        ("The ship sank on Christmas Day 1994.", "1994-12-25"),
    ],
)
def test_the_nearest_feast_that_the_clause_allows_is_meant(text: str, value: str) -> None:
    assert settle(expression(text), anchor=date(2000, 1, 7)).timex.value == value
