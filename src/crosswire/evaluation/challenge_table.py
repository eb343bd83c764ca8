"""The table of the invented attributions, by phenomenon."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from crosswire.evaluation.challenge import (
    CHALLENGE,
    TRAP,
    Counts,
    Outcome,
    by_phenomenon,
    denials,
    floating,
    read_challenge,
    run_challenge,
    silent_traps,
)

DENIALS_GOAL, FLOATING_GOAL = 0.85, 0.70


def challenge_table(path: Path | None) -> tuple[list[str], dict[str, Any]]:
    """The rows to print and the same as a document; where there is no checkout with the file, one row that says so."""
    if path is None:
        return [f"challenge: left out, no {CHALLENGE.as_posix()} beside src: run from a checkout"], {}
    outcomes = list(run_challenge(read_challenge(path)))
    return list(_rows(outcomes)), _document(outcomes)


def _rows(outcomes: Sequence[Outcome]) -> Iterator[str]:
    counts = by_phenomenon(outcomes)
    yield f"challenge: {len(outcomes)} invented items by phenomenon, linked   (P / R / F1)"
    for name, one in counts.items():
        if name != TRAP:
            yield f"  {name:14s} {_cells(one)}"
    silent, traps = silent_traps(outcomes)
    yield f"  {'trap':14s} {silent} of {traps} with nothing found; {counts[TRAP].said} false"
    yield f"  denials, declined, no comment, act right {_cells(denials(outcomes))}   goal {DENIALS_GOAL:.2f}"
    yield f"  floating quotations                      {_cells(floating(outcomes))}   goal {FLOATING_GOAL:.2f}"


def _cells(counts: Counts) -> str:
    precision, recall = counts.right / max(1, counts.said), counts.right / max(1, counts.gold)
    return f"{precision:.2f} / {recall:.2f} / {counts.f1:.2f}   gold {counts.gold:3d}"


def _document(outcomes: Sequence[Outcome]) -> dict[str, Any]:
    named = {**by_phenomenon(outcomes), "denials": denials(outcomes), "floating quotations": floating(outcomes)}
    silent, traps = silent_traps(outcomes)
    scores = {name: {**counts._asdict(), "f1": round(counts.f1, 3)} for name, counts in named.items()}
    return {**scores, "traps": {"silent": silent, "of": traps}}
