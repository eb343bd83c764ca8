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


@pytest.mark.parametrize(
    "text", ["Three people were killed in Iran.", "Iran was hit by two earthquakes.", "Iran sits on a fault."]
)
def test_a_country_where_something_happens_is_no_actor(text: str) -> None:
    assert not [a for a in actors(text) if a.kind == "country"]


def test_a_country_that_is_warned_or_accused_is_an_actor() -> None:
    assert [a.name for a in actors("Washington warned Tehran not to test it.") if a.kind == "country"] == [
        "United States",
        "Iran",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Police said Jon'Tae Ricks, an 18-year-old pupil, was hurt.", "Jon'Tae Ricks"),
        ("Protesters called for the ouster of President Karim al-Sabouni.", "Karim al-Sabouni"),
        ("Mr Church was hurt in the fall.", "Church"),
        ("Hadi Alibandi, governor of the island, said villages were hit.", "Hadi Alibandi"),
    ],
)
def test_an_office_an_age_or_a_title_makes_a_name_a_person(text: str, name: str) -> None:
    assert name in [a.name for a in actors(text) if a.kind == "person"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Martin Church, 52, was arrested. Church was hurt in the fall.", "Martin Church"),
        ("Tomas Marsh, 44, was held. Police said Marsh was pulled over. Marsh cooperated.", "Tomas Marsh"),
        ("Nora Banks is the chief. It was chaos, Banks said.", "Nora Banks"),
    ],
)
def test_a_surname_that_is_a_common_word_is_still_the_person(text: str, name: str) -> None:
    assert {a.name for a in actors(text) if a.kind == "person"} == {name}
    assert len([a for a in actors(text) if a.kind == "person"]) > 1


def test_a_surname_inside_another_name_is_no_person() -> None:
    text = "Carla White spoke. The White House said nothing, and a White Star liner left."
    assert [a.span.text for a in actors(text) if a.kind == "person"] == ["Carla White"]


def test_father_and_son_are_told_apart_by_the_suffix() -> None:
    text = "Martin Obi Sr., 61, and his son Martin Obi Jr., 30, said nothing. Randall Pike, Jr., waited."
    assert [a.name for a in actors(text) if a.kind == "person"] == [
        "Martin Obi Sr.",
        "Martin Obi Jr.",
        "Randall Pike, Jr.",
    ]


def test_a_headline_of_capitals_adds_no_verb_to_a_name() -> None:
    text = "Facing Council, Lindqvist Defends Her Actions\n\nMayor Anna Lindqvist said on Monday that she would stay."
    assert {a.name for a in actors(text) if a.kind == "person"} == {"Anna Lindqvist"}


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
