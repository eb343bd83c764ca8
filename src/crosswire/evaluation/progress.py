"""How far an evaluation has come, for the log."""

import logging
from collections.abc import Iterable, Iterator
from typing import TypeVar

log = logging.getLogger(__name__)

EVERY = 100
Thing = TypeVar("Thing")


def logged(things: Iterable[Thing], *, of: int, label: str) -> Iterator[Thing]:
    """The same things, with a line of the log for every hundred of them and for the last."""
    for number, thing in enumerate(things, 1):
        if number % EVERY == 0 or number == of:
            log.info("%s: %s of %s", label, f"{number:,}", f"{of:,}")
        yield thing
