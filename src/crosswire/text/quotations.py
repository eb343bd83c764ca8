"""Quotations: the stretches between marks that belong together."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from crosswire.model.layout import Paragraph, Quotation
from crosswire.text.marks import Family, Mark, Side, read_marks
from crosswire.text.paragraphs import single_break, trim

# Loose single marks (a space on both sides) are a pair only this near to each other: a word or two in scare quotes.
LOOSE_PAIR = 60
# How many lines a quotation may go on with no mark, where lines are parted by single breaks (a sentence a line).
LINES_AHEAD = 6


class Quoted(NamedTuple):
    """A stretch with the marks around it; `closing` is `None` where the paragraph ends first."""

    opening: Mark
    closing: Mark | None


class Line(NamedTuple):
    """A paragraph with its marks."""

    paragraph: Paragraph
    marks: tuple[Mark, ...]


class Marks(NamedTuple):
    """What the marks of a text were found to be: quotations, and the offsets of marks that open and that close."""

    quotations: tuple[Quotation, ...]
    opening: frozenset[int]
    closing: frozenset[int]


def read_quotations(text: str, paragraphs: tuple[Paragraph, ...]) -> Marks:
    """The outermost quotations of every paragraph, speech and scare quotes alike.

    A paragraph's end closes what is open, so that a stray mark spoils nothing beyond its paragraph. A quotation goes on
    in the next one where that reopens it, or, left open, where its first mark closes it.
    """
    lines = [Line(p, tuple(read_marks(text, p))) for p in paragraphs]
    quotations: list[Quotation] = []
    opening: set[int] = set()
    closing: set[int] = set()
    left_open: Family | None = None
    for number, line in enumerate(lines):
        carried = _carried(text, lines, number, left_open)
        every = _pairs(text, line, carried=carried, reopened=_goes_on(text, lines, number + 1))
        opening.update(q.opening.start for q in every)
        closing.update(q.closing.start for q in every if q.closing is not None)
        outermost = _outermost(every)
        for quoted in outermost:
            continues = left_open is not None and quoted.opening.start <= line.paragraph.start
            quotations.extend(_quotation(text, line.paragraph, quoted, number=number, continues=continues))
        last = outermost[-1] if outermost else None
        left_open = last.opening.family if last is not None and last.closing is None else None
    return Marks(tuple(quotations), frozenset(opening), frozenset(closing))


def _quotation(text: str, paragraph: Paragraph, quoted: Quoted, *, number: int, continues: bool) -> Iterator[Quotation]:
    closed = quoted.closing is not None
    end = quoted.closing.start if quoted.closing is not None else paragraph.end
    start, end = trim(text, quoted.opening.end, end)
    if start < end:
        yield Quotation(start=start, end=end, paragraph=number, closed=closed, continues=continues)


def _carried(text: str, lines: list[Line], number: int, left_open: Family | None) -> Mark | None:
    """A mark of no width at the paragraph's beginning, if a quotation left open before goes on here with no mark.

    After a blank line only a mark that can but close shows it; after a single line break also one that stands loose, or
    that comes a few lines further down.
    """
    if left_open is None:
        return None
    start = lines[number].paragraph.start
    for ahead in range(number, min(number + LINES_AHEAD, len(lines))):
        loose = single_break(text, lines[ahead - 1].paragraph.end, lines[ahead].paragraph.start)
        if not loose and ahead > number:
            return None
        mark = next((m for m in lines[ahead].marks if m.family == left_open), None)
        if mark is not None:
            at_start = mark.start == lines[ahead].paragraph.start
            goes_on = (ahead > number) if at_start else mark.side == "close" or (loose and mark.side == "either")
            return Mark(start, start, left_open, "open") if goes_on else None
        if not loose:
            return None
    return None


def _goes_on(text: str, lines: list[Line], number: int) -> Family | None:
    """The family of marks of which a paragraph shows, by reopening or by closing first, that one was left open before."""
    if number >= len(lines):
        return None
    line = lines[number]
    if line.marks and line.marks[0].start == line.paragraph.start:
        return line.marks[0].family
    return "double" if _carried(text, lines, number, "double") is not None else None


def _pairs(text: str, line: Line, *, carried: Mark | None, reopened: Family | None) -> list[Quoted]:
    """Every quoted stretch of a paragraph, nested ones too, in no particular order."""
    found: list[Quoted] = []
    singles = _single_pairs(text, [m for m in line.marks if m.family == "single"], reopened=reopened)
    sides = {m.start: "open" for m, _ in singles} | {c.start: "close" for _, c in singles if c is not None}
    stack: list[Mark] = [] if carried is None else [carried]
    unclosed = Counter(m.family for m in stack)
    for mark in line.marks:
        is_open = unclosed[mark.family] > 0
        single = mark.family == "single"
        side = sides.get(mark.start, "none") if single else _settled(text, mark, line, is_open=is_open)
        if side == "open":
            stack.append(mark)
            unclosed[mark.family] += 1
        elif side == "close" and is_open:
            found.append(Quoted(_pop(stack, unclosed, mark.family), mark))
    return found + _unclosed(line.paragraph, stack, found, reopened=reopened)


def _pop(stack: list[Mark], unclosed: Counter[Family], family: Family) -> Mark:
    """The last open mark of this family; what was opened inside it and never closed goes with it."""
    while True:
        mark = stack.pop()
        unclosed[mark.family] -= 1
        if mark.family == family:
            return mark


def _settled(text: str, mark: Mark, line: Line, *, is_open: bool) -> Side:
    """Whether a double mark opens or closes here; `is_open` tells that one of its family is open."""
    if mark.side == "open" or (is_open and mark.side == "close"):
        return mark.side
    if is_open:
        return "close"
    if mark.start == line.paragraph.start:
        return "open"
    before = text[mark.start - 1]
    if mark.side == "close":
        misplaced = before in ",:" and text[mark.start] == '"' and mark is not line.marks[-1]
        return "open" if misplaced else "none"  # 'she said," the road was closed. "'
    return "none" if before.isdigit() else "open"  # a digit before it: inches or seconds


def _unclosed(paragraph: Paragraph, stack: list[Mark], found: list[Quoted], *, reopened: Family | None) -> list[Quoted]:
    """What is still open at the paragraph's end, less the stray.

    The next paragraph's opening mark proves the first of them. Otherwise one that holds whole quotations is stray, and
    so is a loose one (a space on both sides) that does not begin the paragraph.
    """
    last_opening = max((q.opening.start for q in found), default=-1)
    for mark in stack:
        loose = mark.side != "open" and mark.start > paragraph.start
        if mark.family == reopened or not (last_opening > mark.start or loose):
            return [Quoted(mark, None)]
    return []


def _single_pairs(text: str, marks: list[Mark], *, reopened: Family | None) -> list[tuple[Mark, Mark | None]]:
    """Single marks that quote: an opening one with the closing one before the next opening one.

    A mark after "s" may be a plural's possessive ("the workers' rights"), so a later one is taken if there is any.
    """
    pairs: list[tuple[Mark, Mark | None]] = []
    openings = [n for n, m in enumerate(marks) if m.side == "open"]
    for n, following in zip(openings, [*openings[1:], len(marks)], strict=False):
        closings = [m for m in marks[n + 1 : following] if m.side == "close"]
        if closings:
            certain = [m for m in closings if text[m.start - 1] not in "sS"]
            pairs.append((marks[n], certain[0] if certain else closings[-1]))
        elif reopened == "single" and n == openings[-1]:
            pairs.append((marks[n], None))
    loose = [m for m in marks if m.side == "either"]
    if len(loose) == 2 and loose[1].start - loose[0].end <= LOOSE_PAIR:
        pairs.append((loose[0], loose[1]))
    return pairs


def _outermost(every: list[Quoted]) -> list[Quoted]:
    outer: list[Quoted] = []
    reach = -1
    for quoted in sorted(every, key=lambda q: q.opening.start):
        if quoted.opening.start >= reach:
            outer.append(quoted)
            reach = quoted.closing.end if quoted.closing is not None else 1 << 62
    return outer


def inside(offset: int, quotations: tuple[Quotation, ...]) -> bool:
    """Whether an offset lies inside a quotation; `quotations` in reading order."""
    at = bisect_left(quotations, offset + 1, key=lambda q: q.start) - 1
    return at >= 0 and quotations[at].start <= offset < quotations[at].end
