"""The same reports give the same bytes, whatever their order."""

from pathlib import Path

import pytest

from tests.cli.running import FERRY, FERRY_TOO, FIRE, crosswire, folder_of, names_below

SEEDS = sorted((Path(__file__).parents[2] / "examples" / "izium").glob("*.txt"))


def written(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in names_below(folder)}


def test_the_seeds_twice_and_in_another_order(tmp_path: Path) -> None:
    for name, inputs in (("a", SEEDS), ("b", SEEDS), ("c", SEEDS[::-1])):
        assert crosswire("compile", *inputs, "-o", tmp_path / name).code == 0
    assert written(tmp_path / "a") == written(tmp_path / "b") == written(tmp_path / "c")
    assert sorted(written(tmp_path / "a")) == ["account.json", "index.html"]


def test_several_stories_in_another_order(tmp_path: Path) -> None:
    reports = folder_of(tmp_path / "in", ferry_txt=FERRY, too_txt=FERRY_TOO, fire_txt=FIRE)
    inputs = sorted(reports.iterdir())
    for name, given in (("a", inputs), ("b", inputs[::-1])):
        assert crosswire("compile", *given, "-o", tmp_path / name).code == 0
    assert written(tmp_path / "a") == written(tmp_path / "b")


def test_no_path_of_the_machine_is_in_what_is_written(tmp_path: Path) -> None:
    assert crosswire("compile", *SEEDS, "-o", tmp_path / "out").code == 0
    for content in written(tmp_path / "out").values():
        assert str(tmp_path).encode() not in content
        assert str(SEEDS[0].parent).encode() not in content


@pytest.mark.parametrize("command", ["annotate", "group"])
def test_lines_of_reports_twice(tmp_path: Path, command: str) -> None:
    for name in ("a.jsonl", "b.jsonl"):
        assert crosswire(command, SEEDS[0].parent, "-o", tmp_path / name).code == 0
    assert (tmp_path / "a.jsonl").read_bytes() == (tmp_path / "b.jsonl").read_bytes()
