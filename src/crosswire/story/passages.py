"""Passages that reports share while the rest of each is its own: which copy their statements come from."""

from bisect import bisect_right
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from crosswire.model.identity import content_id
from crosswire.model.span import Span
from crosswire.model.story import Evidence, Origin
from crosswire.story.derivation import Derivation, evidence_of
from crosswire.story.sets import Sets

PASSAGE = "shared passage"
QUOTATION = "shared quotation"
Place = tuple[str, int, int]  # report, start, end (code points)


class Shared(NamedTuple):
    """Passages by where they stand: per report their places in order, and the origin of each.

    `origins` are those of the passages alone; `evidence` is that of passages that belong to another origin, by its id.
    """

    places: Mapping[str, Sequence[tuple[int, int, str]]]
    origins: tuple[Origin, ...]
    evidence: Mapping[str, Sequence[Evidence]]

    def origin_of(self, span: Span) -> str | None:
        """The origin of the passage that holds at least half of a span, if one does."""
        places = self.places.get(span.report, ())
        n = bisect_right(places, (span.start, span.end, "~"))
        near = [(min(end, span.end) - max(start, span.start), o) for start, end, o in places[max(0, n - 1) : n + 2]]
        held, origin = max(near, default=(0, ""))
        return origin if 2 * held >= span.end - span.start else None


def shared_passages(derivations: Sequence[Derivation], *, owners: Mapping[str, str]) -> Shared:
    """The passages between reports of different homes.

    All reports that have one passage have it from one origin: the home of the report that plainly owns it (`owners`), else
    one of the passage's own.

    Args:
        derivations: the pairs that share no more than passages.
        owners: the origin that a report gives to whoever shares a passage with it, by report id: an agency's copy.
    """
    taken = {passage: derivation.source for derivation in derivations for passage in derivation.taken}
    merged = _merged(span for passage in taken for span in (passage.left, passage.right))
    sets: Sets[Place] = Sets(sorted({place for places in merged.values() for place in places}))
    for passage in taken:
        sets.join(_place_of(passage.left, merged), _place_of(passage.right, merged))
    because: dict[Place, list[Evidence]] = {}
    for passage, source in taken.items():
        because.setdefault(sets.least(_place_of(passage.left, merged)), []).append(evidence_of(passage, source))
    return _by_owner(sets, because, owners)


def _by_owner(sets: Sets[Place], because: Mapping[Place, list[Evidence]], owners: Mapping[str, str]) -> Shared:
    origins: dict[str, Origin] = {}
    found: dict[str, list[tuple[int, int, str]]] = {}
    of_owners: dict[str, list[Evidence]] = {}
    for places in sets.all():
        reports = tuple(sorted({p[0] for p in places}))
        evidence = because[sets.least(places[0])]
        owner = min((owners[r] for r in reports if r in owners), default=None)
        if owner is not None and not _quoted(evidence):
            origin = owner
            of_owners.setdefault(owner, []).extend(evidence)
        else:
            origin = _add(origins, reports, evidence)
        for report, start, end in places:
            found.setdefault(report, []).append((start, end, origin))
    return Shared({r: sorted(p) for r, p in found.items()}, tuple(origins.values()), of_owners)


def _add(origins: dict[str, Origin], reports: tuple[str, ...], evidence: list[Evidence]) -> str:
    """Add a passage to the origin of these reports' passages; all passages of the same reports are one copy."""
    quoted = _quoted(evidence)
    key = content_id("o", QUOTATION if quoted else PASSAGE, *reports)
    before = origins[key].evidence if key in origins else ()
    origins[key] = Origin(
        id=key,
        reports=reports,
        kind="copy",
        name=QUOTATION if quoted else PASSAGE,
        partial=True,
        evidence=tuple(sorted({*before, *evidence}, key=lambda e: (e.spans, e.kind))),
    )
    return key


def _quoted(evidence: Sequence[Evidence]) -> bool:
    return all(e.kind == "shared-quotation" for e in evidence)


def _merged(spans: Iterable[Span]) -> dict[str, list[Place]]:
    """Per report the spans as disjoint places, in order: those that overlap are one."""
    merged: dict[str, list[Place]] = {}
    for span in sorted(set(spans)):
        places = merged.setdefault(span.report, [])
        if places and span.start < places[-1][2]:
            places[-1] = (span.report, places[-1][1], max(span.end, places[-1][2]))
        else:
            places.append((span.report, span.start, span.end))
    return merged


def _place_of(span: Span, merged: Mapping[str, Sequence[Place]]) -> Place:
    places = merged[span.report]
    return places[bisect_right(places, (span.report, span.start, float("inf"))) - 1]
