"""Differences: both sides of what reports of one point dispute, with their words."""

import msgspec

from crosswire.export.page.lookup import Lookup, one_party, shortened
from crosswire.export.page.quoted import Quoted, quotes
from crosswire.export.page.words import standing
from crosswire.model.claim import Discrepancy, DiscrepancyKind, Side

# What a verification desk asks first: how many, of what, where; wording last.
_KINDS: tuple[DiscrepancyKind, ...] = (
    "figure",
    "unit",
    "category",
    "place",
    "time",
    "cause",
    "actor",
    "stance",
    "extent",
    "attribution",
    "quotation",
)
RANK = {kind: rank for rank, kind in enumerate(_KINDS)}

# How many words of one side stand open; more of them say nothing new.
_OPEN_QUOTES = 3
# A side's words in a dispute's heading, which is one line: this much of each.
VALUE = 60


class SideView(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a difference: what it says, what stands behind it, its words."""

    value: str
    standing: str
    quotes: list[Quoted]
    more: list[Quoted]


class Difference(msgspec.Struct, frozen=True, kw_only=True):
    """One typed difference with its sides next to each other."""

    kind: str
    because: str
    clash: bool
    sides: list[SideView]


def difference_rank(discrepancy: Discrepancy) -> tuple[bool, int]:
    """What cannot both be right first, then by kind."""
    return not discrepancy.clash, RANK[discrepancy.kind]


def difference(lookup: Lookup, discrepancy: Discrepancy) -> Difference:
    """One difference; the side that most copies carry stands first."""
    return Difference(
        kind=discrepancy.kind,
        because=discrepancy.because,
        clash=discrepancy.clash,
        sides=_apart([_side(lookup, side) for side in sorted(discrepancy.sides, key=_side_rank)]),
    )


def _side_rank(side: Side) -> tuple[int, int]:
    """The side that most copies carry first; else the order of the comparer, which is that of the values."""
    return -len(side.support.origins), -len(side.support.reports)


def _apart(sides: list[SideView]) -> list[SideView]:
    """The sides; where two would read the same ("in York", "near York": both York), each by its shortest words."""
    if len({side.value for side in sides}) == len(sides):
        return sides
    return [msgspec.structs.replace(side, value=_shortest_words(side)) for side in sides]


def _shortest_words(side: SideView) -> str:
    words = min((q.words for q in (*side.quotes, *side.more)), key=len, default=side.value)
    return shortened(words, VALUE)


def _side(lookup: Lookup, side: Side) -> SideView:
    words = quotes(lookup, side.statements)
    return SideView(
        value=side.value,
        standing=standing(side.support) + one_party(lookup, side.support),
        quotes=words[:_OPEN_QUOTES],
        more=words[_OPEN_QUOTES:],
    )
