"""The inverted index of a story's statements: which of them share a word, a class, a figure or a time."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from crosswire.align.overlaps import Lists, grouped, in_columns, numbered, numbered_once, spread
from crosswire.align.sketch import Sketch, weigh
from crosswire.lexicon.weights import weight_of

if TYPE_CHECKING:
    import numpy as np

    Column = np.ndarray[Any, np.dtype[Any]]

COMMON = 400  # a word in more statements than this tells nothing within the story
WEIGHTS = {"class": 1.5, "value": 4.0, "measure": 1.5, "total": 4.0, "time": 1.5}  # a word has its own

Key = tuple[str, str]  # a kind and a word of it
Marks = tuple[frozenset[Any], ...]  # words, then what the kinds of `WEIGHTS` name


class Index(NamedTuple):
    """The keys of each different set of keys, the sets that have each key, and the statements that have each set.

    What is too common to tell anything is no key. Sharing a key adds to the score, and to what is shared if it is a word;
    `weight` is that of all words of a set.
    """

    keys: Lists
    sets: Lists
    statements: Lists
    score: "Column"
    shared: "Column"
    weight: "Column"


def index_of(sketches: Sequence[Sketch]) -> Index:
    """The index of these statements."""
    import numpy as np

    which, different = numbered_once([None if s.bare else _marks(s) for s in sketches])
    sets = [frozenset() if marks is None else frozenset(_keys(marks)) for marks in different]
    numbers = numbered(sets)
    found = in_columns(sets, numbers)
    number, place = spread(found.starts, found.which)
    key = found.members[place]
    rare = np.bincount(key, np.bincount(which)[number], minlength=len(numbers))[key] <= COMMON
    score = np.array([WEIGHTS[kind] if kind in WEIGHTS else weight_of(word) for kind, word in numbers])
    return Index(
        keys=grouped(number[rare], key[rare], groups=len(sets)),
        sets=grouped(key[rare], number[rare], groups=len(numbers)),
        statements=grouped(which, np.arange(len(which)), groups=len(sets)),
        score=score,
        shared=score * [kind == "word" for kind, _ in numbers],
        weight=np.array([0.0 if marks is None else weigh(marks[0]) for marks in different]),
    )


def _marks(sketch: Sketch) -> Marks:
    """What tells a statement's keys."""
    values = frozenset(value for _, value in sketch.values)
    totals = frozenset(measure for measure, _ in sketch.totals)
    return sketch.lemmas, sketch.classes, values, sketch.measures, totals, sketch.times


def _keys(marks: Marks) -> Iterator[Key]:
    for kind, words in zip(("word", *WEIGHTS), marks, strict=True):
        for word in words:
            yield kind, f"{word:g}" if isinstance(word, float) else word
