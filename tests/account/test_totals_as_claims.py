"""Totals of one event are one claim, however they are worded."""

from crosswire.model.account import Account
from crosswire.pipeline.compiling import compile_accounts
from tests.reports import read

QUARRY = (
    "Rockfall at Tamo quarry. A rockfall at the Tamo quarry on Monday killed nine, the governor said. "
    "Cranes were brought from Lusaka."
)
DEAD = (
    "Tamo quarry: eleven dead. Eleven people lay dead at the Tamo quarry on Monday after rock came down, a doctor said. "
    "The pit had been closed in May."
)
HURT = "Rescue ends at Tamo. Fourteen villagers were hurt on Monday, a nurse said. Ambulances came from the coast."


def account(*texts: str) -> Account:
    (one,) = compile_accounts([read(f"r{n}", text) for n, text in enumerate(texts)], one_story=True)
    return one


def claims_in_words(one: Account) -> list[set[str]]:
    words = {s.id: s.span.text for r in one.readings for s in r.annotation.statements}
    return [{words[i] for i in claim.statements} for claim in one.claims if claim.relation != "single"]


def test_two_totals_without_a_word_in_common_are_one_claim() -> None:
    together = [c for c in claims_in_words(account(QUARRY, DEAD)) if any("nine" in words for words in c)]
    assert any("leven" in words for claim in together for words in claim)


def test_a_total_of_another_measure_joins_none_of_the_dead() -> None:
    for claim in claims_in_words(account(QUARRY, DEAD, HURT)):
        assert not (any("hurt" in words for words in claim) and any("dead" in words for words in claim))


def test_every_statement_still_stands_in_one_claim() -> None:
    one = account(QUARRY, DEAD, HURT)
    held = [i for claim in one.claims for i in claim.statements]
    assert sorted(held) == sorted(s.id for r in one.readings for s in r.annotation.statements)
