"""How much a word tells: the rarer in news, the more. From a table that ships, never from the story at hand."""

import functools
import math
from importlib.resources import files

UNSEEN = 2  # reports; a lemma that is not in the table, which begins at three, is taken for this rare


@functools.cache
def weight_of(lemma: str, *, language: str = "en") -> float:
    """The inverse document frequency of a lemma, 0 to about 7."""
    reports, counts = _table(language)
    return math.log(reports / counts.get(lemma, UNSEEN))


def row_of(lemma: str, *, language: str = "en") -> int:
    """The row of a lemma in the table, -1 for one that it lacks."""
    return _rows(language).get(lemma, -1)


@functools.cache
def _rows(language: str) -> dict[str, int]:
    return {lemma: row for row, lemma in enumerate(_table(language)[1])}


@functools.cache
def _table(language: str) -> tuple[int, dict[str, int]]:
    raw = (files("crosswire.lexicon") / language / "word_weights.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in raw.splitlines() if not line.startswith("#")]
    return int(rows[0][1]), {lemma: int(count) for lemma, count in rows[1:]}
