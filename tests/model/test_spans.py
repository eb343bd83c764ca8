"""Spans verify themselves against the text, and ids are hashes of content."""

import pytest

from crosswire.errors import SpanMismatch
from crosswire.model.identity import content_id
from crosswire.model.span import Span

TEXT = "Rescuers found 12 bodies under the school — “we heard them calling,” one said."


def test_a_span_holds_the_words_that_stand_at_its_offsets() -> None:
    assert Span.cut("r1", TEXT, 15, 24).text == "12 bodies"


def test_offsets_count_code_points_so_a_curly_mark_is_one() -> None:
    start = TEXT.index("“")
    assert Span.cut("r1", TEXT, start, start + 3).text == "“we"


@pytest.mark.parametrize(("start", "end"), [(5, 5), (9, 4), (-1, 3), (0, len(TEXT) + 1)])
def test_a_span_that_is_empty_reversed_or_outside_is_refused(start: int, end: int) -> None:
    with pytest.raises(SpanMismatch, match="r1"):
        Span.cut("r1", TEXT, start, end)


def test_a_span_whose_words_were_edited_says_what_was_expected_and_what_is_there() -> None:
    span = Span.cut("r1", TEXT, 15, 24)
    with pytest.raises(SpanMismatch, match="expected '12 bodies' at 15-24, found '13 bodies'"):
        span.verify(TEXT.replace("12", "13"))


def test_spans_of_two_reports_never_overlap() -> None:
    assert Span.cut("r1", TEXT, 0, 10).overlap(Span.cut("r2", TEXT, 0, 10)) == 0


def test_the_same_content_has_the_same_id_and_other_content_another() -> None:
    assert content_id("s", "r1", 15, 24) == content_id("s", "r1", 15, 24)
    assert content_id("s", "r1", 15, 24) != content_id("s", "r1", 152, 4)
