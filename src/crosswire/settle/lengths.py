"""Lengths of time, and times of which only past, present or future is told."""

from datetime import date

import msgspec

from crosswire.lexicon.tables import table
from crosswire.model.moment import Expression, Moment
from crosswire.settle import periods
from crosswire.settle.build import of_period, unlimited
from crosswire.settle.counted import base_of
from crosswire.settle.periods import Period
from crosswire.settle.values import duration_value


def length_of(expression: Expression, anchor: date | None, reference: Moment | None) -> Moment:
    """A stretch of time; its ends are told only where it begins or ends at the anchor ("the past two months")."""
    value = duration_value(expression)
    base, name = base_of(expression, anchor, reference)
    unit = expression.unit or "day"
    if expression.shift is None or base is None or unit in ("second", "minute", "hour"):
        return unlimited(expression, value, basis="a length of time")
    amount = expression.amount or table("time")["vague_amounts"][unit][1]
    other = periods.moved(base, round(expression.shift * amount), unit)
    if other is None:
        return unlimited(expression, value, basis="a length of time")
    period = Period(min(base, other), max(base, other), "vague", value)
    return of_period(expression, period, basis=f"{'up to' if expression.shift < 0 else 'from'} {name}")


def vague_time(expression: Expression, anchor: date | None) -> Moment:
    """Past, present or future; "days ago" within the bounds that the table gives such words."""
    named = {"past": "PAST_REF", "present": "PRESENT_REF", "future": "FUTURE_REF"}[expression.vague or "present"]
    if expression.unit is not None:
        return _some_units(expression, anchor)
    if anchor is None:
        return unlimited(expression, named, basis="the report's date is not known")
    earliest = None if expression.vague == "past" else anchor.isoformat()
    latest = None if expression.vague == "future" else anchor.isoformat()
    moment = unlimited(expression, named, basis=f"{expression.vague}, from the report's date {anchor}")
    return msgspec.structs.replace(moment, earliest=earliest, latest=latest)


def _some_units(expression: Expression, anchor: date | None) -> Moment:
    """ "Days ago": no number, but bounds that such words keep to."""
    value, unit = duration_value(expression), expression.unit or "day"
    side, sign = ("before", -1) if expression.vague == "past" else ("after", 1)
    fewest, most = table("time")["vague_amounts"][unit]
    ends = [periods.moved(anchor, sign * count, unit) for count in (fewest, most)] if anchor is not None else []
    days = sorted(end.isoformat() for end in ends if end is not None)
    if len(days) < 2:
        return unlimited(expression, value, basis="the report's date is not known")
    basis = f"{fewest} to {most} {unit}s {side} the report's date {anchor}"
    return msgspec.structs.replace(unlimited(expression, value, basis=basis), earliest=days[0], latest=days[1])
