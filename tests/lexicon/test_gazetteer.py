"""The gazetteer is compiled once, in one step, and answers by normalised name."""

from pathlib import Path

import pytest

from crosswire.lexicon.gazetteer import Index, build, open_index
from crosswire.lexicon.spelling import normalise


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("São Paulo", "sao paulo"),
        ("St. Louis", "st louis"),
        ("Saint Louis", "st louis"),
        ("Łódź", "lodz"),
        ("U.S.", "us"),
    ],
)
def test_a_name_is_looked_up_without_marks_case_and_dots(name: str, key: str) -> None:
    assert normalise(name) == key


@pytest.mark.parametrize(("name", "country"), [("Izium", "UA"), ("Mumbai", "IN"), ("Bombay", "IN"), ("Britain", "GB")])
def test_other_names_lead_to_the_same_place(name: str, country: str) -> None:
    assert open_index().lookup(name)[0].country == country


def test_an_unknown_name_has_no_candidates() -> None:
    assert open_index().lookup("Nowherebury-under-Nothing") == ()


def test_a_build_replaces_the_file_in_one_step_and_leaves_nothing_else(tmp_path: Path) -> None:
    path = tmp_path / "cache" / "gazetteer.sqlite"
    build(path)
    assert [p.name for p in path.parent.iterdir()] == ["gazetteer.sqlite"]
    assert path.stat().st_size < 60e6
    assert Index(path).lookup("Reykjavik")[0].capital
