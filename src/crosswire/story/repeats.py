"""Sentences that one report prints word for word as another does: set aside before claims are made, put back after.

So a repeat can change nothing but its own support: which statements make one claim is told by those that differ.
"""

from collections.abc import Iterator, Sequence

from crosswire.model.annotation import Annotation
from crosswire.model.statement import Statement

LEAST = 4  # words; shorter sentences ("He was 42.") may be the same by chance
Place = tuple[str, int, int]  # a sentence's words, where in it a statement begins and ends


def repeated_statements(annotations: Sequence[Annotation]) -> dict[str, str]:
    """For each statement (by id) of a repeated sentence, the id of the statement that it repeats.

    The longest report that has a sentence is the one repeated; of reports of one length that with the least id.
    """
    first: dict[Place, str] = {}
    found: dict[str, str] = {}
    for annotation in sorted(annotations, key=lambda a: (-len(a.report.text.split()), a.report.id)):
        own: dict[Place, str] = {}
        for place, statement in _places(annotation):
            if place in first:
                found[statement.id] = first[place]
            else:
                own.setdefault(place, statement.id)
        first |= own
    return found


def _places(annotation: Annotation) -> Iterator[tuple[Place, Statement]]:
    """The statements that stand inside one sentence of some length, and where in its words."""
    words = [annotation.report.text[s.start : s.end] for s in annotation.layout.sentences]
    long = [len(one.split()) >= LEAST for one in words]
    for statement in annotation.statements:
        number = statement.sentence
        if number < len(words) and long[number]:
            before = annotation.layout.sentences[number].start
            yield (words[number], statement.span.start - before, statement.span.end - before), statement
