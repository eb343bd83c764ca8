"""Relations: agree, refine, conflict, single; and what is worth telling."""

import pytest

from crosswire.compare.relation import findings_of, relation_of
from crosswire.compare.signals import SIGNALS, signals_of
from crosswire.compare.weights import difference_weights
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


def test_the_order_of_reports_changes_no_relation() -> None:
    views = claim("[The blast killed 12 people.]", "[The blast killed at least nine people.]")
    there, back = findings_of(views, COMPARERS), findings_of(views[::-1], COMPARERS)
    assert [(f.kind, f.form, f.clash) for f in there] == [(f.kind, f.form, f.clash) for f in back]


def test_the_weights_that_ship_are_those_of_the_card() -> None:
    weights = difference_weights()
    assert weights.card["trained by"] == "tools/train_comparison.py"
    assert all(len(scale.weights) == len(SIGNALS) for scale in (*weights.kinds.values(), weights.conflict))
