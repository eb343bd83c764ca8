"""Figures in two units of one dimension: converted by pint, which is loaded when two such units first meet.

Nothing that a report says is ever replaced by a converted figure: conversions serve to compare, and are shown beside.
"""

import functools
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from crosswire.lexicon.tables import table

if TYPE_CHECKING:
    import pint

# The measures of units.toml that have a physical unit: shares, magnitudes and loudness are numbers on a scale.
PHYSICAL = frozenset(
    {"length", "area", "volume", "mass", "speed", "energy", "data", "frequency", "pressure", "temperature"}
)
# How far a round number ("300 miles") may be from what was measured, to each side, as a share of it: that of a figure that
# says "about" (CLOSE in compare/conversion.py). "5 km" may be anything that rounds to 5.
ROUND = 0.05


class Extent(NamedTuple):
    """Between which two values of the base unit of its dimension a figure lies, as it is rounded."""

    low: float
    high: float
    base: str


@functools.cache
def base_unit(unit: str) -> str | None:
    """The base unit of a unit's dimension ("meter", "kilogram"), the same for all units that may be compared.

    `None` for what is not converted: money, shares, people, and units that conversions.toml holds back.
    """
    named = _units(unit)
    return str(_registry().get_base_units(named[0])[1]) if named else None


@functools.lru_cache(maxsize=4096)
def extent(value: float, unit: str, *, give: float = 0.0) -> Extent | None:
    """What a figure may stand for; `give` is by how much it may be wrong beyond its rounding, in its own unit."""
    base = base_unit(unit)
    if base is None:
        return None
    off = max(_rounding(value), give)
    ends = [_into(end, one, base) for one in _units(unit) for end in (value - off, value + off)]
    return Extent(min(ends), max(ends), base)


def near(value: float, unit: str, other: float, other_unit: str) -> bool:
    """Whether two figures can be one, each rounded in its own unit: 5 km and 3 miles, 24 km and 15 miles."""
    a, b = extent(value, unit), extent(other, other_unit)
    return a is not None and b is not None and a.base == b.base and a.low <= b.high and b.low <= a.high


def converted(value: float, unit: str, *, into: str) -> str:
    """A figure in another unit of its dimension, rounded to two digits or a whole number: "19 km", "988 acres"."""
    target = _units(into)[0]
    found = (
        round(_into(value, _units(unit)[0], str(target)), 9) + 0.0
    )  # the freezing point is 0 °C, neither -0 nor 5.7e-14
    shown = f"{found:,.0f}" if abs(found) >= 10 else f"{found:.2g}"
    symbol = f"{target:~P}"
    plural = "s" if symbol == str(target) and shown != "1" else ""  # a unit without a symbol is a word
    return f"{shown} {symbol}{plural}".replace("_", " ")


def _rounding(value: float) -> float:
    """Half of the last place that a figure gives; of round numbers no more than `ROUND`."""
    last = Decimal(f"{value:.9g}").normalize().as_tuple().exponent
    half = 10.0 ** int(last) / 2
    return half if half < 1 else max(0.5, min(half, abs(value) * ROUND))


def _into(value: float, unit: "pint.Unit", other: str) -> float:
    # By quantities, not by a factor: the scales of temperature differ in their zero, too.
    return float(_registry().Quantity(value, unit).to(other).magnitude)


@functools.cache
def _units(unit: str) -> tuple["pint.Unit", ...]:
    """What a unit of units.toml may be for pint; empty for what is no physical unit of that table."""
    units = table("units")
    if not any(unit in units[measure] for measure in PHYSICAL):
        return ()
    names: list[str] = table("conversions").get(unit, [unit])
    return tuple(_registry().Unit(name) for name in names)


@functools.cache
def _registry() -> "pint.UnitRegistry[float]":
    """Pint and its own list of units: a quarter of a second, so nothing but a meeting of two units may ask for it."""
    import pint

    return pint.UnitRegistry()
