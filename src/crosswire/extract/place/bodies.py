"""Places inside longer names: of public bodies ("Accra City Council"), and two that the model took for one."""

from collections.abc import Iterator, Sequence

import msgspec

from crosswire.extract.place.names import PLACE_LABELS, Name, known_as_place
from crosswire.lexicon.gazetteer import open_index
from crosswire.lexicon.tables import table

BODY = "BODY"  # the label that such a place gets
LARGER = 15000  # people: smaller towns bear the names of too many other things
LONGEST = 3  # words of a place's name there


def places_of_bodies(text: str, names: Sequence[Name]) -> Iterator[Name]:
    """The place that begins a body's name, where its other words say that the place runs it; countries are left out.

    A country's ministry or survey is the country's, wherever it acts: its name puts nothing on the map.
    """
    for name in names:
        if name.label not in ("ORG", "FAC", ""):
            continue
        for last in range(min(name.first + LONGEST, name.last - 1), name.first, -1):
            inside = _part(text, name, name.first, last)
            if _runs(name, last) and known_as_place(inside.text) and not _is_style(name, last):
                yield msgspec.structs.replace(inside, label=BODY)
                break


def parted(text: str, name: Name) -> list[Name]:
    """The two names that the model took for one ("Peshawar Pakistan"), where the second is a land that holds the first."""
    if name.last - name.first < 2 or open_index().lookup(name.text):
        return [name]
    county = _county_before(text, name)
    if county is not None:
        return [county]
    for middle in range(name.last - 1, name.first, -1):
        town, land = _part(text, name, name.first, middle), _part(text, name, middle, name.last)
        if _holds(land.text, town.text):
            return [msgspec.structs.replace(part, label="GPE") for part in (town, land)]
    return [name]


def _county_before(text: str, name: Name) -> Name | None:
    """The county that a court's or an office's name begins with, where the model takes the whole for a place."""
    if name.label not in PLACE_LABELS:
        return None
    for last in range(name.last - 1, name.first + 1, -1):
        if name.sentence.tokens[last - 1].text == "County":
            return msgspec.structs.replace(_part(text, name, name.first, last), label="GPE")
    return None


def _holds(land: str, town: str) -> bool:
    """Whether the gazetteer has a country or region by the first name with a town by the second in it."""
    lands = {(c.country, c.region) for c in open_index().lookup(land) if c.kind in ("country", "region")}
    if not lands:
        return False
    towns = [c for c in open_index().lookup(town) if c.population >= LARGER]
    return any((c.country, c.region) in lands or (c.country, "") in lands for c in towns)


def _part(text: str, name: Name, first: int, last: int) -> Name:
    tokens = name.sentence.tokens
    start, end = tokens[first].start, min(tokens[last - 1].end, name.end)
    return msgspec.structs.replace(name, first=first, last=last, text=text[start:end], start=start, end=end)


def _is_style(name: Name, last: int) -> bool:
    """Whether "City" at the end of a town's name is the body's: "Accra City Council", but "Kansas City Council"."""
    if name.sentence.tokens[last - 1].text != "City":
        return False
    words = name.sentence.tokens[name.first : last]
    return not any(not c.alternate and c.kind == "city" for c in open_index().lookup(" ".join(w.text for w in words)))


def _runs(name: Name, first: int) -> bool:
    """Whether one of the words from `first` to the name's end says that a place runs the body."""
    return any(t.text in table("place_nouns")["bodies"] for t in name.sentence.tokens[first : name.last])
