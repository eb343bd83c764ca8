"""Which pairs of statements are worth comparing: those that share a telling word, class, figure or time.

An inverted index over words keeps this linear in statements for reports of bounded likeness; each statement keeps only
its best partners in every report. Pairs within a report are compared as well: that a headline and a lead say the same holds
a claim together, and that two sentences do not keeps two claims apart.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NamedTuple, overload

from crosswire.align.index import Index, index_of
from crosswire.align.overlaps import spread
from crosswire.align.sketch import Sketch

if TYPE_CHECKING:
    import numpy as np

    Column = np.ndarray[Any, np.dtype[Any]]

PARTNERS = 20  # per statement and other report; recall of gold links on the development events levels off here
OWN_PARTNERS = 8  # per statement in its own report
# Per statement, however many reports there are: 100 cost twice the time in a large story and score the same.
ALL_PARTNERS = 40
NEAREST = 128  # partners of a statement that are looked at first: most often they hold the best of all


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
    """Statements that share something with one, the best first."""

    statement: "Column"
    shared: "Column"
    score: "Column"


def propose(sketches: Sequence[Sketch], *, partners: int = PARTNERS) -> Pairs:
    """Pairs of statements to compare, of two reports or of two places in one, sorted by index."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    places, index = _places(sketches), index_of(sketches)
    found = [
        (i, best)
        for number in range(len(index.weight))
        for i, best in _partners(index, number, places, partners=partners)
    ]
    if not found:
        return Pairs.of([])
    owner = np.repeat([i for i, _ in found], [len(best.statement) for _, best in found])
    other, shared, score = (np.concatenate(column) for column in zip(*(best for _, best in found), strict=True))
    left, right = np.minimum(owner, other), np.maximum(owner, other)
    once = np.unique(left * len(sketches) + right, return_index=True)[1]  # many are found from both sides
    return Pairs(left[once], right[once], shared[once], score[once])


def _places(sketches: Sequence[Sketch]) -> Places:
    import numpy as np

    spans = [s.statement.span for s in sketches]
    reports = np.unique([span.report for span in spans], return_inverse=True)[1]
    return Places(reports, np.array([span.start for span in spans]), np.array([span.end for span in spans]))


def _partners(index: Index, number: int, places: Places, *, partners: int) -> Iterator[tuple[int, Ranked]]:
    """Each statement of one set of keys with its best partners."""
    ranked = _ranked(index, number)
    if not len(ranked.statement):
        return
    there = Places(*(column[ranked.statement] for column in places))
    for i in index.statements.of(number).tolist():
        at = _best(Places(*(column[i] for column in places)), there, partners=partners)
        yield i, Ranked(*(column[at] for column in ranked))


def _ranked(index: Index, number: int) -> Ranked:
    """The statements that share most with those of a set of keys, for the length of both."""
    import numpy as np

    own = index.keys.of(number)
    position, place = spread(index.sets.starts, own)
    sets, at = np.unique(index.sets.members[place], return_inverse=True)
    scores = np.bincount(at, index.score[own][position]) / (index.weight[number] + index.weight[sets] + 8.0)
    shared = np.bincount(at, index.shared[own][position])
    position, place = spread(index.statements.starts, sets)
    statement = index.statements.members[place]
    best = np.lexsort((statement, -scores[position]))
    return Ranked(statement[best], shared[position][best], scores[position][best])


def _best(own: Places, others: Places, *, partners: int) -> "Column":
    """Which of the others, the best first, are the partners of a statement: the best of each report, the best of all."""
    import numpy as np

    for reach in (NEAREST, len(others.report)):
        report, start, end = (column[:reach] for column in others)
        apart = np.flatnonzero((report != own.report) | (start >= own.end) | (end <= own.start))
        report = report[apart]
        kept = apart[_ranks_within(report) < np.where(report == own.report, OWN_PARTNERS, partners)][:ALL_PARTNERS]
        if len(kept) == ALL_PARTNERS:
            break
    return kept


def _ranks_within(groups: "Column") -> "Column":
    """How many of the same group stand before each."""
    import numpy as np

    order = np.argsort(groups, kind="stable")
    sorted_ = groups[order]
    ranks = np.empty(len(groups), dtype=np.intp)
    ranks[order] = np.arange(len(groups)) - np.searchsorted(sorted_, sorted_)
    return ranks
