"""What a figure says: bounds, never a bare number."""

import msgspec

from crosswire.model.span import Span

Number = int | float


class Quantity(msgspec.Struct, frozen=True, kw_only=True):
    """A figure of a report. `low` and `high` are inclusive, `None` where the words state no such bound.

    `measure` is what is counted (killed, injured, bodies, graves, money, area ... , see CONTRACT), `unit` the noun or
    unit that the words name, `category` whom it counts (civilian, soldier, child ...), `of` the whole that it is part of.
    `place` and `as_of` are the words for where and when it is so, `None` where its own clause names neither.
    """

    span: Span
    low: Number | None
    high: Number | None
    approximate: bool = False
    measure: str = "count"
    unit: str = ""
    category: str | None = None
    of: Number | None = None
    place: Span | None = None
    as_of: Span | None = None
