"""The account indexed by id, and what things are called on the page."""

import re
from collections.abc import Mapping
from pathlib import PurePosixPath

import msgspec

from crosswire.account.support import parties, sides_of
from crosswire.export.page.nested import outermost
from crosswire.model.account import Account, Reading
from crosswire.model.actor import Actor
from crosswire.model.attribution import Attribution
from crosswire.model.claim import Claim, Support
from crosswire.model.report import Report
from crosswire.model.statement import Statement
from crosswire.model.story import Origin

# Long enough to tell one title from another, and for an outlet in a table's cell.
_NAME_LENGTH = 60
_SHORT_NAME = 24

_CLAUSE_LEVEL = frozenset({"clause", "quotation"})

# A stem that names nothing to a reader: digits and hexadecimal digits, as crawlers name files.
_NAMELESS = re.compile(r"[0-9a-f_\-.]*", re.IGNORECASE)


class Lookup(msgspec.Struct, frozen=True, kw_only=True):
    """Everything of an account by its id; `order` numbers the reports from 1 as the page shows them.

    `clause_level` are the claims that say something by themselves, a clause or a quotation. `listed` are those that the
    page lists one by one: all that two reports tell, and of one report's those of clause level that lie inside no other.
    `outer` are the claims of several reports of which at least one place lies inside no other such claim. `sides` is the
    country that each actor speaks for.
    """

    account: Account
    readings: dict[str, Reading]
    order: dict[str, int]
    names: dict[str, str]
    short_names: dict[str, str]
    statements: dict[str, Statement]
    attributions: dict[str, Attribution]
    speakers: dict[str, str]
    claim_of: dict[str, str]
    claims: dict[str, Claim]
    actors: dict[str, Actor]
    origins: dict[str, Origin]
    clause_level: frozenset[str]
    listed: frozenset[str]
    outer: frozenset[str]
    sides: dict[str, str | None]


def look_up(account: Account) -> Lookup:
    """Index an account. Reports are numbered by their addresses, so every run gives the same numbers."""
    readings = sorted(account.readings, key=lambda r: (r.annotation.report.uri, r.annotation.report.id))
    by_id = {r.annotation.report.id: r for r in readings}
    statements = {s.id: s for r in readings for s in r.annotation.statements}
    clauses = {s.id for s in statements.values() if s.kind in _CLAUSE_LEVEL}
    clause_level = frozenset(c.id for c in account.claims if clauses.intersection(c.statements))
    return Lookup(
        account=account,
        readings=by_id,
        order={r.annotation.report.id: n for n, r in enumerate(readings, start=1)},
        names={r.annotation.report.id: report_name(r) for r in readings},
        short_names={r.annotation.report.id: shortened(report_name(r), _SHORT_NAME) for r in readings},
        statements=statements,
        attributions={a.id: a for r in readings for a in r.annotation.attributions},
        speakers={attribution: actor for r in readings for attribution, actor in r.speakers.items()},
        claim_of={statement: claim.id for claim in account.claims for statement in claim.statements},
        claims={claim.id: claim for claim in account.claims},
        actors={actor.id: actor for actor in account.actors},
        origins={origin.id: origin for origin in account.origins},
        clause_level=clause_level,
        listed=_listed(account, statements, clause_level),
        outer=_outer(account, statements),
        sides=sides_of(account.actors, texts={r: reading.annotation.report.text for r, reading in by_id.items()}),
    )


def _listed(account: Account, statements: Mapping[str, Statement], clause_level: frozenset[str]) -> frozenset[str]:
    shared = {claim.id for claim in account.claims if claim.relation != "single"}
    candidates = clause_level - shared
    alone = {s: c.id for c in account.claims if c.id in candidates for s in c.statements if s in statements}
    return frozenset(shared | {alone[s.id] for s in outermost(statements[s] for s in alone)})


def _outer(account: Account, statements: Mapping[str, Statement]) -> frozenset[str]:
    shared = {s: c.id for c in account.claims if c.relation != "single" for s in c.statements if s in statements}
    return frozenset(shared[s.id] for s in outermost(statements[s] for s in shared))


def report_name(reading: Reading) -> str:
    """What a report is called: its outlet, else its file's name if that says something, else its title."""
    report = reading.annotation.report
    stem = PurePosixPath(report.uri).stem
    title = report_title(reading)
    if report.outlet:
        return shortened(report.outlet, _NAME_LENGTH)
    if _NAMELESS.fullmatch(stem) and title:
        return shortened(title, _NAME_LENGTH)
    return shortened(stem or report.uri or report.id, _NAME_LENGTH)


def report_title(reading: Reading) -> str:
    """A report's title, else its headline, else nothing."""
    report = reading.annotation.report
    if report.title:
        return report.title
    headline = next((part for part in reading.annotation.layout.parts if part.kind == "headline"), None)
    return report.text[headline.start : headline.end] if headline else ""


def web_address(report: Report) -> str | None:
    """Where a report stands on the web. Only http and https: a page must never link to `javascript:` or a file."""
    for address in (report.url, report.uri):
        if address and re.match(r"https?://[^\s/]", address, re.IGNORECASE):
            return address
    return None


def shortened(words: str, length: int) -> str:
    """Words on one line, cut at a word's end with an ellipsis where they are longer than `length`."""
    line = " ".join(words[: 4 * length].split())
    if len(line) <= length and len(words) <= 4 * length:
        return line
    return f"{line[:length].rsplit(' ', 1)[0].rstrip(',;:.')}…"


def actor_name(lookup: Lookup, actor: str | None) -> str:
    """An actor's name, or what the page says where no source is named."""
    if actor is None or actor not in lookup.actors:
        return "no source named"
    return lookup.actors[actor].name


def one_party(lookup: Lookup, support: Support) -> str:
    """`, all of them one party: Ukraine` where every source speaks for one country; empty where they don't, or none is named."""
    found = parties(support.sources, sides=lookup.sides)
    if not found or found == support.sources:
        return ""
    who = "from" if len(support.sources) == 1 else "all of them one party:"
    return f", {who} {actor_name(lookup, found[0])}"
