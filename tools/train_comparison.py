"""Train the weights by which `crosswire.compare` tells the differences that an editor would list.

    python tools/train_comparison.py CORPORA

On the gold links of events annotated by hand, our own among them (tools/annotated_events.py, tools/ladder.py), it fits one
logistic regression per kind of difference and one for conflict, over the signals of `compare/signals.py`, and how its log odds
add up with those of a cross-encoder that did not see the event (tools/train_cross_encoder.py). Prints the scores by leaving
one event out, on gold links and, where tools/train_alignment.py has left claims by models that did not see their event, on
those with the variables of the event joined as the pipeline does (the claims' own scores come first). Then it trains on all
and writes `src/crosswire/compare/difference_weights.json` and its hash.
Needs `pip install -e .[train]`.
"""

import hashlib
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

import msgspec
import numpy as np
from annotated_events import development_events, own_events
from ladder import (
    Counts,
    Event,
    Told,
    claim_scores,
    count,
    facts_stood_for,
    gold_groups,
    read_event,
    scores,
    show,
    with_variables_joined,
)
from left_out import Odds, left_out_claims, left_out_odds
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import KFold, cross_val_predict
from train_alignment import totals

from crosswire.account.event_figures import story_figures
from crosswire.account.figures import Figure
from crosswire.account.lookup import look_up
from crosswire.account.rivals import without_false_rivals
from crosswire.align.cross_encoder import Differences, by_statement
from crosswire.compare.relation import differences, relation_of, worth_telling
from crosswire.compare.signals import FORMS, SIGNALS, reading_of, signals_of
from crosswire.compare.view import Finding, View
from crosswire.compare.weights import Scale, Weights
from crosswire.evaluation.scorers import load_scorer
from crosswire.lexicon.profiles import load_profile
from crosswire.pipeline.compiling import claim_of
from crosswire.pipeline.tables import COMPARERS
from crosswire.settings import Settings

# All tuned on the development events, one left out at a time, with our own events in the training: F1 of the kinds is flat from
# .15 to .25, of conflicts from .10 to .30, on gold links as well as end to end.
RIDGE = {"conflict": 1.0}  # inverse strength of the penalty
RIDGE_OF_KINDS = 0.3
LISTED = 0.2  # from which probability on a difference is told
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


def fit(cases: Sequence[Case], card: dict[str, object]) -> Weights:
    """The weights from these cases."""
    kinds = {kind: _scale(cases, kind, LISTED) for kind in FORMS}
    conflict = _scale(cases, "conflict", CONFLICT)
    if conflict is None:
        raise SystemExit("too few conflicts to learn from")
    return Weights(
        signals=SIGNALS, kinds={k: s for k, s in kinds.items() if s is not None}, conflict=conflict, card=card
    )


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


def told_of_claims(
    event: Event, claims: Sequence[Sequence[str]], weights: Weights, read: Differences, scorer: ModuleType
) -> list[Told]:
    """What these weights make of claims, given by the ids of their statements, less the false rivals that the account drops."""
    made = []
    for statements in claims:
        views = [event.views[s] for s in statements]
        seen = differences(views, COMPARERS)
        made.append(claim_of(views, worth_telling(views, seen, weights, read) if seen else []))
    facts = facts_stood_for(event, claims, scorer)
    return [
        Told(fact, claim.relation == "conflict", frozenset(d.kind for d in claim.discrepancies))
        for fact, claim in zip(facts, without_false_rivals(made, _figures(event)), strict=True)
    ]


def _figures(event: Event) -> list[Figure]:
    """The people counts of an event's reports, with their scope."""
    lookups = [look_up(r) for r in sorted(event.account.readings, key=lambda r: r.annotation.report.id)]
    profile = load_profile(Settings().profile)
    return story_figures(lookups, claims=(), origins={}, profile=profile, places=event.account.places)


def _card(counted: Sequence[Counts], *, own_events: int) -> dict[str, object]:
    """What the weights tell of themselves: what they are trained on, and how well without each of these events."""
    total: Counts = sum(counted, Counter())
    return {
        "what": "how likely an editor would list a difference that was seen in a claim, and call the claim a conflict",
        "trained on": f"{len(counted)} events of corpora/claims and our own annotations of {own_events}",
        "licence": "the texts belong to their outlets; the weights hold none of them and are Apache-2.0",
        "left-one-event-out F1 on gold links": {
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
    """Score by leaving one event out, train on all, write."""
    annotated = list(development_events(corpora))
    events = [read_event(one, linked=False) for one in annotated]
    read = left_out_readings()
    ours = [cases_of(read_event(one, linked=False), read.get(one.name, {})) for one in own_events(corpora)]
    own = [case for those in ours for case in those]
    cases: Mapping[str, list[Case]] = {e.name: cases_of(e, read.get(e.name, {})) for e in events}
    left_out = left_out_claims()
    claims = {e.name: with_variables_joined(e, left_out[e.name]) for e in events if e.name in left_out}
    scorer = load_scorer("score_claims", corpora.parent / "scorers")
    if claims:
        print("our claims by models that did not see the event, variables joined")
        golds = {a.name: a.gold for a in annotated}
        scored = [claim_scores(e, golds[e.name], claims[e.name], scorer) for e in events if e.name in claims]
        scorer.show({k: v for k, v in totals(scored).items() if k not in ("conflict", "kinds")})
    counted, end_to_end = [], []
    for event in events:
        rest = [case for name, those in cases.items() if name != event.name for case in those]
        weights = fit([*rest, *own], {})
        counted.append(count(event.facts, told(cases[event.name], weights, read.get(event.name, {}))))
        made = told_of_claims(event, claims.get(event.name, []), weights, read.get(event.name, {}), scorer)
        end_to_end.append(count(event.facts, made))
    show("gold links, leaving one event out", counted)
    if claims:
        show("our claims by models that did not see the event, leaving one event out", end_to_end)
    card = _card(counted, own_events=len(ours))
    write(fit([*(case for those in cases.values() for case in those), *own], card))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
