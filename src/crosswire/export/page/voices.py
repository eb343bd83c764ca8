"""Who said what, and what is not said: denied, no comment, not verified, not found are four different things."""

import msgspec

from crosswire.export.page.lookup import Lookup, shortened
from crosswire.export.page.nested import outermost
from crosswire.export.page.quoted import Quoted, ReportRef, one_line, quote, report_ref, source_name, statement_anchor
from crosswire.export.page.words import ACTS
from crosswire.model.attribution import Attribution
from crosswire.model.statement import Statement

# Longer speeches are cut here; the words stand whole in the report.
_WORDS = 400

# What was not said, by the act and by the stance that show it.
_SILENT_ACTS = {"deny": "denied", "decline": "no-comment", "no-comment": "no-comment", "unverified": "unverified"}


class Saying(msgspec.Struct, frozen=True, kw_only=True):
    """One act of saying."""

    act: str
    words: str
    direct: bool
    medium: str
    addressee: str
    report: ReportRef


class Voice(msgspec.Struct, frozen=True, kw_only=True):
    """One source with all that it says in all reports."""

    name: str
    roles: str
    sayings: list[Saying]
    reports: int


class NotSaid(msgspec.Struct, frozen=True, kw_only=True):
    """Who denies, declines or could not verify, with the words."""

    who: str
    act: str
    words: str
    report: ReportRef


class Unsaid(msgspec.Struct, frozen=True, kw_only=True):
    """The kinds of what is not said that a report's words show."""

    denied: list[NotSaid]
    no_comment: list[NotSaid]
    unverified: list[NotSaid]


def voices(lookup: Lookup) -> list[Voice]:
    """Every source, those that most reports quote first."""
    anchors = _anchors(lookup)
    grouped: dict[str, list[Attribution]] = {}
    for attribution in lookup.attributions.values():
        grouped.setdefault(lookup.speakers.get(attribution.id) or source_name(lookup, attribution), []).append(
            attribution
        )
    found = [_voice(lookup, said, anchors) for said in grouped.values()]
    return sorted(found, key=lambda voice: (-voice.reports, -len(voice.sayings), voice.name))


def _voice(lookup: Lookup, said: list[Attribution], anchors: dict[str, str]) -> Voice:
    actor = lookup.actors.get(lookup.speakers.get(said[0].id, ""))
    sayings = [_saying(lookup, attribution, anchors) for attribution in said]
    return Voice(
        name=source_name(lookup, said[0]),
        roles=", ".join(actor.roles) if actor else "",
        sayings=[saying for saying in sayings if saying is not None],
        reports=len({_report_of(attribution) for attribution in said}),
    )


def _saying(lookup: Lookup, attribution: Attribution, anchors: dict[str, str]) -> Saying | None:
    report = _report_of(attribution)
    if report is None:
        return None
    words = " … ".join(one_line(span.text) for span in attribution.content) or _stretch(lookup, attribution)
    return Saying(
        act=ACTS[attribution.act],
        words=shortened(words, _WORDS),
        direct=attribution.quoted == "direct",
        medium=one_line(attribution.medium.text) if attribution.medium else "",
        addressee=one_line(attribution.addressee.text) if attribution.addressee else "",
        report=report_ref(lookup, report, anchors.get(attribution.id, "")),
    )


def _report_of(attribution: Attribution) -> str | None:
    spans = (*attribution.content, *attribution.cue, *attribution.source)
    return spans[0].report if spans else None


def _anchors(lookup: Lookup) -> dict[str, str]:
    """For every attribution, where the first of its statements stands."""
    found: dict[str, str] = {}
    for statement in lookup.statements.values():
        if statement.attribution and statement.id in lookup.claim_of:
            found.setdefault(statement.attribution, statement_anchor(statement.id))
    return found


def unsaid(lookup: Lookup) -> Unsaid:
    """What is denied, left without comment, or could not be verified; one line for each act of saying so."""
    found: dict[str, list[NotSaid]] = {"denied": [], "no-comment": [], "unverified": []}
    anchors = _anchors(lookup)
    for attribution in lookup.attributions.values():
        if attribution.act in _SILENT_ACTS and _report_of(attribution):
            found[_SILENT_ACTS[attribution.act]].append(_from_attribution(lookup, attribution, anchors))
    for stance, rows in found.items():
        stanced = [s for s in lookup.statements.values() if s.stance == stance and not _by_act(lookup, s)]
        rows += [_from_statement(lookup, statement) for statement in outermost(stanced)]
    return Unsaid(denied=found["denied"], no_comment=found["no-comment"], unverified=found["unverified"])


def _by_act(lookup: Lookup, statement: Statement) -> bool:
    """Whether a statement's stance is that of its attribution, which is listed already."""
    attribution = lookup.attributions.get(statement.attribution or "")
    return attribution is not None and attribution.act in _SILENT_ACTS


def _from_statement(lookup: Lookup, statement: Statement) -> NotSaid:
    said: Quoted = quote(lookup, statement.id)
    return NotSaid(who=said.who, act=said.act, words=said.words, report=said.report)


def _from_attribution(lookup: Lookup, attribution: Attribution, anchors: dict[str, str]) -> NotSaid:
    return NotSaid(
        who=source_name(lookup, attribution),
        act=ACTS[attribution.act],
        words=_stretch(lookup, attribution),
        report=report_ref(lookup, _report_of(attribution) or "", anchors.get(attribution.id, "")),
    )


def _stretch(lookup: Lookup, attribution: Attribution) -> str:
    """The words from the first to the last of an attribution: `Russia did not immediately comment`."""
    spans = (*attribution.source, *attribution.cue, *attribution.content)
    first, last = min(span.start for span in spans), max(span.end for span in spans)
    return shortened(lookup.readings[spans[0].report].annotation.report.text[first:last], _WORDS)
