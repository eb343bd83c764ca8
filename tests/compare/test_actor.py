"""Actors: others, or not named."""

import pytest

from crosswire.compare.actor import compare_actors
from tests.compare.telling import claim


@pytest.mark.parametrize(
    ("one", "other", "form"),
    [
        ("[Russia shelled the port.]", "[Ukraine shelled the port.]", "others"),
        ("[Rioters burned the archive.]", "[Students burned the archive.]", "agents"),
        ("[Russia shelled the port.]", "[The port was shelled.]", "one only"),
    ],
)
def test_other_names_other_words_and_no_name_are_told_apart(one: str, other: str, form: str) -> None:
    finding = compare_actors(claim(one, other))
    assert finding is not None
    assert finding.form == form


def test_one_actor_is_no_difference() -> None:
    assert compare_actors(claim("[Russia shelled the port.]", "[The port was shelled by Russia.]")) is None
