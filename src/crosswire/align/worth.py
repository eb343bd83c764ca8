"""How likely a statement is one that an editor would put beside those of other reports, told from the statement alone.

Most stretches of a sentence that could carry a statement are its wrong cuts, or nothing that a reader would ask of a second
report. What other reports say is no part of this.
"""

from collections import defaultdict
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from crosswire.align.sketch import Sketch
from crosswire.lexicon.tables import words

if TYPE_CHECKING:
    import numpy as np

    Rows = np.ndarray[Any, np.dtype[np.float64]]

KINDS = ("clause", "phrase", "quotation", "headline")
SLOTS = (
    "killed", "injured", "figure", "place", "time", "quotation", "event", "cause", "actor", "category", "stance",
)  # fmt: skip
TRAITS = (
    *(f"kind {kind}" for kind in KINDS),
    *(f"slot {slot}" for slot in SLOTS),
    "length", "words", "lemmas", "weight", "quantities", "moments", "places", "actors", "bare", "attributed",
    "not asserted", "affirmed", "hedged", "paragraph", "position", "around", "inside", "share of sentence",
    "begins in capitals", "begins with an article", "begins with a preposition", "names", "measures", "total told",
    "head classes", "classes", "arguments", "statements of sentence", "capitals",
)  # fmt: skip
LATE = 20  # paragraphs from here on are alike
MANY = 1000  # statements of one sentence, from where on nesting is not counted


def traits(sketches: Sequence[Sketch]) -> "Rows":
    """One row of numbers per statement, in the order of `TRAITS`."""
    import numpy as np

    if not sketches:
        return np.zeros((0, len(TRAITS)))
    nested = _nesting(sketches)
    return np.array([_row(one, *nested[i]) for i, one in enumerate(sketches)], dtype=np.float64)


def _row(one: Sketch, around: int, inside: int, together: int) -> list[float]:
    statement, text = one.statement, one.statement.span.text
    first = text.split(maxsplit=1)[0]
    return [
        *(statement.kind == kind for kind in KINDS),
        *(statement.frame.slot == slot for slot in SLOTS),
        len(text),
        len(text.split()),
        len(statement.lemmas),
        one.weight,
        len(statement.quantities),
        len(statement.moments),
        len(statement.places),
        len(statement.actors),
        one.bare,
        statement.attribution is not None,
        statement.stance != "asserted",
        statement.frame.polarity,
        bool(statement.frame.modality),
        min(statement.paragraph, LATE),
        one.position,
        around,
        inside,
        one.weight / (one.context_weight + 1e-6),
        first[0].isupper(),
        first.lower() in words("articles"),
        first.lower() in words("openers"),
        len(one.names),
        len(one.measures),
        bool(one.totals),
        len(one.head_classes),
        len(one.classes),
        len(statement.arguments),
        together,
        sum(c.isupper() for c in text) / len(text),
    ]


def _nesting(sketches: Sequence[Sketch]) -> dict[int, tuple[int, int, int]]:
    """For each statement how many of its sentence hold it, how many it holds, and how many there are."""
    import numpy as np

    by_sentence: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i, one in enumerate(sketches):
        by_sentence[one.statement.span.report, one.statement.sentence].append(i)
    found: dict[int, tuple[int, int, int]] = {}
    for group in by_sentence.values():
        if len(group) > MANY:
            found.update({i: (0, 0, len(group)) for i in group})
            continue
        starts = np.array([sketches[i].statement.span.start for i in group])
        ends = np.array([sketches[i].statement.span.end for i in group])
        holds = (starts[:, None] <= starts) & (ends <= ends[:, None])  # row holds column; each holds itself
        around, inside = holds.sum(axis=0) - 1, holds.sum(axis=1) - 1
        found.update({i: (int(around[k]), int(inside[k]), len(group)) for k, i in enumerate(group)})
    return found
