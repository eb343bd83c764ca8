"""Claims, conflicts and kinds of discrepancy on the seeds and the events annotated by hand."""

import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from crosswire.errors import ConfigError
from crosswire.evaluation.scorers import load_scorer
from crosswire.export.account_json import write_account
from crosswire.ingest.discover import read_reports
from crosswire.model.account import Account
from crosswire.model.report import Report
from crosswire.pipeline.compiling import compile_accounts
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings, as_document
from crosswire.story.stories import group_stories

SCORES = ("loose", "macro", "strict", "cover", "conflict", "kinds")
# corpora/README.md: every pair of sentences over a MiniLM cosine of .45 as a claim, on the development events; and for
# the seeds, issue 2: sentence TF-IDF.
BASELINE = {"loose": 0.33, "macro": 0.37, "strict": 0.06, "cover": 0.33, "conflict": 0.0, "kinds": 0.0}
SEEDS_BASELINE = {"macro": 0.36}
CEILING = {"loose": 0.88, "macro": 0.91, "strict": 0.73, "cover": 0.93, "conflict": 0.89, "kinds": 0.76}

Counts = dict[str, list[float]]


class Event(NamedTuple):
    """An event's scores, and in how many stories its reports come out unless told that they are one."""

    name: str
    counts: Counts
    stories: int


def evaluate(shared: Path) -> tuple[str, dict[str, Any]]:
    """The table to print and the same as a document, for the corpora below `shared`.

    Raises:
        ConfigError: the corpora or the scorer are not there.
    """
    scorer = load_scorer("score_claims", shared / "scorers")
    seeds = _event(shared / "seeds", "account.gold.json", scorer)
    golds = sorted((shared / "corpora" / "claims").glob("*/claims.gold.json"))
    if not golds:
        raise ConfigError(f"{shared / 'corpora' / 'claims'}: no event there: give the folder of corpora with --shared")
    events = [_event(path.parent, path.name, scorer) for path in golds]
    rows = [*_rows([seeds, *events], scorer), *_summary(seeds, events, scorer)]
    document = {e.name: {**_scores(e.counts, scorer), "stories": e.stories} for e in (seeds, *events)}
    return "\n".join(rows), document


def _event(folder: Path, gold: str, scorer: ModuleType) -> Event:
    inputs = [str(path) for path in sorted(folder.glob("*.txt"))]
    settings = Settings()
    found = read_reports(inputs, readers=READERS, options=settings.ingest)
    annotations = list(annotate(r for r in found if isinstance(r, Report)))
    (account,) = compile_accounts(annotations, settings, one_story=True)
    counts = _score(account, folder / gold, scorer, settings)
    return Event(folder.name, counts, len(group_stories(annotations)))


def _score(account: Account, gold: Path, scorer: ModuleType, settings: Settings) -> Counts:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "account.json"
        write_account(path, account, settings=as_document(settings), version="")
        counts: Counts = scorer.score(*scorer.read(str(gold), str(path)))
        return counts


def _scores(counts: Counts, scorer: ModuleType) -> dict[str, float]:
    scores = {name: round(float(scorer.prf(*counts[name])[2]), 3) for name in SCORES if name != "cover"}
    scores["cover"] = round(counts["cover"][2] / counts["cover"][3], 3) if counts["cover"][3] else 0.0
    return {**scores, "never": counts["never"][0], "look-alikes": counts["never"][1]}


def _rows(events: list[Event], scorer: ModuleType) -> Iterator[str]:
    yield f"{'event':30s}" + "".join(f"{name:>9s}" for name in SCORES) + "    never  stories"
    for event in events:
        yield _row(event.name, _scores(event.counts, scorer)) + f"  {event.stories:7d}"


def _row(name: str, scores: dict[str, float]) -> str:
    cells = "".join(f"{scores[s]:9.3f}" if s in scores else " " * 9 for s in SCORES)
    never = f"{scores['never']:4.0f}/{scores['look-alikes']:.0f}" if "never" in scores else ""
    return f"{name:30s}{cells}  {never:>7s}"


def _summary(seeds: Event, events: list[Event], scorer: ModuleType) -> Iterator[str]:
    total: Counts = {}
    for event in events:
        for name, counts in event.counts.items():
            total[name] = [a + b for a, b in zip(total.get(name, [0.0] * 4), counts, strict=True)]
    one = sum(event.stories == 1 for event in events)
    yield ""
    yield _row(f"{len(events)} events", _scores(total, scorer)) + f"  {one} of {len(events)} come out as one story"
    yield _row("  MiniLM pairs of sentences", BASELINE)
    yield _row("  two passes of annotation", CEILING)
    yield _row("seeds", _scores(seeds.counts, scorer))
    yield _row("  sentence TF-IDF", SEEDS_BASELINE)
    found = seeds.counts["conflict"]
    yield f"seeds: {found[2]:.0f} of {found[3]:.0f} conflicts found; {found[1]:.0f} said"
