"""Which two reports share copy, in which passages, and which of them has it from the other, where that can be told."""

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from crosswire.model.annotation import Annotation
from crosswire.model.span import Span
from crosswire.model.story import Evidence
from crosswire.story.shared_text import Stretch, Words, shared_stretches, words_of

# All tuned on corpora/derivation and on pairs of one incident (corpora/stories), read one by one: at 10 nearly every
# pair is a copy, from 8 to 10 most are, below 6 next to none (names, blocks, charges, formulas that the list lacks).
COPIED = 7.5  # words that tell, in one passage
SCATTERED = 24.0  # words that tell, in all passages together
LEAST = 3.5  # words that tell; a passage of fewer counts for nothing
QUOTED = 0.8  # what a word inside quotation marks tells: a public utterance may reach two reports by two ways
GAP = 2  # words that an editor changed inside a passage
HELD = 0.9  # part of a report's words that stand in another: it is the other, trimmed or pasted
FURNITURE = frozenset({"boilerplate", "byline", "credit", "slug"})
LONGER = 1.25  # times as many words; less tells no direction


class Passage(NamedTuple):
    """The same words in two reports, a word or two changed; `own` and `quoted` count what tells out of and in quotation marks."""

    left: Span
    right: Span
    words: int
    own: float
    quoted: float

    @property
    def telling(self) -> float:
        """What the passage tells of a common copy."""
        return self.own + QUOTED * self.quoted

    @property
    def is_quotation(self) -> bool:
        """Whether both reports do no more than quote the same words."""
        return self.own < LEAST


class Derivation(NamedTuple):
    """Two reports that share copy. `extents` is the part of each report's words that stand in the passages.

    `own_words`: they share more than what others are quoted with. `source`: the report that had it first.
    """

    reports: tuple[str, str]
    passages: tuple[Passage, ...]
    extents: tuple[float, float]
    own_words: bool
    source: str | None

    @property
    def taken(self) -> tuple[Passage, ...]:
        """The passages that are surely copied: those that show it by themselves, all of them where none does."""
        return tuple(p for p in self.passages if p.telling >= COPIED) or self.passages

    @property
    def scattered(self) -> bool:
        """Whether the report shares words in many places, more than one copied sentence explains."""
        once = _told_once(self.passages)
        return len(once) > 2 and sum(p.telling for p in once) >= SCATTERED


class _Read(NamedTuple):
    """One report with its words, and for each whether it stands inside quotation marks."""

    annotation: Annotation
    words: Words
    quoted: tuple[bool, ...]


def find_derivations(annotations: Sequence[Annotation]) -> list[Derivation]:
    """Every two reports that share copy, most first; of reports that share it with many, enough pairs to link them all."""
    read = [_read(a) for a in sorted(annotations, key=lambda a: a.report.id)]
    found = []
    for (left, right), stretches in shared_stretches([r.words for r in read]).items():
        held = _is_held(read[left], read[right], stretches)
        if held or _copied([sum(s.telling for s in stretches)]):  # spares the bulk, which share a formula or two
            passages = list(_passages(read[left], read[right], stretches))
            once = _told_once(passages)
            if passages and (held or _copied([p.telling for p in once])):
                found.append(_derivation(read[left], read[right], passages, once=once, held=held))
    return sorted(found, key=lambda d: (-max(d.extents), d.reports))


def evidence_of(passage: Passage, source: str | None) -> Evidence:
    """A shared passage as evidence; `source` is the report that had it first."""
    return Evidence(
        source=source,
        kind="shared-quotation" if passage.is_quotation else "shared-text",
        spans=(passage.left, passage.right),
        because=f"Both reports {'quote' if passage.is_quotation else 'have'} the same {passage.words} words.",
    )


def _read(annotation: Annotation) -> _Read:
    furniture = [(p.start, p.end) for p in annotation.layout.parts if p.kind in FURNITURE]
    words = words_of(annotation.report.id, annotation.report.text, furniture=furniture)
    quotations = [(q.start, q.end) for q in annotation.layout.quotations if q.closed]
    return _Read(annotation, words, _inside(words.starts, quotations))


def _inside(starts: Sequence[int], quotations: Sequence[tuple[int, int]]) -> tuple[bool, ...]:
    """For each word whether it begins in one of these."""
    inside = [False] * len(starts)
    for start, end in quotations:
        held = slice(bisect_left(starts, start), bisect_left(starts, end))
        inside[held] = [True] * (held.stop - held.start)
    return tuple(inside)


def _copied(telling: Sequence[float]) -> bool:
    return max(telling, default=0.0) >= COPIED or sum(telling) >= SCATTERED


def _is_held(left: _Read, right: _Read, stretches: Sequence[Stretch]) -> bool:
    """Whether nearly all words of a report stand in the other in one run: a line taken from it, however short."""
    words = min(len(r.words.words) for r in (left, right))
    return max((s.length for s in stretches), default=0) >= HELD * words


def _told_once(passages: Sequence[Passage]) -> list[Passage]:
    """The passages less those whose words stand in a longer one: what a report says twice shows no second copying."""
    taken: dict[str, list[Span]] = {}
    once = []
    for passage in sorted(passages, key=lambda p: (-p.telling, p.left, p.right)):
        spans = (passage.left, passage.right)
        if not any(_meets(span, taken.setdefault(span.report, [])) for span in spans):
            for span in spans:
                insort(taken[span.report], span)
            once.append(passage)
    return once


def _meets(span: Span, taken: Sequence[Span]) -> bool:
    """Whether a span shares words with one of these, which are in order and share none."""
    at = bisect_right(taken, span)
    return any(map(span.overlap, taken[max(0, at - 1) : at + 1]))


def _derivation(
    left: _Read, right: _Read, passages: list[Passage], *, once: Sequence[Passage], held: bool
) -> Derivation:
    shared = sum(p.words for p in once)
    extents = tuple(round(min(1.0, shared / max(1, len(r.words.words))), 3) for r in (left, right))
    return Derivation(
        reports=(left.words.report, right.words.report),
        passages=tuple(passages),
        extents=(extents[0], extents[1]),
        own_words=held or _copied([p.own for p in once if p.own >= LEAST]),
        source=_source((left, right), extents),
    )


def _source(pair: tuple[_Read, _Read], extents: Sequence[float]) -> str | None:
    """The report that had the copy first: the one dated earlier, else the whole of which the other is a trimmed part."""
    for one, other in (pair, pair[::-1]):
        latest, earliest = one.annotation.report.published.latest, other.annotation.report.published.earliest
        if latest is not None and earliest is not None and latest < earliest:
            return one.words.report
    lengths = [len(r.words.words) for r in pair]
    for trimmed, whole in ((0, 1), (1, 0)):
        if extents[trimmed] >= HELD and lengths[whole] >= LONGER * lengths[trimmed]:
            return pair[whole].words.report
    return None


def _passages(left: _Read, right: _Read, stretches: Sequence[Stretch]) -> Iterator[Passage]:
    """Stretches with no more than a word or two changed between them, as one passage, where they tell enough."""
    for chain in _chains(stretches):
        if sum(s.telling for s in chain) < LEAST:  # spares most; as a passage they tell no more
            continue
        first, last = chain[0], chain[-1]
        own, quoted = _told(left, chain)
        passage = Passage(
            left=_span(left, first.left, last.left + last.length),
            right=_span(right, first.right, last.right + last.length),
            words=sum(s.length for s in chain),
            own=own,
            quoted=quoted,
        )
        if passage.telling >= LEAST:
            yield passage


def _chains(stretches: Sequence[Stretch]) -> list[list[Stretch]]:
    chains: list[list[Stretch]] = []
    for stretch in stretches:
        if chains and _goes_on(chains[-1][-1], stretch):
            chains[-1].append(stretch)
        else:
            chains.append([stretch])
    return chains


def _goes_on(last: Stretch, stretch: Stretch) -> bool:
    skipped = stretch.left - last.left - last.length, stretch.right - last.right - last.length
    return all(0 <= words <= GAP for words in skipped)


def _told(read: _Read, chain: Sequence[Stretch]) -> tuple[float, float]:
    """What the different words of a chain tell, outside and inside quotation marks; a word that stands in both counts outside."""
    first, last = chain[0].left, chain[-1].left + chain[-1].length
    if len(chain) == 1 and True not in read.quoted[first:last]:
        return chain[0].telling, 0.0
    outside: dict[str, float] = {}
    inside: dict[str, float] = {}
    for stretch in chain:
        part = slice(stretch.left, stretch.left + stretch.length)
        for word, telling, quoted in zip(
            read.words.words[part], read.words.telling[part], read.quoted[part], strict=True
        ):
            told = inside if quoted else outside
            if telling > told.get(word, 0.0):
                told[word] = telling
    return sum(outside.values()), sum(max(0.0, t - outside.get(w, 0.0)) for w, t in inside.items())


def _span(read: _Read, first: int, end: int) -> Span:
    return Span.cut(read.words.report, read.annotation.report.text, read.words.starts[first], read.words.ends[end - 1])
