"""The victims whom the reports name, with age and sex where the words next to the name give them."""

import functools
import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Literal

import msgspec

from crosswire.account.lookup import Lookup, sentence_at, sentence_text, statements_holding
from crosswire.account.scope import is_elsewhere, is_history
from crosswire.lexicon.tables import table, words
from crosswire.model.actor import Actor
from crosswire.model.span import Span
from crosswire.model.toll import Victim

NEAR = 80  # code points beside a name in which its fate is told; further off another name has come between
AGE_AFTER = re.compile(r"\s*,?\s*\(?(?:an? |aged? |who was )?(\d{1,3})(?:-year-old)?\b(?=\s*[,).;]|\s*$|-| and )")
AGE_BEFORE = re.compile(r"\b(\d{1,3})(?:-year-old| ?y/o)\s+(?:\w+\s+){0,2}$")
# "NAME, the man whom police named, was a 22-year-old student"
AGE_TOLD = re.compile(r"(?:,[^.;]{1,80},)?\s+(?:is|was) an? (\d{1,3})-year-old\b")
# The kin of the dead, not the dead.
LEFT_BEHIND = re.compile(r"\b(?:left behind|leaves?(?: behind)?|survived by)\b[^.;]*")
PLACED = re.compile(r"\b(?:in|at|near|from)\s+$")  # "Berg, of Elm Street in Hazel Dell, was found dead"
AGE_NEXT = re.compile(r"\s*(?:He|She) (?:was|is) (\d{1,2})(?: years old)?[.,]")
WHO = re.compile(r"^,? who [^.;]{1,120}?,(?= (?:was|were|is|has|had)\b)")  # a clause between a name and its fate
OLDEST = 115  # no number above this is an age
Status = Literal["killed", "injured"]
STATUSES: tuple[Status, ...] = ("killed", "injured")
MOST_NAMES_HAVE = 2  # words; a surname alone is told of a person whom the story names in full


class _Named(msgspec.Struct, frozen=True, kw_only=True):
    """One naming of a victim at one place."""

    status: Status
    sex: Literal["female", "male"] | None
    statements: tuple[str, ...]


def named_victims(lookups: Iterable[Lookup], *, actors: Sequence[Actor]) -> tuple[Victim, ...]:
    """One victim per person of the story whom some report names as killed or injured; killed wins over injured.

    Refused: a name whose sentence, next to it, speaks of a suspect, an arrest or another time, and who speaks himself.
    """
    lookups = sorted(lookups, key=lambda found: found.reading.annotation.report.id)
    places = {m.span.text.casefold() for found in lookups for m in found.reading.annotation.places}
    ages = ages_of(lookups, actors)
    people = [a for a in actors if a.kind == "person" and may_be_victim(a, places, aged=a.id in ages)]
    ids = {(s.report, s.start, s.end): a.id for a in people for s in a.spans}
    found: dict[str, list[_Named]] = {}
    for lookup in lookups:
        for actor, named in _named(lookup, ids):
            found.setdefault(actor, []).append(named)
    return tuple(_merged(actor, found[actor], ages.get(actor)) for actor in sorted(found))


def ages_of(lookups: Iterable[Lookup], actors: Iterable[Actor]) -> dict[str, int]:
    """The age of each person beside any of whose namings one stands; of several the one told more often, then the lower."""
    at = {(s.report, s.start, s.end): a.id for a in actors if a.kind == "person" for s in a.spans}
    told: dict[str, list[int]] = {}
    for lookup in lookups:
        people = _people_by_sentence(lookup)
        for mention in lookup.reading.annotation.actors:
            span = mention.span
            actor = at.get((span.report, span.start, span.end))
            if actor is not None:
                start, text = sentence_text(lookup, sentence_at(lookup, span.start))
                first, last = span.start - start, span.end - start
                beside = age_of(text[max(0, first - NEAR) : first], text[last : last + 2 * NEAR])
                age = beside or _age_in_next(lookup, span, people)
                told.setdefault(actor, []).extend([age] if age is not None else [])
    return {actor: min(ages, key=lambda a: (-ages.count(a), a)) for actor, ages in told.items() if ages}


def _people_by_sentence(found: Lookup) -> dict[int, int]:
    """How many people each sentence names; a title without a name is nobody."""
    people = (m.span for m in found.reading.annotation.actors if m.kind == "person")
    return Counter(sentence_at(found, s.start) for s in people if s.text.casefold() not in _titles())


def _age_in_next(found: Lookup, span: Span, people: Mapping[int, int]) -> int | None:
    """The age that the next sentence gives of the one person whom a sentence names: "He was 27 years old"."""
    index = sentence_at(found, span.start)
    start, text = sentence_text(found, index)
    told = AGE_NEXT.match(found.reading.annotation.report.text, start + len(text))
    return int(told.group(1)) if told and people.get(index) == 1 else None


def may_be_victim(actor: Actor, places: Collection[str], *, accused: bool = False, aged: bool = False) -> bool:
    """Whether a name can be a victim's: of two words and more, no place's or thing's, nor of one who speaks by his office.

    Args:
        actor: a person.
        places: the names of the story's places.
        accused: whether it may be a suspect's: then his own office counts, not that of others in his description.
        aged: whether some report gives an age with it: then a surname that is also a thing's name is a surname.
    """
    name = actor.name.casefold().split()
    lists = table("toll")["victim"]
    if len(name) < MOST_NAMES_HAVE or name[-1].rstrip(".") in _titles() or name[-1] in places:
        return False
    if name[-1] in lists["things"] and not aged:
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
        other = re.match(r"[’']s\b", near_after) or PLACED.search(before)
        if beside or (not other and _told_after(status, near_after, after)):
            return status
    return None


def _told_after(status: Status, near: str, after: str) -> bool:
    """Whether the words behind a name tell its fate, or those behind a second name that it is joined to do."""
    joined = _patterns()["joined_name"].match(after)
    if joined is not None:
        return _patterns()[f"{status}_after"].match(after[joined.end() :].lstrip()) is not None
    pattern = _patterns()[f"{status}_after"]
    return pattern.search(near) is not None or pattern.match(WHO.sub("", after, count=1).lstrip()) is not None


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
        sex=_sex(before, after),
        statements=tuple(sorted(s.id for s in statements_holding(found, span))),
    )


def _merged(actor: str, named: Sequence[_Named], age: int | None) -> Victim:
    """One victim; killed wins over injured."""
    sexes = sorted({n.sex for n in named if n.sex is not None})
    return Victim(
        actor=actor,
        age=age,
        sex=sexes[0] if len(sexes) == 1 else None,
        status="killed" if any(n.status == "killed" for n in named) else "injured",
        statements=tuple(sorted({s for n in named for s in n.statements})),
    )


def age_of(before: str, after: str) -> int | None:
    """The age that the words right beside a name give."""
    match = AGE_AFTER.match(after) or AGE_BEFORE.search(before) or AGE_TOLD.match(after)
    age = int(match.group(1)) if match else None
    return age if age is not None and age <= OLDEST else None


def _sex(before: str, after: str) -> Literal["female", "male"] | None:
    near = set(re.findall(r"\w+", LEFT_BEHIND.sub("", f"{before[-NEAR:]} {after[:NEAR]}").casefold()))
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
def _titles() -> frozenset[str]:
    return frozenset(w.casefold().rstrip(".") for w in words("person_titles"))


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(p) for name, p in table("toll")["victim"].items() if isinstance(p, str)}


@functools.cache
def _refused() -> re.Pattern[str]:
    listed = table("toll")["victim"]["not_victim"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)
