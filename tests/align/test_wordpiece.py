"""Words are cut into the pieces of a vocabulary, and each piece knows where it stands in the text."""

import pytest

from crosswire.align.wordpiece import UNKNOWN, pieces

WORDS = (
    UNKNOWN,
    "the",
    "mayor",
    "of",
    "nar",
    "##va",
    "said",
    ",",
    ".",
    "’",
    "s",
    "cafe",
    "burn",
    "##ed",
    "5",
    "京",
    "$",
)
VOCABULARY = {word: number for number, word in enumerate(WORDS)}


def cut(text: str) -> list[str]:
    return [WORDS[piece.number] for piece in pieces(text, VOCABULARY)]


def test_a_word_that_is_not_known_whole_is_cut_into_the_longest_pieces_that_are() -> None:
    assert cut("The mayor of Narva said") == ["the", "mayor", "of", "nar", "##va", "said"]


def test_a_word_with_a_part_in_no_vocabulary_is_one_unknown_piece() -> None:
    assert cut("burned burnt") == ["burn", "##ed", UNKNOWN]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the mayor’s", ["the", "mayor", "’", "s"]),
        ("said, the mayor.", ["said", ",", "the", "mayor", "."]),
        ("$5", ["$", "5"]),
        ("京京", ["京", "京"]),
    ],
)
def test_marks_signs_and_chinese_characters_are_words_by_themselves(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize("text", ["The CAFÉ burned.", "The\u00a0cafe\u0301 bur\u00adned .", "\x07The café\tburned."])
def test_each_piece_stands_where_the_text_has_it_whatever_its_accents_and_odd_characters(text: str) -> None:
    assert cut(text) == ["the", "cafe", "burn", "##ed", "."]
    found = list(pieces(text, VOCABULARY))
    letters = [text[p.start : p.end].lower().strip("\u00ad") for p in found]
    assert letters[0] == "the"
    assert letters[1] in ("café", "cafe", "cafe\u0301")
    assert [p.start for p in found] == sorted(p.start for p in found)


def test_a_word_without_end_is_unknown_and_costs_no_search() -> None:
    assert cut("burn" * 100_000) == [UNKNOWN]


def test_a_text_without_words_has_no_pieces() -> None:
    assert cut(" \n\u200b ") == []


def test_a_text_is_read_no_further_than_its_pieces_are_asked_for() -> None:
    assert next(pieces("burn " * 1_000_000, VOCABULARY)) == (WORDS.index("burn"), 0, 4)
