"""Times: weekdays and years exclude one another, an hour makes a day more exact, "now" says nothing."""

import pytest

from crosswire.compare.time import compare_times
from tests.compare.telling import claim


@pytest.mark.parametrize(
    ("one", "other", "form", "clash"),
    [
        ("[The bridge fell on Monday.]", "[The bridge fell on Tuesday.]", "apart", True),
        ("[The chapel was built in 1791.]", "[The chapel was built in 1816.]", "apart", True),
        ("[The bridge fell on Monday.]", "[The bridge fell at 3 p.m. on Monday.]", "finer", False),
        ("[The bridge fell at 5:30 a.m. on Monday.]", "[The bridge fell at 5:45 a.m. on Monday.]", "hour", False),
        ("[The bridge fell on Monday.]", "[The bridge fell.]", "one only", False),
    ],
)
def test_two_days_exclude_each_other_and_an_hour_only_refines(one: str, other: str, form: str, clash: bool) -> None:
    finding = compare_times(claim(one, other))
    assert finding is not None
    assert (finding.form, finding.clash) == (form, clash)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("[The bridge fell on Monday.]", "[On Monday the bridge fell.]"),
        ("[The bridge is now closed.]", "[The bridge is closed.]"),
    ],
)
def test_one_day_and_a_vague_now_are_no_difference(one: str, other: str) -> None:
    assert compare_times(claim(one, other)) is None
