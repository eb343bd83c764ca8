"""Categories: kinds that exclude one another, and people of whom one report says more."""

import pytest

from crosswire.compare.category import compare_categories
from tests.compare.telling import claim


@pytest.mark.parametrize(
    ("one", "other", "form", "values"),
    [
        ("[Shells fell on the village.]", "[Shells fell on the town.]", "kinds", {"village", "town"}),
        ("[A truck exploded] at the gate.", "[A car exploded] at the gate.", "kinds", {"truck", "car"}),
        ("[The people were marching.]", "[The students were marching.]", "less exact", {"people", "student"}),
    ],
)
def test_a_town_is_no_village_and_students_are_people(one: str, other: str, form: str, values: set[str]) -> None:
    finding = compare_categories(claim(one, other))
    assert finding is not None
    assert finding.form == form
    assert {value for _, value in finding.sides} == values


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[Two teens were hurt.]", "[Two teenagers were hurt.]"),
        ("[The protesters left the square.]", "[The demonstrators left the square.]"),
    ],
)
def test_synonyms_are_one_kind(one: str, other: str) -> None:
    finding = compare_categories(claim(one, other))
    assert finding is None or not finding.form.startswith("kinds")


def test_a_report_that_has_both_words_is_on_no_side() -> None:
    views = claim("[Shells fell on the village.]", "[Shells fell on the town] [near the village.]")
    finding = compare_categories(views)
    assert finding is None or finding.form != "kinds"
