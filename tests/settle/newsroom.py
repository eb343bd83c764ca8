"""Expressions, statements and reports from plain words, for the tests of settling."""

from crosswire.extract.moments import find_expressions
from crosswire.model.annotation import Annotation
from crosswire.model.moment import Expression
from crosswire.model.report import Published, Report
from crosswire.model.span import Span
from crosswire.model.statement import Frame, Statement
from crosswire.parse.english import parse
from crosswire.text.layout import read_layout


def annotate(name: str, text: str, *, published: str | None = None) -> Annotation:
    layout = read_layout(text)
    dated = Published(earliest=published, latest=published, basis="metadata") if published else Published()
    report = Report(id=name, uri=name, sha256="", text=text, published=dated)
    found = find_expressions(name, text, next(parse([(text, layout)])))
    return Annotation(report=report, layout=layout, expressions=found)


def expression(text: str) -> Expression:
    return annotate("report", text).expressions[-1]


def statement(annotation: Annotation, words: str) -> Statement:
    """The words of a report as a statement, with the moments in them."""
    text, name = annotation.report.text, annotation.report.id
    start = text.index(words)
    span = Span.cut(name, text, start, start + len(words))
    moments = tuple(e for e in annotation.expressions if span.holds(e.span))
    return Statement(
        id=f"s_{start}",
        span=span,
        kind="clause",
        frame=Frame(head="", slot="event"),
        stance="asserted",
        sentence=0,
        paragraph=0,
        lemmas=(),
        moments=moments,
    )
