"""Counts of one event that no words join: "killed four Marines" here, "five servicemen dead" there, are one variable.

What counts the story's own event, and what a part of it or another event, is told where tolls are made; two totals of one
measure are about the same people however they are worded.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosswire.account.figures import Figure
from crosswire.account.toll import toll_of
from crosswire.lexicon.profiles import Profile
from crosswire.pipeline.joining import Variable

# Measures whose totals are of the same people: those shot and those taken to hospital are the hurt.
ONE_MEASURE = {"shot": "injured", "hospitalised": "injured"}


def totals(figures: Sequence[Figure], *, profile: Profile, report_of: Mapping[str, str]) -> Iterable[Variable]:
    """For each measure the totals in words that name no kind of people, report by report.

    Args:
        figures: all counts of people in the story, with their scope.
        profile: the counting rules.
        report_of: the report of each statement.
    """
    found: dict[str, list[list[str]]] = defaultdict(list)
    for row in toll_of(figures, profile=profile, victims=()):
        for entry in row.ledger if row.category is None and row.place is None else ():
            counted = entry.quantity is not None and entry.quantity.category is None and entry.none is None
            if counted and not entry.scope and not entry.superseded_by:
                found[ONE_MEASURE.get(row.measure, row.measure)] += _by_report(entry.statements, report_of)
    return found.values()


def _by_report(ids: Iterable[str], report_of: Mapping[str, str]) -> Iterator[list[str]]:
    there: dict[str, list[str]] = defaultdict(list)
    for i in ids:
        there[report_of[i]].append(i)
    yield from there.values()
