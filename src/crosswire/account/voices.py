"""One voice under two names: "the police" and "Ballina police", "the Observatory, which monitors the war" and its full name."""

import re
from collections import defaultdict
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
    bare = {actor: BASED.sub("", CLAUSE.sub("", name)) for actor, name in names.items()}
    holding: dict[str, list[str]] = defaultdict(list)
    for actor, name in bare.items():
        for word in _words_of_body(name):
            holding[word].append(actor)
    shorts = {actor: _as_word(name) for actor, name in bare.items() if _is_short(name)}
    return {actor: holding[word][0] for actor, word in shorts.items() if len(holding.get(word, ())) == 1}


def _is_short(name: str) -> bool:
    return re.fullmatch(r"\w+", name) is not None and (name[0].isupper() or name in ONE_OF_A_KIND)


def _words_of_body(name: str) -> set[str]:
    """By which words a fuller name may be called; none for one of a single word or of two bodies."""
    words = name.split()
    return set(map(_as_word, words)) if len(words) > 1 and "and" not in words else set()


def _as_word(word: str) -> str:
    """A word as names are held against each other: capitals aside for kinds of which there is one."""
    return word.casefold() if word.casefold() in ONE_OF_A_KIND else word
