"""A statement as the page quotes it: its exact words, a little of what stands around them, who says so and where."""

import msgspec

from crosswire.export.page.lookup import Lookup, actor_name, shortened
from crosswire.export.page.words import ACTS, STANCES
from crosswire.model.attribution import Attribution
from crosswire.model.statement import Statement

# Enough to see what a bare figure is said of; the whole sentence is one click away.
_AROUND = 60
# A longer statement is cut on the page's lists; it stands whole in its report.
_WORDS = 600
# A clause stands on its own; only shorter words need what stands around them.
_SHORT = 60
# Nobody quotes a quotation of a quotation of a quotation; a longer chain is a fault or an attack.
_NESTING = 4


class ReportRef(msgspec.Struct, frozen=True, kw_only=True):
    """A report's number and name, and the anchor on this page to go to. `name` is short: it stands in tables."""

    number: int
    name: str
    anchor: str


class Quoted(msgspec.Struct, frozen=True, kw_only=True):
    """A statement's words. `who` is empty where the report says it in its own words."""

    statement: str
    claim: str
    before: str
    words: str
    after: str
    who: str
    act: str
    medium: str
    stance: str
    copy: str
    report: ReportRef


def quote(lookup: Lookup, statement_id: str) -> Quoted:
    """The words of one statement of the account."""
    statement = lookup.statements[statement_id]
    attribution = lookup.attributions.get(statement.attribution or "")
    before, after = _around(lookup, statement)
    origin = lookup.origins.get(lookup.account.statement_origins.get(statement.id, ""))
    return Quoted(
        statement=statement.id,
        claim=lookup.claim_of.get(statement.id, ""),
        before=before,
        words=shortened(statement.span.text, _WORDS),
        after=after,
        who=who_says(lookup, attribution),
        act=ACTS[attribution.act] if attribution else "",
        medium=one_line(attribution.medium.text) if attribution and attribution.medium else "",
        stance=STANCES[statement.stance],
        copy=origin.name if origin else "",
        report=report_ref(lookup, statement.span.report, statement_anchor(statement.id)),
    )


def quotes(lookup: Lookup, statements: tuple[str, ...]) -> list[Quoted]:
    """The words of several statements in the order of the reports."""
    found = [lookup.statements[statement] for statement in statements if statement in lookup.statements]
    return [quote(lookup, s.id) for s in sorted(found, key=lambda s: (lookup.order[s.span.report], s.span, s.id))]


def report_ref(lookup: Lookup, report: str, anchor: str = "") -> ReportRef:
    """A link to a report, or to a place in it."""
    number = lookup.order[report]
    return ReportRef(number=number, name=lookup.short_names[report], anchor=anchor or f"report-{number}")


def statement_anchor(statement: str) -> str:
    """The anchor of a statement's first words in its report's text."""
    return f"at-{statement}"


def one_line(words: str) -> str:
    """Words as one line of a table; the report's own text is shown as it is."""
    return " ".join(words.split())


def who_says(lookup: Lookup, attribution: Attribution | None) -> str:
    """Who says something, from the inside out: `the mayor, as told by the ministry`; empty for the report's own words."""
    named: dict[str, None] = {}
    for _ in range(_NESTING):
        if attribution is None:
            break
        named.setdefault(source_name(lookup, attribution))
        attribution = lookup.attributions.get(attribution.of or "")
    return ", as told by ".join(named)


def source_name(lookup: Lookup, attribution: Attribution) -> str:
    """The resolved actor's name, else the source's fullest wording in the report."""
    if attribution.id in lookup.speakers:
        return actor_name(lookup, lookup.speakers[attribution.id])
    return one_line(attribution.speaker) or " ".join(one_line(s.text) for s in attribution.source) or "no source named"


def _around(lookup: Lookup, statement: Statement) -> tuple[str, str]:
    """What stands before and after short words in their sentence, cut at words' ends."""
    span, annotation = statement.span, lookup.readings[statement.span.report].annotation
    sentences = annotation.layout.sentences
    if len(span.text) > _SHORT or statement.sentence >= len(sentences):
        return "", ""
    sentence, text = sentences[statement.sentence], annotation.report.text
    before = text[max(sentence.start, span.start - _AROUND) : span.start]
    after = text[span.end : min(sentence.end, span.end + _AROUND)]
    if span.start - sentence.start > _AROUND:
        before = "…" + before.partition(" ")[2]
    if sentence.end - span.end > _AROUND:
        after = after.rpartition(" ")[0] + "…"
    return before, after
