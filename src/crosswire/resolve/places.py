"""One place for all spellings in all reports of a story, with a reason for every join."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from crosswire.lexicon.gazetteer import open_index
from crosswire.lexicon.gazetteer_choice import usual
from crosswire.lexicon.spelling import normalise
from crosswire.model.annotation import Annotation
from crosswire.model.identity import content_id
from crosswire.model.place import Place, PlaceMention
from crosswire.resolve.names import blocking_key, same_word, sounds
from crosswire.resolve.regions import regions_beside
from crosswire.resolve.union import Groups
from crosswire.review.constraints import Constraint

SHORTEST = 5  # sounds: shorter names differ by one sound too easily
LEAST = 3  # sounds of a name whose other spelling sounds the same and stands beside the same region


def resolve_places(annotations: Sequence[Annotation], constraints: Sequence[Constraint] = ()) -> tuple[Place, ...]:
    """The places of a story. Names are joined where the gazetteer knows both as one place, or one that it does not know is
    spelled like one that it does; a person's ruling comes first."""
    mentions: dict[str, list[PlaceMention]] = defaultdict(list)
    for annotation in annotations:
        for mention in annotation.places:
            mentions[mention.name.casefold()].append(mention)
    groups = Groups(mentions, constraints)
    _join_alike(groups, mentions)
    _join_by_gazetteer(groups, mentions)
    _join_by_spelling(groups, mentions)
    _join_short(groups, mentions, regions_beside(annotations))
    return tuple(
        _place([m for name in sorted(group) for m in mentions[name]], because) for group, because in groups.all()
    )


def same_place_name(a: str, b: str) -> str | None:
    """Why both are names of one place, as a sentence; `None` where the gazetteer and the spelling do not say so."""
    first, second = (usual(open_index().lookup(name)) for name in (a, b))
    if first is not None and second is not None:
        return f"{a} and {b}: one place in the gazetteer" if first.id == second.id else None
    return _alike(a, b)


def _alike(a: str, b: str) -> str | None:
    first, second = normalise(a).split(), normalise(b).split()
    if len(first) != len(second) or not first:
        return None
    if all(x == y or (len(sounds(x)) >= SHORTEST and same_word(x, y)) for x, y in zip(first, second, strict=True)):
        return f"{a} and {b}: two spellings of one name"
    return None


def _join_alike(groups: Groups, mentions: dict[str, list[PlaceMention]]) -> None:
    """Names that differ in marks, dots and hyphens alone."""
    for names in _blocks(mentions, normalise):
        for name in names[1:]:
            groups.join(
                names[0], name, f"{_as_written(mentions[names[0]])} and {_as_written(mentions[name])}: one name"
            )


def _join_by_gazetteer(groups: Groups, mentions: dict[str, list[PlaceMention]]) -> None:
    by_entry: dict[str, list[str]] = defaultdict(list)
    for name in sorted(mentions):
        entry = _entry(mentions[name])
        if entry is not None:
            by_entry[entry].append(name)
    for names in by_entry.values():
        for name in names[1:]:
            first, second = _as_written(mentions[names[0]]), _as_written(mentions[name])
            groups.join(names[0], name, f"{first} and {second}: one place in the gazetteer")


def _join_by_spelling(groups: Groups, mentions: dict[str, list[PlaceMention]]) -> None:
    """A name that the gazetteer does not know, with one spelled like it, if all such are one place."""
    blocks = {name: names for names in _blocks(mentions, _key) for name in names}
    for name in sorted(mentions):
        if _entry(mentions[name]) is not None:
            continue
        alike = [other for other in blocks[name] if other != name and _alike(name, other)]
        if alike and len({_entry(mentions[other]) for other in alike} - {None}) <= 1:
            for other in alike:
                groups.join(name, other, _alike(_as_written(mentions[name]), _as_written(mentions[other])) or "")


def _blocks(names: Iterable[str], key: Callable[[str], str]) -> list[list[str]]:
    blocks: dict[str, list[str]] = defaultdict(list)
    for name in sorted(names):
        blocks[key(name)].append(name)
    return list(blocks.values())


def _join_short(groups: Groups, mentions: dict[str, list[PlaceMention]], regions: Mapping[str, frozenset[str]]) -> None:
    """Names too short to be told by sound alone ("Orra", "Oraa"): of two reports, with one region beside both."""
    for names in _blocks([name for name in mentions if " " not in name], _sound):
        unknown = [name for name in names if _entry(mentions[name]) is None]
        if (
            len(names) != 2
            or not unknown
            or not regions.get(names[0], frozenset()) & regions.get(names[1], frozenset())
        ):
            continue
        first, second = ({m.span.report for m in mentions[name]} for name in names)
        if not first & second:
            a, b = (_as_written(mentions[name]) for name in names)
            groups.join(
                names[0], names[1], f"{a} and {b}: two spellings, each in a report of its own and beside one region"
            )


def _sound(name: str) -> str:
    found = sounds(normalise(name))
    return found if len(found) >= LEAST else name


def _key(name: str) -> str:
    return " ".join(blocking_key(word) for word in normalise(name).split())


def _entry(mentions: Sequence[PlaceMention]) -> str | None:
    """The gazetteer's id that most of the mentions got; `None` if none got one."""
    found = Counter(m.gazetteer.id for m in mentions if m.gazetteer is not None)
    return min(found, key=lambda entry: (-found[entry], entry)) if found else None


def _as_written(mentions: Sequence[PlaceMention]) -> str:
    return min(m.name for m in mentions)


def _place(mentions: Sequence[PlaceMention], because: tuple[str, ...]) -> Place:
    entry = _entry(mentions)
    known = next((m for m in mentions if m.gazetteer is not None and m.gazetteer.id == entry), mentions[0])
    spellings = Counter(m.name for m in mentions)
    name = min(
        spellings, key=lambda spelling: (spelling.isupper() and len(spelling) > 3, -spellings[spelling], spelling)
    )
    spans = sorted({m.span for m in mentions}, key=lambda s: (s.report, s.start, s.end))
    return Place(
        id=content_id("p", entry or normalise(name)),
        name=name,
        spellings=tuple(sorted(spellings)),
        lat=known.lat,
        lon=known.lon,
        precision=known.precision,
        gazetteer=known.gazetteer,
        within=known.within,
        spans=tuple(spans),
        because=because,
    )
