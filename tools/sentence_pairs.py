"""Pairs of sentences of annotated events with what a cross-encoder can learn of the statements in them."""

import itertools
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

import numpy as np
from annotated_events import Annotated
from labels import gold_links, label, touched
from ladder import best_cover
from stages import Event

from crosswire.align.blocking import Pair as Blocked
from crosswire.align.cross_encoder import JUDGED, Place, place_of, sentences_of, within, words_of
from crosswire.model.span import Span
from crosswire.model.statement import Statement

OTHERS = 16  # pairs of statements of two sentences that are drawn at random, beside those of the filter and of gold


class Listed(NamedTuple):
    """Which differences the annotators listed of a fact, and what a pair of its statements counts."""

    differences: list[float]
    share: float


class Pair(NamedTuple):
    """Two sentences in pieces, and the pairs of statements in them.

    `likely` is how likely the filter held the likeliest pair of their statements. For each pair of statements: stretches of
    pieces, how well it meets a gold link and what that counts, the differences listed of its fact and what those count, and the
    ids of both.
    """

    likely: float
    one: list[int]
    other: list[int]
    first: list[tuple[int, int]]
    second: list[tuple[int, int]]
    targets: list[float]
    weights: list[float]
    listed: list[list[float]]
    shares: list[float]
    ids: list[str]


def pairs_of(
    annotated: Annotated,
    event: Event,
    chances: Sequence[float],
    *,
    vocabulary: dict[str, int],
    others: int | None = OTHERS,
) -> Iterator[Pair]:
    """The pairs of sentences that the event's pairs of statements stand in, those of gold links that the filter lost among them.

    Of the statements in two sentences come those that the filter left together, those that meet a gold link, and so many
    `others`, drawn at random; every two of them where that is None. `chances` are those of the filter for the event's pairs.
    """
    likely = likeliest(event, chances)
    sentences = sentences_of(annotated.annotations)
    cut = {place: words_of(s, vocabulary) for place, s in sentences.items()}
    listed = listed_differences(annotated, event.statements)
    unlisted = Listed([0.0] * len(JUDGED[1:]), 0.0)
    for (one, other), told in labelled(event, listed, others=others).items():
        here = list(told)
        first, second = (
            [within(event.statements[pair[side]], cut[at], sentences[at].start) for pair in here]
            for side, at in enumerate((one, other))
        )
        differences = [listed.get(pair, unlisted) for pair in here]
        yield Pair(
            likely.get((one, other), 0.0),
            [p.number for p in cut[one]],
            [p.number for p in cut[other]],
            first,
            second,
            [target for target, _ in told.values()],
            [weight for _, weight in told.values()],
            [d.differences for d in differences],
            [d.share for d in differences],
            [f"{event.statements[a].id} {event.statements[b].id}" for a, b in here],
        )


def likeliest(event: Event, chances: Sequence[float]) -> dict[tuple[Place, Place], float]:
    """By two sentences the highest of these chances of the event's pairs."""
    found: dict[tuple[Place, Place], float] = {}
    for pair, chance in zip(event.pairs, chances, strict=True):
        both = place_of(event.statements[pair.left]), place_of(event.statements[pair.right])
        found[both] = max(chance, found.get(both, 0.0))
    return found


def labelled(
    event: Event, listed: Iterable[tuple[int, int]], *, others: int | None
) -> dict[tuple[Place, Place], dict[tuple[int, int], tuple[float, float]]]:
    """By two sentences the pairs of statements in them to learn from, each with its target and its weight, in order."""
    wanted = candidates(event, listed, others=others)
    touching = in_gold(event)
    meeting = {(a, b): set(itertools.product(touching[a], touching[b])) if a != b else set() for a, b in wanted}
    pairs = sorted({pair for found in (wanted, meeting) for both in found.values() for pair in both})
    targets, weights = label(event.gold, event.names, event.statements, [Blocked(*pair, 0.0, 0.0) for pair in pairs])
    told = dict(zip(pairs, zip(targets.tolist(), weights.tolist(), strict=True), strict=True))
    return {
        both: {pair: told[pair] for pair in sorted({*here, *(p for p in meeting[both] if told[p][0])})}
        for both, here in sorted(wanted.items())
    }


def candidates(
    event: Event, listed: Iterable[tuple[int, int]], *, others: int | None
) -> dict[tuple[Place, Place], set[tuple[int, int]]]:
    """By two sentences the pairs of statements in them that the filter left, those listed, and some others."""
    found: dict[tuple[Place, Place], set[tuple[int, int]]] = defaultdict(set)
    for pair in [*((p.left, p.right) for p in event.pairs), *listed]:
        found[place_of(event.statements[pair[0]]), place_of(event.statements[pair[1]])].add(pair)
    standing: dict[Place, list[int]] = defaultdict(list)
    for number, statement in enumerate(event.statements):
        standing[place_of(statement)].append(number)
    rng = np.random.RandomState(0)
    for (one, other), pairs in found.items():
        every = list(itertools.product(standing[one], standing[other])) if one != other else []
        pairs |= {every[n] for n in rng.permutation(len(every))[:others].tolist()}
    return dict(found)


def in_gold(event: Event) -> dict[Place, list[int]]:
    """By sentence the statements that overlap a gold place."""
    _, places = gold_links(event.gold)
    found: dict[Place, list[int]] = defaultdict(list)
    for number, statement in enumerate(event.statements):
        if any(touched(statement, event.names[statement.span.report], places)):
            found[place_of(statement)].append(number)
    return found


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
