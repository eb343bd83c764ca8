"""Counts of some of the hurt: those critically wounded, those still in hospital, the one whom a witness saw bleeding (N6)."""

import functools
import re
from collections.abc import Iterable, Mapping

import msgspec

from crosswire.account.figures import Figure
from crosswire.account.setting import BODY
from crosswire.lexicon.tables import table

HURT = frozenset({"injured", "shot", "hospitalised"})
# By which counts one person of a measure is one of several; those shot may be the dead, so one hurt beside them is not one of them.
AMONG = {"injured": ("injured",), "hospitalised": ("hospitalised", "injured"), "shot": ("shot", "injured")}
AFTER = 60  # code points behind a count in which its degree is told
ONE = re.compile(r"(?:an?|one|at least one)\b", re.IGNORECASE)


def with_some_of_the_hurt(figures: Iterable[Figure], *, text: str) -> list[Figure]:
    """One report's figures; beside a larger count of the hurt, a count of a degree of harm is a part of it.

    So is one person deep in a report that counts several by a measure that takes his in (`AMONG`): of those he is.

    Args:
        figures: the figures of one report.
        text: the report's text.
    """
    found = list(figures)
    most: dict[str, float] = {}
    for f in filter(_counts_hurt, found):
        most[f.quantity.measure] = max(f.value or 0, most.get(f.quantity.measure, 0))
    return [msgspec.structs.replace(f, scope="part") if _is_some(f, most, text) else f for f in found]


def _counts_hurt(figure: Figure) -> bool:
    return figure.scope == "total" and figure.none is None and figure.quantity.measure in HURT


def _is_some(figure: Figure, most: Mapping[str, float], text: str) -> bool:
    if not _counts_hurt(figure):
        return False
    number = figure.value or 0
    alone = figure.rank >= BODY and number == 1 and ONE.match(figure.quantity.span.text) is not None
    if alone and number < max(most[m] for m in AMONG[figure.quantity.measure] if m in most):
        return True
    return number < max(most.values()) and _tells_degree(figure, text)


def _tells_degree(figure: Figure, text: str) -> bool:
    """Whether the words of a count or those right behind it tell a degree of harm, or who is left of a larger number."""
    end = figure.quantity.span.end
    return bool(_told("own").search(figure.quantity.span.text) or _told("after").match(text[end : end + AFTER]))


@functools.cache
def _told(name: str) -> re.Pattern[str]:
    return re.compile(table("toll")["degree"][name], re.IGNORECASE)
