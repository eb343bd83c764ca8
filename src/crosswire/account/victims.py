"""The victims whom the reports name, with age and sex where the words next to the name give them."""

import functools
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from crosswire.account.lookup import Lookup, sentence_at, sentence_text, statements_holding
from crosswire.account.scope import is_elsewhere, is_history
from crosswire.lexicon.tables import table
from crosswire.model.actor import Actor
from crosswire.model.span import Span
from crosswire.model.toll import Victim

NEAR = 80  # code points beside a name in which its fate is told; further off another name has come between
AGE_AFTER = re.compile(r"\s*,?\s*\(?(?:an? |aged? |who was )?(\d{1,3})(?:-year-old)?\b(?=\s*[,).;]|\s*$|-| and )")
AGE_BEFORE = re.compile(r"\b(\d{1,3})-year-old\s+(?:\w+\s+){0,2}$")
OLDEST = 115  # no number above this is an age
Status = Literal["killed", "injured"]
STATUSES: tuple[Status, ...] = ("killed", "injured")
MOST_NAMES_HAVE = 2  # words; a surname alone is told of a person whom the story names in full


class _Named(msgspec.Struct, frozen=True, kw_only=True):
    """One naming of a victim at one place."""

    status: Status
    age: int | None
    sex: Literal["female", "male"] | None
    statements: tuple[str, ...]


def named_victims(lookups: Iterable[Lookup], *, actors: Sequence[Actor]) -> tuple[Victim, ...]:
    """One victim per person of the story whom some report names as killed or injured; killed wins over injured.

    Refused: a name whose sentence, next to it, speaks of a suspect, an arrest or another time, and who speaks himself.
    """
    lookups = sorted(lookups, key=lambda found: found.reading.annotation.report.id)
    places = {m.span.text.casefold() for found in lookups for m in found.reading.annotation.places}
    people = [a for a in actors if a.kind == "person" and may_be_victim(a, places)]
    ids = {(s.report, s.start, s.end): a.id for a in people for s in a.spans}
    found: dict[str, list[_Named]] = {}
    for lookup in lookups:
        for actor, named in _named(lookup, ids):
            found.setdefault(actor, []).append(named)
    return tuple(_merged(actor, found[actor]) for actor in sorted(found))


def may_be_victim(actor: Actor, places: Collection[str], *, accused: bool = False) -> bool:
    """Whether a name can be a victim's: of two words and more, no place's or thing's, nor of one who speaks by his office.

    Args:
        actor: a person.
        places: the names of the story's places.
        accused: whether it may be a suspect's: then his own office counts, not that of others in his description.
    """
    words = actor.name.casefold().split()
    lists = table("toll")["victim"]
    if len(words) < MOST_NAMES_HAVE or words[-1] in places or words[-1] in lists["things"]:
        return False
    speakers = set(lists["speakers"])
    if accused:
        return not {_head(role) for role in actor.roles} & (speakers - {"suspect", "gunman", "shooter"})
    return not set(re.findall(r"\w+", " ".join(actor.roles).casefold())) & speakers


def _head(role: str) -> str:
    """The noun of a role: "sheriff" of "county sheriff", "son" of "son of a film director"."""
    return (re.split(r"\s+(?:of|for|at|in|on|to|with)\s", role)[0].casefold().split() or [""])[-1]


def status_of(before: str, after: str) -> Status | None:
    """What the words beside a name say of it; `None` where they don't say that it is a victim's."""
    near_before, near_after = _clause_end(before)[-NEAR:], _clause_start(after)[:NEAR]
    for status in STATUSES:
        if _listed(before, status):
            return status
    patterns = _patterns()
    if _refused().search(near_after) or _refused().search(near_before) or patterns["speaks"].match(near_after):
        return None
    if patterns["office_before"].search(near_before):
        return None
    for status in STATUSES:
        told = _last(patterns[f"{status}_before"], near_before)
        beside = told is not None and patterns["one_name"].match(near_before[told.end() :])
        owns = re.match(r"[’']s\b", near_after)
        if beside or (not owns and _told_after(status, near_after, after)):
            return status
    return None


def _told_after(status: Status, near: str, after: str) -> bool:
    """Whether the words behind a name tell its fate, or those behind a second name that it is joined to do."""
    joined = _patterns()["joined_name"].match(after)
    if joined is not None:
        return _patterns()[f"{status}_after"].match(after[joined.end() :].lstrip()) is not None
    return _patterns()[f"{status}_after"].search(near) is not None


def _listed(before: str, status: Status) -> bool:
    """Whether a name stands in a list of those "identified as ..." in its sentence."""
    told = _last(_patterns()[f"{status}_before"], before)
    if told is None or not told.group().endswith(" as"):
        return False
    return _patterns()["list_words"].match(before[told.end() :]) is not None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    return max(pattern.finditer(text), key=lambda m: m.end(), default=None)


def _named(found: Lookup, ids: Mapping[tuple[str, int, int], str]) -> Iterator[tuple[str, _Named]]:
    for mention in found.reading.annotation.actors:
        span = mention.span
        actor = ids.get((span.report, span.start, span.end))
        if actor is None or mention.kind != "person":
            continue
        start, text = sentence_text(found, sentence_at(found, span.start))
        before, after = text[: span.start - start], text[span.end - start :]
        status = status_of(before, after)
        if status is not None and not is_elsewhere(before, after) and not is_history(before, after):
            yield actor, _naming(found, span, status, before, after)


def _naming(found: Lookup, span: Span, status: Status, before: str, after: str) -> _Named:
    return _Named(
        status=status,
        age=age_of(before, after),
        sex=_sex(before, after),
        statements=tuple(sorted(s.id for s in statements_holding(found, span))),
    )


def _merged(actor: str, named: Sequence[_Named]) -> Victim:
    """One victim; where reports give two ages the one told more often, then the lower, stands."""
    ages = [n.age for n in named if n.age is not None]
    sexes = sorted({n.sex for n in named if n.sex is not None})
    return Victim(
        actor=actor,
        age=min(ages, key=lambda a: (-ages.count(a), a)) if ages else None,
        sex=sexes[0] if len(sexes) == 1 else None,
        status="killed" if any(n.status == "killed" for n in named) else "injured",
        statements=tuple(sorted({s for n in named for s in n.statements})),
    )


def age_of(before: str, after: str) -> int | None:
    """The age that the words right beside a name give."""
    match = AGE_AFTER.match(after) or AGE_BEFORE.search(before)
    age = int(match.group(1)) if match else None
    return age if age is not None and age <= OLDEST else None


def _sex(before: str, after: str) -> Literal["female", "male"] | None:
    near = set(re.findall(r"\w+", f"{before[-NEAR:]} {after[:NEAR]}".casefold()))
    lists = table("toll")["victim"]
    female, male = bool(near & set(lists["female"])), bool(near & set(lists["male"]))
    if female == male:
        return None
    return "female" if female else "male"


def _clause_start(after: str) -> str:
    """The words behind a name up to the end of its clause; an age between commas is stepped over."""
    return re.split(r"[;:]", after, maxsplit=1)[0]


def _clause_end(before: str) -> str:
    return re.split(r"[;]", before)[-1]


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(p) for name, p in table("toll")["victim"].items() if isinstance(p, str)}


@functools.cache
def _refused() -> re.Pattern[str]:
    words = table("toll")["victim"]["not_victim"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
