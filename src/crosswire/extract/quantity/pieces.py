"""A sentence cut into words, numerals and signs, whichever way the parser cut it."""

import functools
import re
from collections.abc import Sequence
from typing import NamedTuple

from crosswire.lexicon.tables import table

# A numeral with its thousands and decimals; a word, its apostrophes inside; or any other sign. All linear.
_PIECE = re.compile(
    r"\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?!\d)(?:\.\d+)?"
    r"|(?<![\d+] )(?<![+\d])[1-9]\d{0,2}(?: \d{3}){1,2}(?! ?[\d-])"  # "12 000", as South African papers write
    r"|\d+(?:\.\d+)?|[^\W\d_]+(?:['’][^\W\d_]+)*|[^\s\w]|_"
)
# Addresses of the web and handles hold numbers that say nothing.
_ADDRESS = re.compile(r"(?:https?://|www\.|[@#])\S+|\S+@\S+\.\w+|\b[\w-]+\.(?:com|org|net|co|ly|twitter)/\S+")
DASHES = frozenset("-–—‐‑")


class Piece(NamedTuple):
    """A word, numeral or sign; `low` is its lower case, `glued` true where no space stands before it."""

    text: str
    low: str
    start: int
    end: int
    glued: bool

    @property
    def numeral(self) -> bool:
        return self.text[0].isdigit()

    @property
    def dash(self) -> bool:
        return self.text in DASHES


@functools.cache
def figure_words(name: str) -> frozenset[str]:
    """A list of the table of words that stand round figures."""
    return frozenset(table("figure_words")[name])


def cut(text: str, start: int, end: int) -> list[Piece]:
    """The pieces of `text[start:end]` in reading order; web addresses, handles and tags left out."""
    masked = _ADDRESS.sub(lambda m: " " * len(m.group()), text[start:end])
    pieces: list[Piece] = []
    last = -1
    for m in _PIECE.finditer(masked):
        words, (first, end) = m.group(), m.span()
        pieces.append(Piece(words, words.lower(), start + first, start + end, first == last))
        last = end
    return pieces


def low(pieces: Sequence[Piece], i: int) -> str:
    """The lower-case piece at `i`, "" outside the sentence."""
    return pieces[i].low if 0 <= i < len(pieces) else ""


def glued(pieces: Sequence[Piece], i: int) -> bool:
    """Whether the piece at `i` stands against the one before it."""
    return 0 < i < len(pieces) and pieces[i].glued


def phrase_before(pieces: Sequence[Piece], i: int, phrases: dict[tuple[str, ...], str]) -> tuple[int, str] | None:
    """The longest phrase that ends just before piece `i`: where it begins and what the table says of it."""
    for size in range(5, 0, -1):
        if i >= size:
            said = phrases.get(tuple(p.low for p in pieces[i - size : i]))
            if said is not None:
                return i - size, said
    return None


def phrase_after(pieces: Sequence[Piece], i: int, phrases: dict[tuple[str, ...], str]) -> tuple[int, str] | None:
    """The longest phrase that begins at piece `i`: where it ends and what the table says of it."""
    for size in range(5, 0, -1):
        if i + size <= len(pieces):
            said = phrases.get(tuple(p.low for p in pieces[i : i + size]))
            if said is not None:
                return i + size, said
    return None


def as_phrase(words: str) -> tuple[str, ...]:
    """A phrase of a word list in the pieces it would be cut into."""
    return tuple(m.group().lower() for m in _PIECE.finditer(words))
