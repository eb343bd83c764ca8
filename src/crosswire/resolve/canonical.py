"""One word for all spellings of a name, for comparing wordings."""

from collections.abc import Sequence

from crosswire.lexicon.tables import table
from crosswire.model.actor import Actor
from crosswire.model.place import Place


def canonical_words(actors: Sequence[Actor], places: Sequence[Place]) -> dict[str, str]:
    """The words of every spelling (lower case) to the words of its actor's or place's own name.

    Spellings of as many words as the name are mapped word by word; a person's other spellings by the last word, the surname.
    """
    found: dict[str, str] = {}
    named: list[Place | Actor] = [*sorted(places, key=lambda p: p.id), *sorted(actors, key=lambda a: a.id)]
    for entity in named:
        target = entity.name.lower().split()
        for spelling in entity.spellings:
            if spelling in table("demonyms")["country"] and not spelling.isupper():
                continue  # "Russian" and "Russia" are two words of a wording
            words = spelling.lower().split()
            if len(words) == len(target):
                pairs = list(zip(words, target, strict=True))
            elif isinstance(entity, Actor) and entity.kind == "person":
                pairs = [(words[-1], target[-1])]
            else:
                pairs = []
            for word, name in pairs:
                if word != name:
                    found.setdefault(word, name)
    return found
