"""Figures of sentences as newspapers write them: bounds, unit, what is counted, whom."""

import functools

import pytest
from msgspec import structs

from crosswire.extract.quantities import LONGEST_SENTENCE, find_quantities
from crosswire.model.layout import Layout, Paragraph, Sentence
from crosswire.model.moment import Expression
from crosswire.model.quantity import Number, Quantity
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence, Token
from crosswire.parse.english import parse


@functools.cache
def parsed(text: str) -> tuple[ParsedSentence, ...]:
    layout = Layout(
        paragraphs=(Paragraph(start=0, end=len(text)),), sentences=(Sentence(start=0, end=len(text), paragraph=0),)
    )
    return next(parse([(text, layout)]))


def quantities(text: str) -> tuple[Quantity, ...]:
    return find_quantities("r", text, parsed(text))


def only(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


COUNTED = [
    # sentence, words of the figure, low, high, approximate, measure, unit
    ("A landslide killed 31 villagers.", "31 villagers", 31, 31, False, "killed", "villagers"),
    ("Rescuers pulled 14 bodies from the rubble of the mill.", "14 bodies", 14, 14, False, "bodies", "bodies"),
    ("The death toll rose to 208 on Tuesday.", "208", 208, 208, False, "killed", ""),
    ("Officials put the death toll at more than 300.", "more than 300", 301, None, False, "killed", ""),
    ("Police arrested 27 protesters outside the ministry.", "27 protesters", 27, 27, False, "detained", "protesters"),
    ("Gunmen shot dead five farmers near the river.", "five farmers", 5, 5, False, "killed", "farmers"),
    ("Two men were shot and wounded outside a bar.", "Two men", 2, 2, False, "injured", "men"),
    ("Seven teenagers were shot at the fair.", "Seven teenagers", 7, 7, False, "shot", "teenagers"),
    ("A family of six drowned when the boat sank.", "A family of six", 6, 6, False, "killed", "people"),
    ("The bodies of nine miners were found.", "nine miners", 9, 9, False, "bodies", "miners"),
    ("Investigators found 60 graves behind the school.", "60 graves", 60, 60, False, "graves", "graves"),
    (
        "Some 70,000 residents have been displaced.",
        "Some 70,000 residents",
        70000,
        70000,
        True,
        "displaced",
        "residents",
    ),
    (
        "No fewer than nine passengers survived.",
        "No fewer than nine passengers",
        9,
        None,
        False,
        "survived",
        "passengers",
    ),
    ("As many as 500 people were trapped.", "As many as 500 people", None, 500, False, "count", "people"),
    ("Fewer than 20 of the houses still stand.", "Fewer than 20 of the houses", None, 19, False, "count", "houses"),
    ("Between 30 and 45 hostages are being held.", "Between 30 and 45 hostages", 30, 45, False, "detained", "hostages"),
    ("Two or three police officers were hurt.", "Two or three police officers", 2, 3, False, "injured", "officers"),
    ("Twenty-odd shops were looted.", "Twenty-odd shops", 20, 20, True, "count", "shops"),
    ("About 1.2 million people live there.", "About 1.2 million people", 1200000, 1200000, True, "count", "people"),
    ("Half a dozen tanks crossed the bridge.", "Half a dozen tanks", 6, 6, False, "count", "tanks"),
    (
        "Tens of thousands of pilgrims gathered.",
        "Tens of thousands of pilgrims",
        20000,
        None,
        True,
        "count",
        "pilgrims",
    ),
    ("Several hundred families fled the valley.", "Several hundred families", 300, None, True, "displaced", "families"),
    ("More than two dozen miners were injured.", "More than two dozen miners", 25, None, False, "injured", "miners"),
    ("Nearly 60 houses were destroyed.", "Nearly 60 houses", 60, 60, True, "destroyed", "houses"),
    ("Nine people lost their lives.", "Nine people", 9, 9, False, "killed", "people"),
    ("Ten civilians were burned to death.", "Ten civilians", 10, 10, False, "killed", "civilians"),
    ("The massacre of 43 students shocked the country.", "43 students", 43, 43, False, "killed", "students"),
    (
        "Four hundred and twelve people are missing.",
        "Four hundred and twelve people",
        412,
        412,
        False,
        "missing",
        "people",
    ),
    (
        "Two hundred thousand refugees crossed.",
        "Two hundred thousand refugees",
        200000,
        200000,
        False,
        "count",
        "refugees",
    ),
    ("At least another 16 miners were trapped.", "At least another 16 miners", 16, None, False, "count", "miners"),
    ("80+ people were injured.", "80+ people", 80, None, False, "injured", "people"),
    ("Rescuers saved 33 miners.", "33 miners", 33, 33, False, "rescued", "miners"),
    ("Up to 20 wounded were flown out.", "Up to 20 wounded", None, 20, False, "injured", "wounded"),
    ("Hundreds lay in a mass grave.", "Hundreds", 200, None, True, "count", ""),
    ("Soldiers found hundreds in a mass grave.", "hundreds", 200, None, True, "bodies", "bodies"),
    ("Shelling left 40,000 people homeless.", "40,000 people", 40000, 40000, False, "displaced", "people"),
    ("There were no fatalities.", "no fatalities", 0, 0, False, "killed", "fatalities"),
    ("No one was injured.", "No one", 0, 0, False, "injured", "people"),
    ("A woman was killed.", "A woman", 1, 1, False, "killed", "woman"),
    ("The 12-storey tower fell.", "12-storey", 12, 12, False, "count", "storey"),
    ("Two F-16 jets crossed the border.", "Two F-16 jets", 2, 2, False, "count", "jets"),
    ("1,500 to 2,000 houses were flattened.", "1,500 to 2,000 houses", 1500, 2000, False, "destroyed", "houses"),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "approximate", "measure", "unit"), COUNTED)
def test_a_figure_says_how_many_of_what(
    text: str, words: str, low: Number | None, high: Number | None, approximate: bool, measure: str, unit: str
) -> None:
    found = only(text)
    assert (found.span.text, found.low, found.high, found.approximate) == (words, low, high, approximate)
    assert (found.measure, found.unit) == (measure, unit)


MEASURED = [
    ("Sixty-two per cent of homes have no power.", "Sixty-two per cent", 62, 62, "share", "percent"),
    ("Unemployment is below 5%.", "below 5%", None, 5, "share", "percent"),
    ("A third of the crop was lost.", "A third of the crop", 1 / 3, 1 / 3, "share", "crop"),
    ("Two-thirds of voters backed the plan.", "Two-thirds of voters", 2 / 3, 2 / 3, "share", "voters"),
    ("Between a third and half of the herd died.", "Between a third and half of the herd", 1 / 3, 0.5, "share", "herd"),
    ("One in five children is hungry.", "One in five children", 0.2, 0.2, "share", "children"),
    ("The bank was fined $4.2m.", "$4.2m", 4200000, 4200000, "money", "USD"),
    ("They pledged between €3 billion and €5 billion.", "between €3 billion and €5 billion", 3e9, 5e9, "money", "EUR"),
    ("It will cost up to £300,000.", "up to £300,000", None, 300000, "money", "GBP"),
    ("Aid worth 40 million dollars was sent.", "40 million dollars", 40000000, 40000000, "money", "USD"),
    ("The convoy stretched for over 40 miles.", "over 40 miles", 40, None, "length", "mile"),
    ("The crater was 15 metres wide.", "15 metres", 15, 15, "length", "metre"),
    ("The fire burned 3,400 hectares.", "3,400 hectares", 3400, 3400, "area", "hectare"),
    ("The army retook 600 sq km.", "600 sq km", 600, 600, "area", "square kilometre"),
    ("A 7.1-magnitude quake struck.", "7.1-magnitude", 7.1, 7.1, "magnitude", ""),
    ("The quake had a magnitude of 6.4.", "6.4", 6.4, 6.4, "magnitude", ""),
    (
        "Hundreds of thousands of litres were spilled.",
        "Hundreds of thousands of litres",
        200000,
        None,
        "volume",
        "litre",
    ),
]


@pytest.mark.parametrize(("text", "words", "low", "high", "measure", "unit"), MEASURED)
def test_a_measured_amount_keeps_its_unit_and_its_bound_as_it_is(
    text: str, words: str, low: Number | None, high: Number | None, measure: str, unit: str
) -> None:
    found = only(text)
    assert (found.span.text, found.measure, found.unit) == (words, measure, unit)
    assert (found.low, found.high) == (pytest.approx(low) if low else low, pytest.approx(high) if high else high)


SEVERAL = [
    ("At least 12 people were killed and 20 wounded.", [("killed", 12, None), ("injured", 20, 20)]),
    ("A landslide killed 31 villagers and injured dozens more.", [("killed", 31, 31), ("injured", 24, None)]),
    ("The toll climbed from 31 to 46 overnight.", [("killed", 31, 31), ("killed", 46, 46)]),
    ("Twelve dead, 30 hurt in ferry fire", [("killed", 12, 12), ("injured", 30, 30)]),
    ("The blast left 19 people dead and hundreds homeless.", [("killed", 19, 19), ("displaced", 200, None)]),
    ("Three soldiers died and eight others were missing.", [("killed", 3, 3), ("missing", 8, 8)]),
    ("The report counts 1,340 dead and 4,000 wounded.", [("killed", 1340, 1340), ("injured", 4000, 4000)]),
    ("The blast was heard 30 km (19 miles) away.", [("length", 30, 30), ("length", 19, 19)]),
    ("It sent 300 million euros, or $320 million.", [("money", 3e8, 3e8), ("money", 3.2e8, 3.2e8)]),
]


@pytest.mark.parametrize(("text", "expected"), SEVERAL)
def test_each_figure_of_a_sentence_counts_its_own(
    text: str, expected: list[tuple[str, Number | None, Number | None]]
) -> None:
    assert [(q.measure, q.low, q.high) for q in quantities(text)] == expected


@pytest.mark.parametrize(
    ("text", "category"),
    [
        ("Three soldiers died.", "soldier"),
        ("The bomb killed four schoolchildren.", "child"),
        ("Nine police officers were hurt.", "police"),
        ("Two gunmen were killed.", "perpetrator"),
        ("Six women were detained.", "woman"),
        ("At least 38 civilians died.", "civilian"),
        ("Eleven people died.", None),
    ],
)
def test_whom_a_figure_counts_comes_from_its_noun(text: str, category: str | None) -> None:
    assert only(text).category == category


def test_a_part_keeps_the_whole_it_is_of() -> None:
    part, whole = quantities("Only four of the 22 sailors survived.")
    assert (part.low, part.of, part.measure) == (4, 22, "survived")
    assert (whole.low, whole.of, whole.measure) == (22, None, "count")


def test_all_but_some_are_the_others() -> None:
    rest = quantities("All but three of the 50 miners were rescued.")[0]
    assert (rest.span.text, rest.low, rest.high, rest.of) == ("All but three of the 50 miners", 47, 47, 50)


def test_six_of_them_count_what_the_figure_before_counts() -> None:
    whole, part = quantities("Mortar fire claimed the lives of 14 people, six of them children.")
    assert (whole.measure, part.measure, part.of, part.category) == ("killed", "killed", 14, "child")


TRAPS = [
    "She was in her mid-40s.",
    "The 47th victim was named.",
    "The bus left from Route 66.",
    "Call 212-555-0199 or (202) 555-0123.",
    "The 9/11 attacks changed aviation.",
    "United beat City 3-1.",
    "Leeds lost 2-3 at home.",
    "He was convicted of second-degree murder.",
    "They met in Room 101.",
    "Sara Hill, 34, a nurse, spoke first.",
    "The suspect, aged 23, fled.",
    "The 22-year-old was held.",
    "He is 51 years old.",
    "A Boeing 737 made an emergency landing.",
    "It happened on 12 May 2014.",
    "The march began at 10:45 a.m.",
    "They were held for three days.",
    "Version 9.3.1 was released.",
    "He lives at 2400 Main Street.",
    "Police closed the 1700 block of Elm Street.",
    "Someone called 911.",
    "The Group of Seven met in Rome.",
    "One of the ministers resigned.",
    "“We had no water,” said one man.",
    "No one knows why.",
    "He fired an AK-47.",
    "The M25 was shut.",
    "COVID-19 spread fast.",
    "The war began in 1998.",
    "The 1990s were quieter.",
    "The vote was 52-48.",
    "Shops stay open 24/7.",
    "May said she would resign.",
    "It was a two-way street.",
    "He used a 12-gauge shotgun.",
    "That one is mine.",
    "The Channel 4 programme aired.",
    "Resolution 1701 was adopted.",
    "See http://example.org/2016/10/12345 for more.",
    "It was the third time.",
    "No injuries were reported.",
]


@pytest.mark.parametrize("text", TRAPS)
def test_names_dates_ages_and_labels_are_no_quantities(text: str) -> None:
    assert quantities(text) == ()


def test_a_quantity_never_overlaps_a_time_expression() -> None:
    text = "In the spring of 44 the army lost 12 ships."
    spring = Expression(span=Span.cut("r", text, 3, 19), type="DATE")
    assert [q.span.text for q in find_quantities("r", text, parsed(text), [spring])] == ["12 ships"]


def test_every_span_holds_its_own_words() -> None:
    texts = [row[0] for row in COUNTED] + [row[0] for row in MEASURED] + [row[0] for row in SEVERAL]
    for text in texts:
        for quantity in quantities(text):
            quantity.span.verify(text)


def test_a_credit_line_counts_nothing() -> None:
    text = "Photo 12 of 40 soldiers"
    layout = Layout(sentences=(Sentence(start=0, end=len(text), paragraph=0, part="credit"),))
    assert find_quantities("r", text, next(parse([(text, layout)]))) == ()


def test_a_sentence_of_a_hundred_thousand_numbers_is_read_in_part() -> None:
    text = "7 " * 100_000
    token = Token(index=0, start=0, end=1, text="7", lemma="7", upos="NUM", tag="CD", relation="root", head=0)
    tokens = tuple(structs.replace(token, index=i, start=2 * i, end=2 * i + 1) for i in range(100_000))
    flat = (tuple(range(1, 100_000)), *((),) * 99_999)
    sentence = ParsedSentence(number=0, start=0, end=len(text), paragraph=0, part=None, tokens=tokens, children=flat)
    assert len(find_quantities("r", text, [sentence])) <= LONGEST_SENTENCE
