"""Overlapping and nested statements are cut into segments that cover the text exactly once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from crosswire.export.page.marks import DEPTH, links, segments
from crosswire.model.layout import Part
from crosswire.model.span import Span
from crosswire.model.statement import Frame, Statement

TEXT = "Police found 440 bodies near the town, officials said on Friday."


def marked(name: str, start: int, end: int) -> Statement:
    return Statement(
        id=name,
        span=Span.cut("r", TEXT, start, end),
        kind="clause",
        frame=Frame(head="", slot="event"),
        stance="asserted",
        sentence=0,
        paragraph=0,
        lemmas=(),
    )


def cut(*statements: Statement, parts: tuple[Part, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    return [(TEXT[s.start : s.end], s.statements) for s in segments(statements, parts, (0, len(TEXT)))]


def test_a_statement_inside_another_belongs_to_both() -> None:
    assert cut(marked("outer", 0, 37), marked("inner", 13, 23)) == [
        ("Police found ", ("outer",)),
        ("440 bodies", ("outer", "inner")),
        (" near the town", ("outer",)),
        (", officials said on Friday.", ()),
    ]


def test_statements_that_overlap_share_only_what_both_hold() -> None:
    assert cut(marked("left", 0, 23), marked("right", 13, 37))[:3] == [
        ("Police found ", ("left",)),
        ("440 bodies", ("right", "left")),
        (" near the town", ("right",)),
    ]


def test_a_part_begins_a_segment_of_its_own() -> None:
    found = segments([], [Part(start=0, end=6, kind="dateline")], (0, len(TEXT)))
    assert next((TEXT[s.start : s.end], s.part) for s in found) == ("Police", "dateline")
    assert found[1].part is None


def test_words_lead_to_the_shortest_statement_that_holds_them() -> None:
    found = segments([marked("outer", 0, 37), marked("inner", 13, 23)], [], (0, len(TEXT)))
    chosen, behind = links(found, {"outer": 1, "inner": 1})
    assert list(chosen.values()) == ["outer", "inner", "outer"]
    assert not any(behind.values())


def test_words_lead_to_the_weightier_statement_even_where_a_shorter_one_stands() -> None:
    found = segments([marked("dispute", 0, 37), marked("phrase", 13, 23)], [], (0, len(TEXT)))
    chosen, behind = links(found, {"dispute": 4, "phrase": 0})
    assert set(chosen.values()) == {"dispute"}
    assert not any(behind.values())


def test_a_statement_wholly_covered_by_shorter_ones_is_linked_behind_its_last_word() -> None:
    found = segments([marked("a", 0, 23), marked("b", 0, 12), marked("c", 12, 23)], [], (0, len(TEXT)))
    chosen, behind = links(found, {"a": 1, "b": 1, "c": 1})
    assert set(chosen.values()) == {"b", "c"}
    assert [statements for statements in behind.values() if statements] == [("a",)]


@pytest.mark.parametrize("deep", [DEPTH, DEPTH + 5])
def test_no_more_statements_than_a_set_depth_are_drawn_over_one_another(deep: int) -> None:
    found = segments([marked(f"s{n:02}", 0, 40) for n in range(deep)], [], (0, len(TEXT)))
    assert max(len(s.statements) for s in found) == DEPTH


@given(st.lists(st.tuples(st.integers(0, 62), st.integers(1, 63)).filter(lambda ends: ends[0] < ends[1]), max_size=20))
def test_segments_cover_the_paragraph_once_and_in_order(places: list[tuple[int, int]]) -> None:
    statements = [marked(f"s{n}", start, end) for n, (start, end) in enumerate(places)]
    found = segments(statements, [], (0, len(TEXT)))
    assert "".join(TEXT[s.start : s.end] for s in found) == TEXT
    for s in statements:
        held = [TEXT[f.start : f.end] for f in found if s.id in f.statements]
        assert not held or "".join(held) == s.span.text
