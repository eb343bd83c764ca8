"""Pairs of sentences of annotated events with what a cross-encoder can learn of the statements in them."""

import itertools
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from annotated_events import Annotated
from ladder import best_cover
from train_alignment import Event

from crosswire.align.cross_encoder import JUDGED, place_of, sentences_of, within, words_of
from crosswire.model.span import Span
from crosswire.model.statement import Statement


class Listed(NamedTuple):
    """Which differences the annotators listed of a fact, and what a pair of its statements counts."""

    differences: list[float]
    share: float


class Pair(NamedTuple):
    """Two sentences in pieces, and the pairs of statements in them.

    For each pair of statements: stretches of pieces, how well it meets a gold link and what that counts, the differences listed
    of its fact and what those count, and the ids of both.
    """

    event: str
    one: list[int]
    other: list[int]
    first: list[tuple[int, int]]
    second: list[tuple[int, int]]
    targets: list[float]
    weights: list[float]
    listed: list[list[float]]
    shares: list[float]
    ids: list[str]


def pairs_of(annotated: Annotated, event: Event, *, vocabulary: dict[str, int]) -> Iterator[Pair]:
    """The pairs of sentences that the event's pairs of statements stand in, those of gold links that the filter lost among them."""
    sentences = sentences_of(annotated.annotations)
    cut = {place: words_of(s, vocabulary) for place, s in sentences.items()}
    listed = listed_differences(annotated, event.statements)
    linked = {(p.left, p.right): n for n, p in enumerate(event.pairs)}
    together: dict[tuple[Any, Any], list[tuple[int, int]]] = defaultdict(list)
    for pair in sorted({*linked, *listed}):
        one, other = (event.statements[i] for i in pair)
        together[place_of(one), place_of(other)].append(pair)
    for (one, other), pairs in together.items():
        first, second = (
            [within(event.statements[pair[side]], cut[at], sentences[at].start) for pair in pairs]
            for side, at in enumerate((one, other))
        )
        differences = [listed.get(pair, Listed([0.0] * len(JUDGED[1:]), 0.0)) for pair in pairs]
        yield Pair(
            event.name,
            [p.number for p in cut[one]],
            [p.number for p in cut[other]],
            first,
            second,
            [float(event.targets[linked[pair]]) if pair in linked else 0.0 for pair in pairs],
            [float(event.weights[linked[pair]]) if pair in linked else 0.0 for pair in pairs],
            [d.differences for d in differences],
            [d.share for d in differences],
            [f"{event.statements[a].id} {event.statements[b].id}" for a, b in pairs],
        )


def listed_differences(annotated: Annotated, statements: Sequence[Statement]) -> dict[tuple[int, int], Listed]:
    """By two statements of ours that best cover two places of a gold fact, what the annotators listed of the fact."""
    ids = {name: report for report, name in annotated.names.items()}
    found: dict[tuple[int, int], Listed] = {}
    for fact in annotated.gold["facts"]:
        spans = (Span(report=ids[s["report"]], start=s["start"], end=s["end"], text="") for s in fact["spans"])
        best = {n for span in spans if (n := best_cover(statements, span)) is not None}
        pairs = [
            (a, b)
            for a, b in itertools.combinations(sorted(best), 2)
            if statements[a].span.report != statements[b].span.report
        ]
        listed = {*fact.get("discrepancies", ()), *(["conflict"] if fact["relation"] == "conflict" else [])}
        row = [float(what in listed) for what in JUDGED[1:]]
        found |= {pair: Listed(row, 1 / len(pairs)) for pair in pairs}
    return found
