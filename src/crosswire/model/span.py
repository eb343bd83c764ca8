"""Stretches of a report's text."""

from typing import Self

import msgspec

from crosswire.errors import SpanMismatch


class Span(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """The words of a report between two offsets: code points, half-open.

    Everything that Crosswire finds is a span or points to one.
    """

    report: str
    start: int
    end: int
    text: str

    @classmethod
    def cut(cls, report: str, text: str, start: int, end: int) -> Self:
        """The span of `text[start:end]`, where `text` is the whole text of the report with this id.

        Raises:
            SpanMismatch: the offsets are empty, reversed or outside the text.
        """
        if not 0 <= start < end <= len(text):
            raise SpanMismatch(f"{report}: no span {start}-{end} in a text of {len(text)} code points")
        return cls(report=report, start=start, end=end, text=text[start:end])

    def verify(self, text: str) -> Self:
        """This span, if its words stand in `text` at its offsets.

        Raises:
            SpanMismatch: other words stand there.
        """
        found = text[self.start : self.end]
        if found != self.text:
            raise SpanMismatch(f"{self.report}: expected {self.text!r} at {self.start}-{self.end}, found {found!r}")
        return self

    def overlap(self, other: "Span") -> int:
        """How many code points both spans share; 0 for spans of two reports."""
        if self.report != other.report:
            return 0
        return max(0, min(self.end, other.end) - max(self.start, other.start))

    def holds(self, other: "Span") -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.report == other.report and self.start <= other.start and other.end <= self.end
