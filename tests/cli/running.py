"""Running the command line inside the test's own process, so that the model is loaded once."""

import io
from collections.abc import Sequence
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from typing import NamedTuple

from crosswire.cli.main import main

FERRY = """Ferry sinks off Ellery, killing 12

ELLERY - A ferry sank in a storm off the port of Ellery on Tuesday, killing 12 people, the coastguard said.

"The sea came over the bow and she was gone in minutes," captain Ada Brandt told reporters. She said 40 people were rescued.

The owner, Northway Lines, declined to comment.
"""
FERRY_TOO = """At least 14 dead after ferry disaster

At least 14 people were killed when a ferry sank off Ellery in heavy seas on Tuesday, said the region's governor, Tom Okello.

Captain Ada Brandt said 40 people were rescued. "The sea came over the bow," she told reporters.
"""
FIRE = """Fire at Marlow paint works

A fire broke out at a paint factory in Marlow on Sunday night and burned until dawn, the fire brigade said.

Nobody was hurt. Chemist Lena Roth said the smoke held no poison. Two warehouses were destroyed.
"""


class Outcome(NamedTuple):
    """What a run of the command line left: its exit code and what it printed."""

    code: int
    out: str
    err: str


def crosswire(*arguments: str | Path) -> Outcome:
    """Run `crosswire` with these arguments."""
    out, err = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(err):
        try:
            main([str(a) for a in arguments])
        except SystemExit as end:
            code = end.code if isinstance(end.code, int) else 0
    return Outcome(code, out.getvalue(), err.getvalue())


def folder_of(folder: Path, **contents: str | bytes) -> Path:
    """A folder with a file for each keyword: `ferry_txt="..."` is ferry.txt."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        raw = content if isinstance(content, bytes) else content.encode("utf-8")
        (folder / ".".join(name.rsplit("_", 1))).write_bytes(raw)
    return folder


def names_below(folder: Path) -> Sequence[str]:
    """Every file below a folder, hidden ones too, sorted."""
    return sorted(p.relative_to(folder).as_posix() for p in folder.rglob("*") if p.is_file())
