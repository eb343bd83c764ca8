"""Tables of regular expressions that are tried only where one of their trigger words stands.

So a table can be long: what a report never mentions is neither compiled nor tried.
"""

import functools
import re
from typing import NamedTuple

from crosswire.lexicon.tables import table
from crosswire.text.credits import agency

# Stands for every letter of an agency's name while patterns are tried, so that offsets stay as they are.
AGENCY_LETTER = "\ue000"
_WORD = re.compile(rf"[^\W_]+|©|{AGENCY_LETTER}+")


class Pattern(NamedTuple):
    """A regular expression; `first` are the words that a stretch must begin with, `has` those it must hold, if any."""

    first: frozenset[str]
    has: frozenset[str]
    source: str
    flags: int


def masked(text: str, start: int, end: int) -> str:
    """The words of a stretch with every agency's name masked, offsets kept."""
    return agency().sub(lambda m: AGENCY_LETTER * len(m.group()), text[start:end])


def matches(name: str, kind: str, words: str) -> re.Match[str] | None:
    """The first pattern of this kind in `lexicon/en/NAME.toml` that matches where these masked words begin."""
    return _try(name, kind, words, at_start=True)


def found(name: str, kind: str, words: str) -> re.Match[str] | None:
    """As `matches`, but anywhere in these masked words."""
    return _try(name, kind, words, at_start=False)


def _try(name: str, kind: str, words: str, *, at_start: bool) -> re.Match[str] | None:
    plain = words.casefold()
    first = _WORD.search(plain)
    if first is None:
        return None
    present: set[str] | None = None
    for pattern in _patterns(name, kind):
        if pattern.first and first.group() not in pattern.first:
            continue
        if pattern.has:
            if present is None:
                present = {w if w[0] != AGENCY_LETTER else AGENCY_LETTER for w in _WORD.findall(plain)}
            if present.isdisjoint(pattern.has):
                continue
        compiled = _compiled(pattern.source, pattern.flags)
        hit = compiled.match(words) if at_start else compiled.search(words)
        if hit is not None:
            return hit
    return None


@functools.cache
def _patterns(name: str, kind: str) -> tuple[Pattern, ...]:
    one = f"{AGENCY_LETTER}+"
    many = rf"(?:{one}(?:(?:\s*[,/;|+&–—-]\s*|\s+)(?:(?:and|with|via)\s+)?(?:[Tt]he\s+)?{one}){{0,5}})"
    return tuple(
        Pattern(
            first=frozenset(entry.get("first", "").split()),
            has=frozenset(entry.get("has", "").replace("AGENCIES", AGENCY_LETTER).split()),
            source=entry["pattern"].replace("AGENCIES", many),
            flags=re.IGNORECASE if "first" in entry else 0,
        )
        for entry in table(name)[kind]
    )


@functools.cache
def _compiled(source: str, flags: int) -> re.Pattern[str]:
    return re.compile(source, flags)
