"""Which figures still stand: updates by one source (N10), counts that fall (N13), partial counts inside one report."""

from collections.abc import Iterable, Sequence
from itertools import pairwise

from crosswire.account.figures import Figure

BODY = 2  # the rank below headline and lead


def superseded(figures: Sequence[Figure]) -> dict[int, Figure]:
    """The figures that a later, higher figure by the same source replaces: position to the figure that replaces it.

    Later means a later `as_of`; where that can't be told, the order is inferred from the rise, since tolls rise. A later
    figure that is lower replaces nothing: it falls, and both are kept.
    """
    found: dict[int, Figure] = {}
    by_source: dict[str, list[int]] = {}
    for position, figure in enumerate(figures):
        by_source.setdefault(_voice(figure), []).append(position)
    for positions in by_source.values():
        highest = _highest_by_report(figures[p] for p in positions)
        for position in positions:
            later = [f for f in highest if _updates(f, figures[position])]
            if later:
                found[position] = min(later, key=lambda f: (-(f.value or 0), f.spans))
    return found


def _highest_by_report(figures: Iterable[Figure]) -> list[Figure]:
    """Each report's highest figure: whatever replaces a figure of another report, it does."""
    found: dict[str, Figure] = {}
    for figure in figures:
        best = found.get(figure.report)
        if best is None or (figure.value or 0) > (best.value or 0):
            found[figure.report] = figure
    return list(found.values())


def falls(figures: Sequence[Figure]) -> list[tuple[Figure, Figure]]:
    """Pairs of an earlier figure and a later, lower one by the same source."""
    found = []
    by_source: dict[str, list[Figure]] = {}
    for figure in figures:
        if figure.source is not None:
            by_source.setdefault(figure.source, []).append(figure)
    for theirs in by_source.values():
        dated = sorted((f for f in theirs if f.as_of is not None), key=lambda f: (f.as_of or "", f.spans))
        found += [(a, b) for a, b in pairwise(dated) if _dates(a, b) == -1 and _below(b, a)]
    return found


def without_partial_counts(figures: Iterable[Figure]) -> list[Figure]:
    """The figures less those that a report gives after and below its own count, and that no other named source stands for.

    A report that leads with three wounded and then says that two were taken to hospital counts three. Two named sources
    that differ stay two: that is a dispute. A lower figure that no one is quoted for, deep in another report, is a partial
    count too where some report leads with its figure, and so is the one person whom a witness saw.
    """
    by_report: dict[str, list[Figure]] = {}
    for figure in figures:
        by_report.setdefault(figure.report, []).append(figure)
    whole = [f for theirs in by_report.values() for f in _without_partial(theirs)]
    leading = min((f.value or 0 for f in whole if f.rank < BODY), default=0)
    return [f for f in whole if f.rank < BODY or (f.value or 0) >= leading or _disputes(f)]


def principal(figures: Sequence[Figure]) -> Figure:
    """The figure that a report leads with: an exact count or a bound before vague words, then the most prominent."""
    return min(figures, key=lambda f: (f.vague, f.low is None, f.rank, f.spans))


def _without_partial(theirs: Sequence[Figure]) -> list[Figure]:
    first = principal(theirs)
    voices = {f.source for f in theirs if f.value == first.value}
    return [f for f in theirs if not _partial(f, first, voices)]


def _partial(figure: Figure, first: Figure, voices: set[str | None]) -> bool:
    if figure is first or not _below(figure, first) or figure.quantity.span.start < first.quantity.span.start:
        return False
    return figure.source is None or voices == {None} or figure.source in voices


def _disputes(figure: Figure) -> bool:
    """Whether a low figure deep in a report can be a rival count: somebody's, and of more than one person he saw."""
    return figure.source is not None and (figure.value or 0) > 1


def _voice(figure: Figure) -> str:
    """Who counts: the named source, else the outlet in its own words."""
    return f"source {figure.source}" if figure.source is not None else f"outlet {figure.outlet}"


def _updates(later: Figure, earlier: Figure) -> bool:
    if not _below(earlier, later) or earlier.report == later.report:
        return False
    return _dates(earlier, later) != 1


def _dates(one: Figure, other: Figure) -> int:
    """-1 where `one` is known to be earlier, 1 where later, 0 where that can't be told."""
    if one.as_of is None or other.as_of is None or one.as_of == other.as_of:
        return 0
    return -1 if one.as_of < other.as_of else 1


def _below(one: Figure, other: Figure) -> bool:
    """Whether one figure states fewer than the other; a bound that the other meets is not below it (N9)."""
    if one.value is None or other.value is None:
        return False
    return one.value < other.value and not (one.high is None and other.low is not None)
