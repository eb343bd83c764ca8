"""What a person should look at before an account is used."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosswire.account.figures import DAY, PEOPLE, Figure
from crosswire.account.lookup import Lookup, moments_in
from crosswire.account.updates import falls
from crosswire.model.account import Alarm
from crosswire.model.actor import Actor
from crosswire.model.claim import Claim
from crosswire.model.moment import Expression, Moment
from crosswire.model.quantity import Number, Quantity
from crosswire.model.statement import Statement

THINGS = "count"  # the measure of whatever is counted and is neither people nor a known unit
LEAD_SENTENCES = 4  # headline and lead: what a report tells as its news
# Measures that one and the same person can be counted under: the same number of both is to be expected.
SAME_PEOPLE = (
    frozenset({"shot", "injured", "hospitalised"}),
    frozenset({"shot", "killed"}),
)
FEWEST_TELLING = 100  # a number below this, or a round one, two things can share by chance
FEWEST = 2  # sources whose side must be known before "all on one side" says anything


def date_alarms(lookups: Sequence[Lookup]) -> Iterator[Alarm]:
    """Reports whose date lies before what they tell as past."""
    for found in lookups:
        published = found.reading.published
        if published.latest is None or published.basis not in ("metadata", "text"):
            continue
        late = [m for m in _told_as_past(found) if str(m.earliest)[:DAY] > published.latest[:DAY]]
        if late:
            yield Alarm(
                kind="date",
                because=f"the report is dated {published.latest[:DAY]} but tells of {str(late[0].earliest)[:DAY]} as past",
                spans=tuple(sorted(m.span for m in late)),
            )


def unit_alarms(
    claims: Iterable[Claim], statements: Mapping[str, Statement], lookups: Sequence[Lookup]
) -> Iterator[Alarm]:
    """The same number of different things (N8): in one claim any number, elsewhere in the story only one that tells.

    Bodies are not yet people killed, nor graves bodies, nor shelters people: a number that passes from one to another is
    looked at, never agreement. In a claim only measures of people count; elsewhere people against things, too.
    """
    told: set[Number] = set()
    for claim in claims:
        counted = _counted(q for s in claim.statements if s in statements for q in statements[s].quantities)
        for number, alarm in _same_number(counted):
            told.add(number)
            yield alarm
    everywhere = (q for found in lookups for q in found.reading.annotation.quantities if _tells(q))
    for number, alarm in _same_number(everywhere):
        if number not in told:
            yield alarm


def revision_alarms(figures: Iterable[Figure]) -> Iterator[Alarm]:
    """Figures that one source lowers, and measures that move against each other between two reports of one source."""
    totals = [f for f in figures if f.scope == "total" and not f.vague and f.none is None]
    by_measure: dict[str, list[Figure]] = {}
    for figure in totals:
        by_measure.setdefault(figure.quantity.measure, []).append(figure)
    for measure in sorted(by_measure):
        for earlier, later in falls(by_measure[measure]):
            yield Alarm(
                kind="revision",
                because=f"{measure}: {earlier.quantity.span.text} fell to {later.quantity.span.text}",
                spans=(earlier.quantity.span, later.quantity.span),
            )
    yield from _opposed(by_measure.get("killed", ()), by_measure.get("injured", ()))


def party_alarms(
    figures: Iterable[Figure], *, sides: Mapping[str, str | None], actors: Mapping[str, Actor]
) -> Iterator[Alarm]:
    """All counts of the story come from one side (S5). Sources whose side can't be told are named as such."""
    counted = [f for f in figures if f.scope == "total" and f.source is not None]
    sources = sorted({f.source for f in counted if f.source is not None})
    known = [s for s in sources if sides.get(s) is not None]
    theirs = {sides[s] for s in known}
    if len(theirs) != 1 or len(known) < FEWEST:
        return
    party = actors[str(theirs.pop())].name
    unknown = [actors[s].name for s in sources if s not in known and s in actors]
    rest = f"; not told for {', '.join(unknown)}" if unknown else ""
    yield Alarm(
        kind="one-party",
        because=f"every figure whose source's side is told comes from {party}{rest}",
        spans=tuple(sorted({f.quantity.span for f in counted if f.source in known})),
    )


def _told_as_past(found: Lookup) -> Iterator[Moment]:
    """The dated moments of a report's lead that its words put in the past."""
    past = {e.span for e in found.reading.annotation.expressions if _dated_past(e)}
    for index in range(min(LEAD_SENTENCES, len(found.starts))):
        for moment in moments_in(found, index):
            if moment.span in past and moment.earliest is not None:
                yield moment


def _dated_past(expression: Expression) -> bool:
    """Only a full date can be later than the report: a weekday is read from the report's own date."""
    return expression.direction == "past" and expression.day is not None and expression.month is not None


def _counted(quantities: Iterable[Quantity]) -> Iterator[Quantity]:
    for quantity in quantities:
        if quantity.measure in PEOPLE and quantity.low is not None and quantity.low > 1 and not quantity.approximate:
            yield quantity


def _tells(quantity: Quantity) -> bool:
    """Whether a count's number is one that two things hardly share by chance: 440, not 12 and not 400."""
    number = quantity.low
    if quantity.measure not in PEOPLE | {THINGS} or quantity.approximate or number is None or number < FEWEST_TELLING:
        return False
    return number == int(number) and len(str(int(number)).rstrip("0")) > 1


def _same_number(quantities: Iterable[Quantity]) -> Iterator[tuple[Number, Alarm]]:
    """Each number that counts people under two measures, or people and things, with its alarm."""
    by_number: dict[Number, dict[str, Quantity]] = {}
    for quantity in sorted(quantities, key=lambda q: q.span):
        if quantity.low is not None:
            by_number.setdefault(quantity.low, {}).setdefault(quantity.measure, quantity)
    for number, measures in sorted(by_number.items()):
        if len(measures) > 1 and not any(measures.keys() <= same for same in SAME_PEOPLE):
            yield number, _unit_alarm(number, measures)


def _unit_alarm(number: Number, measures: Mapping[str, Quantity]) -> Alarm:
    words = " and ".join(sorted(q.span.text for q in measures.values()))
    spans = tuple(sorted(q.span for q in measures.values()))
    return Alarm(kind="unit", because=f"the same number, {number}, counts different things: {words}", spans=spans)


def _opposed(killed: Sequence[Figure], injured: Sequence[Figure]) -> Iterator[Alarm]:
    for source in sorted({f.source for f in killed if f.source} & {f.source for f in injured if f.source}):
        deaths, hurt = _extremes(killed, source), _extremes(injured, source)
        if deaths is None or hurt is None:
            continue
        if deaths[0].report == hurt[1].report and deaths[1].report == hurt[0].report:
            fewer, more = deaths
            yield Alarm(
                kind="revision",
                because=(
                    f"one source's dead rise from {fewer.quantity.span.text} to {more.quantity.span.text} while its injured fall "
                    f"from {hurt[1].quantity.span.text} to {hurt[0].quantity.span.text}"
                ),
                spans=tuple(sorted(f.quantity.span for f in (*deaths, *hurt))),
            )


def _extremes(figures: Iterable[Figure], source: str) -> tuple[Figure, Figure] | None:
    """A source's lowest and highest figure, where they differ."""
    theirs = sorted(
        (f for f in figures if f.source == source and f.value is not None), key=lambda f: (f.value or 0, f.spans)
    )
    return (theirs[0], theirs[-1]) if theirs and theirs[0].value != theirs[-1].value else None
