"""Places named again by a common noun."""

import pytest

from crosswire.extract.anaphors import find_place_anaphors
from crosswire.extract.places import find_places
from crosswire.model.place import PlaceMention
from crosswire.parse.english import parse
from crosswire.text.layout import read_layout
from tests.reports import read


def anaphors(text: str) -> tuple[PlaceMention, ...]:
    layout = read_layout(text)
    sentences = next(parse([(text, layout)]))
    return find_place_anaphors("r", text, sentences, find_places("r", text, sentences))


@pytest.mark.parametrize(
    ("text", "words", "place"),
    [
        ("Rebels shelled markets in Aleppo on Monday. The city lost its power plant.", "The city", "Aleppo"),
        (
            "Troops were seen in Bamako at dawn. Shops were shut. This river port had been calm.",
            "This river port",
            "Bamako",
        ),
        ("The flood reached Manila. Schools in the capital were closed.", "the capital", "Manila"),
    ],
)
def test_a_definite_noun_for_a_place_is_the_last_place_of_its_kind(text: str, words: str, place: str) -> None:
    (found,) = anaphors(text)
    assert (found.span.text, found.name) == (words, place)
    assert found.of is not None
    assert found.of.text == place


@pytest.mark.parametrize(
    "text",
    [
        "Rebels shelled markets in Aleppo and in Homs on Monday. The city lost its power plant.",  # which of the two?
        "A city was hit. Nobody said which.",  # no place before it
        "Rebels shelled markets in Aleppo. They left. Nobody came. It rained. The city slept.",  # too far back
        "Rebels shelled markets in Aleppo. The city of Homs was spared.",  # it has a name of its own
    ],
)
def test_where_it_is_not_sure_which_place_is_meant_nothing_is_said(text: str) -> None:
    assert anaphors(text) == ()


def test_a_relative_clause_knows_the_place_that_it_hangs_on() -> None:
    annotation = read(
        "r", "Videos came from the eastern town of Aleppo, a supply hub which the army recaptured last week."
    )
    clause = next(s for s in annotation.statements if s.span.text.startswith("which the army recaptured"))
    assert [p.name for p in clause.places] == ["Aleppo"]
