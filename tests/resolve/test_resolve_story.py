"""Over a story, every actor and place is one for all its spellings, unless a person ruled otherwise."""

from pathlib import Path

import pytest

from crosswire.extract.actors import find_actors
from crosswire.extract.places import find_places
from crosswire.model.actor import Actor
from crosswire.model.annotation import Annotation
from crosswire.model.place import Place
from crosswire.model.report import Report
from crosswire.parse.english import parse
from crosswire.resolve.actors import resolve_actors
from crosswire.resolve.places import resolve_places
from crosswire.review.constraints import CannotLink, MustLink
from crosswire.text.layout import read_layout

SEEDS = sorted((Path(__file__).parents[2] / "examples" / "izium").glob("*.txt"))


def annotated(*texts: str) -> list[Annotation]:
    layouts = [read_layout(text) for text in texts]
    found = []
    for number, (text, sentences) in enumerate(zip(texts, parse(zip(texts, layouts, strict=True)), strict=True)):
        report = Report(id=f"r{number}", uri=f"{number}.txt", sha256="", text=text)
        places = find_places(report.id, text, sentences)
        actors = find_actors(report.id, text, sentences, places)
        found.append(Annotation(report=report, layout=layouts[number], places=places, actors=actors))
    return found


@pytest.fixture(scope="module")
def seeds() -> list[Annotation]:
    return annotated(*(path.read_text(encoding="utf-8") for path in SEEDS))


def one(found: tuple[Actor, ...] | tuple[Place, ...], name: str) -> Actor | Place:
    (only,) = (f for f in found if name in f.spellings)
    return only


def test_the_places_of_the_seeds_are_one_for_both_spellings(seeds: list[Annotation]) -> None:
    places = resolve_places(seeds)
    assert one(places, "Izium") is one(places, "Izyum")
    assert one(places, "Kupiansk") is one(places, "Kupyansk")
    assert one(places, "Izium") is not one(places, "Kupiansk")
    assert one(places, "Kharkiv region") is not one(places, "Kyiv")
    assert one(places, "Izium").because


def test_the_people_of_the_seeds_are_one_for_all_spellings(seeds: list[Annotation]) -> None:
    actors = resolve_actors(seeds)
    assert one(actors, "Volodymyr Zelenskiy") is one(actors, "Zelensky")
    assert one(actors, "Ihor Klymenko") is not one(actors, "Serhiy Bolvinov")
    people = {a.name for a in actors if a.kind == "person"}
    assert {"Vladimir Putin", "Mykhaylo Podolyak", "Joe Biden", "Ihor Klymenko", "Serhiy Bolvinov"} <= people


def test_a_surname_in_one_report_is_the_full_name_in_another() -> None:
    actors = resolve_actors(
        annotated("Mayor Ann Lindqvist resigned in Oslo.", "On Monday Mayor Lindqvist left office.")
    )
    assert one(actors, "Lindqvist").name == "Ann Lindqvist"


def test_a_surname_of_two_people_joins_neither() -> None:
    reports = annotated("Mayor Ann Hansen met Peter Hansen in Oslo.", "On Monday Mayor Hansen left office.")
    assert len([a for a in resolve_actors(reports) if a.kind == "person"]) == 3


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Kim Jong Un spoke in Pyongyang on Monday.", "Kim Jong Il died in Pyongyang in 2011."),
        ("Governor Rick Banks came on Monday.", "Sheriff Mike Banks was there on Monday."),
        ("Martin Obi Sr., the founder, resigned.", "Martin Obi Jr., the founder, resigned."),
    ],
)
def test_people_who_share_part_of_a_name_are_two(first: str, second: str) -> None:
    assert len([a for a in resolve_actors(annotated(first, second)) if a.kind == "person"]) == 2


def test_a_country_has_the_adjectives_that_the_reports_use() -> None:
    (country,) = (a for a in resolve_actors(annotated("Turkey denied it. Turkish troops left.")) if a.kind == "country")
    assert country.spellings == ("Turkey", "Turkish")


def test_austria_and_australia_are_two() -> None:
    places = resolve_places(annotated("A bridge fell in Austria.", "A bridge fell in Australia."))
    assert one(places, "Austria") is not one(places, "Australia")


def test_a_person_may_rule_that_two_names_are_two() -> None:
    reports = annotated("Mayor Ann Lindqvist resigned in Oslo.", "Mayor Anne Lindkvist resigned in Oslo.")
    apart = [CannotLink(a="Ann Lindqvist", b="Anne Lindkvist")]
    assert len([a for a in resolve_actors(reports, apart) if a.kind == "person"]) == 2


def test_a_person_may_rule_that_two_names_are_one() -> None:
    reports = annotated("Mayor Ann Lindqvist resigned in Oslo.", "Mayor Berit Moe resigned in Oslo.")
    joined = one(resolve_actors(reports, [MustLink(a="Ann Lindqvist", b="Berit Moe")]), "Berit Moe")
    assert "Ann Lindqvist" in joined.spellings
    assert "a person ruled" in joined.because[0]


def test_the_order_of_reports_changes_nothing(seeds: list[Annotation]) -> None:
    assert resolve_actors(seeds) == resolve_actors(seeds[::-1])
    assert resolve_places(seeds) == resolve_places(seeds[::-1])
