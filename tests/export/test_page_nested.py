"""Clauses inside clauses are one line of a list."""

from crosswire.export.page.nested import outermost
from crosswire.model.span import Span
from crosswire.model.statement import Frame, Statement

TEXTS = {"a": "Russia has denied targeting civilians.", "b": "It has denied it."}


def stated(report: str, words: str) -> Statement:
    start = TEXTS[report].index(words)
    return Statement(
        id=f"{report}-{words}",
        span=Span.cut(report, TEXTS[report], start, start + len(words)),
        kind="clause",
        frame=Frame(head="deny", slot="stance"),
        stance="denied",
        sentence=0,
        paragraph=0,
        lemmas=(),
    )


def test_only_the_outermost_of_nested_statements_stays() -> None:
    found = outermost(
        [
            stated("a", "targeting civilians"),
            stated("a", "Russia has denied targeting civilians"),
            stated("a", "civilians"),
        ]
    )
    assert [s.span.text for s in found] == ["Russia has denied targeting civilians"]


def test_statements_that_only_overlap_both_stay() -> None:
    found = outermost([stated("a", "Russia has denied"), stated("a", "denied targeting civilians")])
    assert len(found) == 2


def test_the_same_offsets_in_two_reports_are_two_places() -> None:
    assert len(outermost([stated("a", "Russia has denied"), stated("b", "It has")])) == 2
