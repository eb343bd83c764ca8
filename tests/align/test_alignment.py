"""Statements of two reports that say the same thing stand in one claim."""

from crosswire.align.align import Group, align
from crosswire.align.blocking import propose
from crosswire.align.model import PAIR_MODEL, pair_model
from crosswire.align.sketch import sketch
from crosswire.pipeline.names import resolve_names
from tests.reports import read

FIRST = (
    "Ferry sinks off Tolva\n\nAt least 31 people drowned when a ferry sank off the island of Tolva on Monday, the coast "
    "guard said.\n\nThe captain was arrested in the port of Brinn."
)
SECOND = (
    "Dozens feared lost in ferry disaster\n\nA ferry sank near Tolva on Monday, drowning 31 people, according to the coast "
    "guard.\n\nPolice in Brinn arrested the captain of the ferry.\n\nTicket prices had doubled this year."
)


def groups() -> list[Group]:
    annotations = [read("a", FIRST), read("b", SECOND)]
    canonical = resolve_names(annotations).canonical
    return align({a.report.id: a.statements for a in annotations}, canonical=canonical).groups


def shared(found: list[Group]) -> list[Group]:
    return [g for g in found if len({s.span.report for s in g}) > 1]


def test_the_sinking_told_by_both_reports_is_one_claim() -> None:
    assert any(
        any("sank" in s.span.text for s in g if s.span.report == "a")
        and any("sank" in s.span.text for s in g if s.span.report == "b")
        for g in shared(groups())
    )


def test_what_one_report_alone_tells_is_shared_with_nobody() -> None:
    assert not any("Ticket prices" in s.span.text for g in shared(groups()) for s in g)


def test_every_statement_stands_in_one_group() -> None:
    everything = [s.id for g in groups() for s in g]
    assert len(everything) == len(set(everything))


def test_nested_statements_of_one_report_stand_with_the_widest_around_them() -> None:
    alone = next(g for g in groups() if any(s.span.text.startswith("Ticket prices had doubled") for s in g))
    assert all(alone[0].span.holds(s.span) for s in alone)


def test_pairs_to_compare_never_overlap_and_come_in_order() -> None:
    annotations = [read("a", FIRST), read("b", SECOND)]
    sketches = [one for a in annotations for one in sketch(a.statements, canonical={})]
    pairs = propose(sketches)
    assert [(p.left, p.right) for p in pairs] == sorted((p.left, p.right) for p in pairs)
    assert not any(sketches[p.left].statement.span.overlap(sketches[p.right].statement.span) for p in pairs)


def test_the_model_that_ships_is_the_one_that_its_hash_names() -> None:
    assert PAIR_MODEL.sha256_found() == PAIR_MODEL.sha256_expected()
    assert pair_model().trees


def test_a_name_spelled_two_ways_is_one_word() -> None:
    annotations = [
        read("a", "Maksym Levchenko, the mayor, left Sumy on Monday. Levchenko said the town was calm."),
        read("b", "Mayor Maxim Levchenko said on Monday the town was calm."),
    ]
    canonical = resolve_names(annotations).canonical
    assert canonical.get("maxim", canonical.get("maksym")) in {"maksym", "maxim"}
