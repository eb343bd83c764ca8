"""Killed and injured against the recorded incidents: exact, and within the range, with intervals over the stories."""

import contextlib
import io
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from crosswire.errors import ConfigError
from crosswire.evaluation.bootstrap import Interval, interval
from crosswire.evaluation.incidents import Incident, incidents, reports_of
from crosswire.evaluation.progress import logged
from crosswire.evaluation.scorers import load_scorer
from crosswire.model.account import Account
from crosswire.model.toll import Toll
from crosswire.pipeline.compiling import compile_accounts
from crosswire.pipeline.reading import annotate

# corpora/README.md: the first number by a regular expression, exact, of incidents with two or more.
PEERS = {"killed": "regex .49", "injured": "regex .38"}
# Issue 6: exact, and within the range, of incidents with two or more.
GOALS = {"killed": (0.70, 0.85), "injured": (0.65, 0.85)}
LEAST = {"all": 0, "two or more": 2}
HEAD = (
    f"{'':24s} {'n':>5s}  {'exact':>5s} {'95 of 100':>11s}  {'within':>6s} {'95 of 100':>11s}"
    f"  {'not stated':>10s}  {'width':>5s}  {'error':>5s}"
)


class Result(NamedTuple):
    """One measure of one incident: whether best and range meet the record, how wide the range is, how far off best is."""

    exact: bool
    within: bool
    stated: bool
    width: float
    error: float


def evaluate(shared: Path, *, sample: int | None = None) -> tuple[str, dict[str, Any]]:
    """The table to print and the same as a document, for the corpora below `shared`.

    Args:
        shared: the folder of corpora and scorers.
        sample: only so many stories of each corpus, spread evenly over it.

    Raises:
        ConfigError: the corpora or the scorer are not there.
    """
    scorer = load_scorer("score_tolls", shared / "scorers")
    paths = sorted((shared / "corpora" / "stories").glob("*.jsonl.gz"))
    if not paths:
        raise ConfigError(f"{shared / 'corpora' / 'stories'}: no incidents there: give the folder with --shared")
    rows, document = [], {}
    for path in paths:
        recorded = incidents(path, sample=sample)
        tolls = dict(_tolls(path, recorded))
        scores = _scores(recorded, tolls)
        said = _scorers_own(scorer, recorded, tolls)
        rows += [f"{path.name}: {len(recorded)} stories", HEAD, *_rows(scores), "by the scorer", said]
        document[path.name] = {"stories": len(recorded), "scores": scores, "scorer": said.splitlines()}
    return "\n".join(rows), document


def _tolls(path: Path, recorded: Mapping[str, Incident]) -> Iterator[tuple[str, tuple[Toll, ...]]]:
    """The toll of each story by its id, in the order of the ids.

    Claims are left out: bounds are worked out from figures, and these reports are all dated, so none is dated by a claim.
    """
    reports = reports_of(path, recorded)
    annotations = list(logged(annotate(reports), of=len(reports), label=f"{path.name}: reports read"))
    compiled: Iterator[Account] = compile_accounts(annotations, linked=False)
    for account in logged(compiled, of=len(recorded), label=f"{path.name}: stories compiled"):
        yield account.story.id, account.toll


def _scores(recorded: Mapping[str, Incident], tolls: Mapping[str, Sequence[Toll]]) -> dict[str, dict[str, Any]]:
    found = {}
    for measure in GOALS:
        counts = {story: number for story, i in recorded.items() if (number := getattr(i, measure)) is not None}
        for label, least in LEAST.items():
            results = [_result(tolls.get(s, ()), measure, n) for s, n in counts.items() if n >= least]
            if results:
                found[f"{measure}, {label}"] = _summary(results)
    return found


def _result(rows: Sequence[Toll], measure: str, recorded: int) -> Result:
    """One incident as the scorer reads it: a measure without a row is nobody."""
    total = [t for t in rows if t.measure == measure and t.category is None and t.place is None]
    low, best, high = (total[0].low, total[0].best, total[0].high) if total else (0, 0, 0)
    said = best if best is not None else low or 0
    stated = low is not None and high is not None
    return Result(
        exact=said == recorded,
        within=low is not None and high is not None and low <= recorded <= high,
        stated=stated,
        width=high - low if low is not None and high is not None else 0,
        error=abs(said - recorded),
    )


def _summary(results: Sequence[Result]) -> dict[str, Any]:
    return {
        "n": len(results),
        "exact": _share(results, "exact"),
        "exact_interval": _interval(results, "exact"),
        "within": _share(results, "within"),
        "within_interval": _interval(results, "within"),
        "not stated": 1 - _share(results, "stated"),
        "width": _share(results, "width"),
        "error": _share(results, "error"),
    }


def _share(results: Sequence[Result], field: str) -> float:
    return sum(float(getattr(r, field)) for r in results) / max(1, len(results))


def _interval(results: Sequence[Result], field: str) -> Interval:
    return interval(results, lambda drawn: _share(drawn, field))


def _rows(scores: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for label, s in scores.items():
        measure, _, which = label.partition(", ")
        goal = "{:.2f}, within {:.2f}".format(*GOALS[measure])
        beside = f"   {PEERS[measure]}; goal {goal}" if which == "two or more" else ""
        exact, within = ("{:.3f}-{:.3f}".format(*s[f"{name}_interval"]) for name in ("exact", "within"))
        yield (
            f"  {label:22s} {s['n']:5d}  {s['exact']:5.3f} {exact:>11s}  {s['within']:6.3f} {within:>11s}"
            f"  {s['not stated']:10.3f}  {s['width']:5.2f}  {s['error']:5.2f}{beside}"
        )


def _scorers_own(scorer: Any, recorded: Mapping[str, Incident], tolls: Mapping[str, Sequence[Toll]]) -> str:
    """What the corpus' own script prints of these tolls."""
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as said:
        gold, accounts = Path(folder) / "gold.jsonl", Path(folder) / "accounts.jsonl"
        gold.write_bytes(b"".join(_line({"story": s, **msgspec.to_builtins(i)}) for s, i in recorded.items()))
        lines = ({"story": {"id": s}, "toll": [_limits(t) for t in rows]} for s, rows in tolls.items())
        accounts.write_bytes(b"".join(map(_line, lines)))
        scorer.main(str(gold), str(accounts))
    return said.getvalue().rstrip()


def _limits(row: Toll) -> dict[str, Any]:
    return {key: getattr(row, key) for key in ("measure", "category", "place", "low", "best", "high")}


def _line(document: Mapping[str, Any]) -> bytes:
    return msgspec.json.encode(document) + b"\n"
