"""The people counts of a story's reports, each with its scope: what counts this event, what a part, what another event."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import msgspec

from crosswire.account.counted_as import multiples, read_as
from crosswire.account.degrees import with_some_of_the_hurt
from crosswire.account.figures import PEOPLE, Context, Figure, claims_by_statement, figure_at
from crosswire.account.ledger import basis_of
from crosswire.account.lists import with_lists
from crosswire.account.lookup import Lookup
from crosswire.account.nones import beside_counts, nones_of
from crosswire.account.perpetrators import adds_perpetrator, counts_perpetrator, dead_perpetrator
from crosswire.account.scope import goes_on, is_further, place_of, scope_of, tells_another
from crosswire.account.setting import BODY, Setting, around_each, setting_of
from crosswire.account.sums import with_sums
from crosswire.account.traps import is_no_count
from crosswire.lexicon.profiles import Profile, load_profile
from crosswire.model.claim import Claim
from crosswire.model.place import Place
from crosswire.model.quantity import Quantity

OUT_OF_SCALE = 20  # times the highest figure of the leads; tolls rise within days by less
FEW = 5  # below this, proportions mean little


class Counts(NamedTuple):
    """One report's counts, and the perpetrator whose death it tells of, before any profile reads them."""

    found: Lookup
    quantities: tuple[Quantity, ...]
    dead: tuple[Quantity, ...]


class Counting(NamedTuple):
    """What the figures of a story are read from under every profile alike: made once for all of them."""

    counts: tuple[Counts, ...]
    setting: Setting
    within: Mapping[str, frozenset[str]]
    origins: Mapping[str, str]
    claims: Mapping[str, tuple[str, ...]]


def story_figures(
    lookups: Sequence[Lookup],
    *,
    claims: Sequence[Claim],
    origins: Mapping[str, str],
    profile: Profile,
    places: Sequence[Place],
) -> list[Figure]:
    """Every people count of the story's reports with its scope, in the order of the reports' ids."""
    return figures_under(profile, counting_of(lookups, claims=claims, origins=origins, places=places))


def counting_of(
    lookups: Sequence[Lookup], *, claims: Sequence[Claim], origins: Mapping[str, str], places: Sequence[Place]
) -> Counting:
    """What every profile reads the story's figures from."""
    return Counting(
        counts=tuple(map(_counts, lookups)),
        setting=setting_of(lookups, places=places),
        within=around_each(places),
        origins=origins,
        claims=claims_by_statement((c.id, c.statements) for c in claims),
    )


def figures_under(profile: Profile, counting: Counting) -> list[Figure]:
    """Every people count with its scope as a profile reads it, in the order of the reports' ids."""
    context = Context(profile=profile, origins=counting.origins, claims=counting.claims)
    read = [(counts.found, _read(counts, context)) for counts in counting.counts]
    wholes = {(f.quantity.measure, n) for _, figures in read for f in figures if (n := f.quantity.low) is not None}
    scoped = [f for found, figures in read for f in _scoped(figures, found, counting, wholes)]
    return _of_an_old_event(_in_scale(scoped))


def _in_scale(figures: Sequence[Figure]) -> list[Figure]:
    """The figures; those deep in a report that are out of all proportion to what leads tell are another event's: a war's dead."""
    told: dict[str, float] = {}
    for f in figures:
        if f.scope == "total" and f.rank < BODY:
            told[f.quantity.measure] = max(f.value or 0, FEW, told.get(f.quantity.measure, 0))
    return [
        msgspec.structs.replace(f, scope="other event")
        if f.scope == "total"
        and f.rank >= BODY
        and (f.value or 0) > OUT_OF_SCALE * told.get(f.quantity.measure, float("inf"))
        else f
        for f in figures
    ]


def _counts(found: Lookup) -> Counts:
    """The people that a report counts, in whatever measure."""
    report, text = found.reading.annotation.report.id, found.reading.annotation.report.text
    listed = with_lists(read_as(found.reading.annotation.quantities, text), text)
    counted = [q for q in (*multiples(report, text), *listed) if q.measure in PEOPLE]
    every = Context(profile=load_profile(), origins={}, claims={})  # the default rules count every measure
    return Counts(found, tuple(counted), tuple(f.quantity for f in dead_perpetrator(found, context=every)))


def _read(counts: Counts, context: Context) -> list[Figure]:
    """One report's counts and nones, before their scope is known; each quantity once, however many statements carry it."""
    found, text, measures = counts.found, counts.found.reading.annotation.report.text, context.profile.measures
    quantities = {q.span: q for q in counts.quantities if q.measure in measures}
    figures = [
        figure_at(found, quantities[span], context=context)
        for span in sorted(quantities)
        if quantities[span].high != 0 and not is_no_count(quantities[span], text)
    ]
    dead = [figure_at(found, q, context=context) for q in counts.dead if q.measure in measures]
    others = [f for f in figures if f.high != 1 or not any(d.quantity.span.holds(f.quantity.span) for d in dead)]
    return [*others, *dead, *nones_of(found, context=context)]


def _of_an_old_event(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, where a story has no count of its own time those that its leads give of another: a trial years later."""
    present = {f.quantity.measure for f in figures if f.scope == "total"}
    return [
        msgspec.structs.replace(f, scope="total")
        if f.scope == "other time" and f.rank < BODY and f.quantity.measure not in present
        else f
        for f in figures
    ]


def _scoped(
    figures: Iterable[Figure], found: Lookup, counting: Counting, wholes: set[tuple[str, float | int]]
) -> list[Figure]:
    scoped: list[Figure] = []
    setting, within = counting.setting, counting.within
    for figure in figures:
        scope = scope_of(figure, found, setting=setting, wholes=wholes)
        place = place_of(figure, found, setting=setting, within=within) if scope == "total" else None
        if scope == "total" and scoped and goes_on(figure, scoped[-1], found):
            scope, place = scoped[-1].scope, scoped[-1].place
        elif place is not None:
            scope = "other event" if tells_another(figure, found) else "place"
        scoped.append(
            msgspec.structs.replace(
                figure,
                scope=scope,
                place=place if scope == "place" else None,
                basis=basis_of(figure, found),
                further=scope == "part" and is_further(figure, found),
            )
        )
    text = found.reading.annotation.report.text
    added = with_some_of_the_hurt(with_sums(scoped, text=text), text=text)
    return beside_counts([_with_perpetrator(f, text) for f in added])


def _with_perpetrator(figure: Figure, text: str) -> Figure:
    """The figure, marked where it counts the one who did it: only a count of people as such can."""
    plain = figure.quantity.measure == "killed" and figure.quantity.category is None and figure.none is None
    counted = plain and counts_perpetrator(figure.quantity, text)
    added = figure.quantity.measure == "killed" and not counted and adds_perpetrator(figure.quantity, text)
    return msgspec.structs.replace(figure, with_perpetrator=counted, and_perpetrator=added)
