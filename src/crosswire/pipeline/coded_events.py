"""Events coded alike are one event: of one type at one place, as the ACLED codebook has it; at two places they are two.

"The capture of the town" and "the port, which the army retook" share no word where the names of one place were resolved.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping

from crosswire.align.align import Group
from crosswire.compare.view import Located, View
from crosswire.lexicon.classes import classes_of
from crosswire.lexicon.tables import table
from crosswire.model.statement import Statement
from crosswire.pipeline.joining import Variable

Telling = tuple[str, int, str]  # report, sentence and head: statements inside one another tell one event


def coded_events(views: Iterable[View]) -> Iterator[Variable]:
    """For each type and place the statements that tell of it. Times of another month or year tell of another event."""
    found: dict[tuple[str, str], dict[Telling, list[str]]] = defaultdict(lambda: defaultdict(list))
    for view in views:
        statement = view.statement
        for kind in _types(statement) if not _far_off(view) else ():
            for place in _places(view):
                found[kind, place.id][view.report, statement.sentence, statement.frame.head].append(statement.id)
    yield from ([found[code][telling] for telling in sorted(found[code])] for code in sorted(found))


def apart_by_place(
    groups: Iterable[Group], views: Mapping[str, View], *, repeats: Collection[str] = ()
) -> Iterator[Group]:
    """The groups; what tells of an event at a place other than most of its type in the group goes into a group of its own.

    Repeats of a statement, by id, have no say in which place most tell of.
    """
    for group in groups:
        rest = list(group)
        for kind in _kinds_of(group):
            away = _elsewhere([views[s.id] for s in rest if kind in _types(s)], repeats)
            moved = tuple(s for s in rest if s.id in away)
            if moved:
                yield moved
                rest = [s for s in rest if s.id not in away]
        yield tuple(rest)


def _kinds_of(group: Group) -> list[str]:
    """The types of a group of several reports, in order; none for one that no comparison is made of."""
    if len({s.span.report for s in group}) < 2:
        return []
    return sorted({kind for s in group for kind in _types(s)})


def _elsewhere(views: Iterable[View], repeats: Collection[str]) -> set[str]:
    """The statements at places that neither hold the commonest place of these views nor lie in it."""
    placed = {v.statement.id: _places(v) for v in views}
    counts = Counter(p.id for i, places in placed.items() for p in places if i not in repeats)
    if len(counts) < 2:
        return set()
    common = min(counts, key=lambda p: (-counts[p], p))
    main = next(p for places in placed.values() for p in places if p.id == common)
    return {i for i, places in placed.items() if places and not any(_nested(p, main) for p in places)}


def _types(statement: Statement) -> list[str]:
    named = classes_of(statement.frame.head)
    return [kind for kind in table("event_types")["types"] if kind in named] if named else []


def _places(view: View) -> list[Located]:
    return [p for p in view.places if p.gazetteer]


def _nested(a: Located, b: Located) -> bool:
    return a.id == b.id or a.gazetteer in b.within or b.gazetteer in a.within


def _far_off(view: View) -> bool:
    """Whether a statement's time is a month or a year: the day of the event is named by its weekday or date."""
    named = [when.expression for when in view.times]
    return any((t.month if t.month is not None else t.year) is not None and t.day is None for t in named)
