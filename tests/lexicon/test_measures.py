"""Figures in two units: one but for rounding, or apart; and pint only where two units meet."""

import subprocess
import sys
from pathlib import Path

import pytest

from crosswire.lexicon.measures import PHYSICAL, base_unit, converted, extent, near
from crosswire.lexicon.tables import table

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("value", "unit", "other", "other_unit", "expected"),
    [
        (5, "kilometre", 3, "mile", True),
        (5, "kilometre", 12, "mile", False),
        (24, "kilometre", 15, "mile", True),
        (24.1, "kilometre", 14.2, "mile", False),
        (300, "mile", 500, "kilometre", True),  # round numbers
        (300, "mile", 400, "kilometre", False),
        (20, "ton", 18, "tonne", True),  # American tons
        (20, "ton", 20, "tonne", True),  # British ones, or tonnes misspelt
        (10, "gallon", 45, "litre", True),
        (35, "degree Celsius", 95, "degree Fahrenheit", True),
        (35, "degree Celsius", 35, "degree Fahrenheit", False),
        (1_200_000, "barrel", 190_000, "cubic metre", True),
        (5, "kilometre", 5, "hectare", False),
        (5, "kilometre", 5, "USD", False),
    ],
)
def test_figures_are_near_that_round_to_one(
    value: float, unit: str, other: float, other_unit: str, expected: bool
) -> None:
    assert near(value, unit, other, other_unit) is expected
    assert near(other, other_unit, value, unit) is expected


@pytest.mark.parametrize("unit", ["USD", "people", "percent", "", "m", "degree", "kiloton", "decibel"])
def test_what_has_no_physical_unit_or_an_unclear_one_is_not_converted(unit: str) -> None:
    assert base_unit(unit) is None
    assert extent(5, unit) is None


@pytest.mark.parametrize(
    ("value", "unit", "into", "expected"),
    [
        (12, "mile", "kilometre", "19 km"),
        (400, "hectare", "acre", "988 acres"),
        (3, "mile", "kilometre", "4.8 km"),
        (32, "degree Fahrenheit", "degree Celsius", "0 °C"),
        (2, "square mile", "square kilometre", "5.2 km²"),
        (50_000, "kilometre per hour", "mile per hour", "31,069 mi/h"),
    ],
)
def test_a_conversion_is_rounded_as_a_reader_would(value: float, unit: str, into: str, expected: str) -> None:
    assert converted(value, unit, into=into) == expected


def test_pint_knows_every_unit_of_the_table_that_is_not_held_back() -> None:
    held_back = {unit for unit, names in table("conversions").items() if not names}
    units = {unit for measure in PHYSICAL for unit in table("units")[measure]}
    assert table("conversions").keys() <= units
    assert {unit for unit in units if base_unit(unit) is None} == held_back


def test_units_that_compare_share_a_base_and_others_do_not() -> None:
    bases = [
        base_unit(unit) for unit in ("mile", "nautical mile", "acre", "litre", "tonne", "knot", "volt", "megabyte")
    ]
    assert bases[0] == bases[1]
    assert len(set(bases)) == len(bases) - 1


QUIET = """
import sys
from crosswire.cli.main import main
from crosswire.compare.figure import compare_figures
from tests.compare.telling import claim
same_unit = claim("[The mine is 24 km from the port.]", "[The mine is 15 km from the port.]")
assert compare_figures(same_unit) is not None
no_unit = claim("[The blast killed 12 people.]", "[The blast killed nine people.]")
assert compare_figures(no_unit) is not None
try:
    main(["compile", *sys.argv[1:]])
except SystemExit as end:
    assert end.code == 0
print("pint" in sys.modules)
two_units = claim("[The mine is 24 km from the port.]", "[The mine is 15 miles from the port.]")
assert compare_figures(two_units) is None
print("pint" in sys.modules)
"""


def test_pint_is_loaded_only_when_two_units_meet(tmp_path: Path) -> None:
    """Not for the seeds, nor for reports that give their figures in one unit or in none."""
    command = [sys.executable, "-c", QUIET, str(ROOT / "examples" / "izium"), "-o", str(tmp_path)]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
    assert [line for line in run.stdout.splitlines() if line in ("True", "False")] == ["False", "True"]
