"""How, or by what."""

import functools
from collections.abc import Sequence
from itertools import combinations

from crosswire.compare.view import Finding, View
from crosswire.compare.words import contrast, plain_words, reports_of
from crosswire.lexicon.tables import table


def compare_causes(views: Sequence[View]) -> Finding | None:
    """Two reports that name different means: stabbed in one, shot in the other."""
    class_of = _classes()
    told = [(group, [w for v in group for w in plain_words(v) if w in class_of]) for group in reports_of(views)]
    for (here, left), (there, right) in combinations([(group, means) for group, means in told if means], 2):
        if {class_of[w] for w in left}.isdisjoint(class_of[w] for w in right):
            return contrast("cause", here, there, rivals=(left[0], right[0]), form="means", clash=True)
    return None


@functools.cache
def _classes() -> dict[str, str]:
    """The class of each word for a means."""
    means: dict[str, list[str]] = table("means")["means"]
    return {word: name for name, members in means.items() for word in members}
