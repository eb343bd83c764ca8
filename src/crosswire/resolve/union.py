"""Joining names into groups, with a reason for every join and pairs that must stay apart."""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from crosswire.review.constraints import CannotLink, Constraint, MustLink, pair


class Groups:
    """Disjoint groups of names (casefolded); a join that would bring a forbidden pair together is refused."""

    def __init__(self, names: Iterable[str], constraints: Sequence[Constraint] = ()) -> None:
        self._group = {name: frozenset((name,)) for name in {n.casefold() for n in names}}
        self._reasons: dict[str, list[str]] = defaultdict(list)
        self._apart: dict[str, set[str]] = defaultdict(set)
        for found in constraints:
            if isinstance(found, CannotLink):
                self.keep_apart(found.a, found.b)
        for found in sorted((c for c in constraints if isinstance(c, MustLink)), key=lambda c: pair(c.a, c.b)):
            self.join(found.a, found.b, f"{found.a} and {found.b}: a person ruled that they are one")

    def keep_apart(self, a: str, b: str) -> None:
        first, second = pair(a, b)
        self._apart[first].add(second)
        self._apart[second].add(first)

    def join(self, a: str, b: str, because: str) -> bool:
        """Make one group of the groups of both names, unless two of their names are kept apart."""
        first, second = (self._group.get(n.casefold()) for n in (a, b))
        if first is None or second is None or first is second:
            return first is not None and first is second
        if any(self._apart[name] & second for name in first):
            return False
        merged = first | second
        for name in merged:
            self._group[name] = merged
        self._reasons[min(merged)] = [
            *self._reasons.pop(min(first), []),
            *self._reasons.pop(min(second), []),
            because,
        ]
        return True

    def of(self, name: str) -> frozenset[str]:
        """The group that a name is in."""
        return self._group[name.casefold()]

    def all(self) -> list[tuple[frozenset[str], tuple[str, ...]]]:
        """Every group with the reasons for its joins, in a fixed order."""
        found = {min(group): group for group in self._group.values()}
        return [(group, tuple(self._reasons.get(first, ()))) for first, group in sorted(found.items())]
