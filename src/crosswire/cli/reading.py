"""What the commands share: settings from options, reports with what is left out named, exit codes."""

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar

import click

if TYPE_CHECKING:
    from crosswire.model.report import LeftOut, Report
    from crosswire.settings import Settings

DONE, SOME_LEFT_OUT, WRONG_USE, NOTHING_DONE = 0, 1, 2, 3
Function = TypeVar("Function", bound=Callable[..., Any])

settings_option = click.option(
    "--settings", "settings_path", type=click.Path(path_type=Path), help="A TOML file of settings (docs/settings.md)."
)
fetch_option = click.option("--fetch", is_flag=True, help="Allow http(s) addresses among the inputs.")


def output_type(*, folder: bool) -> click.Path:
    """Where a command writes to: a folder or a file, there or not."""
    return click.Path(file_okay=not folder, dir_okay=folder, path_type=Path)


def check_output(inputs: Sequence[str], *targets: Path) -> None:
    """Refuse, before any work, files that can't be written or that are among the inputs.

    Raises:
        click.UsageError: a target is no regular file (replacing `/dev/null` would break the machine), no folder can hold it,
            or it stands in an input: it would be read as a report, then replaced.
    """
    given = [Path(i).resolve() for i in inputs if "://" not in i]
    for target in targets:
        above = next(folder for folder in target.absolute().parents if os.path.lexists(folder))
        if target.exists() and not target.is_file():
            raise click.UsageError(f"{click.format_filename(target)}: not a regular file: give another output")
        if not above.is_dir() or not os.access(above, os.W_OK | os.X_OK):
            raise click.UsageError(
                f"{click.format_filename(target)}: {click.format_filename(above)} is no folder that can be written to"
            )
        if target.exists() and any(target.resolve().is_relative_to(one) for one in given):
            raise click.UsageError(
                f"{click.format_filename(target)} stands among the inputs: it would be read as a report, then replaced: "
                "give another output"
            )


def settings_from(
    path: Path | None, *, fetch: bool = False, profile: str | None = None, fast: bool = False
) -> "Settings":
    """The settings of a file, or the defaults, with what the command line says on top."""
    import msgspec

    from crosswire.settings import Settings, read_settings

    settings = read_settings(path) if path else Settings()
    if fetch:
        settings = msgspec.structs.replace(settings, ingest=msgspec.structs.replace(settings.ingest, fetch=True))
    if fast:
        settings = msgspec.structs.replace(settings, encoder=False)
    return msgspec.structs.replace(settings, profile=profile) if profile else settings


def reports_from(
    inputs: Sequence[str], settings: "Settings", left_out: "list[LeftOut]", *, as_lines: bool = False
) -> "Iterator[Report]":
    """The reports of the inputs, one by one; what is left out is named on stderr at once and kept in `left_out`.

    `as_lines` takes every input for JSON lines, whatever its name.
    """
    from crosswire.ingest.discover import read_reports
    from crosswire.ingest.json_lines import read_json_lines
    from crosswire.model.report import Report
    from crosswire.pipeline.tables import READERS

    readers = {"": read_json_lines} if as_lines else READERS
    for found in read_reports(inputs, readers=readers, options=settings.ingest):
        if isinstance(found, Report):
            yield found
        else:
            left_out.append(found)
            click.echo(f"crosswire: left out {found.uri}: {found.because}", err=True)


def counted(items: "Iterable[Any]", label: str) -> Iterator[Any]:
    """The same items, with a running count on stderr where a person is watching."""
    if not sys.stderr.isatty():
        yield from items
        return
    try:
        for number, item in enumerate(items, 1):
            sys.stderr.write(f"\r{label}: {number:,} ")
            sys.stderr.flush()
            yield item
    finally:  # what is said next, maybe of a failure, begins a line
        sys.stderr.write("\n")


def finish(left_out: "Sequence[LeftOut]", *, done: int) -> NoReturn:
    """End with the exit code that CONTRACT gives: 3 if nothing was done, 1 if something was left out, else 0."""
    if not done:
        click.echo("crosswire: nothing could be done: no report could be read", err=True)
        sys.exit(NOTHING_DONE)
    sys.exit(SOME_LEFT_OUT if left_out else DONE)
