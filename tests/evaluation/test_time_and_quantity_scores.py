"""Scores of times and quantities: counted by document, with halves and intervals, and refused where nothing is there."""

from pathlib import Path

import pytest

from crosswire.errors import ConfigError
from crosswire.evaluation import quantities, time
from crosswire.evaluation.quantities import Cell
from crosswire.evaluation.seed_values import Answer, SeedValues, seed_values
from crosswire.evaluation.time import Document, score_documents


def test_the_scores_of_times_are_those_of_all_documents_and_of_each_half() -> None:
    score = score_documents([Document(4, 4, 3, 4, 4), Document(2, 2, 0, 1, 0), Document(0, 0, 0, 0, 0)])
    assert (score.documents, score.gold, score.said, score.right) == (3, 6, 6, 4)
    assert score.value == pytest.approx(4 / 6)
    assert (score.even, score.odd) == (1.0, 0.0)


def test_a_document_without_times_is_a_trap_that_stays_silent_or_not() -> None:
    score = score_documents([Document(0, 0, 0, 0, 0), Document(0, 1, 0, 0, 0), Document(1, 1, 1, 1, 1)])
    assert (score.clean, score.traps) == (1, 2)


def test_a_cell_of_a_toll_is_right_only_with_both_its_bounds() -> None:
    assert Cell("event/report", "killed", [12, None], [12, None]).right
    assert not Cell("event/report", "killed", [12, None], [12, 12]).right
    assert not Cell("event/report", "injured", [None, None], None).right


def test_the_seeds_table_names_each_value_that_is_wrong() -> None:
    wrong = Answer("40 miles", "None..40 mile", "40..40 mile", right=False)
    values = SeedValues([wrong], [Answer("on Friday", "2022-09-16", "2022-09-16", right=True)])
    assert (values.figures, values.dates) == ((0, 1), (1, 1))
    assert any("40 miles" in row for row in values.rows())


@pytest.mark.parametrize("evaluate", [time.evaluate, quantities.evaluate, seed_values])
def test_missing_corpora_are_refused_with_what_to_do(evaluate: object, tmp_path: Path) -> None:
    assert callable(evaluate)
    with pytest.raises(ConfigError, match="--shared"):
        evaluate(tmp_path)
