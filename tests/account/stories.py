"""Builders of small invented stories: a report is its lines, one sentence each; mentions are found by their words."""

from collections.abc import Iterable

from crosswire.account.assemble import assemble
from crosswire.lexicon.profiles import load_profile
from crosswire.model.account import Account, Reading
from crosswire.model.actor import Actor, ActorMention
from crosswire.model.annotation import Annotation
from crosswire.model.attribution import Act, Attribution
from crosswire.model.claim import Claim
from crosswire.model.layout import Layout, Sentence
from crosswire.model.moment import Expression, Granularity, Moment, Timex
from crosswire.model.quantity import Number, Quantity
from crosswire.model.report import Published, Report
from crosswire.model.span import Span
from crosswire.model.statement import Frame, Statement
from crosswire.model.story import Story
from crosswire.model.toll import Toll


def span(report: Report, words: str) -> Span:
    """The first place where these words stand."""
    start = report.text.index(words)
    return Span.cut(report.id, report.text, start, start + len(words))


def figure(
    report: Report,
    words: str,
    low: Number | None,
    high: Number | None = None,
    *,
    measure: str = "killed",
    category: str | None = None,
    of: Number | None = None,
    approximate: bool = False,
) -> Quantity:
    """The quantity that these words state."""
    return Quantity(
        span=span(report, words),
        low=low,
        high=high,
        approximate=approximate,
        measure=measure,
        unit=words.split()[-1],
        category=category,
        of=of,
    )


def exact(report: Report, words: str, number: int, measure: str = "killed", category: str | None = None) -> Quantity:
    """A quantity that states one number."""
    return figure(report, words, number, number, measure=measure, category=category)


def said(report: Report, words: str, by: str, *, act: Act = "say", of: str | None = None) -> Attribution:
    """Somebody's saying of these words; its id is the speaker's, the report's and the words'."""
    return Attribution(id=f"{by}/{report.id}/{words[:12]}", content=(span(report, words),), act=act, speaker=by, of=of)


def report(name: str, *lines: str, outlet: str | None = None) -> Report:
    """A report of these sentences; the first is its headline."""
    return Report(id=name, uri=name, sha256=name, text="\n".join(lines), outlet=outlet or name)


def reading(
    of: Report,
    *quantities: Quantity,
    sayings: Iterable[Attribution] = (),
    moments: Iterable[Moment] = (),
    mentions: Iterable[ActorMention] = (),
    places: dict[str, str] | None = None,
    published: str | None = None,
) -> Reading:
    """A report, read: one statement a sentence, named report-0, report-1 ..., each with its sentence's quantities."""
    sayings, moments = tuple(sayings), tuple(moments)
    sentences = tuple(_sentences(of.text))
    statements = tuple(_statement(of, i, s, quantities, sayings, moments) for i, s in enumerate(sentences))
    by_words = places or {}
    return Reading(
        annotation=Annotation(
            report=of,
            layout=Layout(sentences=sentences),
            expressions=tuple(_expression(m) for m in moments),
            quantities=tuple(sorted(quantities, key=lambda q: q.span)),
            actors=tuple(mentions),
            attributions=sayings,
            statements=statements,
        ),
        published=Published(earliest=published, latest=published, basis="metadata" if published else "unknown"),
        moments=moments,
        statement_actors={},
        statement_places={s.id: tuple(p for w, p in by_words.items() if w in s.span.text) for s in statements},
        speakers={a.id: a.speaker for a in sayings},
    )


def moment(of: Report, words: str, earliest: str, latest: str, granularity: Granularity = "day") -> Moment:
    """A settled moment."""
    return Moment(
        span=span(of, words),
        earliest=earliest,
        latest=latest,
        granularity=granularity,
        basis="text",
        timex=Timex(type="DATE", value=earliest),
    )


def person(name: str, *spans: Span, roles: tuple[str, ...] = ()) -> Actor:
    """A person of the story."""
    return Actor(id=name, kind="person", name=name, spellings=(name,), roles=roles, spans=spans)


def country(name: str, *spellings: str) -> Actor:
    """A country of the story."""
    return Actor(id=name, kind="country", name=name, spellings=spellings)


def account(
    *readings: Reading,
    claims: Iterable[Claim] = (),
    origins: dict[str, str] | None = None,
    actors: Iterable[Actor] = (),
    profile: str = "airwars",
) -> Account:
    """The account of these reports; `origins` gives the copy of a report, its own unless told."""
    copies = origins or {}
    statements = [s for r in readings for s in r.annotation.statements]
    return assemble(
        story=Story(id="story", title="", reports=tuple(sorted(r.annotation.report.id for r in readings))),
        readings=readings,
        origins=(),
        statement_origins={s.id: copies.get(s.span.report, s.span.report) for s in statements},
        actors=tuple(actors),
        places=(),
        claims=tuple(claims),
        profile=load_profile(profile),
    )


def total(of: Account, measure: str = "killed") -> Toll:
    """The story's total of one measure."""
    (row,) = [t for t in of.toll if t.measure == measure and t.category is None and t.place is None]
    return row


def bounds(row: Toll) -> tuple[Number | None, Number | None, Number | None]:
    """Low, best and high of a row."""
    return row.low, row.best, row.high


def _sentences(text: str) -> Iterable[Sentence]:
    start = 0
    for number, line in enumerate(text.split("\n")):
        yield Sentence(start=start, end=start + len(line), paragraph=number, part="headline" if number == 0 else None)
        start += len(line) + 1


def _expression(settled: Moment) -> Expression:
    year, month, day = (int(n) for n in str(settled.earliest)[:10].split("-"))
    whole_month = settled.granularity == "month"
    return Expression(span=settled.span, type="DATE", year=year, month=month, day=None if whole_month else day)


def _statement(
    of: Report,
    number: int,
    sentence: Sentence,
    quantities: Iterable[Quantity],
    sayings: Iterable[Attribution],
    moments: Iterable[Moment],
) -> Statement:
    here = Span.cut(of.id, of.text, sentence.start, sentence.end)
    return Statement(
        id=f"{of.id}-{number}",
        span=here,
        kind="clause",
        frame=Frame(head="", slot="event"),
        stance="asserted",
        sentence=number,
        paragraph=number,
        lemmas=(),
        attribution=next((a.id for a in sayings if any(here.holds(s) for s in a.content)), None),
        quantities=tuple(q for q in quantities if here.holds(q.span)),
        moments=tuple(_expression(m) for m in moments if here.holds(m.span)),
    )
