"""What is known of a pair of statements, as numbers for the pair model.

Two groups: likeness with the values masked (words, heads, event classes, context, slot, position), and how the values
relate (figures, places, names, times). Each is symmetric, so the order of reports never matters.
"""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from crosswire.align.blocking import Pair, Pairs
from crosswire.align.filtering import COARSE, Kept
from crosswire.align.local import LocalWeights, local_likeness, local_weights
from crosswire.align.meaning import alignment
from crosswire.align.overlaps import Sets, common
from crosswire.align.sketch import Sketch
from crosswire.align.told import Told, told

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, np.dtype[np.float64]]
    Column = np.ndarray[Any, np.dtype[Any]]

FEATURES = (
    *COARSE,
    "chance", "rarest shared", "words shared", "soft least", "soft most",
    "bigrams", "head same", "head class", "head in other", "governor same", "governor class", "context cosine",
    "arguments", "slot same", "harm differs", "both clauses", "both phrases", "both places", "both times", "quotations",
    "headlines", "both figures", "one figure", "total same", "total told", "value same", "measure same", "places shared",
    "places differ", "names shared", "names differ", "times shared", "times differ", "one time", "length ratio",
    "shorter", "longer",
    "earlier paragraph", "later paragraph", "position gap", "polarity same", "modality same",
    "sentence share least", "sentence share most", "stance same", "weight least", "weight most", "context rest",
    "local cosine", "local least", "local most", "local rarest", "local rest",
    "aligned least", "aligned most",
)  # fmt: skip
HARM = {"killed", "injured", "missing", "displaced", "detained", "rescued", "bodies", "graves"}
SOFT = 0.6  # what two words of one event class count, against 1 for the same word
FINE = len(FEATURES) - len(COARSE) - 1  # features behind what the filter knows: its numbers and its chance
BLOCK = 65536  # pairs looked at together, so that memory is bounded


def features(sketches: Sequence[Sketch], kept: Kept) -> "Rows":
    """One row of numbers per pair that the filter let through, in the order of `FEATURES`."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    columns = np.empty((len(FEATURES), len(kept.pairs)))
    columns[:-FINE] = np.column_stack([kept.rows, kept.chances]).T
    _fill(columns[-FINE:], sketches, kept.pairs)
    return columns.T


def fine(sketches: Sequence[Sketch], pairs: Sequence[Pair]) -> "Rows":
    """What takes a closer look at each pair: the part of `FEATURES` behind what the filter knows."""
    import numpy as np

    columns = np.empty((FINE, len(pairs)))
    _fill(columns, sketches, Pairs.of(pairs))
    return columns.T


def _fill(columns: "Rows", sketches: Sequence[Sketch], pairs: Pairs) -> None:
    """Work out one column per feature, pairs by blocks."""
    if not pairs:
        return
    known = told(sketches)
    local = local_weights(sketches, known.words.context, words=len(known.words.weights))
    for first in range(0, len(pairs), BLOCK):
        block = slice(first, first + BLOCK)
        left, right, shared = pairs.left[block], pairs.right[block], pairs.shared[block]
        for number, column in enumerate(_columns(known, local, left, right, shared=shared)):
            columns[number, block] = column
    columns[-2:] = alignment(sketches, pairs.left, pairs.right).T


def _columns(
    known: Told, local: LocalWeights, left: "Column", right: "Column", *, shared: "Column"
) -> "Iterator[Column]":
    """Column by column, in the order of `FEATURES`."""
    words = known.words
    both = common(words.own, words.own, left, right)
    rest = common(words.rest, words.rest, left, right)
    yield both.most(words.weights)
    yield both.number()
    yield from _soft(known, left, right, shared=shared)
    yield _count(known.bigrams, left, right)
    yield from _frames(known, left, right)
    yield from _kinds(known, left, right)
    yield from _values(known, left, right)
    yield from _setting(known, left, right)
    yield rest.total(words.weights)
    yield from local_likeness(local, words.own, left, right, shared=both, rest=rest)


def _count(sets: Sets, left: "Column", right: "Column") -> "Column":
    return common(sets, sets, left, right).number()


def _ordered(one: "Column", other: "Column") -> "tuple[Column, Column]":
    """The lesser and the greater of each pair's two values."""
    import numpy as np

    return np.minimum(one, other), np.maximum(one, other)


def _soft(known: Told, left: "Column", right: "Column", *, shared: "Column") -> "tuple[Column, Column]":
    """The share of either's word weight that the other has too, words of one class counting in part."""
    import numpy as np

    def share(one: "Column", other: "Column") -> "Column":
        alike = common(known.words.classed, known.words.kin, one, other).total(known.words.weights)
        weight = known.weight[one]
        return np.divide(shared + SOFT * alike, weight, out=np.zeros(len(one)), where=weight > 0)

    return _ordered(share(left, right), share(right, left))


def _frames(known: Told, left: "Column", right: "Column") -> "Iterator[Column]":
    import numpy as np

    words, governor = known.words, known.governor
    scale = np.sqrt(known.context_weight[left] * known.context_weight[right])
    yield words.head.which[left] == words.head.which[right]
    yield _count(known.head_classes, left, right) > 0
    yield common(words.head, words.own, left, right).number() + common(words.head, words.own, right, left).number()
    yield (governor != "")[left] & (governor[left] == governor[right])
    yield _count(known.governor_classes, left, right) > 0
    yield common(words.context, words.context, left, right).total(words.weights) / scale
    yield _count(known.arguments, left, right)


def _kinds(known: Told, left: "Column", right: "Column") -> "Iterator[Column]":
    import numpy as np

    slot, kind = known.slot, known.kind
    same, harm = slot[left] == slot[right], np.isin(slot, sorted(HARM))
    yield same
    yield ~same & harm[left] & harm[right]
    for one in ("clause", "phrase"):
        yield (kind == one)[left] & (kind == one)[right]
    for one in ("place", "time"):
        yield (slot == one)[left] & same
    for one in ("quotation", "headline"):
        yield 0 + (kind == one)[left] + (kind == one)[right]


def _values(known: Told, left: "Column", right: "Column") -> "Iterator[Column]":
    figures, times = known.values.filled(), known.times.filled()
    yield figures[left] & figures[right]
    yield figures[left] ^ figures[right]
    for counted in (known.totals, known.total_measures, known.values, known.measures):
        yield _count(counted, left, right)
    for named in (known.places, known.names):
        shared = _count(named, left, right)
        yield shared
        yield named.filled()[left] & named.filled()[right] & (shared == 0)
    shared = _count(known.times, left, right)
    yield shared
    yield times[left] & times[right] & (shared == 0)
    yield times[left] ^ times[right]


def _setting(known: Told, left: "Column", right: "Column") -> "Iterator[Column]":
    shorter, longer = _ordered(known.length[left], known.length[right])
    yield shorter / longer
    yield shorter
    yield longer
    yield from _ordered(known.paragraph[left], known.paragraph[right])
    yield abs(known.position[left] - known.position[right])
    yield known.polarity[left] == known.polarity[right]
    yield known.modality[left] == known.modality[right]
    share = known.weight / known.context_weight
    yield from _ordered(share[left], share[right])
    yield known.stance[left] == known.stance[right]
    yield from _ordered(known.weight[left], known.weight[right])
