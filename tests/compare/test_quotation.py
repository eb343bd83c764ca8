"""Quotations: whole, cut short, in other words, only told."""

import pytest

from crosswire.compare.quotation import compare_quotations
from tests.compare.telling import claim

WHOLE = "“[We will rebuild every house and every school in this valley],” the mayor said."


def test_a_shortened_quotation_is_the_same_quotation_cut_short() -> None:
    finding = compare_quotations(claim(WHOLE, "“[We will rebuild every house],” the mayor said."))
    assert finding is not None
    assert finding.form == "cut short"
    assert [value for _, value in finding.sides] == ["whole", "cut short"]


@pytest.mark.parametrize(
    ("other", "form"),
    [
        ("“[We shall rebuild every house and school in the valley],” the mayor said.", "other words"),
        ("The mayor said [they would rebuild the valley].", "told"),
    ],
)
def test_other_words_and_indirect_speech_are_told_apart(other: str, form: str) -> None:
    finding = compare_quotations(claim(WHOLE, other))
    assert finding is not None
    assert finding.form == form


def test_one_quotation_word_by_word_is_no_difference() -> None:
    assert compare_quotations(claim(WHOLE, WHOLE)) is None
