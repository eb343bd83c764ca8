"""Two numbers of one street."""

import pytest

from crosswire.compare.address import addresses_apart
from tests.compare.telling import claim


def numbers(*texts: str) -> list[list[str]]:
    """The two addresses of each finding."""
    return [[value for _, value in finding.sides] for finding in addresses_apart(claim(*texts))]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("2900 block of Mill Road", "2814 Mill Road", ["2900 block of Mill Road", "2814 Mill Road"]),
        ("1400 block of N. Harbour St.", "1520 North Harbour St.", ["1400 block of N. Harbour St", "1520 North Harbour St"]),
        ("300 block of West 4th Avenue", "512 4th Avenue", ["300 block of West 4th Avenue", "512 4th Avenue"]),
    ],
    ids=["block and house", "the way is no part of the name", "a street with a number for a name"],
)  # fmt: skip
def test_two_numbers_that_can_mean_no_one_house_are_told_as_they_stand(one: str, other: str, apart: list[str]) -> None:
    assert numbers(f"[He fell in the {one}.]", f"[He fell at {other}.]") == [apart]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("2800 block of Mill Road", "2899 Mill Road"),
        ("2814 Mill Road", "2814 mill road"),
        ("2814 Mill Road", "2900 Harbour Road"),
        ("2814 Mill Road", "Mill Road"),
        ("12 Mill Row", "40 Mill Row"),
    ],
    ids=["the last house of the block", "one house", "two streets", "no number", "a row of houses"],
)
def test_what_may_be_one_house_and_what_is_another_street_is_no_difference(one: str, other: str) -> None:
    assert numbers(f"[He fell at {one}.]", f"[He fell at {other}.]") == []


def test_two_numbers_in_one_report_are_no_difference() -> None:
    assert numbers("[He ran from 12 Mill Road to 40 Mill Road.]", "[He ran.]") == []


def test_a_report_that_gives_both_numbers_contradicts_neither() -> None:
    assert numbers("[He ran from 12 Mill Road to 40 Mill Road.]", "[He fell at 40 Mill Road.]") == []


def test_every_two_reports_of_three_are_held_against_each_other() -> None:
    texts = [f"[He fell at {number} Mill Road.]" for number in (12, 40, 66)]
    assert len(numbers(*texts)) == 3
