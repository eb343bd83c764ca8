"""Two numbers of one street: "the 2900 block of Mill Road" here, "2814 Mill Road" there."""

import functools
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from crosswire.compare.view import Finding, View, by_report, quoted
from crosswire.lexicon.tables import table

BLOCK = 100  # house numbers that a block of an American street takes


class Address(NamedTuple):
    """A stretch of a street: its name in lower case without its kind, the first and the last house number."""

    view: View
    street: str
    first: int
    last: int
    words: str


def addresses_apart(views: Sequence[View]) -> Iterator[Finding]:
    """For every two reports that number one street so that no house can be meant by both."""
    numbering = [found for group in by_report(views) if (found := list(_addresses(group)))]
    reports = [(found, {a.street: a for a in reversed(found)}, _houses(found)) for found in numbering]
    for (here, _, ours), (_, first_on, theirs) in combinations(reports, 2):
        a = next((a for a in here if a.street in first_on), None)
        if a is not None and ours.isdisjoint(theirs):
            b = first_on[a.street]
            because = f"Two numbers of one street: {quoted(a.view)}; {quoted(b.view)}."
            yield Finding("place", (((a.view,), a.words), ((b.view,), b.words)), because, True, "numbers")


def _houses(addresses: Iterable[Address]) -> set[tuple[str, int]]:
    """Every house that these can mean, by its street and number."""
    return {(a.street, number) for a in addresses for number in range(a.first, a.last + 1)}


def _addresses(views: Sequence[View]) -> Iterator[Address]:
    for view in views:
        for match in _pattern().finditer(view.statement.span.text):
            number, block, street = match.groups()
            first = int(number)
            yield Address(view, street.lower(), first, first + BLOCK - 1 if block else first, match.group())


@functools.cache
def _pattern() -> re.Pattern[str]:
    # A row is of houses, too, and a block is no kind of street.
    kinds = "|".join(re.escape(k) for k in table("figure_traps")["streets"] if k not in ("block", "row"))
    way = r"(?:(?:north|south|east|west|[ns][ew]|[nsew])\.? )?"
    name = r"((?-i:[A-Z])[\w’'-]*(?: (?-i:[A-Z])[\w’'-]*)?|\d+(?:st|nd|rd|th))"
    return re.compile(rf"\b(\d{{2,5}})(?: (block)(?: of)?)? {way}{name} (?:{kinds})\b", re.IGNORECASE)
