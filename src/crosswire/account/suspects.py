"""The people whom the reports name as charged, arrested, sought or suspected: what the words beside a name say, no more."""

import functools
import re
from collections.abc import Iterable, Iterator, Sequence

from crosswire.account.lookup import Lookup, sentence_at, sentence_text, statements_holding
from crosswire.account.scope import is_elsewhere, is_history, of_other_time
from crosswire.account.setting import Setting
from crosswire.account.victims import ages_of, may_be_victim
from crosswire.lexicon.tables import table
from crosswire.model.actor import Actor
from crosswire.model.toll import Suspect

STATUSES = ("charged", "arrested", "sought", "suspected")  # the strongest word first
REACH = 140  # code points beside a name in which its pattern stands
# "ADA BERG, 33, and " before another name
LISTED = re.compile(r"(?:[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){1,3}(?:, \d{1,3})?(?:, and|,| and)\s+)+$")
# "not charged", "no longer a suspect", "neither arrested nor ..."
CLEARED = re.compile(r"\b(?:not|never|no longer|n[o’']t|neither|nor|ruled out|cleared|former)\b")


def named_suspects(lookups: Iterable[Lookup], *, actors: Sequence[Actor], setting: Setting) -> tuple[Suspect, ...]:
    """One suspect per person of the story whom the words beside his name accuse or seek, with the strongest of these words."""
    lookups = sorted(lookups, key=lambda found: found.reading.annotation.report.id)
    places = {m.span.text.casefold() for found in lookups for m in found.reading.annotation.places}
    ages = ages_of(lookups, actors)
    people = [a for a in actors if a.kind == "person" and may_be_victim(a, places, accused=True, aged=a.id in ages)]
    ids = {(s.report, s.start, s.end): a.id for a in people for s in a.spans}
    found: dict[str, list[Suspect]] = {}
    for lookup in lookups:
        for suspect in _named(lookup, ids, setting):
            found.setdefault(suspect.actor, []).append(suspect)
    return tuple(_merged(actor, found[actor], ages.get(actor)) for actor in sorted(found))


def accusation_of(before: str, after: str) -> str | None:
    """The word by which a sentence accuses or seeks the person named between `before` and `after`; `None` for none."""
    if _told("speaks").match(after) or _told("office_before").search(before):
        return None
    patterns, near, joined = _patterns(), before[-REACH:], _told("joined_name").match(after)
    behind = after[joined.end() :] if joined is not None else after
    first = LISTED.sub("", near)  # what stands before the first name of a list that this one is in
    for status in STATUSES:
        told = patterns[f"{status}_after"].match(behind[:REACH])
        if told is not None and not CLEARED.search(told.group()):
            return status
        led = patterns[f"{status}_before"].search(near) or patterns[f"{status}_before"].search(first)
        if led is not None and not CLEARED.search(near[max(0, led.start() - 20) : led.end()]):
            return status
    return None


def _named(found: Lookup, ids: dict[tuple[str, int, int], str], setting: Setting) -> Iterator[Suspect]:
    for mention in found.reading.annotation.actors:
        span = mention.span
        actor = ids.get((span.report, span.start, span.end))
        if actor is None or mention.kind != "person":
            continue
        index = sentence_at(found, span.start)
        start, text = sentence_text(found, index)
        before, after = text[: span.start - start], text[span.end - start :]
        status = accusation_of(before, after)
        past = (
            is_elsewhere(before, after)
            or is_history(before, after)
            or of_other_time(index, found, setting=setting, body=True)
        )
        if status is not None and not past:
            said = tuple(sorted(s.id for s in statements_holding(found, span)))
            yield Suspect(actor=actor, status=status, statements=said)


def _merged(actor: str, named: Sequence[Suspect], age: int | None) -> Suspect:
    return Suspect(
        actor=actor,
        age=age,
        status=min((n.status for n in named), key=STATUSES.index),
        statements=tuple(sorted({s for n in named for s in n.statements})),
    )


@functools.cache
def _patterns() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(pattern) for name, pattern in table("toll")["suspect"].items()}


@functools.cache
def _told(name: str) -> re.Pattern[str]:
    return re.compile(table("toll")["victim"][name])
