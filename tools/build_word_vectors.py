"""Make `lexicon/en/word_vectors.npy`: small vectors of the lemmas in `word_weights.tsv`, row by row in its order.

usage: python tools/build_word_vectors.py MODEL_FOLDER

MODEL_FOLDER is an unpacked spaCy `en_core_web_md` pipeline, whose vectors ("Explosion Vectors", CC0) are reduced here to their 64
principal components, less the component that all words share, and to one byte a number. Words that it lacks are all zeros.
"""

import sys
from importlib.resources import files
from pathlib import Path

import numpy as np
from spacy.strings import hash_string  # type: ignore[attr-defined]  # compiled, not in the stub
from spacy.vectors import Vectors

WIDTH = 64
SCALE = 127


def main(model: Path) -> None:
    """Write the table into the package."""
    vectors = Vectors().from_disk(model / "vocab")
    table = files("crosswire.lexicon") / "en" / "word_weights.tsv"
    rows = [line.split("\t")[0] for line in table.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    lemmas = rows[1:]
    known = np.array([hash_string(lemma) in vectors for lemma in lemmas])
    full = np.stack(
        [vectors[hash_string(w)] if k else np.zeros(vectors.shape[1]) for w, k in zip(lemmas, known, strict=True)]
    )
    centred = full[known] - full[known].mean(axis=0)
    _, _, axes = np.linalg.svd(centred, full_matrices=False)
    reduced = centred @ axes[1 : WIDTH + 1].T  # the first axis is frequency: shared by all words, tells nothing
    reduced /= np.linalg.norm(reduced, axis=1, keepdims=True)
    small = np.zeros((len(lemmas), WIDTH), dtype=np.int8)
    small[known] = np.round(reduced / np.abs(reduced).max() * SCALE).astype(np.int8)
    np.save(str(Path(str(table)).with_name("word_vectors.npy")), small)
    print(f"{known.sum()} of {len(lemmas)} lemmas have a vector")


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
