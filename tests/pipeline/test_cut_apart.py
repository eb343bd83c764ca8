"""What tells of another event leaves a claim: counts by their scope, happenings by their place."""

import pytest

from crosswire.account.figures import Figure, Scope
from crosswire.compare.view import Located, View
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.statement import Frame, Statement
from crosswire.pipeline.coded_events import apart_by_place, coded_events
from crosswire.pipeline.other_events import parted

MOPTI = Located(id="mopti", name="Mopti", gazetteer="g1", within=frozenset({"g9"}))
DJENNE = Located(id="djenne", name="Djenne", gazetteer="g2", within=frozenset({"g9"}))
MALI = Located(id="mali", name="Mali", gazetteer="g9")
MILL = Located(id="mill", name="the mill")


def said(report: str, number: int, *, head: str = "capture") -> Statement:
    span = Span(report=report, start=10 * number, end=10 * number + 8, text="x" * 8)
    frame = Frame(head=head, slot="event")
    name = f"{report}{number}"
    return Statement(
        id=name, span=span, kind="clause", frame=frame, stance="asserted", sentence=number, paragraph=0, lemmas=(head,)
    )


def counted(scope: Scope, *statements: Statement) -> Figure:
    quantity = Quantity(span=statements[0].span, low=9, high=9, measure="killed", unit="people")
    return Figure(
        quantity=quantity, low=9, high=9, vague=False, scope=scope, rank=0, sentence=0, spans=(), origin="o", outlet="",
        statements=tuple(s.id for s in statements),
    )  # fmt: skip


A, B, C = said("a", 0), said("b", 0), said("c", 0)


def ids(groups: list[tuple[Statement, ...]]) -> list[set[str]]:
    return [{s.id for s in group} for group in groups]


@pytest.mark.parametrize("scope", ["other event", "other time"])
def test_a_count_of_another_event_is_cut_off(scope: Scope) -> None:
    assert ids(parted([(A, B, C)], [counted("total", A, B), counted(scope, C)])) == [{"a0", "b0"}, {"c0"}]


@pytest.mark.parametrize("scope", ["part", "place"])
def test_a_count_of_a_part_of_this_event_stays(scope: Scope) -> None:
    assert ids(parted([(A, B)], [counted("total", A), counted(scope, B)])) == [{"a0", "b0"}]


def test_two_reports_of_an_earlier_event_stay_together() -> None:
    assert ids(parted([(A, B)], [counted("other event", A, B)])) == [{"a0", "b0"}]


def test_a_statement_that_counts_both_stays_with_this_event() -> None:
    figures = [counted("total", A, B), counted("other time", B)]
    assert ids(parted([(A, B)], figures)) == [{"a0", "b0"}]


def views(*placed: tuple[Statement, Located | None]) -> dict[str, View]:
    return {s.id: View(statement=s, outlet="Echo", places=(at,) if at else ()) for s, at in placed}


def apart(*placed: tuple[Statement, Located | None], repeats: tuple[str, ...] = ()) -> list[set[str]]:
    group = tuple(s for s, _ in placed)
    return ids(list(apart_by_place([group], views(*placed), repeats=repeats)))


def test_what_was_taken_elsewhere_is_another_event() -> None:
    assert apart((A, MOPTI), (B, MOPTI), (C, DJENNE)) == [{"c0"}, {"a0", "b0"}]


@pytest.mark.parametrize("other", [MALI, MILL, None], ids=["around it", "on no map", "none"])
def test_a_place_that_may_be_the_same_parts_nothing(other: Located | None) -> None:
    assert apart((A, MOPTI), (B, MOPTI), (C, other)) == [{"a0", "b0", "c0"}]


def test_a_repeat_has_no_say_in_where_most_tell_of() -> None:
    copies = said("d", 0), said("e", 0)
    placed = ((A, MOPTI), (B, MOPTI), (C, DJENNE), (copies[0], DJENNE), (copies[1], DJENNE))
    assert apart(*placed) == [{"a0", "b0"}, {"c0", "d0", "e0"}]
    assert apart(*placed, repeats=("d0", "e0")) == [{"c0", "d0", "e0"}, {"a0", "b0"}]


def test_events_of_one_type_are_one_by_their_place() -> None:
    seen = views((A, MOPTI), (B, MOPTI), (C, DJENNE), (said("d", 0, head="say"), MOPTI))
    assert [sorted(i for told in variable for i in told) for variable in coded_events(seen.values())] == [
        ["c0"],
        ["a0", "b0"],
    ]
