"""Quantities on the sixty sentences, our own sentences, the tolls of single reports and the figures of the seeds."""

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from crosswire.errors import ConfigError
from crosswire.evaluation.annotated import annotated, annotated_reports
from crosswire.evaluation.bootstrap import interval
from crosswire.evaluation.scorers import load_scorer
from crosswire.evaluation.seed_values import seed_values
from crosswire.ingest.discover import read_reports
from crosswire.model.report import Report
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings

# The sentences of the checkout that the package is installed from; not there in a wheel.
OWN = Path(__file__).parents[3] / "tests" / "challenge" / "quantities.jsonl"
# corpora/README.md and issue 4.
PEERS = {"60 sentences": "values: duckling 48, Microsoft 45, quantulum3 36; bounds of 18: duckling 8, quantulum3 3"}
MEASURES = ("killed", "injured")


class Sentence(NamedTuple):
    """What one sentence was scored: `None` where the score has no meaning for it."""

    value: bool | None
    bound: bool | None
    unit: bool | None
    clean: bool | None


class Cell(NamedTuple):
    """Killed or injured as one report has it."""

    report: str
    measure: str
    gold: list[float | None]
    said: list[float | None] | None

    @property
    def right(self) -> bool:
        """Whether both bounds are those of the gold."""
        return self.said == self.gold


def evaluate(shared: Path) -> tuple[str, dict[str, Any]]:
    """The table to print and the same as a document, for the corpora below `shared`.

    Raises:
        ConfigError: the corpora or the scorer are not there.
    """
    scorer = load_scorer("score_quantities", shared / "scorers")
    paths = {"60 sentences": shared / "corpora" / "quantities" / "quant_60.jsonl"}
    if OWN.is_file():
        paths["own sentences"] = OWN
    sentences = {name: scored(path, scorer) for name, path in paths.items()}
    cells = report_cells(shared / "corpora" / "claims")
    seeds = seed_values(shared / "seeds")
    rows = [*_sentence_rows(sentences), "", *_cell_rows(cells), "", *seeds.rows()]
    return "\n".join(rows), {
        **{name: _fractions(rows) for name, rows in sentences.items()},
        "tolls of a report": {m: _right([c for c in cells if c.measure == m]) for m in MEASURES},
        "seeds": {"figures": seeds.figures, "dates": seeds.dates},
    }


def scored(path: Path, scorer: ModuleType) -> list[Sentence]:
    """The sentences of a list, scored one by one.

    Raises:
        ConfigError: there is no such list.
    """
    if not path.is_file():
        raise ConfigError(f"{path}: not there: give the folder of corpora with --shared")
    said = {line["id"]: line["quantities"] for line in annotated(path)}
    return [score(gold, said.get(gold["id"], []), scorer) for gold in scorer.read(path)]


def score(gold: dict[str, Any], said: Sequence[dict[str, Any]], scorer: ModuleType) -> Sentence:
    """The scorer's own tests, for one sentence."""
    if not gold["values"]:
        return Sentence(None, None, None, not said)
    value = all(scorer.has(said, number, gold["bound"]) for number in gold["values"])
    bound = value and any(scorer.bounded(q, gold["bound"]) for q in said)
    return Sentence(value, bound, (value and _same_unit(gold["unit"], said)) if gold["unit"] else None, None)


def _same_unit(unit: str, said: Sequence[dict[str, Any]]) -> bool:
    ours = [q["unit"].lower() for q in said if q["unit"]]
    return any(unit.lower() in other or other in unit.lower() for other in ours)


def _fractions(sentences: Sequence[Sentence]) -> dict[str, tuple[int, int]]:
    return {name: _fraction([s[i] for s in sentences]) for i, name in enumerate(Sentence._fields)}


def _fraction(answers: Sequence[bool | None]) -> tuple[int, int]:
    return sum(a is True for a in answers), sum(a is not None for a in answers)


def _between(answers: Sequence[bool | None]) -> str:
    """The interval of a fraction over the sentences that it is taken of."""
    told = [a for a in answers if a is not None]
    return str(interval(told, lambda drawn: sum(drawn) / len(drawn)))


def _sentence_rows(lists: dict[str, list[Sentence]]) -> Iterator[str]:
    yield f"{'quantities':16s}{'value':>9s}{'95 of 100':>15s}{'and bound':>11s}{'95 of 100':>15s}{'unit':>9s}{'silent':>8s}"
    for name, sentences in lists.items():
        cells = {score: f"{right}/{of}" for score, (right, of) in _fractions(sentences).items()}
        yield (
            f"{name:16s}{cells['value']:>9s}{_between([s.value for s in sentences]):>15s}"
            f"{cells['bound']:>11s}{_between([s.bound for s in sentences]):>15s}{cells['unit']:>9s}{cells['clean']:>8s}"
        )
        if name in PEERS:
            yield f"  to beat: {PEERS[name]}"


def report_cells(folder: Path) -> list[Cell]:
    """Killed and injured of each report of the events, where the gold states them.

    Raises:
        ConfigError: there are no events.
    """
    golds = sorted(folder.glob("*/claims.gold.json"))
    if not golds:
        raise ConfigError(f"{folder}: no event there: give the folder of corpora with --shared")
    return [cell for path in golds for cell in _cells_of_event(path)]


def _cells_of_event(path: Path) -> Iterator[Cell]:
    gold = json.loads(path.read_text(encoding="utf-8"))["tolls"]
    for name in sorted(gold):
        found = read_reports([str(path.parent / name)], readers=READERS, options=Settings().ingest)
        (line,) = annotated_reports(r for r in found if isinstance(r, Report))
        for measure in MEASURES:
            if gold[name][measure] is not None:
                yield Cell(f"{path.parent.name}/{name}", measure, gold[name][measure], line["toll"].get(measure))


def _right(cells: Sequence[Cell]) -> float:
    return sum(c.right for c in cells) / len(cells) if cells else 0.0


def _cell_rows(cells: Sequence[Cell]) -> Iterator[str]:
    yield f"{'toll of a report':16s}{'exact':>9s}{'95 of 100':>15s}   (cells that are not null; drawn by event)"
    chosen: list[tuple[str, Callable[[Cell], bool]]] = [(m, lambda c, m=m: c.measure == m) for m in MEASURES]  # type: ignore[misc]
    for name, keep in (*chosen, ("both", lambda _: True)):
        kept = [c for c in cells if keep(c)]
        yield f"{name:16s}{f'{sum(c.right for c in kept)}/{len(kept)}':>9s}{_over_events(kept):>15s}"


def _over_events(cells: Sequence[Cell]) -> str:
    events: dict[str, list[Cell]] = {}
    for cell in cells:
        events.setdefault(cell.report.split("/")[0], []).append(cell)
    return str(interval(list(events.values()), lambda drawn: _right([c for event in drawn for c in event])))
