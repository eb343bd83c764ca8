"""Plain text: .txt."""

from collections.abc import Iterator
from hashlib import sha256

from crosswire.ingest.decode import decode
from crosswire.ingest.source import Source, read_bytes
from crosswire.model.identity import content_id
from crosswire.model.report import LeftOut, Report


def read_text_file(source: Source) -> Iterator[Report | LeftOut]:
    """The one report of a text file. Its headline, if any, stays in the text; a text names no outlet or date.

    Raises:
        UnreadableReport: it is empty, too large or no text.
    """
    raw = read_bytes(source)
    digest = sha256(raw).hexdigest()
    yield Report(
        id=content_id("r", digest, source.uri),
        uri=source.uri,
        sha256=digest,
        text=decode(raw, source.uri, declared=source.charset),
        url=source.url,
    )
