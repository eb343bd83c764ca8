"""Words of a sentence that name or describe an actor, as all finders of actors give them."""

import functools

import msgspec

from crosswire.lexicon.spelling import normalise
from crosswire.model.actor import ActorKind
from crosswire.model.token import ParsedSentence

_key = functools.lru_cache(maxsize=5000)(normalise)  # a name's key is asked for again and again


class Found(msgspec.Struct, frozen=True, kw_only=True):
    """Words of a sentence that name or describe an actor, from `first` to before `last`."""

    sentence: ParsedSentence
    first: int
    last: int
    kind: ActorKind
    text: str
    start: int
    end: int
    name: str = ""

    @property
    def key(self) -> str:
        return _key(self.text)
