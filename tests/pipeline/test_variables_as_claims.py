"""Statements that give one variable of an event its value are one claim, whatever the words and the value."""

import pytest

from crosswire.model.account import Account
from crosswire.pipeline.compiling import compile_accounts
from tests.reports import read

FERRY = (
    "Gunman attacks ferry passengers in Lamu. A gunman shot at passengers of a ferry in Lamu at 6.40 p.m. on Saturday. "
    "Among them was Grace Odhiambo, 41. An argument had begun over seats. "
    "Divers worked for 16 days at the pier. No motive has been established."
)
PIER = (
    "Shots on Lamu pier. The shooting broke out late Saturday, traders said. "
    "A doctor treated 43-year-old Grace Odhiambo. "
    "Officers described the violence as gang-related. Repairs went on after 16 days of diving."
)
STADIUM = (
    "Stadium reopens in Kisumu. The stadium in Kisumu reopened on Thursday. Peter Otieno, 52, cut the ribbon. "
    "Painters had needed 11 weeks."
)


QUAY = "Lamu mourns. The 41-year-old who died at Lamu was a teacher. She had saved for the journey for a year."
FLOOD = (
    "Eleven dead in Garissa flood. Eleven people were killed when the river burst its banks in Garissa on Tuesday. "
    "Boats brought hundreds to a school on the hill. Officials counted the tents that were left. "
    "A flood in the same county killed 240 people in 1997."
)
RIVER = (
    "Nine dead as river floods Garissa. Nine people were killed in the floods in Garissa on Tuesday, the county said. "
    "Schools stayed closed on the western bank. Rain was expected to go on until the weekend. "
    "In 1997 a flood killed 240 people in the county."
)


RETAKEN = (
    "Army retakes towns in the north. Government troops have retaken Gao, the ministry said on Friday. "
    "Soldiers patrolled the streets of Timbuktu, which the army had recaptured from the rebels. Shops were closed."
)
TAKEN = (
    "Rebels pushed back in Mali. The partial capture of Timbuktu opened the road to the river, witnesses said. "
    "Residents of Gao cheered when the town was recaptured from the rebels."
)


def account(*texts: str) -> Account:
    (one,) = compile_accounts([read(f"r{n}", text) for n, text in enumerate(texts)], one_story=True)
    return one


def shared_claims(one: Account) -> list[set[str]]:
    words = {s.id: s.span.text for r in one.readings for s in r.annotation.statements}
    return [{words[i] for i in claim.statements} for claim in one.claims if claim.relation != "single"]


def together(one: Account, left: str, right: str) -> bool:
    return any(
        any(left in words for words in claim) and any(right in words for words in claim) for claim in shared_claims(one)
    )


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Odhiambo, 41", "43-year-old Grace"),
        ("6.40 p.m.", "late Saturday"),
        ("16 days", "after 16 days"),
        ("No motive", "gang-related"),
    ],
    ids=["age of one name", "hour of the event", "one length", "motive"],
)
def test_two_values_of_one_variable_are_one_claim(left: str, right: str) -> None:
    assert together(account(FERRY, PIER), left, right)


@pytest.mark.parametrize(
    ("left", "right"), [("Odhiambo, 41", "Otieno, 52"), ("Saturday", "Thursday"), ("16 days", "11 weeks")]
)
def test_other_people_other_days_and_other_numbers_stay_apart(left: str, right: str) -> None:
    assert not together(account(FERRY, STADIUM), left, right)


def test_one_age_is_that_of_one_person_however_they_are_named() -> None:
    assert together(account(FERRY, QUAY), "Odhiambo, 41", "The 41-year-old")


def test_the_dead_of_an_earlier_event_stand_in_no_claim_with_those_of_this_one() -> None:
    one = account(FLOOD, RIVER)
    assert together(one, "Eleven people", "Nine people")
    assert not together(one, "Eleven people", "240 people")
    assert not together(one, "Nine people", "240 people")


def test_what_was_taken_is_one_event_by_its_place() -> None:
    one = account(RETAKEN, TAKEN)
    assert together(one, "had recaptured", "partial capture of Timbuktu")
    assert not together(one, "retaken Gao", "partial capture of Timbuktu")


def test_every_statement_stands_in_one_claim() -> None:
    one = account(FERRY, PIER, STADIUM)
    held = [i for claim in one.claims for i in claim.statements]
    assert sorted(held) == sorted(s.id for r in one.readings for s in r.annotation.statements)


def test_the_order_of_the_reports_changes_nothing() -> None:
    reports = [read(f"r{n}", text) for n, text in enumerate((FERRY, PIER, STADIUM))]
    (there,) = compile_accounts(reports, one_story=True)
    (back,) = compile_accounts(reports[::-1], one_story=True)
    assert there == back


def test_a_copy_of_a_report_brings_no_new_pair_together() -> None:
    before = shared_claims(account(FERRY, PIER))
    after = shared_claims(account(FERRY, PIER, FERRY))
    assert [claim for claim in before if not any(claim <= other for other in after)] == []
