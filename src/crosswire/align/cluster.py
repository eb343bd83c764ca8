"""From likely pairs to claims: average linkage over places, with no place used twice for one thing."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from crosswire.align.blocking import Pair, Pairs
from crosswire.align.links import distinct, likeliest, places_of, ranked, standing, untorn
from crosswire.model.span import Span
from crosswire.model.statement import Statement

# Tuned together on the development events, probabilities out of fold, for loose and macro F1: from LEAST .15 to .2 macro gains
# half a point and loose loses one.
LEAST = 0.15  # a pair less likely than this never makes a claim
LINKAGE = 0.1  # the mean probability between two groups that makes them one claim
SAME_LINK = 0.05  # two links whose places overlap this much at both ends are one: the likelier stays
SAME_PLACE = 0.5  # two stretches of a report that overlap this much are one place
WITHIN = 0.1  # of two stretches of a report in one claim that share this much of the shorter, one stays


class Linking(NamedTuple):
    """The thresholds of clustering."""

    least: float = LEAST
    linkage: float = LINKAGE
    same_link: float = SAME_LINK
    same_place: float = SAME_PLACE


DEFAULT = Linking()


def cluster(
    statements: Sequence[Statement],
    pairs: Sequence[Pair],
    probabilities: Sequence[float],
    *,
    linking: Linking = DEFAULT,
    may_join: Callable[[int, int], bool] = lambda _a, _b: True,
) -> list[list[int]]:
    """Groups of statements (by index) that make one claim, each with places in two reports or more.

    Ties fall by the statements' places, so the order of reports never matters. `may_join` refuses pairs that never are one claim.
    """
    import numpy as np  # late: spaCy has loaded it by the time anything is aligned

    if not statements:
        return []
    places, columns, chances = places_of(statements), Pairs.of(pairs), np.array(probabilities)
    left, right = columns.left, columns.right
    links = np.flatnonzero((chances >= linking.least) & (places.report[left] != places.report[right]))
    links = links[ranked(places, left[links], right[links], chances[links])]
    links = links[distinct(places, left[links], right[links], same=linking.same_link)]
    links = links[untorn(places, left[links], right[links])]
    ends = np.column_stack([left[links], right[links]])
    stands_for = standing(places, ends.ravel().tolist(), same=linking.same_place)
    likely = likeliest(stands_for[left], stands_for[right], chances, size=len(statements))
    edges = list(dict.fromkeys(_ordered(a, b) for a, b in stands_for[ends].tolist()))
    joined = _agglomerate(edges, likely, linkage=linking.linkage, may_join=may_join)
    groups = [_told_once(group, statements, likely) for group in joined]
    return [group for group in groups if len({statements[i].span.report for i in group}) > 1]


def _agglomerate(
    edges: Sequence[tuple[int, int]],
    likely: Mapping[tuple[int, int], float],
    *,
    linkage: float,
    may_join: Callable[[int, int], bool],
) -> list[list[int]]:
    """Groups joined along the edges, likeliest first, wherever the mean likelihood between two groups is enough.

    The summed likelihood between groups is kept and added up as they join, so that no group is gone through anew.
    """
    group_of = {i: i for edge in edges for i in edge}
    members = {i: [i] for i in group_of}
    sums: dict[int, dict[int, float]] = {i: {} for i in group_of}
    for (a, b), likelihood in likely.items():
        if a in sums and b in sums and a != b:
            sums[a][b] = sums[b][a] = likelihood
    for a, b in sorted(edges, key=lambda edge: -likely[edge]):
        left, right = group_of[a], group_of[b]
        if left == right or sums[left].get(right, 0.0) < linkage * len(members[left]) * len(members[right]):
            continue
        if not all(may_join(x, y) for x in members[left] for y in members[right]):
            continue
        for i in members[right]:
            group_of[i] = left
        members[left] += members.pop(right)
        _add_up(sums, left, right)
    return [sorted(group) for group in members.values()]


def _told_once(
    group: Sequence[int], statements: Sequence[Statement], likely: Mapping[tuple[int, int], float]
) -> list[int]:
    """The group without stretches of a report that lie in others of it: the one that fits the other reports better stays.

    Else a claim that two reports make once each, in a clause and in a phrase of that clause, would seem to be told more often.
    """
    by_report: dict[str, list[int]] = defaultdict(list)
    for i in group:
        by_report[statements[i].span.report].append(i)
    kept: list[int] = []
    for report, own in by_report.items():
        fit = {
            i: sum(likely.get(_ordered(i, j), 0.0) for j in group if statements[j].span.report != report)
            for i in (own if len(own) > 1 else ())
        }
        stay: list[int] = []
        for i in sorted(own, key=lambda i: (statements[i].kind != "quotation", -fit.get(i, 0.0), i)):
            if not any(_within(statements[i].span, statements[j].span) for j in stay):
                stay.append(i)
        kept += stay
    return sorted(kept)


def _within(one: Span, other: Span) -> bool:
    """Whether two stretches of a report share much of the shorter."""
    both = min(one.end, other.end) - max(one.start, other.start)
    return both >= max(1, WITHIN * min(one.end - one.start, other.end - other.start))


def _add_up(sums: dict[int, dict[int, float]], left: int, right: int) -> None:
    """Make what one group has in common with others the other's."""
    for other, likelihood in sums.pop(right).items():
        del sums[other][right]
        if other != left:
            sums[left][other] = sums[other][left] = sums[left].get(other, 0.0) + likelihood


def _ordered(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
