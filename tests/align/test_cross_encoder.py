"""Two sentences are read together for the statements in them."""

from itertools import product

import numpy as np
import pytest

from crosswire.align import together
from crosswire.align.align import align
from crosswire.align.blocking import Pairs, propose
from crosswire.align.cross_encoder import CROSS_ENCODER, JUDGED, LONGEST, VOCABULARY, place_of, sentences_of
from crosswire.align.sketch import sketch
from crosswire.align.together import MOST, UNLIKELY, UNPROPOSED, Reading, all_asked, judged, put_together, read_together
from crosswire.model.annotation import Annotation
from crosswire.pipeline.names import resolve_names
from tests.reports import read

FIRST = read(
    "a",
    "Bridge gives way at Oldry\n\nA footbridge over the River Tarn collapsed on Sunday, injuring 14 schoolchildren.\n\n"
    "Inspectors had closed it twice in the past year.",
)
SECOND = read(
    "b",
    "Pupils hurt as crossing falls\n\nFourteen pupils were hurt when a pedestrian crossing fell into the Tarn on Sunday.\n\n"
    "The council will pay for a new ferry.",
)
THIRD = read("c", "Council buys ferry\n\nThe council will pay for a new ferry across the Tarn, it said on Monday.")


def chances(*reports: Annotation) -> dict[tuple[str, str], float]:
    """How likely each pair of statements is held once its sentences are read, by the words of both."""
    statements = [s for report in reports for s in report.statements]
    pairs = propose([one for report in reports for one in sketch(report.statements, canonical={})])
    told = read_together(statements, pairs, [0.5] * len(pairs), sentences_of(reports))
    words = [(statements[p.left].span.text, statements[p.right].span.text) for p in told.pairs]
    return dict(zip(words, told.chances, strict=True))


def test_the_fall_told_in_other_words_is_held_likelier_than_another_matter_of_the_same_place() -> None:
    said = chances(FIRST, SECOND)
    hurt = max(v for (a, b), v in said.items() if "14 schoolchildren" in a and "Fourteen pupils" in b)
    other = max((v for (a, b), v in said.items() if "14 schoolchildren" in a and "ferry" in b), default=0.0)
    assert hurt > other


def test_a_pair_is_told_by_its_own_two_sentences_and_by_no_other_report() -> None:
    alone, beside = chances(FIRST, SECOND), chances(FIRST, SECOND, THIRD)
    both = alone.keys() & beside.keys()
    assert both
    assert all(alone[pair] == beside[pair] for pair in both)


def test_what_was_read_is_told_of_its_differences_too() -> None:
    statements = [*FIRST.statements, *SECOND.statements]
    pairs = propose([one for r in (FIRST, SECOND) for one in sketch(r.statements, canonical={})])
    read = read_together(statements, pairs, [0.5] * len(pairs), sentences_of((FIRST, SECOND)))
    told = {(one, other): odds for one, others in read.differences.items() for other, odds in others.items()}
    assert told.keys() == {tuple(sorted((statements[p.left].id, statements[p.right].id))) for p in read.pairs}
    assert all(len(odds) == len(JUDGED) - 1 for odds in told.values())


def test_a_pair_that_the_trees_hold_unlikely_is_not_read() -> None:
    statements = [*FIRST.statements, *SECOND.statements]
    pairs = propose([one for r in (FIRST, SECOND) for one in sketch(r.statements, canonical={})])
    read = read_together(statements, pairs, [0.01] * len(pairs), {})
    assert not len(read.pairs)
    assert not read.chances
    assert not read.differences


def test_statements_of_sentences_that_are_read_are_judged_though_no_word_of_theirs_was_shared() -> None:
    statements = [*FIRST.statements, *SECOND.statements]
    one, other = (
        next(n for n, s in enumerate(statements) if words in s.span.text) for words in ("14 school", "Fourteen")
    )
    both = place_of(statements[one]), place_of(statements[other])
    asked = [
        (a, b)
        for a, b in product(range(len(statements)), repeat=2)
        if (place_of(statements[a]), place_of(statements[b])) == both and (a, b) != (one, other)
    ]
    sure = Reading(asked, np.full((len(asked), len(JUDGED)), 9.0))
    read = put_together(statements, {both: {(one, other): 0.5}}, {both: sure})
    assert [(p.left, p.right) for p in read.pairs] == asked
    unproposed = float(judged([UNPROPOSED], np.array([9.0]))[0])
    assert read.chances == [unproposed] * len(asked)
    assert unproposed > UNLIKELY


def test_a_pair_of_sentences_beyond_what_is_read_is_told_by_the_trees(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(together, "READ", 0)
    monkeypatch.setattr(together, "READ_PER_REPORT", 0)
    assert set(chances(FIRST, SECOND).values()) == {0.5}


def test_nothing_proposed_is_nothing_read() -> None:
    read = read_together([], Pairs.of([]), [], {})
    assert (len(read.pairs), read.chances, read.differences) == (0, [], {})


@pytest.mark.parametrize(("trees", "odds", "likelier"), [(0.5, 2.0, True), (0.5, -2.0, False), (0.06, 6.0, True)])
def test_trees_and_reading_both_count(trees: float, odds: float, likelier: bool) -> None:
    (told,) = judged([trees], np.array([odds]))
    assert (told > 0.5) == likelier


def test_what_stands_behind_the_longest_sentence_that_is_read_ends_no_run() -> None:
    long = "The minister, " + "who spoke at length, " * LONGEST + "said that 40 houses burned in Oldry."
    assert chances(read("a", long), read("b", "Forty houses burned in Oldry on Sunday, the minister said."))


def test_of_a_sentence_without_end_not_every_two_statements_are_asked() -> None:
    endless = (
        "Police said " + ", ".join(f"{n} houses burned in Oldry and {n} barns in Tarn" for n in range(2, 400)) + "."
    )
    statements = [*read("a", endless).statements, *read("b", endless).statements]
    one, other = (next(n for n, s in enumerate(statements) if s.span.report == report) for report in "ab")
    both = place_of(statements[one]), place_of(statements[other])
    last = (other - 1, len(statements) - 1)
    assert other > 2 * MOST
    asked = all_asked(statements, {both: {last: 0.5}})[both]
    assert len(asked) <= MOST**2 + 1
    assert last in asked


def test_sentences_are_read_only_where_they_are_given() -> None:
    reports = [FIRST, SECOND]
    told = {r.report.id: r.statements for r in reports}
    canonical = resolve_names(reports).canonical
    fast = align(told, canonical=canonical).groups
    close = align(told, canonical=canonical, sentences=sentences_of(reports)).groups
    assert sorted(s.id for g in fast for s in g) == sorted(s.id for g in close for s in g)


def test_the_files_that_ship_are_those_that_their_hashes_name() -> None:
    for shipped in (CROSS_ENCODER, VOCABULARY):
        assert shipped.sha256_found() == shipped.sha256_expected()
