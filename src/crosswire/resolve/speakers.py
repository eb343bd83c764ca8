"""The sources of attributions as actors: the named ones found before, and those that reports only describe."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from crosswire.lexicon.tables import words
from crosswire.model.actor import Actor, ActorKind
from crosswire.model.annotation import Annotation
from crosswire.model.attribution import Attribution
from crosswire.model.identity import content_id
from crosswire.model.span import Span


class _Described(NamedTuple):
    report: str
    attribution: str
    name: str
    spans: tuple[Span, ...]


def resolve_speakers(
    annotations: Sequence[Annotation], actors: Sequence[Actor]
) -> tuple[tuple[Actor, ...], dict[str, str]]:
    """All actors of a story with the described sources added ("the ministry", "one man"), and each attribution's actor by id.

    A source that holds a named actor is that actor. Other sources are one actor where they are worded alike; a bare noun
    ("officials") is the one that the same report words more fully ("Ukrainian officials"), if there is just one.
    """
    by_place: dict[str, dict[int, Actor]] = defaultdict(dict)
    for actor in actors:
        for span in actor.spans:
            by_place[span.report][span.start] = actor
    by_spelling = {spelling.casefold(): actor for actor in actors for spelling in actor.spellings}
    speakers: dict[str, str] = {}
    described: list[_Described] = []
    for annotation in annotations:
        for attribution in annotation.attributions:
            named = _named(attribution, by_place[annotation.report.id], by_spelling)
            if named is not None:
                speakers[attribution.id] = named.id
            elif attribution.speaker or attribution.source:
                name = _plain(attribution.speaker or attribution.source[0].text)
                if name:
                    described.append(_Described(annotation.report.id, attribution.id, name, attribution.source))
    fuller = _fuller(described)
    groups: dict[str, list[_Described]] = defaultdict(list)
    for source in described:
        groups[fuller.get((source.report, source.name), source.name)].append(source)
    added = [_actor(name, group) for name, group in sorted(groups.items())]
    for actor, (_, group) in zip(added, sorted(groups.items()), strict=True):
        speakers.update({source.attribution: actor.id for source in group})
    return tuple(sorted([*actors, *added], key=lambda a: a.id)), speakers


def _named(attribution: Attribution, by_place: Mapping[int, Actor], by_spelling: Mapping[str, Actor]) -> Actor | None:
    """The actor whom the source names: by the speaker's name, else the last person, else the first actor in its words.

    `by_place` gives the actors of the attribution's report by where their mentions begin.
    """
    known = by_spelling.get(_plain(attribution.speaker).casefold())
    if known is not None:
        return known
    inside = [actor for start, actor in by_place.items() if any(s.start <= start < s.end for s in attribution.source)]
    people = [actor for actor in inside if actor.kind == "person"]
    heads = [
        a
        for a in inside
        if any(s.text.casefold().endswith(n.casefold()) for s in attribution.source for n in a.spellings)
    ]
    return next(iter([*people, *heads]), None)


def _plain(name: str) -> str:
    """A description without its article, relative clause and white space: "the Ukrainian defence ministry"."""
    tokens = name.split(",")[0].split()
    while tokens and tokens[0].lower() in words("articles"):
        tokens.pop(0)
    return " ".join(tokens)


def _fuller(described: Iterable[_Described]) -> dict[tuple[str, str], str]:
    """Bare nouns to the one fuller wording with the same last word in the same report."""
    names: dict[tuple[str, str], set[str]] = defaultdict(set)
    for source in described:
        names[source.report, source.name.split()[-1].casefold()].add(source.name)
    found = {}
    for (report, last), wordings in names.items():
        longer = {w for w in wordings if len(w.split()) > 1}
        if len(longer) == 1:
            found.update({(report, w): next(iter(longer)) for w in wordings if w.casefold() == last})
    return found


def _actor(name: str, group: Sequence[_Described]) -> Actor:
    last = name.split()[-1].casefold()
    kind: ActorKind = "organisation" if last in words("organisation_nouns") else "group"
    return Actor(
        id=content_id("a", kind, name.casefold()),
        kind=kind,
        name=name,
        spellings=tuple(sorted({source.name for source in group})),
        spans=tuple(sorted({span for source in group for span in source.spans})),
        because=(f"A source that the reports describe as “{name}” and do not name.",),
    )
