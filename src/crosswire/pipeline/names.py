"""Names across reports: one actor and one place for all spellings."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crosswire.model.actor import Actor
from crosswire.model.annotation import Annotation
from crosswire.model.place import Place
from crosswire.resolve.actors import resolve_actors
from crosswire.resolve.canonical import canonical_words
from crosswire.resolve.places import resolve_places
from crosswire.resolve.speakers import resolve_speakers


class Names(NamedTuple):
    """The actors and places of a story, the actor behind each attribution (by id), and one word for all spellings."""

    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    speakers: Mapping[str, str]
    canonical: Mapping[str, str]


def resolve_names(annotations: Sequence[Annotation]) -> Names:
    """The names of one story."""
    places = resolve_places(annotations)
    actors, speakers = resolve_speakers(annotations, resolve_actors(annotations))
    return Names(actors, places, speakers, canonical_words(actors, places))
