"""Figures: a number or a range with its currency and the words that make it a bound."""

import functools
from collections.abc import Sequence
from typing import NamedTuple

from crosswire.extract.quantity.numbers import read_number
from crosswire.extract.quantity.pieces import Piece, as_phrase, figure_words, glued, low, phrase_after, phrase_before
from crosswire.extract.quantity.shares import Read
from crosswire.lexicon.tables import table
from crosswire.model.quantity import Number


class Figure(NamedTuple):
    """A figure before it is known what it counts: pieces `first` to `end`, the number itself from `core` to `core_end`.

    `op` is the bound that the words make: ge, gt, le, lt or "" for none. `currency` is an ISO 4217 code or "".
    """

    low: Number
    high: Number
    first: int
    core: int
    core_end: int
    end: int
    op: str = ""
    approximate: bool = False
    vague: bool = False
    part: bool = False
    currency: str = ""
    words: bool = False
    plain: bool = False


@functools.cache
def _phrases(place: str) -> dict[tuple[str, ...], str]:
    return {as_phrase(words): op for op, phrases in table("bounds")[place].items() for words in phrases}


@functools.cache
def _symbols() -> dict[str, str]:
    return {mark.lower(): code for mark, code in table("currencies")["before"].items()}


def read_figure(pieces: Sequence[Piece], i: int) -> Figure | None:
    """The figure whose number begins at piece `i`, with the words before and after that belong to it."""
    number = read_number(pieces, i)
    if number is None:
        return None
    start, currency = _currency_before(pieces, i)
    number = _scaled_money(pieces, number) if currency else number
    figure = Figure(
        low=number.value,
        high=number.value,
        first=start,
        core=i,
        core_end=number.end,
        end=number.end,
        approximate=number.vague or number.rough,
        vague=number.vague,
        part=number.part,
        currency=currency,
        words=number.words,
        plain=number.plain,
    )
    return _bounded_after(pieces, _bounded_before(pieces, _ranged(pieces, figure, number)))


def _currency_before(pieces: Sequence[Piece], i: int) -> tuple[int, str]:
    """Where a sum's currency sign begins and its code; `i` and "" where there is none."""
    for size in (3, 2, 1):
        if i >= size:
            mark = "".join(p.text for p in pieces[i - size : i]).lower()
            if mark in _symbols() and all(p.glued for p in pieces[i - size + 1 : i]):
                return i - size, _symbols()[mark]
    return _letter_before(pieces, i)


def _letter_before(pieces: Sequence[Piece], i: int) -> tuple[int, str]:
    """ "N20 million", "R1,500": a letter against a numeral that has a scale or thousands."""
    code = table("currencies")["letters"].get(pieces[i - 1].text) if i else None
    if code is None or not glued(pieces, i) or glued(pieces, i - 1):
        return i, ""
    after = low(pieces, i + 1)
    scaled = after in table("numbers")["scales"] or (
        glued(pieces, i + 1) and after in table("numbers")["money_suffixes"]
    )
    priced = low(pieces, i + 1) in ("a", "an", "per", "each")
    return (i - 1, code) if scaled or priced or "," in pieces[i].text else (i, "")


def _scaled_money(pieces: Sequence[Piece], number: Read) -> Read:
    """ "$50m" is fifty million, where "50m" is fifty metres."""
    worth = table("numbers")["money_suffixes"].get(low(pieces, number.end)) if glued(pieces, number.end) else None
    if worth is None:
        return number
    return number._replace(value=round(number.value * worth), end=number.end + 1, scale=worth, plain=False)


def _ranged(pieces: Sequence[Piece], figure: Figure, number: Read) -> Figure:
    """The figure widened to a range, if it begins one."""
    before = low(pieces, figure.first - 1)
    wider = _past_unit(pieces, figure, between=before == "between")
    moved = (
        before in figure_words("moves") or before == "by" or (before == "from" and _changes(pieces, figure.first - 1))
    )
    if wider is not figure and not moved:
        return _joined(pieces, wider, number, first=figure.first - (before == "between"))
    joint = low(pieces, figure.end)
    if before == "between" and joint == "and":
        return _joined(pieces, figure, number, first=figure.first - 1)
    if joint == "to" and not moved:
        return _joined(pieces, figure, number, first=figure.first)
    if (
        figure.end < len(pieces)
        and pieces[figure.end].dash
        and glued(pieces, figure.end)
        and glued(pieces, figure.end + 1)
    ):
        return _joined(pieces, figure, number, first=figure.first)
    if joint == "or" and not figure.part:
        wider = _joined(pieces, figure, number, first=figure.first)
        return wider if wider.high <= 2 * figure.low or (figure.low == 1 and wider.high == 2) else figure
    return figure


# Units that a range says twice: "20% to 30%", "between 5 percent and 7 percent", "3kg-4kg".
TWICE = (
    ("per", "cent"),
    ("%",),
    ("percent",),
    ("pct",),
    ("km",),
    ("kg",),
    ("mm",),
    ("cm",),
    ("miles",),
    ("dollars",),
    ("euros",),
)


def _past_unit(pieces: Sequence[Piece], figure: Figure, *, between: bool) -> Figure:
    """The figure with its unit, where the next figure of a range has the same one."""
    for unit in TWICE:
        end = figure.end + len(unit)
        if tuple(p.low for p in pieces[figure.end : end]) != unit or not _joins(pieces, end, between=between):
            continue
        second = read_number(pieces, end + 1)
        if second is not None and tuple(p.low for p in pieces[second.end : second.end + len(unit)]) == unit:
            return figure._replace(end=end)
    return figure


def _joins(pieces: Sequence[Piece], i: int, *, between: bool) -> bool:
    return low(pieces, i) in (("to", "and") if between else ("to",)) or (i < len(pieces) and pieces[i].dash)


def _changes(pieces: Sequence[Piece], i: int) -> bool:
    return any(p.low in figure_words("changes") for p in pieces[max(0, i - 5) : i])


def _joined(pieces: Sequence[Piece], figure: Figure, number: Read, *, first: int) -> Figure:
    """Both ends as one; the figure alone where the second number is no larger than the first."""
    at = figure.end + 1
    while at < len(pieces) and (pieces[at].low in _symbols() or pieces[at].low == "us"):
        at += 1
    second = read_number(pieces, at)
    if second is None or second.part != figure.part or second.vague:
        return figure
    if figure.currency:
        second = _scaled_money(pieces, second)
    least = (
        number.value * second.scale
        if number.plain and second.scale > 1 and number.value * second.scale < second.value
        else number.value
    )
    if least >= second.value:
        return figure
    return figure._replace(low=least, high=second.value, first=first, core_end=second.end, end=second.end, plain=False)


def _bounded_before(pieces: Sequence[Piece], figure: Figure) -> Figure:
    """The figure with the bounds that stand before it: "at least", "as many as about", "up to another"."""
    first, ops = figure.first, []
    for _ in range(3):
        found = (
            phrase_before(pieces, first, _phrases("before")) or _over_filler(pieces, first) or _passed(pieces, first)
        )
        if found is None:
            break
        first = found[0]
        ops.append(found[1])
    return _with_ops(figure._replace(first=_article(pieces, first, ops)), ops)


def _article(pieces: Sequence[Piece], first: int, ops: list[str]) -> int:
    """Where the figure begins with its article: "an estimated", "a little over"."""
    return first - 1 if ops and low(pieces, first) == "estimated" and low(pieces, first - 1) == "an" else first


# About a clause: how far before "passed 5,000" the amount is named that did so.
CLAUSE = 10


def _passed(pieces: Sequence[Piece], i: int) -> tuple[int, str] | None:
    """ "the number of cases has passed 5,000": more than that, where an amount does it; a bus that passes two stops does not."""
    if low(pieces, i - 1) not in figure_words("passing"):
        return None
    amounts = figure_words("amounts") | figure_words("tolls")
    return (i - 1, "gt") if any(p.low in amounts for p in pieces[max(0, i - CLAUSE) : i]) else None


@functools.cache
def _fillers() -> dict[tuple[str, ...], str]:
    return {as_phrase(words): "" for words in table("bounds")["between"]["words"]}


def _over_filler(pieces: Sequence[Piece], i: int) -> tuple[int, str] | None:
    """A bound that words like "another" part from its figure."""
    filler = phrase_before(pieces, i, _fillers())
    return phrase_before(pieces, filler[0], _phrases("before")) if filler else None


def _bounded_after(pieces: Sequence[Piece], figure: Figure) -> Figure:
    found = bound_after(pieces, figure.end)
    return figure if found is None else _with_ops(figure._replace(end=found[0]), [found[1]])


def bound_after(pieces: Sequence[Piece], i: int) -> tuple[int, str] | None:
    """A bound that follows a figure ("or more", "-odd", "+"), unless it opens the next one ("12, at least 20")."""
    at = i + 1 if i < len(pieces) and pieces[i].dash and glued(pieces, i) else i
    found = phrase_after(pieces, at, _phrases("after"))
    if found is None or read_number(pieces, found[0]) is not None:
        return None
    if low(pieces, at) in ("plus", "ish", "odd", "+") and not (glued(pieces, at) or low(pieces, at) in ("plus", "odd")):
        return None
    return found


def _with_ops(figure: Figure, ops: list[str]) -> Figure:
    hard = [op for op in ops if op != "approx"]
    return figure._replace(op=hard[-1] if hard else figure.op, approximate=figure.approximate or "approx" in ops)


def limits(figure: Figure, *, counted: bool) -> tuple[Number | None, Number | None]:
    """Low and high as the contract states them; a count is whole, so "more than 400" begins at 401."""
    step = 1 if counted and isinstance(figure.low, int) and isinstance(figure.high, int) else 0
    if figure.vague:
        return figure.low, None
    return {
        "": (figure.low, figure.high),
        "ge": (figure.low, None),
        "gt": (figure.low + step, None),
        "le": (None, figure.high),
        "lt": (None, figure.high - step),
    }[figure.op]
