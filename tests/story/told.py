"""Builders of small invented reports: annotated with their layout and one statement a sentence, no parser needed."""

import re

from crosswire.model.annotation import Annotation
from crosswire.model.attribution import Attribution
from crosswire.model.report import Published, Report
from crosswire.model.span import Span
from crosswire.model.statement import Frame, Statement
from crosswire.model.story import Origin
from crosswire.story.origins import find_origins
from crosswire.text.layout import read_layout


def told(name: str, text: str, *, published: str | None = None, outlet: str | None = None) -> Annotation:
    """A report of this text; its statements are named NAME-0, NAME-1 ... by sentence."""
    date = Published(earliest=published, latest=published, basis="metadata" if published else "unknown")
    report = Report(id=name, uri=name, sha256=name, text=text, published=date, outlet=outlet)
    layout = read_layout(text)
    statements = tuple(
        Statement(
            id=f"{name}-{number}",
            span=Span.cut(name, text, sentence.start, sentence.end),
            kind="clause",
            frame=Frame(head="", slot="event"),
            stance="asserted",
            sentence=number,
            paragraph=sentence.paragraph,
            lemmas=(),
            context=tuple(re.findall(r"[^\W\d_]{4,}", text[sentence.start : sentence.end].lower())),
        )
        for number, sentence in enumerate(layout.sentences)
    )
    return Annotation(report=report, layout=layout, statements=statements)


def told_to_agency(of: Annotation, agency: str, content: str) -> Annotation:
    """The same report, in which somebody told an agency what a sentence holds."""
    import msgspec

    text, name = of.report.text, of.report.id
    start, said = text.index(agency), text.index(content)
    attribution = Attribution(
        id=f"{name}-told",
        content=(Span.cut(name, text, said, said + len(content)),),
        addressee=Span.cut(name, text, start, start + len(agency)),
    )
    statements = tuple(
        msgspec.structs.replace(s, attribution=attribution.id) if content in s.span.text else s for s in of.statements
    )
    return msgspec.structs.replace(of, attributions=(attribution,), statements=statements)


def whole(origins: tuple[Origin, ...]) -> list[tuple[str, ...]]:
    """The reports of each origin that carries reports as a whole, sorted."""
    return sorted(o.reports for o in origins if not o.partial)


def copies_of(*annotations: Annotation) -> dict[str, str]:
    """The copy of each statement."""
    return find_origins(annotations)[1]
