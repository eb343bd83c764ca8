"""What is known of a pair of statements, as numbers for the pair model.

Two groups: likeness with the values masked (words, heads, event classes, context, slot, position), and how the values
relate (figures, places, names, times). Each is symmetric, so the order of reports never matters.
"""

import functools
import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from crosswire.align.blocking import Pair
from crosswire.align.filtering import COARSE, Kept
from crosswire.align.local import LocalWeights, local_likeness
from crosswire.align.meaning import alignment
from crosswire.align.sketch import Sketch, weigh
from crosswire.lexicon.classes import classes_of
from crosswire.lexicon.weights import weight_of
from crosswire.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, np.dtype[np.float64]]

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


def features(sketches: Sequence[Sketch], kept: Kept) -> "Rows":
    """One row of numbers per pair that the filter let through, in the order of `FEATURES`."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    return np.hstack([kept.rows, np.array(kept.chances).reshape(-1, 1), fine(sketches, kept.pairs)])


def fine(sketches: Sequence[Sketch], pairs: Sequence[Pair]) -> "Rows":
    """What takes a closer look at each pair: the part of `FEATURES` behind what the filter knows."""
    import numpy as np

    if not pairs:
        return np.zeros((0, len(FEATURES) - len(COARSE) - 1))
    local = LocalWeights(sketches)
    rows = [_row(sketches[p.left], sketches[p.right], p, local=local) for p in pairs]
    return np.hstack([np.array(rows, dtype=np.float64), alignment(sketches, pairs)])


def _row(a: Sketch, b: Sketch, pair: Pair, *, local: LocalWeights) -> list[float]:
    return [
        *_wording(a, b, pair),
        *_frames(a, b),
        *_kinds(a.statement, b.statement),
        *_values(a, b),
        *_setting(a, b),
        *local_likeness(a, b, local),
    ]


def _wording(a: Sketch, b: Sketch, pair: Pair) -> list[float]:
    common = a.lemmas & b.lemmas
    soft = sorted((_soft(a, b, pair.shared), _soft(b, a, pair.shared)))
    bigrams = len(a.bigrams & b.bigrams)
    return [
        max(map(weight_of, common), default=0.0),
        len(common),
        *soft,
        bigrams,
    ]


def _soft(a: Sketch, b: Sketch, shared: float) -> float:
    """The share of a's word weight that b has too, words of one class counting in part."""
    if not a.weight:
        return 0.0
    if a.classes.isdisjoint(b.classes):
        return shared / a.weight
    alike = math.fsum(weight_of(w) for w in _classed(a.lemmas) if w not in b.lemmas and _has_class(w, b.classes))
    return (shared + SOFT * alike) / a.weight


@functools.lru_cache(maxsize=4096)
def _classed(lemmas: frozenset[str]) -> tuple[str, ...]:
    """Those of the words that have a class: few."""
    return tuple(w for w in lemmas if classes_of(w))


def _has_class(word: str, classes: frozenset[str]) -> bool:
    return not classes.isdisjoint(classes_of(word))


def _frames(a: Sketch, b: Sketch) -> list[float]:
    scale = math.sqrt((a.context_weight + 1e-6) * (b.context_weight + 1e-6))
    return [
        a.head == b.head,
        not a.head_classes.isdisjoint(b.head_classes),
        (a.head in b.lemmas) + (b.head in a.lemmas),
        bool(a.governor) and a.governor == b.governor,
        not a.governor_classes.isdisjoint(b.governor_classes),
        _common_weight(a.context, b.context) / scale,
        len(a.arguments & b.arguments),
    ]


@functools.lru_cache(maxsize=4096)
def _common_weight(one: frozenset[str], other: frozenset[str]) -> float:
    """The weight of what two sentences share; all statements of a sentence have one context."""
    return weigh(one & other)


def _kinds(a: Statement, b: Statement) -> list[float]:
    slots = {a.frame.slot, b.frame.slot}
    return [
        len(slots) == 1,
        len(slots) == 2 and slots <= HARM,
        a.kind == b.kind == "clause",
        a.kind == b.kind == "phrase",
        slots == {"place"},
        slots == {"time"},
        (a.kind == "quotation") + (b.kind == "quotation"),
        (a.kind == "headline") + (b.kind == "headline"),
    ]


def _values(a: Sketch, b: Sketch) -> list[float]:
    figures = bool(a.values) + bool(b.values)
    times = bool(a.times) + bool(b.times)
    return [
        figures == 2,
        figures == 1,
        len(a.totals & b.totals),
        len({measure for measure, _ in a.totals} & {measure for measure, _ in b.totals}),
        len({v for _, v in a.values} & {v for _, v in b.values}),
        len(a.measures & b.measures),
        len(a.places & b.places),
        bool(a.places and b.places) and a.places.isdisjoint(b.places),
        len(a.names & b.names),
        bool(a.names and b.names) and a.names.isdisjoint(b.names),
        len(a.times & b.times),
        times == 2 and a.times.isdisjoint(b.times),
        times == 1,
    ]


def _setting(a: Sketch, b: Sketch) -> list[float]:
    s, t = a.statement, b.statement
    lengths = sorted((len(s.span.text), len(t.span.text)))
    shares = sorted((a.weight / (a.context_weight + 1e-6), b.weight / (b.context_weight + 1e-6)))
    paragraphs = sorted((min(s.paragraph, 9), min(t.paragraph, 9)))
    rest = (a.context - a.lemmas) & (b.context - b.lemmas)
    return [
        lengths[0] / lengths[1],
        *lengths,
        *paragraphs,
        abs(a.position - b.position),
        s.frame.polarity == t.frame.polarity,
        s.frame.modality == t.frame.modality,
        *shares,
        s.stance == t.stance,
        *sorted((a.weight, b.weight)),
        weigh(rest),
    ]
