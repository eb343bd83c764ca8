"""Slots of an event that words name: why it was done, what broke out before.

"A gang-related shooting" and "no motive has been established" share no word and fill one slot.
"""

import functools
import re
from collections.abc import Iterator, Mapping, Sequence

from crosswire.account.lookup import Lookup, statements_holding
from crosswire.lexicon.tables import table
from crosswire.model.span import Span
from crosswire.pipeline.joining import Variable


def named_slots(lookups: Sequence[Lookup]) -> Iterator[Variable]:
    """For each slot the shortest statements that hold one of its words."""
    for pattern in _patterns().values():
        yield [
            [s.id] for found in lookups for span in _spans(found, pattern) for s in statements_holding(found, span)[:1]
        ]


def _spans(found: Lookup, pattern: re.Pattern[str]) -> Iterator[Span]:
    report = found.reading.annotation.report
    for match in pattern.finditer(report.text):
        yield Span.cut(report.id, report.text, match.start(), match.end())


@functools.cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    slots: dict[str, list[str]] = table("named_slots")
    return {name: re.compile(rf"\b(?:{'|'.join(words)})\b", re.IGNORECASE) for name, words in sorted(slots.items())}
