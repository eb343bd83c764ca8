"""How the statements of a claim relate, from the differences found."""

from collections.abc import Sequence

from crosswire.align.cross_encoder import Differences
from crosswire.compare.signals import reading_of, signals_of
from crosswire.compare.view import Comparer, Finding, View
from crosswire.compare.weights import Weights, difference_weights
from crosswire.model.claim import Relation

# Forms that are told whatever the rest of the claim looks like: too rare to learn, and contradictions by what their words
# mean.
CERTAIN = {
    ("unit", "same number"),
    ("unit", "other measure"),
    ("extent", "limit against whole"),
    ("place", "opposed"),
    ("place", "numbers"),
}


def findings_of(views: Sequence[View], comparers: Sequence[Comparer], read: Differences | None = None) -> list[Finding]:
    """The differences among the statements of one claim that are worth telling; none where all stand in one report.

    `read` is what the cross-encoder made of statements that it read together.
    """
    seen = differences(views, comparers)
    return worth_telling(views, seen, difference_weights(), read or {}) if seen else []


def differences(views: Sequence[View], comparers: Sequence[Comparer]) -> list[Finding]:
    """All that the comparers see, in their order."""
    if len({v.report for v in views}) < 2:
        return []
    return [finding for comparer in comparers if (finding := comparer(views)) is not None]


def worth_telling(views: Sequence[View], seen: Sequence[Finding], weights: Weights, read: Differences) -> list[Finding]:
    """The differences that an editor would list, by what was seen in the claim as a whole.

    A clash stands only where the claim as a whole looks like a conflict. A kind without a scale is always told.
    """
    signals, reading = signals_of(views, seen), reading_of(views, read)
    conflict = weights.conflict.says(signals, reading.get("conflict"))
    told = []
    for finding in seen:
        scale = weights.kinds.get(finding.kind)
        if (finding.kind, finding.form) in CERTAIN:
            told.append(finding)
        elif scale is None or scale.says(signals, reading.get(finding.kind)):
            told.append(finding._replace(clash=finding.clash and conflict))
    return told


def relation_of(views: Sequence[View], findings: Sequence[Finding]) -> Relation:
    """Any clash: conflict. Any other difference: refine. None: agree. One report only: single."""
    if len({v.report for v in views}) < 2:
        return "single"
    if any(finding.clash for finding in findings):
        return "conflict"
    return "refine" if findings else "agree"
