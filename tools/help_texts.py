"""Put the help of every command into docs/cli.md, between the fences that name it.

    python tools/help_texts.py

A block that begins with `$ crosswire COMMAND --help` is written anew; all else in the file stays.
"""

import re
from pathlib import Path

import click

from crosswire.cli.main import commands

DOCS = Path(__file__).parents[1] / "docs" / "cli.md"
WIDTH = 100
_BLOCK = re.compile(r"```text\n\$ (crosswire[a-z ]*?) --help\n.*?```", re.DOTALL)


def help_of(name: str) -> str:
    """What `NAME --help` prints."""
    command: click.Command = commands
    for word in name.split()[1:]:
        assert isinstance(command, click.Group)
        command = command.commands[word]
    return command.get_help(click.Context(command, info_name=name, terminal_width=WIDTH, **commands.context_settings))


def with_help(text: str) -> str:
    """The file's text with every block as the commands print it now."""
    return _BLOCK.sub(lambda found: f"```text\n$ {found[1]} --help\n{help_of(found[1])}\n```", text)


if __name__ == "__main__":
    DOCS.write_text(with_help(DOCS.read_text(encoding="utf-8")), encoding="utf-8")
