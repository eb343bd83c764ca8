"""Figures: bounds, estimates, parts and updates are no conflict; two exact counts of one thing are."""

import pytest

from crosswire.compare.figure import compare_figures
from tests.compare.telling import claim


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[Rescuers found 440 bodies] in the quarry.", "[Rescuers found 450 bodies] in the quarry."),
        ("[The blast killed 12 people.]", "[The blast killed nine people] and wounded 30."),
        ("[The tremor lasted 10 seconds.]", "[The tremor lasted 30 seconds.]"),
        ("[A quake of magnitude 6.1 hit the coast.]", "[A quake of magnitude 5.9 hit the coast.]"),
    ],
)
def test_two_exact_figures_of_one_thing_exclude_each_other(one: str, other: str) -> None:
    finding = compare_figures(claim(one, other))
    assert finding is not None
    assert (finding.form, finding.clash) == ("apart", True)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[Rescuers found at least 440 bodies.]", "[Rescuers found 450 bodies.]"),
        ("[The blast killed at least seven people.]", "[The blast killed at least six people.]"),
        ("[About 19 people were wounded.]", "[Nineteen people were wounded.]"),
        ("[The quake injured dozens of people.]", "[The quake injured 50 people.]"),
    ],
)
def test_at_least_440_and_450_only_refine(one: str, other: str) -> None:
    finding = compare_figures(claim(one, other))
    assert finding is not None
    assert (finding.form, finding.clash) == ("bound", False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[The blast killed 12 people.]", "[Twelve people were killed] in the blast."),
        ("[The mine is 24 kilometres from the port.]", "[The mine is 15 miles from the port.]"),
        ("[Two men ambushed the convoy.]", "[They fired on a hundred villagers.]"),
    ],
)
def test_equal_figures_other_units_of_length_and_other_people_are_no_difference(one: str, other: str) -> None:
    assert compare_figures(claim(one, other)) is None


def test_children_among_the_dead_are_not_compared_with_all_the_dead() -> None:
    finding = compare_figures(claim("[The strike killed 26 people.]", "[Eleven children were killed] in the strike."))
    assert finding is None or finding.form == "one only"


def test_a_toll_that_counts_the_gunman_is_compatible_with_one_that_does_not() -> None:
    views = claim("[Seven people died, including the gunman.]", "[Six people died] in the attack.")
    finding = compare_figures(views)
    assert finding is not None
    assert not finding.clash


def test_the_higher_figure_of_a_later_day_is_an_update() -> None:
    texts = ("[The flood killed 12 people.]", "[The flood killed 19 people.]")
    finding = compare_figures(claim(*texts, published=("2021-07-15", "2021-07-18")))
    assert finding is not None
    assert (finding.form, finding.clash) == ("later", False)


def test_a_falling_figure_is_no_update() -> None:
    texts = ("[The flood killed 19 people.]", "[The flood killed 12 people.]")
    finding = compare_figures(claim(*texts, published=("2021-07-15", "2021-07-18")))
    assert finding is not None
    assert finding.clash


def test_many_is_refined_by_a_number() -> None:
    finding = compare_figures(claim("[The blast injured many people.]", "[The blast injured 31 people.]"))
    assert finding is not None
    assert (finding.form, finding.clash) == ("in words", False)


def test_equal_figures_stand_on_one_side() -> None:
    views = claim("[The blast killed 12 people.]", "[The blast killed 12 people.]", "[The blast killed nine people.]")
    finding = compare_figures(views)
    assert finding is not None
    assert sorted(len(side) for side, _ in finding.sides) == [1, 2]
    assert {value for _, value in finding.sides} == {"12 people", "nine people"}
