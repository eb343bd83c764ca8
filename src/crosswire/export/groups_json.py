"""Stories and shared copy as the lines of JSON that `crosswire group` writes."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from crosswire.model.story import Evidence, Origin, Story


def group_documents(stories: Sequence[Story], origins: Mapping[str, Sequence[Origin]]) -> Iterator[dict[str, Any]]:
    """One document per report, sorted by report id; `origins` are those of each story, by its id."""
    story_of = {report: story for story in stories for report in story.reports}
    for report in sorted(story_of):
        story = story_of[report]
        whole = [o for o in origins[story.id] if report in o.reports and not o.partial]
        yield {
            "id": report,
            "story": story.id,
            "origin": whole[0].id if whole else None,
            "shares": [share for origin in origins[story.id] for share in _shares(origin, report)],
        }


def _shares(origin: Origin, report: str) -> Iterator[dict[str, Any]]:
    """With whom a report shares an origin: the reports that carry it, and those that evidence ties to it."""
    tied = {e.spans: {s.report for s in e.spans} for e in origin.evidence}
    others = {other for reports in tied.values() if report in reports for other in reports}
    others |= set(origin.reports) if report in origin.reports else set()
    for other in sorted(others - {report}):
        between = [e for e in origin.evidence if tied[e.spans] == {report, other}]
        yield {
            "with": other,
            "extent": origin.extent,
            "direction": _direction(between, other),
            "because": "; ".join(dict.fromkeys(e.because for e in between or origin.evidence)),
        }


def _direction(evidence: Sequence[Evidence], other: str) -> str:
    sources = {e.source for e in evidence if e.source is not None}
    if len(sources) != 1:
        return "unknown"
    return "from" if other in sources else "to"
