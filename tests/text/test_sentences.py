"""Where sentences end, in newspaper prose."""

import pytest

from crosswire.text.layout import read_layout


def sentences(text: str) -> list[str]:
    return [text[s.start : s.end] for s in read_layout(text).sentences]


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Osei told Gov. Lane that Lt. Col. A. J. Reyes had left.",
        "The U.S. Geological Survey put the quake at 5.2 near St. Mary.",
        "They met at 10 a.m. Monday and again at 4 p.m. Eastern.",
        "About 1:13 a.m. Thursday.",
        "Sen. Ruth Ames, D-Conn., and Rep. Paul Ito (R-Ore.) voted against No. 12 on Jan. 5.",
        "Former President George W. Bush spoke with Robert C. “Bobby” Lane.",
        "“I heard it ... then it stopped,” she said.",
        "It was a long night … and nobody slept.",
        "“Where were you?” Ahmed asked.",
        '"Get out!" the guard shouted.',
        "“We saw it.” he said.",
        "The firm (Acme Inc.) and J. Doe Corp. settled for $1.5 million.",
        "More at www.example.com and example.org today.",
        "He sold a bar in Roanoke, Va. - a place for sailors.",
    ],
)
def test_a_full_stop_that_ends_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize(
    ("first", "gap", "second"),
    [
        ("Two men died.", " ", "Three were hurt."),
        ("“They came at night.”", " ", "The ministry said nothing."),
        ("He blamed “air strikes.”", "", "Reuters could not verify it."),
        ('He blamed "air strikes."', "", "The army denied it."),
        ("She had left.", "", "“We are alone,” he said."),
        ("She had left.", " ", '"We are alone," he said.'),
        ("They lived in the U.S.", " ", "The family moved in May."),
        ("It began at 2 a.m.", " ", "Police came an hour later."),
        ("It hit a church at 110 Mill St.", " ", "At least one person survived."),
        ("“Four hundred graves...", " ", "This is just one of the sites,” he said."),
        ("“It is over.", " ", "Go home,” he said."),
        ("The suspects were held Sunday.", "", "The shooting happened at noon."),
        ("Is it true?", " ", "Nobody knows."),
        ("It held 3.5 tons.", "\u00a0", "It sank."),
        ("(He had been warned.)", " ", "He went."),
        ("Nobody claimed it.", " ", "al-Shams later did."),
        ("''We lost,'' he said.", " ", "''We will rise.''"),
        ("It rose to 5.", " ", "20 people fled."),
        ("He thinks it won. ...", " ", "It did not,"),
    ],
)
def test_a_sentence_ends_here(first: str, gap: str, second: str) -> None:
    assert sentences(first + gap + second) == [first, second]


def test_a_comma_and_a_closing_mark_with_no_space_go_on() -> None:
    text = "“If only they had not bombed us in our basements,”said one man."
    assert sentences(text) == [text]


def test_a_very_long_sentence_is_cut_at_a_space() -> None:
    cut = sentences("the road was closed, and " * 100)
    assert len(cut) == 4
    assert all(len(s.split()) <= 150 and s.endswith(("closed,", "and")) for s in cut)


def test_a_sentence_of_ordinary_length_is_never_cut() -> None:
    text = "Officials said " + "that the road was closed and " * 20 + "nobody knew."
    assert sentences(text) == [text]
