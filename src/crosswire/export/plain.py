"""Pieces of the documents that more than one export writes."""

from collections.abc import Mapping
from typing import Any

import msgspec

from crosswire.model.moment import Moment
from crosswire.model.quantity import Number, Quantity
from crosswire.model.span import Span
from crosswire.model.statement import Statement

Document = dict[str, Any]


def number(value: Number | None) -> Number | None:
    """440, not 440.0: a whole number is written as one."""
    return int(value) if isinstance(value, float) and value.is_integer() else value


def place_in_text(statement: Statement) -> Document:
    """A statement's id, place and words."""
    span = statement.span
    return {"id": statement.id, "report": span.report, "start": span.start, "end": span.end, "text": span.text}


def quantity_document(quantity: Quantity, moments: Mapping[Span, Moment] | None = None) -> Document:
    """A quantity with its words; `moments` are the intervals that the story gave to the words of time."""
    return {
        **msgspec.to_builtins(quantity.span),
        "low": number(quantity.low),
        "high": number(quantity.high),
        "approximate": quantity.approximate,
        "measure": quantity.measure,
        "unit": quantity.unit,
        "category": quantity.category,
        "of": number(quantity.of),
        "place": None if quantity.place is None else msgspec.to_builtins(quantity.place),
        "as_of": None
        if quantity.as_of is None
        else moment_document(quantity.as_of, (moments or {}).get(quantity.as_of)),
    }


def moment_document(span: Span, moment: Moment | None) -> Document:
    """The words of a time expression with the interval that the story gave it, or with none."""
    if moment is None:
        interval: Document = {"earliest": None, "latest": None, "granularity": "vague", "basis": "", "timex": None}
    else:
        interval = {key: value for key, value in msgspec.to_builtins(moment).items() if key != "span"}
    return {**msgspec.to_builtins(span), **interval}
