"""Some statements are never one claim, whatever their words."""

import pytest

from crosswire.align.apart import apart, marks_of
from tests.reports import read


def of(text: str) -> bool:
    """Whether the widest statements of two sentences, one report each, are kept apart."""
    a, b = (
        max(read(name, words).statements, key=lambda s: len(s.span.text))
        for name, words in zip("ab", text.split(" / "), strict=True)
    )
    assert apart(marks_of(a), marks_of(b)) == apart(marks_of(b), marks_of(a))
    return apart(marks_of(a), marks_of(b))


@pytest.mark.parametrize(
    "text",
    [
        "He travelled to the coast in 2010. / He travelled to the coast in 2014.",
        "The blast killed nine people. / The blast wounded nine people.",
        "As many as 9,000 people filled the arena. / As many as 40 people were on the stage.",
    ],
)
def test_other_years_other_harm_and_counts_of_another_order_are_kept_apart(text: str) -> None:
    assert of(text)


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed nine people. / The blast killed 14 people.",
        "The dam broke in 1997. / The dam broke after heavy rain.",
        "The blast killed nine people and wounded 20. / The blast killed nine people.",
        "Some 200 people marched on Friday. / About 1,500 people marched, the organisers said.",
    ],
)
def test_a_dispute_over_a_figure_and_a_detail_more_are_not(text: str) -> None:
    assert not of(text)


def test_a_refusal_to_comment_is_not_the_denial_of_another_report() -> None:
    assert of("The ministry declined to comment on the raid. / The ministry denied that the raid took place.")
