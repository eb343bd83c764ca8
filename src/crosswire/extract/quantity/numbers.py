"""Numbers as they are written: numerals, words, vague plurals, parts."""

import functools
from collections.abc import Sequence
from typing import NamedTuple

from crosswire.extract.quantity.pieces import Piece, glued, low
from crosswire.lexicon.tables import table
from crosswire.model.quantity import Number

# Never read more than this many pieces as one number: the longest real ones have about ten.
LONGEST = 16


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
def _numbers() -> dict[str, dict[str, Number]]:
    return table("numbers")


def whole(value: float) -> Number:
    """An int where the value has no decimals that count."""
    nearest = round(value)
    return nearest if abs(value - nearest) < 1e-6 * max(1.0, abs(value)) else value


def read_number(pieces: Sequence[Piece], i: int) -> Read | None:
    """The number that begins at piece `i`, if one does."""
    if i >= len(pieces):
        return None
    piece = pieces[i]
    if piece.numeral:
        return _one_in(pieces, i) or _numeral(pieces, i)
    if piece.text in _numbers()["signs"]:
        return Read(_numbers()["signs"][piece.text], i + 1, part=True)
    return _part(pieces, i) or _couple(pieces, i) or _several(pieces, i) or _plural(pieces, i) or _words(pieces, i)


def _numeral(pieces: Sequence[Piece], i: int) -> Read | None:
    digits = pieces[i].text.replace(",", "").replace("\u00a0", "").replace("\u202f", "")
    if len(digits) > 18:  # no count of anything: an identifier
        return None
    value: Number = float(digits) if "." in digits else int(digits)
    if glued(pieces, i + 1) and pieces[i + 1].text in _numbers()["signs"]:
        return Read(value + _numbers()["signs"][pieces[i + 1].text], i + 2)
    if low(pieces, i + 1) == "/" and glued(pieces, i + 1) and glued(pieces, i + 2) and pieces[i + 2].numeral:
        return _slash(pieces, i, value)
    end, scale = _scales(pieces, i + 1)
    return Read(whole(value * scale), end, plain=scale == 1, scale=scale)


def _slash(pieces: Sequence[Piece], i: int, value: Number) -> Read | None:
    """ "2/3" as a part; "9/11" and "24/7" are no numbers."""
    below = int(float(pieces[i + 2].text.replace(",", "")))
    if not (0 < value < below <= 10) or low(pieces, i + 3) != "of":
        return None
    return Read(value / below, i + 3, part=True)


def _scales(pieces: Sequence[Piece], i: int) -> tuple[int, Number]:
    """The scales from piece `i` on, multiplied: "hundred thousand", "bn", "-million"."""
    scale: Number = 1
    while i < len(pieces):
        at = i + 1 if pieces[i].dash and glued(pieces, i) and glued(pieces, i + 1) else i
        worth = _numbers()["scales"].get(low(pieces, at))
        if worth is None and glued(pieces, i):
            worth = _numbers()["suffixes"].get(low(pieces, i))
        if worth is None:
            break
        scale, i = scale * worth, at + 1
    return i, scale


def _words(pieces: Sequence[Piece], i: int) -> Read | None:
    """ "four hundred and fifty", "a hundred", "half a million", "two and a half million"."""
    first = low(pieces, i)
    if first in ("a", "an"):
        end, scale = _scales(pieces, i + 1)
        return Read(scale, end, scale=scale, words=True) if scale > 1 else None
    if first == "half":
        return _half(pieces, i)
    return _count(pieces, i)


def _half(pieces: Sequence[Piece], i: int) -> Read | None:
    if low(pieces, i + 1) not in ("a", "an"):
        return None
    end, scale = _scales(pieces, i + 2)
    return Read(whole(scale / 2), end, scale=scale, words=True) if scale > 1 else None


def _count(pieces: Sequence[Piece], i: int) -> Read | None:
    ones, tens, scales = _numbers()["ones"], _numbers()["tens"], _numbers()["scales"]
    total: Number = 0
    current: Number | None = None
    top: Number = 1
    at, end, last = i, i, ""
    while at < len(pieces) and at - i < LONGEST:
        word = pieces[at].low
        if word in ones and last in ("", "tens", "hundred", "scale") and not (last == "tens" and ones[word] > 9):
            current, last = (current or 0) + ones[word], "ones"
        elif word in tens and last in ("", "hundred", "scale"):
            current, last = (current or 0) + tens[word], "tens"
        elif word == "hundred" and current is not None and last != "hundred":
            current, last = current * 100, "hundred"
        elif word in scales and current is not None:
            total, current, last = total + current * scales[word], None, "scale"
            top = max(top, scales[word])
        else:
            break
        at += 1
        end = at
        at = _over_joint(pieces, at, last)
    if end == i:
        return None
    if low(pieces, end) == "and" and low(pieces, end + 1) == "a" and low(pieces, end + 2) == "half":
        return _and_a_half(pieces, end, total + (current or 0))
    return Read(whole(total + (current or 0)), end, plain=top == 1, scale=top, words=True)


def _over_joint(pieces: Sequence[Piece], at: int, last: str) -> int:
    """Past a hyphen or "and" inside a number, if a number word follows that can go on."""
    if at + 1 >= len(pieces):
        return at
    numbers = _numbers()
    following = low(pieces, at + 1)
    if pieces[at].dash and pieces[at].glued and glued(pieces, at + 1):
        return at + 1 if following in numbers["ones"] or following in numbers["scales"] else at
    if pieces[at].low == "and" and last in ("hundred", "scale"):
        return at + 1 if following in numbers["ones"] or following in numbers["tens"] else at
    return at


def _and_a_half(pieces: Sequence[Piece], end: int, value: Number) -> Read:
    after, scale = _scales(pieces, end + 3)
    return Read(whole((value + 0.5) * scale), after, scale=scale, words=True)


def _couple(pieces: Sequence[Piece], i: int) -> Read | None:
    """ "a couple of dozen", "a pair of"; a couple with no "of" is two people who live together."""
    at = i + 1 if low(pieces, i) in ("a", "the", "another") else i
    if low(pieces, at) not in _numbers()["couples"] or at == i:
        return None
    of = low(pieces, at + 1) == "of"
    end, scale = _scales(pieces, at + 2 if of else at + 1)
    if not of and scale == 1:
        return None
    return Read(2 * scale, end, rough=low(pieces, at) == "couple", words=True)


def _several(pieces: Sequence[Piece], i: int) -> Read | None:
    """ "several hundred", "a few dozen", "many thousands": at least so many of them."""
    at = i + 1 if low(pieces, i) == "a" else i
    times = _numbers()["several"].get(low(pieces, at))
    if times is None:
        return None
    end, scale = _scales(pieces, at + 1)
    plural = _numbers()["plurals"].get(low(pieces, at + 1))
    if scale == 1 and plural:
        return Read(times * plural, at + 2, vague=True, words=True)
    return Read(times * scale, end, vague=True, words=True) if scale > 1 else None


def _plural(pieces: Sequence[Piece], i: int) -> Read | None:
    """ "dozens"; "tens of thousands"; "hundreds and hundreds" counts once. "Scores" alone is mostly a verb or a result."""
    plurals = _numbers()["plurals"]
    worth = plurals.get(low(pieces, i))
    if worth is None:
        return None
    value, end = 2 * worth, i + 1
    while low(pieces, end) == "of" and low(pieces, end + 1) in plurals:
        value, end = value * plurals[low(pieces, end + 1)], end + 2
    if (
        low(pieces, i) in ("tens", "scores")
        and end == i + 1
        and low(pieces, end) not in ("of", "more", "dead", "killed")
    ):
        return None
    return Read(value, end, vague=True, words=True)


def _part(pieces: Sequence[Piece], i: int) -> Read | None:
    """ "two-thirds", "a quarter of", "half the homes", "one in three", "three out of ten"."""
    return _portion(pieces, i) or _one_in(pieces, i)


def _portion(pieces: Sequence[Piece], i: int) -> Read | None:
    parts, ones = _numbers()["parts"], _numbers()["ones"]
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
    if low(pieces, i + 1) not in ("of", "the", "its", "their", "his", "her", "our", "and", "to"):
        return None
    joined = low(pieces, i + 1) in ("and", "to")
    if joined and _portion(pieces, i + 2) is None:
        return None
    return Read(0.5, i + 1, part=True, words=True)


def _one_in(pieces: Sequence[Piece], i: int) -> Read | None:
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
    if low(pieces, i + 1) == "in" and above > 1 and below not in (3, 4, 5, 10, 100, 1000):
        return None
    return Read(above / below, at + 1, part=True, words=True)


def _small(pieces: Sequence[Piece], i: int) -> int | None:
    """A whole number of one piece."""
    if i >= len(pieces):
        return None
    if pieces[i].text.isdecimal() and len(pieces[i].text) < 5:
        return int(pieces[i].text)
    numbers = _numbers()
    named = (
        numbers["ones"].get(pieces[i].low) or numbers["tens"].get(pieces[i].low) or numbers["scales"].get(pieces[i].low)
    )
    return int(named) if named else None
