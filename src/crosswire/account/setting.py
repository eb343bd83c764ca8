"""When and where a story's event was, as the leads of its reports say."""

from collections.abc import Iterable, Sequence

import msgspec

from crosswire.account.figures import DAY
from crosswire.account.lookup import Lookup, expressions_in, moments_in
from crosswire.model.moment import Moment
from crosswire.model.place import Place

LEAD_SENTENCES = 4  # headline and lead: where a report says when and where its event was
OF_DAYS = frozenset({"minute", "hour", "part of day", "day", "weekend", "week"})
BODY = 2  # the rank below headline and lead


class Setting(msgspec.Struct, frozen=True, kw_only=True):
    """When and where the story's event was, as its leads say: first and last day, years, months (1-12), places.

    `places` are the ids of its places, `around` of those that hold them; `known` are all places that a gazetteer has: only of
    those can it be told that they lie elsewhere, a street or a quarter can not.
    """

    first: str | None
    last: str | None
    years: frozenset[int]
    months: frozenset[int]
    places: frozenset[str]
    around: frozenset[str]
    known: frozenset[str]


def setting_of(lookups: Sequence[Lookup], *, places: Sequence[Place]) -> Setting:
    """The setting of a story: the days of its leads and publication, and the places that the leads of half the reports name."""
    days = sorted({d for found in lookups for d in _lead_days(found)})
    named = [_lead_places(found) for found in lookups]
    common = {p for here in named for p in here if 2 * sum(p in other for other in named) >= len(named)}
    return Setting(
        first=days[0] if days else None,
        last=days[-1] if days else None,
        years=frozenset(int(d[:4]) for d in days),
        months=frozenset(int(d[5:7]) for d in days) | {m for found in lookups for m in _lead_months(found)},
        places=frozenset(common),
        around=_around(common, places),
        known=frozenset(p.id for p in places if p.gazetteer is not None),
    )


def around_each(places: Iterable[Place]) -> dict[str, frozenset[str]]:
    """The ids of the places around each place, by the gazetteer's containment."""
    found = list(places)
    by_entry = {p.gazetteer.id: p.id for p in found if p.gazetteer is not None}
    ids = {p.id for p in found}
    return {p.id: frozenset(by_entry.get(w, w) for w in p.within if w in by_entry or w in ids) for p in found}


def is_dated(moment: Moment) -> bool:
    """Whether a moment is a point of the calendar: a duration or a habit ("every year") is none."""
    return moment.timex.type in ("DATE", "TIME") and moment.earliest is not None and moment.granularity != "vague"


def _lead_days(found: Lookup) -> list[str]:
    """Every day that a report's lead or its publication stands for."""
    published = found.reading.published
    days = [d[:DAY] for d in (published.earliest, published.latest) if d is not None]
    for index in range(min(LEAD_SENTENCES, len(found.starts))):
        for moment in moments_in(found, index):
            if moment.granularity in OF_DAYS and is_dated(moment):
                days += [d[:DAY] for d in (moment.earliest, moment.latest) if d is not None]
    return days


def _lead_months(found: Lookup) -> set[int]:
    """The months that a report's headline and lead name."""
    leads = range(min(LEAD_SENTENCES, len(found.starts)))
    return {e.month for index in leads for e in expressions_in(found, index) if e.month is not None}


def _lead_places(found: Lookup) -> set[str]:
    """The places that a report's headline and lead name."""
    return {
        place
        for index in range(min(LEAD_SENTENCES, len(found.starts)))
        for statement in found.statements[index]
        for place in found.reading.statement_places.get(statement.id, ())
    }


def _around(chosen: Iterable[str], places: Sequence[Place]) -> frozenset[str]:
    within = around_each(places)
    return frozenset(outer for place in chosen for outer in within.get(place, frozenset()))
