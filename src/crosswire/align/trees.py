"""Boosted trees stored as data: reading them and scoring rows with them."""

import math
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

import msgspec

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, np.dtype[np.float64]]
    Leaves = np.ndarray[Any, np.dtype[np.uint8]]


class Tree(msgspec.Struct, frozen=True, kw_only=True):
    """A regression tree of at most 256 leaves, as parallel lists; a leaf has feature -1.

    Rows with a value at most the threshold go left.
    """

    feature: tuple[int, ...]
    threshold: tuple[float, ...]
    left: tuple[int, ...]
    right: tuple[int, ...]
    value: tuple[float, ...]


class _Split(NamedTuple):
    """A tree laid out for many rows at once: what it asks and both its branches, a leaf being None.

    `passed` is how many leaves lie to the left: those that a row which goes right has behind it.
    """

    feature: int
    threshold: float
    left: "_Split | None"
    right: "_Split | None"
    passed: int


class Boosted(msgspec.Struct, frozen=True, kw_only=True):
    """A boosted model of a probability: the logistic of the bias and the values of all trees' leaves."""

    features: tuple[str, ...]
    bias: float
    trees: tuple[Tree, ...]
    card: Mapping[str, Any]


BLOCK = 32768  # rows that go down the trees together: enough to forget the calls, few enough for the processor's cache


def probabilities(model: Boosted, rows: "Rows") -> list[float]:
    """The model's probability for each row of features."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    trees = [_laid_out(tree) for tree in model.trees]
    total = np.full(len(rows), model.bias)
    for first in range(0, len(rows), BLOCK):
        columns = list(np.ascontiguousarray(rows[first : first + BLOCK].T))
        for root, values in trees:
            total[first : first + BLOCK] += values[0] if root is None else values.take(_leaves(root, columns))
    return [1.0 / (1.0 + math.exp(-t)) for t in total.tolist()]


def _laid_out(tree: Tree) -> "tuple[_Split | None, Rows]":
    """The root of a tree, and the values of its leaves from left to right."""
    import numpy as np

    values: list[float] = []

    def below(node: int) -> _Split | None:
        if tree.feature[node] < 0:
            values.append(tree.value[node])
            return None
        before = len(values)
        left = below(tree.left[node])
        passed = len(values) - before
        return _Split(tree.feature[node], tree.threshold[node], left, below(tree.right[node]), passed)

    root = below(0)
    return root, np.array(values)


def _leaves(split: _Split, columns: "Sequence[Rows]") -> "Leaves":
    """Which leaf below a split each row would end in, counted from the left. No row is led: every split is asked of all.

    A row that goes right lies behind every leaf to the left, so that the larger of the two numbers is its own.
    """
    import numpy as np

    goes_right: Leaves = (columns[split.feature] > split.threshold).view(np.uint8)
    if split.right is not None:
        goes_right *= _leaves(split.right, columns) + split.passed
    elif split.passed > 1:
        goes_right *= split.passed
    return goes_right if split.left is None else np.maximum(goes_right, _leaves(split.left, columns), out=goes_right)
