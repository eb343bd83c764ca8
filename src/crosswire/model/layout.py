"""How a report's text is laid out: parts, paragraphs, sentences, quotations. Offsets are code points, half-open."""

from typing import Literal

import msgspec

PartKind = Literal["headline", "dateline", "byline", "caption", "credit", "slug", "boilerplate"]


class Part(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A stretch that is not running text."""

    start: int
    end: int
    kind: PartKind


class Paragraph(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A paragraph of the text, white space at its edges left out."""

    start: int
    end: int


class Sentence(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A sentence; `paragraph` is the index of its paragraph, `part` the kind of part it is, `None` in running text."""

    start: int
    end: int
    paragraph: int
    part: PartKind | None = None


class Quotation(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """A stretch between quotation marks within one paragraph; `start` and `end` lie inside the marks.

    `closed` is false where the closing mark is missing (the paragraph's end closes it). `continues` is true where it
    goes on a quotation of the paragraph before (reopened, with the earlier one left unclosed).
    """

    start: int
    end: int
    paragraph: int
    closed: bool = True
    continues: bool = False


class Layout(msgspec.Struct, frozen=True, kw_only=True):
    """The layout of one report. Every list is in reading order."""

    parts: tuple[Part, ...] = ()
    paragraphs: tuple[Paragraph, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    credits: tuple[str, ...] = ()
