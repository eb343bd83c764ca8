"""Writing a file so that a reader sees the old one or the new one, never half of either."""

import contextlib
import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO


def write_whole(path: Path, content: bytes) -> None:
    """Write `content` to a temporary file beside `path`, then put it in `path`'s place; folders are made as needed."""
    with _replacing(path) as file:
        file.write(content)


def write_lines(path: Path, lines: Iterable[bytes]) -> int:
    """Write lines as they come, all of them or no file; how many there were."""
    number = 0
    with _replacing(path) as file:
        for number, line in enumerate(lines, 1):  # noqa: B007  # the count is what is returned
            file.write(line)
    return number


@contextlib.contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
        temporary.chmod(0o644)  # mkstemp makes files that only their owner can read
        temporary.replace(path)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise
