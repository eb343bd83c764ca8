"""Paragraphs: lines, joined where a line break only wraps."""

import re
from itertools import pairwise

from crosswire.model.layout import Paragraph

_LINE = re.compile(r"[^\n\r\v\f\x85\u2028\u2029]+")
_BREAK = r"(?:\r\n|\r(?!\n)|[\n\v\f\x85\u2028\u2029])"
_BLANK = re.compile(_BREAK + r"[^\S\n\r\v\f\x85\u2028\u2029]*" + _BREAK)
_LAST_MARKS = ".!?:;…\"'”’»)]|"

# A text is taken as wrapped to a width when it has at least this many single breaks, most of them inside a sentence,
# and no line longer than a page is wide. (Plain-text mails and wire feeds wrap at 60 to 80 columns.)
WRAPPED_BREAKS = 4
WRAPPED_SHARE = 0.6
WRAPPED_WIDTH = 100

Line = tuple[int, int]


def read_paragraphs(text: str) -> tuple[Paragraph, ...]:
    """Every line is a paragraph, except that lines of a wrapped text, and a line that only goes on another, are joined.

    A line goes on the one before where a single break parts them, the one before ends in no mark and it begins small.
    """
    lines = _lines(text)
    wrapped = _is_wrapped(text, lines)
    joined: list[Line] = []
    for start, end in lines:
        if joined and _goes_on(text, joined[-1], start, wrapped=wrapped):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return tuple(Paragraph(start=start, end=end) for start, end in joined)


def trim(text: str, start: int, end: int) -> Line:
    """The stretch without the white space at its edges; empty (`start == end`) if there is nothing else."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _lines(text: str) -> list[Line]:
    stretches = (trim(text, *match.span()) for match in _LINE.finditer(text))
    return [(start, end) for start, end in stretches if start < end]


def single_break(text: str, end: int, start: int) -> bool:
    """Whether no blank line stands between two lines, the first ending and the second starting at these offsets."""
    return _BLANK.search(text, end, start) is None


def _is_wrapped(text: str, lines: list[Line]) -> bool:
    if any(end - start > WRAPPED_WIDTH for start, end in lines):
        return False
    ends = [a[1] for a, b in pairwise(lines) if single_break(text, a[1], b[0])]
    inside = sum(text[end - 1] not in _LAST_MARKS for end in ends)
    return len(ends) >= WRAPPED_BREAKS and inside >= WRAPPED_SHARE * len(ends)


def _goes_on(text: str, before: Line, start: int, *, wrapped: bool) -> bool:
    if not single_break(text, before[1], start):
        return False
    return wrapped or (text[start].islower() and text[before[1] - 1] not in _LAST_MARKS)
