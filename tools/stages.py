"""The stages of alignment as they are trained: annotated events with their pairs, and one model after the other over them."""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from annotated_events import Annotated
from boosting import Examples, boosted, learn, likely
from labels import HALF, Rows, gold_links, label, touched
from sklearn.ensemble import HistGradientBoostingClassifier

from crosswire.align.blocking import Pair, propose
from crosswire.align.features import fine
from crosswire.align.filtering import COARSE, LEAST, WORTH, coarse, worths
from crosswire.align.sketch import sketch
from crosswire.align.worth import traits
from crosswire.model.statement import Statement
from crosswire.pipeline.names import resolve_names

# Rounds, learning rate, leaves and the fewest rows of a leaf. Of the pair model: smaller or larger trees, more of them and slower
# learning score the same on events left out.
WORTH_SHAPE = (150, 0.06, 24, 60)
FILTER_SHAPE = (40, 0.15, 12, 60)
PAIR_SHAPE = (150, 0.08, 24, 60)
# Of the pairs that touch no gold link; more of them cost more time and score no better.
SAMPLED = 0.5
SAMPLED_TO_FILTER = 0.06


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


def left_by(
    worth: HistGradientBoostingClassifier, sieve: HistGradientBoostingClassifier, event: Event
) -> tuple[Event, Examples]:
    """The same of an event that these models of worth and filter did not see."""
    weighed = with_worth(event, likely([worth], event.traits))
    return filtered(weighed, likely([sieve], weighed.coarse))


def chances_of(examples: Examples) -> list[float]:
    """The filter's chances of the pairs that it left."""
    chances: list[float] = examples.rows[:, len(COARSE)].tolist()
    return chances


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


def fit(examples: Sequence[Examples], *, bags: int) -> list[HistGradientBoostingClassifier]:
    """Boosted models of the pairs that the filter leaves, each of another sample, to be averaged."""
    return [learn(boosted(PAIR_SHAPE, sample), examples, sample=sample, share=SAMPLED) for sample in range(bags)]


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
