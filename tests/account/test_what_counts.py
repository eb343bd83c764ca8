"""Which numbers of a report count the people of its event: ages, relatives, perpetrators, other events, copied passages."""

import re

import pytest

from crosswire.account.support import independent
from crosswire.account.traps import is_denied, is_no_count
from crosswire.account.victims import status_of
from crosswire.model.report import Report
from tests.account.stories import account, bounds, exact, figure, moment, reading, report, said, span, total


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The girl and her father, 56, were found dead.", "56"),
        ("Two men, ages 25 and 26, died at the scene.", "26"),
        ("Father kills sons, 10 and 12, before fleeing", "10"),
        ("Mill man, 19, shot and killed a guard", "19"),
        ("Both 16, they died in the street.", "16"),
        ("The rate is 12 deaths per 100,000 people.", "12 deaths"),
        ("He faces three counts of murder.", "three"),
        ("We are killing one another.", "one"),
        ("She was shot five times.", "five"),
        ("He killed himself.[80] An inquiry followed.", "80"),
        ("A mother of two was killed.", "two"),
    ],
)
def test_ages_rates_and_the_like_are_no_counts(sentence: str, words: str) -> None:
    one = report("one", sentence)
    assert is_no_count(exact(one, words, 7), sentence)


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("A bomb killed 40, 15 of them on the island.", "15"),
        ("The blast killed 12, wounded 5 and left 3 missing.", "5"),
        ("Police: 3 dead, 7 hurt in crash", "7 hurt"),
        ("Of the women hurt, 11 were admitted.", "11"),
    ],
)
def test_bare_counts_stay_counts(sentence: str, words: str) -> None:
    assert not is_no_count(exact(report("one", sentence), words, 7), sentence)


@pytest.mark.parametrize(
    ("sentence", "ran"),
    [
        ("About 50 people fled when shots rang out.", True),
        ("About 50 people ran into the street.", True),
        ("About 50 people fled their homes.", False),
        ("About 50 people fled the fighting.", False),
        ("About 50 people left the valley.", False),
    ],
)
def test_who_runs_from_a_scene_is_not_displaced(sentence: str, ran: bool) -> None:
    assert is_no_count(exact(report("one", sentence), "50 people", 50, "displaced"), sentence) == ran


def test_people_who_were_not_harmed_are_not_counted() -> None:
    sentence = "A girl and two passengers were not injured."
    assert is_denied(exact(report("one", sentence), "two passengers", 2, "injured"), sentence)


@pytest.mark.parametrize(
    ("sentence", "words", "low", "expected"),
    [
        ("A farmer and his wife were found dead.", "A farmer", 1, 2),
        ("The landlord killed his wife and four children.", "four children", 4, 5),
        ("A man and woman have been found dead.", "A man", 1, 2),
        ("The storm killed a man and his wife said it came suddenly.", "a man", 1, 1),
    ],
)
def test_relatives_without_a_number_count(sentence: str, words: str, low: int, expected: int) -> None:
    one = report("one", "Deaths shock village", sentence)
    assert total(account(reading(one, exact(one, words, low)))).best == expected


def test_figures_with_and_without_the_attacker_agree_on_both_readings() -> None:
    one = report("one", "Seven people died, including the gunman", "The village mourns.")
    two = report("two", "Attacker kills six people at fair", "He then took his own life.")
    story = account(reading(one, exact(one, "Seven people", 7)), reading(two, exact(two, "six people", 6)))
    assert bounds(total(story)) == (6, 7, 7)
    assert any(b.rule.startswith("N11") for b in total(story).because)


def body(sentence: str) -> Report:
    """A report whose third paragraph is this sentence."""
    lead = ("Blast kills 4 people at mill", "Four died.", "Smoke rose.", "Firemen came.", "Shops shut.")
    return report("one", *lead, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "In 1987, a boiler killed 11 people there.",
        "Last summer, a flood killed 11 people there.",
        "Weeks after a gunman killed 11 people, it reopened.",
        "The dust should've killed 11 people by now.",
        "The war began long ago and 11 people died.",
    ],
)
def test_other_times_and_what_might_have_been_stay_out(sentence: str) -> None:
    one = body(sentence)
    found = account(reading(one, exact(one, "4 people", 4), exact(one, "11 people", 11)))
    assert bounds(total(found)) == (4, 4, 4)


def test_a_month_that_no_lead_names_is_another_time() -> None:
    one = body("A boiler burst in February and killed 11 people.")
    february = moment(one, "February", "2031-02-01", "2031-02-28", "month")
    found = account(reading(one, exact(one, "4 people", 4), exact(one, "11 people", 11), moments=[february]))
    assert total(found).high == 4


def test_a_war_of_thousands_told_in_passing_is_out_of_scale() -> None:
    one = body("Fighting has killed 90,000 people in the province.")
    found = account(reading(one, exact(one, "4 people", 4), figure(one, "90,000 people", 90_000, 90_000)))
    assert total(found).high == 4


def test_a_whole_is_not_smaller_than_its_part() -> None:
    one = report("one", "Five soldiers killed", "A driver was killed too.")
    figures = exact(one, "Five soldiers", 5, category="soldier"), exact(one, "A driver", 1)
    assert total(account(reading(one, *figures))).best == 5


def test_a_report_is_never_two_copies_of_one_side() -> None:
    assert len(independent([("a", "wire"), ("a", "own"), ("b", "wire")])) == 1
    assert len(independent([("a", "own a"), ("b", "own b")])) == 2


@pytest.mark.parametrize(
    ("before", "after", "status"),
    [
        ("The victims were identified as Ana Duro, 54; the Rev. ", ", 45.", "killed"),
        ("The dead were named as ", ", 31, and others.", "killed"),
        ("A gang suspected of killing the mother of his children learned that one of ", "'s sons spoke.", None),
        ("The hospital where the wounded were taken, ", " stepped out.", None),
    ],
)
def test_names_are_victims_only_if_the_words_reach_them(before: str, after: str, status: str | None) -> None:
    assert status_of(before, after) == status


def test_sources_of_one_copied_figure_stay_one_origin() -> None:
    reports = [report(name, "Blast kills 4 people", "A minister said 4 people died.") for name in ("a", "b", "c")]
    readings = [reading(r, exact(r, "4 people", 4), sayings=[said(r, "4 people died", "minister")]) for r in reports]
    row = total(account(*readings, origins=dict.fromkeys("abc", "wire")))
    assert {len(e.support.origins) for e in row.ledger} == {1}
    assert span(reports[0], "4 people").text == "4 people"
    assert re.search("N1", row.because[0].rule)
