"""Sentences that one report prints word for word as another does."""

from crosswire.story.repeats import repeated_statements
from tests.story.told import told

LONG = "The dam held through the night. Engineers opened two sluices at dawn. Farmers moved their herds uphill."


def test_a_repeated_sentence_repeats_that_of_the_longer_report() -> None:
    found = repeated_statements([told("a", "Engineers opened two sluices at dawn."), told("b", LONG)])
    assert found == {"a-0": "b-1"}


def test_of_two_whole_copies_the_one_with_the_later_id_repeats() -> None:
    assert set(repeated_statements([told("b", LONG), told("a", LONG)])) == {"b-0", "b-1", "b-2"}


def test_a_third_copy_repeats_the_same_report() -> None:
    found = repeated_statements([told("c", LONG), told("a", LONG), told("b", LONG)])
    assert {original.split("-")[0] for original in found.values()} == {"a"}


def test_a_sentence_said_twice_in_one_report_repeats_nothing() -> None:
    assert repeated_statements([told("a", "The dam held overnight. The dam held overnight.")]) == {}


def test_a_sentence_of_three_words_may_be_the_same_by_chance() -> None:
    assert repeated_statements([told("a", "It was quiet."), told("b", "It was quiet.")]) == {}


def test_a_changed_figure_is_no_repeat() -> None:
    assert (
        repeated_statements([told("a", "The flood drowned nine goats."), told("b", "The flood drowned ten goats.")])
        == {}
    )
