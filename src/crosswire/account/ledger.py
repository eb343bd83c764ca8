"""Who counts what: one entry per source and figure, with what stands behind it and what replaced it."""

import functools
import re
from bisect import bisect_left
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import islice, takewhile

import msgspec

from crosswire.account.figures import PEOPLE, Figure
from crosswire.account.lookup import Lookup, sentence_text
from crosswire.account.support import independent
from crosswire.account.updates import falls, superseded, without_partial_counts
from crosswire.lexicon.tables import table
from crosswire.model.claim import Support
from crosswire.model.toll import LedgerEntry

Key = tuple[object, ...]
COUNTED = frozenset({"total", "part", "place"})  # whose scopes are of the story's own event


def ledger_of(figures: Sequence[Figure]) -> tuple[LedgerEntry, ...]:
    """The ledger of one row, in the order: figures that stand, the highest first, then parts, other places, other events.

    Args:
        figures: every figure of the row's measure that the row shows, counted or not.
    """
    totals = [f for f in figures if _is_total(f)]
    replaced = {id(totals[i]): by for i, by in superseded(totals).items()}
    standing = [f for f in totals if id(f) not in replaced]
    partial = {id(f) for f in standing if f.quantity.category is None} - {
        id(f) for f in without_partial_counts(standing)
    }
    figures = [msgspec.structs.replace(f, scope="part") if id(f) in partial else f for f in figures]
    fallen = {id(later): earlier for earlier, later in falls(totals)}
    groups: dict[Key, list[Figure]] = {}
    for figure in figures:
        groups.setdefault(_key(figure), []).append(figure)
    entries = [_entry(group, replaced, fallen) for group in groups.values()]
    return tuple(sorted(entries, key=_order))


def _is_total(figure: Figure) -> bool:
    return figure.scope == "total" and figure.none is None


def not_stated(figures: Sequence[Figure], reports: Collection[str]) -> tuple[LedgerEntry, ...]:
    """The entry that names the reports in which a row's measure is not counted at all: neither a figure nor a none (N12)."""
    silent = tuple(sorted(set(reports) - {f.report for f in figures if f.scope in COUNTED}))
    return (
        (LedgerEntry(source=None, quantity=None, scope="not stated", support=Support(reports=silent)),)
        if silent
        else ()
    )


def basis_of(figure: Figure, found: Lookup) -> str:
    """What a count rests on, as the words of its sentence tell up to another measure's count; "" where they don't.

    "Three were pronounced dead and 12 were taken to hospitals" tells what the twelve rest on.
    """
    start, text = sentence_text(found, figure.sentence)
    quantities, end = found.reading.annotation.quantities, start + len(text)
    behind = islice(quantities, bisect_left(quantities, figure.quantity.span.end, key=lambda q: q.span.start), None)
    near = takewhile(lambda q: q.span.start < end, behind)
    last = next((q.span.start for q in near if q.measure in PEOPLE - {figure.quantity.measure}), end)
    match = _basis_words().search(text[: last - start].casefold())
    return str(table("toll")["basis"][match.group()]) if match else ""


def _entry(
    group: Sequence[Figure],
    replaced: Mapping[int, Figure],
    fallen: Mapping[int, Figure],
) -> LedgerEntry:
    first = min(group, key=lambda f: (f.rank, f.spans))
    by = next((replaced[id(f)] for f in group if id(f) in replaced), None)
    fell = next((fallen[id(f)] for f in group if id(f) in fallen), None)
    basis = next((f.basis for f in group if f.basis), "")
    return LedgerEntry(
        source=first.source,
        quantity=first.quantity if first.none is None else None,
        none=first.none,
        scope=_scope(first),
        basis=f"{basis}; fell from {fell.quantity.span.text}".removeprefix("; ") if fell else basis,
        as_of=max((f.as_of for f in group if f.as_of is not None), default=None),
        superseded_by=by.quantity.span.text if by else None,
        statements=tuple(sorted({s for f in group for s in f.statements})),
        support=_support(group),
    )


def _support(group: Iterable[Figure]) -> Support:
    found = list(group)
    return Support(
        reports=tuple(sorted({f.report for f in found})),
        origins=independent((f.report, f.origin) for f in found),
        sources=tuple(sorted({f.source for f in found if f.source is not None})),
    )


def _key(figure: Figure) -> Key:
    return (figure.source, figure.low, figure.high, figure.vague, figure.none, figure.scope, figure.quantity.category)


def _scope(figure: Figure) -> str:
    """Whom or what a figure counts, in words; "" for the story's total."""
    if figure.scope == "total" and figure.none is None:
        return figure.quantity.category or ""
    if figure.scope == "part":
        return f"part: {figure.quantity.category or figure.quantity.unit or 'people'}"
    return "" if figure.scope == "total" else figure.scope


ORDER = ("total", "part", "place", "not held", "other time", "other event", "not stated")


def _order(entry: LedgerEntry) -> tuple[object, ...]:
    head = entry.scope.split(":")[0]
    kind = ORDER.index(head) if head in ORDER else 0
    number = entry.quantity.low or entry.quantity.high or 0 if entry.quantity else 0
    return (
        kind,
        entry.superseded_by is not None,
        entry.none or "",
        -number,
        entry.source or "",
        entry.statements,
        entry.scope,
    )


@functools.cache
def _basis_words() -> re.Pattern[str]:
    words = sorted(table("toll")["basis"], key=lambda w: (-len(w), w))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b")
