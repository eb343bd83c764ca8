"""Reading the word lists and tables that ship as data under `lexicon/`.

A list is a text file, one entry a line; a table is TOML. `#` begins a comment in both.
"""

import functools
import tomllib
from importlib.resources import files
from typing import Any


@functools.cache
def words(name: str, *, language: str = "en") -> frozenset[str]:
    """The entries of the list `lexicon/LANGUAGE/NAME.txt`."""
    return frozenset(lines(name, language=language))


@functools.cache
def lines(name: str, *, language: str = "en") -> tuple[str, ...]:
    """The entries of a list in the order of the file, for lists whose order counts."""
    raw = (files("crosswire.lexicon") / language / f"{name}.txt").read_text(encoding="utf-8")
    entries = (line.split("#", 1)[0].strip() for line in raw.splitlines())
    return tuple(entry for entry in entries if entry)


@functools.cache
def table(name: str, *, language: str = "en") -> dict[str, Any]:
    """The table `lexicon/LANGUAGE/NAME.toml`. Treat as read-only: it is shared."""
    raw = (files("crosswire.lexicon") / language / f"{name}.toml").read_text(encoding="utf-8")
    return tomllib.loads(raw)
