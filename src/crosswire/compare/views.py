"""Every statement of a story as the comparers see it."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from crosswire.compare.view import Located, View, When
from crosswire.model.account import Reading
from crosswire.model.actor import Actor
from crosswire.model.annotation import Annotation
from crosswire.model.layout import Quotation
from crosswire.model.place import Place, PlaceMention
from crosswire.model.span import Span
from crosswire.story.stories import headline_of

SHORT = 4  # words of a headline that tell reports apart in a sentence

LONGEST_TIME = 80  # code points; how far before a statement a time expression may begin and still touch it
MOSTLY = 0.6  # the share of a statement that must stand between quotation marks


def views_of(readings: Sequence[Reading], *, actors: Sequence[Actor], places: Sequence[Place]) -> dict[str, View]:
    """The view of each statement by the statement's id."""
    actor_by_id = {a.id: a for a in actors}
    place_at = {span: p for p in places for span in p.spans}
    views: dict[str, View] = {}
    for reading in readings:
        times = sorted(zip(reading.annotation.expressions, reading.moments, strict=True), key=lambda t: t[0].span.start)
        starts = [expression.span.start for expression, _ in times]
        outlet = outlet_of(reading.annotation)
        published = (reading.published.earliest or "", reading.published.latest or "")
        for statement in reading.annotation.statements:
            span = statement.span
            speaker = actor_by_id.get(reading.speakers.get(statement.attribution or "", ""))
            named = [actor_by_id[a] for a in reading.statement_actors.get(statement.id, ())]
            near = times[bisect_left(starts, span.start - LONGEST_TIME) : bisect_left(starts, span.end)]
            views[statement.id] = View(
                statement=statement,
                outlet=outlet,
                times=tuple(When(e, m) for e, m in near if e.span.end > span.start),
                places=tuple(_located(m, place_at) for m in statement.places if (m.of or m.span) in place_at),
                actors=tuple(a.id for a in named),
                actor_names=tuple(a.name for a in named),
                speaker=speaker.id if speaker else None,
                speaker_name=speaker.name if speaker else "",
                published=published,
                quoted=_quoted(span, reading.annotation.layout.quotations),
            )
    return views


def _located(mention: PlaceMention, place_at: Mapping[Span, Place]) -> Located:
    place = place_at[mention.of or mention.span]
    entry = place.gazetteer.id if place.gazetteer else ""
    return Located(place.id, place.name, mention.relation, entry, frozenset(place.within), place.precision)


def _quoted(span: Span, quotations: Sequence[Quotation]) -> bool:
    """Whether most of a span stands between quotation marks; `quotations` are in reading order and do not overlap."""
    inside = 0
    last = bisect_left(quotations, span.end, key=lambda q: q.start)
    for quotation in quotations[max(0, bisect_left(quotations, span.start, key=lambda q: q.start) - 1) : last]:
        inside += max(0, min(span.end, quotation.end) - max(span.start, quotation.start))
    return inside >= MOSTLY * (span.end - span.start)


def outlet_of(annotation: Annotation) -> str:
    """How a sentence names a report: by its outlet, else by the first words of its headline."""
    if annotation.report.outlet:
        return annotation.report.outlet
    words = headline_of(annotation).split()
    return " ".join(words[:SHORT]) + ("…" if len(words) > SHORT else "")
