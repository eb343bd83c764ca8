"""The same quotation, in other words or cut short."""

import re
from collections.abc import Sequence

from crosswire.compare.view import Finding, View, quoted
from crosswire.compare.words import pairs

WORD = re.compile(r"\w+")
ALIKE = 0.6  # the share of the shorter quotation's words that stand in the longer one
LEAST = 4  # words; shorter quotations are names and scare quotes


def compare_quotations(views: Sequence[View]) -> Finding | None:
    """Two reports that quote one utterance: whole in one and cut short in the other, in other words, or only told."""
    found = [f for here, there in pairs(views) if (f := _compare(here, there)) is not None]
    order = ("cut short", "other words", "told", "apart")
    return min(found, key=lambda f: order.index(f.form)) if found else None


def _compare(here: Sequence[View], there: Sequence[View]) -> Finding | None:
    left, right = ([v for v in group if v.quoted and len(_words(v)) >= LEAST] for group in (here, there))
    if not left and not right:
        return None
    if not left or not right:
        spoken, other = (left, there) if left else (right, here)
        because = f"Quoted in one, told in the other: {quoted(spoken[0])}; {quoted(other[0])}."
        return Finding("quotation", ((tuple(spoken), "quoted"), (tuple(other), "told")), because, False, "told")
    a, b = max(
        ((a, b) for a in left for b in right), key=lambda ab: (_shared(*ab), ab[0].statement.id, ab[1].statement.id)
    )
    if _words(a) == _words(b):
        return None
    longer, shorter = sorted((a, b), key=lambda v: (-len(_words(v)), v.statement.id))
    if _run(_words(shorter), _words(longer)):
        because = f"One quotation, cut short in one report: {quoted(longer)}; {quoted(shorter)}."
        return Finding("quotation", (((longer,), "whole"), ((shorter,), "cut short")), because, False, "cut short")
    form = "other words" if _shared(a, b) >= ALIKE else "apart"
    because = f"The words quoted differ: {quoted(longer)}; {quoted(shorter)}."
    sides = tuple(((v,), v.statement.span.text) for v in (longer, shorter))
    return Finding("quotation", sides, because, False, form)


def _words(view: View) -> tuple[str, ...]:
    return tuple(WORD.findall(view.statement.span.text.lower()))


def _run(shorter: tuple[str, ...], longer: tuple[str, ...]) -> bool:
    """Whether the shorter stands word by word inside the longer."""
    size = len(shorter)
    return any(longer[i : i + size] == shorter for i in range(len(longer) - size + 1))


def _shared(a: View, b: View) -> float:
    left, right = set(_words(a)), set(_words(b))
    return len(left & right) / max(1, min(len(left), len(right)))
