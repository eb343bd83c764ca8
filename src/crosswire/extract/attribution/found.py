"""What is said, as far as a frame of the cue's verb shows it."""

import msgspec

from crosswire.extract.attribution.page import Stretch


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """Stretches of content, and the name of the frame in which they were found."""

    content: tuple[Stretch, ...]
    frame: str
