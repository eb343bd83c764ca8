"""One proposition that one report makes at one place."""

from typing import Literal

import msgspec

from crosswire.model.actor import ActorMention
from crosswire.model.moment import Expression
from crosswire.model.place import PlaceMention
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span

Stance = Literal["asserted", "denied", "alleged", "unverified", "no-comment"]
StatementKind = Literal["clause", "phrase", "quotation", "headline"]


class Frame(msgspec.Struct, frozen=True, kw_only=True):
    """What a statement is about: the lemma that heads it, the slot it fills, whether it is negated, how sure it is.

    `slot`: event, killed, injured, figure, place, time, cause, actor, category, quotation, stance.
    `modality`: "" for plain fact, else the hedge: likely, reportedly, may, plan, would ...
    """

    head: str
    slot: str
    polarity: bool = True
    modality: str = ""


class Statement(msgspec.Struct, frozen=True, kw_only=True):
    """A proposition with all that alignment and comparison need, so that nothing is parsed twice.

    `lemmas` are its content words; `arguments` the lemmas of subject, object and obliques of its head; `context` the content
    words of the sentence around it; `governor` the lemma of the event that a phrase hangs on. `sentence` counts from 0.
    """

    id: str
    span: Span
    kind: StatementKind
    frame: Frame
    stance: Stance
    sentence: int
    paragraph: int
    lemmas: tuple[str, ...]
    arguments: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    governor: str = ""
    attribution: str | None = None
    quantities: tuple[Quantity, ...] = ()
    moments: tuple[Expression, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()
