"""From likely pairs to claims: average linkage over places, with no place used twice for one thing."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import NamedTuple

from crosswire.align.blocking import Pair
from crosswire.model.span import Span
from crosswire.model.statement import Statement

# Tuned together on the development events, probabilities out of fold, for loose and macro F1. At LEAST .25 both are a point
# lower and fewer look-alikes are linked.
LEAST = 0.2  # a pair less likely than this never makes a claim
LINKAGE = 0.1  # the mean probability between two groups that makes them one claim
SAME_LINK = 0.05  # two links whose places overlap this much at both ends are one: the likelier stays
SAME_PLACE = 0.5  # two stretches of a report that overlap this much are one place


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

    Ties fall by the statements' places, so the order of reports never matters. `may_join` refuses pairs that a person ruled apart.
    """
    across = [k for k, p in enumerate(pairs) if statements[p.left].span.report != statements[p.right].span.report]
    ranked = sorted(
        (k for k in across if probabilities[k] >= linking.least),
        key=lambda k: _rank(statements[pairs[k].left], statements[pairs[k].right], probabilities[k]),
    )
    links = _whole(statements, pairs, _distinct(statements, pairs, ranked, same=linking.same_link))
    stands_for = _places(
        statements, [i for k in links for i in (pairs[k].left, pairs[k].right)], same=linking.same_place
    )
    likely: dict[tuple[int, int], float] = {}
    for k, pair in enumerate(pairs):
        if pair.left in stands_for and pair.right in stands_for:
            a, b = _ordered(stands_for[pair.left], stands_for[pair.right])
            likely[a, b] = max(likely.get((a, b), 0.0), probabilities[k])
    edges = list(dict.fromkeys(_ordered(stands_for[pairs[k].left], stands_for[pairs[k].right]) for k in links))
    groups = _agglomerate(edges, likely, linkage=linking.linkage, may_join=may_join)
    return [group for group in groups if len({statements[i].span.report for i in group}) > 1]


def _rank(left: Statement, right: Statement, probability: float) -> tuple[bool, float, Span, Span]:
    """Whole quotations before their clauses, then the likelier first, then by place."""
    quotations = left.kind == right.kind == "quotation"
    return (not quotations, -probability, left.span, right.span)


def _distinct(
    statements: Sequence[Statement], pairs: Sequence[Pair], ranked: Iterable[int], *, same: float
) -> list[int]:
    """The likeliest links, less those whose two places both overlap those of a likelier one."""
    kept: list[int] = []
    near: dict[tuple[str, int, str, int], list[tuple[Span, Span]]] = defaultdict(list)
    for k in ranked:
        left, right = statements[pairs[k].left], statements[pairs[k].right]
        there = near[left.span.report, left.sentence, right.span.report, right.sentence]
        if all(likeness(left.span, a) < same or likeness(right.span, b) < same for a, b in there):
            there.append((left.span, right.span))
            kept.append(k)
    return kept


def _whole(statements: Sequence[Statement], pairs: Sequence[Pair], links: Sequence[int]) -> list[int]:
    """The links less those of a part of a quotation that stands in both reports to something outside of it there."""
    spans = [(statements[pairs[k].left].span, statements[pairs[k].right].span) for k in links]
    quoted: dict[tuple[str, str], list[tuple[Span, Span]]] = defaultdict(list)
    for (left, right), k in zip(spans, links, strict=True):
        if statements[pairs[k].left].kind == "quotation":
            quoted[left.report, right.report].append((left, right))
    return [
        k
        for (left, right), k in zip(spans, links, strict=True)
        if all(a.holds(left) == b.holds(right) for a, b in quoted[left.report, right.report])
    ]


def likeness(a: Span, b: Span) -> float:
    """The overlap of two spans over their union, 0 to 1."""
    both = a.overlap(b)
    return both / (a.end - a.start + b.end - b.start - both)


def _places(statements: Sequence[Statement], linked: Iterable[int], *, same: float) -> Mapping[int, int]:
    """For each linked statement the one that stands for its place: the first, likeliest, of those that overlap much."""
    stands_for: dict[int, int] = {}
    seen: dict[tuple[str, int], list[int]] = defaultdict(list)
    for i in linked:
        if i in stands_for:
            continue
        there = seen[statements[i].span.report, statements[i].sentence]
        alike = (j for j in there if likeness(statements[i].span, statements[j].span) >= same)
        stands_for[i] = next(alike, i)
        if stands_for[i] == i:
            there.append(i)
    return stands_for


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
        for other, likelihood in sums.pop(right).items():
            del sums[other][right]
            if other != left:
                sums[left][other] = sums[other][left] = sums[left].get(other, 0.0) + likelihood
    return [sorted(group) for group in members.values()]


def _ordered(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
