"""Boosted trees over rows of numbers: fitted, asked, and put into the form that ships."""

import itertools
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
from labels import Rows
from sklearn.ensemble import HistGradientBoostingClassifier

from crosswire.align.trees import Boosted, Tree

RIDGE = 3.0


class Examples(NamedTuple):
    """Rows of pairs with their targets, for a model to learn from or to judge."""

    rows: Rows
    targets: Rows
    weights: Rows


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
