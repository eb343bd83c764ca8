"""The corpora of attributions below `corpora/quotes`: reports, gold and what annotators set aside."""

import gzip
from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from crosswire.errors import ConfigError
from crosswire.evaluation.annotated import annotated_reports
from crosswire.extract.attributions import find_attributions
from crosswire.model.attribution import Attribution
from crosswire.model.report import Report
from crosswire.parse.english import parse
from crosswire.settings import Settings
from crosswire.text.layout import read_layout

Row = dict[str, Any]


class Corpus(NamedTuple):
    """A corpus as its scorer reads it: rows of JSON."""

    name: str
    docs: list[Row]
    gold: list[Row]
    ignore: list[Row]

    def gold_by_report(self) -> dict[str, list[Row]]:
        """The gold of each report, of those without any too."""
        rows: dict[str, list[Row]] = defaultdict(list)
        for row in self.gold:
            rows[row["doc_id"]].append(row)
        return {doc["doc_id"]: rows[doc["doc_id"]] for doc in self.docs}


def polnear(shared: Path, part: str) -> Corpus:
    """A part of PolNeAR, "dev" or "train".

    Raises:
        ConfigError: it is not there.
    """
    folder = shared / "corpora" / "quotes"
    rows = {kind: read_rows(folder / f"{kind}_{part}.jsonl.gz") for kind in ("docs", "gold", "ignore")}
    return Corpus(f"PolNeAR {part}", **rows)


def events(shared: Path) -> Corpus:
    """The reports of attacks, quakes and hearings.

    Raises:
        ConfigError: they are not there.
    """
    folder = shared / "corpora" / "quotes" / "events"
    return Corpus("events", read_rows(folder / "docs_dev.jsonl"), read_rows(folder / "gold_dev.jsonl"), [])


def seeds(shared: Path) -> Corpus:
    """The two seeds.

    Raises:
        ConfigError: they are not there.
    """
    folder = shared / "corpora" / "quotes" / "seeds"
    return Corpus("seeds", read_rows(folder / "docs_seeds.jsonl"), read_rows(folder / "gold_seeds.jsonl"), [])


def read_rows(path: Path) -> list[Row]:
    """The rows of a file of JSON lines, packed or not.

    Raises:
        ConfigError: there is no such file.
    """
    if not path.is_file():
        raise ConfigError(f"{path}: not there: give the folder that holds corpora and scorers with --shared")
    content = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [msgspec.json.decode(line) for line in content.splitlines() if line.strip()]


def extract(docs: Iterable[Row]) -> dict[str, list[Row]]:
    """What `crosswire annotate` finds: the quotes of each report, by its id."""
    reports = [Report(id=d["doc_id"], uri=d["doc_id"], sha256=d["doc_id"], text=d["text"]) for d in docs]
    return {line["id"]: line["quotes"] for line in annotated_reports(reports)}


def extract_by_rules(docs: Iterable[Row]) -> dict[str, list[Row]]:
    """The same as the extractor finds it without its trained model file; source, cue, content and act alone."""
    kept = [(doc["doc_id"], doc["text"], read_layout(doc["text"])) for doc in docs]
    parsed = parse(((text, layout) for _, text, layout in kept), model=Settings().model)
    return {
        name: [_row(found) for found in find_attributions(name, text, layout, sentences, trained=False)]
        for (name, text, layout), sentences in zip(kept, parsed, strict=True)
    }


def _row(found: Attribution) -> Row:
    spans = {"source": found.source, "cue": found.cue, "content": found.content}
    return {role: [[span.start, span.end] for span in pieces] for role, pieces in spans.items()} | {"act": found.act}


def as_predictions(quotes: dict[str, list[Row]]) -> list[Row]:
    """The same as rows of the scorer."""
    return [{**quote, "doc_id": name} for name, rows in quotes.items() for quote in rows]
