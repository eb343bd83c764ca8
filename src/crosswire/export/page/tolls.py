"""The toll as the page shows it: one table a measure, every figure with its words, its rule and who stands behind it."""

from collections.abc import Iterable, Iterator, Mapping

import msgspec

from crosswire.export.page.lookup import Lookup, actor_name
from crosswire.export.page.quoted import Quoted, ReportRef, one_line, quotes, report_ref, statement_anchor
from crosswire.export.page.words import BOUNDS, NONE, PROFILES, bounds, day, figure, number, rules, standing
from crosswire.model.span import Span
from crosswire.model.statement import Statement
from crosswire.model.toll import BoundReason, LedgerEntry, Toll

# Scopes of the ledger that are no count of this event: background, and what a source says to deny or suppose it.
_NOT_COUNTED = frozenset({"other time", "other event", "not held"})
# The order in which a casualty desk reads; other measures follow by name.
_MEASURES = ("killed", "injured", "missing", "bodies", "graves", "rescued", "detained", "displaced")


class SpanRef(msgspec.Struct, frozen=True, kw_only=True):
    """Words and the report they stand in."""

    words: str
    report: ReportRef


class Reason(msgspec.Struct, frozen=True, kw_only=True):
    """Which rule gave a bound, from which words and points."""

    bound: str
    rule: str
    spans: list[SpanRef]
    claims: tuple[str, ...]


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the ledger: who counts, what figure, on what basis, carried by whom, as of when."""

    who: str
    role: str
    measure: str
    figure: str
    scope: str
    quotes: list[Quoted]
    basis: str
    standing: str
    carried: list[ReportRef]
    as_of: str
    superseded_by: str


class Part(msgspec.Struct, frozen=True, kw_only=True):
    """A row of the toll for one category or place."""

    name: str
    figure: str
    open: bool
    reasons: list[Reason]


class TollTable(msgspec.Struct, frozen=True, kw_only=True):
    """The story's total for one measure with its ledger, and its parts. `stated` is false where no report gives a total.

    `apart` are the figures that the toll leaves out: of other times and events, and those that nobody holds to be so.
    """

    measure: str
    figure: str
    central: str
    open: bool
    stated: bool
    rules: str
    reasons: list[Reason]
    ledger: list[Entry]
    apart: list[Entry]
    parts: list[Part]
    counters: int
    other_rules: list[str]


def toll_tables(lookup: Lookup) -> list[TollTable]:
    """One table a measure, deaths first."""
    rows: dict[str, list[Toll]] = {}
    for row in lookup.account.toll:
        rows.setdefault(row.measure, []).append(row)
    return [_table(lookup, rows[measure]) for measure in sorted(rows, key=_measure_rank)]


def _measure_rank(measure: str) -> tuple[int, str]:
    return (_MEASURES.index(measure) if measure in _MEASURES else len(_MEASURES)), measure


def _table(lookup: Lookup, rows: list[Toll]) -> TollTable:
    total = next((row for row in rows if row.category is None and row.place is None), rows[0])
    central = total.best is not None and total.low != total.high
    counts = sorted(total.ledger, key=_entry_rank)
    return TollTable(
        measure=total.measure,
        figure=bounds(total.low, total.high),
        central=number(total.best) if central and total.best is not None else "",
        open=total.open,
        stated=total.low is not None or total.high is not None,
        rules=rules(total.profile),
        reasons=[_reason(lookup, reason) for reason in total.because],
        ledger=[_entry(lookup, entry) for entry in counts if entry.scope not in _NOT_COUNTED],
        apart=[_entry(lookup, entry) for entry in counts if entry.scope in _NOT_COUNTED],
        parts=[_part(lookup, row) for row in rows if row is not total],
        other_rules=_other_rules(lookup, total),
        counters=len({e.source for e in counts if _is_counter(e)}),
    )


def _is_counter(entry: LedgerEntry) -> bool:
    """Whether somebody named counts this event now, none included."""
    stated = entry.quantity is not None or entry.none is not None
    return bool(entry.source) and stated and not entry.superseded_by and entry.scope not in _NOT_COUNTED


def _other_rules(lookup: Lookup, total: Toll) -> list[str]:
    """What the other counting rules make of this measure, where that is not the same."""
    rows = [row for row in lookup.account.other_tolls if row.measure == total.measure]
    changed = [r for r in rows if (r.low, r.best, r.high) != (total.low, total.best, total.high)]
    return [f"{PROFILES.get(r.profile, r.profile)} {_with_central(r)}" for r in changed]


def _with_central(row: Toll) -> str:
    central = f", central figure {number(row.best)}" if row.best is not None and row.low != row.high else ""
    return f"{bounds(row.low, row.high)}{central}"


def _entry_rank(entry: LedgerEntry) -> tuple[bool, bool, bool, int, float, str]:
    """Standing figures of all persons first, then those that more copies carry, then the higher ones."""
    quantity = entry.quantity
    size = 0.0 if quantity is None else float(quantity.low or quantity.high or 0)
    return (
        bool(entry.superseded_by),
        bool(entry.scope),
        quantity is None,
        -len(entry.support.origins),
        -size,
        entry.source or "~",
    )


def _reason(lookup: Lookup, reason: BoundReason) -> Reason:
    told = list(_told(lookup, reason))
    holding: dict[Span, str] = {}
    for statement in told:
        for quantity in statement.quantities:
            holding.setdefault(quantity.span, statement.id)
    spans = [SpanRef(words=one_line(s.text), report=_place(lookup, holding, told, s)) for s in reason.spans]
    return Reason(bound=BOUNDS[reason.bound], rule=reason.rule, spans=spans, claims=reason.claims)


def _told(lookup: Lookup, reason: BoundReason) -> Iterator[Statement]:
    """The statements of a bound's claims, claim after claim, each claim's by their places."""
    for claim in reason.claims:
        ids = lookup.claims[claim].statements if claim in lookup.claims else ()
        yield from sorted((lookup.statements[s] for s in ids if s in lookup.statements), key=lambda s: (s.span, s.id))


def _place(lookup: Lookup, holding: Mapping[Span, str], told: Iterable[Statement], span: Span) -> ReportRef:
    """The first of the statements that holds these words, else their report; `holding` knows it for most figures."""
    found = holding.get(span) or next((s.id for s in told if s.span.holds(span)), None)
    return report_ref(lookup, span.report, statement_anchor(found) if found else "")


def _part(lookup: Lookup, row: Toll) -> Part:
    places = {place.id: place.name for place in lookup.account.places}
    named = [row.category or "", f"in {places.get(row.place, row.place)}" if row.place else ""]
    return Part(
        name=" ".join(filter(None, named)),
        figure=bounds(row.low, row.high),
        open=row.open,
        reasons=[_reason(lookup, reason) for reason in row.because],
    )


def _entry(lookup: Lookup, entry: LedgerEntry) -> Entry:
    return Entry(
        who=actor_name(lookup, entry.source),
        role=_role(lookup, entry.source),
        measure=entry.quantity.measure if entry.quantity else "",
        figure=_entry_figure(entry),
        scope=entry.scope,
        quotes=quotes(lookup, entry.statements),
        basis=entry.basis or "not stated",
        standing=standing(entry.support),
        carried=[report_ref(lookup, report) for report in sorted(entry.support.reports, key=lambda r: lookup.order[r])],
        as_of=day(entry.as_of) if entry.as_of else "not stated",
        superseded_by=entry.superseded_by or "",
    )


def _role(lookup: Lookup, actor: str | None) -> str:
    """The role that the reports give a person; an organisation's name says what it is."""
    known = lookup.actors.get(actor or "")
    return known.roles[0] if known is not None and known.kind == "person" and known.roles else ""


def _entry_figure(entry: LedgerEntry) -> str:
    """The figure, or which of the four kinds of nothing it is."""
    if entry.none is not None:
        return NONE[entry.none]
    return "no figure" if entry.quantity is None else figure(entry.quantity)
