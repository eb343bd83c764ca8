"""Parts of a whole in words: "two-thirds", "a quarter of", "half the homes", "one in three"."""

import functools
from collections.abc import Sequence
from typing import NamedTuple

from crosswire.extract.quantity.pieces import Piece, low
from crosswire.lexicon.tables import table
from crosswire.model.quantity import Number


class Read(NamedTuple):
    """A number and the piece after it. `vague`: a least value ("dozens"). `part`: a share of a whole ("two-thirds").

    `rough`: two, more or less ("a couple of dozen"). `plain`: a numeral with nothing after it that could share a scale.
    """

    value: Number
    end: int
    vague: bool = False
    part: bool = False
    rough: bool = False
    plain: bool = False
    scale: Number = 1
    words: bool = False


@functools.cache
def number_words() -> dict[str, dict[str, Number]]:
    """The table of number words, by group."""
    return table("numbers")


def read_part(pieces: Sequence[Piece], i: int) -> Read | None:
    """ "two-thirds", "a quarter of", "half the homes", "one in three", "three out of ten"."""
    return _portion(pieces, i) or read_one_in(pieces, i)


def _portion(pieces: Sequence[Piece], i: int) -> Read | None:
    parts, ones = number_words()["parts"], number_words()["ones"]
    first = low(pieces, i)
    times = 1 if first in ("a", "an") else ones.get(first)
    if first == "half":
        return _bare_half(pieces, i)
    if times is None or times == 0:
        return None
    at = i + 2 if low(pieces, i + 1) in DASH_MARKS else i + 1
    worth = parts.get(low(pieces, at))
    if worth is None or (first in ("a", "an") and not _of_follows(pieces, at + 1)):
        return None
    if times > 1 and not pieces[at].low.endswith("s"):  # "three fourth-graders"
        return None
    return Read(times * worth, at + 1, part=True, words=True)


def _of_follows(pieces: Sequence[Piece], i: int) -> bool:
    """Whether "of" follows a part, or another part first: "a third of", "a third to half of"."""
    if low(pieces, i) in ("and", "to"):
        return _portion(pieces, i + 1) is not None
    return low(pieces, i) == "of"


DASH_MARKS = ("-", "–", "‐", "‑")


def _bare_half(pieces: Sequence[Piece], i: int) -> Read | None:
    if low(pieces, i + 1) in ("a", "an"):
        return Read(0.5, i + 1, part=True, words=True)  # "half a mile"; no share unless a unit follows
    if low(pieces, i + 1) not in ("of", "the", "its", "their", "his", "her", "our", "and", "to"):
        return None
    joined = low(pieces, i + 1) in ("and", "to")
    if joined and _portion(pieces, i + 2) is None:
        return None
    return Read(0.5, i + 1, part=True, words=True)


# Of so many a part is a share ("nine out of ten"); of other numbers it is a count ("12 out of 15 wards").
ROUND = {"in": (3, 4, 5, 10, 100, 1000), "out": (3, 4, 5, 6, 10, 20, 100, 1000)}


def read_one_in(pieces: Sequence[Piece], i: int) -> Read | None:
    """ "one in three", "2 out of 5", "four in ten"; "12 killed in six raids" and "two in seven cars" are none."""
    above = _small(pieces, i)
    at = i + 1
    if above is None or low(pieces, at) not in ("in", "out"):
        return None
    at += 1 if low(pieces, at) == "in" else 2
    if low(pieces, at) == "every":
        at += 1
    below = _small(pieces, at)
    if below is None or not above < below <= 1000:
        return None
    if above > 1 and below not in ROUND[low(pieces, i + 1)]:
        return None
    return Read(above / below, at + 1, part=True, words=True)


def _small(pieces: Sequence[Piece], i: int) -> int | None:
    """A whole number of one piece."""
    if i >= len(pieces):
        return None
    if pieces[i].text.isdecimal() and len(pieces[i].text) < 5:
        return int(pieces[i].text)
    numbers = number_words()
    named = (
        numbers["ones"].get(pieces[i].low) or numbers["tens"].get(pieces[i].low) or numbers["scales"].get(pieces[i].low)
    )
    return int(named) if named else None
