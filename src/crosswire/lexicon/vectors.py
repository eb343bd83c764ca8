"""How near two words are in use: small vectors of common lemmas, from a table that ships."""

import functools
from collections.abc import Sequence
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Any

from crosswire.lexicon.weights import row_of

if TYPE_CHECKING:
    import numpy as np

    Matrix = np.ndarray[Any, np.dtype[np.float32]]


def vectors_of(lemmas: Sequence[str], *, language: str = "en") -> "Matrix":
    """One row of length 1 per lemma; a row of zeros for a lemma that the table does not know."""
    table = _table(language)
    return table[[row_of(lemma, language=language) for lemma in lemmas]]


@functools.cache
def _table(language: str) -> "Matrix":
    """The table with a row of zeros at its end, for unknown lemmas."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    with as_file(files("crosswire.lexicon") / language / "word_vectors.npy") as path:
        raw = np.load(path, allow_pickle=False).astype(np.float32)
    lengths = np.linalg.norm(raw, axis=1, keepdims=True)
    rows: Matrix = np.vstack([raw / np.maximum(lengths, 1.0), np.zeros((1, raw.shape[1]), dtype=np.float32)])
    return rows
