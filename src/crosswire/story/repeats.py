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
    text, sentences = annotation.report.text, annotation.layout.sentences
    for statement in annotation.statements:
        if statement.sentence < len(sentences):
            sentence = sentences[statement.sentence]
            words = text[sentence.start : sentence.end]
            if len(words.split()) >= LEAST:
                start, end = statement.span.start - sentence.start, statement.span.end - sentence.start
                yield (words, start, end), statement
