"""Which pairs of statements meet the gold links of an annotated event, and how well: what pair models learn."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import permutations
from typing import Any

import numpy as np

from crosswire.align.blocking import Pair
from crosswire.model.statement import Statement

HALF = 0.5
TOUCHING = 0.3  # the weight of a pair that overlaps a gold link and misses its limits
LOOK_ALIKE = 4.0  # the weight of a pair that gold lists as alike and not the same
Place = tuple[str, int, int]
Rows = Any  # arrays of numbers


def label(
    gold: dict[str, Any], names: dict[str, str], statements: Sequence[Statement], pairs: Sequence[Pair]
) -> tuple[Rows, Rows]:
    """How well both statements cover the two places of one gold fact, as a target from 0 to 1, and each pair's weight.

    Both must overlap their place by half of the union. The target is the geometric mean of the two overlaps, so that the
    model prefers the exact stretch. A pair that only touches a gold link is part of an error.
    """
    links, places = gold_links(gold)
    touching = [dict(touched(s, names[s.span.report], places)) for s in statements]
    targets, weights = np.zeros(len(pairs)), np.ones(len(pairs))
    alike, apart = look_alikes(gold)
    near = [frozenset(place for place, _ in touched(s, names[s.span.report], apart)) for s in statements]
    for k, pair in enumerate(pairs):
        if any((a, b) in alike for a in near[pair.left] for b in near[pair.right]):
            weights[k] = LOOK_ALIKE
        met = [
            (left * right) ** 0.5 if min(left, right) >= HALF else 0.0
            for a, left in touching[pair.left].items()
            for b, right in touching[pair.right].items()
            if (a, b) in links
        ]
        if met:
            targets[k] = max(met)
            weights[k] = 1.0 if targets[k] else min(weights[k], TOUCHING)
    return targets, weights


def gold_links(gold: dict[str, Any]) -> tuple[set[tuple[Place, Place]], dict[str, list[Place]]]:
    """Pairs of places of one fact, both ways round, and the places by report."""
    links: set[tuple[Place, Place]] = set()
    places: dict[str, set[Place]] = defaultdict(set)
    for fact in gold["facts"]:
        spans = [(s["report"], s["start"], s["end"]) for s in fact["spans"]]
        if len({span[0] for span in spans}) > 1:
            links.update(permutations(spans, 2))
            for span in spans:
                places[span[0]].add(span)
    return links, {report: sorted(there) for report, there in places.items()}


def look_alikes(gold: dict[str, Any]) -> tuple[set[tuple[Place, Place]], dict[str, list[Place]]]:
    """Pairs of places that gold says are not the same, both ways round, and the places by report."""
    pairs = [[(s["report"], s["start"], s["end"]) for s in pair] for pair in gold["never"] if all(pair)]
    places: dict[str, list[Place]] = defaultdict(list)
    for place in sorted({place for pair in pairs for place in pair}):
        places[place[0]].append(place)
    return {ends for a, b in pairs for ends in ((a, b), (b, a))}, places


def touched(statement: Statement, report: str, places: dict[str, list[Place]]) -> Iterator[tuple[Place, float]]:
    """The gold places that a statement overlaps by half of the shorter, with overlap over union."""
    start, end = statement.span.start, statement.span.end
    for place in places.get(report, ()):
        both = min(end, place[2]) - max(start, place[1])
        if both >= 0.5 * min(end - start, place[2] - place[1]):
            yield place, both / (max(end, place[2]) - min(start, place[1]))
