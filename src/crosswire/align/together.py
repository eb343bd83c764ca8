"""Trees and cross-encoder together: which pairs of sentences are read, and how likely their statements then say the same."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from crosswire.align.blocking import Pairs
from crosswire.align.cluster import Linking
from crosswire.align.cross_encoder import Differences, Place, Sentence, by_statement, place_of, read_sentences
from crosswire.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np

    Column = np.ndarray[Any, np.dtype[Any]]

# Tuned together on the events of `corpora/claims`, which neither the encoder nor the trees had seen.
UNLIKELY = 0.05  # a pair that the trees hold less likely makes no claim, unless it is read
WORTH_READING = 0.1  # two sentences are read if the trees hold any pair of their statements as likely as this
UNPROPOSED = 0.005  # the chance that the trees are taken to give other statements of sentences that are read
SHARE_OF_TREES, SHARE_OF_READING = 0.2, 0.35  # what each one's log odds count
LINKING = Linking(least=0.3, linkage=0.2)
# Pairs of sentences that are read, the likeliest first: so many in any story, which is all of a story of a few reports, and so
# many a report in large ones, where thousands of sentences are alike. For a pair that is not read, the trees stand in.
READ, READ_PER_REPORT = 600, 30
MOST = (
    60  # statements of a sentence that are asked of all of another's: more than a sentence has that is read to its end
)

Both = tuple[Place, Place]
# By two sentences the likely pairs of their statements, by index, with the trees' chances.
Together = Mapping[Both, Mapping[tuple[int, int], float]]


class Reading(NamedTuple):
    """What was read of two sentences: pairs of statements by index, and for each the log odds of all that is `JUDGED`."""

    asked: Sequence[tuple[int, int]]
    odds: "Column"


class Read(NamedTuple):
    """Pairs of statements, how likely those of each say the same, and what was read of the differences of those that were read."""

    pairs: Pairs
    chances: list[float]
    differences: Differences


def read_together(
    statements: Sequence[Statement], pairs: Pairs, chances: Sequence[float], sentences: Mapping[Place, Sentence]
) -> Read:
    """Which statements say the same, by the trees (`chances` of `pairs`) and by reading their sentences.

    All statements of two sentences that are read are judged, those too that were never proposed.

    Raises:
        ConfigError: the encoder's file is not the one that its hash names.
    """
    together = worth_reading(statements, pairs, chances)
    most = max(READ, READ_PER_REPORT * len({s.span.report for s in statements}))
    likeliest = sorted(together, key=lambda both: (-max(together[both].values()), both))[:most]
    asked = all_asked(statements, {both: together[both] for both in likeliest})
    odds = read_sentences(statements, asked, sentences)
    return put_together(statements, together, {b: Reading(asked[b], o) for b, o in zip(asked, odds, strict=True)})


def worth_reading(statements: Sequence[Statement], pairs: Pairs, chances: Sequence[float]) -> Together:
    """The pairs of sentences that are worth reading, each with the likely pairs of statements in them and their chances."""
    together: dict[Both, dict[tuple[int, int], float]] = defaultdict(dict)
    for left, right, chance in zip(pairs.left.tolist(), pairs.right.tolist(), chances, strict=True):
        if chance >= UNLIKELY:
            together[place_of(statements[left]), place_of(statements[right])][left, right] = chance
    return {both: known for both, known in together.items() if max(known.values()) >= WORTH_READING}


def all_asked(statements: Sequence[Statement], together: Together) -> dict[Both, list[tuple[int, int]]]:
    """All pairs of statements of two sentences; of one sentence with itself only those that are known as likely."""
    standing: dict[Place, list[int]] = defaultdict(list)
    for number, statement in enumerate(statements):
        if len(standing[place_of(statement)]) < MOST:
            standing[place_of(statement)].append(number)
    return {
        (one, other): list(dict.fromkeys([*(product(standing[one], standing[other]) if one != other else ()), *known]))
        for (one, other), known in together.items()
    }


def put_together(statements: Sequence[Statement], together: Together, readings: Mapping[Both, Reading]) -> Read:
    """The judgements of the trees and of what was read as one; for sentences that were not read the trees' alone."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    found: list[tuple[int, int]] = []
    told: list[float] = []
    rows: list[tuple[str, str, Sequence[float]]] = []
    for both, known in together.items():
        reading = readings.get(both)
        if reading is None:
            found += known
            told += judged([*known.values()]).tolist()
            continue
        chances = judged([known.get(pair, UNPROPOSED) for pair in reading.asked], reading.odds[:, 0])
        for n in np.flatnonzero(chances >= UNLIKELY).tolist():
            one, other = reading.asked[n]
            found.append((one, other))
            told.append(float(chances[n]))
            rows.append((statements[one].id, statements[other].id, reading.odds[n, 1:].tolist()))
    sides = np.array(found, dtype=np.intp).reshape(-1, 2)
    nothing = np.zeros(len(sides))
    return Read(Pairs(sides[:, 0], sides[:, 1], nothing, nothing), told, by_statement(rows))


def judged(chances: Sequence[float], odds: "Column | None" = None) -> "Column":
    """The trees' chances and the encoder's log odds as one; without these the trees' stand in for them."""
    import numpy as np

    trees = np.array(chances)
    trees = np.log(trees / (1 - trees))
    read = trees if odds is None else odds.astype(float)
    told: Column = 1 / (1 + np.exp(-(SHARE_OF_TREES * trees + SHARE_OF_READING * read)))
    return told
