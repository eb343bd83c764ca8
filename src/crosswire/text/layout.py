"""The whole layout of a report's text."""

from collections.abc import Iterator

from crosswire.model.layout import Layout, Paragraph, Part, Sentence
from crosswire.text.credits import credited
from crosswire.text.paragraphs import read_paragraphs, trim
from crosswire.text.parts import read_parts
from crosswire.text.quotations import Marks, read_quotations
from crosswire.text.sentences import split


def read_layout(text: str, *, title: str | None = None) -> Layout:
    """Parts, paragraphs, sentences, quotations and agency credits of a text.

    `title` is the report's headline where it is known from elsewhere; the text need not begin with it. Every character
    that is not white space lies in exactly one sentence, every sentence in one paragraph and in no or one part.
    """
    paragraphs = read_paragraphs(text)
    marks = read_quotations(text, paragraphs)
    parts = read_parts(text, paragraphs, marks, title=title)
    return Layout(
        parts=parts,
        paragraphs=paragraphs,
        sentences=tuple(_sentences(text, paragraphs, parts, marks)),
        quotations=marks.quotations,
        credits=credited(text, parts),
    )


def _sentences(
    text: str, paragraphs: tuple[Paragraph, ...], parts: tuple[Part, ...], marks: Marks
) -> Iterator[Sentence]:
    waiting = list(reversed(parts))
    for number, paragraph in enumerate(paragraphs):
        at = paragraph.start
        while waiting and waiting[-1].start < paragraph.end:
            part = waiting.pop()
            for start, end in split(text, at, part.start, marks=marks):
                yield Sentence(start=start, end=end, paragraph=number)
            for start, end in split(text, part.start, part.end, marks=marks):
                yield Sentence(start=start, end=end, paragraph=number, part=part.kind)
            at = part.end
        at, _ = trim(text, at, paragraph.end)
        for start, end in split(text, at, paragraph.end, marks=marks):
            yield Sentence(start=start, end=end, paragraph=number)
