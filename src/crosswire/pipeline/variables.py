"""Variables of an event that have one value: statements that give it one are joined to one claim, however they are worded.

As in the templates of information extraction, what is disputed is told by the slot, not by the words: two reports that
differ on an age, a number or an hour share few of them.
"""

from collections.abc import Iterable, Mapping, Sequence

from crosswire.account.event_figures import story_figures
from crosswire.account.lookup import Lookup, look_up
from crosswire.align.align import Group
from crosswire.compare.view import View
from crosswire.lexicon.profiles import load_profile
from crosswire.model.account import Reading
from crosswire.model.actor import Actor
from crosswire.model.place import Place
from crosswire.pipeline.ages import ages
from crosswire.pipeline.amounts import amounts
from crosswire.pipeline.coded_events import apart_by_place, coded_events
from crosswire.pipeline.event_time import event_times
from crosswire.pipeline.joining import Variable, join
from crosswire.pipeline.named_slots import named_slots
from crosswire.pipeline.other_events import parted
from crosswire.pipeline.totals import totals
from crosswire.settings import Settings
from crosswire.story.repeats import repeated_statements

# How much of a claim must be statements of a variable for others of it to join: less, and the claim is of something else
# that holds the value in passing. Tuned on the development events and our own, left out; .25 to .5 differ little.
SHARE = 0.34
ANY = 0.0  # a total of the event is what its claim is about


def with_variables(
    groups: Sequence[Group],
    readings: Sequence[Reading],
    views: Mapping[str, View],
    *,
    actors: Sequence[Actor],
    places: Sequence[Place],
) -> list[Group]:
    """The groups with every statement that gives a variable of the event its value beside those of other reports.

    What counts people of another event, or tells of one at another place, leaves the claims on this one. Repeats of a sentence
    have no say, so that a copy can change nothing but its own support. The counting rules are always the default ones, so
    that no claim depends on the profile of the toll.
    """
    profile = load_profile(Settings().profile)
    repeats = repeated_statements([r.annotation for r in readings])
    lookups = [look_up(r) for r in sorted(readings, key=lambda r: r.annotation.report.id)]
    own = [views[s.id] for found in lookups for s in found.reading.annotation.statements if s.id not in repeats]
    figures = story_figures(lookups, claims=(), origins={}, profile=profile, places=places)
    report_of = {s.id: s.span.report for found in lookups for s in found.reading.annotation.statements}
    counts = totals(figures, profile=profile, report_of=report_of)
    apart = apart_by_place(parted(groups, figures), views, repeats=repeats)
    in_order = (tuple(sorted(group, key=lambda s: (s.span, s.id))) for group in apart)
    found = join(in_order, counts, repeats=repeats, share=ANY)
    for variables in _told_by_words(lookups, own, actors):
        found = join(found, variables, repeats=repeats, share=SHARE)
    return found


def _told_by_words(
    lookups: Sequence[Lookup], views: Sequence[View], actors: Sequence[Actor]
) -> tuple[Iterable[Variable], ...]:
    """Every variable but the totals; an earlier one has the first say where two would have one statement."""
    return (
        ages(lookups, actors),
        amounts(v.statement for v in views),
        event_times(views, lookups),
        named_slots(lookups),
        coded_events(views),
    )
