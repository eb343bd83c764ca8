"""The `crosswire` command. Imports nothing heavy: `--help` answers at once."""

import logging
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

import click

from crosswire import __version__
from crosswire.cli.annotate import annotate
from crosswire.cli.compile import compile_reports
from crosswire.cli.evaluate import evaluate
from crosswire.cli.group import group
from crosswire.cli.models import models
from crosswire.cli.reading import DONE, WRONG_USE
from crosswire.errors import CrosswireError

INTERRUPTED = 130  # as shells have it: 128 and the number of the signal
PIPE_CLOSED = 141


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="crosswire")
def commands() -> None:
    """Read every report of an event and compile one account in which every claim names its sources.

    \b
    Examples:
      crosswire compile report1.txt report2.html -o account/
      crosswire compile folder/ --one-story -o account/
      crosswire annotate reports.jsonl -o annotated.jsonl

    Exit codes: 0 done; 1 done, some reports were left out (each is named); 2 wrong use; 3 nothing could be done.
    """


for command in (compile_reports, annotate, group, evaluate, models):
    commands.add_command(command)


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run the command line: results on stdout, all else on stderr; ends with the exit code."""
    logging.basicConfig(level=logging.WARNING, format="crosswire: %(message)s", stream=sys.stderr)
    try:
        _run(sys.argv[1:] if arguments is None else arguments)
    except (click.Abort, KeyboardInterrupt):
        _end("stopped; no unfinished file is left behind", INTERRUPTED)
    except click.ClickException as wrong:
        wrong.show()
        sys.exit(wrong.exit_code)
    except CrosswireError as refused:
        _end(str(refused), WRONG_USE)
    except BrokenPipeError:
        _drop_output()
        sys.exit(PIPE_CLOSED)
    except OSError as refused:  # reports that can't be read never come here: they are left out
        place = f"{click.format_filename(refused.filename)}: " if refused.filename else ""
        _end(f"{place}can't be written: {(refused.strerror or str(refused)).lower()}", WRONG_USE)


def _run(arguments: Sequence[str]) -> NoReturn:
    """Not by click's own `main`, which ends a run with 1 when its output is closed: here 1 means reports left out."""
    try:
        with commands.make_context("crosswire", list(arguments)) as context:
            commands.invoke(context)
    except click.exceptions.Exit as end:  # --help and --version
        sys.exit(end.exit_code)
    sys.exit(DONE)


def _end(message: str, code: int) -> NoReturn:
    click.echo(f"crosswire: {message}", err=True)
    sys.exit(code)


def _drop_output() -> None:
    """Send the rest of the output nowhere: its reader (head, less) has gone, and Python would complain at exit."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    for stream in (sys.stdout, sys.stderr):
        os.dup2(nowhere, stream.fileno())


if __name__ == "__main__":
    main()
