"""Which pairs of statements are worth comparing: those that share a telling word, class, figure or time.

An inverted index over words keeps this linear in statements for reports of bounded likeness; each statement keeps only
its best partners in every report. Pairs within a report are compared as well: that a headline and a lead say the same holds
a claim together, and that two sentences do not keeps two claims apart.
"""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from crosswire.align.sketch import Sketch
from crosswire.lexicon.weights import weight_of

if TYPE_CHECKING:
    import numpy as np

    Column = np.ndarray[Any, np.dtype[Any]]

PARTNERS = 20  # per statement and other report; recall of gold links on the development events levels off here
OWN_PARTNERS = 8  # per statement in its own report
ALL_PARTNERS = (
    40  # per statement, however many reports there are: 100 cost twice the time in a large story and score the same
)
COMMON = 400  # a word in more statements than this tells nothing within the story
CLASS_WEIGHT = 1.5
VALUE_WEIGHT = 4.0
TIME_WEIGHT = 1.5


class Pair(NamedTuple):
    """Two statements that do not overlap, by index; `shared` is the summed weight of the words they share."""

    left: int
    right: int
    shared: float
    score: float


class Posting(NamedTuple):
    """A key of the index: the statements that have it, what sharing it weighs, and whether it is a word."""

    statements: "Column"
    weight: float
    is_word: bool


class Places(NamedTuple):
    """Where the statements stand: the numbers of their reports, their limits; and the weight of their words."""

    report: "Column"
    start: "Column"
    end: "Column"
    weight: "Column"


def propose(sketches: Sequence[Sketch], *, partners: int = PARTNERS) -> list[Pair]:
    """Pairs of statements to compare, of two reports or of two places in one, sorted by index."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    keys = [{} if s.bare else _keys(s) for s in sketches]
    postings = _postings(keys)
    spans = [s.statement.span for s in sketches]
    places = Places(
        report=np.unique([span.report for span in spans], return_inverse=True)[1],
        start=np.array([span.start for span in spans]),
        end=np.array([span.end for span in spans]),
        weight=np.array([s.weight for s in sketches]),
    )
    kept: dict[tuple[int, int], Pair] = {}
    for i, own in enumerate(keys):
        found = [postings[key] for key in own if key in postings]
        if found:
            kept |= {(pair.left, pair.right): pair for pair in _best_partners(i, found, places, partners=partners)}
    return [kept[key] for key in sorted(kept)]


def _keys(sketch: Sketch) -> dict[tuple[str, str], float]:
    keys = {("word", w): weight_of(w) for w in sketch.lemmas}
    keys.update({("class", c): CLASS_WEIGHT for c in sketch.classes})
    keys.update({("value", f"{v:g}"): VALUE_WEIGHT for _, v in sketch.values})
    keys.update({("measure", m): CLASS_WEIGHT for m in sketch.measures})
    keys.update({("total", m): VALUE_WEIGHT for m, _ in sketch.totals})
    keys.update({("time", t): TIME_WEIGHT for t in sketch.times})
    return keys


def _postings(keys: Sequence[dict[tuple[str, str], float]]) -> dict[tuple[str, str], Posting]:
    """The inverted index, less what is too common to tell anything."""
    import numpy as np

    found: dict[tuple[str, str], list[int]] = {}
    weights: dict[tuple[str, str], float] = {}
    for i, own in enumerate(keys):
        for key, weight in own.items():
            found.setdefault(key, []).append(i)
            weights[key] = weight
    return {
        key: Posting(np.array(there), weights[key], key[0] == "word")
        for key, there in found.items()
        if len(there) <= COMMON
    }


def _best_partners(i: int, found: Sequence[Posting], places: Places, *, partners: int) -> list[Pair]:
    """The statements that share most with one, for the length of both: the best of each report, the best of all."""
    import numpy as np

    lengths = [len(one.statements) for one in found]
    others, at = np.unique(np.concatenate([one.statements for one in found]), return_inverse=True)
    scores = np.bincount(at, np.repeat([one.weight for one in found], lengths))
    shared = np.bincount(at, np.repeat([one.weight if one.is_word else 0.0 for one in found], lengths))
    elsewhere = places.report[others] != places.report[i]
    apart = (others != i) & (
        elsewhere | (places.start[others] >= places.end[i]) | (places.end[others] <= places.start[i])
    )
    others, shared = others[apart], shared[apart]
    scores = scores[apart] / (places.weight[i] + places.weight[others] + 8.0)
    best = np.lexsort((others, -scores))
    report = places.report[others[best]]
    most = np.where(report == places.report[i], OWN_PARTNERS, partners)
    kept = best[_ranks_within(report) < most][:ALL_PARTNERS]
    rows = zip(others[kept].tolist(), shared[kept].tolist(), scores[kept].tolist(), strict=True)
    return [Pair(left=min(i, j), right=max(i, j), shared=common, score=score) for j, common, score in rows]


def _ranks_within(groups: "Column") -> "Column":
    """How many of the same group stand before each."""
    import numpy as np

    order = np.argsort(groups, kind="stable")
    sorted_ = groups[order]
    ranks = np.empty(len(groups), dtype=np.intp)
    ranks[order] = np.arange(len(groups)) - np.searchsorted(sorted_, sorted_)
    return ranks
