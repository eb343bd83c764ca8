"""Scoring rows with boosted trees."""

import numpy as np
import pytest

from crosswire.align.model import pair_model
from crosswire.align.trees import Boosted, Tree, probabilities

# Below 0.5 a leaf at once; above it, the second feature decides.
UNEVEN = Tree(
    feature=(0, -1, 1, -1, -1),
    threshold=(0.5, 0.0, 2.0, 0.0, 0.0),
    left=(1, 0, 3, 0, 0),
    right=(2, 0, 4, 0, 0),
    value=(0.0, -1.0, 0.0, 1.0, 3.0),
)
ALWAYS = Tree(feature=(-1,), threshold=(0.0,), left=(0,), right=(0,), value=(0.25,))


def boosted(*trees: Tree) -> Boosted:
    return Boosted(features=("one", "other"), bias=0.5, trees=trees, card={})


@pytest.mark.parametrize(
    ("row", "total"),
    [
        ((0.4, 9.0), 0.5 - 1.0),
        ((0.5, 9.0), 0.5 - 1.0),  # at the threshold: left
        ((0.6, 2.0), 0.5 + 1.0),
        ((0.6, 2.1), 0.5 + 3.0),
    ],
)
def test_a_row_goes_left_up_to_the_threshold(row: tuple[float, float], total: float) -> None:
    assert probabilities(boosted(UNEVEN), np.array([row])) == [pytest.approx(1 / (1 + np.exp(-total)))]


def test_rows_that_end_at_different_depths_are_scored_together() -> None:
    rows = np.array([(0.6, 2.1), (0.4, 0.0), (0.6, 0.0)])
    alone = [probabilities(boosted(UNEVEN, ALWAYS), rows[k : k + 1])[0] for k in range(3)]
    assert probabilities(boosted(UNEVEN, ALWAYS), rows) == alone


def test_trees_add_up() -> None:
    row = np.array([(0.4, 0.0)])
    assert probabilities(boosted(UNEVEN, ALWAYS), row) == [pytest.approx(1 / (1 + np.exp(0.25)))]


def test_no_rows_have_no_probabilities() -> None:
    assert probabilities(boosted(UNEVEN), np.zeros((0, 2))) == []


def test_a_leaf_is_the_one_that_the_row_comes_to_when_it_is_led_down_split_by_split() -> None:
    model = pair_model()
    rows = np.random.default_rng(5).normal(size=(40, len(model.features))) * 3
    assert probabilities(model, rows) == pytest.approx([1 / (1 + np.exp(-led_down(model, row))) for row in rows])


def led_down(model: Boosted, row: "np.ndarray[tuple[int], np.dtype[np.float64]]") -> float:
    total = model.bias
    for tree in model.trees:
        node = 0
        while tree.feature[node] >= 0:
            node = (tree.right if row[tree.feature[node]] > tree.threshold[node] else tree.left)[node]
        total += tree.value[node]
    return total
