"""Who."""

from typing import Literal

import msgspec

from crosswire.model.span import Span

ActorKind = Literal["person", "organisation", "group", "country"]


class ActorMention(msgspec.Struct, frozen=True, kw_only=True):
    """A name or description of an actor in one report.

    `name` is the canonical form within the report: the fullest name there for a later surname, the country for an
    adjective ("Russian" is Russia). `role` is the title or apposition next to it ("police chief"), "" if none.
    """

    span: Span
    kind: ActorKind
    name: str
    role: str = ""


class Actor(msgspec.Struct, frozen=True, kw_only=True):
    """One actor of a story for all spellings in all reports; `because` gives a reason for every merge."""

    id: str
    kind: ActorKind
    name: str
    spellings: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    because: tuple[str, ...] = ()
