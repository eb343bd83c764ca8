"""Which reports tell of one event: on the gun-violence incidents, and on all development events thrown together."""

from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from crosswire.errors import ConfigError
from crosswire.ingest.discover import read_reports
from crosswire.model.annotation import Annotation
from crosswire.model.report import Report
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings
from crosswire.story.stories import group_stories

# corpora/README.md, on incidents of 2015 and later: TF-IDF, agglomerative.
BASELINE = "  TF-IDF agglomerative, 2015 and later: BCubed .898, pairwise .691; every report alone .742, 0"
Answer = Mapping[str, str]


def evaluate(shared: Path) -> tuple[str, dict[str, Any]]:
    """The table to print and the same as a document, for the corpora below `shared`.

    Raises:
        ConfigError: the corpora are not there.
    """
    corpora = shared / "corpora"
    named = {path.name: _named([path]) for path in sorted((corpora / "stories").glob("*.jsonl.gz"))}
    if not named:
        raise ConfigError(f"{corpora / 'stories'}: no incidents there: give the folder of corpora with --shared")
    events = sorted(p.parent for p in (corpora / "claims").glob("*/claims.gold.json"))
    named["events together"] = _named([*events, shared / "seeds"])
    document = {name: _scored(*found) for name, found in named.items()}
    rows = [f"{name:24s} " + "  ".join(f"{key} {value}" for key, value in document[name].items()) for name in document]
    return "\n".join([*rows, BASELINE]), document


def _named(paths: Iterable[Path]) -> tuple[list[Report], dict[str, str]]:
    """The reports without their stories, and the story of each: the one that its line names, else its folder."""
    reports: list[Report] = []
    stories: dict[str, str] = {}
    for path in paths:
        inputs = [str(p) for p in sorted(path.glob("*.txt"))] if path.is_dir() else [str(path)]
        for found in read_reports(inputs, readers=READERS, options=Settings().ingest):
            if isinstance(found, Report):
                stories[found.id] = found.story or path.name
                reports.append(msgspec.structs.replace(found, story=None))
    return reports, stories


def _scored(reports: list[Report], gold: Answer) -> dict[str, float]:
    annotations: list[Annotation] = list(annotate(reports))
    said = {report: story.id for story in group_stories(annotations) for report in story.reports}
    both = Counter((gold[r], said[r]) for r in said)
    by_gold, by_said = Counter(gold[r] for r in said), Counter(said.values())
    precision = sum(n * n / by_said[s] for (_, s), n in both.items()) / len(said)
    recall = sum(n * n / by_gold[g] for (g, _), n in both.items()) / len(said)
    found, true, wanted = (sum(n * (n - 1) for n in counts.values()) for counts in (by_said, both, by_gold))
    return {
        "reports": len(said),
        "bcubed": round(_f1(precision, recall), 3),
        "pairwise": round(_f1(true / (found or 1), true / (wanted or 1)), 3),
        "merged": sum(len({g for g, s in both if s == story}) > 1 for story in by_said),
        "split": sum(len({s for g, s in both if g == story}) > 1 for story in by_gold),
    }


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
