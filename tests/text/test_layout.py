"""The layout of whole reports: the two seeds, and properties that hold of any text."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.model.layout import Layout
from crosswire.text.layout import read_layout

SEEDS = Path(__file__).parents[2] / "examples" / "izium"

PIECES = [
    *("\n", "\n\n", "\r\n", " ", "  ", "\u00a0", "\u200b", "\t", "\u2028"),
    *('"', "“", "”", "'", "’", "‘", "''", "«", "»", "`", "(", ")", "[", "]"),
    *(".", "...", "…", ". . .", "?", "!", ",", ";", ":", " - ", "—", "--", "/", "|", "*", "#"),
    *("Mr.", "U.S.", "a.m.", "No. 5", "5.2", "J. R.", "Gov.", "Jan. 3", "al-Ras", "1990s'", "'90s"),
    *(
        "He said so",
        "the road",
        "Officials",
        "said",
        "asked",
        "KABUL",
        "Mexico City",
        "(AP)",
        "REUTERS, AFP",
        "Reuters",
    ),
    *(
        "STORY:",
        "By Jane Doe",
        "Photo: J. Roe",
        "Read more",
        "Copyright 2020",
        "March 3, 2020",
        "contributed to this report",
    ),
    *("é", "Київ", "北京", "😀", "\x00", "\x85", "\ue000"),
]
texts = st.one_of(st.text(max_size=200), st.lists(st.sampled_from(PIECES), max_size=60).map("".join))


def seed(prefix: str) -> tuple[str, Layout]:
    (path,) = SEEDS.glob(f"{prefix}*.txt")
    text = path.read_text(encoding="utf-8")
    return text, read_layout(text)


def test_the_parts_of_the_first_seed() -> None:
    text, layout = seed("000")
    assert [(p.kind, p.start, text[p.start : p.end]) for p in layout.parts] == [
        ("headline", 0, "Ukraine finds hundreds in mass grave in Izium"),
        ("slug", 47, "STORY:"),
    ]
    assert layout.credits == ()


def test_the_parts_of_the_second_seed() -> None:
    text, layout = seed("003")
    assert [(p.kind, p.start, p.end) for p in layout.parts[1:]] == [
        ("caption", 71, 166),
        ("dateline", 168, 174),
        ("credit", 3290, 3302),
        ("boilerplate", 3304, 3381),
    ]
    assert text[layout.parts[0].start : layout.parts[0].end].endswith("ousted days ago")
    assert layout.credits == ("Reuters", "AFP")


def test_what_the_second_seed_quotes() -> None:
    text, layout = seed("003")
    quoted = [text[q.start : q.end] for q in layout.quotations]
    assert len(quoted) == 6
    assert quoted[0] == "Mass graves are being discovered in Izyum after liberation from the (Russians)"
    assert quoted[1].endswith("because of air strikes.")
    assert all(q.closed and not q.continues for q in layout.quotations)


def test_the_second_seed_ends_sentences_at_a_mark_and_before_its_credit() -> None:
    text, layout = seed("003")
    sentences = [text[s.start : s.end] for s in layout.sentences]
    assert "“Four hundred and fifty graves..." in sentences
    assert any(s.startswith("Reuters could not immediately verify") for s in sentences)
    assert any(s.endswith("in their basements,”said one man.") for s in sentences)
    assert any(s.endswith("since Russia’s Feb 24 invasion.") for s in sentences)


@given(texts)
def test_every_character_but_white_space_lies_in_one_sentence(text: str) -> None:
    layout = read_layout(text)
    at = 0
    for sentence in layout.sentences:
        assert at <= sentence.start < sentence.end <= len(text)
        assert not text[at : sentence.start].strip()
        at = sentence.end
    assert not text[at:].strip()


@given(texts)
def test_a_sentence_stays_in_its_paragraph_and_in_its_part(text: str) -> None:
    layout = read_layout(text)
    for sentence in layout.sentences:
        paragraph = layout.paragraphs[sentence.paragraph]
        assert paragraph.start <= sentence.start < sentence.end <= paragraph.end
        touching = [p for p in layout.parts if p.start < sentence.end and sentence.start < p.end]
        assert [p.kind for p in touching] == ([sentence.part] if sentence.part else [])
        assert all(p.start <= sentence.start and sentence.end <= p.end for p in touching)


@given(texts)
def test_parts_paragraphs_and_quotations_are_in_order_and_apart(text: str) -> None:
    layout = read_layout(text)
    for stretches in (layout.parts, layout.paragraphs, layout.quotations):
        at = 0
        for stretch in stretches:
            assert at <= stretch.start < stretch.end <= len(text)
            assert not text[stretch.start].isspace()
            at = stretch.end
    for quotation in layout.quotations:
        paragraph = layout.paragraphs[quotation.paragraph]
        assert paragraph.start <= quotation.start < quotation.end <= paragraph.end


@given(texts, st.text(max_size=40))
def test_any_title_is_taken(text: str, title: str) -> None:
    assert read_layout(text, title=title).paragraphs == read_layout(text).paragraphs


@pytest.mark.parametrize(
    "text",
    [
        '"' * 200_000,
        "“" * 50_000 + "”" * 50_000,
        "« a" * 30_000 + " b”" * 30_000,
        "a" * 300_000,
        "word " * 60_000,
        "A." * 100_000,
        "He left. REUTERS, AFP\n" * 3_000,
        "'s 'a" * 50_000,
    ],
    ids=["marks", "curly", "unmatched", "one word", "no stop", "initials", "credits", "apostrophes"],
)
def test_a_hostile_text_is_read_and_cut_into_short_sentences(text: str) -> None:
    layout = read_layout(text)
    assert max(s.end - s.start for s in layout.sentences) <= 2000
    assert sum(len(text[s.start : s.end].split()) for s in layout.sentences) >= len(text.split())
