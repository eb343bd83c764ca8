"""An account made by hand: three invented reports of an invented event, with everything that a page has to show."""

from collections.abc import Iterable

from crosswire.model.account import Account, Alarm, Reading, TimelineEntry
from crosswire.model.actor import Actor
from crosswire.model.annotation import Annotation
from crosswire.model.attribution import Act, Attribution
from crosswire.model.claim import Claim, Discrepancy, DiscrepancyKind, Relation, Side, Support
from crosswire.model.layout import Layout, Paragraph, Part, PartKind, Sentence
from crosswire.model.moment import Expression, Moment, Timex
from crosswire.model.place import Gazetteer, Place
from crosswire.model.quantity import Quantity
from crosswire.model.report import LeftOut, Published, Report
from crosswire.model.span import Span
from crosswire.model.statement import Frame, Stance, Statement, StatementKind
from crosswire.model.story import Evidence, Origin, Story
from crosswire.model.toll import BoundReason, LedgerEntry, Toll

HERALD = """Blast at Orlets grain terminal kills at least 14

ORLETS, Kavria - An explosion tore through the grain terminal of Orlets on Tuesday (March 4), killing at least 14 \
dock workers and injuring more than 60, Governor Marta Lindqvist said.

"There is no bread without this port, and those who did this knew it. We will rebuild it," she told Kavria One television.

She said a missile had struck pier four. The defence ministry of neighbouring Sarvenia denied that its forces had fired on the port.

The fire burned through the night, and the port was closed to all ships.

KNA could not independently verify the figures. KNA

Get our morning letter: sign up below."""

POST = """Seventeen dead in port blast; union counts more

People lay flowers at the harbour gate in Orletz. PHOTO: MERIDIAN POST

Seventeen people were killed and 71 injured when a missile hit pier four of the port of Orletz on Tuesday, the \
governor's office said on Wednesday.

The dockers' union put the dead at 19, among them two apprentices. There were no children among them, it said.

“There is no bread without this port,” Governor Marta Lindkvist said.

Sarvenia's foreign ministry did not respond to a request for comment.

The fire burned until Wednesday morning and the port remains closed. KNA and own reporting"""

COURIER = """Grain dust, not missile, behind Orlets blast, says engineer

The explosion that destroyed the north silo of the Orlets grain terminal on Tuesday was caused by grain dust, the \
terminal's chief engineer, Pavel Orsak, told the Courier.

“I was on pier six when the silo went up. Nothing came from the sky,” Mr Orsak said.

St Anne's Hospital said it had received 17 bodies. The port has been closed since."""

TEXTS = {"r1": HERALD, "r2": POST, "r3": COURIER}
GOVERNOR, UNION, ENGINEER, HOSPITAL = "act_governor", "act_union", "act_engineer", "act_hospital"
SARVENIA, AGENCY = "act_sarvenia", "act_kna"


def span(report: str, words: str) -> Span:
    """The first place of these words in a sample report."""
    start = TEXTS[report].index(words)
    return Span.cut(report, TEXTS[report], start, start + len(words))


def figure(
    report: str, words: str, low: float | None, high: float | None, measure: str, **more: str | bool
) -> Quantity:
    return Quantity(span=span(report, words), low=low, high=high, measure=measure, **more)  # type: ignore[arg-type]


def saying(
    name: str,
    report: str,
    *,
    source: str = "",
    cue: str = "",
    content: str = "",
    act: Act = "say",
    medium: str = "",
    of: str | None = None,
) -> Attribution:
    """An attribution in a sample report, with its id `att_NAME`."""
    return Attribution(
        id=f"att_{name}",
        source=(span(report, source),) if source else (),
        cue=(span(report, cue),) if cue else (),
        content=(span(report, content),) if content else (),
        quoted="direct" if content.startswith(("There is no bread", "I was on")) else "indirect",
        act=act,
        medium=span(report, medium) if medium else None,
        of=of,
        speaker=source,
    )


def stating(
    name: str,
    report: str,
    words: str,
    *,
    slot: str = "event",
    kind: StatementKind = "clause",
    stance: Stance = "asserted",
    by: str | None = None,
    quantities: tuple[Quantity, ...] = (),
    moments: tuple[Expression, ...] = (),
) -> Statement:
    """A statement in a sample report, with its id `sta_NAME`; `by` names its attribution."""
    here = span(report, words)
    sentences = layout(report).sentences
    number = next(n for n, sentence in enumerate(sentences) if sentence.end > here.start)
    return Statement(
        id=f"sta_{name}",
        span=here,
        kind=kind,
        frame=Frame(head=words.split()[0].lower(), slot=slot),
        stance=stance,
        sentence=number,
        paragraph=sentences[number].paragraph,
        lemmas=tuple(words.lower().split()),
        attribution=f"att_{by}" if by else None,
        quantities=quantities,
        moments=moments,
    )


def layout(report: str) -> Layout:
    """Paragraphs by line; here every paragraph is one sentence, which is all that a page needs."""
    text, paragraphs, start = TEXTS[report], [], 0
    for line in text.split("\n"):
        if line.strip():
            paragraphs.append(Paragraph(start=start, end=start + len(line)))
        start += len(line) + 1
    sentences = [Sentence(start=p.start, end=p.end, paragraph=n) for n, p in enumerate(paragraphs)]
    return Layout(
        paragraphs=tuple(paragraphs), sentences=tuple(sentences), parts=PARTS[report], credits=CREDITS[report]
    )


def part(report: str, words: str, kind: PartKind) -> Part:
    here = span(report, words)
    return Part(start=here.start, end=here.end, kind=kind)


PARTS = {
    "r1": (
        part("r1", "Blast at Orlets grain terminal kills at least 14", "headline"),
        part("r1", "ORLETS, Kavria -", "dateline"),
        Part(start=HERALD.index("figures. KNA") + 9, end=HERALD.index("figures. KNA") + 12, kind="credit"),
        part("r1", "Get our morning letter: sign up below.", "boilerplate"),
    ),
    "r2": (
        part("r2", "Seventeen dead in port blast; union counts more", "headline"),
        part("r2", "People lay flowers at the harbour gate in Orletz. PHOTO: MERIDIAN POST", "caption"),
        part("r2", "KNA and own reporting", "credit"),
    ),
    "r3": (part("r3", "Grain dust, not missile, behind Orlets blast, says engineer", "headline"),),
}
CREDITS = {"r1": ("KNA",), "r2": ("KNA",), "r3": ()}

ATTRIBUTIONS = {
    "r1": (
        saying("h1", "r1", source="Governor Marta Lindqvist", cue="said", content="killing at least 14 dock workers"),
        saying(
            "h2",
            "r1",
            source="she",
            cue="told",
            content="There is no bread without this port, and those who did this knew it. We will rebuild it",
            medium="Kavria One television",
        ),
        saying("h3", "r1", source="She", cue="said", content="a missile had struck pier four"),
        saying(
            "h4",
            "r1",
            source="The defence ministry of neighbouring Sarvenia",
            cue="denied",
            content="its forces had fired on the port",
            act="deny",
        ),
        saying("h5", "r1", source="KNA", cue="could not independently verify", content="the figures", act="unverified"),
    ),
    "r2": (
        saying(
            "p1",
            "r2",
            source="the governor's office",
            cue="said",
            content="Seventeen people were killed and 71 injured",
        ),
        saying("p2", "r2", source="The dockers' union", cue="put", content="the dead at 19"),
        saying("p3", "r2", source="it", cue="said", content="no children among them"),
        saying(
            "p4", "r2", source="Governor Marta Lindkvist", cue="said", content="There is no bread without this port"
        ),
        saying("p5", "r2", source="Sarvenia's foreign ministry", cue="did not respond", act="no-comment"),
    ),
    "r3": (
        saying(
            "c1",
            "r3",
            source="the terminal's chief engineer, Pavel Orsak",
            cue="told",
            content="was caused by grain dust",
            medium="the Courier",
        ),
        saying(
            "c2",
            "r3",
            source="Mr Orsak",
            cue="said",
            content="I was on pier six when the silo went up. Nothing came from the sky",
        ),
        saying("c3", "r3", source="St Anne's Hospital", cue="said", content="it had received 17 bodies"),
    ),
}
SPEAKERS = {
    "r1": {"att_h1": GOVERNOR, "att_h2": GOVERNOR, "att_h3": GOVERNOR, "att_h4": SARVENIA, "att_h5": AGENCY},
    "r2": {"att_p1": GOVERNOR, "att_p2": UNION, "att_p3": UNION, "att_p4": GOVERNOR, "att_p5": SARVENIA},
    "r3": {"att_c1": ENGINEER, "att_c2": ENGINEER, "att_c3": HOSPITAL},
}

KILLED_14 = figure("r1", "at least 14 dock workers", 14, None, "killed", unit="workers")
INJURED_60 = figure("r1", "more than 60", 61, None, "injured", unit="workers")
KILLED_17 = figure("r2", "Seventeen people", 17, 17, "killed", unit="people")
INJURED_71 = figure("r2", "71 injured", 71, 71, "injured", unit="injured")
KILLED_19 = figure("r2", "19", 19, 19, "killed", unit="dead")
APPRENTICES = figure("r2", "two apprentices", 2, 2, "killed", unit="apprentices", category="apprentice")
BODIES_17 = figure("r3", "17 bodies", 17, 17, "bodies", unit="bodies")

TUESDAY_H = Expression(span=span("r1", "Tuesday (March 4)"), type="DATE", month=3, day=4, weekday=1)
TUESDAY_C = Expression(span=span("r3", "Tuesday"), type="DATE", weekday=1)

STATEMENTS = {
    "r1": (
        stating("h0", "r1", "kills at least 14", slot="killed", kind="headline"),
        stating(
            "h1",
            "r1",
            "An explosion tore through the grain terminal of Orlets on Tuesday (March 4), killing at least 14 dock "
            "workers and injuring more than 60",
            moments=(TUESDAY_H,),
        ),
        stating("h2", "r1", "killing at least 14 dock workers", slot="killed", by="h1", quantities=(KILLED_14,)),
        stating("h3", "r1", "injuring more than 60", slot="injured", by="h1", quantities=(INJURED_60,)),
        stating(
            "h4",
            "r1",
            "There is no bread without this port, and those who did this knew it. We will rebuild it",
            slot="quotation",
            kind="quotation",
            by="h2",
        ),
        stating("h5", "r1", "a missile had struck pier four", slot="cause", by="h3"),
        stating("h6", "r1", "its forces had fired on the port", stance="denied", by="h4"),
        stating("h7", "r1", "The fire burned through the night"),
        stating("h8", "r1", "the port was closed to all ships"),
        stating("h9", "r1", "could not independently verify the figures", slot="stance", stance="unverified", by="h5"),
        stating("h10", "r1", "the grain terminal of Orlets", slot="place", kind="phrase"),
        stating("h11", "r1", "on Tuesday (March 4)", slot="time", kind="phrase", moments=(TUESDAY_H,)),
    ),
    "r2": (
        stating("p1", "r2", "Seventeen people were killed", slot="killed", by="p1", quantities=(KILLED_17,)),
        stating("p2", "r2", "71 injured", slot="injured", kind="phrase", by="p1", quantities=(INJURED_71,)),
        stating("p3", "r2", "a missile hit pier four of the port of Orletz on Tuesday", slot="cause", by="p1"),
        stating(
            "p4",
            "r2",
            "put the dead at 19, among them two apprentices",
            slot="killed",
            by="p2",
            quantities=(KILLED_19,),
        ),
        stating("p5", "r2", "There were no children among them", slot="killed", by="p3"),
        stating("p6", "r2", "There is no bread without this port", slot="quotation", kind="quotation", by="p4"),
        stating("p7", "r2", "did not respond to a request for comment", slot="stance", stance="no-comment", by="p5"),
        stating("p8", "r2", "The fire burned until Wednesday morning"),
        stating("p9", "r2", "the port remains closed"),
        stating("p10", "r2", "People lay flowers at the harbour gate in Orletz"),
    ),
    "r3": (
        stating("c1", "r3", "was caused by grain dust", slot="cause", by="c1"),
        stating("c2", "r3", "The explosion that destroyed the north silo of the Orlets grain terminal on Tuesday"),
        stating("c3", "r3", "I was on pier six when the silo went up", slot="quotation", kind="quotation", by="c2"),
        stating("c4", "r3", "Nothing came from the sky", slot="cause", kind="quotation", by="c2", stance="denied"),
        stating("c5", "r3", "it had received 17 bodies", slot="figure", by="c3", quantities=(BODIES_17,)),
        stating("c6", "r3", "The port has been closed since"),
        stating("c7", "r3", "on Tuesday", slot="time", kind="phrase", moments=(TUESDAY_C,)),
    ),
}
ORIGIN_OF = {
    "r1": dict.fromkeys((f"sta_h{n}" for n in range(12)), "ori_kna"),
    "r2": {
        **dict.fromkeys((f"sta_p{n}" for n in (1, 2, 3, 6, 7, 8, 9)), "ori_kna"),
        **dict.fromkeys((f"sta_p{n}" for n in (4, 5, 10)), "ori_post"),
    },
    "r3": dict.fromkeys((f"sta_c{n}" for n in range(1, 8)), "ori_courier"),
}
STATEMENT_ORIGINS = {statement: origin for origins in ORIGIN_OF.values() for statement, origin in origins.items()}


def report(name: str, uri: str, outlet: str | None, title: str, url: str | None = None) -> Report:
    return Report(
        id=name,
        uri=uri,
        sha256=f"{int(name[1:]):064x}",
        text=TEXTS[name],
        title=title,
        outlet=outlet,
        language="en",
        url=url,
    )


REPORTS = {
    "r1": report("r1", "reports/herald.txt", "Harbour Herald", HERALD.split("\n")[0], "https://herald.example/orlets"),
    "r2": report("r2", "reports/post.html", "The Meridian Post", POST.split("\n")[0]),
    "r3": report("r3", "reports/courier.txt", None, COURIER.split("\n")[0]),
}
PUBLISHED = {
    "r1": Published(
        earliest="2025-03-04", latest="2025-03-04", basis="calendar", because=(span("r1", "Tuesday (March 4)"),)
    ),
    "r2": Published(earliest="2025-03-05", latest="2025-03-05", basis="metadata"),
    "r3": Published(),
}


def moment(expression: Expression, basis: str) -> Moment:
    return Moment(
        span=expression.span,
        earliest="2025-03-04",
        latest="2025-03-04",
        granularity="day",
        basis=basis,
        timex=Timex(type="DATE", value="2025-03-04"),
    )


def reading(name: str) -> Reading:
    expressions = {"r1": (TUESDAY_H,), "r2": (), "r3": (TUESDAY_C,)}[name]
    annotation = Annotation(
        report=REPORTS[name],
        layout=layout(name),
        expressions=expressions,
        attributions=ATTRIBUTIONS[name],
        statements=STATEMENTS[name],
    )
    return Reading(
        annotation=annotation,
        published=PUBLISHED[name],
        moments=tuple(moment(e, "a Tuesday 4 March is 2025") for e in expressions),
        statement_actors={"sta_h2": (GOVERNOR,)} if name == "r1" else {},
        statement_places={"sta_h1": ("pla_orlets",), "sta_h10": ("pla_orlets",)} if name == "r1" else {},
        speakers=SPEAKERS[name],
    )


def support(statements: Iterable[str]) -> Support:
    """What stands behind these statements of the sample."""
    chosen = set(statements)
    speakers = {attribution: actor for named in SPEAKERS.values() for attribution, actor in named.items()}
    reports, sources = set(), set()
    for name, found in STATEMENTS.items():
        for statement in found:
            if statement.id in chosen:
                reports.add(name)
                sources |= {speakers[statement.attribution]} if statement.attribution else set()
    return Support(
        reports=tuple(sorted(reports)),
        origins=tuple(sorted({STATEMENT_ORIGINS[statement] for statement in chosen})),
        sources=tuple(sorted(sources)),
    )


def side(value: str, *names: str) -> Side:
    statements = tuple(f"sta_{name}" for name in names)
    return Side(statements=statements, value=value, support=support(statements))


def differ(kind: DiscrepancyKind, because: str, *sides: Side, clash: bool = False) -> Discrepancy:
    return Discrepancy(kind=kind, sides=sides, because=because, clash=clash)


def claim(name: str, relation: Relation, *names: str, discrepancies: tuple[Discrepancy, ...] = ()) -> Claim:
    statements = tuple(f"sta_{n}" for n in names)
    behind = support(statements)
    return Claim(
        id=f"cla_{name}",
        statements=statements,
        relation=relation,
        support=behind,
        parties=behind.sources,
        origins=behind.origins,
        discrepancies=discrepancies,
        silent=tuple(sorted(set(TEXTS) - set(behind.reports))),
        grade="weak" if len(behind.origins) == 1 else "fair",
    )


CLAIMS = (
    claim(
        "killed",
        "conflict",
        "h0",
        "h2",
        "p1",
        "p4",
        discrepancies=(
            differ(
                "figure",
                "The governor's office counts 17 dead, the dockers' union 19; the governor's earlier “at least 14” fits both.",
                side("17", "p1"),
                side("19", "p4"),
                side("at least 14", "h0", "h2"),
                clash=True,
            ),
            differ(
                "category",
                "One side counts dock workers, the other people.",
                side("workers", "h2"),
                side("people", "p1"),
            ),
        ),
    ),
    claim(
        "cause",
        "conflict",
        "h5",
        "p3",
        "c1",
        "c4",
        discrepancies=(
            differ(
                "cause",
                "A missile in two reports, both from the governor; grain dust in the third, from the terminal's engineer.",
                side("a missile", "h5", "p3"),
                side("grain dust", "c1", "c4"),
                clash=True,
            ),
        ),
    ),
    claim(
        "injured",
        "refine",
        "h3",
        "p2",
        discrepancies=(
            differ("figure", "71 lies within “more than 60”.", side("more than 60", "h3"), side("71", "p2")),
        ),
    ),
    claim(
        "bread",
        "refine",
        "h4",
        "p6",
        discrepancies=(
            differ(
                "quotation",
                "The same quotation, cut short after “port” in one report.",
                side("whole", "h4"),
                side("cut short", "p6"),
            ),
        ),
    ),
    claim(
        "fire",
        "refine",
        "h7",
        "p8",
        discrepancies=(
            differ(
                "time",
                "One report ends the fire on Wednesday morning.",
                side("the night", "h7"),
                side("until morning", "p8"),
            ),
        ),
    ),
    claim("closed", "agree", "h8", "p9", "c6"),
    claim("blast", "agree", "h1", "c2"),
    claim("day", "agree", "h11", "c7"),
    claim("denial", "single", "h6"),
    claim("verify", "single", "h9"),
    claim("where", "single", "h10"),
    claim("children", "single", "p5"),
    claim("comment", "single", "p7"),
    claim("flowers", "single", "p10"),
    claim("pier", "single", "c3"),
    claim("bodies", "single", "c5"),
)


def because(bound: str, rule: str, name: str, *spans: Span) -> BoundReason:
    return BoundReason(bound=bound, rule=rule, claims=(f"cla_{name}",), spans=spans)  # type: ignore[arg-type]


TOLL = (
    Toll(
        measure="killed",
        category=None,
        place=None,
        low=17,
        best=17,
        high=19,
        open=True,
        profile="airwars",
        because=(
            because("low", "N1: the figure on which independent copies broadly agree", "killed", KILLED_17.span),
            because("high", "N1: the highest figure reported", "killed", KILLED_19.span),
        ),
        ledger=(
            LedgerEntry(
                source=GOVERNOR,
                quantity=KILLED_14,
                as_of="2025-03-04",
                superseded_by="Seventeen people were killed",
                statements=("sta_h2",),
                support=support(["sta_h2"]),
            ),
            LedgerEntry(
                source=GOVERNOR,
                quantity=KILLED_17,
                as_of="2025-03-05",
                statements=("sta_p1",),
                support=support(["sta_p1"]),
            ),
            LedgerEntry(
                source=UNION,
                quantity=KILLED_19,
                basis="names of its members",
                statements=("sta_p4",),
                support=support(["sta_p4"]),
            ),
            LedgerEntry(
                source=UNION,
                quantity=None,
                none="none-in-part",
                scope="children",
                statements=("sta_p5",),
                support=support(["sta_p5"]),
            ),
        ),
    ),
    Toll(
        measure="killed",
        category="apprentice",
        place=None,
        low=2,
        best=2,
        high=2,
        open=False,
        profile="airwars",
        because=(because("high", "N1: the highest figure reported", "killed", APPRENTICES.span),),
    ),
    Toll(
        measure="injured",
        category=None,
        place=None,
        low=71,
        best=71,
        high=71,
        open=True,
        profile="airwars",
        because=(because("high", "N9: a bound is not a value", "injured", INJURED_71.span, INJURED_60.span),),
        ledger=(
            LedgerEntry(source=GOVERNOR, quantity=INJURED_71, statements=("sta_p2",), support=support(["sta_p2"])),
            LedgerEntry(source=GOVERNOR, quantity=INJURED_60, statements=("sta_h3",), support=support(["sta_h3"])),
        ),
    ),
    Toll(
        measure="bodies",
        category=None,
        place=None,
        low=17,
        best=17,
        high=17,
        open=False,
        profile="airwars",
        because=(because("low", "N1: one count alone", "bodies", BODIES_17.span),),
        ledger=(
            LedgerEntry(
                source=HOSPITAL,
                quantity=BODIES_17,
                basis="bodies received by the hospital",
                statements=("sta_c5",),
                support=support(["sta_c5"]),
            ),
        ),
    ),
)

ACTORS = (
    Actor(
        id=GOVERNOR,
        kind="person",
        name="Marta Lindqvist",
        spellings=("Lindqvist", "Marta Lindkvist", "Marta Lindqvist"),
        roles=("Governor",),
        spans=(span("r1", "Marta Lindqvist"), span("r2", "Marta Lindkvist")),
        because=("Lindqvist and Lindkvist sound alike; both are Governor",),
    ),
    Actor(id=UNION, kind="organisation", name="the dockers' union", spellings=("The dockers' union",)),
    Actor(
        id=ENGINEER, kind="person", name="Pavel Orsak", spellings=("Mr Orsak", "Pavel Orsak"), roles=("chief engineer",)
    ),
    Actor(id=HOSPITAL, kind="organisation", name="St Anne's Hospital", spellings=("St Anne's Hospital",)),
    Actor(id=SARVENIA, kind="country", name="Sarvenia", spellings=("Sarvenia",)),
    Actor(id=AGENCY, kind="organisation", name="KNA", spellings=("KNA",)),
)
PLACES = (
    Place(
        id="pla_orlets",
        name="Orlets",
        spellings=("Orlets", "Orletz"),
        lat=44.5,
        lon=33.0,
        precision="city",
        gazetteer=Gazetteer(source="GeoNames", id="123456"),
        spans=(span("r1", "Orlets"), span("r2", "Orletz")),
        because=("one letter apart, and both are the port of the blast",),
    ),
)
ORIGINS = (
    Origin(
        id="ori_kna",
        reports=("r1", "r2"),
        kind="wire",
        name="KNA",
        evidence=(
            Evidence(kind="credit", spans=(span("r2", "KNA and own reporting"),), because="both reports credit KNA"),
            Evidence(
                kind="shared-quotation",
                spans=(
                    span("r1", "There is no bread without this port"),
                    span("r2", "There is no bread without this port"),
                ),
                because="the same quotation of 7 words stands in both",
            ),
        ),
    ),
    Origin(id="ori_post", reports=("r2",), kind="own", name="The Meridian Post"),
    Origin(id="ori_courier", reports=("r3",), kind="own", name="courier.txt"),
)


def sample_account() -> Account:
    return Account(
        story=Story(id="sto_orlets", title="Blast at the Orlets grain terminal", reports=("r1", "r2", "r3")),
        readings=tuple(reading(name) for name in TEXTS),
        origins=ORIGINS,
        statement_origins=STATEMENT_ORIGINS,
        actors=ACTORS,
        places=PLACES,
        claims=CLAIMS,
        toll=TOLL,
        alarms=(
            Alarm(
                kind="unit",
                because="17 is said of people killed and of bodies received: one number, two measures.",
                spans=(KILLED_17.span, BODIES_17.span),
            ),
            Alarm(kind="one-party", because="Every figure of the injured comes from the governor."),
        ),
        timeline=(
            TimelineEntry(
                earliest="2025-03-04", latest="2025-03-04", granularity="day", claims=("cla_blast", "cla_cause")
            ),
            TimelineEntry(
                earliest="2025-03-05T06:00", latest="2025-03-05T11:59", granularity="part of day", claims=("cla_fire",)
            ),
        ),
        left_out=(LeftOut(uri="reports/photo.png", because="not text: a PNG image"),),
    )


def text_parts() -> dict[str, list[tuple[PartKind, str]]]:
    """Each sample report's parts as (kind, words), for tests that look for them on the page."""
    return {name: [(p.kind, TEXTS[name][p.start : p.end]) for p in parts] for name, parts in PARTS.items()}
