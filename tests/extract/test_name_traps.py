"""Where names must stay silent: the traps of issue 5, through all that `annotate` writes for one report."""

from typing import Any

import pytest

from crosswire.export.annotation_json import annotation_document
from crosswire.model.report import Report
from crosswire.parse.english import parse
from crosswire.pipeline.reading import extract
from crosswire.resolve.actors import resolve_actors
from crosswire.text.layout import read_layout


def annotated(text: str) -> dict[str, Any]:
    layout = read_layout(text)
    found = extract(Report(id="r1", uri="1.txt", sha256="", text=text), layout, next(parse([(text, layout)])))
    return annotation_document(found, moments=())


def places(text: str, *, metonym: bool) -> list[str]:
    return [place["name"] for place in annotated(text)["places"] if place["metonym"] is metonym]


@pytest.mark.parametrize(
    ("text", "silent"),
    [
        # streets named after cities
        ("A bus hit a kiosk on Cardiff Street before dawn.", "Cardiff"),
        ("The bakery at 12 Madrid Avenue was closed.", "Madrid"),
        ("Two shops on Lagos Road were robbed, the owner said.", "Lagos"),
        # people called like places
        ("Georgia Adebayo, 41, told the court that she had been asleep.", "Georgia"),
        ("Paris Hilton opened a shop in Manila.", "Paris"),
        ("Sergeant Florence Mutua led the search. Florence was tired, her brother said.", "Florence"),
        ("Jordan Mwangi, 22, was hurt. Jordan had been driving since noon.", "Jordan"),
        ("The singer Brooklyn Dlamini, 30, cancelled the tour.", "Brooklyn"),
        # teams
        ("Nottingham lost 3-1 to Ipswich after two late goals.", "Nottingham"),
        ("The Perth Scorchers signed a bowler.", "Perth"),
        ("Chennai Super Kings won the toss and chose to bat.", "Chennai"),
        # governments and seats of power
        ("Moscow said that it would answer.", "Moscow"),
        ("Beijing warned Manila over the reef.", "Manila"),
        ("The Kremlin denied it on Tuesday.", "Kremlin"),
        # epithets
        ("The trial of the Boston bomber began on Monday.", "Boston"),
        ("Detectives never found the Yorkshire Ripper's van.", "Yorkshire"),
        # ships and hotels
        ("The frigate HMS Sheffield towed the yacht.", "Sheffield"),
        ("The USS Denver had docked before the storm.", "Denver"),
        ("The ferry Princess of Zanzibar lost power at sea.", "Zanzibar"),
        ("Guests at the Hotel Geneva waited in the car park.", "Geneva"),
        ("The Lahore Hotel fired its manager.", "Lahore"),
        # food and clothes
        ("He wore a Panama hat to the hearing.", "Panama"),
    ],
)
def test_a_name_that_only_looks_like_a_place_is_none(text: str, silent: str) -> None:
    assert silent not in places(text, metonym=False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Moscow said that it would answer.", "Moscow"),
        ("Nairobi denied on Friday that it had paid.", "Nairobi"),
        ("Nigerian soldiers left the town.", "Nigerian"),
    ],
)
def test_a_government_or_nationality_is_listed_as_a_metonym(text: str, name: str) -> None:
    assert name in places(text, metonym=True)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Grace Adeyemi and Tunde Adeyemi were hurt. Adeyemi was flown to Lagos.", 3),
        ("Councillor Priya Nair met her cousin Anil Nair. Later Nair left by car.", 3),
        ("Sean Byrne Sr. and Sean Byrne Jr. own the boat.", 2),
        ("Dr Thabo Nkosi, 44, and Lerato Nkosi, 39, run the clinic.", 2),
    ],
)
def test_two_people_of_one_surname_are_two_and_the_bare_surname_is_neither(text: str, people: int) -> None:
    layout = read_layout(text)
    found = extract(Report(id="r1", uri="1.txt", sha256="", text=text), layout, next(parse([(text, layout)])))
    assert len([actor for actor in resolve_actors([found]) if actor.kind == "person"]) == people
