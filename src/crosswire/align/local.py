"""How alike two statements are by words weighed between their two reports alone."""

import math
from collections import Counter
from collections.abc import Sequence

from crosswire.align.sketch import Sketch


class LocalWeights:
    """How much a word tells between two reports: the fewer of their sentences have it, the more.

    Counted in these two reports alone, so that a third report changes nothing.
    """

    def __init__(self, sketches: Sequence[Sketch]) -> None:
        """Count the sentences of each report and, for each word, those that have it."""
        self._sentences: dict[str, int] = {}
        self._counts: dict[str, Counter[str]] = {}
        self._weights: dict[tuple[str, str], dict[str, float]] = {}
        self._wholes: dict[tuple[frozenset[str], str, str], float] = {}
        seen: set[tuple[str, int]] = set()
        for one in sketches:
            report, sentence = one.statement.span.report, one.statement.sentence
            if (report, sentence) not in seen:
                seen.add((report, sentence))
                self._sentences[report] = self._sentences.get(report, 0) + 1
                self._counts.setdefault(report, Counter()).update(one.context)

    def of(self, left: str, right: str) -> dict[str, float]:
        """The weight of every word of two reports (or of one, given twice)."""
        pair = (left, right) if left <= right else (right, left)
        if pair not in self._weights:
            counts = self._counts[left] + self._counts[right]
            sentences = self._sentences[left] + self._sentences[right]
            self._weights[pair] = {w: math.log((sentences + 1) / n) for w, n in counts.items()}
        return self._weights[pair]

    def whole(self, one: Sketch, other: Sketch) -> float:
        """What all words of a statement weigh between its report and that of another; never nothing."""
        key = one.lemmas, one.statement.span.report, other.statement.span.report
        if key not in self._wholes:
            weights = self.of(key[1], key[2])
            self._wholes[key] = math.fsum(weights.get(w, 0.0) for w in one.lemmas) + 1e-6
        return self._wholes[key]


def local_likeness(a: Sketch, b: Sketch, local: LocalWeights) -> list[float]:
    """Likeness of wording by the words' local weights, and of what stands around both."""
    weights = local.of(a.statement.span.report, b.statement.span.report)
    shared = [weights.get(w, 0.0) for w in sorted(a.lemmas & b.lemmas)]
    total = math.fsum(shared)
    mine, theirs = local.whole(a, b), local.whole(b, a)
    rest = (a.context - a.lemmas) & (b.context - b.lemmas)
    least, most = sorted((total / mine, total / theirs))
    around = math.fsum(weights.get(w, 0.0) for w in rest)
    return [total / math.sqrt(mine * theirs), least, most, max(shared, default=0.0), around]
