"""A toll that its reporters expect to rise: its upper limit is not stated, whatever number is highest (N9)."""

import functools
import re
from collections.abc import Iterable, Sequence

import msgspec

from crosswire.account.bounds import reason_of
from crosswire.account.figures import DAY
from crosswire.account.lookup import Lookup
from crosswire.lexicon.tables import table
from crosswire.model.span import Span
from crosswire.model.toll import Toll

RULE = "N9 reports expect the toll to rise"


def with_expected_rise(rows: Iterable[Toll], lookups: Sequence[Lookup]) -> tuple[Toll, ...]:
    """The rows; the dead are open where a report no older than the latest count of them expects more.

    Args:
        rows: the toll.
        lookups: the readings of its reports.
    """
    return tuple(_expecting(row, lookups) if _is_all_dead(row) else row for row in rows)


def _is_all_dead(row: Toll) -> bool:
    return row.measure == "killed" and row.category is None and row.place is None and bool(row.high)


def _expecting(row: Toll, lookups: Sequence[Lookup]) -> Toll:
    last = max((e.as_of for e in row.ledger if e.as_of is not None and not e.scope), default="")
    spans = [s for found in lookups if _is_current(found, last) for s in _rises(found)]
    if not spans:
        return row
    reason = msgspec.structs.replace(reason_of("high", RULE, ()), spans=tuple(sorted(spans)))
    return msgspec.structs.replace(row, open=True, because=(*row.because, reason))


def _is_current(found: Lookup, last: str) -> bool:
    """Whether a report may be of the day of the latest count or later."""
    published = found.reading.published.latest
    return published is None or published[:DAY] >= last


def _rises(found: Lookup) -> list[Span]:
    report = found.reading.annotation.report
    return [Span.cut(report.id, report.text, m.start(), m.end()) for m in _rising().finditer(report.text)][:1]


@functools.cache
def _rising() -> re.Pattern[str]:
    return re.compile(table("toll")["expected_rise"], re.IGNORECASE)
