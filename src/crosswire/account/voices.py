"""One voice under two names: "the police" and "Ballina police", "the Observatory, which monitors the war" and its full name."""

import re
from collections.abc import Iterable, Mapping, Sequence

import msgspec

from crosswire.account.figures import Figure
from crosswire.model.actor import Actor

CLAUSE = re.compile(r"(?:,| which| that| who)\s.*$")
BASED = re.compile(r"^(?:the\s+)?(?:[\w’'.-]+-based\s+)?", re.IGNORECASE)
# Of a kind of which reports of one event mean one, however they call it.
ONE_OF_A_KIND = frozenset({"police"})


def of_one_voice(figures: Iterable[Figure], actors: Sequence[Actor]) -> list[Figure]:
    """The figures, those of a body by a shorter name said to be of the body that alone among the sources has a fuller one.

    Two counts by one voice are an update or a repetition, never two sources.

    Args:
        figures: of one story.
        actors: its actors.
    """
    found = list(figures)
    sources = {f.source for f in found}
    same = _fuller({a.id: a.name for a in actors if a.id in sources and a.kind != "person"})
    return [msgspec.structs.replace(f, source=same[f.source]) if f.source in same else f for f in found]


def _fuller(names: Mapping[str, str]) -> dict[str, str]:
    """The id of the fuller name of each short one; none where several fit, or the fuller one joins two bodies."""
    found = {}
    for actor, name in names.items():
        short = BASED.sub("", CLAUSE.sub("", name))
        if not re.fullmatch(r"\w+", short) or not (short[0].isupper() or short in ONE_OF_A_KIND):
            continue
        fits = [other for other, full in names.items() if other != actor and _holds(full, short)]
        if len(fits) == 1:
            found[actor] = fits[0]
    return found


def _holds(full: str, short: str) -> bool:
    """Whether a name of several words has a word in it, capitals aside for kinds of which there is one."""
    bare = BASED.sub("", CLAUSE.sub("", full)).split()
    words = {w.casefold() for w in bare} if short.casefold() in ONE_OF_A_KIND else set(bare)
    return len(bare) > 1 and "and" not in bare and (short in words or short.casefold() in words & ONE_OF_A_KIND)
