"""Where."""

from typing import Literal

import msgspec

from crosswire.model.span import Span

PlaceUse = Literal["place", "government", "nationality", "body"]


class Gazetteer(msgspec.Struct, frozen=True, kw_only=True):
    """An entry of a gazetteer: which one, and its id there."""

    source: str
    id: str


class PlaceMention(msgspec.Struct, frozen=True, kw_only=True):
    """A place name in one report, resolved against the gazetteer where that could be done.

    `lat` and `lon` are degrees (WGS 84). `within` lists gazetteer ids of what holds it, nearest first. `relation` is the
    word that puts something in a relation to the place: in, near, outside, "40 miles from" ...; "" if none. `of` is the
    earlier mention that a common noun comes back to ("this city"), `None` for a name. `use` tells a place
    (where something is or happens) from names that only say which land is spoken of: of a government ("Moscow said"), a
    nationality ("Kenyan troops"), a body ("Bank of Japan").
    """

    span: Span
    name: str
    lat: float | None = None
    lon: float | None = None
    precision: str = "unknown"
    gazetteer: Gazetteer | None = None
    within: tuple[str, ...] = ()
    relation: str = ""
    of: Span | None = None
    use: PlaceUse = "place"


class Place(msgspec.Struct, frozen=True, kw_only=True):
    """One place of a story for all spellings in all reports. `precision`: point, city, region, country, unknown."""

    id: str
    name: str
    spellings: tuple[str, ...] = ()
    lat: float | None = None
    lon: float | None = None
    precision: str = "unknown"
    gazetteer: Gazetteer | None = None
    within: tuple[str, ...] = ()
    spans: tuple[Span, ...] = ()
    because: tuple[str, ...] = ()
