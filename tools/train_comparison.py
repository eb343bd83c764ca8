"""Train the weights by which `crosswire.compare` tells the differences that an editor would list.

    python tools/train_comparison.py CORPORA

On the gold links of events that we annotated (tools/annotated_events.py, tools/ladder.py), it fits one logistic regression per
kind of difference and one for conflict, over the signals of `compare/signals.py`, and how its log odds add up with those of a
cross-encoder that did not see the event (tools/train_cross_encoder.py). Writes `difference_weights.json` and its hash to
`src/crosswire/compare` and prints the scores on the gold links of the events of `corpora/claims`, which it did not train on;
tools/ladder.py tells how well the weights do on our own claims.
Needs `pip install -e .[train]`.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
from annotated_events import development_events, own_events
from ladder import (
    Counts,
    Event,
    Told,
    count,
    gold_groups,
    read_event,
    scores,
    show,
)
from left_out import Odds, left_out_odds
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_val_predict

from crosswire.align.cross_encoder import Differences, by_statement
from crosswire.compare.relation import differences, relation_of, worth_telling
from crosswire.compare.signals import FORMS, SIGNALS, reading_of, signals_of
from crosswire.compare.view import Finding, View
from crosswire.compare.weights import Scale, Weights
from crosswire.pipeline.tables import COMPARERS

# All tuned on the events of `claims`: on our own claims of them F1 of the kinds falls by a point or two from .15 to .25, that of
# conflicts is flat from .20 to .30.
RIDGE = {"conflict": 1.0}  # inverse strength of the penalty
RIDGE_OF_KINDS = 0.3
LISTED = 0.15  # from which probability on a difference is told
CONFLICT = 0.25  # from which probability on a claim is a conflict
RIDGE_OF_SUM = 10.0
FOLDS = 8
LEAST = 3  # a kind with fewer examples is left to its rule
Rows = Any  # arrays of numbers
OUT = Path(__file__).parent.parent / "src" / "crosswire" / "compare"


class Case(NamedTuple):
    """One gold claim: what the comparers saw, its signals, what was read of it, and what the annotators listed.

    What they listed may be "conflict" besides the kinds.
    """

    views: Sequence[View]
    seen: Sequence[Finding]
    signals: list[float]
    reading: Mapping[str, float]
    listed: frozenset[str]


def cases_of(event: Event, read: Differences) -> list[Case]:
    """Every gold claim of an event; one that we cover in one report only shows nothing."""
    cases = []
    for fact, views in zip(event.facts, gold_groups(event), strict=True):
        listed = {*fact.get("discrepancies", ()), *(["conflict"] if fact["relation"] == "conflict" else [])}
        seen = differences(views, COMPARERS)
        cases.append(
            Case(views, seen, signals_of(views, seen) if seen else [], reading_of(views, read), frozenset(listed))
        )
    return cases


def fit(cases: Sequence[Case]) -> Weights:
    """The weights from these cases."""
    kinds = {kind: _scale(cases, kind, LISTED) for kind in FORMS}
    conflict = _scale(cases, "conflict", CONFLICT)
    if conflict is None:
        raise SystemExit("too few conflicts to learn from")
    return Weights(signals=SIGNALS, kinds={k: s for k, s in kinds.items() if s is not None}, conflict=conflict, card={})


def _scale(cases: Sequence[Case], kind: str, threshold: float) -> Scale | None:
    """A scale for a kind, learnt where its comparer (for conflict any comparer) saw something."""
    open_to = [c for c in cases if any(f.clash if kind == "conflict" else f.kind == kind for f in c.seen)]
    labels = [kind in c.listed for c in open_to]
    if sum(labels) < LEAST or all(labels):
        return None
    signals = np.array([c.signals for c in open_to])
    model = LogisticRegression(C=RIDGE.get(kind, RIDGE_OF_KINDS), max_iter=1000)
    reading = _with_reading(model, signals, labels, [c.reading.get(kind) for c in open_to])
    model.fit(signals, labels)
    weights = tuple(round(float(w), 4) for w in model.coef_[0])
    bias = round(float(model.intercept_[0]), 4)
    return Scale(bias=bias, weights=weights, threshold=threshold, reading=reading)


def _with_reading(
    model: LogisticRegression, signals: Rows, labels: Sequence[bool], read: Sequence[float | None]
) -> tuple[float, float] | None:
    """Slope and shift that make log odds of the sum of the model's, of cases left out in blocks, and the cross-encoder's."""
    seen = [n for n, odds in enumerate(read) if odds is not None]
    if not FOLDS < sum(labels[n] for n in seen) < len(seen) - FOLDS:
        return None
    odds = cross_val_predict(model, signals, labels, cv=KFold(FOLDS), method="decision_function")
    both = np.array([[odds[n] + read[n]] for n in seen])
    fitted = LogisticRegression(C=RIDGE_OF_SUM).fit(both, [labels[n] for n in seen])
    return round(float(fitted.coef_[0, 0]), 4), round(float(fitted.intercept_[0]), 4)


def told(cases: Sequence[Case], weights: Weights, read: Differences) -> list[Told]:
    """What these weights make of each case."""
    found = [worth_telling(c.views, c.seen, weights, read) if c.seen else [] for c in cases]
    return [
        Told(fact, relation_of(c.views, f) == "conflict", frozenset(one.kind for one in f))
        for fact, (c, f) in enumerate(zip(cases, found, strict=True))
    ]


def _card(counted: Sequence[Counts], *, trained_on: int) -> dict[str, object]:
    """What the weights tell of themselves: what they are trained on, and how well they do on other events."""
    total: Counts = sum(counted, Counter())
    return {
        "what": "how likely an editor would list a difference that was seen in a claim, and call the claim a conflict",
        "trained on": f"our own annotations of {trained_on} events",
        "licence": "the texts belong to their outlets; the weights hold none of them and are Apache-2.0",
        f"F1 on gold links of {len(counted)} other events": {
            w: round(scores(total, w)[2], 3) for w in ("conflict", "kinds", *FORMS)
        },
        "trained by": "tools/train_comparison.py",
    }


def left_out_readings() -> dict[str, Differences]:
    """By event what the cross-encoder says of the differences in it, trained without it."""
    return {event: by_statement(_rows(odds)) for event, odds in left_out_odds().items()}


def _rows(odds: Odds) -> Iterator[tuple[str, str, list[float]]]:
    for both, row in odds.items():
        one, other = both.split()
        yield one, other, row[1:]


def write(weights: Weights) -> None:
    """Put the weights and their hash where the package finds them."""
    raw = msgspec.json.format(msgspec.json.encode(weights, order="deterministic"), indent=0) + b"\n"
    (OUT / "difference_weights.json").write_bytes(raw)
    (OUT / "difference_weights.sha256").write_text(hashlib.sha256(raw).hexdigest() + "\n", encoding="ascii")


def main(corpora: Path) -> None:
    """Train on our own events, score on the others, write."""
    read = left_out_readings()
    ours = [cases_of(read_event(one, linked=False), read.get(one.name, {})) for one in own_events(corpora)]
    weights = fit([case for those in ours for case in those])
    counted = []
    for one in development_events(corpora):
        event, odds = read_event(one, linked=False), read.get(one.name, {})
        counted.append(count(event.facts, told(cases_of(event, odds), weights, odds)))
    show(f"gold links of {len(counted)} events that trained nothing", counted)
    write(msgspec.structs.replace(weights, card=_card(counted, trained_on=len(ours))))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
