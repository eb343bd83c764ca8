"""Where sentences end."""

import functools
import re
from collections.abc import Iterator

from crosswire.lexicon.tables import table, words
from crosswire.text.paragraphs import trim
from crosswire.text.quotations import Marks

# What one parse may cost is bounded: a longer stretch is cut at a space. (The longest honest sentences of the
# development reports have about 90 words and 600 characters.)
LONGEST = 2000
MOST_WORDS = 150

_END = re.compile(r"(?:\.(?:[ \u00a0]\.)+|[.!?…])+")
_WORD_BEFORE = re.compile(r"[^\s\"“”„«»‘(\[/—–]{1,24}\Z")
_GLUED = re.compile(r"[A-Z](?:[a-z’']|\s)")
_LETTERED = re.compile(r"(?:[^\W\d_]\.-?)*[^\W\d_]\Z")
_PARTICLE = re.compile(r"(?:al|el|ad|an|ar|as|ash|at)-[A-Z]")
_NEXT_WORD = re.compile(r"[\w’'\-.]{1,40}")
_INQUIT = re.compile(r"(?:[A-Z][\w’'\-.]*[ \u00a0]){1,4}([a-z]+)")
_BRACKETED_HOUR = re.compile(r"\(\d")  # "at 7 a.m. (0600 GMT) on Tuesday"
_SOFT = re.compile(r"[;:,]\s|\s[—–-]\s")
_CLOSERS = ")]}*_"
_OPENERS = "([{“„‟«‘"
_BULLETS = "@#$£€•*¿¡·►▪×~+&"
_DASHES = "—–―-"
_SINGLES = "'’"

Stretch = tuple[int, int]


def split(text: str, start: int, end: int, *, marks: Marks) -> list[Stretch]:
    """The sentences of a stretch within one paragraph, white space at their edges left out; nothing else is lost.

    `marks` tells a mark that closes a sentence's quotation from one that opens the next.
    """
    found: list[Stretch] = []
    begin, limit = trim(text, start, end)
    for cut in _ends(text, begin, limit, marks):
        found.extend(_bounded(text, *trim(text, begin, cut)))
        begin, _ = trim(text, cut, limit)
    found.extend(_bounded(text, begin, limit))
    return found


def _ends(text: str, start: int, end: int, marks: Marks) -> Iterator[int]:
    """Offsets just behind the last character of every sentence but the last."""
    begin = start
    for match in _END.finditer(text, start, end):
        if match.start() < begin:
            continue
        behind = _behind_closers(text, match.end(), end, marks)
        if behind < end and _parts(text, begin, match, behind, end, marks):
            yield behind
            begin = behind


def _behind_closers(text: str, at: int, end: int, marks: Marks) -> int:
    """The offset behind all marks and brackets that close after a full stop; a space before a closing mark is one too."""
    while at < end:
        if at in marks.closing:
            at += 2 if text.startswith("''", at) else 1
        elif _closes(text, at, marks):
            at += 1
        else:
            break
    return at


def _closes(text: str, at: int, marks: Marks) -> bool:
    if text[at] in " \u00a0":
        return at + 1 in marks.closing
    return text[at] in _CLOSERS or (text[at] in "”»" and at not in marks.opening)


def _parts(text: str, begin: int, match: re.Match[str], behind: int, end: int, marks: Marks) -> bool:
    """Whether a sentence that began at `begin` ends at this mark; `behind` is the offset after its closers."""
    closed = behind > match.end()
    spaced = text[behind].isspace()
    at, _ = trim(text, behind, end)
    if not spaced and not _unspaced(text, match.start(), behind, closed=closed, marks=marks):
        return False
    if not _begins(text, at, end, marks):
        return False
    stop = match.group()
    if stop[0] in "!?":
        return not (closed and _inquit_follows(text, at, end))
    if len(stop) > 1 or stop == "…":
        return closed or not re.match(r"I\b", text[at : at + 2])
    if closed and match.end() in marks.closing:
        return True
    return not _abbreviated(text, begin, match.start(), at)


def _unspaced(text: str, stop: int, behind: int, *, closed: bool, marks: Marks) -> bool:
    """Whether a sentence can end with no space after it: before an opening mark, after a closing one, or two words glued."""
    if behind in marks.opening:
        return True
    if closed:
        return text[behind].isupper()
    before = text[max(0, stop - 2) : stop]
    return _GLUED.match(text, behind) is not None and len(before) == 2 and (before.islower() or before.isdigit())


def _begins(text: str, at: int, end: int, marks: Marks) -> bool:
    """Whether a sentence can begin here: marks and brackets skipped, with a capital, a figure, a bullet or a particle."""
    while at < end and (
        at in marks.opening or text[at] in _OPENERS or text[at].isspace() or text[at] in _SINGLES + '"'
    ):
        at += 1
    if at >= end:
        return False
    first = text[at]
    if first.isalpha():
        return not first.islower() or _PARTICLE.match(text, at) is not None
    if first in _DASHES:
        at, _ = trim(text, at + 1, end)
        return at < end and (text[at].isupper() or text[at] in _DASHES)
    return first.isdigit() or first in _BULLETS


def _inquit_follows(text: str, at: int, end: int) -> bool:
    found = _INQUIT.match(text, at, min(end, at + 120))
    return found is not None and found.group(1) in words("inquits")


@functools.cache
def _abbreviations() -> dict[str, frozenset[str]]:
    return {kind: frozenset(entries) for kind, entries in table("abbreviations").items()}


def _abbreviated(text: str, begin: int, stop: int, at: int) -> bool:
    """Whether a full stop only ends an abbreviation, an initial or a list's number."""
    found = _WORD_BEFORE.search(text, max(begin, stop - 24), stop)
    if found is None:
        return False
    word, following = found.group(), _NEXT_WORD.match(text, at)
    word = word.rpartition("-")[2] if word[:2] in {"D-", "R-", "I-"} else word  # "Sen. Ames, D-Conn."
    next_word = following.group().rstrip(".") if following else text[at]
    kinds = _abbreviations()
    if word.isdigit() and found.start() == begin:
        return True  # "1. The first item"
    if word in kinds["before_name"]:
        return True
    if word in kinds["before_figure"]:
        return next_word[0].isdigit()
    if word.casefold() in {"a.m", "p.m"}:
        return next_word in words("clock_words") or _BRACKETED_HOUR.match(text, at) is not None
    if len(word) == 1 and word.isupper():
        return next_word not in words("starters")  # an initial, or a name in quotation marks after it
    if _LETTERED.match(word) or word in kinds["may_end"]:
        return (text[at].isalnum() and next_word not in words("starters")) or text[at] in _DASHES
    return False


def _bounded(text: str, start: int, end: int) -> Iterator[Stretch]:
    """The stretch, cut at a soft place or a space as often as it is too long for one parse."""
    while start < end:
        cut = _too_long_at(text, start, end)
        if cut is None:
            yield start, end
            return
        yield trim(text, start, cut)
        start, _ = trim(text, cut, end)


def _too_long_at(text: str, start: int, end: int) -> int | None:
    """Where to cut an overlong stretch, or `None` if it is short enough."""
    limit = min(end, start + LONGEST)
    spaces = [m.end() for m in re.compile(r"\s+").finditer(text, start, limit)]
    if limit == end and len(spaces) < MOST_WORDS:
        return None
    if len(spaces) >= MOST_WORDS:
        limit = spaces[MOST_WORDS - 1]
    soft = [m.end() for m in _SOFT.finditer(text, start + (limit - start) // 2, limit)]
    if soft:
        return soft[-1]
    return next((s for s in reversed(spaces) if start < s <= limit), limit)
