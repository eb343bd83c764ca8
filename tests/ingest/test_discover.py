import os
from pathlib import Path

import pytest

from crosswire.ingest.options import IngestOptions
from tests.ingest.reading import paragraphs, read, write

PAGE = f"<html><head><link rel='canonical' href='https://echo.example/a'></head><body><article>{paragraphs()}</article></body></html>"
IZIUM = Path(__file__).parents[2] / "examples" / "izium"


def test_the_seeds_are_read_as_python_reads_them() -> None:
    reports, left_out = read(IZIUM)
    assert [r.uri for r in reports] == ["000_b67f1d364ed8a992.txt", "003_ca5bda4940892d1f.txt"]
    assert [r.text for r in reports] == [(IZIUM / r.uri).read_text(encoding="utf-8") for r in reports]
    assert left_out == []


def test_one_bad_file_among_good_ones_is_named_and_the_rest_goes_on(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "A ferry sank.")
    write(tmp_path / "b.txt", b"\x89PNG\r\n\x1a\n\0\0")
    write(tmp_path / "c.txt", "A ferry rose.")
    reports, left_out = read(tmp_path)
    assert [r.uri for r in reports] == ["a.txt", "c.txt"]
    assert [(entry.uri, entry.because[:22]) for entry in left_out] == [("b.txt", "a PNG image, not text:")]


@pytest.mark.parametrize(
    ("content", "reason"),
    [("", "empty"), ("x" * 101, "larger than 100 bytes"), (b"\x81\x8d\x8f" * 9, "binary|decoded")],
)
def test_a_file_that_is_no_report_is_named(tmp_path: Path, content: str | bytes, reason: str) -> None:
    reports, (left_out,) = read(write(tmp_path / "a.txt", content), options=IngestOptions(max_bytes=100))
    assert reports == []
    assert any(r in left_out.because for r in reason.split("|"))


def test_a_uri_is_the_path_below_the_common_folder(tmp_path: Path) -> None:
    first = write(tmp_path / "echo" / "march" / "a.txt", "A ferry sank.")
    second = write(tmp_path / "herald" / "a.txt", "A ferry sank.")
    assert [r.uri for r in read(first, second.parent)[0]] == ["echo/march/a.txt", "herald/a.txt"]


def test_the_same_words_in_two_places_are_two_reports(tmp_path: Path) -> None:
    write(tmp_path / "echo" / "a.txt", "A ferry sank.")
    write(tmp_path / "herald" / "a.txt", "A ferry sank.")
    (one, other), left_out = read(tmp_path)
    assert one.id != other.id
    assert left_out == []


def test_a_report_given_twice_counts_once_and_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", "A ferry sank.")
    (tmp_path / "link.txt").symlink_to(path)
    reports, left_out = read(tmp_path, path, f"{tmp_path}/../{tmp_path.name}/a.txt")
    assert [r.uri for r in reports] == ["a.txt"]
    assert [entry.uri for entry in left_out] == ["a.txt", "a.txt", "link.txt"]
    assert {entry.because for entry in left_out} == {"given twice: it counts once"}


def test_one_page_saved_twice_counts_once(tmp_path: Path) -> None:
    write(tmp_path / "a (1).html", PAGE)
    write(tmp_path / "a.html", PAGE)
    reports, left_out = read(tmp_path)
    assert [r.uri for r in reports] == ["a (1).html"]
    assert [entry.uri for entry in left_out] == ["a.html"]


def test_the_order_of_the_arguments_changes_nothing(tmp_path: Path) -> None:
    paths = [write(tmp_path / name, f"Ferry {name} sank.") for name in ("b.txt", "a.txt", "d/c.txt")]
    lines = write(tmp_path / "c.jsonl", '{"text": "A ferry sank."}\n{"text": "A ferry rose."}')
    assert read(*paths, lines, paths[0]) == read(paths[0], lines, *reversed(paths))


def test_a_folder_is_read_with_its_folders_and_names_what_it_can_not_read(tmp_path: Path) -> None:
    write(tmp_path / "march" / "ferry.TXT", "A ferry sank.")
    write(tmp_path / "notes.md", "# Notes")
    write(tmp_path / ".hidden.txt", "Not a report.")
    write(tmp_path / ".git" / "config.txt", "Not a report.")
    reports, left_out = read(tmp_path)
    assert [r.uri for r in reports] == ["march/ferry.TXT"]
    assert [entry.uri for entry in left_out] == ["notes.md"]
    assert left_out[0].because == "not a kind of file that is read: expected .htm, .html, .jsonl, .jsonl.gz, .txt"


def test_a_path_that_is_not_there_is_named_without_the_folders_of_the_machine(tmp_path: Path) -> None:
    reports, (left_out,) = read(tmp_path / "nowhere" / "a.txt")
    assert (reports, left_out.uri, left_out.because) == ([], "a.txt", "no such file: check the name")


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    (tmp_path / "march").mkdir()
    assert [entry.uri for entry in read(tmp_path / "march")[1]] == ["march"]


def test_links_that_lead_back_are_named_not_followed(tmp_path: Path) -> None:
    write(tmp_path / "a.txt", "A ferry sank.")
    (tmp_path / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self.txt").symlink_to(tmp_path / "self.txt")
    (tmp_path / "gone.txt").symlink_to(tmp_path / "gone")
    reports, left_out = read(tmp_path)
    assert [r.uri for r in reports] == ["a.txt"]
    assert [entry.uri for entry in left_out] == ["gone.txt", "round", "self.txt"]


def test_a_pipe_is_named_and_does_not_hold_the_run(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert "not a regular file" in read(tmp_path)[1][0].because


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may read everything")
def test_what_may_not_be_read_is_named(tmp_path: Path) -> None:
    write(tmp_path / "shut.txt", "A ferry sank.").chmod(0)
    write(tmp_path / "march" / "a.txt", "A ferry sank.").parent.chmod(0)
    _, left_out = read(tmp_path)
    (tmp_path / "march").chmod(0o700)
    assert [(entry.uri, entry.because) for entry in left_out] == [
        ("march", "can't be read: permission denied"),
        ("shut.txt", "can't be read: permission denied"),
    ]


def test_a_name_that_is_not_unicode_can_be_written(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9\n.txt"
    with open(path, "w") as file:  # noqa: PTH123 - a path of bytes
        file.write("A ferry sank.")
    (report,), _ = read(tmp_path)
    assert report.uri.encode() == "caf\ufffd .txt".encode()
