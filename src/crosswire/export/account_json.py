"""`account.json`: the account of one story as other programs read it (schema `crosswire/account/1`)."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import msgspec

from crosswire.align.collecting import uncollected
from crosswire.export.files import write_whole
from crosswire.export.plain import moment_document, number, place_in_text, quantity_document
from crosswire.model.account import Account, Reading
from crosswire.model.attribution import Attribution
from crosswire.model.moment import Expression, Moment
from crosswire.model.place import PlaceMention
from crosswire.model.span import Span
from crosswire.model.toll import LedgerEntry, Toll

SCHEMA = "crosswire/account/1"

Document = dict[str, Any]


@uncollected()
def account_document(account: Account, *, settings: Mapping[str, Any], version: str) -> Document:
    """The account as the plain document that `account.json` holds.

    Args:
        account: the account of one story.
        settings: the settings it was compiled with, plain values only.
        version: the version of Crosswire that compiled it.

    Returns:
        A dict of lists, strings, numbers, booleans and None. Reports are sorted by address; claims, toll, alarms and
        timeline keep the account's own order, which ranks them; everything else is sorted by place or id.
    """
    readings = sorted(account.readings, key=lambda r: (r.annotation.report.uri, r.annotation.report.id))
    return {
        "schema": SCHEMA,
        "crosswire": version,
        "settings": dict(settings),
        "story": {"id": account.story.id, "title": account.story.title},
        "reports": [_report(reading) for reading in readings],
        "origins": _by_id(account.origins),
        "actors": _by_id(account.actors),
        "places": _by_id(account.places),
        "statements": [entry for reading in readings for entry in _statements(reading, account.statement_origins)],
        "claims": _plain(account.claims),
        "toll": [_toll(row) for row in account.toll],
        "other_tolls": [_toll(row) for row in account.other_tolls],
        "victims": _plain(account.victims),
        "suspects": _plain(account.suspects),
        "alarms": _plain(account.alarms),
        "timeline": _plain(account.timeline),
        "decisions": _plain(account.decisions),
        "left_out": _plain(sorted(account.left_out)),
    }


def encode_account(document: Document, *, indent: int = 1) -> bytes:
    """The document as UTF-8 JSON with a newline at its end; `indent=-1` puts it on one line, for JSONL."""
    return msgspec.json.format(msgspec.json.encode(document), indent=indent) + b"\n"


def write_account(path: Path, account: Account, *, settings: Mapping[str, Any], version: str) -> None:
    """Write the account to `path`, all of it or nothing."""
    write_whole(path, encode_account(account_document(account, settings=settings, version=version)))


def _plain(value: object) -> Any:
    return msgspec.to_builtins(value)


def _by_id(values: Iterable[Any]) -> list[Any]:
    return [_plain(value) for value in sorted(values, key=lambda value: value.id)]


def _report(reading: Reading) -> Document:
    report, layout = reading.annotation.report, reading.annotation.layout
    return {
        "id": report.id,
        "uri": report.uri,
        "sha256": report.sha256,
        "outlet": report.outlet,
        "title": report.title,
        "language": report.language,
        "url": report.url,
        "text": report.text,
        "offset": report.offset,
        "published": _plain(reading.published),
        "credits": list(layout.credits),
        "parts": [{"kind": part.kind, "start": part.start, "end": part.end} for part in sorted(layout.parts)],
    }


def _statements(reading: Reading, origins: Mapping[str, str]) -> Iterable[Document]:
    attributions = {attribution.id: attribution for attribution in reading.annotation.attributions}
    moments = {moment.span: moment for moment in reading.moments}
    said = {chosen: _attribution(chosen, attributions, moments, reading.speakers) for chosen in attributions}
    for statement in sorted(reading.annotation.statements, key=lambda s: (s.span, s.id)):
        yield {
            **place_in_text(statement),
            "origin": origins.get(statement.id),
            "stance": statement.stance,
            "kind": statement.kind,
            "frame": _plain(statement.frame),
            "attribution": said.get(statement.attribution or ""),
            "quantities": [quantity_document(quantity, moments) for quantity in statement.quantities],
            "moments": [_moment(expression, moments) for expression in statement.moments],
            "places": _ids(reading.statement_places, statement.id),
            "place_relations": [_place_relation(mention) for mention in statement.places if mention.relation],
            "actors": _ids(reading.statement_actors, statement.id),
        }


def _place_relation(mention: PlaceMention) -> Document:
    return {"relation": mention.relation, **_plain(mention.span)}


def _ids(found: Mapping[str, tuple[str, ...]], statement: str) -> list[str]:
    return sorted(set(found.get(statement, ())))


def _attribution(
    first: str,
    attributions: Mapping[str, Attribution],
    moments: Mapping[Span, Moment],
    speakers: Mapping[str, str],
) -> Document | None:
    """An attribution with those that it stands inside, outward; a cycle of `of` ends where it closes."""
    chain: list[Attribution] = []
    chosen: str | None = first
    while chosen is not None and chosen in attributions and attributions[chosen] not in chain:
        chain.append(attributions[chosen])
        chosen = chain[-1].of
    document: Document | None = None
    for attribution in reversed(chain):
        document = _saying(attribution, moments, speakers.get(attribution.id)) | {"of": document}
    return document


def _saying(attribution: Attribution, moments: Mapping[Span, Moment], source: str | None) -> Document:
    when = attribution.moment
    return {
        "source": source,
        "source_span": _first(attribution.source),
        "source_spans": _plain(attribution.source),
        "source_kind": attribution.source_kind,
        "speaker": attribution.speaker,
        "cue_span": _first(attribution.cue),
        "cue_spans": _plain(attribution.cue),
        "content_spans": _plain(attribution.content),
        "medium": _plain(attribution.medium),
        "addressee": _plain(attribution.addressee),
        "act": attribution.act,
        "quoted": attribution.quoted,
        "moment": None if when is None else moment_document(when, moments.get(when)),
    }


def _first(spans: tuple[Span, ...]) -> Document | None:
    return _plain(spans[0]) if spans else None


def _moment(expression: Expression, moments: Mapping[Span, Moment]) -> Document:
    return moment_document(expression.span, moments.get(expression.span))


def _toll(row: Toll) -> Document:
    bounds = {bound: number(getattr(row, bound)) for bound in ("low", "best", "high")}
    return {**_plain(row), **bounds, "ledger": [_ledger_entry(entry) for entry in row.ledger]}


def _ledger_entry(entry: LedgerEntry) -> Document:
    return {**_plain(entry), "quantity": None if entry.quantity is None else quantity_document(entry.quantity)}
