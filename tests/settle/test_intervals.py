"""Expressions become intervals."""

from datetime import date

import pytest

from crosswire.settle.intervals import settle
from tests.settle.newsroom import expression

FRIDAY = date(2022, 9, 16)


@pytest.mark.parametrize(
    ("text", "value", "earliest", "latest", "granularity"),
    [
        ("He left on Friday (September 16).", "2022-09-16", "2022-09-16", "2022-09-16", "day"),
        ("He left on Friday.", "2022-09-16", "2022-09-16", "2022-09-16", "day"),
        ("He left on Wednesday.", "2022-09-14", "2022-09-14", "2022-09-14", "day"),
        ("He will leave on Wednesday.", "2022-09-21", "2022-09-21", "2022-09-21", "day"),
        ("He left on the eve of Wednesday's vote.", "2022-09-13", "2022-09-13", "2022-09-13", "day"),
        ("They fled on the eve of the Feb 24 invasion.", "2022-02-23", "2022-02-23", "2022-02-23", "day"),
        ("He left last Friday.", "2022-09-09", "2022-09-09", "2022-09-09", "day"),
        ("He will leave next Monday.", "2022-09-19", "2022-09-19", "2022-09-19", "day"),
        ("He left on Wednesday of last week.", "2022-09-07", "2022-09-07", "2022-09-07", "day"),
        ("He spoke late on Thursday.", "2022-09-15", "2022-09-15T17:00", "2022-09-15T23:59", "part of day"),
        ("He spoke on Thursday night.", "2022-09-15TNI", "2022-09-15T18:00", "2022-09-16T05:59", "part of day"),
        ("He spoke overnight.", "2022-09-15TNI", "2022-09-15T18:00", "2022-09-16T05:59", "part of day"),
        ("It struck at 5:30 a.m. on Sunday.", "2022-09-11T05:30", "2022-09-11T05:30", "2022-09-11T05:30", "minute"),
        ("It struck at midnight on Sunday.", "2022-09-11T24:00", "2022-09-12T00:00", "2022-09-12T00:00", "minute"),
        ("They fled last weekend.", "2022-W36-WE", "2022-09-10", "2022-09-11", "weekend"),
        ("They fled last week.", "2022-W36", "2022-09-05", "2022-09-11", "week"),
        ("They fled this month.", "2022-09", "2022-09-01", "2022-09-30", "month"),
        ("They fled since the Feb 24 invasion.", "2022-02-24", "2022-02-24", "2022-02-24", "day"),
        ("They fled in late March.", "2022-03", "2022-03-22", "2022-03-31", "month"),
        ("It was the worst since the 1990s.", "199", "1990-01-01", "1999-12-31", "decade"),
        ("It is the 20th century in a nutshell.", "19", "1900-01-01", "1999-12-31", "century"),
        ("They fled in the summer of 2010.", "2010-SU", "2010-06-01", "2010-08-31", "season"),
        ("Output fell in the second quarter.", "2022-Q2", "2022-04-01", "2022-06-30", "quarter"),
        ("They fled two years ago.", "2020", "2020-01-01", "2020-12-31", "year"),
        ("They fled on 24 August 2022.", "2022-08-24", "2022-08-24", "2022-08-24", "day"),
        ("He was held on the night of 12-13 September.", "2022-09-12TNI", "2022-09-12T18:00", "2022-09-13T05:59", "part of day"),
        ("They have fled in the past two months.", "P2M", "2022-07-16", "2022-09-16", "vague"),
        ("They fled days ago.", "PXD", "2022-09-02", "2022-09-14", "vague"),
        ("In the past they have denied it.", "PAST_REF", None, "2022-09-16", "vague"),
        ("They held it for three days.", "P3D", None, None, "vague"),
        ("They held it for two and a half years.", "P2Y6M", None, None, "vague"),
        ("They fire every day.", "P1D", None, None, "vague"),
        ("They meet each Thursday.", "XXXX-WXX-4", None, None, "vague"),
    ],
)  # fmt: skip
def test_an_expression_counts_from_the_reports_date(
    text: str, value: str, earliest: str | None, latest: str | None, granularity: str
) -> None:
    moment = settle(expression(text), anchor=FRIDAY)
    assert (moment.timex.value, moment.earliest, moment.latest, moment.granularity) == (
        value,
        earliest,
        latest,
        granularity,
    )


def test_the_basis_says_what_an_interval_was_inferred_from() -> None:
    assert settle(expression("He left on Wednesday."), anchor=FRIDAY).basis == (
        "the Wednesday before the report's date 2022-09-16"
    )


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("He left on Wednesday.", "XXXX-WXX-3"),
        ("He left on Friday (September 16).", "XXXX-09-16"),
        ("They fled last week.", "XXXX-WXX"),
    ],
)
def test_without_a_date_for_the_report_no_limits_are_told(text: str, value: str) -> None:
    moment = settle(expression(text), anchor=None)
    assert (moment.timex.value, moment.earliest, moment.latest) == (value, None, None)


def test_a_full_date_needs_no_date_of_the_report() -> None:
    assert settle(expression("It was signed on 10 May 2013."), anchor=None).earliest == "2013-05-10"


def test_days_earlier_count_from_the_moment_named_before() -> None:
    before = settle(expression("He fled on September 10."), anchor=FRIDAY)
    moment = settle(expression("She had fled two days earlier."), anchor=FRIDAY, reference=before)
    assert moment.earliest == "2022-09-08"
    assert "the moment named before" in moment.basis


def test_a_weekday_and_date_that_fit_no_near_year_still_give_a_day() -> None:
    assert settle(expression("He left on Monday, September 14."), anchor=FRIDAY).timex.value.endswith("-09-14")


@pytest.mark.parametrize("day", [date.min, date.max, date(1000, 1, 1), date(3000, 12, 31)])
def test_a_slip_in_a_reports_date_breaks_nothing(day: date) -> None:
    for text in (
        "They fled last weekend.",
        "They fled 99999999 years ago.",
        "They fled last winter.",
        "On Feb 29 he fled.",
    ):
        settle(expression(text), anchor=day)
