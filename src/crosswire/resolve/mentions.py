"""The mentions of one name in a story: as what, and how written."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Sequence

from crosswire.model.actor import ActorKind, ActorMention

ARTICLES = ("the ", "The ", "a ", "A ")


def bare(name: str) -> str:
    """A name without its article."""
    for article in ARTICLES:
        name = name.removeprefix(article)
    return " ".join(name.split())


def kind_of(mentions: Iterable[ActorMention]) -> ActorKind:
    """The kind that most mentions of a name have; of a tie, the first in the alphabet."""
    votes = Counter(m.kind for m in mentions)
    return min(votes, key=lambda kind: (-votes[kind], kind))


def as_written(mentions: Sequence[ActorMention]) -> str:
    return min(bare(m.name) for m in mentions)


def blocks(names: Iterable[str], key: Callable[[str], str]) -> list[list[str]]:
    """The names that share a key, in the order given."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        found[key(name)].append(name)
    return list(found.values())
