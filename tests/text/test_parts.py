"""Headlines, datelines, bylines, captions, credits and boilerplate."""

import pytest

from crosswire.text.layout import read_layout

BODY = "Two people were killed when a bus left the road near the village on Friday, officials said."


def parts(text: str, title: str | None = None) -> list[tuple[str, str]]:
    return [(p.kind, text[p.start : p.end]) for p in read_layout(text, title=title).parts]


@pytest.mark.parametrize(
    "line",
    [
        "Bus crash kills two near village",
        "‘We ran’: survivors tell of bus crash",
        "Is the mountain road safe?",
        "Two Die In Bus Crash Near Village.",
        "Crash on St. Mary road kills two; driver held",
    ],
)
def test_a_short_first_line_before_the_text_is_its_headline(line: str) -> None:
    assert parts(f"{line}\n\n{BODY}") == [("headline", line)]


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "Bus crash kills two near village",
        f"A bus left the road near the village on Friday.\n\n{BODY}",
        f"“We ran for our lives.”\n\n{BODY}",
        "Bread\nMilk\nEggs",
    ],
)
def test_a_text_without_a_headline_gets_none(text: str) -> None:
    assert parts(text) == []


def test_a_line_with_a_full_stop_before_a_dateline_is_a_headline() -> None:
    text = f"Bus crash kills two near village.\n\nNAIROBI (AFP) — {BODY}"
    assert parts(text) == [("headline", "Bus crash kills two near village."), ("dateline", "NAIROBI (AFP) —")]


def test_the_given_title_is_the_headline_though_a_sentence_follows_it_in_the_line() -> None:
    text = f"Bus crash kills 'two' {BODY} It was late."
    assert parts(text, title="Bus crash kills ‘two’") == [("headline", "Bus crash kills 'two'")]


def test_a_repeated_headline_is_one_too() -> None:
    line = "Bus crash kills two near village"
    assert parts(f"{line}\n\n× {line}\n\n{BODY}") == [("headline", line), ("headline", f"× {line}")]


@pytest.mark.parametrize(
    ("dateline", "credits"),
    [
        ("KYIV -", ()),
        ("KABUL, Afghanistan (AP) —", ("AP",)),
        ("LONDON, March 3 (Reuters) -", ("Reuters",)),
        ("FLINT, Mich., Oct. 4 (UPI) --", ("UPI",)),
        ("MEXICO CITY/WASHINGTON (Reuters) -", ("Reuters",)),
        ("ST. LOUIS —", ()),
        ("Kabul, Afghanistan —", ()),
        ("Geneva (AFP) –", ("AFP",)),
        ("PORT-AU-PRINCE, Haiti ―", ()),
        ("(CNN)", ("CNN",)),
        ("Nairobi, Kenya (CNN)", ("CNN",)),
        ("CHICAGO", ()),
        ("SANTA ROSA, California", ()),
        ("ISLAMABAD:", ()),
        ("Published October 26 2016", ()),
        ("Wednesday 27 Jul 2016", ()),
    ],
)
def test_a_dateline_is_cut_off_from_its_sentence(dateline: str, credits: tuple[str, ...]) -> None:
    text = f"Bus crash kills two near village\n\n{dateline} {BODY}"
    layout = read_layout(text)
    assert parts(text)[1:] == [("dateline", dateline)]
    assert layout.credits == credits
    assert [text[s.start : s.end] for s in layout.sentences if s.part is None] == [BODY]


@pytest.mark.parametrize(
    "text",
    [
        "The president - who visited on Wednesday - likened it to other graves.",
        "Deutsche Bank — Germany's largest — fell.",
        "NATO - which met on Monday - said nothing.",
        "Police said - as they had before - that nobody was hurt.",
        "This road was left in a hurry - troops left flags behind them.",
        "On Friday 5 May 2017 a bus left the road near the village.",
        "THREE PEOPLE HAVE DIED IN A BLAZE that broke out at a bank.",
        "UNICEF Director Ann Lee said that six teachers also died.",
    ],
)
def test_an_ordinary_sentence_is_no_dateline(text: str) -> None:
    assert parts(text) == []


def test_a_heading_in_capitals_within_the_text_is_no_dateline() -> None:
    assert parts(f"{BODY}\n\nWHAT THE POLICE SAY — Nobody was hurt in the crash.") == []


@pytest.mark.parametrize(
    "line",
    [
        "March 21, 2013 5:03 AM",
        "Last Updated: Monday, 28 November 2005, 02:24 GMT",
        "7:00pm UK, Wednesday 05 May 2010",
    ],
)
def test_a_publication_date_is_a_dateline(line: str) -> None:
    assert parts(f"Bus crash kills two\n\n{line}\n{BODY}")[1:] == [("dateline", line)]


@pytest.mark.parametrize(
    "line",
    [
        "By Jane Doe",
        "By JANE DOE, Associated Press",
        "By Jane Doe and John van der Roe in Kabul",
        "BY JANE DOE | Staff Writer",
        "Jane Doe in Kabul",
        "Jane Doe, Staff Writer",
    ],
)
def test_a_line_that_names_the_writer_is_a_byline(line: str) -> None:
    assert parts(f"Bus crash kills two\n\n{line}\n\n{BODY}")[1:] == [("byline", line)]


def test_a_sentence_that_begins_with_by_is_no_byline() -> None:
    assert parts(f"Bus crash kills two\n\nBy Friday, the road was open again.\n\n{BODY}")[1:] == []


@pytest.mark.parametrize(
    "line",
    [
        "A bus lies on its side near the village. PHOTO: NYTIMES",
        "A bus lies on its side, Friday, March 3, 2017. (AP Photo/Jane Doe)",
        "A bus on its side. Photograph: Jane Doe/Reuters",
        "The road, July 25, 2016. REUTERS/Jane Doe",
        "Rescuers at the bus. Jane Doe/Getty Images",
        "Getty Images",
        "FILE PHOTO: A bus on its side near the village",
        "Image: A bus on its side",
    ],
)
def test_a_photograph_s_caption_is_no_text_and_its_credit_not_the_copy_s(line: str) -> None:
    text = f"Bus crash kills two\n\n{line}\n\n{BODY}"
    assert parts(text)[1:] == [("caption", line)]
    assert read_layout(text).credits == ()


def test_an_agency_named_before_the_dateline_took_the_photograph() -> None:
    text = f"Bus crash kills two\n\nA bus lies on its side. AP\n\nNAIROBI (Reuters) - {BODY}"
    assert [kind for kind, _ in parts(text)] == ["headline", "caption", "dateline"]
    assert read_layout(text).credits == ("Reuters",)


@pytest.mark.parametrize(
    ("credit", "agencies"),
    [
        ("REUTERS, AFP", ("Reuters", "AFP")),
        ("— AP", ("AP",)),
        ("(Reporting by Jane Doe in St. Ives; Editing by John Roe)", ()),
        ("(Additional reporting by Reuters; writing by Jane Doe)", ("Reuters",)),
        ("with Reuters", ("Reuters",)),
        ("The Associated Press contributed to this report.", ("AP",)),
        ("With files from The Canadian Press", ("CP",)),
        ("Staff writer Jane Doe contributed to this story. An Associated Press report is included.", ("AP",)),
        ("Copyright 2013 The Associated Press. All rights reserved.", ("AP",)),
        ("Contributing: Jane Doe; The Associated Press", ("AP",)),
        ("(Source: AFP)", ("AFP",)),
    ],
)
@pytest.mark.parametrize("gap", [" ", "\n\n"], ids=["same paragraph", "own paragraph"])
def test_a_credit_at_the_end_is_cut_off_and_names_its_agencies(
    credit: str, agencies: tuple[str, ...], gap: str
) -> None:
    text = f"{BODY}{gap}{credit}"
    assert parts(text) == [("credit", credit)]
    assert read_layout(text).credits == agencies


@pytest.mark.parametrize(
    "text",
    [
        "A survivor told Reuters that the driver had slept.",
        "The toll was confirmed by the AP on Friday, and AFP put it at five.",
        "State news agency SANA said so (SANA).",
        "Reuters could not immediately verify the report.",
        "Reporting by journalists is banned in the province, the ministry said.",
    ],
)
def test_an_agency_in_a_sentence_is_no_credit(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize(
    "line",
    [
        "Join the Gazette's Telegram channel and get the latest news.",
        "Sign up for our newsletter",
        "Read more: Bus crash in the north",
        "Follow us on Twitter",
        "Copyright 2020 Gazette Media",
        "Related: Bus crash in the north",
        "Share this story",
        "Advertisement",
        "All rights reserved.",
        "Click here to subscribe.",
        "Please enable Javascript to watch this video",
        "This story has been updated.",
    ],
)
def test_what_the_page_says_of_itself_is_boilerplate(line: str) -> None:
    assert parts(f"{BODY}\n\n{line}") == [("boilerplate", line)]


@pytest.mark.parametrize(
    "text",
    [
        "Follow the road to the village, the police said, and do not stop.",
        "“Follow us on foot,” the guide told them.",
        "Read more than ten books, the judge told the boys.",
        "Anyone with information is asked to call the police.",
        "Share prices fell by a third.",
        "Related charges were dropped.",
        "Watch commanders met on Monday.",
        "Get out of the building, the guard shouted.",
    ],
)
def test_an_ordinary_sentence_is_no_boilerplate(text: str) -> None:
    assert parts(text) == []


@pytest.mark.parametrize("slug", ["STORY:", "UPDATE:", "EXCLUSIVE:", "**UPDATE** -"])
def test_a_slug_is_cut_off(slug: str) -> None:
    assert parts(f"Bus crash kills two\n\n{slug} {BODY}")[1:] == [("slug", slug)]


def test_wrapped_lines_make_one_paragraph() -> None:
    lines = [
        "Two people were killed when",
        "a bus left the road near",
        "the village on Friday, officials",
        "said, and the driver was",
        "held at once by men from",
        "the road police.",
    ]
    assert len(read_layout("\n".join(lines)).paragraphs) == 1


def test_a_sentence_a_line_makes_a_paragraph_a_line() -> None:
    assert len(read_layout("Two people died.\nThree were hurt.\r\nThe road was closed.").paragraphs) == 3
