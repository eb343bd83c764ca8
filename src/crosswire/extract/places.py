"""Places: names recognised by model, gazetteer and the report's own vote, resolved over the whole report."""

import functools
import itertools
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

from crosswire.extract.place.bodies import parted, places_of_bodies
from crosswire.extract.place.borrowed import borrowed_names
from crosswire.extract.place.names import Name, names_in
from crosswire.extract.place.position import relation
from crosswire.extract.place.recognition import is_place, nationalities, people_in, votes_of, with_lists
from crosswire.lexicon.gazetteer import Candidate, open_index
from crosswire.lexicon.gazetteer_choice import choose
from crosswire.lexicon.tables import table
from crosswire.model.place import Gazetteer, PlaceMention, PlaceUse
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence
from crosswire.parse.acting import acts

LONGEST_HOLD = 40  # code points between a place and what holds it
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

    A name that the gazetteer does not know is kept without coordinates. A country or capital that acts ("Moscow said") is
    left out: it is an actor there. With `literal` false it is kept, and with it nationalities and lands in the names of
    bodies, each marked by its `use`: for a reader who wants every land that is named.
    """
    whole = [name for s in sentences if s.part not in UNTOLD for name in _names(text, s)]
    names = _with_bodies(text, whole)
    known = {name: _senses(name) for name in {n.text for n in names}}
    votes = votes_of(names, known)
    people = people_in(names)
    placed = [is_place(n, known[n.text], votes=votes[n.key], people=people) for n in names]
    kept = with_lists(text, names, known, placed, people=people)
    told = [(name, _use(name, known[name.text])) for name in kept]
    told = [(name, use) for name, use in told if use == "place" or not literal]
    kept = [name for name, _ in told]
    chosen = choose(
        {name.key: known[name.text] for name in kept},
        mentions=Counter(name.key for name in kept),
        holders=_holders(text, kept),
        countries=_adjectives(sentences),
    )
    found = tuple(_mention(report_id, text, name, chosen.get(name.key), use=use) for name, use in told)
    return found if literal else _with_borrowed(report_id, text, whole, found)


def _names(text: str, sentence: ParsedSentence) -> Iterator[Name]:
    for name in names_in(text, sentence):
        yield from parted(text, name)


def _with_bodies(text: str, names: Sequence[Name]) -> list[Name]:
    return sorted([*names, *places_of_bodies(text, names)], key=lambda name: (name.start, name.end))


def _with_borrowed(
    report_id: str, text: str, names: Sequence[Name], found: Sequence[PlaceMention]
) -> tuple[PlaceMention, ...]:
    """The places with the borrowed names that no place covers."""
    taken = {at for place in found for at in range(place.span.start, place.span.end)}
    borrowed = [
        _mention(report_id, text, name, land, use=use)
        for name, land, use in borrowed_names(text, names)
        if taken.isdisjoint(range(name.start, name.end))
    ]
    return tuple(sorted((*found, *borrowed), key=lambda place: place.span))


def _senses(name: str) -> tuple[Candidate, ...]:
    """The places that are written like this: "IN" is a state only with its capitals; "Helmand province" is a region."""
    found = open_index().lookup(name)
    base, _, last = name.rpartition(" ")
    nouns = table("place_nouns")
    style, of, place = name.partition(" of ")
    if not found and of and style in nouns["styles"]:
        return _senses(place.removeprefix("the "))
    if not found and base and (last == "state" or last in nouns["region"] or last in nouns["county"]):
        plain = open_index().lookup(base)
        regions = [
            c for c in (*plain, *open_index().lookup(f"{base} region")) if c.kind in ("region", "county", "area")
        ]
        return tuple(regions) or (plain if last in nouns["region"] else ())
    if len(name.replace(".", "")) > 2:
        return found
    return tuple(c for c in found if c.kind == "country" or name in table("regions").get(c.id, ()))


def _holders(text: str, names: Sequence[Name]) -> dict[str, set[str]]:
    """For each name the names that the text says hold it: "Marion, Ohio", "Rafah in the Gaza Strip", "Iran's Kerman province"."""
    holders: dict[str, set[str]] = defaultdict(set)
    inside, owned = _holding()
    for name, following in itertools.pairwise(names):
        between = text[name.end : following.start]
        if len(between) > LONGEST_HOLD or not between.strip():
            continue
        if inside.fullmatch(between):
            holders[name.key].add(following.key)
        elif owned.fullmatch(between):
            holders[following.key].add(name.key)
    return holders


@functools.cache
def _holding() -> tuple[re.Pattern[str], re.Pattern[str]]:
    """What stands between a place and what holds it, and between a holder and what it owns."""
    side = r"(?:(?:north|south|east|west)\w{0,8}|central|rural|coastal|neighbou?ring)\s+"
    kind = r"(?:city|town|village|port|province|region|state|district|county|island|capital)\s+"
    described = r"(?:(?:a|an|the)\s+(?:[\w-]+\s+){0,4})?"
    inside = rf"\s*[,(]?\s*{described}(?:in|of)\s+(?:the\s+)?(?:{side})?|\s*[,(]\s*(?:{side})?"
    owned = rf"[’']s?\s+(?:{side})?(?:{kind})?(?:of\s+)?"
    return re.compile(inside), re.compile(owned)


def _adjectives(sentences: Iterable[ParsedSentence]) -> Counter[str]:
    known = nationalities()
    found = (known.get(t.text.lower()) for s in sentences for t in s.tokens if t.text[:1].isupper())
    return Counter(code for code in found if code)


def _use(name: Name, candidates: Sequence[Candidate]) -> PlaceUse:
    """Whether a country or capital stands for its government here."""
    governs = any(c.kind == "country" or c.capital for c in candidates)
    return "government" if governs and acts(name.sentence, name.head.index) else "place"


def _mention(report_id: str, text: str, name: Name, place: Candidate | None, *, use: PlaceUse) -> PlaceMention:
    span = Span.cut(report_id, text, name.start, name.end)
    if place is None:
        return PlaceMention(span=span, name=name.text, relation=relation(name), use=use)
    return PlaceMention(
        span=span,
        name=name.text,
        lat=place.lat,
        lon=place.lon,
        precision=PRECISION[place.kind],
        gazetteer=Gazetteer(source="geonames", id=place.id),
        within=_within(place),
        relation=relation(name),
        use=use,
    )


def _within(place: Candidate) -> tuple[str, ...]:
    """The ids of the region and the country that hold a place, nearest first."""
    region = f"{place.country}.{place.region}" if place.region and place.kind != "region" else ""
    country = open_index().country(place.country) if place.country and place.kind != "country" else None
    return tuple(found for found in (region, country.id if country else "") if found)
