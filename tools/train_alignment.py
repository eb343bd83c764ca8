"""Train the models of `crosswire.align` on events whose claims were annotated by hand.

usage: python tools/train_alignment.py CORPORA [FOLDS]

CORPORA holds `claims`, one folder per event (the reports as .txt and `claims.gold.json`), and the texts of our own annotations
(tools/annotated_events.py). Prints the score on each event of `claims` by models that did not see it (its fold of the events left
out; FOLDS of them, 4 unless told, 0 for no scores, 16 to leave out one event at a time), with the thresholds of
`align/cluster.py`, then trains on all and writes `worth_model.json`, `filter_model.json`, `pair_model.json` and their hashes to
`src/crosswire/align`.
Where tools/train_cross_encoder.py has left its odds, the scores are of both together, as `crosswire compile` has them,
else of the trees alone, as `--fast` has them.
Needs `pip install -e .[train]`. Run with OMP_NUM_THREADS=1: two threads on a busy machine are slower than one.
"""

import hashlib
import itertools
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from annotated_events import Annotated, development_events, own_events
from sklearn.ensemble import HistGradientBoostingClassifier

from crosswire.align.apart import may_join
from crosswire.align.blocking import Pair, Pairs, propose
from crosswire.align.cluster import DEFAULT, Linking, cluster
from crosswire.align.cross_encoder import LINKING, among, judged, worth_reading
from crosswire.align.features import FEATURES, fine
from crosswire.align.filtering import COARSE, LEAST, WORTH, coarse, worths
from crosswire.align.sketch import sketch
from crosswire.align.trees import Boosted, Tree
from crosswire.align.worth import TRAITS, traits
from crosswire.evaluation.scorers import load_scorer
from crosswire.model.statement import Statement
from crosswire.pipeline.names import resolve_names

# Rounds, learning rate, leaves and the fewest rows of a leaf. Of the pair model: smaller or larger trees, more of them and slower
# learning score the same on events left out.
WORTH_SHAPE = (150, 0.06, 24, 60)
FILTER_SHAPE = (40, 0.15, 12, 60)
PAIR_SHAPE = (150, 0.08, 24, 60)
RIDGE = 3.0
# Models of other samples, averaged: one alone moves the seeds by five points from sample to sample.
BAGS = 2  # to score events left out
SHIPPED_BAGS = 4
# Of the pairs that touch no gold link; more of them cost more time and score no better.
SAMPLED = 0.5
SAMPLED_TO_FILTER = 0.06
HALF = 0.5
TOUCHING = 0.3  # the weight of a pair that overlaps a gold link and misses its limits
LOOK_ALIKE = 4.0  # the weight of a pair that gold lists as alike and not the same
OUT = Path(__file__).parent.parent / "src" / "crosswire" / "align"
ODDS = Path(__file__).parent.parent / "build" / "left_out_odds.json"
LEFT_OUT = Path(__file__).parent.parent / "build" / "left_out_claims.json"
Place = tuple[str, int, int]
Rows = Any  # arrays of numbers


class Event(NamedTuple):
    """One annotated event: statements, blocked pairs, and what is known of both, with their targets.

    `names` are the reports' names in gold by id. `worth` is the target of a statement: its overlap with a gold place. `coarse`
    lacks the worth of statements, which a model of other events must tell (`with_worth`).
    """

    name: str
    gold: dict[str, Any]
    names: dict[str, str]
    statements: list[Statement]
    traits: Rows
    worth: Rows
    pairs: Sequence[Pair]
    coarse: Rows
    fine: Rows
    targets: Rows
    weights: Rows


class Odds(msgspec.Struct, frozen=True):
    """The cross-encoder's log odds of all that is `JUDGED`, by the ids of two statements parted by a blank.

    `kept` are of the pairs that the filter lets through, `lost` of gold links that it does not.
    """

    kept: dict[str, list[float]]
    lost: dict[str, list[float]]


class Examples(NamedTuple):
    """Rows of pairs with their targets, for a model to learn from or to judge."""

    rows: Rows
    targets: Rows
    weights: Rows


def prepared(annotated: Annotated) -> Event:
    """Everything that training needs of one event."""
    canonical = resolve_names(annotated.annotations).canonical
    statements = [s for a in annotated.annotations for s in a.statements]
    sketches = [one for a in annotated.annotations for one in sketch(a.statements, canonical=canonical)]
    pairs = propose(sketches)
    targets, weights = label(annotated.gold, annotated.names, statements, pairs)
    _, places = gold_links(annotated.gold)
    worth = [
        max((share for _, share in touched(s, annotated.names[s.span.report], places)), default=0.0) for s in statements
    ]
    return Event(
        annotated.name,
        annotated.gold,
        annotated.names,
        statements,
        traits(sketches),
        np.array(worth),
        pairs,
        coarse(sketches, pairs, worth=[0.0] * len(sketches)),
        fine(sketches, pairs).astype(np.float32),
        targets,
        weights,
    )


def with_worth(event: Event, worth: Sequence[float]) -> Event:
    """The event with the worth of its statements among what is known of its pairs."""
    rows = event.coarse.copy()
    rows[:, -len(WORTH) :] = worths(worth, np.array([[p.left, p.right] for p in event.pairs]))
    return event._replace(coarse=rows)


def filtered(event: Event, chances: Sequence[float]) -> tuple[Event, Examples]:
    """The event with the pairs that the filter lets through, and their rows, as the pair model sees them."""
    left = np.array(chances) >= LEAST
    pairs = [pair for pair, stays in zip(event.pairs, left, strict=True) if stays]
    rows = np.column_stack([event.coarse[left], np.array(chances)[left], event.fine[left]])
    event = event._replace(pairs=pairs, targets=event.targets[left], weights=event.weights[left])
    return event, Examples(rows, event.targets, event.weights)


def fit_worth(events: Sequence[Event]) -> HistGradientBoostingClassifier:
    """A boosted model of which statements stand in gold, from the statements alone."""
    return boosted(WORTH_SHAPE).fit(
        np.vstack([e.traits for e in events]).astype(np.float32),
        np.concatenate([e.worth >= HALF for e in events]).astype(int),
    )


def fit_filter(events: Sequence[Event]) -> HistGradientBoostingClassifier:
    """A small boosted model of which pairs are worth a closer look; the events have the worth of their statements."""
    examples = [Examples(e.coarse, e.targets, e.weights) for e in events]
    return learn(boosted(FILTER_SHAPE), examples, sample=0, share=SAMPLED_TO_FILTER)


def crossed(events: Sequence[Event], *, folds: int = 4) -> tuple[list[Event], list[Event], list[Examples]]:
    """Events to train on with the worth of statements, the same with the pairs that the filter leaves, and those as examples.

    Worth and filter are by models of the other folds.
    """
    weighed: dict[str, Event] = {}
    for fold in range(folds):
        model = fit_worth(_others(events, fold, folds))
        weighed |= {e.name: with_worth(e, likely([model], e.traits)) for e in events[fold::folds]}
    told = [weighed[e.name] for e in events]
    left: dict[str, tuple[Event, Examples]] = {}
    for fold in range(folds):
        model = fit_filter(_others(told, fold, folds))
        left |= {e.name: filtered(e, likely([model], e.coarse)) for e in told[fold::folds]}
    kept, examples = zip(*(left[e.name] for e in events), strict=True)
    return told, list(kept), list(examples)


def _others(events: Sequence[Event], fold: int, folds: int) -> list[Event]:
    return [e for n, e in enumerate(events) if n % folds != fold]


def label(
    gold: dict[str, Any], names: dict[str, str], statements: Sequence[Statement], pairs: Sequence[Pair]
) -> tuple[Any, Any]:
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
            links.update(itertools.permutations(spans, 2))
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


def fit(examples: Sequence[Examples], *, bags: int) -> list[HistGradientBoostingClassifier]:
    """Boosted models of the pairs that the filter leaves, each of another sample, to be averaged."""
    return [learn(boosted(PAIR_SHAPE, sample), examples, sample=sample, share=SAMPLED) for sample in range(bags)]


def boosted(shape: tuple[int, float, int, int], sample: int = 0) -> HistGradientBoostingClassifier:
    """A model to be fitted."""
    rounds, rate, leaves, least = shape
    return HistGradientBoostingClassifier(
        max_iter=rounds,
        learning_rate=rate,
        max_leaf_nodes=leaves,
        min_samples_leaf=least,
        l2_regularization=RIDGE,
        random_state=sample,
    )


def learn(
    model: HistGradientBoostingClassifier, examples: Sequence[Examples], *, sample: int, share: float
) -> HistGradientBoostingClassifier:
    """Fit a model to all pairs that touch a gold link and to a share of the rest."""
    rows = np.vstack([e.rows for e in examples])
    targets = np.concatenate([e.targets for e in examples])
    weights = np.concatenate([e.weights for e in examples])
    plain = (targets == 0) & (weights == 1.0)
    kept = ~plain | (np.random.RandomState(sample).rand(len(rows)) < share)
    weights = np.where(plain, weights / share, weights)
    rows, targets, weights = rows[kept].astype(np.float32), targets[kept], weights[kept]
    good = targets > 0  # a target of 0.8 is 0.8 of a positive and 0.2 of a negative
    return model.fit(
        np.vstack([rows, rows[good]]),
        np.concatenate([good.astype(int), np.zeros(good.sum(), dtype=int)]),
        sample_weight=np.concatenate([np.where(good, targets, weights), 1 - targets[good]]),
    )


def likely(models: Sequence[HistGradientBoostingClassifier], rows: Any) -> list[float]:
    """The mean of the models' log odds, as probabilities."""
    if not len(rows):
        return []
    odds = sum(model.decision_function(rows.astype(np.float32)) for model in models) / len(models)
    probabilities: list[float] = (1 / (1 + np.exp(-odds))).tolist()
    return probabilities


def score(
    event: Event, probabilities: Sequence[float], scorer: Any, *, linking: Linking = DEFAULT
) -> dict[str, list[float]]:
    """The scorer's counts for the claims that these probabilities give."""
    place = [{"report": event.names[s.span.report], "start": s.span.start, "end": s.span.end} for s in event.statements]
    joined = may_join(event.statements)
    groups = cluster(event.statements, event.pairs, probabilities, linking=linking, may_join=joined)
    claims = [{"statements": group, "links": scorer.links([place[i] for i in group])} for group in groups]
    facts = [{**f, "places": f["spans"], "links": scorer.links(f["spans"])} for f in event.gold["facts"]]
    never = [tuple(pair) for pair in event.gold["never"] if all(pair)]
    counts: dict[str, list[float]] = scorer.score([f for f in facts if f["links"]], claims, never, place)
    return counts


def as_data(
    models: Sequence[HistGradientBoostingClassifier], features: tuple[str, ...], card: dict[str, Any]
) -> Boosted:
    """The trained models as the values that ship: one model with the trees of all, each a share."""
    trees = []
    for (predictor,) in itertools.chain.from_iterable(model._predictors for model in models):
        nodes = predictor.nodes
        leaf = nodes["is_leaf"].astype(bool)
        trees.append(
            Tree(
                feature=tuple(int(f) for f in np.where(leaf, -1, nodes["feature_idx"])),
                threshold=tuple(round(float(t), 6) for t in np.where(leaf, 0.0, nodes["num_threshold"])),
                left=tuple(int(i) for i in nodes["left"]),
                right=tuple(int(i) for i in nodes["right"]),
                value=tuple(round(float(v) / len(models), 6) for v in nodes["value"]),
            )
        )
    bias = sum(float(model._baseline_prediction.ravel()[0]) for model in models) / len(models)
    return Boosted(features=features, bias=round(bias, 6), trees=tuple(trees), card=card)


def write(name: str, model: Boosted) -> None:
    """Put a model and its hash where the package finds them."""
    raw = msgspec.json.encode(model) + b"\n"
    (OUT / f"{name}.json").write_bytes(raw)
    (OUT / f"{name}.sha256").write_text(hashlib.sha256(raw).hexdigest() + "\n", encoding="ascii")


def main(corpora: Path, *, folds: int) -> None:
    """Score by leaving events out, train on all, write."""
    events = [prepared(one) for one in development_events(corpora)]
    own = [prepared(one) for one in own_events(corpora)]
    scorer = load_scorer("score_claims", corpora.parent / "scorers")
    scores = leave_out(events, own, scorer, folds=folds) if folds else {}
    card = {
        "trained on": f"{len(events)} events of corpora/claims and {len(own)} of our own annotations",
        "licence": "the texts belong to their outlets; the weights hold none of them and are Apache-2.0",
        "trained by": "tools/train_alignment.py",
        f"F1 on events left out, in {folds} folds": scores,
    }
    told, _, examples = crossed([*events, *own])
    what = {"what": "how likely a statement has its like in gold"}
    write("worth_model", as_data([fit_worth(told)], TRAITS, what | card))
    what = {"what": "how likely two statements say the same, before a closer look"}
    write("filter_model", as_data([fit_filter(told)], COARSE, what | card))
    what = {"what": "how likely two statements say the same, of those that the filter leaves"}
    write("pair_model", as_data(fit(examples, bags=SHIPPED_BAGS), FEATURES, what | card))


def leave_out(events: Sequence[Event], own: Sequence[Event], scorer: Any, *, folds: int) -> dict[str, float]:
    """Score each event by models of the other folds' events, our own among them; gives the totals' F1.

    Prints the scores, also those of other thresholds, and writes the claims of every event so made to `LEFT_OUT`, for
    tools/train_comparison.py.
    """
    odds = left_out_odds()
    linked = LINKING if odds else DEFAULT
    probabilities: dict[str, list[float]] = {}
    done: dict[str, Event] = {}
    for fold in range(folds):
        left_out = [*events[fold::folds], *own[fold::folds]]
        told, _, examples = crossed([e for e in (*events, *own) if all(e is not one for one in left_out)])
        worth, sieve, models = fit_worth(told), fit_filter(told), fit(examples, bags=BAGS)
        for event in left_out:
            weighed = with_worth(event, likely([worth], event.traits))
            done[event.name], seen = filtered(weighed, likely([sieve], weighed.coarse))
            probabilities[event.name] = read_too(done[event.name], likely(models, seen.rows), odds.get(event.name))
        print(f"fold {fold + 1} of {folds} done", file=sys.stderr, flush=True)
    save_claims([done[e.name] for e in (*events, *own)], probabilities, linking=linked)
    events = [done[e.name] for e in events]
    for event in events:
        counts = score(event, probabilities[event.name], scorer, linking=linked)
        print(event.name, *(f"{k} {scorer.prf(*counts[k])[2]:.3f}" for k in ("loose", "macro", "strict")), flush=True)
    show_thresholds(events, probabilities, scorer, linked)
    total = totals(score(e, probabilities[e.name], scorer, linking=linked) for e in events)
    print(f"all events, each left out, in {folds} folds:")
    scorer.show({k: v for k, v in total.items() if k in ("loose", "strict", "macro", "cover", "never")})
    return {k: round(scorer.prf(*total[k])[2], 3) for k in ("loose", "strict", "macro")}


def show_thresholds(
    events: Sequence[Event], probabilities: Mapping[str, list[float]], scorer: Any, linked: Linking
) -> None:
    """Print the scores that other thresholds would give."""
    for least, linkage in itertools.product((0.12, 0.15, 0.2, 0.25, 0.3), (0.1, 0.15, 0.2)):
        linking = linked._replace(least=least, linkage=linkage)
        total = totals(score(e, probabilities[e.name], scorer, linking=linking) for e in events)
        print(
            f"least {least} linkage {linkage}:",
            *(f"{k} {scorer.prf(*total[k])[2]:.3f}" for k in ("loose", "macro", "strict")),
            f"look-alikes {total['never'][0]:.0f}",
        )


def left_out_odds() -> dict[str, Odds]:
    """By event what tools/train_cross_encoder.py has left; nothing if it has not run."""
    return msgspec.json.decode(ODDS.read_bytes(), type=dict[str, Odds]) if ODDS.exists() else {}


def read_too(event: Event, chances: list[float], odds: Odds | None) -> list[float]:
    """The chances of the event's pairs with what the cross-encoder, by the ids of both statements, makes of them."""
    if odds is None:
        return chances
    ids = [f"{event.statements[p.left].id} {event.statements[p.right].id}" for p in event.pairs]
    known = {n: odds.kept[both][0] for n, both in enumerate(ids) if both in odds.kept}
    worth = worth_reading(event.statements, Pairs.of(event.pairs), chances)
    # What the filter of another fold let fall has no odds: unlikely pairs, which make no claim.
    return judged(among([known.keys() & {n for numbers in worth.values() for n in numbers}], chances), known)


def save_claims(events: Sequence[Event], probabilities: dict[str, list[float]], *, linking: Linking) -> None:
    """The statements' ids of every claim of every event, by models that did not see it."""
    groups = {
        e.name: cluster(e.statements, e.pairs, probabilities[e.name], linking=linking, may_join=may_join(e.statements))
        for e in events
    }
    ids = {e.name: [[e.statements[i].id for i in group] for group in groups[e.name]] for e in events}
    LEFT_OUT.parent.mkdir(exist_ok=True)
    LEFT_OUT.write_bytes(msgspec.json.encode(ids))


def totals(counts: Iterable[dict[str, list[float]]]) -> dict[str, list[float]]:
    """The counts of all events, added up."""
    total: dict[str, list[float]] = {}
    for one in counts:
        for key, row in one.items():
            total[key] = [a + b for a, b in zip(total.get(key, [0.0] * 4), row, strict=True)]
    return total


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), folds=int(sys.argv[2]) if len(sys.argv) == 3 else 4)
