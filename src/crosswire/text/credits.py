"""Agencies credited with a report's copy."""

import functools
import re

from crosswire.lexicon.tables import table
from crosswire.model.layout import Part

# Parts whose words can credit the copy; a caption credits its photograph only.
CREDITING = frozenset({"dateline", "byline", "credit"})


def credited(text: str, parts: tuple[Part, ...]) -> tuple[str, ...]:
    """The agencies' own names, in the order in which a dateline, byline or credit first names them."""
    found: dict[str, None] = {}
    for part in parts:
        if part.kind in CREDITING:
            found.update(dict.fromkeys(agencies_in(text, part.start, part.end)))
    return tuple(found)


def agencies_in(text: str, start: int, end: int) -> list[str]:
    """The agencies named in a stretch, by the names that Crosswire gives them."""
    return [spellings()[match.group()] for match in agency().finditer(text, start, end)]


@functools.cache
def spellings() -> dict[str, str]:
    """Every spelling of an agency, to its name; a spelling of more than three letters also in capitals."""
    known: dict[str, str] = {}
    for agency in table("agencies")["agency"]:
        for spelling in agency["spellings"]:
            known.setdefault(spelling, agency["name"])
            if len(spelling) > 3:
                known.setdefault(spelling.upper(), agency["name"])
    return known


@functools.cache
def agency() -> re.Pattern[str]:
    """A regular expression for one agency's name, longest spelling first."""
    longest_first = sorted(spellings(), key=lambda s: (-len(s), s))
    return re.compile(r"(?<![\w@])(?:" + "|".join(map(re.escape, longest_first)) + r")(?!\w)")
