"""Places: names recognised by model, gazetteer and the report's own vote, resolved over the whole report."""

import functools
import itertools
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from crosswire.extract.place.names import (
    PLACE_LABELS,
    Name,
    belongs,
    called_place,
    called_settlement,
    names_in,
    people_follow,
    preposition,
    relation,
)
from crosswire.lexicon.gazetteer import Candidate, open_index
from crosswire.lexicon.gazetteer_choice import choose
from crosswire.lexicon.spelling import normalise
from crosswire.lexicon.tables import table, words
from crosswire.model.place import Gazetteer, PlaceMention
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence
from crosswire.parse.acting import acts

PASSED_OVER = frozenset({"", "ORG", "PERSON", "NORP"})  # what the model says of places that it misses
TOWN = 1000  # what the model does not call a place must have so many people, or be no town at all
CITY = 15000  # and so many after a preposition that puts all sorts of things in relation ("of", "from")
LARGE = 100_000  # a town of so many people is known by a bare name
UNTOLD = ("boilerplate", "credit", "slug")  # parts that tell nothing of the event
PRECISION = {
    "country": "country",
    "continent": "region",
    "area": "region",
    "region": "region",
    "county": "region",
    "city": "city",
}


def find_places(
    report_id: str, text: str, sentences: Sequence[ParsedSentence], *, literal: bool = True
) -> tuple[PlaceMention, ...]:
    """Every place that the report names, in reading order.

    A name that the gazetteer does not know is kept without coordinates. With `literal`, a country or capital that acts
    ("Moscow said") is left out: it is an actor there.
    """
    names = [name for s in sentences if s.part not in UNTOLD for name in names_in(text, s)]
    known = {name: _senses(name) for name in {n.text for n in names}}
    votes = _votes(names, known)
    people = _people(names)
    kept = _listed(text, names, known, [_is_place(n, known[n.text], votes=votes[n.key], people=people) for n in names])
    if literal:
        kept = [name for name in kept if not _acting(name, known[name.text])]
    chosen = choose(
        {name.key: known[name.text] for name in kept},
        mentions=Counter(name.key for name in kept),
        holders=_holders(text, kept),
        countries=_adjectives(sentences),
    )
    return tuple(_mention(report_id, text, name, chosen.get(name.key)) for name in kept)


def _senses(name: str) -> tuple[Candidate, ...]:
    """The places that are written like this: "IN" is a state only with its capitals; "Helmand province" is a region."""
    found = open_index().lookup(name)
    base, _, last = name.rpartition(" ")
    if not found and base and (last in table("place_nouns")["region"] or last in table("place_nouns")["county"]):
        plain = open_index().lookup(base)
        regions = [
            c for c in (*plain, *open_index().lookup(f"{base} region")) if c.kind in ("region", "county", "area")
        ]
        return tuple(regions) or (plain if last in table("place_nouns")["region"] else ())
    if len(name.replace(".", "")) > 2:
        return found
    return tuple(c for c in found if c.kind == "country" or name in table("regions").get(c.id, ()))


def _votes(names: Iterable[Name], known: dict[str, tuple[Candidate, ...]]) -> dict[str, Counter[str]]:
    """How often each name is called what in this report; a name in a place's position counts as a place twice."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        kind = "place" if name.label in PLACE_LABELS else name.label or "none"
        votes[name.key][kind] += 1
        votes[name.key]["called"] += called_settlement(name)
        if preposition(name) in table("place_prepositions")["strong"]:
            votes[name.key]["position"] += 1
            if known[name.text]:
                votes[name.key]["place"] += 2 if name.label in PLACE_LABELS else 1
    return votes


def _people(names: Iterable[Name]) -> frozenset[str]:
    """Single words of full names of persons: "Houston" is no city where "Whitney Houston" sings."""
    parts = (
        normalise(part) for name in names if name.label == "PERSON" and " " in name.text for part in name.text.split()
    )
    return frozenset(parts)


def _is_place(name: Name, candidates: Sequence[Candidate], *, votes: Counter[str], people: frozenset[str]) -> bool:
    """Whether this name is of a place: the model and the gazetteer, or the gazetteer and its position or the vote."""
    if name.key in _nationalities() or len(name.key) < 2 or _is_never(name.text):
        return False
    strong = preposition(name) in table("place_prepositions")["strong"]
    if name.key in people and not (strong and name.label in PLACE_LABELS):
        return False
    if name.label in PLACE_LABELS:
        return _model_is_right(name, candidates, votes=votes)
    if name.label not in PASSED_OVER:
        return False
    if votes["called"] or not candidates:
        return votes["called"] > 0
    if votes["place"] > votes["PERSON"] + votes["ORG"]:
        return True
    if any(_plain_sense(c, name) for c in candidates) or _state_follows(name):
        return True
    size = max(c.population for c in candidates)
    return size >= TOWN and (called_place(name) or _placed_by_position(name, size, strong=strong))


def _placed_by_position(name: Name, size: int, *, strong: bool) -> bool:
    """Whether the words round a name put it on the map: "in NAME", "a NAME woman", a dateline."""
    if name.sentence.part == "dateline" or people_follow(name):
        return True
    return strong and name.label != "PERSON" and (preposition(name) != "at" or size >= CITY)


def _plain_sense(candidate: Candidate, name: Name) -> bool:
    """Whether a name is of a country or county and hardly of anything else; "Jordan" may be a person."""
    if candidate.kind == "county":
        return name.last - name.first > 1
    return candidate.kind == "country" and (name.last - name.first > 1 or name.label == "ORG")


def _model_is_right(name: Name, candidates: Sequence[Candidate], *, votes: Counter[str]) -> bool:
    """Whether a name that the model calls a place is one: not outvoted; and known, or in a place's position somewhere."""
    if name.sentence.tokens[name.last - 1].text in table("place_nouns")["region"]:
        return True
    if votes["PERSON"] + votes["ORG"] > votes["place"]:
        return False
    if candidates:
        return not _only_starts(name, candidates) or votes["place"] > 1
    ends_as_place = belongs(name.sentence.tokens[name.last - 1].text)
    return ends_as_place or (name.label != "FAC" and votes["position"] + votes["called"] > 0)


def _only_starts(name: Name, candidates: Sequence[Candidate]) -> bool:
    """Whether it is one word at a sentence's start, of no place that many know and nothing round it that says place."""
    if (
        name.first > 0
        or name.last > 1
        or name.sentence.part == "dateline"
        or _state_follows(name)
        or people_follow(name)
    ):
        return False
    return not any(c.kind != "city" or c.population >= LARGE for c in candidates)


@functools.cache
def _is_never(word: str) -> bool:
    """Whether a word is no place by itself: a direction, a title, a common part of names."""
    return word in table("place_nouns")["never"] or word in words("person_titles")


def _listed(
    text: str, names: Sequence[Name], known: dict[str, tuple[Candidate, ...]], placed: list[bool]
) -> list[Name]:
    """The names that are places, with those that the gazetteer knows and that stand in one list with a place."""
    steps = [(i, i - 1) for i in range(1, len(names))] + [(i, i + 1) for i in reversed(range(len(names) - 1))]
    for here, beside in steps:
        first, second = sorted((here, beside))
        if placed[here] or not placed[beside] or names[here].label in PLACE_LABELS:
            continue
        if text[names[first].end : names[second].start].strip() in ("and", "or", ", and", "and in"):
            placed[here] = any(c.population >= TOWN for c in known[names[here].text])
    return [name for name, is_place in zip(names, placed, strict=True) if is_place]


def _state_follows(name: Name) -> bool:
    """Whether a comma and a region's or country's name follow ("Marion, Ohio")."""
    tokens = name.sentence.tokens
    return name.last + 1 < len(tokens) and tokens[name.last].text == "," and _is_holder(tokens[name.last + 1].text)


@functools.cache
def _is_holder(word: str) -> bool:
    if not word[:1].isupper():
        return False
    return any(c.kind in ("country", "region") for c in open_index().lookup(word))


def _holders(text: str, names: Sequence[Name]) -> dict[str, set[str]]:
    """For each name the names that the text says hold it: "Marion, Ohio", "Rafah in the Gaza Strip"."""
    holders: dict[str, set[str]] = defaultdict(set)
    for name, following in itertools.pairwise(names):
        between = text[name.end : following.start].strip().lower()
        if between in (
            ",",
            "(",
            "in",
            ", in",
            "in the",
            ", in the",
            "in northern",
            "in southern",
            "in eastern",
            "in western",
        ):
            holders[name.key].add(following.key)
    return holders


@functools.cache
def _nationalities() -> dict[str, str]:
    """Adjectives and plural nouns of nationality, normalised, to ISO codes; "US" and "UK" are countries' names too."""
    found = {}
    for word, code in table("demonyms")["country"].items():
        if word.isupper():
            continue
        found[normalise(word)] = found[normalise(word + "s")] = code
    return found


def _adjectives(sentences: Iterable[ParsedSentence]) -> Counter[str]:
    known = _nationalities()
    found = (known.get(t.text.lower()) for s in sentences for t in s.tokens if t.text[:1].isupper())
    return Counter(code for code in found if code)


def _acting(name: Name, candidates: Sequence[Candidate]) -> bool:
    """Whether a country or capital stands for its government here."""
    return any(c.kind == "country" or c.capital for c in candidates) and acts(name.sentence, name.head.index)


def _mention(report_id: str, text: str, name: Name, place: Candidate | None) -> PlaceMention:
    span = Span.cut(report_id, text, name.start, name.end)
    if place is None:
        return PlaceMention(span=span, name=name.text, relation=relation(name))
    return PlaceMention(
        span=span,
        name=name.text,
        lat=place.lat,
        lon=place.lon,
        precision=PRECISION[place.kind],
        gazetteer=Gazetteer(source="geonames", id=place.id),
        within=_within(place),
        relation=relation(name),
    )


def _within(place: Candidate) -> tuple[str, ...]:
    """The ids of the region and the country that hold a place, nearest first."""
    region = f"{place.country}.{place.region}" if place.region and place.kind != "region" else ""
    country = open_index().country(place.country) if place.country and place.kind != "country" else None
    return tuple(found for found in (region, country.id if country else "") if found)
