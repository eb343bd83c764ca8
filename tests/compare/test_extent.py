"""Extent: partly or wholly, tried or done, how bad."""

import pytest

from crosswire.compare.extent import compare_extents
from tests.compare.telling import claim


@pytest.mark.parametrize(
    ("one", "other", "form", "clash"),
    [
        (
            "[The partial capture of the port] took a day.",
            "[The army recaptured the port.]",
            "limit against whole",
            True,
        ),
        ("[Rebels tried to storm the palace.]", "[Rebels stormed the palace.]", "attempt", False),
        ("[She is in serious condition.]", "[She is in stable condition.]", "two degrees", False),
    ],
)
def test_a_partial_capture_is_no_recapture(one: str, other: str, form: str, clash: bool) -> None:
    finding = compare_extents(claim(one, other))
    assert finding is not None
    assert (finding.form, finding.clash) == (form, clash)


def test_two_reports_that_both_limit_do_not_differ() -> None:
    assert compare_extents(claim("[Most of the roof fell.]", "[The roof mostly fell,] most of it at once.")) is None
