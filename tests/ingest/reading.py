"""What the tests of ingest read with: the table of readers as the pipeline has it, and sorting what came out."""

from collections.abc import Mapping
from pathlib import Path

from crosswire.ingest.discover import read_reports
from crosswire.ingest.html_file import read_html_file
from crosswire.ingest.json_lines import read_json_lines
from crosswire.ingest.options import IngestOptions
from crosswire.ingest.source import Reader
from crosswire.ingest.text_file import read_text_file
from crosswire.model.report import LeftOut, Report

READERS: Mapping[str, Reader] = {
    ".txt": read_text_file,
    ".html": read_html_file,
    ".htm": read_html_file,
    ".jsonl": read_json_lines,
    ".jsonl.gz": read_json_lines,
}


def read(*inputs: Path | str, options: IngestOptions | None = None) -> tuple[list[Report], list[LeftOut]]:
    """The reports and what was left out, each in the order in which it came."""
    found = list(read_reports([str(i) for i in inputs], readers=READERS, options=options or IngestOptions()))
    return [f for f in found if isinstance(f, Report)], [f for f in found if isinstance(f, LeftOut)]


def write(path: Path, content: str | bytes) -> Path:
    """A file with this content, its folders made."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def paragraphs(count: int = 6) -> str:
    """Running text as a page holds it."""
    sentence = "<p>The harbour master of Port Ellery said on Tuesday that ferry number {} had not returned from the island.</p>"
    return "\n".join(sentence.format(n + 1) for n in range(count))
