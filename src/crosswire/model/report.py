"""One document by one outlet, with its provenance."""

from typing import Literal

import msgspec

from crosswire.model.span import Span

Basis = Literal["metadata", "text", "calendar", "story", "unknown"]


class Published(msgspec.Struct, frozen=True, kw_only=True):
    """When a report came out: ISO 8601 dates of its local civil time, both inclusive, `None` where not known.

    `basis` says how it is known: from metadata, from a date in the text, worked out by the calendar (weekday and day
    give the year), from its story (a claim dated in another report), or not at all. `because` holds the words.
    """

    earliest: str | None = None
    latest: str | None = None
    basis: Basis = "unknown"
    because: tuple[Span, ...] = ()


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """A report as it was read. Its text is never edited; `sha256` is that of the bytes it was read from.

    `offset` is where the input's text begins in `text` (after a title put before it), in code points.
    """

    id: str
    uri: str
    sha256: str
    text: str
    title: str | None = None
    outlet: str | None = None
    language: str | None = None
    url: str | None = None
    published: Published = Published()
    offset: int = 0
    story: str | None = None


class LeftOut(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """An input that could not be read, and why: never silently dropped."""

    uri: str
    because: str
