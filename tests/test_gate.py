"""The gate lets nothing fall, and can't be re-pinned away."""

import importlib.util
import json
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
TOOL = ROOT / "tools" / "gate.py"
# What the floors may never be under, whoever pins them. Events: what taking every pair of similar sentences for a claim
# reaches (corpora/README.md: loose .33, macro .37, strict .06), and thrice its strict score. Seeds: what issue 2 asks for.
LEAST = {
    "seeds macro": 0.60,
    "seeds cover": 0.90,
    "events loose": 0.36,
    "events macro": 0.37,
    "events strict": 0.20,
    "events cover": 0.85,
    "events look-alikes kept apart": 0.80,
}


@pytest.fixture(scope="module")
def gate() -> ModuleType:
    spec = importlib.util.spec_from_file_location("gate", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def event(score: float) -> dict[str, float]:
    names = ("loose", "macro", "strict", "cover", "conflict", "kinds")
    return {**dict.fromkeys(names, score), "never": 2, "look-alikes": 10, "stories": 1}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A corpus, its scores, and floors written from them."""
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / "a.txt").write_text("A ferry sank.", encoding="utf-8")
    say(tmp_path, 0.5)
    assert run(tmp_path, "--write") == 0
    return tmp_path


def say(folder: Path, score: float) -> None:
    scores = {"seeds": event(score), "flood": event(score), "fire": event(score)}
    (folder / "scores.json").write_text(json.dumps(scores), encoding="utf-8")


def run(folder: Path, *options: str) -> int:
    files = ["--shared", folder, "--floors", folder / "floors.json", "--scores", folder / "scores.json"]
    command = [sys.executable, str(TOOL), *map(str, files), *options]
    return subprocess.run(command, capture_output=True, check=False).returncode


def floors(folder: Path) -> dict[str, float]:
    pinned: dict[str, float] = json.loads((folder / "floors.json").read_text(encoding="utf-8"))["floors"]
    return pinned


@pytest.mark.parametrize(("score", "code"), [(0.5, 0), (0.6, 0), (0.491, 0), (0.48, 1), (0.0, 1)])
def test_scores_below_their_floors_fail(folder: Path, score: float, code: int) -> None:
    say(folder, score)
    assert run(folder) == code


def test_another_corpus_fails_whatever_its_scores(folder: Path) -> None:
    (folder / "seeds" / "a.txt").write_text("A ferry rose.", encoding="utf-8")
    assert (run(folder), run(folder, "--write")) == (1, 1)
    assert run(folder, "--write", "--lower") == 0
    assert run(folder) == 0


def test_writing_raises_floors_and_lowers_them_only_where_told(folder: Path) -> None:
    before = floors(folder)
    say(folder, 0.3)
    assert run(folder, "--write") == 0
    assert floors(folder) == before
    say(folder, 0.7)
    assert run(folder, "--write") == 0
    assert floors(folder)["seeds macro"] == pytest.approx(0.69)
    say(folder, 0.3)
    assert run(folder, "--write", "--lower") == 0
    assert floors(folder)["seeds macro"] == pytest.approx(0.29)


def test_a_score_that_is_no_longer_measured_fails(gate: ModuleType) -> None:
    assert gate.below({"seeds macro": 0.9}, {"seeds macro": 0.5, "events macro": 0.4}) == ["events macro"]


def test_the_events_count_as_means_and_look_alikes_as_a_share(gate: ModuleType) -> None:
    found = gate.summary({"seeds": event(0.9), "flood": event(0.2), "fire": {**event(0.4), "stories": 3}})
    assert found["events macro"] == 0.3
    assert found["events look-alikes kept apart"] == 0.8
    assert found["events that come out as one story"] == 0.5


def test_the_pinned_floors_are_no_lower_than_they_may_be() -> None:
    pinned = floors(ROOT / "docs")
    assert {name: pinned[name] for name, least in LEAST.items() if pinned[name] < least} == {}


def test_the_seeds_are_held_to_a_conflict_found() -> None:
    assert floors(ROOT / "docs")["seeds conflict"] > 0.4
