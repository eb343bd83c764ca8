"""Places are found by model, gazetteer and position, and resolved over the whole report."""

import json
import math
from pathlib import Path

import pytest

from crosswire.extract.places import find_places
from crosswire.lexicon.gazetteer import open_index
from crosswire.model.place import PlaceMention
from crosswire.parse.english import parse
from crosswire.text.layout import read_layout

CHALLENGE = Path(__file__).parents[1] / "challenge" / "places.jsonl"


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
        ("Six air raids hit Oraa village in Idlib province.", "Oraa"),
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
        ("Georgia Whitlock, 34, told the court that she had no gun. Georgia is honest, her brother said.", "Georgia"),
        ("Denver Ruiz, a striker, was sent off.", "Denver"),
        ("Judge Houston Abernathy adjourned the hearing. Houston gave no reason.", "Houston"),
        ("Liverpool lost 2-1 to Everton after a missed penalty.", "Liverpool"),
        ("The Dallas Cowboys signed two linemen.", "Dallas"),
        ("A car hit a lamp post on Lisbon Street.", "Lisbon"),
        ("Lawyers for the Boston bomber appealed on Wednesday.", "Boston"),
        ("The frigate HMS Lancaster rescued the crew.", "Lancaster"),
        ("Guests at the Hotel Bristol were led out by torchlight.", "Bristol"),
        ("The Manila Hotel fired its chef.", "Manila"),
        ("The Cambridge Analytica affair cost two managers their jobs.", "Cambridge"),
        ("The Treaty of Lisbon was on the exam.", "Lisbon"),
        ("She ordered Brussels sprouts.", "Brussels"),
        ("The Washington Post reported that the senator had lied.", "Washington"),
        ("Washington warned Tehran not to test another missile.", "Tehran"),
        ("The White House denied it.", "White House"),
    ],
)
def test_what_only_looks_like_a_place_is_left_alone(text: str, not_a_place: str) -> None:
    assert not_a_place not in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels shelled Aleppo on Monday.", "Aleppo"),
        ("Troops entered Bamako at dawn after the garrison laid down its weapons.", "Bamako"),
        ("Clinics in Kisumu, Eldoret and Mombasa ran out of vaccine.", "Eldoret"),
        ("Two fishermen from Galway were found alive.", "Galway"),
        ("The storm cut the road to the capital, Maputo.", "Maputo"),
        ("A Lagos-based group said so.", "Lagos"),
        ("The Durban Fire Department sent six engines.", "Durban"),
        ("Soldiers found the trucks in Borno state.", "Borno state"),
        ("The envoy flew to the Republic of Armenia.", "Republic of Armenia"),
        ("Shops were shut in Ibadan Oyo State on Friday.", "Ibadan"),
        ("The driver was Peter Moe of Nelson.", "Nelson"),
    ],
)
def test_a_town_is_found_whatever_the_model_calls_it(text: str, name: str) -> None:
    assert name in found(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Kabul was shelled on Monday.", "Kabul"),
        ("Japan was hit by an earthquake on Friday.", "Japan"),
        ("Iran sits on a fault.", "Iran"),
        ("A bomb went off in Moscow, and Moscow said that it would answer.", "Moscow"),
    ],
)
def test_a_country_where_something_happens_is_a_place(text: str, name: str) -> None:
    assert [p.name for p in places(text)] == [name]


@pytest.mark.parametrize(
    ("text", "name", "country"),
    [
        (
            "A gunman opened fire in Tripoli. The government of Libya condemned it; flights to Benghazi stopped.",
            "Tripoli",
            "LY",
        ),
        ("London police said so. The house, in the south of the Ontario city, was empty.", "London", "CA"),
        (
            "Athens firefighters saved five. The house in Georgia had no alarm, the chief said in Atlanta.",
            "Athens",
            "US",
        ),
        ("A school in Birmingham, Ala., was evacuated after a gas leak.", "Birmingham", "US"),
    ],
)
def test_the_other_places_of_a_report_tell_which_is_meant(text: str, name: str, country: str) -> None:
    (entry,) = {p.gazetteer.id for p in places(text) if p.name == name and p.gazetteer}
    (meant,) = (c for c in open_index().lookup(name) if c.id == entry)
    assert meant.country == country


def test_the_invented_paragraphs_keep_their_score() -> None:
    """Of 146 places .99 are found now (blind .85), of 35 traps 34 stay silent (blind 23): floors, not aims."""
    gold = said = right = near = silent = traps = 0
    for line in CHALLENGE.read_text(encoding="utf-8").splitlines():
        paragraph = json.loads(line)
        wanted = {(t["start"], t["end"]): t for t in paragraph["toponyms"]}
        mentions = {(p.span.start, p.span.end): p for p in places(paragraph["text"])}
        gold, said, right = gold + len(wanted), said + len(mentions), right + len(wanted.keys() & mentions.keys())
        near += sum(_near(wanted[span], mentions[span]) for span in wanted.keys() & mentions.keys())
        if paragraph["kind"] == "trap":
            traps, silent = traps + 1, silent + (mentions.keys() <= wanted.keys())
    assert 2 * right / (gold + said) >= 0.96
    assert near >= 0.94 * gold
    assert silent >= traps - 2


def _near(gold: dict[str, float | None], place: PlaceMention) -> bool:
    """Whether a place lies within 161 km, or both have no coordinates."""
    if gold["lat"] is None or gold["lon"] is None or place.lat is None or place.lon is None:
        return gold["lat"] is place.lat
    lat, lon, lat_, lon_ = map(math.radians, (gold["lat"], gold["lon"], place.lat, place.lon))
    inside = math.sin((lat_ - lat) / 2) ** 2 + math.cos(lat) * math.cos(lat_) * math.sin((lon_ - lon) / 2) ** 2
    return 12742 * math.asin(math.sqrt(inside)) <= 161


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


def test_in_a_town_and_in_forests_near_it_are_one_place_and_two_relations() -> None:
    inside, near = places("Graves were found in Izyum. Another report says in forests near Izium.")
    assert inside.gazetteer == near.gazetteer
    assert (inside.relation, near.relation) == ("in", "forests near")


def uses(text: str) -> list[tuple[str, str]]:
    found = find_places("r1", text, next(parse([(text, read_layout(text))])), literal=False)
    return [(p.name, p.use) for p in found]


def test_a_country_or_capital_that_acts_is_marked_where_every_name_is_asked_for() -> None:
    text = "Russia denied it, and Moscow said that it would answer. A bridge fell in Turkey."
    assert uses(text) == [("Russia", "government"), ("Moscow", "government"), ("Turkey", "place")]
    assert [p.name for p in places(text)] == ["Turkey"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan troops crossed the border near Garissa.", [("Kenyan", "nationality"), ("Garissa", "place")]),
        ("South Korean officials met in Lima.", [("South Korean", "nationality"), ("Lima", "place")]),
        ("The Kenyans and the Germans agreed.", []),
        ("She studied Portuguese at home.", []),
        ("The Bank of Japan raised its rate.", [("Japan", "body")]),
        ("The Guernsey County Fair opened.", [("Guernsey County", "body")]),
        ("The American Red Cross sent tents.", []),
        ("The European Union sent tents to Lima.", [("European Union", "government"), ("Lima", "place")]),
    ],
)
def test_a_borrowed_name_is_given_only_where_every_name_is_asked_for(
    text: str, expected: list[tuple[str, str]]
) -> None:
    assert uses(text) == expected
    assert [p.name for p in places(text)] == [name for name, use in expected if use == "place"]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Thousands of families are living in Boa Vista, the state capital.", "Boa Vista"),
        ("CHARLESTON, W.Va. -- Two teenagers were found unharmed.", "W.Va."),
        ("A judge in the Wyandotte County District Court agreed on Monday.", "Wyandotte County"),
        ("The Accra City Council met on Monday.", "Accra"),
        ("She teaches at the University of Nebraska-Lincoln.", "Nebraska"),
    ],
)
def test_a_name_ends_where_the_place_ends(text: str, name: str) -> None:
    assert name in [name for name, _ in uses(text)]


def test_an_island_state_lies_on_its_main_island() -> None:
    (found,) = places("Officials flew to Mauritius on Monday.")
    assert found.lat == pytest.approx(-20.3, abs=0.2)


def test_a_text_of_nothing_but_capitals_ends_soon() -> None:
    assert isinstance(places("Ab " * 3000), tuple)
