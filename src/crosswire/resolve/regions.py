"""The region that a report names right after a place: "Orra, in rural Talvik", "the village of Orra in Talvik province"."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise

from crosswire.lexicon.spelling import normalise
from crosswire.lexicon.tables import table
from crosswire.model.annotation import Annotation

IN = re.compile(
    r"(?:\s+(?:village|town|hamlet))?,?\s+in(?:\s+the)?(?:\s+(\w+))?\s+"
)  # a list ("Orra and Talvik") is none
COMMA = re.compile(r",\s+")
LONGEST = 40  # code points between a place and its region


def regions_beside(annotations: Iterable[Annotation]) -> Mapping[str, frozenset[str]]:
    """For each place's name (casefolded) the regions named right after it, by their bare names ("talvik")."""
    found: dict[str, set[str]] = defaultdict(set)
    for annotation in annotations:
        for place, region in pairwise(sorted(annotation.places, key=lambda p: p.span)):
            between = annotation.report.text[place.span.end : region.span.start]
            if len(between) <= LONGEST and _holds(between, region.precision):
                found[place.name.casefold()].add(" ".join(_bare(region.name)))
    return {name: frozenset(regions - {""}) for name, regions in found.items()}


def _holds(between: str, precision: str) -> bool:
    """Whether the words between two places put the first in the second, and that is less than a country."""
    inside = IN.fullmatch(between)
    if inside is not None:
        return precision != "country" and inside[1] in (None, *table("place_nouns")["parts_of_region"])
    return precision == "region" and COMMA.fullmatch(between) is not None


def _bare(region: str) -> Iterator[str]:
    """The words of a region's name without its noun, and without the part of it that is meant ("rural", "northern")."""
    nouns = table("place_nouns")
    for word in normalise(region).split():
        if word not in nouns["region"] and word.title() not in nouns["county"] and word not in nouns["parts_of_region"]:
            yield word
