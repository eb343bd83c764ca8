"""The reports of one event, and the copies that they derive from."""

from typing import Literal

import msgspec

from crosswire.model.span import Span


class Story(msgspec.Struct, frozen=True, kw_only=True):
    """The reports of one event, by id."""

    id: str
    title: str
    reports: tuple[str, ...]


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """One reason to believe that reports share a copy, with its words. Shown as evidence, never summed to one score.

    `source` is the report that had the words first, `None` where neither date nor trimming tells.
    """

    kind: Literal["credit", "shared-text", "shared-quotation", "citation", "dateline"]
    spans: tuple[Span, ...]
    because: str
    source: str | None = None


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """The copy that reports derive from: a wire item, another report, a press release, or a report's own reporting.

    `extent` is the largest share of a report's words that stand in shared stretches, 0 to 1. `partial` is true where only a
    part of its reports comes from it (a shared passage or quotation, an agency's interview): each has another copy as a whole.
    """

    id: str
    reports: tuple[str, ...]
    kind: Literal["wire", "copy", "release", "own"]
    name: str
    evidence: tuple[Evidence, ...] = ()
    extent: float = 0.0
    partial: bool = False
