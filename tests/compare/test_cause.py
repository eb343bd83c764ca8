"""Causes: two means of harm."""

from crosswire.compare.cause import compare_causes
from tests.compare.telling import claim


def test_stabbed_and_shot_are_two_means() -> None:
    finding = compare_causes(claim("[The guard was stabbed] at dawn.", "[The guard was shot] at dawn."))
    assert finding is not None
    assert {value for _, value in finding.sides} == {"stab", "shoot"}


def test_a_bomb_and_a_blast_are_one_means() -> None:
    assert compare_causes(claim("[A bomb tore through the hall.]", "[A blast tore through the hall.]")) is None


def test_means_named_in_one_report_only_are_no_other_cause() -> None:
    assert compare_causes(claim("[The guard was stabbed.]", "[The guard died.]")) is None
