"""People counted by who they are to one another, and words for a few."""

import pytest

from tests.extract.test_quantities import quantities


@pytest.mark.parametrize(
    ("text", "words", "people", "measure"),
    [
        ("A couple and their two children died in the fire.", "A couple and their two children", 4, "killed"),
        ("A mother and her three daughters are missing.", "A mother and her three daughters", 4, "missing"),
        (
            "A farmer, his wife and their five children were killed.",
            "A farmer, his wife and their five children",
            7,
            "killed",
        ),
        ("A father and son drowned off the pier.", "A father and son", 2, "killed"),
        ("A man and his 12-year-old son were shot dead.", "A man and his 12-year-old son", 2, "killed"),
        ("A teacher, 34, and her baby were killed.", "A teacher, 34, and her baby", 2, "killed"),
        ("The driver and his two passengers survived.", "The driver and his two passengers", 3, "survived"),
        ("Three brothers and their cousin were abducted.", "Three brothers and their cousin", 4, "abducted"),
    ],
)
def test_a_family_told_member_by_member_is_one_count(text: str, words: str, people: int, measure: str) -> None:
    whole = max(quantities(text), key=lambda q: q.span.end - q.span.start)
    assert (whole.span.text, whole.low, whole.high, whole.measure) == (words, people, people, measure)


def test_the_members_that_are_counted_are_parts_of_the_family() -> None:
    found = {q.span.text: q.of for q in quantities("A couple and their two children died in the fire.")}
    assert found == {"A couple": 4, "two children": 4, "A couple and their two children": None}


@pytest.mark.parametrize(
    "text",
    [
        "The president and his aides left.",
        "A woman and her dogs were found.",
        "Both sides denied it.",
    ],
)
def test_where_a_number_is_not_told_no_family_is_counted(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Both pilots ejected safely.", "Both pilots"),
        ("The blast wounded her twin sons.", "twin sons"),
        ("An elderly couple was found dead in the flat.", "An elderly couple"),
    ],
)
def test_a_pair_is_two(text: str, words: str) -> None:
    (found,) = quantities(text)
    assert (found.span.text, found.low, found.high) == (words, 2, 2)


def test_several_people_are_at_least_two() -> None:
    (found,) = quantities("Several officers were wounded in the raid.")
    assert (found.low, found.high, found.approximate, found.measure, found.unit) == (
        2,
        None,
        True,
        "injured",
        "officers",
    )
