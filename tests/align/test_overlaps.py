"""What pairs of sets have in common, in columns."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crosswire.align.overlaps import common, in_columns, numbered

WEIGHT = {"ferry": 3.5, "sink": 2.25, "captain": 4.0, "port": 1.5}
SETS = st.lists(st.frozensets(st.sampled_from(sorted(WEIGHT))), min_size=1, max_size=12)


@given(SETS)
def test_counts_and_weights_are_those_of_the_plain_intersection(sets: list[frozenset[str]]) -> None:
    numbers = numbered([WEIGHT])
    columns, weights = in_columns(sets, numbers), np.array([WEIGHT[word] for word in numbers])
    left, right = (side.ravel() for side in np.indices((len(sets), len(sets))))
    shared = [sets[i] & sets[j] for i, j in zip(left, right, strict=True)]
    found = common(columns, columns, left, right)
    assert found.number().tolist() == [len(both) for both in shared]
    assert found.total(weights).tolist() == [sum(WEIGHT[w] for w in sorted(both)) for both in shared]
    assert found.most(weights).tolist() == [max((WEIGHT[w] for w in both), default=0.0) for both in shared]


@given(SETS)
def test_every_pair_is_given_with_each_of_its_own_members(sets: list[frozenset[str]]) -> None:
    numbers = numbered([WEIGHT])
    columns = in_columns(sets, numbers)
    left, right = (side.ravel() for side in np.indices((len(sets), len(sets))))
    pair, member = common(columns, columns, left, right).by_pair()
    shared = [sets[i] & sets[j] for i, j in zip(left, right, strict=True)]
    assert list(zip(pair.tolist(), member.tolist(), strict=True)) == [
        (place, numbers[word]) for place, both in enumerate(shared) for word in sorted(both)
    ]


def test_sets_of_two_kinds_are_held_against_each_other_by_the_same_numbers() -> None:
    numbers = {"ferry": 0, "sink": 1}
    heads = in_columns([frozenset({"sink"}), frozenset({"ferry"})], numbers)
    words = in_columns([frozenset({"ferry"}), frozenset({"ferry", "sink"})], numbers)
    assert common(heads, words, np.array([0, 0, 1]), np.array([0, 1, 0])).number().tolist() == [0, 1, 1]
