"""Names of places that stand for something else: nationalities, bodies that bear a land's name, unions of countries.

They say which land is spoken of, not where anything happened.
"""

import functools
from collections.abc import Iterator, Sequence

import msgspec

from crosswire.extract.place.names import Name, belongs
from crosswire.extract.place.recognition import nationalities
from crosswire.lexicon.gazetteer import Candidate, open_index
from crosswire.lexicon.gazetteer_choice import usual
from crosswire.lexicon.spelling import normalise
from crosswire.lexicon.tables import table
from crosswire.model.place import PlaceUse
from crosswire.parse.acting import acts

LONGEST = 3  # words of a land's name in a body's name
MODIFYING = frozenset({"amod", "compound", "nmod", "conj"})

Borrowed = tuple[Name, Candidate, PlaceUse]


def borrowed_names(text: str, names: Sequence[Name]) -> Iterator[Borrowed]:
    """The names that a land's name is borrowed for, each with that land, in the order of `names`."""
    for name in names:
        if name.label == "NORP":
            yield from _nationality(text, name)
        elif (government := _government(name)) is not None:
            yield name, government, "government"
        elif name.label == "ORG":
            yield from _in_body(text, name)


def _nationality(text: str, name: Name) -> Iterator[Borrowed]:
    """Adjectives that modify a noun ("Chinese officials"), with their lands; who "the Chinese" are is left open."""
    if name.head.relation.split(":")[0] not in MODIFYING and not _goes_on(name):
        return
    tokens = name.sentence.tokens
    before = name.first - 1  # "South" of "South Korean", which the model may leave out
    first = before if before >= 0 and tokens[before].text in table("demonyms")["parts"]["opening"] else name.first
    whole = _part(text, name, first, name.last)
    parts = [whole] if _land_of(whole) else [_part(text, name, i, i + 1) for i in range(name.first, name.last)]
    for part in parts:
        land = _land_of(part)
        if land is not None:
            yield part, land, "nationality"


def _goes_on(name: Name) -> bool:
    """Whether a hyphen follows: "Georgian-controlled", "Egyptian-Israeli"."""
    return name.last < len(name.sentence.tokens) and name.sentence.tokens[name.last].text == "-"


def _land_of(adjective: Name) -> Candidate | None:
    if adjective.text.endswith("s"):
        return None  # a people
    code = nationalities().get(adjective.key)
    if code is not None:
        return open_index().country(code)
    area = _areas().get(adjective.key)
    return usual(open_index().lookup(area)) if area else None


@functools.cache
def _areas() -> dict[str, str]:
    return {normalise(adjective): area for adjective, area in table("demonyms")["area"].items()}


def _government(name: Name) -> Candidate | None:
    """What the model takes for a body or for nothing: a union of countries ("the EU"), a capital that acts ("Lima said")."""
    if name.label not in ("ORG", ""):
        return None
    found = open_index().lookup(name.text)
    union = next((c for c in found if c.kind == "area"), None) if name.label == "ORG" else None
    capital = next((c for c in found if c.capital and not c.alternate), None)
    return union or (capital if acts(name.sentence, name.head.index) else None)


def _in_body(text: str, name: Name) -> Iterator[Borrowed]:
    """The countries, regions and counties inside a body's name: "Bank of Japan", "Boone County Fair", "Polish Navy".

    Towns are left out: what bears a town's name is mostly a thing of its own on the map ("Leeds Academy").
    """
    first = name.first
    opening = _part(text, name, first, first + 1)
    nation = (
        _land_of(opening)
        if opening.text not in table("demonyms")["parts"]["societies"] and name.last - first > 1
        else None
    )
    if nation is not None:
        yield opening, nation, "body"
    while first < name.last:
        longest = min(first + LONGEST, name.last)
        parts = (_part(text, name, first, last) for last in range(longest, first, -1))
        part = next((p for p in parts if _known(p)), None)
        if part is not None:
            first = part.last - 1
            land = _land(part, name)
            if land is not None:
                yield part, land, "body"
        first += 1


def _part(text: str, name: Name, first: int, last: int) -> Name:
    tokens = name.sentence.tokens
    start, end = tokens[first].start, min(tokens[last - 1].end, name.end)
    return msgspec.structs.replace(name, first=first, last=last, text=text[start:end], start=start, end=end)


def _known(part: Name) -> bool:
    return part.text[:1].isupper() and part.text[-1] not in "-–—" and bool(open_index().lookup(part.text))


def _land(part: Name, whole: Name) -> Candidate | None:
    """The land that a part of a body's name is the name of; not of "Guernsey County", "Palestine Avenue"."""
    tokens = part.sentence.tokens
    if part.key in nationalities() or part.text in table("place_nouns")["never"] or part.text == whole.text:
        return None
    if part.last < whole.last and belongs(tokens[part.last].text):
        return None
    found = open_index().lookup(part.text)
    country = next((c for c in found if c.kind == "country"), None)
    best = country or usual(found)
    if best is None or (best.kind == "county" and part.last - part.first == 1):
        return None
    return best if best.kind == "country" or (best.kind in ("region", "county") and not best.alternate) else None
