"""Every bad input is named on stderr with the reason, and the rest goes on."""

import json
from pathlib import Path

import pytest

from tests.cli.running import FERRY, FERRY_TOO, crosswire, folder_of, names_below

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01"
MENU = b"<html><body><nav><a href='/'>Home</a> <a href='/news'>News</a></nav></body></html>"
LONG_LINE = b"A ferry sank. " * (50_000_000 // 14)

BAD = [
    ("report.txt", b"", "empty"),
    ("report.txt", b" \n\n\t", "empty"),
    ("report.txt", PNG, "a PNG image, not text"),
    ("report.txt", LONG_LINE, "larger than 5,000,000 bytes"),
    ("report.txt", b"\xef\xbb\xbf", "empty"),
    ("report.txt", b"A ferry\0 sank.\0\n" * 40, "binary, not text"),
    ("report.txt", bytes(range(256)) * 40, "can't be decoded"),
    ("page.html", MENU, "no article found in the page"),
    ("page.html", b"<div>" * 100_000 + b"The ferry sank.", "tags"),
    ("lines.jsonl", b'{"text": "' + LONG_LINE + b'"}\n', "line longer than 20,000,000 bytes"),
    ("lines.jsonl", b"A ferry sank.\n", "not a report as JSON"),
    ("lines.jsonl.gz", b"A ferry sank.\n", "breaks off"),
    ("sheet.xlsx", b"PK\x03\x04", "not a kind of file that is read"),
]


@pytest.mark.parametrize(("name", "content", "because"), BAD, ids=[f"{n} {b}" for n, _, b in BAD])
def test_a_bad_input_alone_is_named_and_nothing_is_written(
    tmp_path: Path, name: str, content: bytes, because: str
) -> None:
    (tmp_path / name).write_bytes(content)
    run = crosswire("compile", tmp_path / name, "-o", tmp_path / "out")
    assert run.code == 3
    assert f"crosswire: left out {name}" in run.err
    assert because in run.err
    assert "nothing could be done" in run.err
    assert names_below(tmp_path) == [name]


@pytest.mark.parametrize(("name", "content", "because"), [BAD[0], BAD[2], BAD[7]], ids=lambda value: str(value)[:24])
def test_one_bad_file_among_good_ones_is_named_and_the_rest_is_compiled(
    tmp_path: Path, name: str, content: bytes, because: str
) -> None:
    reports = folder_of(tmp_path / "in", ferry_txt=FERRY, too_txt=FERRY_TOO)
    (reports / name).write_bytes(content)
    run = crosswire("compile", reports, "-o", tmp_path / "out", "--one-story")
    account = json.loads((tmp_path / "out/account.json").read_bytes())
    assert run.code == 1
    assert [r["uri"] for r in account["reports"]] == ["ferry.txt", "too.txt"]
    assert [(left["uri"], because in left["because"]) for left in account["left_out"]] == [(name, True)]
    assert "page" in name or because in (tmp_path / "out/index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16", "utf-16-le", "utf-8-sig", "cp1252"])
def test_other_encodings_are_read_as_what_they_say(tmp_path: Path, encoding: str) -> None:
    text = FERRY.replace("Ada Brandt", "Zoë Brémond")
    reports = folder_of(tmp_path / "in", ferry_txt=text.encode(encoding))
    assert crosswire("compile", reports, "-o", tmp_path / "out").code == 0
    (report,) = json.loads((tmp_path / "out/account.json").read_bytes())["reports"]
    assert report["text"] == text


def test_an_address_without_fetch_is_named_with_the_option_that_allows_it(tmp_path: Path) -> None:
    run = crosswire("compile", "https://paper.example/ferry", "-o", tmp_path / "out")
    assert run.code == 3
    assert "left out https://paper.example/ferry: not fetched: give --fetch" in run.err


def test_a_password_in_an_address_is_not_repeated(tmp_path: Path) -> None:
    run = crosswire("compile", "https://ada:secret@paper.example/ferry", "-o", tmp_path / "out")
    assert "paper.example" in run.err
    assert "secret" not in run.err


@pytest.mark.parametrize("how", ["twice by name", "by a link", "by its folder, too"])
def test_the_same_report_twice_counts_once_and_is_named(tmp_path: Path, how: str) -> None:
    report = folder_of(tmp_path / "in", ferry_txt=FERRY) / "ferry.txt"
    if how == "by a link":
        (tmp_path / "in/second.txt").symlink_to(report)
    inputs = {"twice by name": [report, report], "by a link": [report.parent]}.get(how, [report, report.parent])
    run = crosswire("compile", *inputs, "-o", tmp_path / "out")
    assert run.code == 1
    assert "given twice" in run.err
    assert len(json.loads((tmp_path / "out/account.json").read_bytes())["reports"]) == 1


def test_the_same_text_from_two_outlets_is_two_reports(tmp_path: Path) -> None:
    lines = "".join(json.dumps({"text": FERRY, "outlet": outlet}) + "\n" for outlet in ("Echo", "Mercury"))
    reports = folder_of(tmp_path / "in", ferry_jsonl=lines)
    assert crosswire("compile", reports, "-o", tmp_path / "out", "--one-story").code == 0
    account = json.loads((tmp_path / "out/account.json").read_bytes())
    assert [r["outlet"] for r in account["reports"]] == ["Echo", "Mercury"]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    run = crosswire("compile", tmp_path / "gone.txt", "-o", tmp_path / "out")
    assert run.code == 3
    assert "left out gone.txt: no such file: check the name" in run.err


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    run = crosswire("compile", folder_of(tmp_path / "in"), "-o", tmp_path / "out")
    assert run.code == 3
    assert "a folder without a report" in run.err


@pytest.mark.parametrize("command", ["annotate", "group"])
def test_no_file_is_written_where_no_report_can_be_read(tmp_path: Path, command: str) -> None:
    reports = folder_of(tmp_path / "in", ferry_txt="")
    assert crosswire(command, reports, "-o", tmp_path / "out.jsonl").code == 3
    assert names_below(tmp_path) == ["in/ferry.txt"]


def test_a_report_in_another_language_is_named_and_kept(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    german = "Die Fähre sank am Dienstag vor dem Hafen. Zwölf Menschen starben, sagte die Küstenwache. " * 3
    reports = folder_of(tmp_path / "in", ferry_txt=FERRY, faehre_txt=german)
    assert crosswire("compile", reports, "-o", tmp_path / "out", "--one-story").code == 0
    assert "faehre.txt: in 'de', not English" in caplog.text
    account = json.loads((tmp_path / "out/account.json").read_bytes())
    assert {r["uri"]: r["language"] for r in account["reports"]} == {"faehre.txt": "de", "ferry.txt": "en"}
