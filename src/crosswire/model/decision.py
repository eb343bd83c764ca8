"""What a person ruled."""

from typing import Literal

import msgspec

Ruling = Literal["same", "not-same", "wrong", "unreliable"]


class Anchor(msgspec.Struct, frozen=True, kw_only=True):
    """The words that a decision is about: never an id, so that it survives recompiling and new reports.

    `sha256` is that of the report's bytes, `start` the code point where the quotation stood when it was ruled on.
    """

    sha256: str
    quotation: str
    prefix: str = ""
    suffix: str = ""
    start: int = 0


class Decision(msgspec.Struct, frozen=True, kw_only=True):
    """A ruling on one or two places: who, when (ISO 8601, UTC), why. Appended, never overwritten."""

    ruling: Ruling
    anchors: tuple[Anchor, ...]
    who: str
    when: str
    why: str = ""
