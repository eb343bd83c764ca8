"""Places: in or near, one inside the other, told by one report only."""

import pytest

from crosswire.compare.place import compare_places
from tests.compare.telling import claim


@pytest.mark.parametrize(
    ("one", "other", "form", "clash"),
    [
        ("[The grave was found in Gdansk.]", "[The grave was found near Gdansk.]", "near", True),
        ("[A bomb went off in Nairobi.]", "[A bomb went off in Kenya.]", "finer", False),
        ("[A bomb went off in Nairobi.]", "[A bomb went off] at noon.", "one only", False),
        ("[Shots were fired inside the club.]", "[Shots were fired outside the club.]", "opposed", True),
        ("[He fell in the 2900 block of Mill Road.]", "[He fell at 2814 Mill Road.]", "numbers", True),
        ("[They were hiding in the basement.]", "[They were hiding in the yard.]", "spots", False),
    ],
)
def test_in_against_near_clashes_and_the_finer_place_does_not(one: str, other: str, form: str, clash: bool) -> None:
    finding = compare_places(claim(one, other))
    assert finding is not None
    assert (finding.form, finding.clash) == (form, clash)


def test_two_towns_exclude_each_other() -> None:
    finding = compare_places(claim("[The train derailed in Lyon.]", "[The train derailed in Marseille.]"))
    assert finding is not None
    assert finding.clash


def test_one_place_in_two_reports_is_no_difference() -> None:
    assert compare_places(claim("[A bomb went off in Nairobi.]", "[In Nairobi a bomb went off.]")) is None


def test_a_house_in_the_block_that_another_names_is_no_difference_of_number() -> None:
    finding = compare_places(claim("[He fell in the 2800 block of Mill Road.]", "[He fell at 2814 Mill Road.]"))
    assert finding is None or finding.form != "numbers"
