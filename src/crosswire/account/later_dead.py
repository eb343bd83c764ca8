"""How many of those counted as injured some report counts as dead: hurt when one was written, dead by the next (N10)."""

from collections.abc import Sequence

from crosswire.account.bounds import Bounds
from crosswire.account.figures import Figure
from crosswire.model.quantity import Number


def later_dead(figures: Sequence[Figure], injured: Bounds) -> tuple[Number, list[Figure]]:
    """How many of the injured may have died, and the figures that tell so.

    A report's count of the injured holds those who had died by another report's count and not yet by its own. Where as many
    are said to be shot as injured, all the dead may be among them ("five shot", "five hurt", "one has died").

    Args:
        figures: every figure of the story.
        injured: the bounds of the injured.
    """
    dead = _counts(figures, "killed")
    if not dead:
        return 0, []
    most = max(n for n, _ in dead.values())
    behind = [f for n, f in dead.values() if n == most]
    if any(f.value == injured.best for f in figures if f.quantity.measure == "shot" and f.scope == "total"):
        return most, behind
    hurt = {report for report, (n, _) in _counts(figures, "injured").items() if n == injured.low}
    told = [dead[report][0] if report in dead else 0 for report in hurt]
    return most - min(told, default=most), behind


def _counts(figures: Sequence[Figure], measure: str) -> dict[str, tuple[Number, Figure]]:
    """The highest count of each report, no perpetrator in it."""
    found: dict[str, tuple[Number, Figure]] = {}
    for f in figures:
        ours = f.quantity.measure == measure and f.scope in ("total", "part") and f.quantity.category != "perpetrator"
        if ours and f.value and (f.report not in found or f.value > found[f.report][0]):
            found[f.report] = f.value, f
    return found
