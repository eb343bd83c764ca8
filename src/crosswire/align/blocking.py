"""Which pairs of statements are worth comparing: those that share a telling word, class, figure or time.

An inverted index over words keeps this linear in statements for reports of bounded likeness; each statement keeps only
its best partners in every report. Pairs within a report are compared as well: that a headline and a lead say the same holds
a claim together, and that two sentences do not keeps two claims apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from crosswire.align.index import Index, index_of
from crosswire.align.overlaps import different, spread
from crosswire.align.sketch import Sketch

if TYPE_CHECKING:
    import numpy as np

    Column = np.ndarray[Any, np.dtype[Any]]

PARTNERS = 20  # per statement and other report; recall of gold links on the development events levels off here
OWN_PARTNERS = 8  # per statement in its own report
# Per statement, however many reports there are: 100 cost twice the time in a large story and score the same.
ALL_PARTNERS = 40
NEAREST = 128  # partners of a statement that are looked at first: most often they hold the best of all
SETS = 64  # sets of keys whose partners are looked for together
TOGETHER = 1 << 18  # partners looked at together, so that memory is bounded


class Pair(NamedTuple):
    """Two statements that do not overlap, by index; `shared` is the summed weight of the words they share."""

    left: int
    right: int
    shared: float
    score: float


@dataclass(frozen=True, eq=False)
class Pairs(Sequence[Pair]):
    """Pairs in columns."""

    left: "Column"
    right: "Column"
    shared: "Column"
    score: "Column"

    @classmethod
    def of(cls, pairs: Sequence[Pair]) -> "Pairs":
        """The same pairs in columns."""
        import numpy as np

        if isinstance(pairs, Pairs):
            return pairs
        sides = np.array([(p.left, p.right) for p in pairs], dtype=np.intp).reshape(-1, 2)
        return cls(sides[:, 0], sides[:, 1], np.array([p.shared for p in pairs]), np.array([p.score for p in pairs]))

    def __len__(self) -> int:
        return len(self.left)

    def __iter__(self) -> Iterator[Pair]:
        columns = (self.left, self.right, self.shared, self.score)
        return map(Pair, *(column.tolist() for column in columns))

    @overload
    def __getitem__(self, at: int) -> Pair: ...
    @overload
    def __getitem__(self, at: "slice | Column") -> "Pairs": ...
    def __getitem__(self, at: "int | slice | Column") -> "Pair | Pairs":
        """One pair by its place, or those of a slice or a column of places."""
        import numpy as np

        found = (self.left[at], self.right[at], self.shared[at], self.score[at])
        return Pair(*(value.item() for value in found)) if np.ndim(found[0]) == 0 else Pairs(*found)


class Places(NamedTuple):
    """Where statements stand: the numbers of their reports, and their limits."""

    report: "Column"
    start: "Column"
    end: "Column"


class Ranked(NamedTuple):
    """Statements that share something with each of some sets of keys, the best first; set k's begin at `starts[k]`."""

    starts: "Column"
    statement: "Column"
    shared: "Column"
    score: "Column"


class Asking(NamedTuple):
    """Statements that look for partners, and which of these sets of keys each has."""

    statement: "Column"
    keys: "Column"


def propose(sketches: Sequence[Sketch], *, partners: int = PARTNERS) -> Pairs:
    """Pairs of statements to compare, of two reports or of two places in one, sorted by index."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    if not sketches:
        return Pairs.of([])
    places, index = _places(sketches), index_of(sketches)
    blocks = np.split(np.arange(len(index.weight)), range(SETS, len(index.weight), SETS))
    found = [some for numbers in blocks for some in _partners(index, numbers, places, partners=partners)]
    owner, other, shared, score = (np.concatenate(column) for column in zip(*found, strict=True))
    left, right = np.minimum(owner, other), np.maximum(owner, other)
    once = np.unique(left * len(sketches) + right, return_index=True)[1]  # many are found from both sides
    return Pairs(left[once], right[once], shared[once], score[once])


def _places(sketches: Sequence[Sketch]) -> Places:
    import numpy as np

    spans = [s.statement.span for s in sketches]
    reports = np.unique([span.report for span in spans], return_inverse=True)[1]
    return Places(reports, np.array([span.start for span in spans]), np.array([span.end for span in spans]))


def _partners(index: Index, numbers: "Column", places: Places, *, partners: int) -> "Iterator[tuple[Column, ...]]":
    """The statements of these sets of keys with their best partners, what they share, and the scores."""
    import numpy as np

    ranked = _ranked(index, numbers)
    keys, place = spread(index.statements.starts, numbers)
    asking, sizes = Asking(index.statements.members[place], keys), np.diff(ranked.starts)[keys]
    which, at = _best(asking, ranked, places, partners=partners, reach=NEAREST)
    done = (np.bincount(which, minlength=len(sizes)) == ALL_PARTNERS) | (sizes <= NEAREST)
    which, at = which[done[which]], at[done[which]]
    yield asking.statement[which], ranked.statement[at], ranked.shared[at], ranked.score[at]
    rest = np.flatnonzero(~done)
    for some in np.split(rest, np.flatnonzero(np.diff(sizes[rest].cumsum() // TOGETHER)) + 1):
        which, at = _best(Asking(*(column[some] for column in asking)), ranked, places, partners=partners)
        yield asking.statement[some][which], ranked.statement[at], ranked.shared[at], ranked.score[at]


def _ranked(index: Index, numbers: "Column") -> Ranked:
    """The statements that share most with those of each set of keys, for the length of both."""
    import numpy as np

    own, place = spread(index.keys.starts, numbers)
    key = index.keys.members[place]
    position, place = spread(index.sets.starts, key)
    (asking, sets), which = different(own[position], index.sets.members[place])
    weights = index.weight[numbers][asking] + index.weight[sets] + 8.0
    scores = np.bincount(which, index.score[key][position]) / weights
    shared = np.bincount(which, index.shared[key][position])
    position, place = spread(index.statements.starts, sets)
    statement, asking = index.statements.members[place], asking[position]
    best = np.lexsort((statement, -scores[position], asking))
    starts = np.searchsorted(asking, np.arange(len(numbers) + 1))
    return Ranked(starts, statement[best], shared[position][best], scores[position][best])


def _best(
    asking: Asking, ranked: Ranked, places: Places, *, partners: int, reach: int | None = None
) -> "tuple[Column, Column]":
    """The partners of each statement: the best of each report, the best of all, among so many that are ranked first.

    Returns:
        Which of the statements, and the place of its partner among the ranked.
    """
    import numpy as np

    which, at = spread(ranked.starts, asking.keys, most=reach)
    own, other = asking.statement[which], ranked.statement[at]
    one_report = places.report[own] == places.report[other]
    apart = ~one_report | (places.start[other] >= places.end[own]) | (places.end[other] <= places.start[own])
    which, at, one_report = which[apart], at[apart], one_report[apart]
    ranks = _ranks_within(which * (places.report.max() + 1) + places.report[other[apart]])
    few = ranks < np.where(one_report, OWN_PARTNERS, partners)
    which, at = which[few], at[few]
    first = np.arange(len(which)) - np.searchsorted(which, which) < ALL_PARTNERS
    return which[first], at[first]


def _ranks_within(groups: "Column") -> "Column":
    """How many of the same group stand before each."""
    import numpy as np

    order = np.argsort(groups, kind="stable")
    sorted_ = groups[order]
    ranks = np.empty(len(groups), dtype=np.intp)
    ranks[order] = np.arange(len(groups)) - np.searchsorted(sorted_, sorted_)
    return ranks
