"""Statements that give one variable of an event its value stand in one claim, whatever their words or values."""

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from operator import itemgetter

from crosswire.align.align import Group
from crosswire.model.span import Span
from crosswire.model.statement import Statement

# One value of a variable after the other, each by the ids of the statements that hold it.
Variable = Sequence[Sequence[str]]
Groups = list[list[Statement]]
Stretches = list[tuple[int, int]]  # of one report's text, in order and apart: a variable may be told ten thousand times


def join(
    groups: Iterable[Group], variables: Iterable[Variable], *, repeats: Mapping[str, str], share: float
) -> list[Group]:
    """The groups with the statements of each variable together.

    A value that shares no claim yet joins the claim that holds most of the others, or all such make one; of the statements
    that hold it the shortest goes. Claims that exist are not joined.

    Args:
        groups: the statements of a story, each in one group, those of a group in the order of their places.
        variables: what is to stand together.
        repeats: statements (by id) that only repeat another: they have no say and go where their original goes.
        share: how much of a claim the variable must hold for others to join it.
    """
    found: Groups = [list(group) for group in groups]
    owner = {s.id: n for n, group in enumerate(found) for s in group}
    statements = {s.id: s for group in found for s in group}
    shared = [_is_shared(group, repeats) for group in found]
    joined: set[int] = set()
    for variable in variables:
        told = [[i for i in ids if i in owner and i not in repeats] for ids in variable]
        votes = Counter(owner[i] for ids in told for i in ids if shared[owner[i]])
        held = {n: count for n, count in votes.items() if count >= share * len(found[n])}
        alone = [ids for ids in told if ids and not any(shared[owner[i]] for i in ids)]
        new = [min((statements[i] for i in ids), key=_shortest_first) for ids in alone]
        target = min(held, key=lambda n: (-held[n], n), default=len(found))
        if target == len(found):
            if len({s.span.report for s in new}) < 2:
                continue
            found.append([])
            shared.append(True)
        _move(new, found, owner, target=target, repeats=repeats)
        joined.add(target)
    for n in joined:
        found[n].sort(key=lambda s: (s.span, s.id))
    return sorted((tuple(group) for group in found if group), key=lambda group: group[0].span)


def _is_shared(group: Sequence[Statement], repeats: Mapping[str, str]) -> bool:
    """Whether two reports tell it, repeats aside."""
    return len(group) > 1 and len({s.span.report for s in group if s.id not in repeats}) > 1


def _shortest_first(statement: Statement) -> tuple[int, str]:
    return len(statement.span.text), statement.id


def _move(
    statements: Iterable[Statement], groups: Groups, owner: dict[str, int], *, target: int, repeats: Mapping[str, str]
) -> None:
    """Put statements and their repeats into a group, the shortest first, but those where the group has a stretch already."""
    taken: dict[str, Stretches] = defaultdict(list)
    for one in groups[target]:
        _take(taken[one.span.report], one.span)
    for statement in sorted(statements, key=_shortest_first):
        if _meets(taken[statement.span.report], statement.span):
            continue
        source = owner[statement.id]
        moved = [s for s in groups[source] if statement.id in (s.id, repeats.get(s.id))]
        groups[source] = [s for s in groups[source] if s not in moved]
        groups[target] += moved
        owner.update({s.id: target for s in moved})
        for one in moved:
            _take(taken[one.span.report], one.span)


def _meets(taken: Stretches, span: Span) -> bool:
    """Whether a span shares words with one of these."""
    before = bisect_left(taken, span.end, key=itemgetter(0))
    return before > 0 and taken[before - 1][1] > span.start


def _take(taken: Stretches, span: Span) -> None:
    """Add a span, as one with those that it shares words with."""
    first = last = bisect_left(taken, span.end, key=itemgetter(0))
    while first > 0 and taken[first - 1][1] > span.start:
        first -= 1
    met = [(span.start, span.end), *taken[first:last]]
    taken[first:last] = [(min(start for start, _ in met), max(end for _, end in met))]
