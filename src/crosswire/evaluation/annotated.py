"""The reports of a corpus as `crosswire annotate` writes them, for the scorers that read such lines."""

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import msgspec

from crosswire.errors import ConfigError
from crosswire.export.annotation_json import annotation_document, encode_line
from crosswire.ingest.discover import read_reports
from crosswire.model.report import Report
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings
from crosswire.settle.moments import settle_all
from crosswire.settle.published import date_reports

Line = dict[str, Any]


def annotated(path: Path) -> Iterator[Line]:
    """One document per report of a corpus, in its order.

    Raises:
        ConfigError: there is no such corpus.
    """
    if not path.is_file():
        raise ConfigError(f"{path}: not there: give the folder of corpora with --shared")
    settings = Settings()
    found = read_reports([str(path)], readers=READERS, options=settings.ingest)
    yield from annotated_reports((r for r in found if isinstance(r, Report)), settings)


def annotated_reports(reports: Iterable[Report], settings: Settings | None = None) -> Iterator[Line]:
    """One document per report, as a line of `crosswire annotate` decodes."""
    settings = settings or Settings()
    for annotation in annotate(reports, settings):
        published = date_reports([annotation], [], options=settings.settle)[annotation.report.id]
        document = annotation_document(annotation, moments=settle_all(annotation, published))
        yield msgspec.json.decode(encode_line(document))


def write_lines(lines: Iterable[Line], path: Path) -> Path:
    """The lines in a file, as the scorers read them; gives the path back."""
    path.write_bytes(b"".join(encode_line(line) for line in lines))
    return path
