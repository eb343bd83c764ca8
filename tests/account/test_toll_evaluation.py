"""How tolls are scored against recorded incidents."""

import gzip
import json
from pathlib import Path

from crosswire.evaluation.incidents import incidents
from crosswire.evaluation.tolls import _result
from crosswire.model.toll import Toll


def killed(low: int | None, best: int | None, high: int | None) -> Toll:
    return Toll(
        measure="killed", category=None, place=None, low=low, best=best, high=high, open=False, profile="airwars"
    )


def test_a_record_inside_the_range_is_within_though_not_exact() -> None:
    result = _result([killed(5, 5, 6)], "killed", 6)
    assert (result.exact, result.within, result.width, result.error) == (False, True, 1, 1)


def test_a_range_without_an_end_holds_nothing() -> None:
    result = _result([killed(5, None, None)], "killed", 5)
    assert (result.exact, result.within, result.stated) == (True, False, False)


def test_a_measure_without_a_row_is_nobody() -> None:
    assert _result([], "injured", 0).exact
    assert not _result([], "injured", 2).within


def test_a_sample_is_whole_stories_spread_over_the_corpus(tmp_path: Path) -> None:
    path = tmp_path / "stories.jsonl.gz"
    lines = [json.dumps({"id": f"{s}{r}", "story": s, "killed": 1, "injured": 0}) for s in "abcd" for r in (1, 2)]
    path.write_bytes(gzip.compress("\n".join(lines).encode()))
    assert sorted(incidents(path)) == ["a", "b", "c", "d"]
    assert sorted(incidents(path, sample=2)) == ["a", "c"]
