"""Which copy each report, and each statement of it, derives from.

Evidence is kept apart by kind and shown, never summed to one opaque score: credits and citations of an agency, and
passages of words that two reports share.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Literal, NamedTuple

import msgspec

from crosswire.model.annotation import Annotation
from crosswire.model.identity import content_id
from crosswire.model.span import Span
from crosswire.model.story import Evidence, Origin
from crosswire.story.agencies import Named, agencies_named, credited_agencies, told_to
from crosswire.story.derivation import Derivation, evidence_of, find_derivations
from crosswire.story.passages import Shared, shared_passages
from crosswire.story.sets import Sets

WHOLE = 0.25  # of a report's words, shared word for word: the rest is that copy rewritten; below it, a passage
POSSESSED = 0.5  # of a report's words: more stand in another report than don't
OWN = "own reporting"
COPY = "shared copy"
Agencies = Mapping[str, tuple[Named, ...]]


class _Home(NamedTuple):
    """The reports that carry one copy as a whole, and derivations that link them."""

    reports: tuple[str, ...]
    derivations: tuple[Derivation, ...]


def find_origins(annotations: Sequence[Annotation]) -> tuple[tuple[Origin, ...], dict[str, str]]:
    """The origins behind a story's reports, and for each statement (by id) the id of its origin.

    A report carries an agency's copy if it credits the agency, or shares words in many places with a report that does.
    Reports that share a good part of their words carry one copy. A report that shares a passage only keeps an origin of its
    own for the rest. What somebody "told" an agency is that agency's copy wherever it stands; that a report cites an
    agency says no more than that, and is kept as evidence.
    """
    read = sorted(annotations, key=lambda a: a.report.id)
    agencies = {a.report.id: agencies_named(a) for a in read}
    derivations = find_derivations(read)
    origins = [_origin(home, agencies) for home in _homes(agencies, derivations)]
    home_of = {report: origin.id for origin in origins for report in origin.reports}
    owners = {report: origin.id for origin in origins if origin.kind == "wire" for report in origin.reports}
    partial = [d for d in derivations if home_of[d.reports[0]] != home_of[d.reports[1]]]
    shared = shared_passages(partial, owners=owners)
    interviews = _interviews(read, origins, agencies)
    found = [*(_with_evidence(o, shared) for o in origins), *shared.origins, *interviews]
    by_agency = {o.name: o.id for o in found if o.kind == "wire"}
    statements = {s: o for a in read for s, o in _statement_origins(a, home_of, shared, by_agency)}
    return tuple(sorted(found, key=lambda o: o.id)), statements


def _homes(agencies: Agencies, derivations: Sequence[Derivation]) -> Iterator[_Home]:
    """Reports joined by an agency that they credit, or by what they share."""
    sets = Sets(agencies)
    first_with: dict[str, str] = {}
    for report, named in agencies.items():
        for name in credited_agencies(named):
            sets.join(first_with.setdefault(name, report), report)
    compiled = _compilations(derivations)
    for derivation in derivations:
        if _one_copy(derivation, agencies, compiled):
            sets.join(*derivation.reports)
    shown = Sets(agencies)  # of many pairs of copies, as many as link them all
    within: dict[str, list[Derivation]] = {}
    for derivation in derivations:
        home = sets.least(derivation.reports[0])
        if home == sets.least(derivation.reports[1]) and shown.join(*derivation.reports):
            within.setdefault(home, []).append(derivation)
    for reports in sets.all():
        yield _Home(tuple(reports), tuple(within.get(sets.least(reports[0]), ())))


def _one_copy(derivation: Derivation, agencies: Agencies, compiled: frozenset[str]) -> bool:
    """Whether both reports as a whole carry one copy: more than quotations, and more than a passage."""
    if not derivation.own_words or compiled & set(derivation.reports):
        return False
    wire = any(credited_agencies(agencies[report]) for report in derivation.reports)
    return max(derivation.extents) >= WHOLE or (wire and derivation.scattered)


def _compilations(derivations: Sequence[Derivation]) -> frozenset[str]:
    """Reports that hold two others which share nothing there: pages that paste several items together."""
    held: dict[str, list[list[Span]]] = {}
    for derivation in derivations:
        for inner, outer in ((0, 1), (1, 0)):
            if derivation.extents[inner] >= POSSESSED > derivation.extents[outer]:
                spans = [(p.left, p.right)[outer] for p in derivation.passages]
                held.setdefault(derivation.reports[outer], []).append(spans)
    return frozenset(report for report, parts in held.items() if _disjoint(parts))


def _disjoint(parts: Sequence[Sequence[Span]]) -> bool:
    """Whether some two of these lists of spans have no words in common."""
    return any(not any(a.overlap(b) for a in one for b in other) for one, other in combinations(parts, 2))


def _origin(home: _Home, agencies: Agencies) -> Origin:
    named = [n for report in home.reports for n in agencies[report]]
    credited = list(dict.fromkeys(name for report in home.reports for name in credited_agencies(agencies[report])))
    # An agency that a report both credits and cites is the likelier origin; then the one credited first.
    credited.sort(key=lambda name: -len({n.evidence.kind == "citation" for n in named if n.agency == name}))
    kind: Literal["wire", "copy", "own"] = "wire" if credited else "copy" if len(home.reports) > 1 else "own"
    name = credited[0] if credited else COPY if kind == "copy" else OWN
    return Origin(
        id=content_id("o", kind, name, *home.reports),
        reports=home.reports,
        kind=kind,
        name=name,
        evidence=(
            *_agency_evidence(named, credited),
            *(evidence_of(p, d.source) for d in home.derivations for p in d.passages),
        ),
        extent=max((max(d.extents) for d in home.derivations), default=0.0),
    )


def _agency_evidence(named: Sequence[Named], credited: Sequence[str]) -> Iterator[Evidence]:
    """Credits first, the likeliest agency's before others, then citations."""
    rank = {name: n for n, name in enumerate(credited)}
    order = sorted(named, key=lambda n: (rank.get(n.agency, len(rank)), n.evidence.kind == "citation"))
    yield from (n.evidence for n in order)


def _with_evidence(origin: Origin, shared: Shared) -> Origin:
    more = shared.evidence.get(origin.id, ())
    return msgspec.structs.replace(origin, evidence=(*origin.evidence, *more)) if more else origin


def _interviews(annotations: Sequence[Annotation], homes: Sequence[Origin], agencies: Agencies) -> list[Origin]:
    """Agencies that two reports and more quote interviews of, while none carries their copy as a whole."""
    known = {origin.name for origin in homes if origin.kind == "wire"}
    citing: dict[str, list[str]] = {}
    for annotation in annotations:
        for name in sorted(set(told_to(annotation).values()) - known):
            citing.setdefault(name, []).append(annotation.report.id)
    return [
        Origin(
            id=content_id("o", "interviews", name, *reports),
            reports=tuple(reports),
            kind="wire",
            name=name,
            evidence=tuple(n.evidence for r in reports for n in agencies[r] if n.agency == name),
            partial=True,
        )
        for name, reports in sorted(citing.items())
        if len(reports) > 1
    ]


def _statement_origins(
    annotation: Annotation, home_of: Mapping[str, str], shared: Shared, by_agency: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    told = told_to(annotation)
    for statement in annotation.statements:
        heard_by = by_agency.get(told.get(statement.attribution or "", ""))
        yield statement.id, heard_by or shared.origin_of(statement.span) or home_of[annotation.report.id]
