"""The report as the finders of attributions see it: sentences, quotations, and stretches of text as pairs of offsets."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from typing import Literal, Self

import msgspec

from crosswire.model.layout import Layout, Quotation
from crosswire.model.token import ParsedSentence, Token

_WORD = re.compile(r"\w+")

# More code points than this between two things part them, whatever they are: it keeps the search for neighbours short.
LONGEST_GAP = 80

Stretch = tuple[int, int]

MARKS = "\"“”„«»'‘’`"
LOOSE = MARKS + " \t\r\n,.;:–—-…()[]*•\u00a0"


class Page(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A report's text, sentences and quotations, with the starts that searches bisect."""

    text: str
    sentences: Sequence[ParsedSentence]
    quotations: tuple[Quotation, ...]
    quotation_starts: tuple[int, ...]
    sentence_starts: tuple[int, ...]
    paragraph_starts: tuple[int, ...]
    paragraph_ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str, layout: Layout, sentences: Sequence[ParsedSentence]) -> Self:
        """The page of a report."""
        outer = _outermost(layout.quotations)
        return cls(
            text=text,
            sentences=sentences,
            quotations=outer,
            quotation_starts=tuple(q.start for q in outer),
            sentence_starts=tuple(s.start for s in sentences),
            paragraph_starts=tuple(p.start for p in layout.paragraphs),
            paragraph_ends=tuple(p.end for p in layout.paragraphs),
        )

    def quotation_at(self, offset: int) -> Quotation | None:
        """The outermost quotation that this code point lies in."""
        found = self.last_quotation(offset)
        return found if found is not None and offset < found.end else None

    def last_quotation(self, offset: int) -> Quotation | None:
        """The last quotation that begins at or before this code point."""
        i = bisect_right(self.quotation_starts, offset) - 1
        return self.quotations[i] if i >= 0 else None

    def next_quotation(self, offset: int) -> Quotation | None:
        """The first quotation that begins after this code point."""
        i = bisect_right(self.quotation_starts, offset)
        return self.quotations[i] if i < len(self.quotations) else None

    def sentence_at(self, offset: int) -> ParsedSentence | None:
        """The sentence that this code point lies in, or the last before it."""
        i = bisect_right(self.sentence_starts, offset) - 1
        return self.sentences[i] if i >= 0 else None

    def with_marks(self, quotation: Quotation) -> Stretch:
        """A quotation's stretch with its marks."""
        start, end = quotation.start, quotation.end
        while start > 0 and self.text[start - 1] in " \u00a0":
            start -= 1
        while quotation.closed and end < len(self.text) and self.text[end] in " \u00a0":
            end += 1
        if not self._mark(start - 1):
            start = quotation.start
        if not (quotation.closed and self._mark(end)):
            end = quotation.end
        while self._mark(start - 1):
            start -= 1
        while quotation.closed and self._mark(end):
            end += 1
        return start, end

    def _mark(self, offset: int) -> bool:
        return 0 <= offset < len(self.text) and self.text[offset] in MARKS

    def quoted(self, content: Iterable[Stretch]) -> Literal["direct", "mixed", "indirect"]:
        """Whether all, some or none of the words of a content stand in quotation marks."""
        words = [m.start() for start, end in content for m in _WORD.finditer(self.text, start, end)]
        inside = sum(self.quotation_at(at) is not None for at in words)
        return "indirect" if not inside else "direct" if inside == len(words) else "mixed"

    def bare_between(self, start: int, end: int) -> bool:
        """Whether nothing but space and punctuation lies between two offsets."""
        return end - start <= LONGEST_GAP and not self.text[start:end].strip(LOOSE)


def _outermost(quotations: Iterable[Quotation]) -> tuple[Quotation, ...]:
    kept: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda q: (q.start, -q.end)):
        if not kept or quotation.start >= kept[-1].end:
            kept.append(quotation)
    return tuple(kept)


def stretches(words: Iterable[Token], *, sentence: ParsedSentence) -> tuple[Stretch, ...]:
    """The stretches that words cover; punctuation between two of them joins them, at the edges it is left out."""
    taken = {w.index for w in words}
    found: list[Stretch] = []
    for index in sorted(taken):
        token = sentence.tokens[index]
        if token.upos == "PUNCT" and token.text not in {"%", "$"}:
            continue
        if found and _joined(sentence, after=found[-1][1], before=index, taken=taken):
            found[-1] = (found[-1][0], token.end)
        else:
            found.append((token.start, token.end))
    return tuple(found)


def _joined(sentence: ParsedSentence, *, after: int, before: int, taken: set[int]) -> bool:
    """Whether only punctuation, or words taken, stand between an offset and a word."""
    index = before - 1
    while index >= 0 and sentence.tokens[index].start >= after:
        if index not in taken and sentence.tokens[index].upos != "PUNCT":
            return False
        index -= 1
    return True


def overlap(first: Stretch, second: Stretch) -> int:
    """How many code points both stretches share."""
    return max(0, min(first[1], second[1]) - max(first[0], second[0]))


def trim(text: str, stretch: Stretch) -> Stretch | None:
    """A stretch without space and commas at its edges; a mark stays only where its pair does. `None` if nothing is left."""
    start, end = stretch
    while start < end and text[start] in " \t\r\n,;:–—-…\u00a0.”)»":
        start += 1
    while end > start and text[end - 1] in " \t\r\n,;:–—-\u00a0(“„«":
        end -= 1
    while end > start and (text[end - 1] == "." or (text[end - 1] == ")" and "(" not in text[start:end])):
        end -= 1
    if not any(c.isalnum() for c in text[start:end]):
        return None
    return start, end
