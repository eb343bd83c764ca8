"""How likely two reports tell of one event, from what they name: words, people, places, ages, figures, dates."""

import math
import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import NamedTuple

from crosswire.lexicon.weights import weight_of
from crosswire.model.annotation import Annotation

LEAD = 5  # sentences; headline and lead tell of the event itself, what follows of its background too
MOST = 3  # shared names, ages or numbers; more add nothing
FIGURES = frozenset({"killed", "injured", "shot"})
AGE = re.compile(r"\b(\d{1,2})-year-old\b|, (\d{1,2}),")
NUMBER = re.compile(r"\b\d{1,2}:\d\d\b|\b\d{3,5}\b|\b\d\.\d\b")  # clock times, house numbers and routes, magnitudes
YEAR = re.compile(r"(?:19|20)\d\d")
DAY = 10  # characters of an ISO 8601 date

Vector = Mapping[str, float]


class Profile(NamedTuple):
    """What one report is known by. `day` counts from the calendar's first; `None` where the report has no date."""

    report: str
    words: Vector
    lead: Vector
    names: Vector
    people: frozenset[str]
    ages: frozenset[str]
    numbers: frozenset[str]
    figures: Mapping[str, float]
    day: int | None


def profile_of(annotation: Annotation) -> Profile:
    """What a report is known by."""
    report = annotation.report
    context = {s.sentence: s.context for s in annotation.statements}
    named = [m.name for m in annotation.actors] + [m.name for m in annotation.places]
    latest = report.published.latest
    return Profile(
        report=report.id,
        words=_vector(word for found in context.values() for word in found),
        lead=_vector(word for sentence, found in context.items() if sentence < LEAD for word in found),
        names=_vector(word.lower() for name in named for word in name.split() if word[:1].isupper()),
        people=frozenset(m.name.lower() for m in annotation.actors if m.kind == "person" and " " in m.name),
        ages=frozenset(a or b for a, b in AGE.findall(report.text)),
        numbers=frozenset(n for n in NUMBER.findall(report.text) if not YEAR.fullmatch(n)),
        figures=_figures(annotation),
        day=date.fromisoformat(latest[:DAY]).toordinal() if latest is not None else None,
    )


def likeness(one: Profile, other: Profile) -> float:
    """The probability that two reports tell of one event, by a logistic regression (weights below)."""
    total = BIAS + math.fsum(weight * feature(one, other) for feature, weight in FEATURES)
    return 1.0 / (1.0 + math.exp(-total))


def _vector(words: Iterable[str]) -> Vector:
    """Words with their weights, of length 1."""
    vector = {w: (1 + math.log(n)) * weight_of(w) for w, n in Counter(words).items()}
    length = math.sqrt(math.fsum(v * v for v in vector.values())) or 1.0
    return {w: v / length for w, v in vector.items()}


def _figures(annotation: Annotation) -> dict[str, float]:
    """The first figure of each measure that events are told apart by."""
    found: dict[str, float] = {}
    for quantity in annotation.quantities:
        if quantity.low is not None and (quantity.measure in FIGURES or quantity.measure == "magnitude"):
            found.setdefault(quantity.measure, quantity.low)
    return found


def _cosine(one: Vector, other: Vector) -> float:
    if len(one) > len(other):
        one, other = other, one
    return math.fsum(v * other[w] for w, v in one.items() if w in other)


def _shared(one: frozenset[str], other: frozenset[str]) -> float:
    return min(MOST, len(one & other))


def _equal_figures(one: Profile, other: Profile) -> float:
    return sum(one.figures[m] == other.figures[m] for m in one.figures.keys() & other.figures.keys())


def _unequal_figures(one: Profile, other: Profile) -> float:
    return len(one.figures.keys() & other.figures.keys()) - _equal_figures(one, other)


def _unequal_magnitudes(one: Profile, other: Profile) -> float:
    first, second = one.figures.get("magnitude"), other.figures.get("magnitude")
    return float(first is not None and second is not None and first != second)


def _days_between(one: Profile, other: Profile) -> float:
    return math.log1p(abs(one.day - other.day)) if one.day is not None and other.day is not None else 0.0


def _undated(one: Profile, other: Profile) -> float:
    return float(one.day is None or other.day is None)


def _other_ages(one: Profile, other: Profile) -> float:
    return float(bool(one.ages and other.ages and not one.ages & other.ages))


# Fitted by tools/fit_likeness.py on the incidents of 2013-14 and 2015 (corpora/stories) and the development events.
BIAS = -2.63
FEATURES: tuple[tuple[Callable[[Profile, Profile], float], float], ...] = (
    (lambda a, b: _cosine(a.words, b.words), 4.31),
    (lambda a, b: _cosine(a.lead, b.lead), 2.56),
    (lambda a, b: _cosine(a.names, b.names), 4.92),
    (_equal_figures, 0.96),
    (_unequal_figures, -0.9),
    (_days_between, -0.58),
    (_undated, 1.13),
    (lambda a, b: _shared(a.ages, b.ages), 0.73),
    (_other_ages, -1.54),
    (lambda a, b: _shared(a.people, b.people), 1.52),
    (lambda a, b: _shared(a.numbers, b.numbers), 0.35),
    (_unequal_magnitudes, -3.8),
)
