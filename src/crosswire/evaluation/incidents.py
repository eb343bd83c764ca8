"""The gun-violence incidents: which reports tell of which, and how many were recorded killed and injured."""

import gzip
from collections.abc import Collection
from pathlib import Path

import msgspec

from crosswire.ingest.discover import read_reports
from crosswire.model.report import Report
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings


class Incident(msgspec.Struct, frozen=True, kw_only=True):
    """What is recorded of one incident."""

    killed: int | None = None
    injured: int | None = None


class _Line(Incident, frozen=True, kw_only=True):
    story: str


def incidents(path: Path, *, sample: int | None = None) -> dict[str, Incident]:
    """The incidents of a corpus by story, sorted; with `sample`, so many of them, spread evenly."""
    with gzip.open(path, "rb") as file:
        lines = [msgspec.json.decode(line, type=_Line) for line in file if line.strip()]
    recorded = {line.story: Incident(killed=line.killed, injured=line.injured) for line in lines}
    stories = sorted(recorded)
    if sample is not None and sample < len(stories):
        stories = [stories[i * len(stories) // sample] for i in range(sample)]
    return {story: recorded[story] for story in stories}


def reports_of(path: Path, stories: Collection[str]) -> list[Report]:
    """The reports of a corpus that tell of these stories, in its order."""
    found = read_reports([str(path)], readers=READERS, options=Settings().ingest)
    return [r for r in found if isinstance(r, Report) and r.story in stories]
