"""One asserts what the other denies, doubts or does not know."""

from collections.abc import Mapping, Sequence

from crosswire.compare.view import Finding, View, by_report, by_value, told
from crosswire.compare.words import raw_words
from crosswire.lexicon.tables import words

# From the farthest from plain assertion to the nearest.
FORMS = ("denied", "unverified", "no-comment", "not known", "negated", "alleged", "doubted")
CLASHING = {"denied", "unverified", "not known", "not done", "alleged"}


def compare_stances(views: Sequence[View]) -> Finding | None:
    """Statements of one claim that differ in stance, where one report takes another stance than all of another report."""
    held = [(v, position(v)) for v in views]
    positions: list[set[str]] = [{position(v) for v in group} for group in by_report(views)]
    taken = [
        held for held in FORMS if any(held in one for one in positions) and not all(held in one for one in positions)
    ]
    if not taken:
        return None
    form = taken[0]
    groups = by_value(held)
    sides = tuple((tuple(group), stance) for stance, group in groups.items())
    if len(sides) < 2:
        return None
    if form == "negated" and _same_head(groups):
        form = "not done"
    because = "; ".join(f"{stance}: {told([(group, stance)])}" for group, stance in sides)
    clash = form in CLASHING and "asserted" in groups
    return Finding("stance", sides, f"The stances differ. {because[0].upper()}{because[1:]}.", clash, form)


def _same_head(groups: Mapping[str, Sequence[View]]) -> bool:
    """Whether what one report negates is just what another asserts: "not identified", "identified"."""
    negated = {(v.report, v.statement.frame.head.lower()) for v in groups["negated"]}
    plain = {(v.report, v.statement.frame.head.lower()) for v in groups.get("asserted", ())}
    return any(head == other and report != there for report, head in negated for there, other in plain)


def position(view: View) -> str:
    """What a statement holds: its stance, or what its own words make of a plain assertion."""
    statement = view.statement
    if statement.stance != "asserted":
        return statement.stance
    said = set(raw_words(view))
    if said & words("stance_unknown"):
        return "not known"
    if not statement.frame.polarity:
        return "negated"
    return "doubted" if statement.frame.modality or said & words("stance_doubt") else "asserted"
