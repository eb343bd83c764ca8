"""Two sentences read together: how likely each statement of one says what a statement of the other says, and what differs.

A cross-encoder (Nogueira and Cho, 2019) of six layers, fine-tuned on annotated events by `tools/train_cross_encoder.py`. It reads
a pair of sentences once for all pairs of their statements, by itself: no other report changes what comes of it.
"""

import functools
import os
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, get_args

from crosswire.align.wordpiece import Piece, pieces
from crosswire.lexicon.shipped import Shipped
from crosswire.model.annotation import Annotation
from crosswire.model.claim import DiscrepancyKind
from crosswire.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from onnxruntime import InferenceSession

    Odds = np.ndarray[Any, np.dtype[np.float32]]

CROSS_ENCODER = Shipped("crosswire.align", "cross_encoder", "train_cross_encoder.py", ending="onnx")
VOCABULARY = Shipped("crosswire.align", "cross_encoder_vocabulary", "train_cross_encoder.py", ending="txt")
BEGIN, BETWEEN = "[CLS]", "[SEP]"
LONGEST = 72  # pieces of a sentence that are read, as in training
# What it judges of two statements: whether they say the same and, if so, what an editor would list as a difference between them.
JUDGED = ("same", *get_args(DiscrepancyKind), "conflict")

Place = tuple[str, int]  # a report and the number of a sentence
# Log odds of `JUDGED[1:]` by the lower id of two statements, then by the higher.
Differences = Mapping[str, Mapping[str, Sequence[float]]]


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


def read_sentences(
    statements: Sequence[Statement],
    asked: Mapping[tuple[Place, Place], Sequence[tuple[int, int]]],
    sentences: Mapping[Place, Sentence],
) -> "list[Odds]":
    """Log odds of all that is `JUDGED` for the pairs of statements (by index) that are asked of each pair of sentences, a row each.

    Raises:
        ConfigError: the encoder's file is not the one that its hash names.
    """
    if not asked:
        return []
    words = {place: words_of(sentences[place], _vocabulary()) for place in {p for both in asked for p in both}}
    _session()  # before any thread asks for it

    def read(both: tuple[Place, Place]) -> "Odds":
        one, other = both
        first = {a: within(statements[a], words[one], sentences[one].start) for a in {a for a, _ in asked[both]}}
        second = {b: within(statements[b], words[other], sentences[other].start) for b in {b for _, b in asked[both]}}
        return _read(words[one], words[other], [first[a] for a, _ in asked[both]], [second[b] for _, b in asked[both]])

    with ThreadPoolExecutor(os.cpu_count()) as pool:
        try:
            return list(pool.map(read, asked))
        except BaseException:  # a keyboard interrupt, too: what has not begun is not waited for
            pool.shutdown(cancel_futures=True)
            raise


def by_statement(read: Iterable[tuple[str, str, Sequence[float]]]) -> Differences:
    """Differences by the ids of two statements, whichever comes first."""
    found: dict[str, dict[str, Sequence[float]]] = defaultdict(dict)
    for one, other, odds in read:
        found[min(one, other)][max(one, other)] = odds
    return dict(found)


def within(statement: Statement, words: Sequence[Piece], start: int) -> tuple[int, int]:
    """The first and last piece of a statement, half-open; the sentence's first piece for one behind what is read."""
    here = [
        n for n, w in enumerate(words) if start + w.start < statement.span.end and start + w.end > statement.span.start
    ]
    return (here[0], here[-1] + 1) if here else (0, 1)


def _read(
    one: Sequence[Piece], other: Sequence[Piece], first: Sequence[tuple[int, int]], second: Sequence[tuple[int, int]]
) -> "Odds":
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
    odds: Odds = _session().run(None, given)[0]
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
