"""Organisations, groups and countries: one for all ways of writing its name in a story, by rules that name nobody else."""

import functools
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence

import msgspec

from crosswire.lexicon.spelling import normalise
from crosswire.lexicon.tables import table
from crosswire.model.actor import ActorKind, ActorMention
from crosswire.resolve.mentions import as_written, bare, blocks, kind_of
from crosswire.resolve.shortened import Shortened, given, in_story
from crosswire.resolve.union import Groups

LONGEST_INITIALS = 8
LEAST_LEFT = 5  # letters of a company's name without its form: "News Corp." is not "News"

Mentions = dict[str, list[ActorMention]]


def shortened_bodies(mentions: Mentions, texts: Mapping[str, str]) -> list[Shortened]:
    """The shorter names of bodies in a story; what the model took for a person there is called an organisation.

    Args:
        mentions: the mentions of each name of the story; kinds are changed in place.
        texts: the text of each report by its id.
    """
    bodies = sorted(as_written(found) for found in mentions.values() if kind_of(found) == "organisation")
    _call_organisations(mentions, {_initials(body) for body in bodies if len(body.split()) > 2})
    surnames = {name.split()[-1] for name, found in mentions.items() if " " in name and kind_of(found) == "person"}
    everyone = [mention for found in mentions.values() for mention in found]
    shortened = [s for s in in_story(texts, everyone, bodies) if s.short.casefold() not in surnames]
    for name in {s.short.casefold() for s in shortened}:
        mentions[name] = [_organisation(m) for m in mentions[name]]
    return shortened


def _call_organisations(mentions: Mentions, initials: Container[str]) -> None:
    """Initials that the model takes for a person's name are the body's whose initials they are."""
    for name, found in mentions.items():
        written = as_written(found)
        if written.isupper() and 2 < len(written) <= LONGEST_INITIALS and written in initials:
            mentions[name] = [_organisation(m) for m in found]


def _organisation(mention: ActorMention) -> ActorMention:
    return msgspec.structs.replace(mention, kind="organisation") if mention.kind == "person" else mention


def join_bodies(
    groups: Groups,
    names: Sequence[str],
    *,
    kinds: Mapping[str, ActorKind],
    mentions: Mapping[str, Sequence[ActorMention]],
    texts: Iterable[str],
    shortened: Iterable[Shortened],
) -> None:
    """One name but for marks, dots, a company's form or "UN"; or an abbreviation of the one full name."""
    written = {name: as_written(mentions[name]) for name in names}
    for block in blocks(names, lambda name: f"{kinds[name]} {_key(name)}"):
        for name in block[1:]:
            groups.join(block[0], name, f"{written[block[0]]} and {written[name]}: one name")
    organisations = [name for name in names if kinds[name] == "organisation"]
    _join_given(groups, organisations, written, texts)
    for found in shortened:
        groups.join(found.short, found.full, found.because)
    initials: dict[str, list[str]] = defaultdict(list)
    for name in organisations:
        if len(name.split()) > 2:
            initials[_initials(written[name])].append(name)
    for name in names:
        short = written[name].replace(".", "")
        owners = initials.get(short, [])
        if short.isupper() and len(short) > 2 and len({groups.of(owner) for owner in owners}) == 1:
            groups.join(name, owners[0], f"{short}: the initials of {written[owners[0]]}")


def _join_given(groups: Groups, names: Iterable[str], written: Mapping[str, str], texts: Iterable[str]) -> None:
    by_short = {written[name].replace(".", ""): name for name in names}
    for short, full in given(texts, set(written.values())):
        if short in by_short:
            groups.join(by_short[short], full, f"{short}: given in brackets after {full}")


def _initials(name: str) -> str:
    """The first letters of a name's capitalised words; "U.S." gives both of its own."""
    return "".join(_letters(bare(name)))


def _letters(name: str) -> Iterator[str]:
    for word in name.split():
        plain = word.replace(".", "")
        if word[0].isupper():
            yield plain if "." in word and plain.isupper() else word[0]


@functools.cache
def _agencies() -> dict[str, str]:
    return {
        normalise(spelling): normalise(agency["name"])
        for agency in table("agencies")["agency"]
        for spelling in agency["spellings"]
    }


@functools.lru_cache(maxsize=20_000)
def _key(name: str) -> str:
    """What all ways of writing a body's name share."""
    plain = normalise(name)
    if plain in _agencies():
        return _agencies()[plain]
    for tail in table("bodies")["tails"]["words"]:
        left = plain.removesuffix(f" {tail}")
        if left != plain and len(left) >= LEAST_LEFT:
            plain = left
            break
    return " ".join(table("bodies")["words"].get(word, word) for word in plain.split())
