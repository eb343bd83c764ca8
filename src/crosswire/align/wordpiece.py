"""Words cut into the pieces that a BERT model knows, each with where it stands in the text (Wu et al., 2016; Devlin et al., 2019).

The uncased scheme: letters lowered and bared of their accents, punctuation and Chinese characters each a word, the longest
known piece first. Written here since the library for it brings a client of a model hub into a program that works offline.
"""

import functools
import unicodedata
from collections.abc import Iterator, Mapping
from typing import NamedTuple

UNKNOWN = "[UNK]"
CONTINUED = "##"
LONGEST = 100  # letters; a longer word is unknown, which also bounds the search
# Blocks of Chinese characters, first and last.
IDEOGRAPHS = (
    (0x3400, 0x4DBF),
    (0x4E00, 0x9FFF),
    (0xF900, 0xFAFF),
    (0x20000, 0x2A6DF),
    (0x2A700, 0x2CEAF),
    (0x2F800, 0x2FA1F),
)


class Piece(NamedTuple):
    """A piece by its number in the vocabulary, and the stretch of the text that it stands for, in code points."""

    number: int
    start: int
    end: int


def pieces(text: str, vocabulary: Mapping[str, int]) -> Iterator[Piece]:
    """The pieces of a text, in order, read no further than they are asked for."""
    return (piece for word in _words(text) for piece in _cut(word, vocabulary))


Letters = list[tuple[str, int]]  # folded letters, each with the place of the letter that it was


def _words(text: str) -> Iterator[Letters]:
    """The words of a text; each mark of punctuation and each Chinese character is one."""
    word: Letters = []
    for at, letter in enumerate(text):
        folded = _folded(letter)
        if folded is not None and not _alone(letter):
            word += [(part, at) for part in folded]
            continue
        if word:
            yield word
        word = []
        if folded:
            yield [(part, at) for part in folded]
    if word:
        yield word


@functools.lru_cache(maxsize=4096)
def _folded(letter: str) -> str | None:
    """The letter lowered and bared; nothing for a control character or an accent, None for white space."""
    category = unicodedata.category(letter)
    if letter in "\t\n\r" or category == "Zs":
        return None
    if category in ("Cc", "Cf", "Co", "Cs") or letter == "\ufffd":
        return ""
    bare = unicodedata.normalize("NFD", letter.lower())
    return "".join(part for part in bare if unicodedata.category(part) != "Mn")


@functools.lru_cache(maxsize=4096)
def _alone(letter: str) -> bool:
    """Whether a character is a word by itself: punctuation, any ASCII sign, a Chinese character."""
    sign = letter.isascii() and letter.isprintable() and not letter.isalnum() and letter != " "
    return (
        sign
        or unicodedata.category(letter).startswith("P")
        or any(first <= ord(letter) <= last for first, last in IDEOGRAPHS)
    )


def _cut(word: Letters, vocabulary: Mapping[str, int]) -> list[Piece]:
    """The longest known pieces of a word, from its beginning; one unknown piece where a part of it is in none."""
    letters = "".join(letter for letter, _ in word)
    whole = [Piece(vocabulary[UNKNOWN], word[0][1], word[-1][1] + 1)]
    found: list[Piece] = []
    start = 0
    while start < len(letters) <= LONGEST:
        before = CONTINUED if start else ""
        ends = range(len(letters), start, -1)
        end = next((end for end in ends if before + letters[start:end] in vocabulary), None)
        if end is None:
            return whole
        found.append(Piece(vocabulary[before + letters[start:end]], word[start][1], word[end - 1][1] + 1))
        start = end
    return found or whole
