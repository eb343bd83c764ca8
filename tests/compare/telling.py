"""Invented reports of one event, read for real, with the statements of one claim marked in them by [brackets]."""

from collections.abc import Sequence

from crosswire.compare.view import View
from crosswire.compare.views import views_of
from crosswire.model.account import Reading
from crosswire.model.annotation import Annotation
from crosswire.model.report import Published, Report
from crosswire.pipeline.names import resolve_names
from crosswire.pipeline.reading import annotate
from crosswire.settle.moments import settle_all
from crosswire.settle.published import date_reports


def claim(*texts: str, published: Sequence[str] = ()) -> list[View]:
    """The statements that best cover the bracketed words of each text, as the comparers see them."""
    days = [*published, *[""] * len(texts)]
    plain = ["".join(c for c in text if c not in "[]") for text in texts]
    found = list(annotate(_report(i, text, day) for i, (text, day) in enumerate(zip(plain, days, strict=False))))
    views = _views(found)
    return [
        max(
            (v for v in views if v.report == f"r{i}"),
            key=lambda v: _overlap(v, start, end),
        )
        for i, text in enumerate(texts)
        for start, end in _marked(text)
    ]


def _report(number: int, text: str, day: str) -> Report:
    dated = Published(earliest=day, latest=day, basis="metadata") if day else Published()
    name = f"r{number}"
    return Report(id=name, uri=f"{name}.txt", sha256="", text=text, outlet=f"Paper {number}", published=dated)


def _views(annotations: list[Annotation]) -> list[View]:
    names = resolve_names(annotations)
    published = date_reports(annotations, [])
    actor_at = {span: actor.id for actor in names.actors for span in actor.spans}
    place_at = {span: place.id for place in names.places for span in place.spans}
    readings = [
        Reading(
            annotation=a,
            published=published[a.report.id],
            moments=settle_all(a, published[a.report.id]),
            statement_actors={
                s.id: tuple(actor_at[m.span] for m in s.actors if m.span in actor_at) for s in a.statements
            },
            statement_places={
                s.id: tuple(place_at[m.span] for m in s.places if m.span in place_at) for s in a.statements
            },
            speakers={b.id: names.speakers[b.id] for b in a.attributions if b.id in names.speakers},
        )
        for a in annotations
    ]
    return list(views_of(readings, actors=names.actors, places=names.places).values())


def _marked(text: str) -> list[tuple[int, int]]:
    """Where the bracketed stretches stand once the brackets are gone."""
    marked, start, at = [], 0, 0
    for c in text:
        if c == "[":
            start = at
        elif c == "]":
            marked.append((start, at))
        else:
            at += 1
    return marked


def _overlap(view: View, start: int, end: int) -> float:
    span = view.statement.span
    both = max(0, min(end, span.end) - max(start, span.start))
    return both / (span.end - span.start + end - start - both)
