"""Who says what in news prose made up for this set: what is found may grow, and not shrink."""

from pathlib import Path

import msgspec
import pytest

from crosswire.errors import SpanMismatch
from crosswire.evaluation.challenge import (
    Outcome,
    by_phenomenon,
    denials,
    floating,
    place,
    read_challenge,
    run_challenge,
    silent_traps,
)

PATH = Path(__file__).parent / "quotes.jsonl"
ACTS = {
    "say",
    "ask",
    "deny",
    "decline",
    "no-comment",
    "unverified",
    "claim",
    "confirm",
    "warn",
    "order",
    "accuse",
    "write",
}

# F1 of linked attributions that holds now, less up to ten points: one item is three to seven.
FLOORS = {
    "denial": 0.85,
    "no-comment": 0.90,
    "not-verified": 0.85,
    "anonymous": 0.95,
    "pronoun": 0.95,
    "floating": 0.85,
    "split": 0.90,
    "colon": 0.60,
    "three-word": 0.85,
    "according-to": 0.85,
    "told": 0.95,
    "written": 0.85,
    "nested": 0.90,
    "noun-cue": 0.90,
    "passive": 0.80,
    "marks": 0.90,
}


@pytest.fixture(scope="module")
def outcomes() -> list[Outcome]:
    return list(run_challenge(read_challenge(PATH)))


def rows() -> list[dict[str, object]]:
    return [msgspec.json.decode(line) for line in PATH.read_bytes().splitlines()]


def test_every_span_of_the_set_stands_in_its_text() -> None:
    items = read_challenge(PATH)
    assert len(items) == len(rows())
    assert all(item.gold or item.phenomenon == "trap" for item in items)


def test_the_set_holds_twelve_items_of_each_phenomenon_and_sixty_denials() -> None:
    items = read_challenge(PATH)
    names = [item.phenomenon for item in items]
    assert {*FLOORS, "trap"} == set(names)
    assert min(names.count(name) for name in names) >= 12
    assert denials([Outcome(item, [], []) for item in items]).gold >= 60


def test_ids_are_unique_and_acts_are_known() -> None:
    found = rows()
    assert len({row["id"] for row in found}) == len(found)
    acts = {quote.get("act", "say") for row in found for quote in row["quotes"]}  # type: ignore[attr-defined]
    assert acts <= ACTS


def test_words_that_stand_twice_need_their_number() -> None:
    row = {"id": "x", "text": "he said he ran"}
    assert place(row, {"words": "he", "nth": 2}) == (8, 10)
    with pytest.raises(SpanMismatch, match="2 times"):
        place(row, "he")


@pytest.mark.parametrize("phenomenon", FLOORS)
def test_a_phenomenon_is_found_as_well_as_before(phenomenon: str, outcomes: list[Outcome]) -> None:
    assert by_phenomenon(outcomes)[phenomenon].f1 >= FLOORS[phenomenon]


def test_denials_and_silences_are_found_with_their_act(outcomes: list[Outcome]) -> None:
    assert denials(outcomes).f1 >= 0.85


def test_quotations_that_stand_alone_are_found(outcomes: list[Outcome]) -> None:
    assert floating(outcomes).f1 >= 0.70


def test_traps_stay_silent(outcomes: list[Outcome]) -> None:
    silent, traps = silent_traps(outcomes)
    assert silent / traps >= 0.75
