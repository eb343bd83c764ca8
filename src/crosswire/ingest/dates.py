"""The date that a report's metadata gives, as bounds."""

import calendar
import re
from datetime import date, datetime

from crosswire.model.report import Published

# A date that software writes where there is none.
_NO_DATES = ("1970-01-01T00:00:00", "1970-01-01", "1900-01-01")
# Before the first newspaper, a date is a fault.
_FIRST_YEAR = 1600
_SHORTENED = re.compile(r"(\d{4})(?:-(\d{2}))?")
_STAMP = re.compile(
    r"(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?"
)


def published(value: object) -> Published:
    """When a report came out, by an ISO 8601 date or time; unknown for all else.

    A time is kept as the metadata has it, to the second and without its offset: the local civil time of whoever wrote
    it. "2022-09" is all of that month, "2022" all of that year.

    Args:
        value: what stood in the metadata, of any type.
    """
    stamp = value.strip() if isinstance(value, str) else ""
    if match := _SHORTENED.fullmatch(stamp):
        return _span(int(match[1]), match[2])
    found = _stamp(stamp)
    return Published() if found is None else Published(earliest=found, latest=found, basis="metadata")


def _stamp(stamp: str) -> str | None:
    match = _STAMP.fullmatch(stamp)
    if match is None:
        return None
    civil = match[1] if match[2] is None else f"{match[1]}T{match[2]}:{match[3] or '00'}"
    try:
        year = datetime.fromisoformat(civil).year
    except ValueError:
        return None
    return civil if year >= _FIRST_YEAR and civil not in _NO_DATES else None


def _span(year: int, month: str | None) -> Published:
    first, last = (int(month), int(month)) if month else (1, 12)
    if year < _FIRST_YEAR or not 1 <= first <= 12:
        return Published()
    end = date(year, last, calendar.monthrange(year, last)[1])
    return Published(earliest=date(year, first, 1).isoformat(), latest=end.isoformat(), basis="metadata")
