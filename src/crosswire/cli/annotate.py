"""`crosswire annotate`: everything found in each report, one line of JSON each."""

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
    from collections.abc import Iterator

    from crosswire.model.report import LeftOut
    from crosswire.settings import Settings


@click.command()
@click.argument("inputs", nargs=-1, required=True, metavar="IN...")
@click.option("-o", "--output", required=True, type=output_type(folder=False), help="The file of JSON lines to write.")
@click.option("--jsonl", "as_lines", is_flag=True, help="Take IN for JSON lines, whatever its name.")
@fetch_option
@settings_option
def annotate(inputs: tuple[str, ...], output: Path, as_lines: bool, fetch: bool, settings_path: Path | None) -> None:
    """Write one JSON line per report of IN: quotations, moments, quantities, places, actors, statements.

    Streams: memory does not grow with the number of reports. OUT is there once all of it is.

    \b
    Examples:
      crosswire annotate reports.jsonl.gz -o annotated.jsonl
      crosswire annotate examples/izium -o annotated.jsonl
    """
    check_output(inputs, output)
    settings = settings_from(settings_path, fetch=fetch)
    left_out: list[LeftOut] = []
    from crosswire.export.files import write_lines

    done = write_lines(output, _lines(inputs, settings, left_out, as_lines=as_lines))
    finish(left_out, done=done)


def _lines(
    inputs: tuple[str, ...], settings: "Settings", left_out: "list[LeftOut]", *, as_lines: bool
) -> "Iterator[bytes]":
    from crosswire.export.annotation_json import annotation_document, encode_line
    from crosswire.pipeline.reading import annotate as run
    from crosswire.settle.moments import settle_all
    from crosswire.settle.published import date_reports

    reports = reports_from(inputs, settings, left_out, as_lines=as_lines)
    annotation = None
    for annotation in counted(run(reports, settings), "reports annotated"):
        published = date_reports([annotation], [], options=settings.settle)[annotation.report.id]
        moments = settle_all(annotation, published)
        yield encode_line(annotation_document(annotation, moments=moments))
    if annotation is None:
        finish(left_out, done=0)  # from in here, so that no empty file is written
