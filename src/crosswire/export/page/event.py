"""When and where the story's event was, as most of its reports' headlines and leads say."""

import re
from calendar import day_name
from collections import Counter
from collections.abc import Iterable

from crosswire.export.page.lookup import Lookup
from crosswire.export.page.words import day
from crosswire.model.account import Reading
from crosswire.model.moment import Moment
from crosswire.model.place import Place
from crosswire.model.span import Span

LEAD = 3  # sentences of running text, after the headline, in which a report says when and where
BRIEFING = re.compile(
    r"(?:\s\w+)?\s(?:(?:press|news|media) (?:conference|briefing)|briefing|interview|vigil)\b", re.IGNORECASE
)
OF_DAYS = frozenset({"minute", "hour", "part of day", "day"})


def event_line(lookup: Lookup) -> str:
    """The day that most dated leads name and the places that half of the leads name, the narrowest first; "" for neither.

    Where no report is of a known day, the weekday that most leads name stands for the day.
    """
    return " · ".join(filter(None, (_when(lookup) or _weekday(lookup), _where(lookup))))


def _when(lookup: Lookup) -> str:
    """The one day that more reports name than any other, as those do of which the date is known."""
    named = [_days(reading) for reading in lookup.readings.values()]
    votes = Counter(when for days in named for when in days)
    if not votes:
        return ""
    most = max(votes.values())
    chosen = [when for when, count in votes.items() if count == most]
    return day(chosen[0]) if len(chosen) == 1 and 2 * most >= sum(map(bool, named)) else ""


def _weekday(lookup: Lookup) -> str:
    """The one weekday that more leads name than any other, where no report tells of which week it is."""
    readings = list(lookup.readings.values())
    if any(reading.published.earliest is not None for reading in readings):
        return ""
    named = [_weekdays(reading) for reading in readings]
    votes = Counter(weekday for days in named for weekday in days).most_common(2)
    if not votes or (len(votes) > 1 and votes[0][1] == votes[1][1]) or 2 * votes[0][1] < sum(map(bool, named)):
        return ""
    return f"a {day_name[votes[0][0] - 1]}, no report says which"


def _weekdays(reading: Reading) -> set[int]:
    """The weekdays on which a lead says that something was, less those on which it was said."""
    start, end = _lead(reading)
    said = {a.moment for a in reading.annotation.attributions if a.moment is not None}
    return {
        e.weekday
        for e in reading.annotation.expressions
        if start <= e.span.start < end and e.weekday and e.day is None and e.direction != "future"
        and e.type in ("DATE", "TIME") and not any(e.span.overlap(s) for s in said)
        and not _is_of_briefing(reading, e.span)
    }  # fmt: skip


def _is_of_briefing(reading: Reading, when: Span) -> bool:
    """Whether a time is that of a press conference, not of what was told there."""
    return BRIEFING.match(reading.annotation.report.text, when.end) is not None


def _days(reading: Reading) -> set[str]:
    published = reading.published.latest
    if published is None:
        return set()
    start, end = _lead(reading)
    inside = (m for m in reading.moments if start <= m.span.start < end and m.granularity in OF_DAYS)
    past = [m for m in inside if _is_past(m, published) and not _is_of_briefing(reading, m.span)]
    stamp = reading.published.because if reading.published.basis == "text" else ()  # the page's day, not the event's
    told = [m for m in past if not any(m.span.overlap(s) for s in stamp)]
    return {str(m.earliest)[:10] for m in told or past}


def _is_past(moment: Moment, published: str) -> bool:
    if moment.earliest is None or moment.timex.type not in ("DATE", "TIME"):
        return False
    return moment.earliest[:10] <= published[:10]


def _lead(reading: Reading) -> tuple[int, int]:
    """From where to where the headline and the first sentences of running text go."""
    running = [s for s in reading.annotation.layout.sentences if s.part is None][:LEAD]
    return (0, running[-1].end) if running else (0, 0)


def _where(lookup: Lookup) -> str:
    """The places that at least half of the leads name, of which a gazetteer knows where they are."""
    known = {p.id: p for p in lookup.account.places if p.gazetteer is not None and p.precision != "unknown"}
    named = [_places(reading, known) for reading in lookup.readings.values()]
    votes = Counter(place for places in named for place in places)
    common = [known[p] for p, count in votes.items() if 2 * count >= len(named)]
    narrow = [p for p in common if p.precision in ("point", "city")]
    best = max(narrow, key=lambda p: (votes[p.id], len(p.spans), p.id), default=None)
    around = _around(best, common) if best else common
    named_so = best is not None and any(
        p.name.startswith(f"{best.name} ") for p in around
    )  # a town of its province's name: the province
    chosen = ([best] if best is not None and not named_so else []) + sorted(around, key=_width)
    return ", ".join(dict.fromkeys(p.name for p in chosen))


def _around(place: Place, others: Iterable[Place]) -> list[Place]:
    return [o for o in others if o.gazetteer is not None and o.gazetteer.id in place.within and o.id != place.id]


def _places(reading: Reading, known: dict[str, Place]) -> set[str]:
    start, end = _lead(reading)
    report = reading.annotation.report.id
    return {
        place.id for place in known.values() if any(s.report == report and start <= s.start < end for s in place.spans)
    }


def _width(place: Place) -> tuple[int, str]:
    return ("point", "city", "region", "country").index(place.precision), place.name
