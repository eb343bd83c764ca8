"""`crosswire group`: which reports tell of one event, and which share copy."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosswire.cli.reading import (
    check_output,
    counted,
    fetch_option,
    finish,
    output_type,
    reports_from,
    settings_from,
    settings_option,
)

if TYPE_CHECKING:
    from crosswire.model.report import LeftOut


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@click.option("-o", "--output", required=True, type=output_type(folder=False), help="The file of JSON lines to write.")
@fetch_option
@settings_option
def group(inputs: tuple[str, ...], output: Path, fetch: bool, settings_path: Path | None) -> None:
    """Write one JSON line per report of IN: its story, its origin, and with which reports it shares copy.

    \b
    Example:
      crosswire group reports.jsonl -o groups.jsonl
    """
    check_output(inputs, output)
    settings = settings_from(settings_path, fetch=fetch)
    left_out: list[LeftOut] = []
    from crosswire.export.annotation_json import encode_line
    from crosswire.export.files import write_lines
    from crosswire.export.groups_json import group_documents
    from crosswire.pipeline.reading import annotate as run
    from crosswire.story.origins import find_origins
    from crosswire.story.stories import group_stories

    annotations = list(counted(run(reports_from(inputs, settings, left_out), settings), "reports read"))
    if not annotations:
        finish(left_out, done=0)
    by_id = {a.report.id: a for a in annotations}
    stories = group_stories(annotations)
    origins = {story.id: find_origins([by_id[r] for r in story.reports])[0] for story in stories}
    write_lines(output, (encode_line(one) for one in group_documents(stories, origins)))
    finish(left_out, done=len(annotations))
