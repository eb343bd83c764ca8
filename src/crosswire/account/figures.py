"""The people counts of a story's reports, each with who says it, where, and whether it counts this event."""

import functools
import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

import msgspec

from crosswire.account.lookup import (
    Lookup,
    attribution_of,
    cues,
    rank_of,
    sentence_at,
    speaker_of,
    statements_holding,
)
from crosswire.lexicon.profiles import Profile
from crosswire.model.attribution import Attribution
from crosswire.model.quantity import Number, Quantity
from crosswire.model.span import Span
from crosswire.model.statement import Statement

Scope = Literal["total", "part", "place", "other time", "other event", "not held"]
None_ = Literal["none", "none-in-part", "none-confirmed"]
PEOPLE = frozenset(
    {"killed", "injured", "shot", "hospitalised", "missing", "displaced", "detained", "rescued", "bodies", "graves"}
)
DAY = 10  # characters of an ISO 8601 date


class Figure(msgspec.Struct, frozen=True, kw_only=True):
    """One count in one report, its bounds as the profile reads the words.

    `scope` tells whose count it is: the story's total, a part of it, another place of the event, another time or event, or
    a figure that its source denies. `rank` is its prominence (0 headline, 1 lead, 2 the rest). `spans` are several where
    coordinated figures were added ("three men and a woman"). `with_perpetrator`: the words say
    that the one who did it is among those counted; `and_perpetrator`: that he is to be added ("killed four and himself").
    `further`: a part that adds to people told of before it, who may be the same (N6).
    """

    quantity: Quantity
    low: Number | None
    high: Number | None
    vague: bool
    scope: Scope
    rank: int
    sentence: int
    spans: tuple[Span, ...]
    origin: str
    outlet: str
    source: str | None = None
    as_of: str | None = None
    place: str | None = None
    none: None_ | None = None
    with_perpetrator: bool = False
    and_perpetrator: bool = False
    further: bool = False
    basis: str = ""
    statements: tuple[str, ...] = ()
    claims: tuple[str, ...] = ()

    @property
    def report(self) -> str:
        """The id of the report that it stands in."""
        return self.spans[0].report

    @property
    def value(self) -> Number | None:
        """The number that stands for it: its low, else its high."""
        return self.low if self.low is not None else self.high


class Context(msgspec.Struct, frozen=True, kw_only=True):
    """What every figure of a story is read with."""

    profile: Profile
    origins: Mapping[str, str]
    claims: Mapping[str, tuple[str, ...]]


def figure_at(found: Lookup, quantity: Quantity, *, context: Context) -> Figure:
    """One quantity of a report as a figure of the story's total; scope is for others to narrow."""
    statements = statements_holding(found, quantity.span)
    attribution = attribution_of(found, quantity.span)
    low, high, vague = bounds_of(quantity, context.profile)
    index = sentence_at(found, quantity.span.start)
    ids = tuple(s.id for s in statements)
    return Figure(
        quantity=quantity,
        low=low,
        high=high,
        vague=vague,
        scope="not held" if _not_held(quantity, statements, attribution) else "total",
        rank=rank_of(found, index),
        sentence=index,
        spans=(quantity.span,),
        origin=next((context.origins[i] for i in ids if i in context.origins), quantity.span.report),
        outlet=found.reading.annotation.report.outlet or quantity.span.report,
        source=speaker_of(attribution, reading=found.reading, by_id=found.by_id),
        as_of=_as_of(found, attribution),
        statements=tuple(sorted(ids)),
        claims=tuple(sorted({c for i in ids for c in context.claims.get(i, ())})),
    )


def bounds_of(quantity: Quantity, profile: Profile) -> tuple[Number | None, Number | None, bool]:
    """Low, high and whether the words are vague; vague words are read by the profile (N3), all others as they stand.

    "Two others" and "at least a dozen" state a number: only an approximate quantity without an upper limit can be vague.
    """
    words = quantity.span.text.casefold()
    may_be = quantity.approximate and quantity.high is None and not re.search(r"\d", words)
    match = _vague_words(tuple(sorted(profile.vague))).search(words) if may_be else None
    if match is None:
        return quantity.low, quantity.high, False
    bounds = profile.vague[match.group()]
    return bounds[0], bounds[1] if len(bounds) > 1 else None, True


def claims_by_statement(claims: Iterable[tuple[str, Sequence[str]]]) -> dict[str, tuple[str, ...]]:
    """The ids of the claims that each statement stands in."""
    found: dict[str, list[str]] = {}
    for claim, statements in claims:
        for statement in statements:
            found.setdefault(statement, []).append(claim)
    return {statement: tuple(sorted(ids)) for statement, ids in found.items()}


def _as_of(found: Lookup, attribution: Attribution | None) -> str | None:
    """The day a figure stands for: when it was said, where the report tells, else when the report came out, if it is one day."""
    said = attribution.moment if attribution else None
    if said is not None:
        moments = [m for m in found.reading.moments if m.span.overlap(said) and m.latest is not None]
        if moments:
            return str(moments[0].latest)[:DAY]
    published = found.reading.published
    one_day = published.latest is not None and (published.earliest or "")[:DAY] == published.latest[:DAY]
    return published.latest[:DAY] if published.latest and one_day else None


def _not_held(quantity: Quantity, statements: Sequence[Statement], attribution: Attribution | None) -> bool:
    """Whether no one stands for a figure: its statement is negated, denied, only planned or supposed."""
    if attribution is not None and attribution.act == "deny":
        return True
    inner = statements[0] if statements else None
    if inner is None or quantity.high == 0:
        return False
    return inner.stance == "denied" or not inner.frame.polarity or inner.frame.modality in cues("unreal")


@functools.cache
def _vague_words(words: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(words, key=lambda w: (-len(w), w))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, longest_first))})\b")
