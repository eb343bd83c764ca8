"""Numbers, dates and names as the page words them."""

import pytest

from crosswire.export.page.lookup import shortened
from crosswire.export.page.words import bounds, counted, figure, in_marks, interval, number, rules, sentence, standing
from crosswire.model.claim import Support
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span


@pytest.mark.parametrize(
    ("low", "high", "said"),
    [
        (440, 440, "440"),
        (440, 450, "440–450"),
        (401, None, "at least 401"),
        (None, 20, "up to 20"),
        (None, None, "not stated"),
        (0, 0, "0"),
        (15000, 15000.0, "15,000"),
        (2.5, 2.5, "2.5"),
    ],
)
def test_bounds_are_said_in_words(low: float | None, high: float | None, said: str) -> None:
    assert bounds(low, high) == said


def test_an_approximate_figure_says_about() -> None:
    span = Span(report="r", start=0, end=16, text="about 100 people")
    assert figure(Quantity(span=span, low=100, high=100, approximate=True)) == "about 100"


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        ("2022-09-16", "2022-09-16", "Fri 16 September 2022"),
        ("2022-09-15", "2022-09-16", "Thu 15 September to Fri 16 September 2022"),
        ("2021-12-31", "2022-01-01", "Fri 31 December 2021 to Sat 1 January 2022"),
        ("2022-09-16T00:00", "2022-09-16T23:59", "Fri 16 September 2022"),
        ("2022-09-15T18:00", "2022-09-15T23:00", "Thu 15 September 2022, 18:00 to 23:00"),
        ("2022-09-15T17:00", "2022-09-15T23:59", "Thu 15 September 2022, 17:00 to 23:59"),
        ("2022-09", "2022-09", "September 2022"),
        ("2022", "2022", "2022"),
        (None, None, "not known"),
        ("2022-09-16", None, "from Fri 16 September 2022"),
        ("not a date", "not a date", "not a date"),
    ],
)
def test_an_interval_is_said_as_shortly_as_it_can_be(earliest: str | None, latest: str | None, said: str) -> None:
    assert interval(earliest, latest) == said


def test_copies_and_sources_are_counted_apart() -> None:
    assert standing(Support(reports=("a", "b", "c"), origins=("x", "y", "z"), sources=("s",))) == "3 copies, 1 source"
    assert standing(Support(reports=("a",), origins=("x",))) == "1 copy, no source named"


def test_small_words() -> None:
    assert (counted(1, "copy"), counted(2, "copy"), counted(1000, "report")) == ("1 copy", "2 copies", "1,000 reports")
    assert in_marks("“Murderers. Torturers,”") == "“Murderers. Torturers,”"
    assert number(9000) == "9,000"
    assert rules("airwars") == "Airwars-style counting rules (unofficial)"
    assert sentence("the figures differ") == "The figures differ."


def test_long_words_are_cut_at_a_words_end() -> None:
    assert shortened("the largest burial site holding 440 unmarked graves", 30) == "the largest burial site…"
    assert shortened("two\n lines", 30) == "two lines"


def test_more_than_a_number_stays_so() -> None:
    def said(words: str, low: float) -> str:
        span = Span(report="r", start=0, end=len(words), text=words)
        return figure(Quantity(span=span, low=low, high=None))

    assert said("More than 26,000 people", 26_001) == "more than 26,000"
    assert said("more than a dozen", 13) == "at least 13"
    assert said("at least 40", 40) == "at least 40"
