"""Quotation marks one by one: which can open, which can close, which are apostrophes."""

import functools
import re
from collections.abc import Iterator
from typing import Literal, NamedTuple

from crosswire.lexicon.tables import words
from crosswire.model.layout import Paragraph

Family = Literal["double", "angle", "single"]
Side = Literal["open", "close", "either", "none"]

_MARK = re.compile(r"''|``|[\"“”„‟«»‹›'‘’‚‛]")
_FAMILIES: dict[str, Family] = {
    **dict.fromkeys("«»", "angle"),
    **dict.fromkeys("'‘’‚‛‹›", "single"),
}
_OPENERS, _CLOSERS = "“„‟«‹‘‚‛``", "”»›"
_BEFORE_OPENING = "([{—–―-/:*>"
_AFTER_CLOSING = ".,;:!?…)]}—–―-/*"

# Longer runs of marks with nothing between them are rubbish, not quotation.
LONGEST_RUN = 4


class Mark(NamedTuple):
    """A quotation mark at an offset, and the side it can stand on by its shape and its neighbours."""

    start: int
    end: int
    family: Family
    side: Side


def read_marks(text: str, paragraph: Paragraph) -> list[Mark]:
    """The paragraph's marks; apostrophes inside words and long runs are left out."""
    found: list[Mark] = []
    for run in _runs(text, paragraph):
        if len(run) > LONGEST_RUN:
            continue
        before = text[run[0][0] - 1] if run[0][0] > paragraph.start else " "
        after = text[run[-1][1]] if run[-1][1] < paragraph.end else " "
        for place, (start, end) in enumerate(run):
            family: Family = _FAMILIES.get(text[start:end], "double")
            side = _side(text[start:end], before, after, family)
            if len(run) == 2 and side == "either" and family == "double" and not before.isspace():
                side = "close" if place == 0 else "open"
            if family == "single" and _is_apostrophe(text, start, before, after):
                side = "none"
            if side != "none":
                found.append(Mark(start, end, family, side))
    return found


def _runs(text: str, paragraph: Paragraph) -> Iterator[list[tuple[int, int]]]:
    run: list[tuple[int, int]] = []
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        if run and match.start() != run[-1][1]:
            yield run
            run = []
        run.append(match.span())
    if run:
        yield run


def _side(mark: str, before: str, after: str, family: Family) -> Side:
    """Where a mark can stand: shape decides for curly marks unless its neighbours say clearly that it was mistyped."""
    free_left = before.isspace() or before in _BEFORE_OPENING
    free_right = after.isspace() or after in _AFTER_CLOSING
    if free_left and not free_right:
        return "none" if mark == "’" else "open"
    if free_right and not free_left:
        return "close" if family != "double" or not before.isdigit() else "either"
    if mark in _OPENERS:
        return "open"
    if mark in _CLOSERS:
        return "close"
    return "none" if family == "single" and not free_left else "either"


@functools.cache
def _elisions() -> frozenset[str]:
    return words("elisions")


def _is_apostrophe(text: str, start: int, before: str, after: str) -> bool:
    if before.isalnum() and after.isalnum():
        return True
    if before.isalnum():
        return False  # may close a quotation, or stand for a plural's possessive: pairing tells
    word = re.match(r"[^\W_]+", text[start + 1 : start + 12])
    return word is not None and (word.group().casefold() in _elisions() or word.group()[:2].isdigit())
