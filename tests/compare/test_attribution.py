"""Attribution: other sources, or a source in one report and plain fact in another."""

from crosswire.compare.attribution import compare_attributions
from tests.compare.telling import claim

MAYOR = "Mayor Anna Kowalska said on Monday that [the dam had burst]."
GENERAL = "General Piotr Nowak said on Monday that [the dam had burst]."
PLAIN = "[The dam had burst.]"


def test_a_mayor_and_a_general_are_two_sources() -> None:
    finding = compare_attributions(claim(MAYOR, GENERAL))
    assert finding is not None
    assert finding.form == "sources"
    assert {value for _, value in finding.sides} == {"Anna Kowalska", "Piotr Nowak"}


def test_plain_fact_against_a_source_is_told() -> None:
    finding = compare_attributions(claim(MAYOR, PLAIN))
    assert finding is not None
    assert finding.form == "plain fact"


def test_one_source_behind_both_reports_is_no_difference() -> None:
    assert compare_attributions(claim(MAYOR, MAYOR)) is None


def test_plain_fact_in_both_reports_is_no_difference() -> None:
    assert compare_attributions(claim(PLAIN, PLAIN)) is None
