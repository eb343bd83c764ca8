"""When: an expression as a report words it, and the interval that a story gives it."""

from typing import Literal

import msgspec

from crosswire.model.span import Span

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
Granularity = Literal[
    "minute",
    "hour",
    "part of day",
    "day",
    "weekend",
    "week",
    "month",
    "season",
    "quarter",
    "year",
    "decade",
    "century",
    "vague",
]


class Timex(msgspec.Struct, frozen=True, kw_only=True):
    """A TIMEX3 type and value (ISO-TimeML)."""

    type: TimexType
    value: str


class Expression(msgspec.Struct, frozen=True, kw_only=True):
    """A time expression before any date is put to it; depends on its words alone, so it can be cached.

    Calendar fields (`year` ... `minute`) hold what the words say. `shift` counts `unit`s from the anchor: last week is
    -1 week, this month 0 month, tomorrow +1 day; without a unit it says which weekday, month or season is meant (last
    Friday is -1). `direction` is where an unqualified weekday or month lies from the anchor, from the clause's tense;
    "near" where no tense tells. `part_of_day` is the TIMEX3 code (MO, AF, EV, NI), `season` the code of a season, quarter or
    half (SP, SU, FA, WI, Q1-Q4, H1, H2). `amount` is a duration's length in `unit`s, or how many are counted off
    ("a year ago", not "last year"); `None` where the words are vague. With `unit` decade or century, `year` is its first
    year. `edge` is the part of the named period: "late March". `feast` names a day that moves with the year (easter,
    thanksgiving ...). `last_day` ends a range of days in one month. `reference` is "text" where the expression counts
    from another moment of the text ("two days earlier"), not from the report's date. `vague` is present, past or future
    where nothing more is said.
    """

    span: Span
    type: TimexType
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hour: int | None = None
    minute: int | None = None
    part_of_day: str | None = None
    unit: str | None = None
    shift: int | None = None
    amount: float | None = None
    direction: Literal["past", "future", "near"] = "past"
    vague: str | None = None
    season: str | None = None
    edge: Literal["early", "mid", "late"] | None = None
    eve: bool = False
    last_day: int | None = None
    feast: str | None = None
    reference: Literal["report", "text"] = "report"


class Moment(msgspec.Struct, frozen=True, kw_only=True):
    """When, as an interval: ISO 8601 in the report's local civil time, both ends inclusive, `None` where not known.

    `basis` says in words what the interval was inferred from.
    """

    span: Span
    earliest: str | None
    latest: str | None
    granularity: Granularity
    basis: str
    timex: Timex
