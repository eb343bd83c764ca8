"""Boosted trees stored as data: reading them and scoring rows with them."""

import math
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, NamedTuple

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


class _Nodes(NamedTuple):
    """A tree laid out for many rows at once: of node n the left child stands at 2n of `children`, the right one at 2n + 1."""

    feature: "Nodes"
    threshold: "Rows"
    children: "Nodes"
    value: "Rows"
    depth: int


class Boosted(msgspec.Struct, frozen=True, kw_only=True):
    """A boosted model of a probability: the logistic of the bias and the values of all trees' leaves."""

    features: tuple[str, ...]
    bias: float
    trees: tuple[Tree, ...]
    card: Mapping[str, Any]


BLOCK = 8192  # rows that go down the trees together: few enough to stay in the processor's cache


def probabilities(model: Boosted, rows: "Rows") -> list[float]:
    """The model's probability for each row of features."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    trees = [_laid_out(tree) for tree in model.trees]
    total = np.full(len(rows), model.bias)
    for first in range(0, len(rows), BLOCK):
        block = rows[first : first + BLOCK]
        values = np.ascontiguousarray(block.T).ravel()  # column by column: feature f begins at f * len(block)
        for tree in trees:
            total[first : first + BLOCK] += tree.value.take(_leaves(tree, values, count=len(block)))
    return [1.0 / (1.0 + math.exp(-t)) for t in total.tolist()]


def _laid_out(tree: Tree) -> _Nodes:
    """A tree as arrays; a leaf is its own child."""
    import numpy as np

    feature = np.asarray(tree.feature)
    is_leaf = feature < 0
    children = np.where(is_leaf, np.arange(len(feature)), [tree.left, tree.right]).T.ravel()
    return _Nodes(
        feature=np.where(is_leaf, 0, feature),
        threshold=np.asarray(tree.threshold),
        children=children,
        value=np.asarray(tree.value),
        depth=_depth(tree),
    )


def _depth(tree: Tree) -> int:
    """How many steps it takes from the root to the farthest leaf. Children stand behind their parents."""
    depths = [0] * len(tree.feature)
    for node, (left, right) in enumerate(zip(tree.left, tree.right, strict=True)):
        if tree.feature[node] >= 0:
            depths[left] = depths[right] = depths[node] + 1
    return max(depths)


def _leaves(tree: _Nodes, values: "Rows", *, count: int) -> "Nodes":
    """The leaf that each row ends in. All rows go down together, and one that has arrived stays where it is."""
    import numpy as np

    row = np.arange(count)
    column = tree.feature * count
    at = np.zeros(count, dtype=np.intp)
    for _ in range(tree.depth):
        goes_right = values.take(column.take(at) + row) > tree.threshold.take(at)
        at = tree.children.take(2 * at + goes_right)
    return at
