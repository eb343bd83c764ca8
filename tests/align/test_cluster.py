"""From likely pairs to claims."""

from crosswire.align.blocking import Pair
from crosswire.align.cluster import Linking, cluster
from crosswire.model.span import Span
from crosswire.model.statement import Frame, Statement, StatementKind

LINKING = Linking(least=0.2, linkage=0.3, same_link=0.1, same_place=0.5)


def place(report: str, start: int, end: int, kind: StatementKind = "clause") -> Statement:
    return Statement(
        id=f"{report}-{start}-{end}",
        span=Span(report=report, start=start, end=end, text="x" * (end - start)),
        kind=kind,
        frame=Frame(head="", slot="event"),
        stance="asserted",
        sentence=0,
        paragraph=0,
        lemmas=(),
    )


def pair(left: int, right: int) -> Pair:
    return Pair(left=left, right=right, shared=0.0, score=0.0)


def test_a_likely_pair_makes_a_claim_and_an_unlikely_one_does_not() -> None:
    statements = [place("a", 0, 10), place("b", 0, 10), place("b", 20, 30)]
    assert cluster(statements, [pair(0, 1), pair(0, 2)], [0.9, 0.1], linking=LINKING) == [[0, 1]]


def test_of_two_links_over_the_same_words_the_likelier_stays() -> None:
    statements = [place("a", 0, 40), place("a", 0, 12), place("b", 0, 40), place("b", 0, 12)]
    assert cluster(statements, [pair(0, 2), pair(1, 3)], [0.6, 0.8], linking=LINKING) == [[1, 3]]


def test_a_whole_quotation_comes_before_its_clauses() -> None:
    statements = [
        place("a", 0, 40, "quotation"),
        place("a", 0, 12),
        place("b", 0, 40, "quotation"),
        place("b", 0, 12),
    ]
    assert cluster(statements, [pair(0, 2), pair(1, 3)], [0.5, 0.9], linking=LINKING) == [[0, 2]]


def test_three_reports_that_say_the_same_make_one_claim() -> None:
    statements = [place("a", 0, 10), place("b", 0, 10), place("c", 0, 10)]
    pairs = [pair(0, 1), pair(0, 2), pair(1, 2)]
    assert cluster(statements, pairs, [0.9, 0.8, 0.7], linking=LINKING) == [[0, 1, 2]]


def test_a_claim_holds_no_clause_beside_a_phrase_of_it() -> None:
    statements = [place("a", 0, 40), place("a", 30, 40), place("b", 0, 10), place("c", 0, 10)]
    pairs = [pair(0, 2), pair(0, 3), pair(1, 2), pair(1, 3), pair(2, 3)]
    assert cluster(statements, pairs, [0.9, 0.8, 0.5, 0.6, 0.9], linking=LINKING) == [[0, 2, 3]]


def test_a_chain_of_one_strong_link_does_not_pull_two_claims_together() -> None:
    statements = [place("a", 0, 10), place("a", 20, 30), place("b", 0, 10), place("b", 20, 30)]
    pairs = [pair(0, 2), pair(1, 3), pair(1, 2)]
    assert cluster(statements, pairs, [0.9, 0.9, 0.4], linking=LINKING) == [[0, 2], [1, 3]]


def test_what_a_person_ruled_apart_stays_apart() -> None:
    statements = [place("a", 0, 10), place("b", 0, 10)]
    assert cluster(statements, [pair(0, 1)], [0.99], linking=LINKING, may_join=lambda _a, _b: False) == []


def test_two_places_of_one_report_make_no_claim_by_themselves() -> None:
    statements = [place("a", 0, 10), place("a", 20, 30)]
    assert cluster(statements, [pair(0, 1)], [0.99], linking=LINKING) == []
