"""Times on TimeBank, AQUAINT, the forty expressions and our own sentences: spans and TIMEX3 values."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from crosswire.errors import ConfigError
from crosswire.evaluation.annotated import annotated
from crosswire.evaluation.bootstrap import Interval, interval
from crosswire.evaluation.scorers import load_scorer

# The sentences of the checkout that the package is installed from; not there in a wheel.
OWN = Path(__file__).parents[3] / "tests" / "challenge" / "times.jsonl"
CORPORA = {"TimeBank": "timebank.jsonl.gz", "AQUAINT": "aquaint.jsonl.gz", "40 expressions": "news_time_40.jsonl"}
# corpora/README.md: value F1; of the forty, how many are right.
PEERS = {
    "TimeBank": "HeidelTime .759",
    "AQUAINT": "HeidelTime .658, Microsoft recognizers .608",
    "40 expressions": "HeidelTime 32 right, Microsoft 25, dateparser 18",
}


class Document(NamedTuple):
    """What one document adds to the counts: expressions in the gold, said, of the same span, overlapping, of the same value."""

    gold: int
    said: int
    strict: int
    relaxed: int
    value: int


class Score(NamedTuple):
    """F1 of a corpus with the interval of its value F1, and that of its documents of even and of odd place.

    `clean` of `traps` documents with no time in them had none said.
    """

    documents: int
    gold: int
    said: int
    strict: float
    relaxed: float
    value: float
    between: Interval
    even: float
    odd: float
    right: int
    clean: int
    traps: int


def evaluate(shared: Path) -> tuple[str, dict[str, Any]]:
    """The table to print and the same as a document, for the corpora below `shared`.

    Raises:
        ConfigError: the corpora or the scorer are not there.
    """
    scorer = load_scorer("score_time", shared / "scorers")
    paths = {name: shared / "corpora" / "time" / file for name, file in CORPORA.items()}
    if OWN.is_file():
        paths["own sentences"] = OWN
    scores = {name: score_documents(counted(path, scorer)) for name, path in paths.items()}
    return "\n".join(_rows(scores)), {name: score._asdict() for name, score in scores.items()}


def counted(path: Path, scorer: ModuleType) -> list[Document]:
    """The counts of each document of a corpus, in its order.

    Raises:
        ConfigError: there is no such corpus.
    """
    if not path.is_file():
        raise ConfigError(f"{path}: not there: give the folder of corpora with --shared")
    said = {line["id"]: line["moments"] for line in annotated(path)}
    return [count(document, said.get(document["id"], []), scorer) for document in scorer.read(path)]


def count(document: dict[str, Any], moments: Sequence[dict[str, Any]], scorer: ModuleType) -> Document:
    """The scorer's own pairing, for one document."""
    text = document["text"]
    gold = [scorer.trimmed(g, text) for g in document["timexes"]]
    said = list({(m["start"], m["end"]): m for m in (scorer.trimmed(m, text) for m in moments)}.values())
    pairs = scorer.pair(gold, said)
    strict = sum((g["start"], g["end"]) == (s["start"], s["end"]) for g, s in pairs)
    value = sum((s.get("timex") or {}).get("value") in (g.get("accept") or [g["value"]]) for g, s in pairs)
    return Document(len(gold), len(said), strict, len(pairs), value)


def score_documents(documents: Sequence[Document]) -> Score:
    """The scores of a corpus from the counts of its documents."""
    traps = [d for d in documents if not d.gold]
    return Score(
        documents=len(documents),
        gold=sum(d.gold for d in documents),
        said=sum(d.said for d in documents),
        strict=_f1(documents, 2),
        relaxed=_f1(documents, 3),
        value=value_f1(documents),
        between=interval(documents, value_f1),
        even=value_f1(documents[::2]),
        odd=value_f1(documents[1::2]),
        right=sum(d.value for d in documents),
        clean=sum(not d.said for d in traps),
        traps=len(traps),
    )


def value_f1(documents: Sequence[Document]) -> float:
    """F1 of expressions that overlap one of the gold and have its value."""
    return _f1(documents, 4)


def _f1(documents: Sequence[Document], field: int) -> float:
    total = sum(d.gold + d.said for d in documents)
    return 2 * sum(d[field] for d in documents) / total if total else 0.0


def _rows(scores: dict[str, Score]) -> Iterator[str]:
    yield (
        f"{'times':16s}{'texts':>6s}{'gold':>6s}{'said':>6s}{'strict':>8s}{'relaxed':>9s}{'value':>7s}"
        "  95 of 100      even   odd    right  silent"
    )
    for name, s in scores.items():
        silent = f"{s.clean}/{s.traps}" if s.traps else ""
        yield (
            f"{name:16s}{s.documents:6d}{s.gold:6d}{s.said:6d}{s.strict:8.3f}{s.relaxed:9.3f}{s.value:7.3f}  {s.between}"
            f"  {s.even:.3f}  {s.odd:.3f}  {s.right:5d}  {silent:>6s}"
        )
        if name in PEERS:
            yield f"  to beat: {PEERS[name]}"
