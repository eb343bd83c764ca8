"""One actor for all spellings in all reports of a story, with a reason for every join. A wrong join is worse than a missed one."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from crosswire.lexicon.gazetteer import open_index
from crosswire.lexicon.spelling import normalise
from crosswire.lexicon.tables import table
from crosswire.model.actor import Actor, ActorMention
from crosswire.model.annotation import Annotation
from crosswire.model.identity import content_id
from crosswire.resolve.bodies import join_bodies, shortened_bodies
from crosswire.resolve.mentions import as_written, bare, blocks, kind_of
from crosswire.resolve.names import blocking_key, person_name, same_person, same_surname
from crosswire.resolve.suffixes import left_out
from crosswire.resolve.union import Groups
from crosswire.review.constraints import Constraint

LARGEST_BLOCK = 200  # names of one sound that are compared pairwise; a story has a handful
WORDS = re.compile(r"[A-Z][a-z]+")


def resolve_actors(annotations: Sequence[Annotation], constraints: Sequence[Constraint] = ()) -> tuple[Actor, ...]:
    """The actors of a story; a person's ruling comes before every rule."""
    mentions: dict[str, list[ActorMention]] = defaultdict(list)
    for annotation in annotations:
        for mention in annotation.actors:
            mentions[bare(mention.name).casefold()].append(mention)
    for name in _places_really(annotations, mentions):
        del mentions[name]
    texts = {a.report.id: a.report.text for a in annotations}
    shortened = shortened_bodies(mentions, texts)
    kinds = {name: kind_of(found) for name, found in mentions.items()}
    groups = Groups(mentions, constraints)
    people = sorted(name for name, kind in kinds.items() if kind == "person")
    _join_people(groups, people, mentions, texts)
    others = sorted(set(mentions) - set(people))
    join_bodies(groups, others, kinds=kinds, mentions=mentions, texts=texts.values(), shortened=shortened)
    used = _adjectives(annotations)
    return tuple(
        _actor([m for name in sorted(group) for m in mentions[name]], because, used=used)
        for group, because in groups.all()
    )


def _adjectives(annotations: Sequence[Annotation]) -> dict[str, set[str]]:
    """The adjectives of nationality that the reports use, by the country's ISO code."""
    used: dict[str, set[str]] = defaultdict(set)
    known = table("demonyms")["country"]
    for annotation in annotations:
        for word in known.keys() & set(WORDS.findall(annotation.report.text)):
            used[known[word]].add(word)
    return used


def _places_really(annotations: Sequence[Annotation], mentions: Mapping[str, Sequence[ActorMention]]) -> list[str]:
    """Single words that one report takes for a person or body and the story at least as often for a place."""
    placed = Counter(m.name.casefold() for annotation in annotations for m in annotation.places)
    return [
        name
        for name, found in mentions.items()
        if " " not in name and kind_of(found) in ("person", "organisation") and placed[name] >= len(found)
    ]


def _join_people(
    groups: Groups, people: Sequence[str], mentions: dict[str, list[ActorMention]], texts: Mapping[str, str]
) -> None:
    """Full names with full names first; then single words with the one person they can mean."""
    written = {name: as_written(mentions[name]) for name in people}
    for block in blocks(people, _surname_key):
        full = [name for name in block if " " in name][:LARGEST_BLOCK]
        single = [name for name in block if " " not in name][:LARGEST_BLOCK]
        suffixed = left_out(full, mentions, texts)
        _join_full(groups, full, written, suffixed)
        _join_suffixed(groups, suffixed, written)
        for name in single:
            _join_single(groups, name, full=full, single=single, written=written)


def _join_full(
    groups: Groups, full: Sequence[str], written: dict[str, str], suffixed: Mapping[str, Sequence[str]]
) -> None:
    alike = {name: [o for o in full if o != name and same_person(name, o)] for name in full}
    for name in full:
        for other in full:
            may_be = other in suffixed.get(name, ()) or name in suffixed.get(other, ())
            if name < other and other not in alike[name] and not may_be:
                groups.keep_apart(name, other)
    for name in full:
        if any(b not in alike[a] for a in alike[name] for b in alike[name] if a < b):
            continue  # "George Bush" beside two of that name: it can't be told which
        for other in alike[name]:
            groups.join(name, other, same_person(written[name], written[other]) or f"{written[name]}: one name")


def _join_suffixed(groups: Groups, suffixed: Mapping[str, Sequence[str]], written: dict[str, str]) -> None:
    """A name with "Jr." with the same one without, where the story has one such person."""
    for name, plain in suffixed.items():
        if len({groups.of(other) for other in plain}) == 1:
            because = f"{written[name]} and {written[plain[0]]}: the story names nobody else so, nor father or son"
            groups.join(name, plain[0], because)


def _join_single(
    groups: Groups, name: str, *, full: Sequence[str], single: Sequence[str], written: dict[str, str]
) -> None:
    for other in single:
        if name < other and same_person(name, other):
            groups.join(name, other, same_person(written[name], written[other]) or f"{written[name]}: one name")
    owners = [other for other in full if same_surname(name, other)]
    if owners and len({groups.of(owner) for owner in owners}) == 1:
        because = f"{written[name]}: the only person of this surname in the story is {written[owners[0]]}"
        groups.join(name, owners[0], because)


def _surname_key(name: str) -> str:
    parts = person_name(name)
    return blocking_key(parts.surname) if parts else name


def _actor(mentions: Sequence[ActorMention], because: tuple[str, ...], *, used: Mapping[str, set[str]]) -> Actor:
    kind = kind_of(mentions)
    names = Counter(bare(m.name) for m in mentions)
    name = min(names, key=lambda n: (-len(n.split()), n.isupper() and len(n) > 5, -names[n], n))
    roles = Counter(m.role for m in mentions if m.role)
    codes = [c.country for c in open_index().lookup(name) if c.kind == "country"] if kind == "country" else []
    adjectives = {word for code in codes[:1] for word in used.get(code, ())}
    spans = sorted({m.span for m in mentions}, key=lambda s: (s.report, s.start, s.end))
    return Actor(
        id=content_id("a", kind, normalise(name)),
        kind=kind,
        name=name,
        spellings=tuple(sorted({bare(m.span.text) for m in mentions} | set(names) | adjectives)),
        roles=tuple(sorted(roles, key=lambda role: (-roles[role], role))),
        spans=tuple(spans),
        because=because,
    )
