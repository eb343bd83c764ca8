"""What two sets have in common, for many pairs of sets at once.

Each different set is kept once, as sorted numbers, and each different pair of sets is looked at once: the sentences of a story
lend their words to many statements.
"""

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    import numpy as np

    Column = np.ndarray[Any, np.dtype[Any]]

ROOM = 64  # times the pairs: a list of all possible ones that is longer costs more than sorting those there are


class Sets(NamedTuple):
    """One set per statement: `which` of the different ones it is. Set k has the members from `starts[k]` to `starts[k + 1]`."""

    which: "Column"
    starts: "Column"
    members: "Column"

    def filled(self) -> "Column":
        """Whether a statement's set has any member."""
        filled: Column = (self.starts[1:] > self.starts[:-1])[self.which]
        return filled


class Lists(NamedTuple):
    """List k has the members from `starts[k]` to `starts[k + 1]`."""

    starts: "Column"
    members: "Column"


class Common(NamedTuple):
    """What is common to the sets of each pair: `at` tells which of the different pairs of sets it has, 0 for nothing in common.

    A member stands once for each row of `row`, in the order of rows and members.
    """

    at: "Column"
    rows: int
    row: "Column"
    member: "Column"

    def number(self) -> "Column":
        """How many members are common, pair by pair."""
        import numpy as np

        return np.bincount(self.row, minlength=self.rows)[self.at]

    def total(self, weights: "Column") -> "Column":
        """What they weigh together, pair by pair; each member has its weight."""
        import numpy as np

        return np.bincount(self.row, weights[self.member], minlength=self.rows)[self.at]

    def most(self, weights: "Column") -> "Column":
        """What the heaviest weighs, pair by pair; 0 where nothing is common."""
        return most(self.row, weights[self.member], rows=self.rows)[self.at]

    def by_pair(self) -> "tuple[Column, Column]":
        """The pairs, by their place, and the members, each pair with each of its own."""
        import numpy as np

        pair, place = spread(np.searchsorted(self.row, np.arange(self.rows + 1)), self.at)
        return pair, self.member[place]


def numbered(sets: Iterable[Iterable[Any]]) -> dict[Any, int]:
    """A number for every member of any set, in their order."""
    return {member: number for number, member in enumerate(sorted(set().union(*sets)))}


def in_columns(sets: Sequence[frozenset[Any]], numbers: Mapping[Any, int] | None = None) -> Sets:
    """The sets as columns, by numbers that they share with others or, unless told, of their own."""
    import numpy as np

    which, known = numbered_once(sets)
    numbers = numbered(known) if numbers is None else numbers
    members = [sorted(map(numbers.__getitem__, one)) for one in known]
    starts = np.cumsum([0, *map(len, members)])
    return Sets(which, starts, np.fromiter(chain.from_iterable(members), dtype=np.intp, count=starts[-1]))


def grouped(group: "Column", members: "Column", *, groups: int) -> Lists:
    """The members of each of so many groups, in their order."""
    import numpy as np

    order = np.argsort(group, kind="stable")
    return Lists(np.searchsorted(group[order], np.arange(groups + 1)), members[order])


def numbered_once(values: Sequence[Any]) -> "tuple[Column, list[Any]]":
    """Which of the different values each is, and these."""
    import numpy as np

    known: dict[Any, int] = {}
    which = [known.setdefault(value, len(known)) for value in values]
    return np.array(which, dtype=np.intp), list(known)


def common(one: Sets, other: Sets, left: "Column", right: "Column") -> Common:
    """What the one set of each pair's left statement has in common with the other set of its right statement."""
    import numpy as np

    both = one.filled()[left] & other.filled()[right]
    sides, which = different(one.which[left[both]], other.which[right[both]])
    at = np.zeros(len(left), dtype=np.intp)
    at[both] = which + 1
    size = max(one.members.max(initial=0), other.members.max(initial=0)) + 1
    keys = np.sort(np.concatenate([_keys(one, sides[0], size=size), _keys(other, sides[1], size=size)]))
    row, member = np.divmod(keys[1:][keys[1:] == keys[:-1]], size)
    return Common(at, len(sides[0]) + 1, row + 1, member)


def different(left: "Column", right: "Column") -> "tuple[tuple[Column, Column], Column]":
    """The different pairs of numbers, and which of them each pair is."""
    import numpy as np

    size = right.max(initial=0) + 1
    codes = left * size + right
    possible = (left.max(initial=0) + 1) * size
    found, which = _ticked(codes, possible) if possible <= ROOM * len(codes) else np.unique(codes, return_inverse=True)
    return np.divmod(found, size), which


def _ticked(codes: "Column", possible: int) -> "tuple[Column, Column]":
    """What `np.unique` gives, without sorting: the codes are ticked off on a list of all that are possible."""
    import numpy as np

    seen = np.zeros(possible, dtype=bool)
    seen[codes] = True
    found = np.flatnonzero(seen)
    number = np.empty(possible, dtype=np.intp)
    number[found] = np.arange(len(found))
    return found, number[codes]


def _keys(sets: Sets, which: "Column", *, size: int) -> "Column":
    """A number for each row and member: what two sets of one row have in common comes twice."""
    row, place = spread(sets.starts, which)
    keys: Column = row * size + sets.members[place]
    return keys


def spread(starts: "Column", which: "Column", *, most: int | None = None) -> "tuple[Column, Column]":
    """The places of each set asked for, or so many first ones, and beside each the position of its set in `which`."""
    import numpy as np

    lengths = np.diff(starts)[which]
    if most is not None:
        lengths = np.minimum(lengths, most)
    position = np.repeat(np.arange(len(which)), lengths)
    return position, np.arange(len(position)) + np.repeat(starts[which] - lengths.cumsum() + lengths, lengths)


def most(row: "Column", values: "Column", *, rows: int) -> "Column":
    """The largest value of each row, 0 where it has none; the rows are sorted."""
    import numpy as np

    largest = np.zeros(rows)
    first = np.flatnonzero(np.diff(row, prepend=-1))
    if len(first):
        largest[row[first]] = np.maximum.reduceat(values, first)
    return largest
