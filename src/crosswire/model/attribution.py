"""Who says so."""

from typing import Literal

import msgspec

from crosswire.model.span import Span

Act = Literal[
    "say", "ask", "deny", "decline", "no-comment", "unverified", "claim", "confirm", "warn", "order", "accuse", "write"
]
SourceKind = Literal["named", "role", "anonymous", "document", "own"]


class Attribution(msgspec.Struct, frozen=True, kw_only=True):
    """One act of saying: source, cue, content, and how, where, when and to whom.

    `source`, `cue` and `content` are lists of spans, since each can be split ("X," he said, "Y"). `content` is empty where nothing
    was said ("declined to comment"). `of` is the id of the attribution that this one stands inside, for nested saying.
    `speaker` is the fullest wording of the source in the report ("he" resolved), "" where it can't be told.
    """

    id: str
    source: tuple[Span, ...] = ()
    cue: tuple[Span, ...] = ()
    content: tuple[Span, ...] = ()
    quoted: Literal["direct", "mixed", "indirect"] = "indirect"
    act: Act = "say"
    source_kind: SourceKind | None = None
    medium: Span | None = None
    addressee: Span | None = None
    moment: Span | None = None
    of: str | None = None
    speaker: str = ""
