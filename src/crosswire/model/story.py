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
    """One reason to believe that reports share a copy, with its words. Shown as evidence, never summed to one score."""

    kind: Literal["credit", "shared-text", "shared-quotation", "citation", "dateline"]
    spans: tuple[Span, ...]
    because: str


class Origin(msgspec.Struct, frozen=True, kw_only=True):
    """The copy that reports derive from: a wire item, another report, a press release, or a report's own reporting."""

    id: str
    reports: tuple[str, ...]
    kind: Literal["wire", "copy", "release", "own"]
    name: str
    evidence: tuple[Evidence, ...] = ()
