"""Which of the proposed pairs are worth comparing in full: told from numbers that cost little, for all pairs at once.

The filter between blocking and matching, as in entity resolution (Papadakis et al., 2020): five of six pairs fall here, and the
scores on events left out are the same with them and without.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from crosswire.align.blocking import Pair, Pairs
from crosswire.align.meaning import likenesses
from crosswire.align.sketch import Sketch

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, np.dtype[np.float64]]

WORTH = ("worth least", "worth most", "worth of both")  # last of all, so that training can put them in
COARSE = (
    "score", "cosine", "least contained", "most contained", "rank", "worse rank", "lead over next",
    "vector cosine", "context vector cosine", "head vector cosine", "governor vector cosine", "rest vector cosine",
    "head to governor", "one report",
    *WORTH,
)  # fmt: skip
LEAST = 0.05  # a pair less likely than this is not compared; on events left out .02 to .05 give the same claims


class Kept(NamedTuple):
    """The pairs that are left, what was seen of each (`COARSE`), and how likely the filter held each."""

    pairs: Pairs
    rows: "Rows"
    chances: "Rows"


def kept(pairs: Sequence[Pair], rows: "Rows", chances: Sequence[float]) -> Kept:
    """The pairs that the filter lets through."""
    import numpy as np

    told = np.array(chances)
    left = np.flatnonzero(told >= LEAST)
    return Kept(Pairs.of(pairs)[left], rows[left], told[left])


def coarse(sketches: Sequence[Sketch], pairs: Sequence[Pair], *, worth: Sequence[float]) -> "Rows":
    """One row of numbers per pair, in the order of `COARSE`; `worth` is that of each statement by itself."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    if not pairs:
        return np.zeros((0, len(COARSE)))
    columns = Pairs.of(pairs)
    sides = np.column_stack([columns.left, columns.right])
    weights = np.array([s.weight for s in sketches])[sides] + 1e-6
    contained = np.sort(columns.shared[:, None] / weights, axis=1)
    reports = np.unique([s.statement.span.report for s in sketches], return_inverse=True)[1][sides]
    return np.column_stack(
        [
            columns.score,
            columns.shared / np.sqrt(weights.prod(axis=1)),
            contained,
            _ranks(columns.score, sides),
            likenesses(sketches, columns.left, columns.right),
            reports[:, 0] == reports[:, 1],
            worths(worth, sides),
        ]
    )


def worths(worth: Sequence[float], sides: "Rows") -> "Rows":
    """The worth of both statements of each pair (two columns of indices), the lower one first, and the product."""
    import numpy as np

    both = np.array(worth)[sides]
    return np.column_stack([both.min(axis=1), both.max(axis=1), both.prod(axis=1)]).round(5)


def _ranks(scores: "Rows", sides: "Rows") -> "Rows":
    """For each pair: its rank among both statements' partners (better and worse), and its lead over the next best."""
    import numpy as np

    owner = sides.T.ravel()
    score = np.tile(scores, 2)
    order = np.lexsort((np.tile(np.arange(len(scores)), 2), -score, owner))  # by statement, the best first
    first = np.searchsorted(owner[order], owner[order])
    last = np.searchsorted(owner[order], owner[order], side="right") - 1
    rank = np.arange(len(owner)) - first
    rival = np.where(rank > 0, first, np.minimum(first + 1, last))
    ranks, leads = np.empty_like(rank), np.empty_like(score)
    ranks[order] = rank
    leads[order] = score[order] - np.where(first < last, score[order][rival], 0.0)
    both_ranks, both_leads = ranks.reshape(2, -1), leads.reshape(2, -1)
    return np.column_stack([both_ranks.min(0), both_ranks.max(0), both_leads.min(0)])
