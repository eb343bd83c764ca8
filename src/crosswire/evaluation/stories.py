"""Which reports tell of one event: on the gun-violence incidents, and on all development events thrown together."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from crosswire.errors import ConfigError
from crosswire.evaluation.bootstrap import interval
from crosswire.evaluation.incidents import incidents
from crosswire.evaluation.progress import logged
from crosswire.ingest.discover import read_reports
from crosswire.model.report import Report
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings
from crosswire.story.stories import group_stories

# corpora/README.md, on incidents of 2015 and later.
PEERS = (
    "  TF-IDF, agglomerative, 2015 and later           .898                  .691",
    "  TF-IDF, one by one, 2015 and later              .866                  .321",
    "  every report alone, 2015 and later              .742                  .000",
    "merged: stories of ours that hold reports of several events; split: events whose reports stand in several stories of ours",
)
HEAD = (
    f"{'':24s} {'reports':>7s} {'events':>7s}  {'BCubed':>6s} {'95 of 100':>11s}"
    f"  {'pairwise':>8s} {'95 of 100':>11s}  {'merged':>6s}  {'split':>5s}"
)
Answer = Mapping[str, str]


class Counts(NamedTuple):
    """What one event adds to the scores. Pairs of reports are ordered; a wrong one counts for both its events."""

    reports: int
    precision: float
    recall: float
    said: int
    true: int
    wanted: int


def evaluate(shared: Path, *, sample: int | None = None) -> tuple[str, dict[str, Any]]:
    """The table to print and the same as a document, for the corpora below `shared`.

    Args:
        shared: the folder of corpora.
        sample: only so many stories of the incidents of each corpus, spread evenly over it: fewer neighbours, so easier.

    Raises:
        ConfigError: the corpora are not there.
    """
    corpora = shared / "corpora"
    paths = sorted((corpora / "stories").glob("*.jsonl.gz"))
    if not paths:
        raise ConfigError(f"{corpora / 'stories'}: no incidents there: give the folder of corpora with --shared")
    named = {path.name: _sampled(path, sample) for path in paths}
    events = sorted(p.parent for p in (corpora / "claims").glob("*/claims.gold.json"))
    named["events together"] = _named([*events, shared / "seeds"])
    document = {name: _scored(name, *found) for name, found in named.items()}
    return "\n".join([HEAD, *(_row(name, scores) for name, scores in document.items()), *PEERS]), document


def _row(name: str, scores: Mapping[str, Any]) -> str:
    bcubed, pairwise = ("{:.3f}-{:.3f}".format(*scores[f"{score}_interval"]) for score in ("bcubed", "pairwise"))
    return (
        f"{name:24s} {scores['reports']:7d} {scores['stories']:7d}  {scores['bcubed']:6.3f} {bcubed:>11s}"
        f"  {scores['pairwise']:8.3f} {pairwise:>11s}  {scores['merged']:6d}  {scores['split']:5d}"
    )


def _sampled(path: Path, sample: int | None) -> tuple[list[Report], dict[str, str]]:
    reports, stories = _named([path])
    kept = incidents(path, sample=sample)
    return [r for r in reports if stories[r.id] in kept], stories


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


def _scored(name: str, reports: list[Report], gold: Answer) -> dict[str, Any]:
    annotations = list(logged(annotate(reports), of=len(reports), label=f"{name}: reports read"))
    said = {report: story.id for story in group_stories(annotations) for report in story.reports}
    both = Counter((gold[r], said[r]) for r in said)
    counts = _counts(said, gold, both)
    return {
        "reports": len(said),
        "stories": len(counts),
        "bcubed": _bcubed(counts),
        "bcubed_interval": interval(counts, _bcubed),
        "pairwise": _pairwise(counts),
        "pairwise_interval": interval(counts, _pairwise),
        "merged": sum(len({g for g, s in both if s == story}) > 1 for story in set(said.values())),
        "split": sum(len({s for g, s in both if g == story}) > 1 for story in {gold[r] for r in said}),
    }


def _counts(said: Answer, gold: Answer, both: Counter[tuple[str, str]]) -> list[Counts]:
    """What each event adds to the scores, in the order of the events' names."""
    by_gold, by_said = Counter(gold[r] for r in said), Counter(said.values())
    found: dict[str, Counts] = {}
    for event, n in sorted(by_gold.items()):
        ours = [(by_said[s], k) for (g, s), k in both.items() if g == event]
        found[event] = Counts(
            reports=n,
            precision=sum(k * k / size for size, k in ours),
            recall=sum(k * k / n for _, k in ours),
            said=sum(k * (size - 1) for size, k in ours),
            true=sum(k * (k - 1) for _, k in ours),
            wanted=n * (n - 1),
        )
    return list(found.values())


def _bcubed(counts: Sequence[Counts]) -> float:
    reports = sum(c.reports for c in counts) or 1
    return _f1(sum(c.precision for c in counts) / reports, sum(c.recall for c in counts) / reports)


def _pairwise(counts: Sequence[Counts]) -> float:
    true = sum(c.true for c in counts)
    return _f1(true / (sum(c.said for c in counts) or 1), true / (sum(c.wanted for c in counts) or 1))


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
