"""How far a score could lie from what it came out as, had other documents been drawn (Efron & Tibshirani 1993)."""

import random
from collections.abc import Callable, Sequence
from typing import NamedTuple, TypeVar

Counted = TypeVar("Counted")

DRAWS = 1000
SEED = 7


class Interval(NamedTuple):
    """The middle 95 of 100 draws."""

    low: float
    high: float

    def __str__(self) -> str:
        return f"({self.low:.3f}-{self.high:.3f})"


def interval(documents: Sequence[Counted], score: Callable[[Sequence[Counted]], float], draws: int = DRAWS) -> Interval:
    """The interval of a score over documents drawn with replacement; same documents, same interval."""
    if not documents:
        return Interval(0.0, 0.0)
    drawn = random.Random(SEED)  # noqa: S311  (no secret)
    scores = sorted(score(drawn.choices(documents, k=len(documents))) for _ in range(draws))
    return Interval(scores[int(0.025 * draws)], scores[int(0.975 * draws)])
