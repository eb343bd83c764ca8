"""Numbers as they are written: numerals, words, vague plurals, parts."""

from collections.abc import Sequence

from crosswire.extract.quantity.pieces import Piece, figure_words, glued, low
from crosswire.extract.quantity.shares import Read, number_words, read_one_in, read_part
from crosswire.model.quantity import Number

# Never read more than this many pieces as one number: the longest real ones have about ten.
LONGEST = 16


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
        return read_one_in(pieces, i) or _numeral(pieces, i)
    if piece.text in number_words()["signs"]:
        return Read(number_words()["signs"][piece.text], i + 1, part=True)
    readers = (_words, read_part) if piece.low == "half" else (read_part, _couple, _several, _plural, _words)
    return next((found for reader in readers if (found := reader(pieces, i)) is not None), None)


def read_whole(words: Sequence[str]) -> int | None:
    """The whole number that some words are, in numerals or spelled out; `None` where they are none."""
    if len(words) == 1 and words[0].isdecimal():
        return int(words[0])
    values = [number_words()["ones"].get(w) or number_words()["tens"].get(w) for w in words]
    return int(sum(v for v in values if v)) if words and all(values) else None


def _numeral(pieces: Sequence[Piece], i: int) -> Read | None:
    digits = pieces[i].text.replace(",", "").replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    if len(digits) > 18:  # no count of anything: an identifier
        return None
    value: Number = float(digits) if "." in digits else int(digits)
    if glued(pieces, i + 1) and pieces[i + 1].text in number_words()["signs"]:
        return Read(value + number_words()["signs"][pieces[i + 1].text], i + 2)
    if low(pieces, i + 1) == "/" and glued(pieces, i + 1) and glued(pieces, i + 2) and pieces[i + 2].numeral:
        return _slash(pieces, i, value)
    if _counts_millions(pieces, i + 1):
        return Read(round(value * 1_000_000), i + 2, scale=1_000_000)
    if fraction := _mixed(pieces, i + 1):
        return Read(value + fraction, i + 4)
    end, scale = _scales(pieces, i + 1)
    return Read(whole(value * scale), end, plain=scale == 1, scale=scale)


def _mixed(pieces: Sequence[Piece], i: int) -> float:
    """The fraction after a whole number ("6 1/2", "2-3/4"), 0 where there is none."""
    text = [p.text for p in pieces[i : i + 3]]
    if len(text) < 3 or text[1] != "/" or not (glued(pieces, i + 1) and glued(pieces, i + 2)):
        return 0.0
    above, below = text[0], text[2]
    return (
        int(above) / int(below)
        if above.isdecimal() and below in ("2", "3", "4", "8", "16") and int(above) < int(below)
        else 0.0
    )


def _counts_millions(pieces: Sequence[Piece], i: int) -> bool:
    """Whether an "m" written against a numeral is a million ("3.1m customers"), not metres ("15m wide")."""
    if not glued(pieces, i) or pieces[i].text != "m":
        return False
    first, second = low(pieces, i + 1), low(pieces, i + 2)
    return _is_plural(first) or (first.endswith(PLAIN_ADJECTIVES) and _is_plural(second))


# "1.2m registered voters", "3m Nigerian students"
PLAIN_ADJECTIVES = ("ed", "an", "ian", "ish", "ese", "new", "more", "other", "young", "old", "poor")


def _is_plural(word: str) -> bool:
    if word in figure_words("millions"):
        return True
    return (
        len(word) > 3
        and word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and word not in figure_words("no_plurals")
    )


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
        worth = number_words()["scales"].get(low(pieces, at))
        if worth is None and glued(pieces, i):
            worth = number_words()["suffixes"].get(low(pieces, i))
        if worth is None:
            break
        scale, i = scale * worth, at + 1
    return i, scale


def _words(pieces: Sequence[Piece], i: int) -> Read | None:
    """ "four hundred and fifty", "a hundred", "half a million", "two and a half million"."""
    first = low(pieces, i)
    if first in ("a", "an"):
        end, scale = _scales(pieces, i + 1)
        if scale == 1:
            return None
        longer = _count(pieces, i)
        return longer if longer is not None and longer.end > end else Read(scale, end, scale=scale, words=True)
    if first == "half":
        return _half(pieces, i)
    return _count(pieces, i)


def _half(pieces: Sequence[Piece], i: int) -> Read | None:
    if low(pieces, i + 1) not in ("a", "an"):
        return None
    end, scale = _scales(pieces, i + 2)
    return Read(whole(scale / 2), end, scale=scale, words=True) if scale > 1 else None


def _count(pieces: Sequence[Piece], i: int) -> Read | None:
    ones, tens, scales = number_words()["ones"], number_words()["tens"], number_words()["scales"]
    total: Number = 0
    current: Number | None = None
    top: Number = 1
    at, end, last = i, i, ""
    while at < len(pieces) and at - i < LONGEST:
        word = pieces[at].low
        if at == i and word in ("a", "an"):  # "a hundred and fifty"
            current, last = 1, "ones"
        elif word in ones and last in ("", "tens", "hundred", "scale") and not (last == "tens" and ones[word] > 9):
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
    numbers = number_words()
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
    if low(pieces, at) not in number_words()["couples"] or at == i:
        return None
    of = low(pieces, at + 1) == "of"
    end, scale = _scales(pieces, at + 2 if of else at + 1)
    if not of and scale == 1:
        return None
    return Read(2 * scale, end, rough=low(pieces, at) == "couple", words=True)


def _several(pieces: Sequence[Piece], i: int) -> Read | None:
    """ "several hundred", "a few dozen", "many thousands": at least so many of them."""
    at = i + 1 if low(pieces, i) == "a" else i
    times = number_words()["several"].get(low(pieces, at))
    if times is None:
        return None
    end, scale = _scales(pieces, at + 1)
    plural = number_words()["plurals"].get(low(pieces, at + 1))
    if scale == 1 and plural:
        return Read(times * plural, at + 2, vague=True, words=True)
    return Read(times * scale, end, vague=True, words=True) if scale > 1 else None


def _plural(pieces: Sequence[Piece], i: int) -> Read | None:
    """ "dozens"; "tens of thousands"; "hundreds and hundreds" counts once. "Scores" alone is mostly a verb or a result."""
    plurals = number_words()["plurals"]
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
