"""People counted beside a figure though no number is: "a man and his wife were found dead", "his wife and four children"."""

import functools
import re

from crosswire.account.figures import Figure
from crosswire.account.lookup import cues

REACH = 60  # code points beside a figure in which such a person stands


def uncounted(figure: Figure, text: str) -> tuple[int, int, int] | None:
    """How many people stand joined to a figure without a number, with where the words for figure and people begin and end.

    Args:
        figure: an exact count.
        text: the text of its report.
    """
    start, end = figure.quantity.span.start, figure.quantity.span.end
    before = _before().search(text[max(0, start - REACH) : start])
    after = _after().match(text[end : end + REACH])
    found = (before is not None) + (after is not None)
    if not found:
        return None
    first = max(0, start - REACH) + before.start() if before else start
    return found, first, end + after.end("kin") if after else end


@functools.cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b(?:his|her|their|a|an)\s+(?:[\w-]+\s+){{0,2}}?(?:{_kin()})\s+and\s+$", re.IGNORECASE)


@functools.cache
def _after() -> re.Pattern[str]:
    followed = "|".join(map(re.escape, cues("kin_followed")))
    named = r"(?:[\w-]+\s+){0,2}?"
    return re.compile(
        rf"\s+and\s+(?:(?:his|her|their|a|an)\s+{named})?(?P<kin>{_kin()})\b(?=[.;,:]|\s*$|\s+(?:{followed})\b)",
        re.IGNORECASE,
    )


@functools.cache
def _kin() -> str:
    return "|".join(map(re.escape, cues("kin")))
