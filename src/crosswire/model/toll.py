"""The min-max record of a story per measure and category."""

from typing import Literal

import msgspec

from crosswire.model.claim import Support
from crosswire.model.quantity import Number, Quantity
from crosswire.model.span import Span


class BoundReason(msgspec.Struct, frozen=True, kw_only=True):
    """Which rule gave a bound, from which claims and words."""

    bound: Literal["low", "best", "high"]
    rule: str
    claims: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()


class LedgerEntry(msgspec.Struct, frozen=True, kw_only=True):
    """One count by one source. `none` tells a stated zero from "none in a part" and "none seen or confirmed".

    `as_of` is the ISO 8601 date the figure stands for, `superseded_by` the words of the later figure by the same source.
    """

    source: str | None
    quantity: Quantity | None
    none: Literal["none", "none-in-part", "none-confirmed"] | None = None
    scope: str = ""
    basis: str = ""
    as_of: str | None = None
    superseded_by: str | None = None
    statements: tuple[str, ...] = ()
    support: Support = Support()


class Toll(msgspec.Struct, frozen=True, kw_only=True):
    """One row of the toll. `open`: an accepted source states no upper limit. `None` in a bound: not stated.

    Exactly one row per measure has neither category nor place: the story's total.
    """

    measure: str
    category: str | None
    place: str | None
    low: Number | None
    best: Number | None
    high: Number | None
    open: bool
    profile: str
    because: tuple[BoundReason, ...] = ()
    ledger: tuple[LedgerEntry, ...] = ()


class Victim(msgspec.Struct, frozen=True, kw_only=True):
    """A victim whom the reports name."""

    actor: str
    age: int | None = None
    sex: Literal["female", "male"] | None = None
    status: str = ""
    statements: tuple[str, ...] = ()


class Suspect(msgspec.Struct, frozen=True, kw_only=True):
    """A person whom the reports name as charged, arrested, sought or suspected: what they say, never a finding.

    `status` is the strongest of these words that a report uses: "charged", "arrested", "sought" or "suspected".
    """

    actor: str
    age: int | None = None
    status: str = ""
    statements: tuple[str, ...] = ()
