"""Relations: agree, refine, conflict, single; and what is worth telling."""

import pytest

from crosswire.align.cross_encoder import JUDGED, by_statement
from crosswire.compare.relation import findings_of, relation_of
from crosswire.compare.signals import SIGNALS, reading_of, signals_of
from crosswire.compare.weights import Scale, difference_weights
from crosswire.model.claim import Relation
from crosswire.pipeline.tables import COMPARERS
from tests.compare.telling import claim


@pytest.mark.parametrize(
    ("texts", "relation"),
    [
        (["[The blast killed 12 people.]", "[The blast killed 12 people.]"], "agree"),
        (["[The blast killed at least 12 people.]", "[The blast killed 15 people.]"], "refine"),
        (["[The blast killed 12 people.]", "[The blast killed 19 people.]"], "conflict"),
        (["[The site holds 440 bodies.]", "[The site holds 440 graves.]"], "conflict"),
        (["[The blast killed 12 people.] Later [the blast killed 19 people.]"], "single"),
    ],
)
def test_a_bound_refines_and_two_counts_conflict(texts: list[str], relation: Relation) -> None:
    views = claim(*texts)
    assert relation_of(views, findings_of(views, COMPARERS)) == relation


def test_every_finding_says_what_it_saw_on_each_side() -> None:
    views = claim("[The blast killed 12 people on Monday.]", "[The blast killed 19 people on Tuesday.]")
    for finding in findings_of(views, COMPARERS):
        assert "Paper 0" in finding.because
        assert "Paper 1" in finding.because
        assert len({v.report for side, _ in finding.sides for v in side}) == 2


def test_signals_lie_between_0_and_1() -> None:
    views = claim("[The blast killed 12 people on Monday.]", "[A car bomb killed nine] near Nairobi.")
    found = signals_of(views, [f for c in COMPARERS if (f := c(views)) is not None])
    assert len(found) == len(SIGNALS)
    assert all(0 <= value <= 1.000001 for value in found)


def test_reading_tells_of_a_claim_the_mean_of_what_was_read_of_its_statements() -> None:
    views = claim("[The blast killed 12 people.]", "[The blast killed 19 people.]", "[The blast killed 19.]")
    first, second, third = sorted(v.statement.id for v in views)
    read = by_statement([(second, first, [2.0] * len(JUDGED[1:])), (second, third, [-1.0] * len(JUDGED[1:]))])
    assert reading_of(views, read) == dict.fromkeys(JUDGED[1:], 0.5)
    assert reading_of(views[::-1], read) == reading_of(views, read)


def test_a_claim_that_was_not_read_has_no_reading() -> None:
    views = claim("[The blast killed 12 people.]", "[The blast killed 19 people.]")
    assert reading_of(views, by_statement([("other", "statements", [0.0] * len(JUDGED[1:]))])) == {}


def test_what_reading_holds_likely_makes_a_difference_likelier() -> None:
    scale = Scale(bias=-1.0, weights=(0.5,), threshold=0.5, reading=(0.8, 0.1))
    assert scale.probability([1.0], -3.0) < scale.probability([1.0], 0.0) < scale.probability([1.0], 3.0)
    assert not scale.says([1.0])
    assert scale.says([1.0], 3.0)


def test_the_order_of_reports_changes_no_relation() -> None:
    views = claim("[The blast killed 12 people.]", "[The blast killed at least nine people.]")
    there, back = findings_of(views, COMPARERS), findings_of(views[::-1], COMPARERS)
    assert [(f.kind, f.form, f.clash) for f in there] == [(f.kind, f.form, f.clash) for f in back]


def test_the_weights_that_ship_are_those_of_the_card() -> None:
    weights = difference_weights()
    assert weights.card["trained by"] == "tools/train_comparison.py"
    assert all(len(scale.weights) == len(SIGNALS) for scale in (*weights.kinds.values(), weights.conflict))
