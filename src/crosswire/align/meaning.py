"""How near the words of two statements are in use: as a whole, and each word to its nearest in the other.

Weighted means of word vectors, as in Arora et al. (2017), and greedy alignment of words, as in BERTScore (Zhang et al., 2020).
"""

import functools
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING, Any

from crosswire.align.overlaps import different, numbered_once
from crosswire.align.sketch import Sketch
from crosswire.lexicon.vectors import vectors_of
from crosswire.lexicon.weights import weight_of

if TYPE_CHECKING:
    import numpy as np

    from crosswire.lexicon.vectors import Matrix

    Rows = np.ndarray[Any, np.dtype[np.float64]]
    Column = np.ndarray[Any, np.dtype[Any]]
    Vectors = tuple[Column, Matrix]  # which of the different vectors each statement has


def likenesses(sketches: Sequence[Sketch], left: "Column", right: "Column") -> "Rows":
    """For each pair of statements the cosines of their wholes, sentences, heads, governors and of what stands around both, and
    the better one of head and governor crosswise."""
    import numpy as np

    head, governor = (
        _vectors([s.head for s in sketches], vectors_of),
        _vectors([s.governor for s in sketches], vectors_of),
    )
    each = (
        _vectors([s.lemmas for s in sketches], _means),
        _vectors([s.context for s in sketches], _means),
        head,
        governor,
        _vectors([s.context - s.lemmas for s in sketches], _means),
    )
    crossed = np.maximum(_cosines(head, governor, left, right), _cosines(governor, head, left, right))
    return np.column_stack([*(_cosines(one, one, left, right) for one in each), crossed]).round(5)


def _vectors(values: Sequence[Any], vectors: "Callable[[Sequence[Any]], Matrix]") -> "Vectors":
    """One vector for each different value."""
    which, known = numbered_once(values)
    return which, vectors(known)


def _cosines(one: "Vectors", other: "Vectors", left: "Column", right: "Column") -> "Column":
    """The cosines of the one vector of each pair's left statement with the other vector of its right statement."""
    (a, b), which = different(one[0][left], other[0][right])
    cosines: Column = (one[1][a] * other[1][b]).sum(axis=1)
    return cosines[which]


def _means(sets: Sequence[frozenset[str]]) -> "Matrix":
    import numpy as np

    return np.stack([_mean(tuple(sorted(one))) for one in sets])


def alignment(sketches: Sequence[Sketch], left: "Column", right: "Column") -> "Rows":
    """For each pair how near each word of a statement lies to its nearest in the other, on the mean; the lower side first."""
    import numpy as np

    number, known = numbered_once([s.lemmas for s in sketches])
    words = [_weighted(tuple(sorted(one))) for one in known]
    (a, b), which = different(number[left], number[right])
    found = np.concatenate(list(_aligned(words, list(zip(a.tolist(), b.tolist(), strict=True)))))
    return found.round(5)[which]


@functools.lru_cache(maxsize=4096)
def _weighted(lemmas: tuple[str, ...]) -> "tuple[Matrix, Rows]":
    """The vectors of words and their weights, the weights adding up to 1."""
    import numpy as np

    weights = np.array([weight_of(w) for w in lemmas])
    return vectors_of(lemmas), weights / max(weights.sum(), 1e-6)


@functools.lru_cache(maxsize=4096)
def _mean(lemmas: tuple[str, ...]) -> "Matrix":
    """The weighted mean of the words' vectors, of length 1 (zeros where no word is known)."""
    import numpy as np

    vectors, weights = _weighted(lemmas)
    mean: Matrix = (weights @ vectors).astype(np.float32)
    mean /= max(float(np.sqrt(mean @ mean)), 1e-6)
    return mean


def _aligned(words: "Sequence[tuple[Matrix, Rows]]", pairs: Sequence[tuple[int, int]]) -> "Iterator[Rows]":
    """The mean likeness of each side's words to their nearest on the other side, the lower one first.

    `pairs` stand in the order of their left sides: all partners of one are worked out together.
    """
    import numpy as np

    for left, group in groupby(pairs, key=itemgetter(0)):
        vectors, weights = words[left]
        partners = [words[right] for _, right in group]
        found = np.zeros((len(partners), 2))
        some = np.array([len(own[1]) > 0 < len(weights) for own in partners])
        if some.any():
            others = [own for own in partners if len(own[1])]
            starts = np.cumsum([0, *(len(own[1]) for own in others[:-1])])
            likeness = vectors @ np.concatenate([own[0] for own in others]).T
            one = weights @ np.maximum.reduceat(likeness, starts, axis=1)
            other = np.add.reduceat(likeness.max(axis=0) * np.concatenate([own[1] for own in others]), starts)
            found[some] = np.column_stack([np.minimum(one, other), np.maximum(one, other)])
        yield found
