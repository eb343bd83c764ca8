"""Points: the claims of the account, with both sides' words of every difference."""

import msgspec

from crosswire.export.page.differences import RANK, VALUE, Difference, difference, difference_rank
from crosswire.export.page.lookup import Lookup, one_party, shortened
from crosswire.export.page.quoted import Quoted, ReportRef, quotes, report_ref, statement_anchor
from crosswire.export.page.words import GRADES, RELATIONS, standing
from crosswire.model.claim import Claim
from crosswire.model.statement import Statement

_KIND_RANK = {"clause": 0, "quotation": 1, "headline": 2, "phrase": 3}

# A title longer than this is read as a paragraph, not as a title.
_TITLE = 150
# A report says what it is about in its headline and first sentences; later ones are often background.
_LEAD = 4
# A dispute's heading is one line: so many sides of it.
_OPEN_VALUES = 4


class Point(msgspec.Struct, frozen=True, kw_only=True):
    """One claim as the page shows it. `relation` is the code's term, which the style sheet uses; `label` the page's.

    `leading` are the differences that cannot both be right, or the first where all can; `also` the others.
    `elsewhere` are the quotes that stand on no side of a clash. `silent` are the reports without it, of a claim of several reports.
    """

    id: str
    relation: str
    label: str
    title: str
    standing: str
    grade: str
    kind: str
    values: list[str]
    quotes: list[Quoted]
    elsewhere: list[Quoted]
    leading: list[Difference]
    also: list[Difference]
    silent: list[ReportRef]


class Phrase(msgspec.Struct, frozen=True, kw_only=True):
    """A claim of one report that needs no line of its own: a phrase, a headline, or words inside another such claim."""

    id: str
    words: str
    report: ReportRef


class Points(msgspec.Struct, frozen=True, kw_only=True):
    """All points by what their reports make of them, the weightiest first; `smaller` are one report's lesser ones."""

    disagree: list[Point]
    adds: list[Point]
    agree: list[Point]
    single: list[Point]
    smaller: list[Phrase]


def all_points(lookup: Lookup) -> Points:
    """Every claim of the account, once."""
    by_relation: dict[str, list[Claim]] = {relation: [] for relation in RELATIONS}
    for claim in lookup.account.claims:
        by_relation[claim.relation].append(claim)
    singles = sorted(by_relation["single"], key=lambda claim: _place(lookup, claim))
    return Points(
        disagree=[point(lookup, claim) for claim in sorted(by_relation["conflict"], key=_dispute_rank)],
        adds=_weightiest_first(lookup, by_relation["refine"]),
        agree=_weightiest_first(lookup, by_relation["agree"]),
        single=[point(lookup, claim) for claim in singles if claim.id in lookup.listed],
        smaller=[_phrase(lookup, claim) for claim in singles if claim.id not in lookup.listed and claim.statements],
    )


def _place(lookup: Lookup, claim: Claim) -> tuple[int, int, int, str]:
    """Where a claim of one report first stands, for reading order."""
    spans = [lookup.statements[s].span for s in claim.statements if s in lookup.statements]
    first = min(spans, default=None)
    return (lookup.order[first.report], first.start, first.end, claim.id) if first else (0, 0, 0, claim.id)


def _phrase(lookup: Lookup, claim: Claim) -> Phrase:
    statement = lookup.statements[claim.statements[0]]
    to = report_ref(lookup, statement.span.report, statement_anchor(statement.id))
    return Phrase(id=claim.id, words=shortened(statement.span.text, _TITLE), report=to)


def _weightiest_first(lookup: Lookup, claims: list[Claim]) -> list[Point]:
    """Whole clauses before phrases, points before what lies inside them, many copies before few."""
    ranked = sorted(
        claims,
        key=lambda claim: (claim.id not in lookup.clause_level, claim.id not in lookup.outer, *_weight(claim)),
    )
    return [point(lookup, claim) for claim in ranked]


def _weight(claim: Claim) -> tuple[int, int, str]:
    return -len(claim.support.origins), -len(claim.support.reports), claim.id


def _dispute_rank(claim: Claim) -> tuple[int, int, int, str]:
    """By the gravest kind on which two sides cannot both be right, then by the number of independent copies."""
    kinds = [RANK[d.kind] for d in claim.discrepancies if d.clash] or [RANK[d.kind] for d in claim.discrepancies]
    return min(kinds, default=len(RANK)), *_weight(claim)


def title(lookup: Lookup, claim: Claim) -> str:
    """The words that stand for a claim: its fullest clause that names something and is short enough to read at a glance."""
    return shortened(title_statement(lookup, claim).span.text, _TITLE)


def title_statement(lookup: Lookup, claim: Claim) -> Statement:
    """The statement whose words stand for a claim; for a dispute one of those that are in dispute."""
    leading = min(claim.discrepancies, key=difference_rank, default=None)
    disputed = [s for side in leading.sides for s in side.statements] if leading and leading.clash else []
    return min((lookup.statements[s] for s in disputed or claim.statements), key=_title_rank)


def _title_rank(statement: Statement) -> tuple[bool, bool, int, bool, int, str]:
    length = len(statement.span.text)
    late = statement.sentence >= _LEAD
    fullest = -length if length <= _TITLE else length
    return length > _TITLE, not _names_something(statement), _KIND_RANK[statement.kind], late, fullest, statement.id


def _names_something(statement: Statement) -> bool:
    """Whether the words themselves say who, where or how many: "recaptured last week" does not."""
    mentions = statement.actors, statement.places, statement.quantities
    return any(statement.span.holds(mention.span) for those in mentions for mention in those)


def point(lookup: Lookup, claim: Claim) -> Point:
    """One claim with its words, its differences and the reports in which it was not found."""
    differences = [difference(lookup, d) for d in sorted(claim.discrepancies, key=difference_rank)]
    leading = [d for d in differences if d.clash] or differences[:1]
    shown = {s for d in claim.discrepancies if d.clash for side in d.sides for s in side.statements}
    words = quotes(lookup, claim.statements)
    return Point(
        id=claim.id,
        relation=claim.relation,
        label=RELATIONS[claim.relation],
        title=title(lookup, claim),
        standing=standing(claim.support) + one_party(lookup, claim.support),
        grade=GRADES[claim.grade],
        kind=" and ".join(dict.fromkeys(d.kind for d in leading)) or RELATIONS[claim.relation],
        values=_values(leading),
        quotes=words,
        elsewhere=[q for q in words if q.statement not in shown],
        leading=leading,
        also=differences[len(leading) :],
        silent=_silent(lookup, claim) if claim.relation != "single" else [],
    )


def _silent(lookup: Lookup, claim: Claim) -> list[ReportRef]:
    return [report_ref(lookup, report) for report in sorted(claim.silent, key=lambda r: lookup.order[r])]


def _values(leading: list[Difference]) -> list[str]:
    """What the sides of the gravest difference say, for one line."""
    values = [shortened(side.value, VALUE) for side in leading[0].sides] if leading else []
    return values if len(values) <= _OPEN_VALUES else [*values[:_OPEN_VALUES], "…"]
