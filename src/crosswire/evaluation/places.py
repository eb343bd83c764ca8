"""Places on LGL and GeoWebNews, beside the peers' figures, with intervals over documents."""

import gzip
import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from crosswire.errors import ConfigError
from crosswire.evaluation.annotated import annotated
from crosswire.evaluation.bootstrap import interval
from crosswire.evaluation.scorers import load_scorer

NEAR = 161  # kilometres, a hundred miles
# corpora/README.md: strict F1 and A161 of all gold.
PEERS = {
    "lgl": (
        ("Stanford", 0.677, 0.386), ("DBpedia", 0.713, 0.432), ("CamCoder", 0.654, 0.397),
        ("spaCy sm, GeoNames by population", 0.638, 0.326),
    ),
    "gwn": (
        ("Stanford", 0.740, 0.448), ("CamCoder", 0.691, 0.477), ("spaCy sm, GeoNames by population", 0.652, 0.353),
    ),
}  # fmt: skip
TITLES = {"lgl": "LGL", "gwn": "GeoWebNews (names with coordinates)"}
NOTE = """Both corpora mark nationalities ("Russian"), governments ("Moscow said") and lands in bodies' names as places. `annotate`
lists them with `metonym` true; statements, tolls and comparison leave them out, and so does the row of places alone.
Tuned on these corpora: rules, word lists and constants were developed on errors read in the even documents (and, earlier, on
150 and 60 documents of either half); of the odd ones only scores were looked at, after each change. GeoWebNews' common nouns
("residents"), which have no coordinates, are left out; which of its names the peers' rows count is not recorded beside them."""


class Counts(NamedTuple):
    """What one document adds to the scores."""

    gold: int = 0
    said: int = 0
    strict: int = 0
    relaxed: int = 0
    located: int = 0
    resolved: int = 0
    near: int = 0


Mention = dict[str, Any]
Document = dict[str, Any]


def evaluate(shared: Path) -> tuple[str, dict[str, Any]]:
    """The table to print and the same as a document, for the corpora below `shared`.

    Raises:
        ConfigError: the corpora or the scorer are not there.
    """
    scorer = load_scorer("score_places", shared / "scorers")
    rows, document = [_head()], {}
    for corpus, title in TITLES.items():
        path = shared / "corpora" / "places" / f"{corpus}.jsonl.gz"
        documents = list(_documents(path, corpus))
        said = {line["id"]: line["places"] for line in annotated(path)}
        document[corpus] = scores = _views(documents, said, scorer)
        rows += [title, *(_row(name, found) for name, found in scores.items())]
        rows += [f"  {name:34s}{strict:8.3f}{'':33s}{a161:8.3f}" for name, strict, a161 in PEERS[corpus]]
    return "\n".join([*rows, "", NOTE]), document


def _documents(path: Path, corpus: str) -> Iterator[Document]:
    if not path.is_file():
        raise ConfigError(f"{path}: not there: give the folder of corpora with --shared")
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            found = json.loads(line)
            if corpus == "gwn":
                found["toponyms"] = [t for t in found["toponyms"] if t.get("lat") is not None]
            yield found


def _views(
    documents: Sequence[Document], said: dict[str, list[Mention]], scorer: ModuleType
) -> dict[str, dict[str, Any]]:
    """The scores of all documents and of each half, and of all with no metonym said."""
    whole = [_count(d["toponyms"], said.get(d["id"], []), scorer) for d in documents]
    literal = {report: [p for p in places if not p["metonym"]] for report, places in said.items()}
    plain = [_count(d["toponyms"], literal.get(d["id"], []), scorer) for d in documents]
    views = {"all": whole, "even (developed on)": whole[::2], "odd": whole[1::2], "all, places alone": plain}
    return {name: _scores(counts) for name, counts in views.items()}


def _count(gold: Sequence[Mention], said: Sequence[Mention], scorer: ModuleType) -> Counts:
    wanted = list({(t["start"], t["end"]): t for t in gold}.values())
    found = list({(p["start"], p["end"]): p for p in said}.values())
    pairs = scorer.pair(wanted, found)
    errors = [scorer.km(g, s) for g, s in pairs if g.get("lat") is not None and s.get("lat") is not None]
    return Counts(
        gold=len(wanted),
        said=len(found),
        strict=sum((g["start"], g["end"]) == (s["start"], s["end"]) for g, s in pairs),
        relaxed=len(pairs),
        located=sum(t.get("lat") is not None for t in wanted),
        resolved=len(errors),
        near=sum(error <= NEAR for error in errors),
    )


def _total(counts: Sequence[Counts]) -> Counts:
    return Counts(*(sum(column) for column in zip(*counts, strict=True)))


def _strict(counts: Sequence[Counts]) -> float:
    total = _total(counts)
    return 2 * total.strict / max(1, total.gold + total.said)


def _a161(counts: Sequence[Counts]) -> float:
    total = _total(counts)
    return total.near / max(1, total.located)


def _scores(counts: Sequence[Counts]) -> dict[str, Any]:
    total = _total(counts)
    shares: dict[str, Callable[[Sequence[Counts]], float]] = {"strict": _strict, "a161": _a161}
    return {
        "documents": len(counts),
        "gold": total.gold,
        "precision": total.strict / max(1, total.said),
        "recall": total.strict / max(1, total.gold),
        "relaxed": 2 * total.relaxed / max(1, total.gold + total.said),
        "a161_of_resolved": total.near / max(1, total.resolved),
        **{name: score(counts) for name, score in shares.items()},
        **{f"{name}_interval": str(interval(counts, score)) for name, score in shares.items()},
    }


def _head() -> str:
    spans = f"{'strict':>8s} {'95 of 100':14s}{'P':>6s}{'R':>6s}{'relaxed':>8s}"
    return f"{'':36s}{spans}{'A161':>7s} {'95 of 100':14s}{'of resolved':>12s}"


def _row(name: str, s: dict[str, Any]) -> str:
    return (
        f"  {name:34s}{s['strict']:8.3f} {s['strict_interval']:14s}{s['precision']:6.2f}{s['recall']:6.2f}{s['relaxed']:8.3f}"
        f"{s['a161']:7.3f} {s['a161_interval']:14s}{s['a161_of_resolved']:12.3f}"
    )
