"""Which reports share copy: on pairs of known derivation, on events annotated by hand, and on reports that share only formulas."""

import gzip
import hashlib
import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import Any

from crosswire.errors import ConfigError
from crosswire.evaluation.bootstrap import interval
from crosswire.ingest.discover import read_reports
from crosswire.model.annotation import Annotation
from crosswire.model.report import Report
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings
from crosswire.story.derivation import find_derivations
from crosswire.story.origins import find_origins
from crosswire.text.layout import read_layout

NOT_DERIVED = "same_event_other_report"
# Pairs labelled as not derived that plainly are (read one by one: whole texts, leads or sentences word for word).
UNLABELLED_COPIES = frozenset({5, 31, 34, 42, 65, 73, 81, 89, 94, 100, 120, 136, 144})
BASELINE = "  5-gram postings: F1 .75"
# Below the repository's root, where commands of evaluation are run; made by tools/build_origin_pairs.py.
UNDERIVED = Path("annotations/origins/underived.json")


def evaluate(shared: Path) -> tuple[str, dict[str, Any]]:
    """The table to print and the same as a document, for the corpora below `shared`.

    Raises:
        ConfigError: the corpora are not there.
    """
    path = shared / "corpora" / "derivation" / "derivation_dev.json.gz"
    if not path.is_file():
        raise ConfigError(f"{path}: not there: give the folder of corpora with --shared")
    derivation, events = _derivation(path), _events(shared)
    rows = [f"{name:24s} " + "  ".join(f"{k} {v}" for k, v in d.items()) for name, d in derivation.items()]
    rows.append("events and seeds, pairs   " + "  ".join(f"{k} {v}" for k, v in events.items()))
    formulas = _formulas_only(shared)
    rows.append("formulas only, pairs      " + "  ".join(f"{k} {v}" for k, v in formulas.items()))
    return "\n".join([*rows, BASELINE]), {"derivation": derivation, "events": events, "formulas_only": formulas}


def _derivation(path: Path) -> dict[str, dict[str, float]]:
    """Recall by kind of derivation, and the scores over all pairs of which one is a source."""
    with gzip.open(path, "rt", encoding="utf-8") as file:
        corpus = json.load(file)
    gold = {frozenset((p["a"], p["b"])): p["kind"] for p in corpus["pairs"]}
    found = {frozenset(d.reports) for d in find_derivations([_unparsed(d["id"], d["text"]) for d in corpus["docs"]])}
    counts, hits = Counter(gold.values()), Counter(kind for pair, kind in gold.items() if pair in found)
    true = sum(n for kind, n in hits.items() if kind != NOT_DERIVED)
    false = sum(_is_false(pair, gold) for pair in found)
    wanted = sum(n for kind, n in counts.items() if kind != NOT_DERIVED)
    precision, recall = true / max(1, true + false), true / max(1, wanted)
    f1 = 2 * precision * recall / max(precision + recall, 1e-9)
    by_kind: dict[str, dict[str, float]] = {kind: {"found": hits[kind], "of": counts[kind]} for kind in sorted(counts)}
    scores = {"precision": round(precision, 3), "recall": round(recall, 3), "f1": round(f1, 3), "false": false}
    return {**by_kind, "all": scores}


def _is_false(pair: frozenset[str], gold: dict[frozenset[str], str]) -> bool:
    """Whether a pair found is a false alarm: two versions of one source are none, nor copies that nobody labelled."""
    families = {_family(name) for name in pair}
    if pair in gold:
        return gold[pair] == NOT_DERIVED and not families <= UNLABELLED_COPIES
    return len(families) > 1 and any(name.startswith("s") for name in pair)


def _family(name: str) -> int:
    return int(name.split("_")[0].lstrip("sdi"))


def _unparsed(name: str, text: str) -> Annotation:
    return Annotation(report=Report(id=name, uri=name, sha256=name, text=text), layout=read_layout(text))


def _events(shared: Path) -> dict[str, int]:
    """Pairs of reports that carry one copy, on the events and the seeds: found, false, missed."""
    counts: Counter[str] = Counter({"found": 0, "false": 0, "missed": 0})
    for folder, gold in _gold(shared):
        inputs = [str(path) for path in sorted(folder.glob("*.txt"))]
        read = [r for r in read_reports(inputs, readers=READERS, options=Settings().ingest) if isinstance(r, Report)]
        names = {r.id: Path(r.uri).name for r in read}
        origins, _ = find_origins(list(annotate(read)))
        said = {_pair(names[a], names[b]) for o in origins if not o.partial for a, b in combinations(o.reports, 2)}
        counts.update(found=len(said & gold), false=len(said - gold), missed=len(gold - said))
    return dict(counts)


def _formulas_only(shared: Path) -> dict[str, Any]:
    """How many pairs of one incident that share words but no copy are called derived; the interval is over incidents."""
    if not UNDERIVED.is_file():
        raise ConfigError(f"{UNDERIVED}: not there: run this where the repository's annotations are")
    listed = json.loads(UNDERIVED.read_text(encoding="utf-8"))
    texts = _texts(shared, listed["sha256"])
    by_incident: dict[str, list[bool]] = defaultdict(list)
    for pair in listed["pairs"]:
        found = find_derivations([_unparsed(name, texts[name]) for name in pair["reports"]])
        by_incident[pair["incident"]].append(bool(found))
    incidents = list(by_incident.values())
    called = sum(map(sum, incidents))
    share = _share(incidents)
    return {
        "called derived": called,
        "of": len(listed["pairs"]),
        "share": f"{share:.3f} {interval(incidents, _share)}",
    }


def _share(incidents: Sequence[Sequence[bool]]) -> float:
    return sum(map(sum, incidents)) / max(1, sum(map(len, incidents)))


def _texts(shared: Path, hashes: dict[str, str]) -> dict[str, str]:
    """The texts with these hashes, by id, from the incidents.

    Raises:
        ConfigError: one is missing or another text stands under its id.
    """
    texts: dict[str, str] = {}
    for path in sorted((shared / "corpora" / "stories").glob("*.jsonl.gz")):
        with gzip.open(path, "rt", encoding="utf-8") as lines:
            texts |= {row["id"]: row["text"] for row in map(json.loads, lines) if row["id"] in hashes}
    for name, digest in hashes.items():
        if hashlib.sha256(texts.get(name, "").encode()).hexdigest() != digest:
            raise ConfigError(
                f"{name}: not the text that {UNDERIVED} lists: make the list anew with tools/build_origin_pairs.py"
            )
    return texts


def _gold(shared: Path) -> Iterator[tuple[Path, set[frozenset[str]]]]:
    for path in sorted((shared / "corpora" / "claims").glob("*/claims.gold.json")):
        groups = json.loads(path.read_text(encoding="utf-8"))["origins"]
        yield path.parent, {_pair(a, b) for group in groups for a, b in combinations(group, 2)}
    seeds = shared / "seeds"
    yield seeds, {_pair(*(p.name for p in sorted(seeds.glob("*.txt"))))}  # the guide: one shared copy


def _pair(*names: str) -> frozenset[str]:
    return frozenset(names)
