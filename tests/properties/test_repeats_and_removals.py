"""A report that repeats another confirms nothing; one that is taken away takes only its own weight with it."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from crosswire.account.support import support_of
from crosswire.model.account import Account
from tests.properties.newsroom import TEXTS, backing, compiled, repeat_of, reports

NAMES = sorted(TEXTS)


@pytest.mark.parametrize("paragraphs", [1, 2, 4])
@pytest.mark.parametrize("name", NAMES)
def test_a_report_that_repeats_another_raises_no_claims_copies_or_sources(name: str, paragraphs: int) -> None:
    before = backing(compiled(reports()))
    after = backing(compiled([*reports(), repeat_of(name, paragraphs=paragraphs)]))
    assert not {s: (before[s], after[s]) for s in before if after[s].copies > before[s].copies}
    assert not {s: (before[s], after[s]) for s in before if len(after[s].sources) > len(before[s].sources)}


@given(st.lists(st.sampled_from(NAMES), min_size=1, max_size=4))
@settings(max_examples=10, deadline=None, derandomize=True)
def test_however_many_repeat_a_report_the_copies_of_the_story_stay_as_many(repeated: list[str]) -> None:
    before = compiled(reports())
    after = compiled([*reports(), *(repeat_of(name, paragraphs=4) for name in sorted(set(repeated)))])
    assert sum(not o.partial for o in after.origins) == sum(not o.partial for o in before.origins)


@given(st.sampled_from(NAMES))
@settings(max_examples=len(NAMES), deadline=None, derandomize=True)
def test_taking_a_reports_statements_away_lowers_only_the_claims_that_rested_on_it(gone: str) -> None:
    account = compiled([*reports(), repeat_of("wire", paragraphs=2)])
    statements = {s.id: s for r in account.readings for s in r.annotation.statements}
    for claim in account.claims:
        left = [statements[s] for s in claim.statements if statements[s].span.report != gone]
        support = support_of(left, origins=account.statement_origins, speakers=_speakers(account))
        assert set(support.reports) == set(claim.support.reports) - {gone}
        assert set(support.sources) <= set(claim.support.sources)
        if gone not in claim.support.reports:
            assert support == claim.support


def _speakers(account: Account) -> dict[str, str]:
    return {attribution: actor for r in account.readings for attribution, actor in r.speakers.items()}
