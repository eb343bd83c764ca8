"""Stretches of words that reports share."""

import time

from crosswire.story.shared_text import shared_stretches, words_of

LINE = "the bridge lifted off its bearings and swung slowly into the flooded meadow"


def test_the_longest_run_is_found_once() -> None:
    found = shared_stretches([words_of("a", f"At noon {LINE}."), words_of("b", f"They watched as {LINE} below.")])
    ((_, (stretch,)),) = found.items()
    assert stretch.length == len(LINE.split())
    assert (stretch.left, stretch.right) == (2, 3)


def test_case_and_kind_of_apostrophe_make_no_difference() -> None:
    found = shared_stretches([words_of("a", "The mayor's own boat sank"), words_of("b", "the MAYOR’S own boat sank")])
    assert found[0, 1][0].length == 5


def test_another_number_breaks_a_run() -> None:
    assert not shared_stretches(
        [words_of("a", "about 40 cows drowned here"), words_of("b", "about 50 cows drowned here")]
    )


def test_three_words_are_chance() -> None:
    assert not shared_stretches([words_of("a", "swung slowly into town"), words_of("b", "swung slowly into view")])


def test_words_of_furniture_and_formulas_tell_nothing() -> None:
    text = "he was pronounced dead at the scene"
    assert sum(words_of("a", text).telling) == 0
    assert sum(words_of("a", LINE, furniture=[(0, len(LINE))]).telling) == 0


def test_names_tell_less_than_words() -> None:
    words = words_of("a", "With him came Anselm Otterbourne quietly")
    assert words.telling[3] < words.telling[5] == 1.0


def test_a_repeated_word_tells_once() -> None:
    found = shared_stretches([words_of("a", "row row row row row"), words_of("b", "row row row row row")])
    assert found[0, 1][0].telling == 1.0


def test_the_pairs_of_many_copies_are_not_all_compared() -> None:
    copies = [words_of(f"r{n}", LINE) for n in range(60)]
    assert len(shared_stretches(copies)) < 60 * 5


def test_a_text_of_one_phrase_over_and_over_ends_in_time() -> None:
    started = time.process_time()
    shared_stretches([words_of(name, "a b c d e f g h " * 5000) for name in "abc"])
    assert time.process_time() - started < 10
