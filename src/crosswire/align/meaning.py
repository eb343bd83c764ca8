"""How near the words of two statements are in use: as a whole, and each word to its nearest in the other.

Weighted means of word vectors, as in Arora et al. (2017), and greedy alignment of words, as in BERTScore (Zhang et al., 2020).
"""

import functools
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING, Any

from crosswire.align.blocking import Pair
from crosswire.align.sketch import Sketch
from crosswire.lexicon.vectors import vectors_of
from crosswire.lexicon.weights import weight_of

if TYPE_CHECKING:
    import numpy as np

    from crosswire.lexicon.vectors import Matrix

    Rows = np.ndarray[Any, np.dtype[np.float64]]


def likenesses(sketches: Sequence[Sketch], sides: "Rows") -> "Rows":
    """For each pair (two columns of indices) the cosines of their wholes, sentences, heads, governors and of what stands around
    both, and the better one of head and governor crosswise."""
    import numpy as np

    left, right = sides.T
    heads, governors = vectors_of([s.head for s in sketches]), vectors_of([s.governor for s in sketches])
    wholes: list[Matrix] = [
        np.stack([_mean(tuple(sorted(s.lemmas))) for s in sketches]),
        np.stack([_mean(tuple(sorted(s.context))) for s in sketches]),
        heads,
        governors,
        np.stack([_mean(tuple(sorted(s.context - s.lemmas))) for s in sketches]),
    ]
    cosines = [(m[left] * m[right]).sum(axis=1) for m in wholes]
    crossed = np.maximum((heads[left] * governors[right]).sum(axis=1), (governors[left] * heads[right]).sum(axis=1))
    return np.column_stack([*cosines, crossed]).round(5)


def alignment(sketches: Sequence[Sketch], pairs: Sequence[Pair]) -> "Rows":
    """For each pair how near each word of a statement lies to its nearest in the other, on the mean; the lower side first."""
    import numpy as np

    words = [_weighted(tuple(sorted(s.lemmas))) for s in sketches]
    return np.concatenate(list(_aligned(words, pairs))).round(5)


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


def _aligned(words: "Sequence[tuple[Matrix, Rows]]", pairs: Sequence[Pair]) -> "Iterator[Rows]":
    """The mean likeness of each side's words to their nearest on the other side, the lower one first.

    `pairs` stand in the order of their left statements: all partners of one are worked out together.
    """
    import numpy as np

    for left, group in groupby(pairs, key=lambda p: p.left):
        vectors, weights = words[left]
        partners = [words[p.right] for p in group]
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
