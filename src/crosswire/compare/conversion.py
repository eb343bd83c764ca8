"""Two measured figures of different units: compared in the base unit of their dimension, told in both."""

import msgspec

from crosswire.lexicon.measures import PHYSICAL, base_unit, converted, extent, near
from crosswire.model.quantity import Number, Quantity

CLOSE = 0.1  # an approximate figure is compatible with one this near, as a share of it


def in_one_unit(a: Quantity, b: Quantity) -> tuple[Quantity, Quantity] | None:
    """Both as they are where their units don't differ or are no physical ones, else in the base unit, bounds as wide as
    rounding and "about" leave them; `None` where they have no dimension in common."""
    if a.unit == b.unit or not {a.measure, b.measure} <= PHYSICAL:
        return a, b
    base = base_unit(a.unit)
    if base is None or base != base_unit(b.unit):
        return None
    give = CLOSE / 2 if a.approximate or b.approximate else 0.0
    return _in_base(a, give), _in_base(b, give)


def same_figure(a: Quantity, b: Quantity) -> bool:
    """Whether two figures say one thing: the same bounds, or in two units bounds that are one but for rounding."""
    if a.approximate != b.approximate:
        return False
    if a.unit == b.unit or not {a.measure, b.measure} <= PHYSICAL:
        return (a.low, a.high) == (b.low, b.high)
    return _near(a.low, a.unit, b.low, b.unit) and _near(a.high, a.unit, b.high, b.unit)


def beside(quantity: Quantity, *, into: str) -> str:
    """A figure's words with what they are in another unit beside them: "12 miles (19 km)"."""
    words = " ".join(quantity.span.text.split())
    ends = [end for end in (quantity.low, quantity.high) if end is not None]
    if quantity.unit == into or quantity.measure not in PHYSICAL:
        return words
    told = dict.fromkeys(converted(end, quantity.unit, into=into) for end in ends)
    return f"{words} ({' to '.join(told)})"


def _in_base(quantity: Quantity, give: float) -> Quantity:
    low, high = (
        None if end is None else extent(end, quantity.unit, give=give * abs(end))
        for end in (quantity.low, quantity.high)
    )
    return msgspec.structs.replace(
        quantity,
        low=None if low is None else low.low,
        high=None if high is None else high.high,
        approximate=False,
    )


def _near(end: Number | None, unit: str, other: Number | None, other_unit: str) -> bool:
    if end is None or other is None:
        return end is other
    return near(end, unit, other, other_unit)
