"""What all statements of a story tell, in columns: the side of the pair's features that is worked out once per statement."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from crosswire.align.overlaps import Sets, in_columns, numbered
from crosswire.align.sketch import Sketch
from crosswire.lexicon.classes import classes_of
from crosswire.lexicon.weights import weight_of

if TYPE_CHECKING:
    import numpy as np

    Column = np.ndarray[Any, np.dtype[Any]]

LATE = 9  # paragraphs from here on are alike


class Words(NamedTuple):
    """The words of all statements as numbers, with their weights.

    Those of each statement, of its sentence, and of its sentence around it; its head, as a set of one; those of its words that
    have a class (`classed`), and all words that it lacks and that share a class with one of its own (`kin`).
    """

    weights: "Column"
    own: Sets
    context: Sets
    rest: Sets
    head: Sets
    classed: Sets
    kin: Sets


class Told(NamedTuple):
    """The statements in columns."""

    words: Words
    bigrams: Sets
    head_classes: Sets
    governor_classes: Sets
    arguments: Sets
    totals: Sets
    total_measures: Sets
    values: Sets
    measures: Sets
    places: Sets
    names: Sets
    times: Sets
    governor: "Column"
    slot: "Column"
    kind: "Column"
    polarity: "Column"
    modality: "Column"
    stance: "Column"
    length: "Column"
    paragraph: "Column"
    position: "Column"
    weight: "Column"
    context_weight: "Column"


def told(sketches: Sequence[Sketch]) -> Told:
    """The sketches in columns."""
    import numpy as np

    statements = [s.statement for s in sketches]
    return Told(
        words=_words(sketches),
        bigrams=in_columns([s.bigrams for s in sketches]),
        head_classes=in_columns([s.head_classes for s in sketches]),
        governor_classes=in_columns([s.governor_classes for s in sketches]),
        arguments=in_columns([s.arguments for s in sketches]),
        totals=in_columns([s.totals for s in sketches]),
        total_measures=in_columns([_firsts(s.totals) for s in sketches]),
        values=in_columns([frozenset(value for _, value in s.values) for s in sketches]),
        measures=in_columns([s.measures for s in sketches]),
        places=in_columns([s.places for s in sketches]),
        names=in_columns([s.names for s in sketches]),
        times=in_columns([s.times for s in sketches]),
        governor=np.array([s.governor for s in sketches]),
        slot=np.array([s.frame.slot for s in statements]),
        kind=np.array([s.kind for s in statements]),
        polarity=np.array([s.frame.polarity for s in statements]),
        modality=np.array([s.frame.modality for s in statements]),
        stance=np.array([s.stance for s in statements]),
        length=np.array([len(s.span.text) for s in statements]),
        paragraph=np.minimum([s.paragraph for s in statements], LATE),
        position=np.array([s.position for s in sketches]),
        weight=np.array([s.weight for s in sketches]),
        context_weight=np.array([s.context_weight for s in sketches]) + 1e-6,
    )


def _words(sketches: Sequence[Sketch]) -> Words:
    import numpy as np

    classes = {s.lemmas: s.classes for s in sketches}
    numbers = numbered([*classes, *{s.context for s in sketches}, {s.head for s in sketches}])
    of_class: dict[str, set[str]] = {}
    for word in numbers:
        for name in classes_of(word):
            of_class.setdefault(name, set()).add(word)
    kin = {own: frozenset().union(*(of_class[name] for name in names)) - own for own, names in classes.items()}
    classed = {own: frozenset(filter(classes_of, own)) for own in classes}
    return Words(
        weights=np.array([weight_of(word) for word in numbers]),
        own=in_columns([s.lemmas for s in sketches], numbers),
        context=in_columns([s.context for s in sketches], numbers),
        rest=in_columns([s.context - s.lemmas for s in sketches], numbers),
        head=in_columns([frozenset({s.head}) for s in sketches], numbers),
        classed=in_columns([classed[s.lemmas] for s in sketches], numbers),
        kin=in_columns([kin[s.lemmas] for s in sketches], numbers),
    )


def _firsts(pairs: Iterable[tuple[str, Any]]) -> frozenset[str]:
    return frozenset(first for first, _ in pairs)
