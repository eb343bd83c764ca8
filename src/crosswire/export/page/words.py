"""The words of the page: what the code's terms, numbers and dates are called there."""

import datetime
import re

from crosswire.model.claim import Grade, Support
from crosswire.model.quantity import Number, Quantity

RELATIONS = {"conflict": "disagree", "refine": "adds detail", "agree": "agree", "single": "one report only"}

STANCES = {
    "asserted": "",
    "denied": "denied",
    "alleged": "alleged",
    "unverified": "not verified",
    "no-comment": "no comment",
}

ACTS = {
    "say": "says",
    "ask": "asks",
    "deny": "denies",
    "decline": "declines to comment",
    "no-comment": "no comment",
    "unverified": "could not verify",
    "claim": "claims",
    "confirm": "confirms",
    "warn": "warns",
    "order": "orders",
    "accuse": "accuses",
    "write": "writes",
}

ORIGINS = {"wire": "agency copy", "copy": "copied report", "release": "press release", "own": "own reporting"}

EVIDENCE = {
    "credit": "credit line",
    "shared-text": "shared text",
    "shared-quotation": "shared quotation",
    "citation": "cites it",
    "dateline": "dateline",
}

ALARMS = {
    "date": "Date",
    "unit": "Same number, other unit",
    "revision": "Revised figure",
    "one-party": "One side only",
}

DATED_BY = {
    "metadata": "from the file's own data",
    "text": "from a date in its text",
    "calendar": "inferred from the calendar",
    "story": "inferred from another report of this event",
    "unknown": "date not known",
}
INFERRED = frozenset({"calendar", "story"})

NONE = {
    "none": "none",
    "none-in-part": "none in a part of it",
    "none-confirmed": "none seen or confirmed (which is not zero)",
}

PROFILES = {
    "airwars": "Airwars-style",
    "ibc": "Iraq Body Count-style",
    "ucdp": "UCDP-style",
    "acled": "ACLED-style",
}

BOUNDS = {"low": "lowest", "best": "central figure", "high": "highest"}

# A lone copy is graded weak; DESIGN's word for the page says what that means.
GRADES: dict[Grade, str] = {
    "confirmed": "confirmed by those who did it",
    "fair": "two or more independent copies",
    "weak": "one source",
    "contested": "contested",
    "discounted": "discounted",
}

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]


# A bound that leaves its own number out; whole numbers of people are read one higher.
MORE_THAN = re.compile(r"(?:more than|over|upwards? of)\s+(\d[\d,]*)\b", re.IGNORECASE)


def rules(profile: str) -> str:
    """What a rule profile is called, so that nobody takes it for the organisation's own count."""
    return f"{PROFILES.get(profile, profile)} counting rules (unofficial)"


def counted(number: int, noun: str) -> str:
    """`1 copy`, `3 copies`."""
    plural = f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
    return f"{number:,} {noun if number == 1 else plural}"


def standing(support: Support) -> str:
    """What stands behind something, in one line: `3 copies, 1 source`."""
    copies = counted(len(support.origins), "copy")
    if not support.sources:
        return f"{copies}, no source named"
    return f"{copies}, {counted(len(support.sources), 'source')}"


def number(value: Number) -> str:
    """440; 15,000; 2.5."""
    if isinstance(value, float) and not value.is_integer():
        return f"{value:,.2f}".rstrip("0")
    return f"{int(value):,}"


def bounds(low: Number | None, high: Number | None) -> str:
    """An interval in words: 440; 440–450; at least 440; up to 20; not stated."""
    if low is None:
        return "not stated" if high is None else f"up to {number(high)}"
    if high is None:
        return f"at least {number(low)}"
    return number(low) if low == high else f"{number(low)}–{number(high)}"


def figure(quantity: Quantity) -> str:
    """What a figure says once its words are read; "more than 75" stays so, since nobody counted 76."""
    more = MORE_THAN.match(quantity.span.text)
    if more is not None and quantity.high is None and quantity.low == int(more.group(1).replace(",", "")) + 1:
        return f"more than {number(quantity.low - 1)}"
    said = bounds(quantity.low, quantity.high)
    return f"about {said}" if quantity.approximate and quantity.high is not None else said


def day(iso: str) -> str:
    """`2022-09-16` as Fri 16 September 2022; a month, a year or a time of day is kept; what can't be read stays as it is."""
    date, _, clock = iso.partition("T")
    try:
        spelled = _spelled(date)
    except (ValueError, IndexError):
        return iso
    return f"{spelled}, {clock[:5]}" if clock else spelled


def _spelled(date: str) -> str:
    fields = date.split("-")
    if len(fields) == 3:
        when = datetime.date.fromisoformat(date)
        return f"{_DAYS[when.weekday()]} {when.day} {_MONTHS[when.month - 1]} {when.year}"
    return f"{_MONTHS[int(fields[1]) - 1]} {fields[0]}" if len(fields) == 2 else date


def interval(earliest: str | None, latest: str | None) -> str:
    """Both ends of an interval, or one where they are the same; the whole of a day is that day."""
    if earliest is None or latest is None:
        known = earliest or latest
        return "not known" if known is None else f"{'from' if earliest else 'until'} {day(known)}"
    whole_days = earliest[10:16] in {"", "T00:00"} and latest[10:16] in {"", "T23:59"}
    first, last = (earliest[:10], latest[:10]) if whole_days else (earliest, latest)
    if first == last:
        return day(first)
    if first[:10] == last[:10] and "T" in first and "T" in last:
        return f"{day(first)} to {last[11:16]}"
    return f"{_short(first, last)} to {day(last)}"


def _short(first: str, last: str) -> str:
    """The first end of an interval, less the year that the last end repeats."""
    spelled = day(first)
    return spelled.removesuffix(f" {first[:4]}") if first[:4] == last[:4] and len(first) == 10 else spelled


def in_marks(words: str) -> str:
    """Words between quotation marks, once: those that a report's own words bring along are not doubled."""
    bare = words.strip('“”"')
    return f"“{bare}”"


def sentence(words: str) -> str:
    """A reason as a sentence: a capital first, a full stop last."""
    if not words:
        return ""
    return words[0].upper() + words[1:] + ("" if words[-1] in ".!?”" else ".")
