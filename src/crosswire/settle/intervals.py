"""An expression of time becomes an interval: given the day it counts from, and the moment of the text before it."""

from datetime import date

from crosswire.model.moment import Expression, Moment
from crosswire.settle.build import edged, eve_of, unlimited, within_day
from crosswire.settle.counted import counted
from crosswire.settle.lengths import length_of, vague_time
from crosswire.settle.named import named_in_full
from crosswire.settle.values import set_value, unanchored_value

CLOCK_UNITS = ("second", "minute", "hour")
# Anchors outside these are slips ("0001-01-01"), and the calendar ends soon after.
FIRST_YEAR, LAST_YEAR = 1000, 3000


def settle(expression: Expression, *, anchor: date | None, reference: Moment | None = None) -> Moment:
    """The interval of an expression, both ends inclusive.

    Args:
        expression: the words, read.
        anchor: the day of the report, `None` where it is not known.
        reference: the last moment named before it in the text; what "two days earlier" counts from.

    Returns:
        A moment with `earliest` and `latest` as dates, or as minutes where a clock time or a part of the day is told; both `None`
        where the words with this anchor tell no limits. The TIMEX3 value is given in either case.
    """
    if anchor is not None and not FIRST_YEAR <= anchor.year <= LAST_YEAR:
        anchor = None
    if expression.type == "SET":
        return unlimited(expression, set_value(expression), basis="repeated")
    if expression.type == "DURATION" or expression.unit in CLOCK_UNITS:
        return length_of(expression, anchor, reference)
    if expression.vague is not None:
        return vague_time(expression, anchor)
    found = named_in_full(expression) or counted(expression, anchor, reference)
    if found is None:
        return unlimited(expression, unanchored_value(expression), basis="the report's date is not known")
    return within_day(expression, eve_of(expression, edged(expression, found)))
