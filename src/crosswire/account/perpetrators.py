"""Perpetrators who died: where no figure counts them ("before killing himself"), and where one does ("including the gunman")."""

import functools
import re
from collections.abc import Iterator

from crosswire.account.figures import Context, Figure, figure_at
from crosswire.account.lookup import Lookup, cues
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span

DEAD = re.compile(r"\b(?:dead|bodies)\b", re.IGNORECASE)
DEAD_AFTER = re.compile(r"(?:\s+[\w'’-]+){0,6}?\s+(?:dead|die|dies|died)\b", re.IGNORECASE)
DEATHS_OF = re.compile(r"\b(?:deaths?|bodies) of\s+$", re.IGNORECASE)
AND_SELF = re.compile(
    r"[^.;:\n]{0,40}?(?:,|\band)\s+(?:then |finally |fatally )*(?:himself|herself|themselves|self)\b", re.IGNORECASE
)
REACH = 90  # code points behind a figure in which "including the gunman" is said of it


def dead_perpetrator(found: Lookup, *, context: Context) -> Iterator[Figure]:
    """The first place of a report that tells of a perpetrator's death, as a count of one apart (N11)."""
    report = found.reading.annotation.report
    match = _death_told(report.text)
    if match is not None and "killed" in context.profile.measures:
        span = Span.cut(report.id, report.text, match.start(), match.end())
        one = Quantity(span=span, low=1, high=1, measure="killed", unit="perpetrator", category="perpetrator")
        yield figure_at(found, one, context=context)


def counts_perpetrator(quantity: Quantity, text: str) -> bool:
    """Whether the one who did it is among those that a figure counts.

    Its words say so ("seven dead, including the gunman"), or they count all who lie dead, and not those whom he killed, in a
    report that tells of his death.
    """
    after = text[quantity.span.end : quantity.span.end + REACH]
    if _among().match(after) is not None:
        return True
    if adds_perpetrator(quantity, text):
        return False
    before = text[max(0, quantity.span.start - REACH) : quantity.span.start]
    lie_dead = DEAD.search(quantity.span.text) or DEAD_AFTER.match(after) or DEATHS_OF.search(before)
    return bool(lie_dead and _death_told(text) is not None)


def adds_perpetrator(quantity: Quantity, text: str) -> bool:
    """Whether the words right behind a figure add the one who did it: "killed four classmates and himself", "kills three, self"."""
    return any(p.match(text, quantity.span.end) for p in (AND_SELF, _and_who()))


@functools.lru_cache(maxsize=1024)
def _death_told(text: str) -> re.Match[str] | None:
    """The first place of a report's text that tells of a perpetrator's death: a long search, asked for several times."""
    return _told().search(text)


@functools.cache
def _told() -> re.Pattern[str]:
    told = "|".join(map(re.escape, cues("dead_perpetrator")))
    by_role = "|".join(p.replace("{who}", rf"(?<!\w){_who()}") for p in cues("dead_by_role"))
    return re.compile(rf"\b(?:{told})\b|(?<!\w)including {_who()}|{by_role}", re.IGNORECASE)


@functools.cache
def _among() -> re.Pattern[str]:
    return re.compile(
        rf"(?:\W+\w+){{0,6}}?\W+(?:including|counting|among them) (?:[\w'’-]+ ){{0,4}}?{_who()}", re.IGNORECASE
    )


@functools.cache
def _and_who() -> re.Pattern[str]:
    return re.compile(
        rf"(?: \w+)?,? and {_who()}(?: (?:is|are|was|were))?(?: (?:also|both|all))? (?:dead|killed|died)\b",
        re.IGNORECASE,
    )


@functools.cache
def _who() -> str:
    nouns = "|".join(map(re.escape, cues("perpetrator_nouns")))
    return rf"(?:the |a |an |his )?(?:suspected |alleged |accused |lone )?(?:{nouns})\b"
