"""Days that move with the year: Easter and those that hang on it, and American holidays that keep to a weekday."""

from datetime import date, timedelta

# Days from Easter Sunday.
FROM_EASTER = {"easter": 0, "good-friday": -2, "easter-monday": 1, "palm-sunday": -7, "ash-wednesday": -46}
# Month, ISO weekday and which of them; -1 is the last.
WEEKDAYS = {"thanksgiving": (11, 4, 4), "labor-day": (9, 1, 1), "memorial-day": (5, 1, -1), "king-day": (1, 1, 3)}


def feast_day(year: int, feast: str) -> date:
    """The day of a feast in a year.

    Raises:
        KeyError: no such feast is known; the table of patterns names one that is not here.
    """
    if feast in FROM_EASTER:
        return _easter(year) + timedelta(days=FROM_EASTER[feast])
    month, weekday, which = WEEKDAYS[feast]
    if which > 0:
        first = date(year, month, 1)
        return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (which - 1))
    last = date(year, month + 1, 1) - timedelta(days=1)
    return last - timedelta(days=(last.isoweekday() - weekday) % 7)


def _easter(year: int) -> date:
    """Easter Sunday of the Western churches (the anonymous Gregorian computus, Nature 1876)."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, over = divmod(century, 4)
    correction = (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - correction + 15) % 30
    weekday = (32 + 2 * over + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, day = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)
