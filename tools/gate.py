"""The gate: no change may cost quality on the development corpora.

    python tools/gate.py                   score this version and compare with docs/floors.json
    python tools/gate.py --write           raise the floors to this version's scores, less the margin; lowers none
    python tools/gate.py --write --lower   write this version's floors, lower ones and another corpus too

Needs the seeds, corpora and scorers (`--shared`, ../shared). The floors hold for one corpus, by its hash. `--scores FILE` takes
scores that `crosswire eval claims --json FILE` wrote, and saves the minute that scoring takes.
"""

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path

Scores = dict[str, float]

FLOORS = Path(__file__).parents[1] / "docs" / "floors.json"
MEASURED = ("loose", "macro", "strict", "cover", "conflict", "kinds")
# Scores are the same on every run of one machine; other processors round otherwise, and a pair at the threshold may tip.
MARGIN = 0.01
CORPUS = (
    "seeds/*.txt",
    "seeds/*.json",
    "corpora/claims/*/*.txt",
    "corpora/claims/*/*.json",
    "scorers/score_claims.py",
    "scorers/lines.py",
)


def main() -> int:
    """0 the scores hold, 1 they don't, 2 there is nothing to score or compare with."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "--shared", type=Path, default=Path("../shared"), help="the folder of seeds, corpora and scorers"
    )
    parser.add_argument("--floors", type=Path, default=FLOORS, help="the file of floors (docs/floors.json)")
    parser.add_argument("--scores", type=Path, help="scores that were written before")
    parser.add_argument("--write", action="store_true", help="raise the floors")
    parser.add_argument("--lower", action="store_true", help="with --write: lower floors and change the corpus, too")
    asked = parser.parse_args()
    events = json.loads((asked.scores or scored(asked.shared)).read_text(encoding="utf-8"))
    now, corpus = summary(events), corpus_hash(asked.shared)
    pinned = json.loads(asked.floors.read_text(encoding="utf-8")) if asked.floors.exists() else {"floors": {}}
    if asked.write:
        return write(asked.floors, now, pinned, corpus=corpus, lower=asked.lower)
    if corpus != pinned.get("corpus"):
        print("gate: these are not the corpora that the floors were measured on: write them anew with --write --lower")
        return 1
    for line in table(now, pinned["floors"]):
        print(line)
    lost = below(now, pinned["floors"])
    print(
        f"gate: {len(lost)} of {len(pinned['floors'])} scores below their floors{': ' if lost else ''}{', '.join(lost)}"
    )
    return 1 if lost else 0


def scored(shared: Path) -> Path:
    """The scores of this version, in a file."""
    path = Path(tempfile.mkdtemp(prefix="crosswire-gate-")) / "scores.json"
    command = [
        sys.executable,
        "-m",
        "crosswire.cli.main",
        "eval",
        "claims",
        "--shared",
        str(shared),
        "--json",
        str(path),
    ]
    if subprocess.run(command, check=False).returncode:
        raise SystemExit(2)
    return path


def summary(events: Mapping[str, Mapping[str, float]]) -> Scores:
    """What the gate compares: the seeds' scores, and the events' as means, which one event cannot carry."""
    seeds, others = events["seeds"], [scores for name, scores in events.items() if name != "seeds"]
    found = {f"seeds {name}": seeds[name] for name in MEASURED}
    found |= {f"events {name}": sum(e[name] for e in others) / len(others) for name in MEASURED}
    alike = sum(e["look-alikes"] for e in others)
    found["events look-alikes kept apart"] = 1 - sum(e["never"] for e in others) / alike if alike else 1.0
    found["events that come out as one story"] = sum(e["stories"] == 1 for e in others) / len(others)
    return {name: round(score, 3) for name, score in found.items()}


def corpus_hash(shared: Path) -> str:
    """One hash of everything that the scores depend on but this version."""
    digest = hashlib.sha256()
    for path in sorted(path for pattern in CORPUS for path in shared.glob(pattern)):
        digest.update(path.relative_to(shared).as_posix().encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


def below(now: Scores, floors: Scores) -> list[str]:
    """The names of the scores that are lower than their floor, or gone."""
    return [name for name, floor in floors.items() if now.get(name, -1.0) < floor]


def table(now: Scores, floors: Scores) -> Iterator[str]:
    """Every score beside its floor."""
    yield f"{'score (of events: their mean)':36s}{'now':>8s}{'floor':>8s}"
    for name, score in now.items():
        yield f"{name:36s}{score:8.3f}{floors.get(name, 0.0):8.3f}"


def raised(now: Scores, floors: Scores) -> Scores:
    """The floors of these scores, none lower than before."""
    return {name: max(floors.get(name, 0.0), floor) for name, floor in fresh(now).items()} | {
        name: floor for name, floor in floors.items() if name not in now
    }


def fresh(now: Scores) -> Scores:
    """The floors of these scores alone."""
    return {name: round(max(0.0, score - MARGIN), 3) for name, score in now.items()}


def write(path: Path, now: Scores, pinned: Mapping[str, object], *, corpus: str, lower: bool) -> int:
    """Write the floors; refuses another corpus unless lowering is allowed."""
    if not lower and pinned.get("corpus", corpus) != corpus:
        print("gate: other corpora than the floors were measured on: say --lower, too, to write them anew")
        return 1
    before = pinned.get("floors", {})
    assert isinstance(before, dict)
    floors = fresh(now) if lower else raised(now, before)
    path.write_text(json.dumps({"corpus": corpus, "floors": floors}, indent=1) + "\n", encoding="utf-8")
    print(
        f"gate: wrote {path}: "
        + (
            ", ".join(f"{n} {before.get(n, 0.0)} -> {f}" for n, f in floors.items() if before.get(n) != f)
            or "no change"
        )
    )
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
