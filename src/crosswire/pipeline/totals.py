"""Counts of one event that no words join: "killed four Marines" here, "five servicemen dead" there, are one claim.

What counts the story's own event, and what a part of it or another event, is told where tolls are made; two totals of one
measure are about the same people however they are worded. Repeats of a sentence have no say and go where their original goes.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosswire.account.event_figures import story_figures
from crosswire.account.lookup import look_up
from crosswire.account.toll import toll_of
from crosswire.align.align import Group
from crosswire.lexicon.profiles import load_profile
from crosswire.model.account import Reading
from crosswire.model.place import Place
from crosswire.model.statement import Statement
from crosswire.settings import Settings
from crosswire.story.repeats import repeated_statements

# Measures whose totals are of the same people: those shot and those taken to hospital are the hurt.
ONE_MEASURE = {"shot": "injured", "hospitalised": "injured"}

Groups = list[list[Statement]]


def with_totals(groups: Sequence[Group], readings: Sequence[Reading], *, places: Sequence[Place]) -> list[Group]:
    """The groups with every statement that gives a total of the event beside those that give another report's.

    A total that shares no claim yet joins the claim that holds most of the others, or all such make one. Claims that exist are
    not joined. The counting rules are always the default ones, so that no claim depends on the profile of the toll.
    """
    found: Groups = [list(group) for group in groups]
    repeats = repeated_statements([r.annotation for r in readings])
    owner = {s.id: n for n, group in enumerate(found) for s in group}
    statements = {s.id: s for group in groups for s in group}
    shared = [len({s.span.report for s in group if s.id not in repeats}) > 1 for group in groups]
    for figures in _totals(readings, places).values():
        told = [[i for i in ids if i in owner and i not in repeats] for ids in figures]
        votes = Counter(owner[i] for ids in told for i in ids if shared[owner[i]])
        new = [
            min(ids, key=lambda i: _shortest_first(statements[i]))
            for ids in told
            if ids and not any(shared[owner[i]] for i in ids)
        ]
        if votes:
            target = min(votes, key=lambda n: (-votes[n], n))
        elif len({statements[i].span.report for i in new}) > 1:
            found.append([])
            shared.append(True)
            target = len(found) - 1
        else:
            continue
        for i in sorted(new, key=lambda i: _shortest_first(statements[i])):
            _move(statements[i], found, owner, target=target, repeats=repeats)
    return sorted((tuple(sorted(g, key=lambda s: (s.span, s.id))) for g in found if g), key=lambda group: group[0].span)


def _shortest_first(statement: Statement) -> tuple[int, str]:
    return len(statement.span.text), statement.id


def _totals(readings: Sequence[Reading], places: Sequence[Place]) -> Mapping[str, list[list[str]]]:
    """For each measure the totals in words that name no kind of people: the ids of the statements of each, report by report."""
    lookups = [look_up(r) for r in sorted(readings, key=lambda r: r.annotation.report.id)]
    profile = load_profile(Settings().profile)
    figures = story_figures(lookups, claims=(), origins={}, profile=profile, places=places)
    report_of = {s.id: s.span.report for r in readings for s in r.annotation.statements}
    found: dict[str, list[list[str]]] = defaultdict(list)
    for row in toll_of(figures, profile=profile, victims=()):
        for entry in row.ledger if row.category is None and row.place is None else ():
            counted = entry.quantity is not None and entry.quantity.category is None and entry.none is None
            if counted and not entry.scope and not entry.superseded_by:
                found[ONE_MEASURE.get(row.measure, row.measure)] += _by_report(entry.statements, report_of)
    return found


def _by_report(ids: Iterable[str], report_of: Mapping[str, str]) -> Iterator[list[str]]:
    there: dict[str, list[str]] = defaultdict(list)
    for i in ids:
        there[report_of[i]].append(i)
    yield from there.values()


def _move(
    statement: Statement, groups: Groups, owner: dict[str, int], *, target: int, repeats: Mapping[str, str]
) -> None:
    """Put a statement and its repeats into a group, unless that group has a stretch there already."""
    if any(s.span.overlap(statement.span) for s in groups[target]):
        return
    source = owner[statement.id]
    moved = [s for s in groups[source] if statement.id in (s.id, repeats.get(s.id))]
    groups[source] = [s for s in groups[source] if s not in moved]
    groups[target] += moved
    owner.update({s.id: target for s in moved})
