"""Disjoint sets, the same whatever the order of joins."""

from collections.abc import Hashable, Iterable
from typing import Any, Generic, TypeVar

Member = TypeVar("Member", bound=Hashable)


class Sets(Generic[Member]):
    """Members in disjoint sets; each set is known by its least member."""

    def __init__(self, members: Iterable[Member] = ()) -> None:
        self._parent: dict[Member, Member] = {m: m for m in members}

    def least(self, member: Member) -> Member:
        """The least member of the set that a member is in; a member not seen before is a set of its own."""
        parent = self._parent
        parent.setdefault(member, member)
        while parent[member] != member:
            parent[member] = parent[parent[member]]
            member = parent[member]
        return member

    def join(self, a: Member, b: Member) -> bool:
        """Make one set of the sets of both; whether they were two."""
        first, second = self.least(a), self.least(b)
        if first == second:
            return False
        low, high = sorted((first, second), key=_order)
        self._parent[high] = low
        return True

    def all(self) -> list[list[Member]]:
        """Every set with its members, sorted."""
        found: dict[Member, list[Member]] = {}
        for member in sorted(self._parent, key=_order):
            found.setdefault(self.least(member), []).append(member)
        return list(found.values())


def _order(member: Any) -> Any:
    return member
