"""The same content from different sources, or attributed in one report and plain fact in another."""

from collections.abc import Sequence

from crosswire.compare.view import Finding, View, by_report, by_value, told

PLAIN = "no source named"


def compare_attributions(views: Sequence[View]) -> Finding | None:
    """The sources behind a claim, where no source of one report is a source of another."""
    keyed = [(v, v.speaker_name or PLAIN) for v in views]
    groups = by_value((v, name.lower()) for v, name in keyed)
    named = [{(v.speaker_name or PLAIN).lower() for v in group} for group in by_report(views)]
    if len(named) < 2 or len(groups) < 2:
        return None
    sides = tuple((tuple(group), group[0].speaker_name or PLAIN) for group in groups.values())
    if not any(PLAIN in one for one in named) and not set.intersection(*named):
        return Finding("attribution", sides, f"Different sources stand behind it: {told(sides)}.", False, "sources")
    sourced = [one - {PLAIN} for one in named if one != {PLAIN}]
    if len(sourced) < len(named) and sourced:
        return Finding(
            "attribution", sides, f"Plain fact in one, attributed in another: {told(sides)}.", False, "plain fact"
        )
    if len(sourced) > 1 and not set.intersection(*sourced):
        return Finding(
            "attribution", sides, f"Different sources are named: {told(sides)}.", False, "sources among others"
        )
    return None
