"""Actors are people, organisations, groups and acting countries, each with the name the report gives in full."""

import itertools

import pytest

from crosswire.extract.actors import find_actors
from crosswire.extract.places import find_places
from crosswire.model.actor import ActorMention
from crosswire.parse.english import parse
from crosswire.text.layout import read_layout


def actors(text: str) -> list[ActorMention]:
    sentences = next(parse([(text, read_layout(text))]))
    return list(find_actors("r1", text, sentences, find_places("r1", text, sentences)))


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        ("Norwegian police chief Marit Solberg told reporters on Friday.", "Marit Solberg", "police chief"),
        (
            "Anders Holm, the chief investigator for the region, said so.",
            "Anders Holm",
            "chief investigator for the region",
        ),
        ("A senior aide Halvard Brekke said so.", "Halvard Brekke", "senior aide"),
        ("President Emmanuel Macron spoke in Lyon.", "Emmanuel Macron", "President"),
    ],
)
def test_a_title_or_an_apposition_is_the_role(text: str, name: str, role: str) -> None:
    assert [(a.name, a.role) for a in actors(text) if a.kind == "person"] == [(name, role)]


def test_a_later_surname_is_the_person_named_in_full() -> None:
    text = "Mayor Anna Lindqvist opened the hall. Lindqvist said the work took two years."
    assert [a.name for a in actors(text) if a.kind == "person"] == ["Anna Lindqvist", "Anna Lindqvist"]


def test_a_surname_of_two_people_is_neither_of_them() -> None:
    text = "Carol Hansen and her brother Peter Hansen were hurt. Police said that Hansen was driving."
    assert [a.name for a in actors(text) if a.kind == "person"][-1] == "Hansen"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Russia denied the report.", "Russia"),
        ("Moscow called it a lie.", "Russia"),
        ("There was no immediate comment from Iran.", "Iran"),
        ("The Russians left the town overnight.", "Russia"),
    ],
)
def test_a_country_that_acts_is_an_actor(text: str, name: str) -> None:
    assert [a.name for a in actors(text) if a.kind == "country"] == [name]


def test_a_country_where_something_happens_is_no_actor() -> None:
    assert not [a for a in actors("Three people were killed in Iran.") if a.kind == "country"]


@pytest.mark.parametrize(
    ("text", "kind", "name"),
    [
        ("Ukrainian officials said the town was safe.", "group", "Ukrainian officials"),
        ("The Turkish defence ministry tweeted a map.", "organisation", "Turkish defence ministry"),
        ("Police said no one was hurt.", "group", "Police"),
    ],
)
def test_a_described_group_is_an_actor(text: str, kind: str, name: str) -> None:
    assert (kind, name) in [(a.kind, a.name) for a in actors(text)]


def test_a_word_that_only_begins_a_sentence_is_no_person() -> None:
    assert not [a for a in actors("Proof, they said, of war crimes carried out there.") if a.kind == "person"]


def test_mentions_stand_in_reading_order_and_apart() -> None:
    spans = [
        a.span for a in actors("Russian troops left, Ukrainian officials said. Russia denied it, Reuters reported.")
    ]
    assert all(first.end <= second.start for first, second in itertools.pairwise(spans))
