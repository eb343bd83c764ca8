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


def people(*texts: str) -> set[str]:
    return {a.name for a in resolve_actors(annotated(*texts)) if a.kind == "person"}


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (
            "Mayor Gregory P. Okoro, Jr., opened the bridge on Monday.",
            "The bridge was opened by Mayor Greg Okoro, the council said.",
            "Gregory P. Okoro, Jr.",
        ),
        (
            "Police charged Anton Reyes III, 38, with arson. Reyes said nothing.",
            "Anton Reyes, 39, is charged with arson, police said.",
            "Anton Reyes III",
        ),
    ],
)
def test_a_suffix_that_one_report_leaves_out_makes_no_second_person(first: str, second: str, name: str) -> None:
    assert people(first, second) == {name}
    assert people(second, first) == {name}


def test_a_report_may_leave_out_the_suffix_of_its_own() -> None:
    assert people(
        "Chief Samuel Achebe Jr. spoke to reporters in the morning. “We will find them,” Chief Samuel Achebe said."
    ) == {"Samuel Achebe Jr."}


@pytest.mark.parametrize(
    ("first", "second", "count"),
    [
        ("Police said Martin Obi Jr. was shot.", "“He was a good boy,” his father, Martin Obi, said on Monday.", 2),
        ("Martin Obi and his son, Martin Obi Jr., landed the fish.", "The fish was landed by Martin Obi Jr.", 2),
        ("Martin Obi Jr. runs the shop.", "Martin Obi, the elder of the two brothers, ran it before.", 2),
        ("Martin Obi Jr. was named after an uncle.", "Mayor Martin Obi spoke on Monday.", 2),
        ("Martin Obi Jr., 28, was killed.", "Martin Obi, 56, spoke at the vigil.", 2),
        ("28-year-old Martin Obi Jr. was killed.", "Martin Obi, a 56-year-old welder, spoke.", 2),
        ("Martin Obi Sr. resigned. Martin Obi Jr. did not.", "Martin Obi was in court on Monday.", 3),
        ("Martin Obi Jr. resigned in May.", "Martin Obi III was sworn in. Martin Obi was there on Monday.", 3),
    ],
)
def test_a_suffix_parts_two_people_where_a_second_may_be_meant(first: str, second: str, count: int) -> None:
    assert len(people(first, second)) == count


def body(actors: tuple[Actor, ...], name: str) -> Actor:
    (only,) = (a for a in actors if name in a.spellings)
    return only


@pytest.mark.parametrize(
    ("first", "second", "full", "short"),
    [
        (
            "The Kenyan Observatory for Human Rights counted 40 arrests. Ten of them were in Mombasa, the Observatory said.",
            "Ten people were arrested in Mombasa, the Kenyan Observatory for Human Rights said.",
            "Kenyan Observatory for Human Rights",
            "Observatory",
        ),
        (
            "The Mombasa Ports Authority (MPA) shut two berths. Ships wait at sea.",
            "The MPA said that two berths were shut.",
            "Mombasa Ports Authority",
            "MPA",
        ),
        (
            "The European Union sent two ships. Brussels paid.",
            "The EU sent two ships, officials said.",
            "European Union",
            "EU",
        ),
        (
            "The U.S. Geological Survey measured it at 5.1.",
            "The quake was of 5.1, the United States Geological Survey said.",
            "United States Geological Survey",
            "U.S. Geological Survey",
        ),
    ],
)
def test_a_body_is_one_under_its_full_and_its_shorter_name(first: str, second: str, full: str, short: str) -> None:
    actors = resolve_actors(annotated(first, second))
    assert body(actors, short) is body(actors, full)
    assert any(short in because for because in body(actors, full).because)


@pytest.mark.parametrize(
    ("text", "full", "short"),
    [
        (
            "The Ports Oversight Committee met in Lagos. The Harbour Safety Committee met too. The Committee of pilots "
            "wrote to them, and the Committee said no.",
            "Ports Oversight Committee",
            "Committee",
        ),
        (
            "The National Olympic Committee met in Lagos. Adeyemi left to head the Committee to Save the Harbour.",
            "National Olympic Committee",
            "Committee",
        ),
        ("The Royal Navy sent a frigate to Mombasa. “I loved the Navy,” the sailor said.", "Royal Navy", "Navy"),
        (
            "The New York Times reported it first. A witness told The Times in Cork that he ran.",
            "New York Times",
            "Times",
        ),
    ],
)
def test_a_shorter_name_that_may_be_of_another_body_joins_none(text: str, full: str, short: str) -> None:
    actors = resolve_actors(annotated(text))
    assert all(short not in a.spellings for a in actors if full in a.spellings)


def test_an_agency_in_brackets_after_a_town_is_no_abbreviation_of_it() -> None:
    actors = resolve_actors(
        annotated("PORT HARCOURT (AP) - Workers of the Harcourt Port Authority walked out, AP said.")
    )
    assert all("AP" not in a.spellings for a in actors if "Harcourt Port Authority" in a.spellings)


ORRA = "Jets hit the village of Orra in rural Talvik province on Monday."


def test_two_short_spellings_beside_one_region_are_one_place() -> None:
    reports = annotated(ORRA, "Six air raids hit Oraa village in Talvik province, a monitor said.")
    places = resolve_places(reports)
    assert one(places, "Orra") is one(places, "Oraa")
    assert "beside one region" in one(places, "Orra").because[0]


@pytest.mark.parametrize(
    "reports",
    [
        (ORRA, "Six air raids hit Oraa village in Hedmark province, a monitor said."),
        (ORRA, "Six air raids hit the village of Oraa, a monitor said."),
        (ORRA, "Six air raids hit the village of Orta in Talvik province, a monitor said."),
        (ORRA + " A day before, raids hit the village of Oraa in Talvik province.",),
    ],
)
def test_short_spellings_stay_two_places_where_the_region_differs_or_one_report_has_both(
    reports: tuple[str, ...],
) -> None:
    assert (
        len({p.name for p in resolve_places(annotated(*reports)) if p.name.startswith("Or") or p.name == "Oraa"}) == 2
    )
