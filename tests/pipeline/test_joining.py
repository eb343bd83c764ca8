"""Statements of one variable come together: which claim they join, and which of them may."""

from crosswire.model.span import Span
from crosswire.model.statement import Frame, Statement
from crosswire.pipeline.joining import join


def said(report: str, start: int, end: int) -> Statement:
    """A statement between two offsets, named by them."""
    span = Span(report=report, start=start, end=end, text="x" * (end - start))
    frame = Frame(head="say", slot="event")
    name = f"{report}{start}-{end}"
    return Statement(
        id=name, span=span, kind="clause", frame=frame, stance="asserted", sentence=0, paragraph=0, lemmas=()
    )


A, B, C = (said(report, 0, 20) for report in "abc")
INSIDE_A, LATER_A = said("a", 5, 10), said("a", 30, 40)


def joined(*groups: tuple[Statement, ...], values: list[list[Statement]], share: float = 0.0) -> list[set[str]]:
    variable = [[s.id for s in value] for value in values]
    return [{s.id for s in group} for group in join(groups, [variable], repeats={}, share=share)]


def test_two_values_of_two_reports_make_one_claim() -> None:
    assert joined((A,), (B,), values=[[A], [B]]) == [{A.id, B.id}]


def test_two_values_of_one_report_make_none() -> None:
    assert joined((A,), (LATER_A,), values=[[A], [LATER_A]]) == [{A.id}, {LATER_A.id}]


def test_a_value_joins_the_claim_that_holds_others_and_no_two_claims_become_one() -> None:
    other = said("b", 50, 60), said("c", 50, 60)
    assert joined((A, B), (C,), other, values=[[A], [B], [C], [other[0]]]) == [
        {A.id, B.id, C.id},
        {s.id for s in other},
    ]


def test_a_claim_that_holds_the_value_in_passing_is_not_joined() -> None:
    crowd = tuple(said(report, 0, 20) for report in "abcde")
    late = said("f", 0, 20)
    assert {late.id} in joined(crowd, (late,), values=[[crowd[0]], [late]], share=0.34)


def test_of_the_statements_that_hold_a_value_the_shortest_goes() -> None:
    assert joined((A,), (INSIDE_A,), (B,), values=[[A, INSIDE_A], [B]]) == [{A.id}, {INSIDE_A.id, B.id}]


def test_what_lies_over_a_stretch_of_the_claim_stays_out() -> None:
    assert joined((A, B), (INSIDE_A,), values=[[A], [INSIDE_A]]) == [{A.id, B.id}, {INSIDE_A.id}]


def test_repeats_have_no_say_and_go_where_their_original_goes() -> None:
    copy = said("d", 0, 20)
    variable = [[A.id], [B.id], [copy.id]]
    (group,) = join([(A, copy), (B,)], [variable], repeats={copy.id: A.id}, share=0.0)
    assert set(group) == {A, B, copy}
    assert len(join([(A, copy)], [[[A.id], [copy.id]]], repeats={copy.id: A.id}, share=0.0)) == 1


def test_a_variable_that_is_told_ten_thousand_times_costs_no_more_each_time() -> None:
    many = [said(report, 10 * n, 10 * n + 8) for report in "ab" for n in range(10_000)]
    (group,) = join([(s,) for s in many], [[[s.id] for s in many]], repeats={}, share=0.0)
    assert len(group) == len(many)
