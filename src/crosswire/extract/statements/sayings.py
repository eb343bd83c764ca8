"""What the saying of something makes of a statement: whose words it stands in, its stance, and where a stretch only says."""

from collections.abc import Iterable, Mapping

from crosswire.model.attribution import Attribution
from crosswire.model.statement import Stance

STANCES: Mapping[str, Stance] = {
    "deny": "denied",
    "decline": "no-comment",
    "no-comment": "no-comment",
    "unverified": "unverified",
    "claim": "alleged",
    "accuse": "alleged",
}
SILENT = {"decline", "no-comment"}
WITHHOLDING = {"deny", "unverified", *SILENT}


def innermost(attributions: Iterable[Attribution], start: int, end: int) -> Attribution | None:
    """The attribution with the shortest content that holds most of the stretch, `None` for the report's own words.

    What somebody would not comment on is nothing that he says.
    """
    holding = []
    for attribution in (a for a in attributions if a.act not in SILENT):
        shared = sum(max(0, min(end, c.end) - max(start, c.start)) for c in attribution.content)
        if shared >= 0.5 * (end - start):
            holding.append((sum(c.end - c.start for c in attribution.content), attribution.id, attribution))
    return min(holding)[2] if holding else None


def withheld(attributions: Iterable[Attribution], start: int, end: int) -> Attribution | None:
    """The act of denying, doubting or keeping silent that the stretch itself tells: the cue begins in it.

    "Russia has denied it" and "Reuters could not verify it" are statements of their own, and of that stance.
    """
    for attribution in attributions:
        if attribution.act in WITHHOLDING and any(start <= cue.start < end for cue in attribution.cue[:1]):
            return attribution
    return None


def stance_of(attribution: Attribution | None) -> Stance:
    """The stance that the act of saying gives to what is said."""
    return STANCES.get(attribution.act, "asserted") if attribution else "asserted"


def only_says(attributions: Iterable[Attribution], start: int, end: int) -> bool:
    """Whether a stretch tells that somebody spoke and nothing of what was said: "the mayor told a news conference".

    A denial, a silence and a failed check are statements; who merely spoke is told by the attribution.
    """
    return any(
        attribution.act not in WITHHOLDING
        and any(start <= cue.start < end for cue in attribution.cue)
        and all(min(content.end, end) <= max(content.start, start) for content in attribution.content)
        for attribution in attributions
        if attribution.content
    )
