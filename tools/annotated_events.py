"""Events whose claims were annotated by hand, with their reports as Crosswire reads them: what the training tools share."""

import gzip
import hashlib
import json
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from crosswire.ingest.discover import read_reports
from crosswire.ingest.options import IngestOptions
from crosswire.model.annotation import Annotation
from crosswire.model.report import Report
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS

ANNOTATIONS = Path(__file__).parent.parent / "annotations"
# Where the texts of a folder of annotations stand, below the folder of corpora.
TEXTS = {
    "aquaint": "time/aquaint.jsonl.gz",
    "ecb": "events/ecb_dev.jsonl.gz",
    "incidents": "stories/gva_dev.jsonl.gz",
    "politics": "quotes/docs_train.jsonl.gz",
    "timebank": "time/timebank.jsonl.gz",
    "recent": "stories/gva_val.jsonl.gz",
}
WRITTEN = "written"  # events that we invented; their texts stand beside the annotations


class Annotated(NamedTuple):
    """An event: its gold claims, and its reports by the ids of their annotations; `names` are those that gold calls them by."""

    name: str
    gold: dict[str, Any]
    annotations: list[Annotation]
    names: dict[str, str]


def development_events(corpora: Path) -> Iterator[Annotated]:
    """The events of `claims`, which every score is taken on."""
    for path in sorted((corpora / "claims").glob("*/claims.gold.json")):
        inputs = [str(text) for text in sorted(path.parent.glob("*.txt"))]
        found = read_reports(inputs, readers=READERS, options=IngestOptions())
        gold = json.loads(path.read_text(encoding="utf-8"))
        yield _annotated(path.parent.name, gold, [(Path(r.uri).name, r) for r in found if isinstance(r, Report)])


def own_events(corpora: Path) -> Iterator[Annotated]:
    """The events that we annotated, for training alone, with their texts; a text that has changed ends the run."""
    for folder in (*TEXTS, WRITTEN):
        by_id = texts_of(folder, corpora)
        for path in sorted((ANNOTATIONS / folder).glob("*.json")):
            gold = json.loads(path.read_text(encoding="utf-8"))
            yield _annotated(path.stem, gold, [(k["id"], _checked(path, k, by_id)) for k in gold["reports"]])


def texts_of(folder: str, corpora: Path) -> dict[str, str]:
    """The texts that a folder of annotations is of, by the ids that it gives them."""
    if folder == WRITTEN:
        files = (ANNOTATIONS / WRITTEN).glob("*/*.txt")
        return {f"{path.parent.name}/{path.name}": path.read_bytes().decode("utf-8") for path in files}
    with gzip.open(corpora / TEXTS[folder], "rt", encoding="utf-8") as file:
        return {str(row["id"]): row["text"] for row in map(json.loads, file)}


def _checked(path: Path, known: dict[str, str], by_id: dict[str, str]) -> Report:
    text = by_id[known["id"]]
    if hashlib.sha256(text.encode("utf-8")).hexdigest() != known["sha256"]:
        sys.exit(f"{path}: the text of {known['id']} is not the one that was annotated")
    return Report(id=known["id"], uri=known["id"], sha256=known["sha256"], text=text)


def _annotated(name: str, gold: dict[str, Any], named: Sequence[tuple[str, Report]]) -> Annotated:
    """An event from its reports, each with the name that gold calls it by."""
    annotations = sorted(annotate([report for _, report in named]), key=lambda a: a.report.id)
    return Annotated(name, gold, annotations, {report.id: known for known, report in named})
