"""Train the models of `crosswire.align` on events whose claims were annotated by hand.

usage: python tools/train_alignment.py CORPORA

CORPORA holds `claims`, one folder per event (the reports as .txt and `claims.gold.json`), and the texts of our own annotations
(tools/annotated_events.py). Trains on our own annotations alone and writes `worth_model.json`, `filter_model.json`,
`pair_model.json` and their hashes to `src/crosswire/align`. Prints the score on each event of `claims`, which nothing was
trained on, with the thresholds of `align/together.py` and with others; where tools/train_cross_encoder.py has not left its
odds, of the trees alone, as `--fast` has them.
Needs `pip install -e .[train]`. Run with OMP_NUM_THREADS=1: two threads on a busy machine are slower than one.
"""

import hashlib
import itertools
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from annotated_events import development_events, own_events
from boosting import as_data, likely
from left_out import Odds, left_out_odds
from stages import Event, crossed, fit, fit_filter, fit_worth, left_by, prepared

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
BAGS = 4
Scored = tuple[Event, Sequence[float]]  # an event with the chances of its pairs
OUT = Path(__file__).parent.parent / "src" / "crosswire" / "align"


def main(corpora: Path) -> None:
    """Train on our own events, score on the others, write."""
    told, _, examples = crossed([prepared(one) for one in own_events(corpora)])
    worth, sieve, models = fit_worth(told), fit_filter(told), fit(examples, bags=BAGS)
    scorer = load_scorer("score_claims", corpora.parent / "scorers")
    odds = left_out_odds()
    scored = []
    for annotated in development_events(corpora):
        event, rows = left_by(worth, sieve, prepared(annotated))
        scored.append(read_too(event, likely(models, rows.rows), odds.get(event.name)))
    card = {
        "trained on": f"our own annotations of {len(told)} events",
        "licence": "the texts belong to their outlets; the weights hold none of them and are Apache-2.0",
        "trained by": "tools/train_alignment.py",
        f"F1 on {len(scored)} other events": show_scores(scored, scorer, LINKING if odds else DEFAULT),
    }
    what = {"what": "how likely a statement has its like in gold"}
    write("worth_model", as_data([worth], TRAITS, what | card))
    what = {"what": "how likely two statements say the same, before a closer look"}
    write("filter_model", as_data([sieve], COARSE, what | card))
    what = {"what": "how likely two statements say the same, of those that the filter leaves"}
    write("pair_model", as_data(models, FEATURES, what | card))


def show_scores(scored: Sequence[Scored], scorer: Any, linking: Linking) -> dict[str, float]:
    """Print the scores of events, each and all, also with other thresholds; gives the totals' F1."""
    by_event = {event.name: score(event, chances, scorer, linking=linking) for event, chances in scored}
    for name, counts in by_event.items():
        print(name, *(f"{k} {scorer.prf(*counts[k])[2]:.3f}" for k in ("loose", "macro", "strict")), flush=True)
    show_thresholds(scored, scorer, linking)
    total = totals(by_event.values())
    print("all events:")
    scorer.show({k: v for k, v in total.items() if k in ("loose", "strict", "macro", "cover", "never")})
    return {k: round(scorer.prf(*total[k])[2], 3) for k in ("loose", "strict", "macro")}


def show_thresholds(scored: Sequence[Scored], scorer: Any, linking: Linking) -> None:
    """Print the scores that other thresholds would give."""
    for least, linkage in itertools.product((0.12, 0.15, 0.2, 0.25, 0.3), (0.1, 0.15, 0.2)):
        other = linking._replace(least=least, linkage=linkage)
        total = totals(score(event, chances, scorer, linking=other) for event, chances in scored)
        print(
            f"least {least} linkage {linkage}:",
            *(f"{k} {scorer.prf(*total[k])[2]:.3f}" for k in ("loose", "macro", "strict")),
            f"look-alikes {total['never'][0]:.0f}",
        )


def read_too(event: Event, chances: list[float], odds: Odds | None) -> Scored:
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
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
