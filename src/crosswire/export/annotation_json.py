"""What one report holds, as the line of JSON that `crosswire annotate` writes."""

from typing import Any

import msgspec

from crosswire.export.plain import moment_document, place_in_text, quantity_document
from crosswire.model.annotation import Annotation
from crosswire.model.attribution import Attribution
from crosswire.model.moment import Moment
from crosswire.model.place import PlaceMention
from crosswire.model.span import Span

Document = dict[str, Any]


def annotation_document(annotation: Annotation, *, moments: tuple[Moment, ...]) -> Document:
    """One report with everything extracted from it, by CONTRACT's "annotate".

    Args:
        annotation: the report, read.
        moments: its expressions' intervals, in the same order.
    """
    report, layout = annotation.report, annotation.layout
    settled = {m.span: m for m in moments}
    return {
        "id": report.id,
        "offset": report.offset,
        "language": report.language,
        "parts": [{"kind": p.kind, "start": p.start, "end": p.end} for p in layout.parts],
        "sentences": [[s.start, s.end] for s in layout.sentences],
        "quotes": [_quote(a) for a in annotation.attributions],
        "moments": [moment_document(m.span, m) for m in moments],
        "quantities": [quantity_document(q, settled) for q in annotation.quantities],
        "places": [_place(p) for p in sorted((*annotation.places, *annotation.metonyms), key=lambda p: p.span)],
        "actors": [{**_words(a.span), "kind": a.kind, "name": a.name, "role": a.role} for a in annotation.actors],
        "statements": [
            {**place_in_text(s), "stance": s.stance, "kind": s.kind, "frame": msgspec.to_builtins(s.frame)}
            for s in annotation.statements
        ],
        "toll": {measure: list(bounds) for measure, bounds in sorted(annotation.toll.items())},
    }


def encode_line(document: Document) -> bytes:
    """The document as one line of UTF-8 JSON."""
    return msgspec.json.encode(document) + b"\n"


def _quote(attribution: Attribution) -> Document:
    return {
        "id": attribution.id,
        "source": _one_or_more(attribution.source),
        "cue": _one_or_more(attribution.cue),
        "content": [[s.start, s.end] for s in attribution.content],
        "type": attribution.quoted,
        "act": attribution.act,
        "medium": _limits(attribution.medium),
        "addressee": _limits(attribution.addressee),
        "moment": _limits(attribution.moment),
        "of": attribution.of,
        "source_actor": attribution.speaker or None,
        "source_kind": attribution.source_kind,
    }


def _place(place: PlaceMention) -> Document:
    """A place name; `metonym` is true where it stands for a government, a people or a body: nothing need have happened there."""
    return {
        **_words(place.span),
        "name": place.name,
        "lat": place.lat,
        "lon": place.lon,
        "id": place.gazetteer.id if place.gazetteer else None,
        "relation": place.relation,
        "metonym": place.use != "place",
        "use": place.use,
    }


def _one_or_more(spans: tuple[Span, ...]) -> list[int] | list[list[int]] | None:
    if len(spans) == 1:
        return [spans[0].start, spans[0].end]
    return [[s.start, s.end] for s in spans] or None


def _limits(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _words(span: Span) -> Document:
    return {"start": span.start, "end": span.end, "text": span.text}
