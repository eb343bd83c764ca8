"""Across reports: stories, origins, names, claims, dates, differences, the account."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from crosswire.account.assemble import assemble
from crosswire.align.align import Group
from crosswire.align.collecting import uncollected
from crosswire.align.cross_encoder import Differences
from crosswire.compare.relation import findings_of, relation_of
from crosswire.compare.view import Finding, View
from crosswire.compare.views import views_of
from crosswire.lexicon.profiles import load_profile
from crosswire.model.account import Account, Reading
from crosswire.model.actor import Actor
from crosswire.model.annotation import Annotation
from crosswire.model.claim import Claim, Discrepancy, Side
from crosswire.model.identity import content_id
from crosswire.model.place import Place
from crosswire.model.report import LeftOut, Published
from crosswire.model.span import Span
from crosswire.model.statement import Statement
from crosswire.model.story import Story
from crosswire.pipeline.grouping import claim_groups
from crosswire.pipeline.names import resolve_names
from crosswire.pipeline.tables import COMPARERS
from crosswire.pipeline.variables import with_variables
from crosswire.settings import Settings
from crosswire.settle.moments import settle_all
from crosswire.settle.published import date_reports
from crosswire.story.origins import find_origins
from crosswire.story.stories import group_stories


def compile_accounts(
    annotations: Sequence[Annotation],
    settings: Settings | None = None,
    *,
    one_story: bool = False,
    linked: bool = True,
    left_out: Sequence[LeftOut] = (),
) -> Iterator[Account]:
    """One account per story of these reports, in the order of the stories' ids; the order of the reports changes nothing.

    Not `linked`: no claims, most of the cost. The toll is then the same but for the claims behind its bounds.
    """
    settings = settings or Settings()
    by_id = {a.report.id: a for a in annotations}
    for story in group_stories(annotations, one_story=one_story):
        yield compile_story(story, [by_id[r] for r in story.reports], settings, linked=linked, left_out=left_out)


@uncollected()
def compile_story(
    story: Story,
    annotations: Sequence[Annotation],
    settings: Settings,
    *,
    linked: bool = True,
    left_out: Sequence[LeftOut] = (),
) -> Account:
    """The account of one story."""
    origins, statement_origins = find_origins(annotations)
    actors, places, speakers, canonical = resolve_names(annotations)
    groups, read = claim_groups(annotations, canonical=canonical, encoder=settings.encoder) if linked else ([], {})
    published = date_reports(annotations, list(_twins(groups)), options=settings.settle)
    actor_at, place_at = _ids_at(actors), _ids_at(places)
    readings = [
        _reading(a, published=published[a.report.id], actor_at=actor_at, place_at=place_at, speakers=speakers)
        for a in annotations
    ]
    views = views_of(readings, actors=actors, places=places)
    groups = with_variables(groups, readings, views, actors=actors, places=places) if linked else groups
    return assemble(
        story=story,
        readings=readings,
        origins=origins,
        statement_origins=statement_origins,
        actors=actors,
        places=places,
        claims=[_compared([views[s.id] for s in group], read) for group in groups],
        profile=load_profile(settings.profile),
        left_out=left_out,
    )


def _twins(groups: Iterable[Group]) -> Iterator[tuple[Statement, Statement]]:
    """Statements of two reports that say the same and both name a time: by others nothing is dated."""
    for group in groups:
        for a, b in combinations([s for s in group if s.moments], 2):
            if a.span.report != b.span.report:
                yield a, b


def _reading(
    annotation: Annotation,
    *,
    published: Published,
    actor_at: Mapping[Span, str],
    place_at: Mapping[Span, str],
    speakers: Mapping[str, str],
) -> Reading:
    return Reading(
        annotation=annotation,
        published=published,
        moments=settle_all(annotation, published),
        statement_actors={s.id: _ids(actor_at, [m.span for m in s.actors]) for s in annotation.statements},
        statement_places={s.id: _ids(place_at, [m.of or m.span for m in s.places]) for s in annotation.statements},
        speakers={a.id: speakers[a.id] for a in annotation.attributions if a.id in speakers},
    )


def _ids_at(named: Iterable[Actor] | Iterable[Place]) -> dict[Span, str]:
    """Who or what stands at each span, by id."""
    return {span: one.id for one in named for span in one.spans}


def _ids(at: Mapping[Span, str], spans: Sequence[Span]) -> tuple[str, ...]:
    """The ids of what stands at these spans, each once, in order."""
    return tuple(dict.fromkeys(at[span] for span in spans if span in at))


def _compared(views: Sequence[View], read: Differences) -> Claim:
    return claim_of(views, findings_of(views, COMPARERS, read))


def claim_of(views: Sequence[View], findings: Sequence[Finding]) -> Claim:
    """The claim that statements make with the differences found among them."""
    statements = tuple(sorted(v.statement.id for v in views))
    return Claim(
        id=content_id("c", *statements),
        statements=statements,
        relation=relation_of(views, findings),
        discrepancies=tuple(map(_discrepancy, findings)),
    )


def _discrepancy(finding: Finding) -> Discrepancy:
    sides = tuple(
        Side(statements=tuple(sorted(v.statement.id for v in views)), value=value) for views, value in finding.sides
    )
    return Discrepancy(kind=finding.kind, sides=sides, because=finding.because, clash=finding.clash)
