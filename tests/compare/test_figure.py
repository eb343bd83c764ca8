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
        ("[A quake of magnitude 6 hit the coast.]", "[A quake of magnitude 6.4 hit the coast.]"),
        ("[The repairs cost $1.2 million.]", "[The repairs cost $1.24 million.]"),
    ],
)
def test_a_figure_with_fewer_decimals_that_rounds_to_the_other_is_refined_by_it(one: str, other: str) -> None:
    finding = compare_figures(claim(one, other))
    assert finding is not None
    assert (finding.form, finding.clash) == ("bound", False)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[A quake of magnitude 6 hit the coast.]", "[A quake of magnitude 6.7 hit the coast.]"),
        ("[A quake of magnitude 6.1 hit the coast.]", "[A quake of magnitude 6.4 hit the coast.]"),
    ],
)
def test_decimals_that_do_not_round_to_the_other_figure_exclude_it(one: str, other: str) -> None:
    finding = compare_figures(claim(one, other))
    assert finding is not None
    assert finding.clash


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


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[The tremor struck 5 kilometres from the dam.]", "[The tremor struck three miles from the dam.]"),
        ("[The fire burned 100 acres of forest.]", "[The fire burned 40 hectares of forest.]"),
        ("[The ship carried 20 tonnes of rice.]", "[The ship carried 44,000 pounds of rice.]"),
        ("[The ferry carried 30 tons of scrap.]", "[The ferry carried 27 tonnes of scrap.]"),
        ("[Gusts reached 50 knots.]", "[Gusts reached 93 km/h.]"),
        ("[The convoy stretched for at least 5 km.]", "[The convoy stretched for at least 3 miles.]"),
        ("[The spill covered 5 to 10 km of coast.]", "[The spill covered 3 to 6 miles of coast.]"),
    ],
)
def test_an_amount_in_two_units_that_is_one_but_for_rounding_is_no_difference(one: str, other: str) -> None:
    assert compare_figures(claim(one, other)) is None


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        (
            "[The tremor struck 5 kilometres from the dam.]",
            "[The tremor struck 12 miles from the dam.]",
            "5 kilometres / 12 miles (19 km)",
        ),
        (
            "[The fire burned 100 acres of forest.]",
            "[The fire burned 400 hectares of forest.]",
            "100 acres / 400 hectares (988 acres)",
        ),
        (
            "[The ship carried 20 tonnes of rice.]",
            "[The ship carried 9,000 kilos of rice.]",
            "20 tonnes / 9,000 kilos (9 t)",
        ),
    ],
)
def test_amounts_that_differ_are_told_in_both_units(one: str, other: str, values: str) -> None:
    finding = compare_figures(claim(one, other))
    assert finding is not None
    assert (finding.form, finding.clash) == ("apart", True)
    assert [value for _, value in finding.sides] == values.split(" / ")
    assert finding.because.startswith(f"The figures exclude each other, {values}: “")


def test_about_5_kilometres_and_3_miles_only_refine() -> None:
    finding = compare_figures(claim("[The mine is about 5 km from the port.]", "[The mine is 3 miles from the port.]"))
    assert finding is not None
    assert (finding.form, finding.clash) == ("bound", False)


def test_of_a_distance_given_in_two_units_the_one_of_the_other_report_is_compared() -> None:
    views = claim("[The mine is 24 kilometres (15 miles) from the port.]", "[The mine is 40 miles from the port.]")
    finding = compare_figures(views)
    assert finding is not None
    assert [value for _, value in finding.sides] == ["15 miles", "40 miles"]


def test_reports_in_three_units_stand_on_the_side_of_their_figure() -> None:
    kilometres, miles, metres = "struck 5 km from", "struck 3 miles from", "struck 9,000 metres from"
    finding = compare_figures(claim(*(f"[The tremor {words} the dam.]" for words in (kilometres, miles, metres))))
    assert finding is not None
    assert [(len(side), value) for side, value in finding.sides] == [(2, "5 km"), (1, "9,000 metres (9 km)")]


def test_a_longer_distance_of_a_later_day_is_an_update_in_any_unit() -> None:
    texts = ("[The slick stretched for 5 km.]", "[The slick stretched for 12 miles.]")
    finding = compare_figures(claim(*texts, published=("2021-07-15", "2021-07-18")))
    assert finding is not None
    assert finding.form == "later"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[The truck carried 20 tonnes of fuel.]", "[The truck carried 9,000 litres of fuel.]"),
        ("[The fence ran for 20 kilometres.]", "[The fence closed off 90 hectares.]"),
        ("[A tremor of magnitude 6.1 shook the coast.]", "[The tremor shook the coast 30 miles away.]"),
        ("[The gang took 5 million dollars.]", "[The gang took 9 million pounds.]"),
        ("[It was 30 degrees in the hold.]", "[It was 95 degrees Fahrenheit in the hold.]"),
    ],
)
def test_amounts_without_a_dimension_in_common_are_never_compared(one: str, other: str) -> None:
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
