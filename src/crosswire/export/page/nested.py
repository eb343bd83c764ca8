"""Statements that lie inside others: a clause and the clauses inside it are all statements, but one line of a list."""

from collections.abc import Iterable

from crosswire.model.statement import Statement


def outermost(statements: Iterable[Statement]) -> list[Statement]:
    """The statements that lie inside no other of these, in reading order of their reports."""
    kept: list[Statement] = []
    for statement in sorted(statements, key=lambda s: (s.span.report, s.span.start, -s.span.end, s.id)):
        # In this order only the last one kept can hold the next: it reaches furthest of all that began before.
        if not kept or not kept[-1].span.holds(statement.span):
            kept.append(statement)
    return kept
