"""Dates that count from another day: the report's, or one named before in the text."""

from datetime import date, timedelta

from crosswire.model.moment import Expression, Moment
from crosswire.settle import periods
from crosswire.settle.named import Found, in_year
from crosswire.settle.periods import Period

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
COARSE = {"week": 1, "weekend": 1, "month": 2, "season": 3, "quarter": 3, "year": 4, "decade": 5, "century": 6}
# A month without its year is rarely this many days back: the nearer one ahead is meant (TimeBank value F1:
# 200 .812, 240 .817, 270 and 300 .818, 340 .811).
FAR_BACK = 270
# Years looked at on either side for a day of the month: a weekday comes back to a date after 11 at most.
YEARS_AROUND = 12


def counted(expression: Expression, anchor: date | None, reference: Moment | None) -> Found | None:
    """The period that an expression without a year means, from the anchor or from the moment named before it."""
    base, name = base_of(expression, anchor, reference)
    if base is None:
        return None
    if expression.unit == "year" and expression.shift is not None and (expression.month or expression.season):
        period = in_year(expression, base.year + expression.shift)
        return period and Found(period, f"counted from {name}")
    if expression.month is not None or expression.feast is not None:
        return _of_month(expression, base, name)
    if expression.season is not None:
        return _of_season(expression, base, name)
    if expression.weekday is not None:
        return _of_weekday(expression, base, name)
    if expression.unit is not None:
        return _of_unit(expression, base, name, reference)
    return Found(periods.day(base), f"on the day of {name}")


def base_of(expression: Expression, anchor: date | None, reference: Moment | None) -> tuple[date | None, str]:
    """The day that is counted from, and what it is, in words."""
    if _from_text(expression, reference) and reference is not None and reference.earliest is not None:
        return date.fromisoformat(reference.earliest[:10]), f"the moment named before, {reference.earliest[:10]}"
    return anchor, f"the report's date {anchor}"


def _from_text(expression: Expression, reference: Moment | None) -> bool:
    """Whether it counts from the moment named before; so does "a year ago" after a quarter: the same quarter is meant."""
    if expression.reference == "text":
        return True
    bare_year = (
        expression.unit == "year" and expression.shift == -1 and expression.month is None and expression.season is None
    )
    return bare_year and reference is not None and reference.granularity == "quarter" and expression.amount is not None


def _of_month(expression: Expression, base: date, name: str) -> Found | None:
    """A month or a day of a month without a year: the last one, the next one, or the nearest, as the clause tells."""
    candidates = [
        p for y in range(base.year - YEARS_AROUND, base.year + YEARS_AROUND + 1) if (p := in_year(expression, y))
    ]
    if expression.weekday is not None:
        candidates = [p for p in candidates if p.earliest.isoweekday() == expression.weekday] or candidates
    past = [p for p in candidates if p.earliest <= base]
    ahead = [p for p in candidates if p.latest >= base]
    if expression.shift is not None and expression.shift < 0:
        past = [p for p in past if p.latest < base]
    if not past and not ahead:
        return None
    chosen = _by_direction(expression, (past or ahead)[-1], (ahead or past[-1:])[0], base)
    word = (
        "the last one before" if chosen.latest < base else "the next one after" if chosen.earliest > base else "that of"
    )
    return Found(chosen, f"{word} {name}")


def _by_direction(expression: Expression, past: Period, ahead: Period, base: date) -> Period:
    if expression.shift:
        return past if expression.shift < 0 else ahead
    far = expression.direction == "past" and (base - past.latest).days > FAR_BACK
    if expression.direction == "near" or expression.weekday is not None or far:
        return past if (base - past.latest) <= (ahead.earliest - base) else ahead
    return past if expression.direction == "past" else ahead


def _of_season(expression: Expression, base: date, name: str) -> Found:
    """A season or quarter without a year: the last that has begun, or for a quarter the last that has ended."""
    code = expression.season or ""
    around = [periods.season(year, code) for year in range(base.year - 2, base.year + 2)]
    if expression.shift == 0:
        return Found(around[2], f"in the year of {name}")
    if expression.shift is not None and expression.shift < 0:
        return Found([p for p in around if p.latest < base][-1], f"the last before {name}")
    if expression.shift or (expression.direction == "future" and code[0] != "Q"):
        return Found(next(p for p in around if p.latest >= base), f"the next after {name}")
    return Found([p for p in around if p.earliest <= base][-1], f"the last before {name}")


def _of_weekday(expression: Expression, base: date, name: str) -> Found:
    weekday = expression.weekday or 1
    word = WEEKDAYS[weekday - 1]
    if expression.unit == "week" and expression.shift is not None:
        monday = periods.week(base).earliest + timedelta(weeks=expression.shift)
        when = monday + timedelta(days=weekday - 1)
        return Found(periods.day(when), f"the {word} of that week, counted from {name}")
    shift = expression.shift
    if shift is None or shift == 0:
        shift = 1 if expression.direction == "future" else 0
    when = periods.weekday_near(base, weekday, shift=shift)
    side = "itself" if when == base else "before" if when < base else "after"
    return Found(periods.day(when), f"the {word} {side} {name}" if side != "itself" else f"{name} is a {word}")


def _of_unit(expression: Expression, base: date, name: str, reference: Moment | None) -> Found | None:
    unit = expression.unit or "day"
    if unit == "weekend" and expression.shift is None:
        return Found(_weekend(expression, base), f"the weekend next to {name}")
    when = periods.moved(base, expression.shift or 0, unit)
    if when is None:
        return None
    if _from_text(expression, reference) and reference is not None:
        unit = _grain(unit, reference.granularity)
    if expression.month is not None and expression.day is not None:
        return Found(periods.day(date(when.year, expression.month, expression.day)), f"counted from {name}")
    words = f"{abs(expression.shift or 0)} {unit}{'s' if abs(expression.shift or 0) != 1 else ''}"
    side = "before" if (expression.shift or 0) < 0 else "after"
    basis = f"the {unit} of {name}" if not expression.shift else f"{words} {side} {name}"
    return Found(periods.of_unit(when, unit), basis)


def _grain(unit: str, granularity: str) -> str:
    """What is named by counting from a moment: a year from a quarter is a quarter, a day from a month is a month."""
    coarser = COARSE.get(granularity, 0) > COARSE.get(unit, 0)
    return granularity if coarser or (unit == "year" and granularity == "quarter") else unit


def _weekend(expression: Expression, base: date) -> Period:
    """An unqualified weekend: the one that has begun, or the next where the clause looks ahead."""
    this = periods.weekend(base)
    if expression.direction == "future" or this.earliest <= base:
        return this
    return periods.weekend(base - timedelta(days=7))
