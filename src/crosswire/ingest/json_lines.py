"""Reports as JSON lines: .jsonl and .jsonl.gz. Streams: one line is in memory at a time."""

import gzip
import json
import math
import zlib
from collections.abc import Iterator
from hashlib import sha256
from io import BufferedReader, RawIOBase
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from crosswire.errors import UnreadableReport
from crosswire.ingest.dates import published
from crosswire.ingest.decode import clean, refuse_empty
from crosswire.ingest.fields import MOST_NAME, begin_with_title, language_code, one_line, web_address
from crosswire.ingest.source import Source, why
from crosswire.model.identity import content_id
from crosswire.model.report import LeftOut, Report

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_BLOCK = 1 << 16


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """A line's fields as they stand; others are ignored. `text` alone is enough."""

    text: str
    id: str | int | None = None
    title: str | None = None
    published: object = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    story: str | int | None = None


def read_json_lines(source: Source) -> Iterator[Report | LeftOut]:
    """The report of every line, in order, with "FILE:LINE" as its uri; a line that can't be read is left out by that name.

    A report's id is the line's own, else the hash of the line. `sha256` is that of the line without its line end. The
    text is as the line has it, line ends too, so that offsets in it are the input's. A file that breaks off is named
    after its last whole line.

    Raises:
        UnreadableReport: the file as a whole is something else, or unpacks to too much.
    """
    if source.path is None:
        raise UnreadableReport(source.uri, "JSON lines are read from files only: save it first")
    try:
        with _open(source.path) as file:
            yield from _reports(file, source)
    except (OSError, EOFError, zlib.error) as broken:
        because = why(broken) if isinstance(broken, OSError) and broken.strerror else f"breaks off: {broken}"
        yield LeftOut(uri=source.uri, because=f"{because}; lines before it were read")


class _Unpacked(RawIOBase):
    """A .gz file's content for a buffer to read from: gzip's own readline is ten times slower than the buffer's, and
    its readinto loses what it has read when the file breaks off."""

    def __init__(self, path: Path) -> None:
        self._packed = gzip.open(path, "rb")  # noqa: SIM115 - closed with this

    def readable(self) -> bool:
        return True

    def readinto(self, into: "WriteableBuffer") -> int:
        with memoryview(into).cast("B") as room:
            piece = self._packed.read1(len(room))
            room[: len(piece)] = piece
        return len(piece)

    def close(self) -> None:
        self._packed.close()
        super().close()


def _open(path: Path) -> BufferedReader:
    return BufferedReader(_Unpacked(path), _BLOCK) if _is_packed(path) else path.open("rb")


def _is_packed(path: Path) -> bool:
    return path.name.lower().endswith(".gz")


def _reports(file: BufferedReader, source: Source) -> Iterator[Report | LeftOut]:
    for number, raw in _lines(file, source):
        uri = f"{source.uri}:{number}"
        try:
            if raw is None:
                limit = source.options.max_line_bytes
                raise UnreadableReport(
                    uri, f"line longer than {limit:,} bytes: split it, or raise the limit in the settings"
                )
            if raw.strip():
                yield _report(raw.rstrip(b"\r\n"), uri, max_bytes=source.options.max_bytes)
        except UnreadableReport as bad:
            yield LeftOut(uri=bad.uri, because=bad.because)


def _lines(file: BufferedReader, source: Source) -> Iterator[tuple[int, bytes | None]]:
    """Lines by number from 1; `None` for a line that is too long, which is passed over piece by piece."""
    longest, most = source.options.max_line_bytes, _most_unpacked(source)
    number = read = 0
    passing = False
    while piece := file.readline(longest + 1):
        read += len(piece)
        if read > most:
            raise UnreadableReport(
                source.uri, f"unpacks to more than {most:,} bytes: if it is meant to, unpack it first"
            )
        goes_on = len(piece) > longest and not piece.endswith(b"\n")
        if not passing:
            number += 1
            yield number, None if goes_on else _begin(piece, source.uri) if number == 1 else piece
        passing = goes_on


def _most_unpacked(source: Source) -> float:
    if source.path is None or not _is_packed(source.path):
        return math.inf
    return max(source.options.max_line_bytes, source.options.max_unpacking * source.path.stat().st_size)


def _begin(line: bytes, uri: str) -> bytes:
    """The first line without its byte order mark. JSON is UTF-8, so a NUL in it means another kind of file."""
    if b"\0" in line[:_BLOCK]:
        raise UnreadableReport(uri, "binary or UTF-16, not JSON lines: save it as UTF-8, one report a line")
    return line.removeprefix(b"\xef\xbb\xbf")


def _report(raw: bytes, uri: str, *, max_bytes: int) -> Report:
    line = _parse(raw, uri)
    if len(line.text) > max_bytes or len(line.text.encode("utf-8", "surrogatepass")) > max_bytes:
        raise UnreadableReport(
            uri, f"text larger than {max_bytes:,} bytes: split it, or raise the limit in the settings"
        )
    refuse_empty(line.text, uri)
    title = one_line(line.title)
    text, offset = begin_with_title(title, clean(line.text))
    digest = sha256(raw).hexdigest()
    return Report(
        id=_given(line.id) or content_id("r", digest),
        uri=uri,
        sha256=digest,
        text=text,
        title=title,
        outlet=one_line(line.outlet, most=MOST_NAME),
        language=language_code(line.language),
        url=web_address(line.url),
        published=published(line.published),
        offset=offset,
        story=_given(line.story),
    )


def _parse(raw: bytes, uri: str) -> Line:
    try:
        # Not msgspec's parser: it refuses control characters and half surrogate pairs, which crawled texts have.
        return msgspec.convert(json.loads(raw.decode("utf-8"), strict=False), Line)
    except UnicodeDecodeError as bad:
        raise UnreadableReport(uri, f"not UTF-8 at byte {bad.start + 1}: save the file as UTF-8") from bad
    except RecursionError as bad:
        raise UnreadableReport(uri, "nested too deep for a report: expected one object with a text") from bad
    except ValueError as bad:  # json's own and msgspec's: both say what they expected and where
        raise UnreadableReport(uri, f"not a report as JSON: {bad}") from bad


def _given(name: str | int | None) -> str | None:
    """An id that the input gives, as text and as it stands, since other files refer to it; "" is none."""
    return None if name is None else clean(str(name)) or None
