"""Times as reports word them."""

import pytest

from crosswire.extract.moments import find_expressions
from crosswire.model.moment import Expression
from crosswire.parse.english import parse
from crosswire.text.layout import read_layout


def expressions(text: str) -> tuple[Expression, ...]:
    return find_expressions("report", text, next(parse([(text, read_layout(text))])))


def words(text: str) -> list[str]:
    return [e.span.text for e in expressions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor told reporters on Friday (September 16) that the bridge was closed.", ["Friday (September 16)"]),
        ("The two sides met last weekend in the capital.", ["last weekend"]),
        ("She resigned late on Thursday after a long debate.", ["late on Thursday"]),
        ("In an address overnight, the minister called for calm.", ["overnight"]),
        ("The town was retaken days ago.", ["days ago"]),
        ("They held the port for months.", ["months"]),
        ("Prices have risen this month.", ["this month"]),
        ("After a week of rain the river burst its banks.", ["a week"]),
        ("The embargo followed the Feb 24 invasion.", ["Feb 24"]),
        ("The treaty was signed on September 16, 2022, in Vienna.", ["September 16, 2022"]),
        ("The court ruled on 10 May 2013 that the vote was void.", ["10 May 2013"]),
        ("It was the worst flood since the 1990s.", ["the 1990s"]),
        ("The judge had ruled two days earlier.", ["two days earlier"]),
        ("The quake struck at 5:30 a.m. local time (0330 GMT) near the coast.", ["5:30 a.m. local time (0330 GMT)"]),
        ("Sunday's vote was delayed.", ["Sunday"]),
        ("The siege lasted for three days.", ["three days"]),
        ("The shaking went on for over 10 seconds.", ["over 10 seconds"]),
        ("The shelling goes on every day.", ["every day"]),
        ("He was held on the night of 12-13 September.", ["the night of 12-13 September"]),
        ("The law runs out at the end of the year.", ["the end of the year"]),
        ("The harvest failed in the summer of 2010.", ["the summer of 2010"]),
        ("The border closed between 2014 and 2021.", ["2014", "2021"]),
        ("Output fell in the second quarter.", ["the second quarter"]),
        ("In May the army withdrew.", ["May"]),
        ("He was shot to death at 10 p.m. as he stood in his kitchen.", ["10 p.m."]),
        ("She was last seen at 11.30pm on Wednesday.", ["11.30pm on Wednesday"]),
        ("Shares were lower at 1700 GMT.", ["1700 GMT"]),
        ("Polls open at 7 a.m. (0600 GMT) on Tuesday.", ["7 a.m. (0600 GMT) on Tuesday"]),
        ("Growth slowed in the July-September quarter.", ["the July-September quarter"]),
        ("They were held in the early hours of Thursday morning.", ["the early hours of Thursday morning"]),
        ("The coup of 21/4/1998 failed.", ["21/4/1998"]),
        ("Families met on New Year's Eve and at Christmas.", ["New Year's Eve", "Christmas"]),
        ("The deal ended months of talks.", ["months"]),
        ("The talks are expected to last up to six weeks.", ["up to six weeks"]),
        ("Sales fell in the last quarter of 2012.", ["the last quarter of 2012"]),
        ("In nineteen eighty-nine the wall came down.", ["nineteen eighty-nine"]),
    ],
)
def test_a_time_is_found_without_its_preposition(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Theresa May said the talks had failed.",
        "The 9/11 attacks changed the city.",
        "He was charged with second-degree murder.",
        "Thousands March on Washington for jobs.",
        "The Sun reported the claim first.",
        "An F-16 was shot down over the sea.",
        "The 47th president was sworn in.",
        "United beat City 3-1 in extra time.",
        "Call 555-1984 for details.",
        "The version 10.15 update failed.",
        "They live at 1945 Main Street.",
        "The Sunday Times published the letter.",
        "Bloody Sunday is remembered in the city.",
        "Some 2000 people marched.",
        "A 12-year-old boy died.",
        "He is in his 40s.",
        "They may march again.",
        "It stood in the early stages of the war.",
        "The minutes of the meeting were lost.",
        "Flight 1549 landed on the river.",
        "Police said 1,998 people had fled.",
        "April Okonjo was released on bail.",
        "The 2000-seat hall was full.",
        "Call 0800 2010 1998 with information.",
        "The Winter Palace hotel was evacuated.",
        "A spring burst from the hillside.",
        "The Today programme interviewed the envoy.",
        "He told 60 Minutes that he was innocent.",
        "He sat on the Sunday school board.",
        "Three-quarters of the staff resigned.",
        "Highway 1968 is blocked by snow.",
        "The Christmas tree fell over.",
    ],
)
def test_names_counts_and_ages_are_no_times(text: str) -> None:
    assert words(text) == []


def test_a_weekday_with_its_date_in_brackets_is_one_expression() -> None:
    (found,) = expressions("The chief spoke on Wednesday (September 14) in the town.")
    assert (found.weekday, found.month, found.day, found.year) == (3, 9, 14, None)


def test_the_part_of_the_day_is_kept() -> None:
    (found,) = expressions("He was shot on Thursday night.")
    assert (found.type, found.weekday, found.part_of_day) == ("TIME", 4, "NI")
    (found,) = expressions("She spoke late on Thursday.")
    assert (found.weekday, found.edge) == (4, "late")


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("Officials began exhuming bodies on Friday.", "past"),
        ("The ministers will meet on Friday.", "future"),
        ("The court is expected to rule on Friday.", "future"),
        ("The vote was postponed to Friday.", "future"),
        ("The trial opens on Friday.", "future"),
        ("The minister says he saw the body on Friday.", "past"),
        ("He had been due to leave when rebels attacked on Friday.", "past"),
        ("The offer had been scheduled to expire on Friday.", "past"),
        ("The relatives have until Friday to sign.", "future"),
        ("The deadline was extended until Friday.", "future"),
        ("The father may fly home as soon as Friday.", "future"),
        ("The family will appeal Friday's ruling.", "near"),
        ("Neither of them could be reached on Friday.", "near"),
    ],
)
def test_the_clause_tells_whether_a_weekday_is_past_or_to_come(text: str, direction: str) -> None:
    assert expressions(text)[-1].direction == direction


def test_a_quarter_is_meant_only_where_one_was_named() -> None:
    assert words("The quarter of the city lay in ruins.") == []
    assert words("Profit fell in the third quarter. Sales rose in the quarter.") == ["the third quarter", "the quarter"]


def test_every_span_stands_in_the_text() -> None:
    text = "KYIV -\n\nOn Friday (September 16), late-night talks\u00a0of two weeks ended; they began on Sept. 2, 2022."
    for found in expressions(text):
        found.span.verify(text)


def test_a_hostile_line_costs_no_more_than_its_length() -> None:
    text = "a few of the late early " * 2000
    assert find_expressions("report", text, next(parse([(text, read_layout(text))]))) == ()
