"""An attribution while it is being put together."""

import msgspec

from crosswire.extract.attribution.cues import Cue
from crosswire.extract.attribution.page import Stretch
from crosswire.model.attribution import Act, SourceKind


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """What has been found of one act of saying; `head` is the offset of the cue's head word, its place in the order.

    `holder` is the index of the source's head word in the cue's sentence, -1 where there is none.
    """

    sentence: int
    head: int
    cue: tuple[Stretch, ...] = ()
    source: tuple[Stretch, ...] = ()
    content: tuple[Stretch, ...] = ()
    act: Act = "say"
    source_kind: SourceKind | None = None
    holder: int = -1
    medium: Stretch | None = None
    addressee: Stretch | None = None
    moment: Stretch | None = None
    speaker: str = ""
    floating: bool = False
    origin: Cue | None = None
    frame: str = ""
