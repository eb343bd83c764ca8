"""Statements that give one variable of an event its value stand in one claim, whatever their words or values."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crosswire.align.align import Group
from crosswire.model.span import Span
from crosswire.model.statement import Statement

# One value of a variable after the other, each by the ids of the statements that hold it.
Variable = Sequence[Sequence[str]]
Groups = list[list[Statement]]


def join(
    groups: Iterable[Group], variables: Iterable[Variable], *, repeats: Mapping[str, str], share: float
) -> list[Group]:
    """The groups with the statements of each variable together.

    A value that shares no claim yet joins the claim that holds most of the others, or all such make one; of the statements
    that hold it the shortest goes. Claims that exist are not joined.

    Args:
        groups: the statements of a story, each in one group.
        variables: what is to stand together.
        repeats: statements (by id) that only repeat another: they have no say and go where their original goes.
        share: how much of a claim the variable must hold for others to join it.
    """
    found: Groups = [list(group) for group in groups]
    owner = {s.id: n for n, group in enumerate(found) for s in group}
    statements = {s.id: s for group in found for s in group}
    shared = [len({s.span.report for s in group if s.id not in repeats}) > 1 for group in found]
    for variable in variables:
        told = [[i for i in ids if i in owner and i not in repeats] for ids in variable]
        votes = Counter(owner[i] for ids in told for i in ids if shared[owner[i]])
        held = {n: count for n, count in votes.items() if count >= share * len(found[n])}
        alone = [ids for ids in told if ids and not any(shared[owner[i]] for i in ids)]
        new = [min(ids, key=lambda i: _shortest_first(statements[i])) for ids in alone]
        if held:
            target = min(held, key=lambda n: (-held[n], n))
        elif len({statements[i].span.report for i in new}) > 1:
            found.append([])
            shared.append(True)
            target = len(found) - 1
        else:
            continue
        _move([statements[i] for i in new], found, owner, target=target, repeats=repeats)
    return sorted((tuple(sorted(g, key=lambda s: (s.span, s.id))) for g in found if g), key=lambda group: group[0].span)


def _shortest_first(statement: Statement) -> tuple[int, str]:
    return len(statement.span.text), statement.id


def _move(
    statements: Iterable[Statement], groups: Groups, owner: dict[str, int], *, target: int, repeats: Mapping[str, str]
) -> None:
    """Put statements and their repeats into a group, the shortest first, but those where the group has a stretch already."""
    taken: dict[str, list[Span]] = defaultdict(list)
    for one in groups[target]:
        taken[one.span.report].append(one.span)
    for statement in sorted(statements, key=_shortest_first):
        if any(span.overlap(statement.span) for span in taken[statement.span.report]):
            continue
        source = owner[statement.id]
        moved = [s for s in groups[source] if statement.id in (s.id, repeats.get(s.id))]
        groups[source] = [s for s in groups[source] if s not in moved]
        groups[target] += moved
        owner.update({s.id: target for s in moved})
        for one in moved:
            taken[one.span.report].append(one.span)
