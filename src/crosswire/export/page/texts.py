"""Each report's full text with every claim's words marked, its parts named and its date explained."""

from bisect import bisect_left
from collections.abc import Iterable

import msgspec

from crosswire.export.page.lookup import Lookup, report_title, web_address
from crosswire.export.page.marks import Segment, links, segments
from crosswire.export.page.quoted import one_line, statement_anchor
from crosswire.export.page.words import DATED_BY, INFERRED, interval
from crosswire.model.account import Reading
from crosswire.model.layout import Part
from crosswire.model.statement import Statement

# Where several claims share words, the weightiest gives them its look and their link; a lone claim that no list shows
# weighs nothing.
_WEIGHT = {"conflict": 4, "refine": 3, "agree": 2, "single": 1}


class Mark(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a report's text; `claim` is where its words lead, empty where no claim has them."""

    text: str
    part: str
    claim: str
    claims: str
    relation: str
    anchors: list[str]
    behind: list[str]


class ReportText(msgspec.Struct, frozen=True, kw_only=True):
    """A report with its provenance and its marked text, paragraph by paragraph."""

    number: int
    name: str
    title: str
    uri: str
    url: str | None
    sha256: str
    language: str
    credits: str
    copies: list[str]
    date: str
    inferred: bool
    dated_by: str
    dated_from: list[str]
    paragraphs: list[list[Mark]]


def report_texts(lookup: Lookup) -> list[ReportText]:
    """Every report in the page's order."""
    return [_report_text(lookup, reading) for reading in lookup.readings.values()]


def _report_text(lookup: Lookup, reading: Reading) -> ReportText:
    report, published = reading.annotation.report, reading.published
    return ReportText(
        number=lookup.order[report.id],
        name=lookup.names[report.id],
        title=report_title(reading),
        uri=report.uri,
        url=web_address(report),
        sha256=report.sha256,
        language=report.language or "not known",
        credits=", ".join(reading.annotation.layout.credits),
        copies=sorted({o.name for o in lookup.account.origins if report.id in o.reports}),
        date=interval(published.earliest, published.latest),
        inferred=published.basis in INFERRED,
        dated_by=DATED_BY[published.basis],
        dated_from=[one_line(span.text) for span in published.because],
        paragraphs=list(_paragraphs(lookup, reading)),
    )


def _paragraphs(lookup: Lookup, reading: Reading) -> Iterable[list[Mark]]:
    """The text line by line, blank lines left out: a line is what reports have for a paragraph."""
    text = reading.annotation.report.text
    claimed = sorted(
        (s for s in reading.annotation.statements if s.id in lookup.claim_of),
        key=lambda s: (s.span.start, s.span.end, s.id),
    )
    parts = sorted(reading.annotation.layout.parts)
    start, coming = 0, 0
    running: list[Statement] = []
    for line in text.splitlines(keepends=True):
        end = start + len(line.rstrip())
        running = [s for s in running if s.span.end > start]
        while coming < len(claimed) and claimed[coming].span.start < end:
            running.append(claimed[coming])
            coming += 1
        if line.strip():
            inside = [s for s in running if s.span.end > start]
            found = segments(inside, _touching(parts, start, end), (start, end))
            yield _marks(lookup, text, found)
        start += len(line)


def _touching(parts: list[Part], start: int, end: int) -> list[Part]:
    """The parts that have words between two offsets; parts don't overlap, so they are in order of their ends too."""
    first = bisect_left(parts, start, key=lambda part: part.end - 1)
    return [part for part in parts[first : first + end - start] if part.start < end]


def _marks(lookup: Lookup, text: str, found: list[Segment]) -> list[Mark]:
    rank = {s: _rank(lookup, lookup.claim_of[s]) for segment in found for s in segment.statements}
    chosen, behind = links(found, rank)
    return [_mark(lookup, text, s, chosen.get(s.start), behind[s.start]) for s in found]


def _rank(lookup: Lookup, claim: str) -> int:
    return _WEIGHT[lookup.claims[claim].relation] if claim in lookup.listed else 0


def _mark(lookup: Lookup, text: str, segment: Segment, chosen: str | None, behind: tuple[str, ...]) -> Mark:
    claims = sorted({lookup.claim_of[s] for s in segment.statements}, key=lambda claim: (-_rank(lookup, claim), claim))
    claim = lookup.claim_of[chosen] if chosen else ""
    return Mark(
        text=text[segment.start : segment.end],
        part=segment.part or "",
        claim=claim,
        claims=" ".join(claims),
        relation=(lookup.claims[claim].relation if claim in lookup.listed else "smaller") if claim else "",
        anchors=[statement_anchor(s) for s in segment.begins],
        behind=list(dict.fromkeys(lookup.claim_of[s] for s in behind)),
    )
