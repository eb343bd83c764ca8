"""What a reader reads from: one file, or one page that was fetched."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeAlias

import msgspec

from crosswire.errors import UnreadableReport
from crosswire.ingest.options import IngestOptions
from crosswire.model.report import LeftOut, Report


class Source(msgspec.Struct, frozen=True, kw_only=True):
    """An input by its `uri`: a file at `path`, or the `content` that `url` sent, with the encoding it declared."""

    uri: str
    options: IngestOptions
    path: Path | None = None
    content: bytes | None = None
    url: str | None = None
    charset: str | None = None


Reader: TypeAlias = Callable[[Source], Iterator[Report | LeftOut]]


def read_bytes(source: Source) -> bytes:
    """All bytes of a source, never more than its limit.

    Raises:
        UnreadableReport: it is larger than `max_bytes`, or the system does not let it be read.
    """
    limit = source.options.max_bytes
    content = source.content if source.path is None else _read_file(source, source.path, limit=limit)
    if content is None:
        raise UnreadableReport(source.uri, "nothing to read from: neither a file nor a page")
    if len(content) > limit:
        raise UnreadableReport(source.uri, f"larger than {limit:,} bytes: split it, or raise the limit in the settings")
    return content


def _read_file(source: Source, path: Path, *, limit: int) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(limit + 1)
    except OSError as refused:
        raise UnreadableReport(source.uri, why(refused)) from refused


def why(refused: OSError) -> str:
    """A system's refusal in words, without the path that it names."""
    return f"can't be read: {(refused.strerror or type(refused).__name__).lower()}"
