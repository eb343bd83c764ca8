"""Stances: asserted, denied, doubted, not known, not done."""

import pytest

from crosswire.compare.stance import compare_stances
from tests.compare.telling import claim


@pytest.mark.parametrize(
    ("one", "other", "form"),
    [
        ("[Police searched the house.]", "[Police did not search the house.]", "not done"),
        ("[A quarrel caused the shooting.]", "[It is unclear what caused the shooting.]", "not known"),
        ("[The fire was arson.]", "[The fire may have been arson.]", "doubted"),
    ],
)
def test_not_done_not_known_and_doubted_are_three_stances(one: str, other: str, form: str) -> None:
    finding = compare_stances(claim(one, other))
    assert finding is not None
    assert finding.form == form


def test_a_denial_stands_against_an_assertion() -> None:
    finding = compare_stances(claim("[The army shelled the market.]", "Moscow denied [the army shelled the market.]"))
    assert finding is not None
    assert (finding.form, finding.clash) == ("denied", True)


def test_two_denials_agree() -> None:
    assert compare_stances(claim("[No one was hurt.]", "[Nobody was hurt.]")) is None
