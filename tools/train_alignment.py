"""Train the models of `crosswire.align` on events whose claims were annotated by hand.

usage: python tools/train_alignment.py CORPORA [FOLDS]

CORPORA holds `claims`, one folder per event (the reports as .txt and `claims.gold.json`), and the texts of our own annotations
(tools/annotated_events.py). Prints the score on each event of `claims` by models that did not see it, with the thresholds of
`align/cluster.py` (FOLDS of the events are left out in turn, 2 unless told, 0 for no scores, 16 for one event at a time; our own
events are always learnt from), then trains on all and writes `worth_model.json`, `filter_model.json`, `pair_model.json` and
their hashes to `src/crosswire/align`.
Where tools/train_cross_encoder.py has left its odds, the scores are of both together, as `crosswire compile` has them,
else of the trees alone, as `--fast` has them.
Needs `pip install -e .[train]`. Run with OMP_NUM_THREADS=1: two threads on a busy machine are slower than one.
"""

import hashlib
import itertools
import sys
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from annotated_events import development_events, own_events
from boosting import as_data, likely
from left_out import Odds, left_out_odds, save_claims
from stages import Event, crossed, filtered, fit, fit_filter, fit_worth, prepared, with_worth

from crosswire.align.apart import may_join
from crosswire.align.blocking import Pairs
from crosswire.align.cluster import DEFAULT, Linking, cluster
from crosswire.align.features import FEATURES
from crosswire.align.filtering import COARSE
from crosswire.align.together import LINKING, Reading, all_asked, put_together, worth_reading
from crosswire.align.trees import Boosted
from crosswire.align.worth import TRAITS
from crosswire.evaluation.scorers import load_scorer

# Models of other samples, averaged: one alone moves the seeds by five points from sample to sample.
BAGS = 2  # to score events left out
SHIPPED_BAGS = 4
OUT = Path(__file__).parent.parent / "src" / "crosswire" / "align"


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
    """Score each event by models of the other folds' events and of our own; gives the totals' F1.

    Prints the scores, also those of other thresholds, and writes the claims of every event so made for tools/train_comparison.py.
    """
    odds = left_out_odds()
    linked = LINKING if odds else DEFAULT
    probabilities: dict[str, list[float]] = {}
    done: dict[str, Event] = {}
    for fold in range(folds):
        left_out = events[fold::folds]
        told, _, examples = crossed([*(e for n, e in enumerate(events) if n % folds != fold), *own])
        worth, sieve, models = fit_worth(told), fit_filter(told), fit(examples, bags=BAGS)
        for event in left_out:
            weighed = with_worth(event, likely([worth], event.traits))
            done[event.name], seen = filtered(weighed, likely([sieve], weighed.coarse))
            chances = likely(models, seen.rows)
            done[event.name], probabilities[event.name] = read_too(done[event.name], chances, odds.get(event.name))
        print(f"fold {fold + 1} of {folds} done", file=sys.stderr, flush=True)
    save_claims({name: claims_of(event, probabilities[name], linked) for name, event in done.items()})
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


def read_too(event: Event, chances: list[float], odds: Odds | None) -> tuple[Event, list[float]]:
    """The event with the pairs that reading its sentences leaves, and their chances, by what the cross-encoder told of them."""
    if odds is None:
        return event, chances
    ids = [s.id for s in event.statements]
    together = worth_reading(event.statements, Pairs.of(event.pairs), chances)
    asked = {
        both: [(a, b) for a, b in pairs if f"{ids[a]} {ids[b]}" in odds]
        for both, pairs in all_asked(event.statements, together).items()
    }
    readings = {
        both: Reading(pairs, np.array([odds[f"{ids[a]} {ids[b]}"] for a, b in pairs]))
        for both, pairs in asked.items()
        if pairs
    }
    read = put_together(event.statements, together, readings)
    return event._replace(pairs=read.pairs), read.chances


def claims_of(event: Event, probabilities: Sequence[float], linking: Linking) -> list[list[str]]:
    """The statements' ids of every claim that these probabilities give."""
    groups = cluster(event.statements, event.pairs, probabilities, linking=linking, may_join=may_join(event.statements))
    return [[event.statements[i].id for i in group] for group in groups]


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


def totals(counts: Iterable[dict[str, list[float]]]) -> dict[str, list[float]]:
    """The counts of all events, added up."""
    total: dict[str, list[float]] = {}
    for one in counts:
        for key, row in one.items():
            total[key] = [a + b for a, b in zip(total.get(key, [0.0] * 4), row, strict=True)]
    return total


def write(name: str, model: Boosted) -> None:
    """Put a model and its hash where the package finds them."""
    raw = msgspec.json.encode(model) + b"\n"
    (OUT / f"{name}.json").write_bytes(raw)
    (OUT / f"{name}.sha256").write_text(hashlib.sha256(raw).hexdigest() + "\n", encoding="ascii")


if __name__ == "__main__":
    if not 2 <= len(sys.argv) <= 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), folds=int(sys.argv[2]) if len(sys.argv) == 3 else 2)
