"""Two sentences read together: how likely each statement of one says what a statement of the other says, and what differs.

A cross-encoder (Nogueira and Cho, 2019) of six layers, fine-tuned on annotated events by `tools/train_cross_encoder.py`. It reads
a pair of sentences once for all pairs of their statements, by itself: no other report changes what comes of it, only, in a
large story, whether it is among those that are read.
"""

import functools
import math
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple, get_args

from crosswire.align.blocking import Pairs
from crosswire.align.cluster import Linking
from crosswire.align.wordpiece import Piece, pieces
from crosswire.lexicon.shipped import Shipped
from crosswire.model.annotation import Annotation
from crosswire.model.claim import DiscrepancyKind
from crosswire.model.statement import Statement

if TYPE_CHECKING:
    from onnxruntime import InferenceSession

CROSS_ENCODER = Shipped("crosswire.align", "cross_encoder", "train_cross_encoder.py", ending="onnx")
VOCABULARY = Shipped("crosswire.align", "cross_encoder_vocabulary", "train_cross_encoder.py", ending="txt")
BEGIN, BETWEEN = "[CLS]", "[SEP]"
LONGEST = 72  # pieces of a sentence that are read, as in training
# Tuned together on the annotated events, the encoder's and the trees' odds of events that neither had seen.
UNLIKELY = 0.05  # a pair that the trees hold less likely makes no claim
WORTH_READING = 0.1  # nor does one of two sentences of which they hold no pair as likely as this; these are not read
SHARE_OF_TREES, SHARE_OF_READING = 0.3, 0.3  # what each one's log odds count
LINKING = Linking(least=0.2, linkage=0.2)
# Pairs of sentences that are read, the likeliest first: so many in any story, which is all of a story of a few reports, and so
# many a report in large ones, where thousands of sentences are alike. For a pair that is not read, the trees stand in.
READ, READ_PER_REPORT = 600, 30

# What it judges of two statements: whether they say the same and, if so, what an editor would list as a difference between them.
JUDGED = ("same", *get_args(DiscrepancyKind), "conflict")

Place = tuple[str, int]  # a report and the number of a sentence
# Log odds of `JUDGED[1:]` by the lower id of two statements, then by the higher.
Differences = Mapping[str, Mapping[str, Sequence[float]]]


class Read(NamedTuple):
    """How likely the statements of each pair say the same, and what was read of the differences of those that were read."""

    chances: list[float]
    differences: Differences


class Sentence(NamedTuple):
    """The words of a sentence and where they begin in their report, in code points."""

    start: int
    text: str


def sentences_of(annotations: Iterable[Annotation]) -> dict[Place, Sentence]:
    """Every sentence of these reports by its place."""
    return {
        (a.report.id, number): Sentence(sentence.start, a.report.text[sentence.start : sentence.end])
        for a in annotations
        for number, sentence in enumerate(a.layout.sentences)
    }


def place_of(statement: Statement) -> Place:
    """The sentence that a statement stands in."""
    return statement.span.report, statement.sentence


def words_of(sentence: Sentence, vocabulary: Mapping[str, int]) -> list[Piece]:
    """The pieces of a sentence that are read."""
    return list(islice(pieces(sentence.text, vocabulary), LONGEST))


def read_together(
    statements: Sequence[Statement], pairs: Pairs, chances: Sequence[float], sentences: Mapping[Place, Sentence]
) -> Read:
    """How likely the two statements of each pair say the same, by the trees (`chances`) and by reading their sentences.

    Raises:
        ConfigError: the encoder's file is not the one that its hash names.
    """
    together = worth_reading(statements, pairs, chances)
    most = max(READ, READ_PER_REPORT * len({s.span.report for s in statements}))
    likeliest = sorted(together, key=lambda both: (-max(chances[n] for n in together[both]), both))[:most]
    ends = [[statements[i] for i in side.tolist()] for side in (pairs.left, pairs.right)]
    odds = _odds(ends[0], ends[1], {both: together[both] for both in likeliest}, sentences)
    return Read(
        judged(among(together.values(), chances), {n: row[0] for n, row in odds.items()}),
        by_statement((ends[0][n].id, ends[1][n].id, row[1:]) for n, row in odds.items()),
    )


def by_statement(read: Iterable[tuple[str, str, Sequence[float]]]) -> Differences:
    """Differences by the ids of two statements, whichever comes first."""
    found: dict[str, dict[str, Sequence[float]]] = defaultdict(dict)
    for one, other, odds in read:
        found[min(one, other)][max(one, other)] = odds
    return dict(found)


def worth_reading(
    statements: Sequence[Statement], pairs: Pairs, chances: Sequence[float]
) -> dict[tuple[Place, Place], list[int]]:
    """The pairs of sentences that are worth reading, each with the numbers of the likely pairs of statements in them."""
    together: dict[tuple[Place, Place], list[int]] = defaultdict(list)
    for number, (left, right) in enumerate(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)):
        if chances[number] >= UNLIKELY:
            together[place_of(statements[left]), place_of(statements[right])].append(number)
    return {b: numbers for b, numbers in together.items() if max(chances[n] for n in numbers) >= WORTH_READING}


def among(groups: Iterable[Iterable[int]], chances: Sequence[float]) -> list[float]:
    """The chances of the pairs that these groups number, and nothing for the others."""
    stay = {number for numbers in groups for number in numbers}
    return [chance if number in stay else 0.0 for number, chance in enumerate(chances)]


def judged(chances: Sequence[float], odds: Mapping[int, float]) -> list[float]:
    """The trees' chance of each pair and the encoder's log odds (by the pair's place) as one; the trees' alone for one not read."""
    told = [0.0] * len(chances)
    for n, chance in enumerate(chances):
        if chance:
            trees = math.log(chance / (1 - chance))
            told[n] = 1 / (1 + math.exp(-(SHARE_OF_TREES * trees + SHARE_OF_READING * odds.get(n, trees))))
    return told


def _odds(
    left: Sequence[Statement],
    right: Sequence[Statement],
    together: Mapping[tuple[Place, Place], Sequence[int]],
    sentences: Mapping[Place, Sentence],
) -> dict[int, list[float]]:
    """The encoder's log odds of all that is `JUDGED`, for each pair of statements in these pairs of sentences, by its number."""
    if not together:
        return {}
    words = {place: words_of(sentences[place], _vocabulary()) for place in {p for both in together for p in both}}
    _session()  # before any thread asks for it

    def read(both: tuple[Place, Place]) -> list[list[float]]:
        one, other = both
        first = [within(left[n], words[one], sentences[one].start) for n in together[both]]
        second = [within(right[n], words[other], sentences[other].start) for n in together[both]]
        return _read(words[one], words[other], first, second)

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            rows = list(pool.map(read, together))
        except BaseException:  # a keyboard interrupt, too: what has not begun is not waited for
            pool.shutdown(cancel_futures=True)
            raise
    return {
        n: row for both, found in zip(together, rows, strict=True) for n, row in zip(together[both], found, strict=True)
    }


def within(statement: Statement, words: Sequence[Piece], start: int) -> tuple[int, int]:
    """The first and last piece of a statement, half-open; the sentence's first piece for one behind what is read."""
    here = [
        n for n, w in enumerate(words) if start + w.start < statement.span.end and start + w.end > statement.span.start
    ]
    return (here[0], here[-1] + 1) if here else (0, 1)


def _read(
    one: Sequence[Piece], other: Sequence[Piece], first: Sequence[tuple[int, int]], second: Sequence[tuple[int, int]]
) -> list[list[float]]:
    """Log odds of all that is `JUDGED` for stretches of two sentences read together."""
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    begin, between = (_vocabulary()[mark] for mark in (BEGIN, BETWEEN))
    numbers = [begin, *(w.number for w in one), between, *(w.number for w in other), between]
    types = [0] * (len(one) + 2) + [1] * (len(other) + 1)
    given = {
        "pieces": np.array([numbers]),
        "types": np.array([types]),
        "first": np.array(first) + 1,
        "second": np.array(second) + len(one) + 2,
    }
    odds: list[list[float]] = _session().run(None, given)[0].tolist()
    return odds


@functools.cache
def _session() -> "InferenceSession":
    """The encoder, each reading on one core: more would change the order of sums, and with it the last digits.

    So would operations fused for a processor; without them the session begins sooner and runs as fast.
    """
    from onnxruntime import GraphOptimizationLevel, InferenceSession, SessionOptions

    options = SessionOptions()
    options.intra_op_num_threads = options.inter_op_num_threads = 1
    options.graph_optimization_level = GraphOptimizationLevel.ORT_ENABLE_BASIC
    return InferenceSession(CROSS_ENCODER.read(), options, providers=["CPUExecutionProvider"])


@functools.cache
def _vocabulary() -> dict[str, int]:
    return {piece: number for number, piece in enumerate(VOCABULARY.read().decode("utf-8").splitlines())}
