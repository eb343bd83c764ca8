"""Units of what is measured: shares, lengths, areas, sums of money, magnitudes."""

import functools
from collections.abc import Sequence
from typing import NamedTuple

from crosswire.extract.quantity.figures import Figure
from crosswire.extract.quantity.pieces import Piece, as_phrase, glued, low, phrase_after
from crosswire.lexicon.tables import table


class Unit(NamedTuple):
    """A unit, its measure, and the piece after it."""

    unit: str
    measure: str
    end: int


@functools.cache
def _units() -> dict[tuple[str, ...], str]:
    """By the pieces of its spelling: measure and unit, joined for a plain table."""
    return {
        as_phrase(spelling): f"{measure}\t{unit}"
        for measure, units in table("units").items()
        for unit, spellings in units.items()
        for spelling in spellings
    }


@functools.cache
def _currencies() -> dict[tuple[str, ...], str]:
    return {as_phrase(name): code for name, code in table("currencies")["after"].items()}


def read_unit(pieces: Sequence[Piece], figure: Figure) -> Unit | None:
    """The unit of a measured amount that follows a figure, with or without a hyphen."""
    at = figure.end
    if at < len(pieces) and pieces[at].dash and glued(pieces, at) and glued(pieces, at + 1):
        at += 1
    if figure.vague and low(pieces, at) == "of":
        at += 1  # "thousands of litres"
    elif figure.part:
        at += (
            2
            if low(pieces, at) == "of" and low(pieces, at + 1) in ("a", "an", "one")
            else low(pieces, at) in ("a", "an")
        )
    if figure.currency:
        named = phrase_after(pieces, at, _currencies())
        return Unit(figure.currency, "money", named[0] if named else figure.end)
    found = phrase_after(pieces, at, _units())
    if found is not None and not _is_word(pieces, at, figure):
        measure, unit = found[1].split("\t")
        return Unit(unit, measure, found[0])
    sum_of = phrase_after(pieces, at, _currencies())
    if sum_of is not None and (figure.core_end == figure.end or at > figure.end):
        return Unit(sum_of[1], "money", sum_of[0])
    return _magnitude_before(pieces, figure)


def _is_word(pieces: Sequence[Piece], at: int, figure: Figure) -> bool:
    """Whether a short unit is more likely a word or a name: "m" and "mi" count only after a numeral."""
    return len(pieces[at].low) <= 2 and pieces[at].low.isalpha() and figure.words


def _magnitude_before(pieces: Sequence[Piece], figure: Figure) -> Unit | None:
    """ "a magnitude of up to 6.2", "a magnitude 6.1 quake", "put the magnitude at 6"."""
    before = [p.low for p in pieces[max(0, figure.first - 3) : figure.first]]
    if figure.high <= 10 and "magnitude" in before and not set(before) & {",", ".", ";"}:
        return Unit("", "magnitude", figure.end)
    return None
