"""TIMEX3 values that need no calendar: durations, sets, and dates without an anchor."""

from crosswire.model.moment import Expression

CODES = {
    "second": ("T", "S", 1),
    "minute": ("T", "M", 1),
    "hour": ("T", "H", 1),
    "day": ("", "D", 1),
    "weekend": ("", "WE", 1),
    "week": ("", "W", 1),
    "fortnight": ("", "W", 2),
    "month": ("", "M", 1),
    "quarter": ("", "M", 3),
    "year": ("", "Y", 1),
    "decade": ("", "Y", 10),
    "century": ("", "Y", 100),
}
# What a half of a unit is in the next smaller one ("2 1/2 years" is P2Y6M).
HALVES = {"year": "6M", "hour": "30M", "minute": "30S", "day": "T12H"}


def duration_value(expression: Expression) -> str:
    """P3D, PT2H, P2Y6M; an X where the words give no number."""
    time, code, factor = CODES[expression.unit or "day"]
    if expression.amount is None:
        return f"P{time}X{code if factor == 1 else _vague_code(expression.unit)}"
    amount = expression.amount * factor
    whole = int(amount)
    if amount == whole:
        return f"P{time}{whole}{code}"
    if amount - whole == 0.5 and expression.unit in HALVES:
        return f"P{time}{f'{whole}{code}' if whole else ''}{HALVES[expression.unit]}"
    return f"P{time}{amount:g}{code}"


def _vague_code(unit: str | None) -> str:
    return {"decade": "E", "century": "C", "quarter": "Q", "fortnight": "W"}.get(unit or "", "D")


def set_value(expression: Expression) -> str:
    """P1D for "every day", XXXX-WXX-4 for "each Thursday"."""
    if expression.unit is not None:
        return duration_value(expression)
    part = f"T{expression.part_of_day}" if expression.part_of_day else ""
    if expression.weekday is not None:
        return f"XXXX-WXX-{expression.weekday}{part}"
    if expression.month is not None:
        return f"XXXX-{expression.month:02}"
    return f"XXXX-XX-XX{part}"


def unanchored_value(expression: Expression) -> str:
    """What can be said of a date without knowing when its report was written: XXXX-09-16, XXXX-WXX-3."""
    suffix = f"T{expression.part_of_day}" if expression.part_of_day else ""
    if expression.hour is not None:
        suffix = f"T{expression.hour:02}:{expression.minute or 0:02}"
    return _unanchored_date(expression) + suffix


def _unanchored_date(expression: Expression) -> str:
    if expression.month is not None:
        day = f"-{expression.day:02}" if expression.day is not None else ""
        return f"XXXX-{expression.month:02}{day}"
    if expression.weekday is not None:
        return f"XXXX-WXX-{expression.weekday}"
    if expression.season is not None:
        return f"XXXX-{expression.season}"
    patterns = {
        "day": "XXXX-XX-XX",
        "week": "XXXX-WXX",
        "weekend": "XXXX-WXX-WE",
        "month": "XXXX-XX",
        "quarter": "XXXX-QX",
    }
    return patterns.get(expression.unit or "day", "XXXX")
