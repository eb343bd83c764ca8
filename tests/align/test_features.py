"""The columns of numbers for pairs say what their plain definitions say of each pair."""

import functools
import math
from collections.abc import Callable
from pathlib import Path

import pytest

from crosswire.align.blocking import Pair, propose
from crosswire.align.features import FEATURES, SOFT, fine
from crosswire.align.filtering import COARSE
from crosswire.align.sketch import Sketch, sketch, weigh
from crosswire.lexicon.classes import classes_of
from crosswire.lexicon.vectors import vectors_of
from crosswire.lexicon.weights import weight_of
from tests.reports import read

IZIUM = Path(__file__).parents[2] / "examples" / "izium"
FINE = FEATURES[len(COARSE) + 1 :]
EVERY = 7  # of the proposed pairs this one is looked at


@functools.cache
def sketches() -> list[Sketch]:
    texts = [path.read_text(encoding="utf-8") for path in sorted(IZIUM.glob("*.txt"))]
    return [one for n, text in enumerate(texts) for one in sketch(read(str(n), text).statements, canonical={})]


@functools.cache
def columns() -> tuple[list[tuple[Sketch, Sketch, Pair]], dict[str, list[float]]]:
    """Some proposed pairs, and every feature of each."""
    pairs = list(propose(sketches()))[::EVERY]
    rows = fine(sketches(), pairs)
    ends = [(sketches()[p.left], sketches()[p.right], p) for p in pairs]
    return ends, {name: rows[:, n].tolist() for n, name in enumerate(FINE)}


def soft(a: Sketch, b: Sketch, shared: float) -> float:
    """The share of a's word weight that b has too, words of one class counting in part."""
    alike = [w for w in a.lemmas - b.lemmas if classes_of(w) & b.classes]
    return (shared + SOFT * sum(map(weight_of, alike))) / a.weight if a.weight else 0.0


def nearest(a: Sketch, b: Sketch) -> float:
    """How near each word of a lies to its nearest in b, on the mean."""
    if not a.lemmas or not b.lemmas:
        return 0.0
    words = sorted(a.lemmas)
    best = (vectors_of(words) @ vectors_of(sorted(b.lemmas)).T).max(axis=1)
    return sum(weight_of(w) * float(x) for w, x in zip(words, best, strict=True)) / max(weigh(a.lemmas), 1e-6)


def local_weight(word: str, a: Sketch, b: Sketch) -> float:
    """What a word weighs between two reports; twice the same report counts twice."""
    reports = [a.statement.span.report, b.statement.span.report]
    contexts = [
        {s.statement.sentence: s.context for s in reversed(sketches()) if s.statement.span.report == r} for r in reports
    ]
    having = sum(word in context for report in contexts for context in report.values())
    return math.log((sum(map(len, contexts)) + 1) / having) if having else 0.0


def local(a: Sketch, b: Sketch) -> list[float]:
    """The shares of either's words that the other has, by their local weights; the lesser first."""
    found = sum(local_weight(w, a, b) for w in a.lemmas & b.lemmas)
    return sorted(found / (sum(local_weight(w, a, b) for w in one.lemmas) + 1e-6) for one in (a, b))


PLAIN: dict[str, Callable[[Sketch, Sketch, Pair], float]] = {
    "rarest shared": lambda a, b, _: max(map(weight_of, a.lemmas & b.lemmas), default=0.0),
    "words shared": lambda a, b, _: len(a.lemmas & b.lemmas),
    "soft least": lambda a, b, p: min(soft(a, b, p.shared), soft(b, a, p.shared)),
    "soft most": lambda a, b, p: max(soft(a, b, p.shared), soft(b, a, p.shared)),
    "bigrams": lambda a, b, _: len(a.bigrams & b.bigrams),
    "head class": lambda a, b, _: not a.head_classes.isdisjoint(b.head_classes),
    "head in other": lambda a, b, _: (a.head in b.lemmas) + (b.head in a.lemmas),
    "governor same": lambda a, b, _: bool(a.governor) and a.governor == b.governor,
    "context cosine": lambda a, b, _: (
        weigh(a.context & b.context) / math.sqrt((a.context_weight + 1e-6) * (b.context_weight + 1e-6))
    ),
    "both places": lambda a, b, _: a.statement.frame.slot == b.statement.frame.slot == "place",
    "quotations": lambda a, b, _: [a.statement.kind, b.statement.kind].count("quotation"),
    "one figure": lambda a, b, _: bool(a.values) != bool(b.values),
    "value same": lambda a, b, _: len({v for _, v in a.values} & {v for _, v in b.values}),
    "places shared": lambda a, b, _: len(a.places & b.places),
    "names differ": lambda a, b, _: bool(a.names and b.names) and a.names.isdisjoint(b.names),
    "times differ": lambda a, b, _: bool(a.times and b.times) and a.times.isdisjoint(b.times),
    "later paragraph": lambda a, b, _: min(max(a.statement.paragraph, b.statement.paragraph), 9),
    "modality same": lambda a, b, _: a.statement.frame.modality == b.statement.frame.modality,
    "weight most": lambda a, b, _: max(a.weight, b.weight),
    "context rest": lambda a, b, _: weigh((a.context - a.lemmas) & (b.context - b.lemmas)),
    "local least": lambda a, b, _: local(a, b)[0],
    "local most": lambda a, b, _: local(a, b)[1],
    "aligned least": lambda a, b, _: min(nearest(a, b), nearest(b, a)),
    "aligned most": lambda a, b, _: max(nearest(a, b), nearest(b, a)),
}


@pytest.mark.parametrize("name", PLAIN)
def test_a_column_holds_what_its_plain_definition_says_of_each_pair(name: str) -> None:
    ends, found = columns()
    some = slice(None, None, 40 if name.startswith("local") else 1)
    plain = [float(PLAIN[name](*pair)) for pair in ends[some]]
    assert found[name][some] == pytest.approx(plain, abs=2e-5 if name.startswith("aligned") else 1e-9)
