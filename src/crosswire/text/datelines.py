"""What a story's first paragraph can begin with: slug, dateline, publication date."""

import functools
import re

from crosswire.lexicon.tables import table, words
from crosswire.text.credits import agency

_DASH = re.compile(r"\s*(?:—|–|―|--+)\s*|\s-(?:\s+|\Z)")
_BRACKET = re.compile(r"\s*\(([^()]{2,40})\)\s*\Z")
_LAST_DATE = r"(?i:(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*)\.?"
_DATE_IN_HEAD = re.compile(
    rf"[,\s]*(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,?\s*)?(?:{_LAST_DATE}\s+\d{{1,2}}(?:,?\s+\d{{4}})?"
    rf"|\d{{1,2}}\s+{_LAST_DATE}(?:,?\s+\d{{4}})?|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)[,\s]*\Z"
)
_BARE = re.compile(
    r"(?P<place>(?:ST\. )?[^\W\d_a-z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+(?![\w])){0,3})"
    r"(?P<region>, [A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)?,?\s+(?P<next>[A-Z][\w’']*)"
)
_GLUED_AGENCY = re.compile(r"(?P<place>[A-Z][^()\n]{2,60}?\s?)?\((?P<agency>[A-Z][^()\n]{1,30})\)\s*(?=[A-Z“\"‘'])")
_TRAILING = re.compile(rf"(?:{_LAST_DATE}\s+\d{{1,2}}(?:,\s+\d{{4}})?\s+)?\([^()]{{2,30}}\)\s*(?:—|–|―|--+|-)\Z")
# Two words in capitals before a dash, later in a report: a heading or a list's label, not a place.
_HEADINGS = frozenset(("THE", "A", "AN", "WHAT", "WHY", "HOW", "WHO", "WHERE", "WHEN", "MORE", "NEW", "NO", "ON", "IN"))
_SLUG = re.compile(r"\**([A-Z][A-Z '’]{2,22}?)(?:[ -]?\d{1,2})?\**\s?(?::|\*\*\s*[-–—])")

# How far into a paragraph a dateline's dash is looked for. (The longest of the development reports: 62.)
REACH = 120
SMALL_WORDS = frozenset(
    (
        "of",
        "the",
        "de",
        "la",
        "le",
        "les",
        "du",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "el",
        "al",
        "bin",
        "von",
        "van",
        "der",
        "and",
        "sur",
    )
)


def slug_end(text: str, start: int, end: int) -> int | None:
    """Where the slug that a paragraph begins with ends ("STORY:"), or `None`."""
    found = _SLUG.match(text, start, end)
    if found is None or found.group(1).replace("’", "'").strip() not in words("slugs"):
        return None
    return found.end()


def dateline_end(text: str, start: int, end: int, *, begun: bool) -> int | None:
    """Where the dateline that a paragraph begins with ends, its dash included, or `None`.

    `begun` tells that running text came before: then only a short place in capitals, a place in capitals with what it
    lies in, or an agency's name makes a dateline.
    """
    if start < end and not (text[start].isupper() or text[start] == "("):
        return None
    dash = _DASH.search(text, start, min(end, start + REACH))
    if dash is not None and dash.end() == end:
        return end if agency().search(text, start, end) and _is_dateline(text, start, dash, end, begun=True) else None
    begins = dash is not None and _begins_sentence(text, dash.end(), end)
    if dash is not None and begins and _is_dateline(text, start, dash, end, begun=begun):
        return dash.start() + len(dash.group().rstrip())
    return _with_agency(text, start, end) or (None if begun else _bare_end(text, start, end))


def trailing_dateline(text: str, start: int, end: int) -> int | None:
    """Where a dateline begins that ends a headline run together with it ("... reach border April 29 (UPI) —")."""
    found = _TRAILING.search(text, max(start, end - 60), end)
    return found.start() if found is not None and agency().search(found.group()) else None


def _begins_sentence(text: str, at: int, end: int) -> bool:
    return at < end and (text[at].isupper() or text[at].isdigit() or text[at] in "“\"‘'«$£€(")


def _is_dateline(text: str, start: int, dash: re.Match[str], end: int, *, begun: bool) -> bool:
    head = text[start : dash.start()]
    bracket = _BRACKET.search(head)
    agencies = bracket is not None and _is_source(bracket.group(1))
    if bracket is not None:
        if not agencies:
            return False
        head = head[: bracket.start()]
    dated = _DATE_IN_HEAD.search(head)
    head = head[: dated.start()] if dated is not None else head
    if not head.strip(" ,"):
        return agencies
    if not _is_place(head):
        return False
    if agencies:
        return True
    spaced = dash.group()[0].isspace()
    if _in_capitals(re.split(r"[,/]", head)[0]):
        return not begun or "," in head or (spaced and len(head.split()) <= 2 and head.split()[0] not in _HEADINGS)
    return not begun and spaced and _DASH.search(text, dash.end(), min(end, dash.end() + 200)) is None


def _is_source(name: str) -> bool:
    """Whether brackets in a dateline hold an agency or the short name of an outlet."""
    return agency().search(name) is not None or (name.isupper() and len(name) <= 8)


def _in_capitals(place: str) -> bool:
    letters = [c for c in place if c.isalpha()]
    return len(letters) > 2 and all(c.isupper() for c in letters) and place.strip() not in words("slugs")


def _is_place(head: str) -> bool:
    """Whether these words have the shape of a place and what it lies in: a few capitalised words between commas."""
    components = [c.split() for c in re.split(r"[,/]", head.strip(" ,"))]
    if not 1 <= len(components) <= 4 or any(not 1 <= len(c) <= 4 for c in components):
        return False
    if components[0][0].casefold() in SMALL_WORDS - {"the", "el", "al", "la", "le"}:
        return False
    flat = [w for c in components for w in c]
    return all(w[0].isupper() or w in SMALL_WORDS or w.startswith(("al-", "el-")) for w in flat) and not any(
        w.endswith((":", "?", "!", ";", "”", '"')) for w in flat
    )


def _with_agency(text: str, start: int, end: int) -> int | None:
    """A dateline that ends with an agency in brackets and no dash: "(CNN)The", "KABUL (AP) The"."""
    found = _GLUED_AGENCY.match(text, start, min(end, start + REACH))
    if found is None or agency().fullmatch(found.group("agency")) is None:
        return None
    place = found.group("place")
    return found.start() + len(found.group().rstrip()) if place is None or _is_place(place) else None


def _bare_end(text: str, start: int, end: int) -> int | None:
    """A place in capitals with nothing behind it: "CHICAGO Seven people were shot"; also "ISLAMABAD: The ..."."""
    colon = text.find(":", start, min(end, start + 30))
    if colon > 0 and text[start:colon] in _bare_places() and _begins_sentence(text, colon + 2, end):
        return colon + 1
    found = _BARE.match(text, start, min(end, start + REACH))
    if found is None or found.group("place") in words("slugs") or agency().match(found.group("place")):
        return None
    region = found.group("region") or ""
    known = found.group("place") in _bare_places() or found.group("next") in table("datelines")["after_bare"]
    if not (known or region.endswith(".")):
        return None
    return found.end("region") if region else found.end("place")


@functools.cache
def _bare_places() -> frozenset[str]:
    return frozenset(table("datelines")["bare"])


def date_end(text: str, start: int, end: int) -> int | None:
    """Where the publication date that a paragraph begins with ends, or `None`.

    It is the whole paragraph, or text begins behind it and a label, weekday or time shows what it is.
    """
    found = _stamp().match(text, start, min(end, start + 160))
    if found is None or not any(found.group(n) for n in ("date", "date_after_time")):
        return None
    behind = found.end() + len(re.match(r"[\s,|.·•–—-]*", text[found.end() : end])[0])  # type: ignore[index]  # matches empty
    if behind >= end:
        return end
    sure = found.group("label") or found.group("weekday") or found.group("time") or found.group("date_after_time")
    return found.end() if sure and _begins_sentence(text, behind, end) else None


@functools.cache
def _stamp() -> re.Pattern[str]:
    labels = sorted(table("datelines")["date_labels"], key=lambda label: (-len(label), label))
    weekday = r"(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?"
    date = (
        rf"(?:{_LAST_DATE}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}}|\d{{1,2}}(?:st|nd|rd|th)?\s+{_LAST_DATE},?\s+\d{{4}}"
        r"|\d{4}-\d\d-\d\d|\d{1,2}/\d{1,2}/(?:\d{4}|\d\d))"
    )
    zone = r"(?:\s?(?:[A-Z]{2,4}|UK|GMT[+-]\d+)(?![A-Za-z]))?"
    time = rf"(?:(?:at\s+)?\d{{1,2}}\s?[:.]\s?\d\d(?::\d\d)?\s?(?:[ap]\.?m\.?)?(?-i:{zone})|\d{{1,2}}\s?[ap]\.?m\.?(?-i:{zone}))"
    gap = r"[\s,|·•–—-]*"
    label = "|".join(map(re.escape, labels))
    return re.compile(
        rf"(?:(?P<label>{label})\b\s*:?\s*)?(?:{time}{gap}(?P<date_after_time>(?:{weekday},?\s+)?{date})"
        rf"|(?:(?P<weekday>{weekday})[.,]?\s+)?(?P<date>{date})(?:{gap}(?P<time>{time}))?)"
        rf"(?:{gap}(?:{label})\b\s*:?\s*(?:{weekday}[.,]?\s+)?{date}(?:{gap}{time})?)?",
        re.IGNORECASE,
    )
