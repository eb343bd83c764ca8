"""Contents: what a verb of saying says, by the first of its frames that fits.

A quotation beside the cue; a clause, infinitive or object after it; the sentence around it ("Ten people, officials said,
were killed"). Stretches that begin or end inside a quotation are widened to all of it, over sentences.
"""

from collections.abc import Callable

from crosswire.extract.attribution import beside, frames, passives
from crosswire.extract.attribution.cues import Cue
from crosswire.extract.attribution.found import Found
from crosswire.extract.attribution.page import Page
from crosswire.model.token import Token

FINDERS: tuple[Callable[[Page, Cue, Token | None], Found | None], ...] = (
    beside.quoted,
    frames.clause,
    frames.around,
    frames.told_to,
    frames.told_what,
    frames.infinitive,
    frames.prepositional,
    frames.object_of,
    frames.figure,
    frames.shown,
    beside.block,
    frames.final,
)


def content_of(page: Page, cue: Cue, holder: Token | None) -> Found | None:
    """What a verb says, where `holder` is the head word of its source; `None` if no frame fits."""
    if cue.passive:
        return passives.passive(page, cue)
    for find in FINDERS:
        found = find(page, cue, holder)
        if found is not None and found.content:
            return found
    return None
