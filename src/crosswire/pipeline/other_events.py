"""Counts of another event, told beside this one's, stand in no claim with them: "a quake killed 26,000 in 2003"."""

from collections.abc import Iterable, Sequence

from crosswire.account.figures import Figure
from crosswire.align.align import Group

OWN = frozenset({"total", "part", "place"})
OTHER = frozenset({"other event", "other time"})


def parted(groups: Iterable[Group], figures: Sequence[Figure]) -> list[Group]:
    """The groups; one that counts people of this event and of others is cut in two."""
    told = [f for f in figures if f.none is None]
    own = {i for f in told if f.scope in OWN for i in f.statements}
    others = {i for f in told if f.scope in OTHER for i in f.statements} - own
    found: list[Group] = []
    for group in groups:
        apart = tuple(s for s in group if s.id in others)
        mixed = bool(apart) and any(s.id in own for s in group)
        found += [tuple(s for s in group if s.id not in others), apart] if mixed else [group]
    return found
