"""Places are found by model, gazetteer and position, and resolved over the whole report."""

import pytest

from crosswire.extract.places import find_places
from crosswire.model.place import PlaceMention
from crosswire.parse.english import parse
from crosswire.text.layout import read_layout


def places(text: str) -> tuple[PlaceMention, ...]:
    return find_places("r1", text, next(parse([(text, read_layout(text))])))


def found(text: str) -> dict[str, str | None]:
    return {p.name: p.gazetteer.id if p.gazetteer else None for p in places(text)}


@pytest.mark.parametrize(
    ("text", "name", "entry"),
    [
        ("The tornado struck Paris, Texas, on Monday night, officials said.", "Paris", "4717560"),
        ("The French president returned to Paris on Monday night.", "Paris", "2988507"),
        ("Firefighters in Georgia were sent to Atlanta and to Macon.", "Georgia", "US.GA"),
        ("Georgia lies between Russia and Turkey, and Tbilisi is in the east of Georgia.", "Georgia", "614540"),
        ("Two soldiers were killed in Helmand province in Afghanistan.", "Helmand province", "AF.10"),
        ("A tanker was seized in the Persian Gulf near Iran.", "Persian Gulf", "area.persian-gulf"),
        ("The verdict was read in London, Ontario, in Canada.", "London", "6058560"),
        ("Shelling hit the Kherson region for a third day, Ukraine's army said.", "Kherson region", "UA.08"),
    ],
)
def test_a_name_is_the_place_that_its_report_means(text: str, name: str, entry: str) -> None:
    assert found(text)[name] == entry


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Graves were found in Bucha after the retreat.", "Bucha"),
        ("The march began in the town of Aleksandrovo-on-the-Hill before noon.", "Aleksandrovo"),
        ("He was born in the village of Hebbronta and never left it.", "Hebbronta"),
    ],
)
def test_the_words_before_a_name_make_it_a_place(text: str, name: str) -> None:
    assert any(place.startswith(name) for place in found(text))


@pytest.mark.parametrize(
    ("text", "not_a_place"),
    [
        ("Paris Hilton signed books for an hour.", "Paris"),
        ("Whitney Houston sang. Houston wore white.", "Houston"),
        ("Moscow said the talks had failed.", "Moscow"),
        ("Proof, they said, of war crimes.", "Proof"),
        ("Russian troops left the town.", "Russian"),
    ],
)
def test_what_only_looks_like_a_place_is_left_alone(text: str, not_a_place: str) -> None:
    assert not_a_place not in found(text)


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("The graves were found in forests near Poltava on Monday.", "forests near"),
        ("A camp stands on the outskirts of Poltava.", "outskirts of"),
        ("Three people died in Poltava.", "in"),
        ("The convoy stopped outside Poltava.", "outside"),
    ],
)
def test_the_words_before_a_place_are_its_relation(text: str, relation: str) -> None:
    assert [p.relation for p in places(text) if p.name == "Poltava"] == [relation]


def test_a_town_knows_its_region_and_country() -> None:
    (town,) = (p for p in places("The bridge at Poltava fell. Ukraine will rebuild it.") if p.name == "Poltava")
    assert town.within == ("UA.18", "690791")


def test_a_text_of_nothing_but_capitals_ends_soon() -> None:
    assert isinstance(places("Ab " * 3000), tuple)
