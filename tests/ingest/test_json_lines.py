import gzip
import json
from hashlib import sha256
from pathlib import Path

import pytest

from crosswire.ingest.options import IngestOptions
from tests.ingest.reading import read, write


def lines(*objects: object) -> str:
    return "".join(json.dumps(o) + "\n" for o in objects)


def test_text_alone_is_enough(tmp_path: Path) -> None:
    line = b'{"text": "A ferry sank."}'
    (report,), left_out = read(write(tmp_path / "in.jsonl", line + b"\r\n"))
    assert (report.text, report.uri, report.offset, left_out) == ("A ferry sank.", "in.jsonl:1", 0, [])
    assert report.sha256 == sha256(line).hexdigest()
    assert report.title is report.outlet is report.language is report.story is None


def test_every_field_of_a_line_is_kept(tmp_path: Path) -> None:
    line = {
        "id": 17,
        "text": "Twelve people are missing.",
        "title": "Ferry lost",
        "published": "2022-09-16",
        "outlet": "The Ellery Echo",
        "url": "https://echo.example/ferry",
        "language": "en-GB",
        "story": 3,
        "editor": {"ignored": True},
    }
    (report,), _ = read(write(tmp_path / "in.jsonl", lines(line)))
    assert report.text[report.offset :] == "Twelve people are missing."
    assert report.text.startswith("Ferry lost\n\n")
    assert (report.id, report.story, report.outlet, report.language) == ("17", "3", "The Ellery Echo", "en")
    assert (report.published.earliest, report.url) == ("2022-09-16", "https://echo.example/ferry")


def test_a_text_keeps_its_line_ends_so_that_offsets_are_the_inputs(tmp_path: Path) -> None:
    (report,), _ = read(write(tmp_path / "in.jsonl", lines({"text": "Ferry\r\nlost\x85 off \ud83d Ellery"})))
    assert report.text == "Ferry\r\nlost  off \ufffd Ellery"


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        ('{"text": "A ferry', "not a report as JSON: Unterminated string"),
        ('["A ferry sank."]', "not a report as JSON: Expected `object`, got `array`"),
        ('{"title": "Ferry"}', "missing required field `text`"),
        ('{"text": null}', "Expected `str`, got `null`"),
        ('{"text": "A ferry sank.", "title": 5}', "at `$.title`"),
        ('{"text": " \\n"}', "empty"),
        ("[" * 100_000, "nested too deep"),
        ('{"id": ' + "9" * 10_000 + ', "text": "x"}', "not a report as JSON"),
    ],
)
def test_a_bad_line_is_named_and_the_rest_goes_on(tmp_path: Path, bad: str, reason: str) -> None:
    good = json.dumps({"text": "A ferry sank."})
    reports, left_out = read(write(tmp_path / "in.jsonl", f"{bad}\n\n{good}\n"))
    assert [r.uri for r in reports] == ["in.jsonl:3"]
    assert [entry.uri for entry in left_out] == ["in.jsonl:1"]
    assert reason in left_out[0].because


def test_a_line_that_is_not_utf_8_is_named(tmp_path: Path) -> None:
    raw = '{"text": "The café is shut."}\n'.encode("cp1252") + b'{"text": "A ferry sank."}'
    reports, left_out = read(write(tmp_path / "in.jsonl", raw))
    assert [r.text for r in reports] == ["A ferry sank."]
    assert [(entry.uri, entry.because[:22]) for entry in left_out] == [("in.jsonl:1", "not UTF-8 at byte 18: ")]


def test_a_line_of_50_mb_is_named_and_passed_over(tmp_path: Path) -> None:
    path = write(tmp_path / "in.jsonl", '{"text": "' + "x" * 50_000_000 + '"}\n' + lines({"text": "A ferry sank."}))
    reports, left_out = read(path)
    assert [r.uri for r in reports] == ["in.jsonl:2"]
    assert [(entry.uri, entry.because[:32]) for entry in left_out] == [
        ("in.jsonl:1", "line longer than 20,000,000 byte")
    ]


def test_a_text_over_the_limit_is_named(tmp_path: Path) -> None:
    path = write(tmp_path / "in.jsonl", lines({"text": "ü" * 60}, {"text": "A ferry sank."}))
    reports, left_out = read(path, options=IngestOptions(max_bytes=100))
    assert len(reports) == 1
    assert left_out[0].because.startswith("text larger than 100 bytes")


def test_packed_lines_are_read_as_others(tmp_path: Path) -> None:
    path = write(
        tmp_path / "in.jsonl.gz", gzip.compress(lines({"text": "A ferry sank."}, {"text": "It rose."}).encode())
    )
    assert [r.uri for r in read(path)[0]] == ["in.jsonl.gz:1", "in.jsonl.gz:2"]


def test_a_packed_file_that_breaks_off_keeps_what_came_before(tmp_path: Path) -> None:
    packed = gzip.compress(lines({"text": "A ferry sank."}).encode()) + gzip.compress(b"x" * 99)[:-12]
    reports, left_out = read(write(tmp_path / "in.jsonl.gz", packed))
    assert [r.text for r in reports] == ["A ferry sank."]
    assert left_out[-1].because.endswith("lines before it were read")


def test_a_file_that_only_claims_to_be_packed_is_named(tmp_path: Path) -> None:
    _, (left_out,) = read(write(tmp_path / "in.jsonl.gz", lines({"text": "A ferry sank."})))
    assert (left_out.uri, left_out.because[:11]) == ("in.jsonl.gz", "breaks off:")


@pytest.mark.parametrize("content", [b"\0" * 30_000_000, b"\n" * 30_000_000], ids=["one line", "empty lines"])
def test_a_packed_bomb_is_named_before_it_goes_off(tmp_path: Path, content: bytes) -> None:
    _, (*_, left_out) = read(
        write(tmp_path / "in.jsonl.gz", gzip.compress(content)), options=IngestOptions(max_line_bytes=100_000)
    )
    assert left_out.because.startswith("unpacks to more than")


def test_another_kind_of_file_is_named_once_not_by_its_lines(tmp_path: Path) -> None:
    raw = lines(*({"text": "A ferry sank."} for _ in range(9))).encode("utf-16")
    _, (left_out,) = read(write(tmp_path / "in.jsonl", raw))
    assert (left_out.uri, left_out.because[:34]) == ("in.jsonl", "binary or UTF-16, not JSON lines: ")


def test_a_byte_order_mark_is_no_part_of_the_first_line(tmp_path: Path) -> None:
    (report,), _ = read(write(tmp_path / "in.jsonl", b"\xef\xbb\xbf" + lines({"text": "A ferry sank."}).encode()))
    assert report.text == "A ferry sank."


def test_an_id_given_twice_is_named(tmp_path: Path) -> None:
    same = [
        {"id": "a", "text": "A ferry sank."},
        {"id": "a", "text": "A ferry rose."},
        {"id": "b", "text": "A ferry sank."},
    ]
    reports, left_out = read(write(tmp_path / "in.jsonl", lines(*same)))
    assert [r.id for r in reports] == ["a", "b"]
    assert [entry.uri for entry in left_out] == ["in.jsonl:2"]
    assert "given twice: 'a'" in left_out[0].because


def test_the_same_text_from_two_outlets_is_two_reports(tmp_path: Path) -> None:
    same = [{"text": "A ferry sank.", "outlet": outlet} for outlet in ("Echo", "Herald", "Echo")]
    reports, left_out = read(write(tmp_path / "in.jsonl", lines(*same)))
    assert [r.outlet for r in reports] == ["Echo", "Herald"]
    assert [entry.uri for entry in left_out] == ["in.jsonl:3"]
