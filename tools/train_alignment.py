"""Train the pair model of `crosswire.align` on events whose claims were annotated by hand.

usage: python tools/train_alignment.py CORPORA [FOLDS]

CORPORA holds `claims`, one folder per event (the reports as .txt and `claims.gold.json`), and `events/ecb_dev.jsonl.gz`,
the texts of our own annotations (`annotations/ecb`). Prints the score on each event of `claims` by a model that did not see
it (its fold of the events left out; FOLDS of them, 4 unless told, 0 for no scores, 16 to leave out one event at a time), with
the thresholds of `align/cluster.py`, then trains on all and writes `pair_model.json` and its hash to
`src/crosswire/align`. Needs `pip install -e .[train]`. Run with OMP_NUM_THREADS=1: two threads on a busy
machine are slower than one.
"""

import gzip
import hashlib
import itertools
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from crosswire.align.blocking import Pair, propose
from crosswire.align.cluster import DEFAULT, Linking, cluster
from crosswire.align.features import FEATURES, features
from crosswire.align.sketch import sketch
from crosswire.align.trees import Boosted, Tree
from crosswire.evaluation.scorers import load_scorer
from crosswire.ingest.discover import read_reports
from crosswire.ingest.options import IngestOptions
from crosswire.model.report import Report
from crosswire.model.statement import Statement
from crosswire.pipeline.names import resolve_names
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS

TREES = 110
LEAVES = 12
RATE = 0.08
LEAST_LEAF = 40
RIDGE = 3.0
BAGS = 4  # models of other samples, averaged: one alone moves the seeds' score by five points from sample to sample
SAMPLED = 0.35  # of the pairs that touch no gold link; all of them cost thrice the time and score no better
HALF = 0.5
TOUCHING = 0.3  # the weight of a pair that overlaps a gold link and misses its limits
ANNOTATIONS = Path(__file__).parent.parent / "annotations" / "ecb"
OUT = Path(__file__).parent.parent / "src" / "crosswire" / "align"
Place = tuple[str, int, int]


class Event(NamedTuple):
    """One annotated event with its statements, blocked pairs and features; `names` are the reports' file names by id."""

    name: str
    gold: dict[str, Any]
    names: dict[str, str]
    statements: list[Statement]
    pairs: list[Pair]
    rows: "np.ndarray[Any, np.dtype[np.float64]]"
    targets: "np.ndarray[Any, np.dtype[np.float64]]"
    weights: "np.ndarray[Any, np.dtype[np.float64]]"


def claims_event(folder: Path) -> Event:
    """An event of `claims`."""
    gold = json.loads((folder / "claims.gold.json").read_text(encoding="utf-8"))
    inputs = [str(path) for path in sorted(folder.glob("*.txt"))]
    found = read_reports(inputs, readers=READERS, options=IngestOptions())
    return prepared(folder.name, gold, [r for r in found if isinstance(r, Report)])


def own_events(texts: Path) -> list[Event]:
    """The events that we annotated, with their texts from the corpus; a text that has changed stops the run."""
    with gzip.open(texts, "rt", encoding="utf-8") as file:
        by_id = {str(row["id"]): row["text"] for row in map(json.loads, file)}
    events = []
    for path in sorted(ANNOTATIONS.glob("*.json")):
        gold = json.loads(path.read_text(encoding="utf-8"))
        reports = []
        for known in gold["reports"]:
            text = by_id[known["id"]]
            if hashlib.sha256(text.encode("utf-8")).hexdigest() != known["sha256"]:
                sys.exit(f"{path}: the text of {known['id']} is not the one that was annotated")
            reports.append(Report(id=known["id"], uri=known["id"], sha256=known["sha256"], text=text))
        events.append(prepared(path.stem, gold, reports))
    return events


def prepared(name: str, gold: dict[str, Any], reports: Sequence[Report]) -> Event:
    """Everything that training needs of one event."""
    annotations = sorted(annotate(reports), key=lambda a: a.report.id)
    names = {a.report.id: a.report.uri for a in annotations}
    canonical = resolve_names(annotations).canonical
    statements = [s for a in annotations for s in a.statements]
    sketches = [one for a in annotations for one in sketch(a.statements, canonical=canonical)]
    pairs = propose(sketches)
    targets, weights = label(gold, names, statements, pairs)
    return Event(name, gold, names, statements, pairs, features(sketches, pairs), targets, weights)


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
    for k, pair in enumerate(pairs):
        met = [
            (left * right) ** 0.5 if min(left, right) >= HALF else 0.0
            for a, left in touching[pair.left].items()
            for b, right in touching[pair.right].items()
            if (a, b) in links
        ]
        if met:
            targets[k] = max(met)
            weights[k] = 1.0 if targets[k] else TOUCHING
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


def touched(statement: Statement, report: str, places: dict[str, list[Place]]) -> Iterator[tuple[Place, float]]:
    """The gold places that a statement overlaps by half of the shorter, with overlap over union."""
    start, end = statement.span.start, statement.span.end
    for place in places.get(report, ()):
        both = min(end, place[2]) - max(start, place[1])
        if both >= 0.5 * min(end - start, place[2] - place[1]):
            yield place, both / (max(end, place[2]) - min(start, place[1]))


def fit(events: Sequence[Event]) -> list[HistGradientBoostingClassifier]:
    """Boosted models of the pairs of these events, to be averaged."""
    return [fit_one(events, sample=n) for n in range(BAGS)]


def likely(models: Sequence[HistGradientBoostingClassifier], rows: Any) -> list[float]:
    """The mean of the models' log odds, as probabilities."""
    odds = sum(model.decision_function(rows) for model in models) / len(models)
    probabilities: list[float] = (1 / (1 + np.exp(-odds))).tolist()
    return probabilities


def fit_one(events: Sequence[Event], *, sample: int) -> HistGradientBoostingClassifier:
    """A boosted model of the pairs of these events: all that touch a gold link, and a sample of the rest."""
    model = HistGradientBoostingClassifier(
        max_iter=TREES,
        learning_rate=RATE,
        max_leaf_nodes=LEAVES,
        min_samples_leaf=LEAST_LEAF,
        l2_regularization=RIDGE,
        random_state=sample,
    )
    rows = np.vstack([e.rows for e in events])
    targets = np.concatenate([e.targets for e in events])
    weights = np.concatenate([e.weights for e in events])
    plain = (targets == 0) & (weights == 1.0)
    kept = ~plain | (np.random.RandomState(sample).rand(len(rows)) < SAMPLED)
    weights = np.where(plain, weights / SAMPLED, weights)
    rows, targets, weights = rows[kept].astype(np.float32), targets[kept], weights[kept]
    good = targets > 0  # a target of 0.8 is 0.8 of a positive and 0.2 of a negative
    return model.fit(
        np.vstack([rows, rows[good]]),
        np.concatenate([good.astype(int), np.zeros(good.sum(), dtype=int)]),
        sample_weight=np.concatenate([np.where(good, targets, weights), 1 - targets[good]]),
    )


def score(
    event: Event, probabilities: Sequence[float], scorer: Any, *, linking: Linking = DEFAULT
) -> dict[str, list[float]]:
    """The scorer's counts for the claims that these probabilities give."""
    place = [{"report": event.names[s.span.report], "start": s.span.start, "end": s.span.end} for s in event.statements]
    groups = cluster(event.statements, event.pairs, probabilities, linking=linking)
    claims = [{"statements": group, "links": scorer.links([place[i] for i in group])} for group in groups]
    facts = [{**f, "places": f["spans"], "links": scorer.links(f["spans"])} for f in event.gold["facts"]]
    never = [tuple(pair) for pair in event.gold["never"] if all(pair)]
    counts: dict[str, list[float]] = scorer.score([f for f in facts if f["links"]], claims, never, place)
    return counts


def as_data(models: Sequence[HistGradientBoostingClassifier], card: dict[str, Any]) -> Boosted:
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
    return Boosted(features=FEATURES, bias=round(bias, 6), trees=tuple(trees), card=card)


def write(model: Boosted) -> None:
    """Put the model and its hash where the package finds them."""
    raw = msgspec.json.encode(model) + b"\n"
    (OUT / "pair_model.json").write_bytes(raw)
    (OUT / "pair_model.sha256").write_text(hashlib.sha256(raw).hexdigest() + "\n", encoding="ascii")


def main(corpora: Path, *, folds: int) -> None:
    """Score by leaving events out, train on all, write."""
    events = [claims_event(path.parent) for path in sorted((corpora / "claims").glob("*/claims.gold.json"))]
    own = own_events(corpora / "events" / "ecb_dev.jsonl.gz")
    scorer = load_scorer("score_claims", corpora.parent / "scorers")
    scores = leave_out(events, own, scorer, folds=folds) if folds else {}
    card = {
        "what": "how likely two statements say the same",
        "trained on": f"{len(events)} events of corpora/claims and {len(own)} of annotations/ecb (ECB+ topics 1-35)",
        "licence": "the texts belong to their outlets; the weights hold none of them and are Apache-2.0",
        f"F1 on events left out, in {folds} folds": scores,
        "trained by": "tools/train_alignment.py",
    }
    write(as_data(fit([*events, *own]), card))


def leave_out(events: Sequence[Event], own: Sequence[Event], scorer: Any, *, folds: int) -> dict[str, float]:
    """Print the scores of each event by a model of the other folds' events, and those of other thresholds; the totals' F1."""
    probabilities: dict[str, list[float]] = {}
    for fold in range(folds):
        models = fit([*(e for n, e in enumerate(events) if n % folds != fold), *own])
        for event in events[fold::folds]:
            probabilities[event.name] = likely(models, event.rows.astype(np.float32))
    for event in events:
        counts = score(event, probabilities[event.name], scorer)
        print(event.name, *(f"{k} {scorer.prf(*counts[k])[2]:.3f}" for k in ("loose", "macro", "strict")), flush=True)
    for least, linkage in itertools.product((0.15, 0.2, 0.25, 0.3), (0.05, 0.1, 0.15, 0.2)):
        linking = DEFAULT._replace(least=least, linkage=linkage)
        total = totals(score(e, probabilities[e.name], scorer, linking=linking) for e in events)
        print(
            f"least {least} linkage {linkage}:",
            *(f"{k} {scorer.prf(*total[k])[2]:.3f}" for k in ("loose", "macro", "strict")),
        )
    total = totals(score(e, probabilities[e.name], scorer) for e in events)
    print(f"all events, each left out, in {folds} folds:")
    scorer.show({k: v for k, v in total.items() if k in ("loose", "strict", "macro", "cover", "never")})
    return {k: round(scorer.prf(*total[k])[2], 3) for k in ("loose", "strict", "macro")}


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
