"""Where claims are lost: how well differences are told on ever more of our own work.

    python tools/ladder.py CORPORA [--kind KIND]

Rungs: gold links (the statement of ours that best covers each place of a gold fact, grouped as in gold), our claims that
stand for a fact, and all our claims. Prints conflicts and kinds of discrepancy for each rung, with an interval from
drawing the events anew. With --kind it lists what was said wrongly and what was missed of that kind on the gold links.
"""

import argparse
import random
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple, get_args

from annotated_events import Annotated, development_events

from crosswire.compare.relation import findings_of, relation_of
from crosswire.compare.view import View
from crosswire.compare.views import views_of
from crosswire.evaluation.scorers import load_scorer
from crosswire.model.account import Account
from crosswire.model.claim import DiscrepancyKind
from crosswire.model.span import Span
from crosswire.model.statement import Statement
from crosswire.pipeline.compiling import compile_accounts
from crosswire.pipeline.tables import COMPARERS
from crosswire.settings import Settings

KINDS: tuple[str, ...] = get_args(DiscrepancyKind)
RUNGS = ("gold links", "our claims that are facts", "all ours")
DRAWS = 1000  # bootstrap samples of events

Counts = Counter[tuple[str, str]]  # (conflict, kinds or one kind; said, right or gold)


class Told(NamedTuple):
    """What was said of one fact, or of no fact (`fact` is None): whether it is a conflict, and the kinds of difference."""

    fact: int | None
    conflict: bool
    kinds: frozenset[str]


class Event(NamedTuple):
    """The annotated facts of an event, our account of it, and every statement of ours as the comparers see it.

    `ids` gives the reports' ids by the names that the gold calls them by.
    """

    name: str
    facts: list[dict[str, Any]]
    account: Account
    views: Mapping[str, View]
    ids: Mapping[str, str]


def read_event(annotated: Annotated, *, linked: bool = True) -> Event:
    """An annotated event with our account of it; not `linked`, the account has no claims and needs no weights of comparers."""
    (account,) = compile_accounts(annotated.annotations, Settings(), one_story=True, linked=linked)
    views = views_of(account.readings, actors=account.actors, places=account.places)
    facts = [f for f in annotated.gold["facts"] if len({s["report"] for s in f["spans"]}) > 1]
    ids = {name: report for report, name in annotated.names.items()}
    return Event(annotated.name, facts, account, views, ids)


def gold_groups(event: Event) -> Iterator[list[View]]:
    """For each fact our statements that best cover its places; fewer where nothing of ours overlaps a place."""
    statements = [view.statement for view in event.views.values()]
    for fact in event.facts:
        spans = (Span(report=event.ids[s["report"]], start=s["start"], end=s["end"], text="") for s in fact["spans"])
        found = (best_cover(statements, span) for span in spans)
        yield [event.views[statements[n].id] for n in dict.fromkeys(found) if n is not None]


def best_cover(statements: Sequence[Statement], span: Span) -> int | None:
    """Which statement overlaps a span most for the length of both."""
    scored = [(s.span.overlap(span), n) for n, s in enumerate(statements) if s.span.report == span.report]
    ranked = [
        (both / (_length(statements[n].span) + _length(span) - both), statements[n].id, n) for both, n in scored if both
    ]
    return max(ranked)[2] if ranked else None


def _length(span: Span) -> int:
    return span.end - span.start


def told_on_gold(event: Event) -> Iterator[Told]:
    """What the comparers say of the gold links."""
    for fact, views in enumerate(gold_groups(event)):
        findings = findings_of(views, COMPARERS)
        yield Told(fact, relation_of(views, findings) == "conflict", frozenset(f.kind for f in findings))


def told_by_claims(event: Event, scorer: ModuleType) -> Iterator[Told]:
    """What our claims say, each of the fact that it stands for by the scorer's matching."""
    claims = [c for c in event.account.claims if c.relation != "single"]
    facts = facts_stood_for(event, [c.statements for c in claims], scorer)
    for fact, claim in zip(facts, claims, strict=True):
        yield Told(fact, claim.relation == "conflict", frozenset(d.kind for d in claim.discrepancies))


def facts_stood_for(event: Event, claims: Sequence[Sequence[str]], scorer: ModuleType) -> Iterator[int | None]:
    """For each claim, given by its statements' ids, the fact that it stands for by the scorer's matching, if any."""
    facts: list[dict[Any, Any]] = [scorer.links(f["spans"]) for f in event.facts]
    place = places_of(event)
    links = [scorer.links([place[s] for s in statements if s in place]) for statements in claims]
    said = {key: pair for one in links for key, pair in one.items()}
    hits = scorer.matched(said, {key: pair for one in facts for key, pair in one.items()}, scorer.loose)
    for own in links:
        shares: list[int] = [sum(hits.get(key) in fact for key in own if key in hits) for fact in facts]
        most = max(shares, default=0)
        yield shares.index(most) if most else None


def places_of(event: Event) -> dict[str, dict[str, Any]]:
    """Where each statement stands, as the scorer wants it."""
    names = {report: name for name, report in event.ids.items()}
    spans = {i: v.statement.span for i, v in event.views.items()}
    return {i: {"report": names[s.report], "start": s.start, "end": s.end} for i, s in spans.items()}


def count(facts: Sequence[Mapping[str, Any]], told: Sequence[Told]) -> Counts:
    """How many conflicts and kinds were said, were right and stand in gold; several claims of one fact count once."""
    gold = {("conflict", i) for i, f in enumerate(facts) if f["relation"] == "conflict"}
    gold |= {(kind, i) for i, f in enumerate(facts) for kind in f.get("discrepancies", ())}
    said = set()
    for k, one in enumerate(told):
        where = -1 - k if one.fact is None else one.fact
        said |= {(kind, where) for kind in one.kinds} | ({("conflict", where)} if one.conflict else set())
    counts: Counts = Counter()
    for column, found in (("said", said), ("right", said & gold), ("gold", gold)):
        for kind, _ in found:
            counts[kind, column] += 1
            counts["kinds", column] += kind != "conflict"
    return counts


def scores(counts: Counts, what: str) -> tuple[float, float, float]:
    """Precision, recall and F1 of conflicts, of all kinds or of one kind."""
    right, said, gold = (counts[what, column] for column in ("right", "said", "gold"))
    return (
        right / said if said else 0.0,
        right / gold if gold else 0.0,
        2 * right / (said + gold) if said + gold else 0.0,
    )


def interval(events: Sequence[Counts], what: str) -> tuple[float, float]:
    """The middle 95 of 100 F1 when the events are drawn anew, with repeats."""
    draw = random.Random(0)  # noqa: S311  a seeded sample, nothing secret
    found = sorted(scores(sum(draw.choices(events, k=len(events)), Counter()), what)[2] for _ in range(DRAWS))
    return found[int(0.025 * DRAWS)], found[int(0.975 * DRAWS) - 1]


def show(rung: str, events: Sequence[Counts]) -> None:
    """One rung's table."""
    total: Counts = sum(events, Counter())
    print(f"\n{rung}\n{'':12s}     P     R    F1   95 of 100     right / said / gold")
    for what in ("conflict", "kinds", *KINDS):
        low, high = interval(events, what)
        precision, recall, f1 = scores(total, what)
        right, said, gold = (total[what, column] for column in ("right", "said", "gold"))
        print(
            f"{what:12s}  {precision:.2f}  {recall:.2f}  {f1:.2f}   {low:.2f}-{high:.2f}   {right:4d} /{said:5d} /{gold:5d}"
        )


def list_errors(event: Event, kind: str) -> None:
    """What was said wrongly and what was missed of a kind (or "conflict") on the gold links, with its words."""
    for fact, views in zip(event.facts, gold_groups(event), strict=True):
        findings = findings_of(views, COMPARERS)
        if kind == "conflict":
            gold, said = fact["relation"] == kind, [f for f in findings if f.clash]
        else:
            gold, said = kind in fact.get("discrepancies", ()), [f for f in findings if f.kind == kind]
        if gold == bool(said):
            continue
        print(
            f"\n{'MISSED' if gold else 'WRONG '} {event.name}  {fact['id']}  {fact['relation']} {fact.get('discrepancies', [])}"
        )
        for finding in said:
            print("   says", finding.because)
        if gold:
            for span in fact["spans"]:
                print(f"   {span['report'][:14]:14s} {' '.join(span['text'].split())}")


def main() -> None:
    """Read, compare, count, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpora", type=Path)
    parser.add_argument("--kind", choices=("conflict", *KINDS))
    options = parser.parse_args()
    events = [read_event(one) for one in development_events(options.corpora)]
    if options.kind:
        for event in events:
            list_errors(event, options.kind)
        return
    scorer = load_scorer("score_claims", options.corpora.parent / "scorers")
    ours = [list(told_by_claims(e, scorer)) for e in events]
    rungs = ([list(told_on_gold(e)) for e in events], [[t for t in told if t.fact is not None] for told in ours], ours)
    for rung, told in zip(RUNGS, rungs, strict=True):
        show(rung, [count(e.facts, one) for e, one in zip(events, told, strict=True)])


if __name__ == "__main__":
    main()
