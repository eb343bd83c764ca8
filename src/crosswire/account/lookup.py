"""Finding what stands at a place of one report: its sentence, its statements, who says it."""

import functools
from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import TypeVar

import msgspec

from crosswire.lexicon.tables import table
from crosswire.model.account import Reading
from crosswire.model.attribution import Attribution
from crosswire.model.layout import Sentence
from crosswire.model.moment import Expression, Moment
from crosswire.model.span import Span
from crosswire.model.statement import Statement

LEAD = 3  # sentences of running text that a report's lead takes; the headline stands before it
Mention = TypeVar("Mention")


class Lookup(msgspec.Struct, frozen=True, kw_only=True):
    """One reading with its mentions by sentence, so that every search costs the length of one sentence.

    `ranks` gives each sentence's prominence: 0 headline, 1 lead, 2 the rest.
    """

    reading: Reading
    starts: tuple[int, ...]
    ranks: tuple[int, ...]
    statements: tuple[tuple[Statement, ...], ...]
    attributions: tuple[tuple[tuple[Span, Attribution], ...], ...]
    moments: tuple[tuple[Moment, ...], ...]
    expressions: tuple[tuple[Expression, ...], ...]
    by_id: dict[str, Attribution]


def look_up(reading: Reading) -> Lookup:
    """Index one reading."""
    annotation = reading.annotation
    sentences = annotation.layout.sentences
    starts = tuple(s.start for s in sentences)
    said = [(span, a) for a in annotation.attributions for span in a.content]
    return Lookup(
        reading=reading,
        starts=starts,
        ranks=_ranks(sentences),
        statements=_spread(starts, [(s.span, s) for s in annotation.statements]),
        attributions=_spread(starts, [(span, (span, a)) for span, a in said]),
        moments=_spread(starts, [(m.span, m) for m in reading.moments]),
        expressions=_spread(starts, [(e.span, e) for e in annotation.expressions]),
        by_id=attributions_by_id(reading),
    )


def sentence_at(found: Lookup, offset: int) -> int:
    """The index of the sentence at an offset; the nearest one before it where none is."""
    return max(0, bisect_right(found.starts, offset) - 1)


def sentence_text(found: Lookup, index: int) -> tuple[int, str]:
    """Where a sentence begins, and its words; the whole text for a report without sentences."""
    annotation = found.reading.annotation
    if not annotation.layout.sentences:
        return 0, annotation.report.text
    sentence = annotation.layout.sentences[index]
    return sentence.start, annotation.report.text[sentence.start : sentence.end]


def rank_of(found: Lookup, index: int) -> int:
    """How prominent a sentence is: 0 headline, 1 lead, 2 the rest."""
    return found.ranks[index] if found.ranks else 1


def statements_holding(found: Lookup, span: Span) -> tuple[Statement, ...]:
    """The statements around a span, the shortest first."""
    near = _at(found.statements, sentence_at(found, span.start))
    holding = [s for s in near if s.span.holds(span)]
    return tuple(sorted(holding, key=lambda s: (s.span.end - s.span.start, s.span.start, s.id)))


def attribution_of(found: Lookup, span: Span) -> Attribution | None:
    """The innermost attribution whose content holds a span."""
    near = _at(found.attributions, sentence_at(found, span.start))
    holding = [(s.end - s.start, s.start, a) for s, a in near if s.holds(span)]
    return min(holding, key=lambda h: h[:2])[2] if holding else None


def speaker_of(attribution: Attribution | None, *, reading: Reading, by_id: Mapping[str, Attribution]) -> str | None:
    """The actor at the end of an attribution: its own speaker, else that of the saying it stands inside."""
    seen: set[str] = set()
    while attribution is not None and attribution.id not in seen:
        if attribution.id in reading.speakers and not _is_pronoun(attribution):
            return reading.speakers[attribution.id]
        seen.add(attribution.id)
        attribution = by_id.get(attribution.of) if attribution.of else None
    return None


def _is_pronoun(attribution: Attribution) -> bool:
    """Whether the words taken for the speaker only point back: "an incident that police said ..."."""
    return [s.text.casefold() for s in attribution.source] in (["that"], ["which"])


def attributions_by_id(reading: Reading) -> dict[str, Attribution]:
    """A report's attributions by id."""
    return {a.id: a for a in reading.annotation.attributions}


def moments_in(found: Lookup, index: int) -> tuple[Moment, ...]:
    """The settled moments of a sentence, in reading order."""
    return _at(found.moments, index)


def expressions_in(found: Lookup, index: int) -> tuple[Expression, ...]:
    """The expressions of time in a sentence, in reading order."""
    return _at(found.expressions, index)


@functools.cache
def cues(name: str) -> tuple[str, ...]:
    """A list of words of the table `toll`, the longest first."""
    return tuple(sorted(table("toll")[name], key=lambda w: (-len(w), w)))


def _at(buckets: Sequence[tuple[Mention, ...]], index: int) -> tuple[Mention, ...]:
    return buckets[index] if index < len(buckets) else ()


def _spread(starts: Sequence[int], placed: Iterable[tuple[Span, Mention]]) -> tuple[tuple[Mention, ...], ...]:
    """Mentions by every sentence that they touch."""
    buckets: list[list[Mention]] = [[] for _ in starts] or [[]]
    for span, mention in placed:
        first = max(0, bisect_right(starts, span.start) - 1)
        last = max(0, bisect_right(starts, span.end - 1) - 1)
        for index in range(first, last + 1):
            buckets[index].append(mention)
    return tuple(map(tuple, buckets))


def _ranks(sentences: Sequence[Sentence]) -> tuple[int, ...]:
    ranks, body = [], 0
    for index, sentence in enumerate(sentences):
        if sentence.part == "headline" or (index == 0 and sentence.part is None):
            ranks.append(0)
        elif sentence.part is None:
            ranks.append(1 if body < LEAD else 2)
            body += 1
        else:
            ranks.append(2)
    return tuple(ranks)
