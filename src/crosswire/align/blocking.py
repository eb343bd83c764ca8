"""Which pairs of statements are worth comparing: those that share a telling word, class, figure or time.

An inverted index over words keeps this linear in statements for reports of bounded likeness; each statement keeps only
its best partners in every report. Pairs within a report are compared as well: that a headline and a lead say the same holds
a claim together, and that two sentences do not keeps two claims apart.
"""

import heapq
from collections import defaultdict
from collections.abc import Sequence
from typing import NamedTuple

from crosswire.align.sketch import Sketch
from crosswire.lexicon.weights import weight_of

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


def propose(sketches: Sequence[Sketch], *, partners: int = PARTNERS) -> list[Pair]:
    """Pairs of statements to compare, of two reports or of two places in one, sorted by index."""
    keys = [{} if s.bare else _keys(s) for s in sketches]
    postings = defaultdict(list)
    for i, own in enumerate(keys):
        for key in own:
            postings[key].append(i)
    kept: dict[tuple[int, int], Pair] = {}
    for i, own in enumerate(keys):
        for pair in _best_partners(i, own, sketches, postings=postings, partners=partners):
            kept[pair.left, pair.right] = pair
    return [kept[key] for key in sorted(kept)]


def _keys(sketch: Sketch) -> dict[tuple[str, str], float]:
    keys = {("word", w): weight_of(w) for w in sketch.lemmas}
    keys.update({("class", c): CLASS_WEIGHT for c in sketch.classes})
    keys.update({("value", f"{v:g}"): VALUE_WEIGHT for _, v in sketch.values})
    keys.update({("measure", m): CLASS_WEIGHT for m in sketch.measures})
    keys.update({("total", m): VALUE_WEIGHT for m, _ in sketch.totals})
    keys.update({("time", t): TIME_WEIGHT for t in sketch.times})
    return keys


def _best_partners(
    i: int,
    own: dict[tuple[str, str], float],
    sketches: Sequence[Sketch],
    *,
    postings: dict[tuple[str, str], list[int]],
    partners: int,
) -> list[Pair]:
    span = sketches[i].statement.span
    scores: dict[int, float] = defaultdict(float)
    shared: dict[int, float] = defaultdict(float)
    for key, weight in own.items():
        others = postings[key]
        if len(others) > COMMON:
            continue
        for j in others:
            scores[j] += weight
            if key[0] == "word":
                shared[j] += weight
    by_report: dict[str, list[tuple[float, int]]] = defaultdict(list)
    for j, score in scores.items():
        other = sketches[j].statement.span
        if not span.overlap(other) and i != j:
            by_report[other.report].append((score / (sketches[i].weight + sketches[j].weight + 8.0), -j))
    best = [
        row
        for report, rows in by_report.items()
        for row in heapq.nlargest(OWN_PARTNERS if report == span.report else partners, rows)
    ]
    kept = heapq.nlargest(ALL_PARTNERS, best)
    return [Pair(left=min(i, -j), right=max(i, -j), shared=shared.get(-j, 0.0), score=score) for score, j in kept]
