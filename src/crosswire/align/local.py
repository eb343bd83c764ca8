"""How alike two statements are by words weighed between their two reports alone."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from crosswire.align.overlaps import Common, Sets, most, spread
from crosswire.align.sketch import Sketch

if TYPE_CHECKING:
    import numpy as np

    Column = np.ndarray[Any, np.dtype[Any]]


class LocalWeights(NamedTuple):
    """How much a word tells between two reports: the fewer of their sentences have it, the more.

    Counted in these two reports alone, so that a third report changes nothing. `report` is that of each statement, `sentences` how
    many each report has, `counts` in how many of them (by report) each word stands.
    """

    report: "Column"
    sentences: "Column"
    counts: "Column"

    def of(self, word: "Column", left: "Column", right: "Column") -> "Column":
        """What each word weighs between the reports of two statements; 0 if it stands in no sentence of theirs."""
        import numpy as np

        one, other = self.report[left], self.report[right]
        found = self.counts[one, word] + self.counts[other, word]
        sentences = self.sentences[one] + self.sentences[other]
        return np.where(found > 0, np.log((sentences + 1) / np.maximum(found, 1)), 0.0)


def local_weights(sketches: Sequence[Sketch], contexts: Sets, *, words: int) -> LocalWeights:
    """Count the sentences of each report and, for each of so many words, those that have it."""
    import numpy as np

    report = np.unique([s.statement.span.report for s in sketches], return_inverse=True)[1]
    sentence = np.array([s.statement.sentence for s in sketches])
    first = np.unique(np.column_stack([report, sentence]), axis=0, return_index=True)[1]
    which, place = spread(contexts.starts, contexts.which[first])
    reports = report.max() + 1
    counts = np.bincount(report[first][which] * words + contexts.members[place], minlength=reports * words)
    return LocalWeights(report, np.bincount(report[first]), counts.reshape(reports, words))


def local_likeness(
    local: LocalWeights, own: Sets, left: "Column", right: "Column", *, shared: Common, rest: Common
) -> "Iterator[Column]":
    """Likeness of wording by the words' local weights, and of what stands around both (`rest`)."""
    import numpy as np

    pair, word = shared.by_pair()
    weights = local.of(word, left[pair], right[pair])
    total = np.bincount(pair, weights, minlength=len(left))
    mine, theirs = _whole(local, own, left, right), _whole(local, own, right, left)
    yield total / np.sqrt(mine * theirs)
    yield total / np.maximum(mine, theirs)
    yield total / np.minimum(mine, theirs)
    yield most(pair, weights, rows=len(left))
    pair, word = rest.by_pair()
    yield np.bincount(pair, local.of(word, left[pair], right[pair]), minlength=len(left))


def _whole(local: LocalWeights, own: Sets, one: "Column", other: "Column") -> "Column":
    """What all words of one statement weigh between its report and that of the other; never nothing."""
    import numpy as np

    pair, place = spread(own.starts, own.which[one])
    return np.bincount(pair, local.of(own.members[place], one[pair], other[pair]), minlength=len(one)) + 1e-6
