"""The order in which reports are given never matters."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.export.dossier import render_dossier
from crosswire.model.annotation import Annotation
from crosswire.story.origins import find_origins
from tests.properties.newsroom import TEXTS, compiled, repeat_of, reports, written


def everything() -> list[Annotation]:
    return [*reports(), repeat_of("wire", paragraphs=2), repeat_of("beacon", paragraphs=3)]


@given(st.permutations(range(len(TEXTS) + 2)))
@settings(max_examples=12, deadline=None, derandomize=True)
def test_the_reports_in_any_order_give_the_same_bytes(order: list[int]) -> None:
    given_reports = everything()
    account = compiled(given_reports[n] for n in order)
    assert written(account) == _in_order()[0]
    assert render_dossier(account) == _in_order()[1]


@given(st.permutations(range(len(TEXTS) + 2)))
@settings(max_examples=30, deadline=None, derandomize=True)
def test_the_reports_in_any_order_have_the_same_copies(order: list[int]) -> None:
    given_reports = everything()
    assert find_origins([given_reports[n] for n in order]) == find_origins(given_reports)


@pytest.mark.parametrize("names", [("beacon", "courier"), ("courier", "beacon")])
def test_two_reports_either_way_round(names: tuple[str, str]) -> None:
    assert written(compiled(reports(*names))) == written(compiled(reports("beacon", "courier")))


def _in_order() -> tuple[bytes, str]:
    account = compiled(everything())
    return written(account), render_dossier(account)
