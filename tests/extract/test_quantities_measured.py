"""Distances, areas and cargoes have a unit that can be converted; sums, shares, magnitudes and people have none."""

import pytest

from crosswire.lexicon.measures import PHYSICAL, base_unit, extent
from tests.extract.test_quantities import only


@pytest.mark.parametrize(
    ("text", "measure", "base", "low", "high"),
    [
        ("The lorry overturned 5 kilometres from Mbale.", "length", "meter", 4500, 5500),
        ("The village lies 12 miles east of Gweru.", "length", "meter", 18507, 20117),
        ("The trawler sank 40 nautical miles off Cork.", "length", "meter", 70376, 77784),
        ("The fire burned 3,400 hectares of heath.", "area", "meter ** 2", 33_500_000, 34_500_000),
        ("Rebels held 20 square miles of the valley.", "area", "meter ** 2", 49_209_800, 54_389_800),
        ("Customs officers seized 60 tonnes of maize.", "mass", "kilogram", 57000, 63000),
        ("The barge carried 44,000 pounds of cement.", "mass", "kilogram", 19731, 20185),
        ("The hold contained 30 tons of scrap.", "mass", "kilogram", 25855, 32005),
        ("The tanker spilled 8,500 litres of diesel.", "volume", "meter ** 3", 8.45, 8.55),
        ("Gusts of 110 km/h tore off roofs.", "speed", "meter / second", 29.17, 31.94),
    ],
)
def test_a_measured_amount_can_be_put_in_the_base_unit_of_its_dimension(
    text: str, measure: str, base: str, low: float, high: float
) -> None:
    found = only(text)
    assert found.measure == measure
    assert found.low is not None
    stands_for = extent(found.low, found.unit)
    assert stands_for is not None
    assert stands_for.base == base
    assert stands_for[:2] == pytest.approx((low, high), rel=1e-3)


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("A 7.1-magnitude tremor shook the valley.", "magnitude"),
        ("The bank was fined 40 million pounds.", "money"),
        ("The robbers took $4.2m.", "money"),
        ("Sixty-two per cent of homes have no power.", "share"),
        ("Nine miners were killed.", "killed"),
        ("The coroner examined 31 bodies.", "bodies"),
    ],
)
def test_sums_shares_magnitudes_and_people_have_no_physical_unit(text: str, measure: str) -> None:
    found = only(text)
    assert found.measure == measure
    assert found.measure not in PHYSICAL
    assert base_unit(found.unit) is None
