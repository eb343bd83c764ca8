"""Which figures contradict one another: those that count one whole, not its parts, other events or one voice twice."""

import pytest

from crosswire.account.voices import of_one_voice
from crosswire.model.account import Account
from crosswire.model.actor import Actor
from crosswire.model.claim import Claim, Discrepancy, Side
from crosswire.model.quantity import Quantity
from tests.account.stories import account, bounds, exact, figure, reading, report, said, total


def compared(*sides: tuple[str, str], kind: str = "figure") -> Claim:
    """A point whose statements, named with what each says, are held to exclude each other."""
    told = "; ".join(f"“{value}” (Echo)" for _, value in sides)
    difference = Discrepancy(
        kind=kind,  # type: ignore[arg-type]  # figure or unit
        sides=tuple(Side(statements=(statement,), value=value) for statement, value in sides),
        because=f"The figures exclude each other: {told}.",
        clash=True,
    )
    ids = tuple(statement for statement, _ in sides)
    return Claim(id="c", statements=ids, relation="conflict", discrepancies=(difference,))


def point(of: Account) -> tuple[str, list[str]]:
    """How a point's reports relate, and the sides of its difference."""
    (claim,) = of.claims
    return claim.relation, [side.value for d in claim.discrepancies for side in d.sides]


A = report("a", "Ferry sinks off Lamu", "Thirteen people were hurt.", "Four of them were hit by the mast.")
B = report("b", "Ferry sinks", "Seven people were hurt.", "A blast in May hurt 90 people.")


def counts(*quantities: Quantity) -> Account:
    of_a = [exact(A, "Thirteen people", 13, "injured"), figure(A, "Four", 4, 4, measure="injured", of=13)]
    of_b = [exact(B, "Seven people", 7, "injured"), exact(B, "90 people", 90, "injured")]
    return account(reading(A, *of_a), reading(B, *of_b), claims=[POINT])


POINT = compared(("a-1", "Thirteen people"), ("b-1", "Seven people"), ("a-2", "Four"))


def test_a_part_of_a_count_is_no_side_of_a_dispute_over_it() -> None:
    assert point(counts()) == ("conflict", ["Thirteen people", "Seven people"])
    (claim,) = counts().claims
    assert claim.discrepancies[0].because == (
        "The figures exclude each other: “Thirteen people” (Echo); “Seven people” (Echo)."
    )


def test_what_is_left_of_a_dispute_may_fit() -> None:
    one = report("a", "Quake on the coast", "Ten people were killed.")
    other = report("b", "Quake", "At least ten people were killed.", "Last year, 300 people were killed by a quake.")
    found = account(
        reading(one, exact(one, "Ten people", 10)),
        reading(other, figure(other, "At least ten people", 10), exact(other, "300 people", 300)),
        claims=[compared(("a-1", "Ten"), ("b-1", "At least ten"), ("b-2", "300"))],
    )
    assert point(found) == ("refine", ["Ten", "At least ten"])
    assert found.claims[0].discrepancies[0].because.startswith("The figures differ but fit within each other's bounds")


def test_two_reports_that_differ_over_an_earlier_event_still_differ() -> None:
    one = report(
        "a", "Quake", "Ten people were killed.", "Fine weather.", "Last year, 40 people were killed by a quake."
    )
    other = report("b", "Quake", "Ten people were killed.", "No rain.", "A quake killed 50 people last year.")
    found = account(
        reading(one, exact(one, "Ten people", 10), exact(one, "40 people", 40)),
        reading(other, exact(other, "Ten people", 10), exact(other, "50 people", 50)),
        claims=[compared(("a-3", "40"), ("b-3", "50"))],
    )
    assert point(found) == ("conflict", ["40", "50"])


def test_fewer_in_hospital_than_hurt_contradict_nothing() -> None:
    one = report("a", "Shots at a fair", "Nineteen people were hurt.")
    other = report("b", "Shots at a fair", "Eleven people were admitted to hospital.")
    found = account(
        reading(one, exact(one, "Nineteen people", 19, "injured")),
        reading(other, exact(other, "Eleven people", 11, "hospitalised")),
        claims=[compared(("a-1", "injured"), ("b-1", "hospitalised"), kind="unit")],
    )
    assert point(found) == ("agree", [])


def test_a_count_with_the_gunman_and_one_without_him_can_both_be_right() -> None:
    one = report("a", "Gunman kills six", "A gunman killed six people.")
    other = report("b", "Seven dead", "Seven people died, including the gunman.", "Two of them were shot outside.")
    found = account(
        reading(one, exact(one, "six people", 6)),
        reading(other, exact(other, "Seven people", 7), figure(other, "Two", 2, 2, of=7)),
        claims=[compared(("a-1", "six"), ("b-1", "Seven"), ("b-2", "Two"))],
    )
    assert point(found) == ("refine", ["six", "Seven"])


@pytest.mark.parametrize(
    ("words", "number", "sentence"),
    [
        ("Two other people", 2, "Two other people were critically wounded."),
        ("Three patients", 3, "Three patients remained hospitalized on Monday."),
        ("one minor injury", 1, "There was one minor injury at a house."),
        ("a woman", 1, "I saw a woman with blood on her dress."),
        ("at least one", 1, "Of two on the kerb at least one was hurt."),
    ],
)
def test_some_of_the_hurt_are_a_part_beside_a_larger_count(words: str, number: int, sentence: str) -> None:
    of = report(
        "a", "Shots at a club", "Fourteen people were hurt.", "It was late.", "It rained.", "Police came.", sentence
    )
    row = total(
        account(reading(of, exact(of, "Fourteen people", 14, "injured"), exact(of, words, number, "injured"))),
        "injured",
    )
    assert bounds(row) == (14, 14, 14)
    assert [e.scope.split(":")[0] for e in row.ledger] == ["", "part"]


def test_the_critically_hurt_are_the_total_where_nobody_counts_more() -> None:
    of = report("a", "Shots at a club", "Two people were critically wounded.")
    assert bounds(total(account(reading(of, exact(of, "Two people", 2, "injured"))), "injured")) == (2, 2, 2)


def test_a_lower_count_after_a_reports_own_total_is_shown_as_a_part() -> None:
    of = report(
        "a", "13 hurt at party", "Thirteen people were hurt.", "Late.", "Rain.", "Eleven victims had leg wounds."
    )
    figures = [exact(of, "Thirteen people", 13, "injured"), exact(of, "Eleven victims", 11, "injured")]
    row = total(account(reading(of, *figures)), "injured")
    assert [e.scope for e in row.ledger] == ["", "part: victims"]


def test_one_hurt_beside_those_shot_is_not_one_of_them() -> None:
    of = report(
        "a", "Four shot", "Four people were shot and three died.", "It rained.", "Late.", "Dark.", "A woman was hurt."
    )
    figures = [exact(of, "Four people", 4, "shot"), exact(of, "three", 3), exact(of, "A woman", 1, "injured")]
    assert bounds(total(account(reading(of, *figures)), "injured"))[1] == 1


def test_a_list_between_dashes_breaks_a_count_down_even_where_it_does_not_add_up() -> None:
    of = report("a", "Shots at a party", "Police said 12 others -- nine men and six women -- were hurt.")
    figures = [
        exact(of, "12 others", 12, "injured"),
        exact(of, "nine men", 9, "injured", "man"),
        exact(of, "six women", 6, "injured", "woman"),
    ]
    assert bounds(total(account(reading(of, *figures)), "injured")) == (12, 12, 12)


def body(name: str) -> Actor:
    return Actor(id=name, kind="organisation", name=name, spellings=(name,))


@pytest.mark.parametrize(
    ("short", "full", "one"),
    [
        ("police", "Ballina police", True),
        ("Monitor", "Kavrian Monitor for Rights", True),
        ("Town-based Monitor which counts the dead", "Kavrian Monitor for Rights", True),
        ("officials", "officials of the port", False),
        ("Monitor", "Red Cross and Monitor", False),
        ("witness", "witness in Ballina", False),
    ],
)
def test_a_body_by_its_shorter_name_is_one_voice_with_its_fuller_one(short: str, full: str, one: bool) -> None:
    first, second = report("a", "Raid", "Some 26 people died."), report("b", "Raid", "A total of 35 people died.")
    found = account(
        reading(first, exact(first, "26 people", 26), sayings=[said(first, "26 people died", short)]),
        reading(second, exact(second, "35 people", 35), sayings=[said(second, "35 people died", full)]),
        actors=[body(short), body(full)],
    )
    assert len({e.source for e in total(found).ledger}) == (1 if one else 2)
    assert any(e.superseded_by for e in total(found).ledger) == one


def test_of_two_fuller_names_none_is_taken() -> None:
    of = report("a", "Raid", "Some 26 people died.")
    names = ["police", "Ballina police", "Sligo police"]
    found = account(
        reading(of, exact(of, "26 people", 26), sayings=[said(of, "26 people died", "police")]), actors=map(body, names)
    )
    assert of_one_voice((), [body(n) for n in names]) == []
    assert [e.source for e in total(found).ledger] == ["police"]
