import pytest

from crosswire.account.grade import grade
from crosswire.account.support import parties, sides_of
from crosswire.model.claim import Claim, Discrepancy, Side, Support
from tests.account.stories import account, country, person, reading, report, said, span

NORLAND = country("Norland", "Norlander")


def test_three_copies_of_one_officials_words_are_one_source() -> None:
    reports = [report(n, "Bridge falls", "Nine people died.") for n in "abc"]
    readings = [reading(r, sayings=[said(r, "Nine people died", "mayor")]) for r in reports]
    claim = Claim(id="c", statements=("a-1", "b-1", "c-1"), relation="agree")
    (found,) = account(*readings, claims=[claim], origins={"a": "wire", "b": "wire"}, actors=[person("mayor")]).claims
    assert found.support == Support(reports=("a", "b", "c"), origins=("c", "wire"), sources=("mayor",))
    assert found.parties == ("mayor",)
    assert found.grade == "fair"


def test_a_claim_not_found_in_a_report_is_silence_there() -> None:
    reports = [report(n, "Bridge falls", "Nine people died.") for n in "abc"]
    claim = Claim(id="c", statements=("b-1",), relation="single")
    (found,) = account(*map(reading, reports), claims=[claim]).claims
    assert found.silent == ("a", "c")


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        (("police", "president"), ("Norland",)),
        (("police", "aide"), ()),
        (("police", "envoy"), ()),
        (("aide",), ("aide",)),
        ((), ()),
    ],
)
def test_officials_of_one_country_are_one_party(sources: tuple[str, ...], expected: tuple[str, ...]) -> None:
    actors = [
        NORLAND,
        country("Sudmark", "Sudmark"),
        person("police", roles=("Norlander police chief",)),
        person("president", roles=("Norlander President",)),
        person("aide", roles=("senior aide",)),
        person("envoy", roles=("Sudmark envoy",)),
    ]
    assert parties(sources, sides=sides_of(actors)) == expected


ONE, TWO = (
    Support(reports=("a",), origins=("a",), sources=("x",)),
    Support(reports=("b",), origins=("b",), sources=("y",)),
)
BOTH = Support(reports=("a", "b"), origins=("a", "b"), sources=("x", "y"))


def clash(kind: str) -> Discrepancy:
    sides = (Side(statements=("1",), value="one", support=ONE), Side(statements=("2",), value="other", support=TWO))
    return Discrepancy(kind=kind, sides=sides, because="", clash=True)  # type: ignore[arg-type]  # parametrised


@pytest.mark.parametrize(
    ("support", "discrepancies", "admitted", "expected"),
    [
        (ONE, (), False, "weak"),
        (BOTH, (), False, "fair"),
        (BOTH, (clash("figure"),), False, "weak"),
        (BOTH, (clash("stance"),), False, "contested"),
        (BOTH, (clash("actor"),), True, "contested"),
        (ONE, (), True, "confirmed"),
    ],
)
def test_a_grade_counts_origins_and_sides(
    support: Support, discrepancies: tuple[Discrepancy, ...], admitted: bool, expected: str
) -> None:
    assert grade(support, discrepancies=discrepancies, admitted=admitted) == expected


def test_the_words_before_a_name_tell_whose_side_it_is_on() -> None:
    one = report("one", "Bridge falls", "Ukrainian police chief Petro Bondar told reporters that nine died.")
    chief = person("Petro Bondar", span(one, "Petro Bondar"))
    assert sides_of([country("Ukraine"), chief], texts={"one": one.text})["Petro Bondar"] == "Ukraine"
