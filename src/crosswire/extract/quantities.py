"""Quantities: what the figures of a report say, with bounds, unit, what is counted and whom."""

import bisect
import functools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosswire.extract.quantity.counted import Counted, category_of, find_counted, household, is_person
from crosswire.extract.quantity.families import families, pairs, parted
from crosswire.extract.quantity.figures import Figure, limits, read_figure
from crosswire.extract.quantity.groups import all_but, of_them, whole_of
from crosswire.extract.quantity.pieces import Piece, cut, low
from crosswire.extract.quantity.singles import idle_one, singles
from crosswire.extract.quantity.surface import measure_counted, quake_context
from crosswire.extract.quantity.traps import chain_end, is_name_word, is_tag, is_trap
from crosswire.extract.quantity.units import Unit, read_unit
from crosswire.extract.quantity.vague import vague
from crosswire.extract.quantity.zeros import zeros
from crosswire.lexicon.tables import table
from crosswire.model.moment import Expression
from crosswire.model.quantity import Number, Quantity
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence, Token

SILENT_PARTS = frozenset(("byline", "credit", "slug", "boilerplate", "dateline"))
# Prose has no longer sentence; of a longer one (a table, a hostile text) the beginning is read.
LONGEST_SENTENCE = 1500

# What "minus" goes with: "minus 12 degrees".
SIGNED = frozenset(("temperature", "share"))


class Reading(NamedTuple):
    """A sentence being read: `starts` are the offsets of its tokens."""

    report: str
    text: str
    sentence: ParsedSentence
    pieces: Sequence[Piece]
    starts: Sequence[int]

    def token(self, at: int) -> int:
        """The index of the token that holds a place in the text."""
        return max(0, bisect.bisect_right(self.starts, at) - 1)

    def span(self, first: int, end: int) -> Span:
        """From a piece to an offset."""
        return Span.cut(self.report, self.text, self.pieces[first].start, end)


def find_quantities(
    report_id: str, text: str, sentences: Sequence[ParsedSentence], expressions: Sequence[Expression] = ()
) -> tuple[Quantity, ...]:
    """The quantities of a report in reading order.

    Args:
        report_id: the report's id, for the spans.
        text: the report's whole text.
        sentences: its parsed sentences.
        expressions: time expressions already found; no quantity overlaps one.

    Returns:
        Counts of people and things, shares, sums and measured amounts. Ages, dates, durations, ordinals, scores, and numbers
        that are names or labels are none. An article counts one only for the harmed ("a man was killed"), "no" makes a zero
        only where it is stated ("there were no fatalities").
    """
    taken = sorted((e.span.start, e.span.end) for e in expressions)
    found: list[Quantity] = []
    for sentence in sentences:
        if sentence.tokens and sentence.part not in SILENT_PARTS:
            found.extend(_in_sentence(report_id, text, sentence, taken))
    return tuple(found)


def _in_sentence(
    report_id: str, text: str, sentence: ParsedSentence, taken: Sequence[tuple[int, int]]
) -> list[Quantity]:
    said: list[Quantity] = []
    for quantity in _figures(report_id, text, sentence, taken):
        said.append(of_them(sentence, quantity, said))
    if len(sentence.tokens) <= LONGEST_SENTENCE:
        whole = list(families(report_id, text, sentence))
        said.extend(vague(report_id, text, sentence, said))
        said.extend(pairs(report_id, text, sentence, said))
        said.extend(singles(report_id, text, sentence, said))
        said = [*parted(said, whole), *whole]
        said.extend(zeros(report_id, text, sentence))
    return sorted(said, key=lambda q: (q.span.start, q.span.end))


def _figures(
    report_id: str, text: str, sentence: ParsedSentence, taken: Sequence[tuple[int, int]]
) -> Iterator[Quantity]:
    tokens = sentence.tokens[:LONGEST_SENTENCE]
    pieces = cut(text, sentence.start, min(sentence.end, tokens[-1].end))
    reading = Reading(report_id, text, sentence, pieces, [t.start for t in tokens])
    i = 0
    while i < len(pieces):
        figure = read_figure(pieces, i) if _may_begin(pieces[i]) else None
        if figure is None:
            i += 1
            continue
        if not _overlaps(taken, pieces[figure.core].start, pieces[figure.core_end - 1].end):
            yield from _quantities(reading, figure)
        i = max(figure.core_end, chain_end(pieces, figure.core_end))


@functools.cache
def _openers() -> frozenset[str]:
    groups = ("ones", "tens", "plurals", "several", "parts", "signs")
    return frozenset(word for group in groups for word in table("numbers")[group]) | {"a", "an", "the", "another"}


def _may_begin(piece: Piece) -> bool:
    return piece.numeral or piece.low in _openers()


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    at = bisect.bisect_left(taken, (end, 0))
    return any(e > start for _, e in taken[max(0, at - 3) : at])


def _quantities(reading: Reading, figure: Figure) -> Iterator[Quantity]:
    """The quantity that a figure makes with its unit or noun; none where the number is no quantity."""
    pieces, sentence = reading.pieces, reading.sentence
    unit = read_unit(pieces, figure)
    last = reading.token(pieces[figure.end - 1].end - 1)
    first = reading.token(pieces[figure.core].start)
    counted = find_counted(sentence, first, last)
    noun = counted.noun
    follows = noun is not None and (noun.tag in ("NNS", "NNPS") or is_person(noun))
    if is_trap(pieces, figure, unit=unit.unit if unit else "", noun_follows=follows):
        return
    if not figure.currency and is_name_word(sentence, first, last, counted):
        return
    if unit is None and not figure.op and not figure.approximate and is_tag(sentence, first, last, counted):
        return
    if unit is not None:
        yield _measured(reading, figure, unit)
    elif figure.part and low(pieces, figure.end) in ("a", "an"):
        return
    elif figure.part:
        yield _share(reading, figure, counted)
    elif not (noun is not None and noun.lemma in table("figure_traps")["times"]) and not idle_one(
        sentence, figure, counted, last
    ):
        yield from _counts(reading, figure, counted)


def _measured(reading: Reading, figure: Figure, unit: Unit) -> Quantity:
    """A length, a percentage, a sum: not whole, so a bound is the amount itself."""
    lowest, highest = limits(figure, counted=False)
    if low(reading.pieces, figure.first - 1) in ("minus", "negative") and unit.measure in SIGNED:
        lowest, highest = (None if n is None else -n for n in (highest, lowest))
    return Quantity(
        span=reading.span(figure.first, reading.pieces[max(unit.end, figure.end) - 1].end),
        low=lowest,
        high=highest,
        approximate=figure.approximate,
        measure=unit.measure,
        unit=unit.unit,
    )


def _share(reading: Reading, figure: Figure, counted: Counted) -> Quantity:
    """A part of a whole in words: "two-thirds of the homes"."""
    lowest, highest = limits(figure, counted=False)
    return Quantity(
        span=reading.span(figure.first, _end(reading, figure, counted.noun)),
        low=lowest,
        high=highest,
        approximate=figure.approximate,
        measure="share",
        unit=counted.noun.text.lower() if counted.noun else "",
    )


def _counts(reading: Reading, figure: Figure, counted: Counted) -> Iterator[Quantity]:
    """What a figure counts; two quantities where it is the exception to a whole ("all but two of the 30")."""
    named = counted.noun or counted.state
    measure = measure_counted(reading.sentence, counted)
    if isinstance(figure.high, float) and figure.high <= 10 and quake_context(reading.sentence, counted.anchor):
        measure, named = "magnitude", None
    if named is None and measure is None and _bare_range(reading.pieces, figure):
        return
    count = _count(reading, figure, named, measure or "count")
    rest = all_but(reading.pieces, figure, count)
    if rest is None:
        yield count
        return
    yield rest(reading.span(figure.first - 2, count.span.end))
    yield Quantity(span=reading.span(figure.first, reading.pieces[figure.end - 1].end), low=count.low, high=count.high)


def _count(reading: Reading, figure: Figure, named: Token | None, measure: str) -> Quantity:
    lowest, highest = limits(figure, counted=measure != "magnitude")
    group = household(reading.sentence, reading.token(reading.pieces[figure.core].start)) if named is None else None
    start = reading.span(figure.first, _end(reading, figure, named))
    whole: Number | None = whole_of(reading.pieces, figure)
    return Quantity(
        span=start if group is None else Span.cut(reading.report, reading.text, group.start, start.end),
        low=lowest,
        high=highest,
        approximate=figure.approximate,
        measure=measure,
        unit=named.text.lower() if named else _unnamed(measure, in_group=group is not None),
        category=category_of(reading.sentence, named) or None if named else None,
        of=whole,
    )


def _unnamed(measure: str, *, in_group: bool) -> str:
    """The unit of a figure with no noun: "hundreds in a mass grave", "a family of five"."""
    return "people" if in_group else measure if measure in ("bodies", "graves") else ""


def _bare_range(pieces: Sequence[Piece], figure: Figure) -> bool:
    """A hyphenated range that counts nothing is a score, a season or a label."""
    return figure.low != figure.high and any(p.dash for p in pieces[figure.core : figure.core_end])


def _end(reading: Reading, figure: Figure, named: Token | None) -> int:
    """Where the words of a count end: at its noun, or with the figure where none is named."""
    end = reading.pieces[figure.end - 1].end
    return max(end, named.end) if named else end
