"""Units: the same number of other things is an alarm, the same people in other words are not."""

import pytest

from crosswire.compare.unit import compare_units
from tests.compare.telling import claim


def test_bodies_and_graves_of_one_figure_differ_in_unit() -> None:
    finding = compare_units(claim("[The site holds 440 bodies.]", "[The site holds 440 graves.]"))
    assert finding is not None
    assert (finding.form, finding.clash) == ("same number", True)
    assert {value for _, value in finding.sides} == {"440 bodies", "440 graves"}


def test_dead_in_one_report_and_shelters_in_another_differ_in_unit() -> None:
    finding = compare_units(claim("[The storm killed 4,460 people.]", "[The storm wrecked 4,460 shelters.]"))
    assert finding is not None
    assert finding.form == "same number"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[Thirty people were shot] in the square.", "[Thirty people were wounded] in the square."),
        ("[The blast injured dozens of people.]", "[The blast damaged dozens of shops.]"),
        ("[Seven people were killed.]", "[Seven others were wounded.]"),
    ],
)
def test_other_words_for_the_same_people_and_small_or_vague_numbers_are_no_alarm(one: str, other: str) -> None:
    assert compare_units(claim(one, other)) is None


def test_a_report_that_gives_both_numbers_has_told_them_apart() -> None:
    both = "[The site holds 440 bodies.] [The site holds 440 graves.]"
    assert compare_units(claim(both, both)) is None
