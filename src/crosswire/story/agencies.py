"""What a report says of the agencies whose copy it carries: credits, and who says that he was told."""

from collections.abc import Iterator, Mapping
from typing import NamedTuple
from urllib.parse import urlsplit

from crosswire.model.annotation import Annotation
from crosswire.model.attribution import Attribution
from crosswire.model.span import Span
from crosswire.model.story import Evidence
from crosswire.text.credits import CREDITING, agencies_in, spellings

CREDITS = frozenset({"credit", "dateline"})  # kinds of evidence that say whose copy a report is: no citation does


class Named(NamedTuple):
    """One agency as one report names it: its name, the evidence, and the attribution for a citation."""

    agency: str
    evidence: Evidence
    attribution: str | None = None


def agencies_named(annotation: Annotation) -> tuple[Named, ...]:
    """Every credit and citation of an agency in a report, in the order: outlet, parts, attributions."""
    return (*_published(annotation), *_credited(annotation), *_cited(annotation))


def credited_agencies(named: tuple[Named, ...]) -> tuple[str, ...]:
    """The agencies that a report credits, each once, the one named first before the others."""
    return tuple(dict.fromkeys(n.agency for n in named if n.evidence.kind in CREDITS))


def told_to(annotation: Annotation) -> dict[str, str]:
    """The agency that heard it, by attribution id: "he told Reuters" is that agency's interview wherever it is printed."""
    found: dict[str, str] = {}
    for attribution in annotation.attributions:
        for span in filter(None, (attribution.addressee, attribution.medium)):
            for name in agencies_in(annotation.report.text, span.start, span.end):
                found.setdefault(attribution.id, name)
    return found


def _published(annotation: Annotation) -> Iterator[Named]:
    """The agency whose own site or service a report was read from."""
    report = annotation.report
    host = urlsplit(report.url or "").hostname or ""
    for called in (report.outlet or "", _site(host), _site(report.outlet or "")):
        name = _agencies_by_site().get(called.casefold())
        if name is not None:
            yield Named(name, Evidence(kind="credit", spans=(), because=f"The report was published by {name} itself."))
            return


def _site(host: str) -> str:
    """The name in a host: "www.example.com" is "example"."""
    labels = host.casefold().removeprefix("www.").split(".")
    return labels[0] if len(labels) > 1 else ""


def _agencies_by_site() -> Mapping[str, str]:
    return {spelling.casefold(): name for spelling, name in spellings().items()}


def _credited(annotation: Annotation) -> Iterator[Named]:
    report = annotation.report
    for part in annotation.layout.parts:
        if part.kind in CREDITING:
            span = Span.cut(report.id, report.text, part.start, part.end)
            for name in dict.fromkeys(agencies_in(report.text, part.start, part.end)):
                because = f"The report credits {name} in its {part.kind}."
                kind = "dateline" if part.kind == "dateline" else "credit"
                yield Named(name, Evidence(kind=kind, spans=(span,), because=because))  # type: ignore[arg-type]  # of two


def _cited(annotation: Annotation) -> Iterator[Named]:
    text = annotation.report.text
    for attribution in annotation.attributions:
        for span in _spans(attribution):
            for name in dict.fromkeys(agencies_in(text, span.start, span.end)):
                because = f"The report cites {name}: “{span.text}”."
                yield Named(name, Evidence(kind="citation", spans=(span,), because=because), attribution.id)


def _spans(attribution: Attribution) -> Iterator[Span]:
    yield from attribution.source
    yield from filter(None, (attribution.addressee, attribution.medium))
