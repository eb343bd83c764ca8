"""The account of one story, put together from what the stages before found."""

from collections.abc import Iterable, Mapping, Sequence

import msgspec

from crosswire.account.alarms import date_alarms, party_alarms, revision_alarms, unit_alarms
from crosswire.account.by_profile import other_totals
from crosswire.account.event_figures import counting_of, figures_under
from crosswire.account.expected import with_expected_rise
from crosswire.account.figures import Figure
from crosswire.account.grade import grade
from crosswire.account.lookup import Lookup, attributions_by_id, look_up, speaker_of
from crosswire.account.rivals import without_false_rivals
from crosswire.account.setting import setting_of
from crosswire.account.silence import silent
from crosswire.account.support import parties, sides_of, support_of
from crosswire.account.suspects import named_suspects
from crosswire.account.timeline import build_timeline
from crosswire.account.toll import toll_of
from crosswire.account.victims import named_victims
from crosswire.account.voices import of_one_voice
from crosswire.lexicon.profiles import Profile
from crosswire.model.account import Account, Alarm, Reading
from crosswire.model.actor import Actor
from crosswire.model.claim import Claim, Discrepancy
from crosswire.model.decision import Decision
from crosswire.model.place import Place
from crosswire.model.report import LeftOut
from crosswire.model.statement import Statement
from crosswire.model.story import Origin, Story


class Evidence(msgspec.Struct, frozen=True, kw_only=True):
    """What the support of every claim is read from: statements by id, and copies, speakers and sides by their keys."""

    statements: Mapping[str, Statement]
    origins: Mapping[str, str]
    speakers: Mapping[str, str | None]
    sides: Mapping[str, str | None]
    reports: tuple[str, ...]
    admissions: frozenset[str]


def assemble(
    *,
    story: Story,
    readings: Sequence[Reading],
    origins: Sequence[Origin],
    statement_origins: Mapping[str, str],
    actors: Sequence[Actor],
    places: Sequence[Place],
    claims: Sequence[Claim],
    profile: Profile,
    decisions: Sequence[Decision] = (),
    left_out: Sequence[LeftOut] = (),
) -> Account:
    """The account of a story: support, parties, silence and grade of each claim, toll, victims, alarms and timeline.

    Every list is sorted, so the order in which reports or claims come in never shows.

    Args:
        story: which reports.
        readings: the reports, read and dated.
        origins: the copies that they derive from.
        statement_origins: the copy of each statement, by statement id.
        actors: who, across reports.
        places: where, across reports.
        claims: as compared: relation and discrepancies stand, support does not.
        profile: the counting rules of the toll.
        decisions: what people ruled.
        left_out: the inputs that could not be read.
    """
    readings = sorted(readings, key=lambda r: r.annotation.report.id)
    evidence = _evidence(story, readings, actors, statement_origins)
    lookups = [look_up(r) for r in readings]
    counting = counting_of(lookups, claims=claims, origins=statement_origins, places=places)
    figures = of_one_voice(figures_under(profile, counting), actors)
    rivals = without_false_rivals(claims, figures)
    supported = tuple(sorted((supported_claim(c, evidence) for c in rivals), key=lambda c: c.id))
    suspects = named_suspects(lookups, actors=actors, setting=setting_of(lookups, places=places))
    accused = {s.actor for s in suspects if s.status in ("charged", "arrested")}
    named = named_victims(lookups, actors=actors)
    victims = tuple(v for v in named if v.actor not in accused)
    # An accused who was hurt counts among the hurt, though he is not shown as a victim.
    hurt = tuple(v for v in named if v.actor not in accused or v.status == "injured")
    return Account(
        story=story,
        readings=tuple(readings),
        origins=tuple(sorted(origins, key=lambda o: o.id)),
        statement_origins=dict(sorted(statement_origins.items())),
        actors=tuple(sorted(actors, key=lambda a: a.id)),
        places=tuple(sorted(places, key=lambda p: p.id)),
        claims=supported,
        toll=with_expected_rise(toll_of(figures, profile=profile, victims=hurt, reports=story.reports), lookups),
        other_tolls=tuple(other_totals(counting, actors=actors, victims=hurt, chosen=profile.name)),
        victims=victims,
        suspects=suspects,
        alarms=_alarms(lookups, figures, supported, evidence=evidence, actors=actors),
        timeline=build_timeline(supported, readings),
        decisions=tuple(decisions),
        left_out=tuple(sorted(left_out)),
    )


def supported_claim(claim: Claim, evidence: Evidence) -> Claim:
    """A claim with what stands behind it and each side of it."""
    support = support_of(_of(claim.statements, evidence), origins=evidence.origins, speakers=evidence.speakers)
    discrepancies = tuple(_supported(d, evidence) for d in claim.discrepancies)
    return msgspec.structs.replace(
        claim,
        statements=tuple(sorted(claim.statements)),
        support=support,
        parties=parties(support.sources, sides=evidence.sides),
        origins=support.origins,
        discrepancies=discrepancies,
        silent=silent(support, reports=evidence.reports),
        grade=grade(support, discrepancies=discrepancies, admitted=bool(evidence.admissions & set(claim.statements))),
    )


def _supported(discrepancy: Discrepancy, evidence: Evidence) -> Discrepancy:
    sides = tuple(
        msgspec.structs.replace(
            side,
            support=support_of(_of(side.statements, evidence), origins=evidence.origins, speakers=evidence.speakers),
        )
        for side in discrepancy.sides
    )
    return msgspec.structs.replace(discrepancy, sides=sides)


def _of(ids: Iterable[str], evidence: Evidence) -> list[Statement]:
    return [evidence.statements[i] for i in ids if i in evidence.statements]


def _evidence(
    story: Story, readings: Sequence[Reading], actors: Sequence[Actor], origins: Mapping[str, str]
) -> Evidence:
    return Evidence(
        statements={s.id: s for r in readings for s in r.annotation.statements},
        origins=origins,
        speakers={a: s for r in readings for a, s in _speakers(r).items()},
        sides=sides_of(actors, texts={r.annotation.report.id: r.annotation.report.text for r in readings}),
        reports=story.reports,
        admissions=frozenset(s for r in readings for s in _admissions(r)),
    )


def _speakers(reading: Reading) -> dict[str, str | None]:
    by_id = attributions_by_id(reading)
    return {i: speaker_of(a, reading=reading, by_id=by_id) for i, a in by_id.items()}


def _admissions(reading: Reading) -> Iterable[str]:
    """The statements by which an actor takes responsibility: that he did it is then declared, not merely said of him."""
    attributions = attributions_by_id(reading)
    for statement in reading.annotation.statements:
        said = attributions.get(statement.attribution or "")
        if said is not None and said.act == "claim" and "responsibility" in statement.span.text.casefold():
            yield statement.id


def _alarms(
    lookups: Sequence[Lookup],
    figures: Sequence[Figure],
    claims: Sequence[Claim],
    *,
    evidence: Evidence,
    actors: Sequence[Actor],
) -> tuple[Alarm, ...]:
    found = [
        *date_alarms(lookups),
        *unit_alarms(claims, evidence.statements, lookups),
        *revision_alarms(figures),
        *party_alarms(figures, sides=evidence.sides, actors={a.id: a for a in actors}),
    ]
    return tuple(sorted(found, key=lambda a: (a.kind, a.spans, a.because)))
