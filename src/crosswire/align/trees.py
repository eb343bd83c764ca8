"""Boosted trees stored as data: reading them and scoring rows with them."""

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import msgspec

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, np.dtype[np.float64]]
    Nodes = np.ndarray[Any, np.dtype[np.intp]]


class Tree(msgspec.Struct, frozen=True, kw_only=True):
    """A regression tree as parallel lists; a leaf has feature -1. Rows with a value at most the threshold go left."""

    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[float, ...]


class Boosted(msgspec.Struct, frozen=True, kw_only=True):
    """A boosted model of a probability: the logistic of the bias and the values of all trees' leaves."""

    features: tuple[str, ...]
    bias: float
    trees: tuple[Tree, ...]
    card: Mapping[str, Any]


def probabilities(model: Boosted, rows: "Rows") -> list[float]:
    """The model's probability for each row of features."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    if not len(rows):
        return []
    total = np.full(len(rows), model.bias)
    values = np.ascontiguousarray(rows.T).ravel()  # column by column: that of feature f begins at f * len(rows)
    for tree in model.trees:
        total += np.asarray(tree.value).take(_leaves(tree, values, count=len(rows)))
    return [1.0 / (1.0 + math.exp(-t)) for t in total.tolist()]


def _leaves(tree: Tree, values: "Rows", *, count: int) -> "Nodes":
    """The leaf that each row ends in. All rows go down together, and one that has arrived stays where it is."""
    import numpy as np

    feature, threshold = np.asarray(tree.feature), np.asarray(tree.threshold)
    is_leaf = feature < 0
    itself, row = np.arange(len(feature)), np.arange(count)
    children = np.where(is_leaf, itself, [tree.left, tree.right]).T.ravel()  # of node n: left at 2n, right at 2n + 1
    column = np.where(is_leaf, 0, feature) * count
    at = np.zeros(count, dtype=np.intp)
    while not is_leaf.take(at).all():
        goes_right = values.take(column.take(at) + row) > threshold.take(at)
        at = children.take(2 * at + goes_right)
    return at
