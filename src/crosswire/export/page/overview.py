"""The head of the page and what goes with it: copies, alarms, what is not known, names, timeline, silence."""

from collections.abc import Iterable

import msgspec

from crosswire.export.page.event import event_line
from crosswire.export.page.lookup import Lookup
from crosswire.export.page.points import title, title_statement
from crosswire.export.page.quoted import ReportRef, one_line, report_ref
from crosswire.export.page.tolls import SpanRef, TollTable
from crosswire.export.page.words import ALARMS, DATED_BY, EVIDENCE, INFERRED, ORIGINS, counted, interval, sentence
from crosswire.model.actor import Actor
from crosswire.model.claim import Claim
from crosswire.model.place import Gazetteer, Place
from crosswire.model.span import Span
from crosswire.model.story import Evidence, Origin


class Head(msgspec.Struct, frozen=True, kw_only=True):
    """The first lines of the page."""

    title: str
    event: str
    dates: str
    inferred: bool
    reports: str
    copies: str
    sources: str


class EvidenceView(msgspec.Struct, frozen=True, kw_only=True):
    """A reason to believe that reports share a copy."""

    kind: str
    because: str
    spans: list[SpanRef]


class Copy(msgspec.Struct, frozen=True, kw_only=True):
    """A copy that reports derive from."""

    name: str
    kind: str
    reports: list[ReportRef]
    evidence: list[EvidenceView]


class AlarmView(msgspec.Struct, frozen=True, kw_only=True):
    """Something to look at before the account is used."""

    label: str
    because: str
    spans: list[SpanRef]


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """An actor or a place with all its spellings."""

    name: str
    kind: str
    spellings: list[str]
    detail: str
    because: tuple[str, ...]
    mentions: int


class PointRef(msgspec.Struct, frozen=True, kw_only=True):
    """A link to a point."""

    id: str
    title: str


class When(msgspec.Struct, frozen=True, kw_only=True):
    """A moment of the timeline with its points."""

    date: str
    points: list[PointRef]


class Silence(msgspec.Struct, frozen=True, kw_only=True):
    """The points that other reports tell and that were not found in this one."""

    report: ReportRef
    points: list[PointRef]
    more: int


# Points of one moment that are looked at; keeps a hostile report, all of one moment, from costing its square.
_AT_ONE_TIME = 100
# Who is counted where people fight.
_STATUS = ("civilian", "soldier", "fighter")
# Points per report in the list of what was not found there; the rest are counted.
_SILENT_POINTS = 6


def head(lookup: Lookup) -> Head:
    """Title, dates and the three numbers that say how far the account can be trusted."""
    dates = [reading.published for reading in lookup.readings.values()]
    known = [published for published in dates if published.earliest and published.latest]
    sources = {source for claim in lookup.account.claims for source in claim.support.sources}
    return Head(
        title=lookup.account.story.title or "A story without a title",
        event=event_line(lookup),
        dates=interval(
            min((p.earliest for p in known if p.earliest), default=None),
            max((p.latest for p in known if p.latest), default=None),
        ),
        inferred=any(published.basis in INFERRED for published in known),
        reports=counted(len(lookup.order), "report"),
        copies=counted(sum(not o.partial for o in lookup.account.origins), "copy"),
        sources=counted(len(sources), "primary source"),
    )


def copies(lookup: Lookup) -> list[Copy]:
    """Every copy, those that most reports carry first."""
    ranked = sorted(lookup.account.origins, key=lambda o: (-len(o.reports), o.kind == "own", o.name, o.id))
    return [_copy(lookup, origin) for origin in ranked]


def _copy(lookup: Lookup, origin: Origin) -> Copy:
    return Copy(
        name=origin.name,
        kind=ORIGINS[origin.kind],
        reports=[report_ref(lookup, report) for report in sorted(origin.reports, key=lambda r: lookup.order[r])],
        evidence=[_evidence(lookup, evidence) for evidence in origin.evidence],
    )


def _evidence(lookup: Lookup, evidence: Evidence) -> EvidenceView:
    return EvidenceView(
        kind=EVIDENCE[evidence.kind], because=sentence(evidence.because), spans=span_refs(lookup, evidence.spans)
    )


def span_refs(lookup: Lookup, spans: Iterable[Span]) -> list[SpanRef]:
    """Words with links to their reports."""
    return [SpanRef(words=one_line(span.text), report=report_ref(lookup, span.report)) for span in spans]


def alarms(lookup: Lookup) -> list[AlarmView]:
    """The account's alarms in its own order."""
    return [
        AlarmView(label=ALARMS[alarm.kind], because=sentence(alarm.because), spans=span_refs(lookup, alarm.spans))
        for alarm in lookup.account.alarms
    ]


def not_known(lookup: Lookup, tables: list[TollTable]) -> list[str]:
    """What a reader would ask and no report answers."""
    stated = {table.measure: table for table in tables if table.stated}
    found = [
        f"How many were {measure}: no report states a total."
        for measure in ("killed", "injured")
        if measure not in stated
    ]
    killed = stated.get("killed")
    if killed and killed.figure != "0" and _is_fought(lookup) and not _tells_status(killed):
        found.append("How many of the killed were civilians: no report gives a figure.")
    undated = [
        f"{lookup.order[r]} ({lookup.names[r]})" for r, of in lookup.readings.items() if of.published.earliest is None
    ]
    if undated:
        found.append(
            f"When {'report' if len(undated) == 1 else 'reports'} {', '.join(undated)} came out: {DATED_BY['unknown']}."
        )
    return found


def _is_fought(lookup: Lookup) -> bool:
    """Whether some report counts civilians or fighters: who was which is no question after an earthquake."""
    return any(q.category in _STATUS for reading in lookup.readings.values() for q in reading.annotation.quantities)


def _tells_status(table: TollTable) -> bool:
    return any(status in part.name for part in table.parts for status in _STATUS)


def actor_names(lookup: Lookup) -> list[Name]:
    """Actors, those with several spellings first, then by how often they are named."""
    return sorted((_actor_name(actor) for actor in lookup.account.actors), key=_name_rank)


def place_names(lookup: Lookup) -> list[Name]:
    """Places, in the same order."""
    return sorted((_place_name(place) for place in lookup.account.places), key=_name_rank)


def _name_rank(name: Name) -> tuple[bool, int, str]:
    return len(name.spellings) < 2, -name.mentions, name.name


def _actor_name(actor: Actor) -> Name:
    return Name(
        name=actor.name,
        kind=actor.kind,
        spellings=list(actor.spellings),
        detail=", ".join(actor.roles),
        because=actor.because,
        mentions=len(actor.spans),
    )


def _place_name(place: Place) -> Name:
    where = f"{abs(place.lat):.3f}° {'N' if place.lat >= 0 else 'S'}, " if place.lat is not None else ""
    if place.lon is not None:
        where += f"{abs(place.lon):.3f}° {'E' if place.lon >= 0 else 'W'}"
    source = _gazetteer(place.gazetteer) if place.gazetteer else "in no gazetteer"
    return Name(
        name=place.name,
        kind="" if place.precision == "unknown" else place.precision,
        spellings=list(place.spellings),
        detail="; ".join(filter(None, (where, source))),
        because=place.because,
        mentions=len(place.spans),
    )


def _gazetteer(entry: Gazetteer) -> str:
    """GeoNames writes itself so."""
    return f"{'GeoNames' if entry.source.casefold() == 'geonames' else entry.source} {entry.id}"


def timeline(lookup: Lookup) -> list[When]:
    """The account's timeline; points that only name a phrase are left to the list of points."""
    found = []
    for entry in lookup.account.timeline:
        told = [lookup.claims[c] for c in entry.claims if c in lookup.claims]
        whole = [claim for claim in told if claim.id in lookup.clause_level]
        if whole:
            points = _point_refs(lookup, _apart(lookup, whole))
            found.append(When(date=interval(entry.earliest, entry.latest), points=points))
    return found


def _apart(lookup: Lookup, claims: list[Claim]) -> list[Claim]:
    """The claims less those whose words lie inside or around another's: what several reports tell stays, then the longer."""
    standing = {claim.id: title_statement(lookup, claim).span for claim in claims[:_AT_ONE_TIME]}
    ranked = sorted(
        claims[:_AT_ONE_TIME],
        key=lambda claim: (claim.relation == "single", standing[claim.id].start - standing[claim.id].end, claim.id),
    )
    kept: list[Claim] = []
    for claim in ranked:
        if not any(standing[claim.id].overlap(standing[other.id]) for other in kept):
            kept.append(claim)
    return kept


def silences(lookup: Lookup) -> list[Silence]:
    """Per report, what at least two others tell and was not found there; most told first."""
    missing: dict[str, list[Claim]] = {report: [] for report in lookup.order}
    several = lookup.clause_level & lookup.outer
    for claim in lookup.account.claims:
        if len(claim.support.reports) >= 2 and claim.id in several:
            for report in claim.silent:
                missing[report].append(claim)
    return [_silence(lookup, report, claims) for report, claims in missing.items() if claims]


def _silence(lookup: Lookup, report: str, claims: list[Claim]) -> Silence:
    ranked = sorted(claims, key=lambda claim: (-len(claim.support.reports), claim.relation != "conflict", claim.id))
    return Silence(
        report=report_ref(lookup, report),
        points=_point_refs(lookup, ranked[:_SILENT_POINTS]),
        more=max(0, len(ranked) - _SILENT_POINTS),
    )


def _point_refs(lookup: Lookup, claims: list[Claim]) -> list[PointRef]:
    return [PointRef(id=claim.id, title=title(lookup, claim)) for claim in claims]
