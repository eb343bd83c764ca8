"""What alignment looks at in a statement, worked out once per statement."""

import functools
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from crosswire.lexicon.classes import classes_of
from crosswire.lexicon.tables import table
from crosswire.lexicon.weights import weight_of
from crosswire.model.moment import Expression
from crosswire.model.quantity import Quantity
from crosswire.model.statement import Statement

# Measures of people, by what a claim about them is about: the dead of a burial site are counted as bodies or as graves.
PEOPLE = {
    "killed": "killed",
    "injured": "injured",
    "missing": "missing",
    "displaced": "displaced",
    "detained": "detained",
    "rescued": "rescued",
    "bodies": "buried",
    "graves": "buried",
}


class Sketch(NamedTuple):
    """A statement as sets of canonical words. `weight` and `context_weight` are sums of word weights.

    `bare` is a name with its title at most, which states nothing.
    `totals` are its counts of people, by what is counted, each with its value (the lower bound where there are two).
    """

    statement: Statement
    position: float
    lemmas: frozenset[str]
    weight: float
    classes: frozenset[str]
    head: str
    head_classes: frozenset[str]
    governor: str
    governor_classes: frozenset[str]
    context: frozenset[str]
    context_weight: float
    arguments: frozenset[str]
    bigrams: frozenset[tuple[str, str]]
    places: frozenset[str]
    names: frozenset[str]
    values: frozenset[tuple[str, float]]
    measures: frozenset[str]
    totals: frozenset[tuple[str, float]]
    times: frozenset[str]
    bare: bool


def sketch(statements: Sequence[Statement], *, canonical: Mapping[str, str]) -> list[Sketch]:
    """Sketches of one report's statements, in their order.

    `canonical` maps a spelling's words (lower case) to those of the name it was resolved to, so that two
    spellings of one place or person are one word here.
    """
    last = max((s.sentence for s in statements), default=0) + 1
    contexts: dict[tuple[str, ...], tuple[frozenset[str], float]] = {}
    return [_sketch(s, canonical, contexts, position=s.sentence / last) for s in statements]


def _sketch(
    statement: Statement,
    canonical: Mapping[str, str],
    contexts: dict[tuple[str, ...], tuple[frozenset[str], float]],
    *,
    position: float,
) -> Sketch:
    sequence = [canonical.get(w, w) for w in statement.lemmas]
    meant = _words(
        (p.name for p in statement.places if p.of is not None), canonical
    )  # "this city" has its name's words
    lemmas = frozenset(sequence) | meant
    if statement.context not in contexts:
        whole = frozenset(canonical.get(w, w) for w in statement.context)
        contexts[statement.context] = whole, weigh(whole)
    context, context_weight = contexts[statement.context]
    head = canonical.get(statement.frame.head, statement.frame.head)
    return Sketch(
        statement=statement,
        position=position,
        lemmas=lemmas,
        weight=weigh(lemmas),
        classes=frozenset().union(*map(classes_of, lemmas)),
        head=head,
        head_classes=classes_of(head),
        governor=statement.governor,
        governor_classes=classes_of(statement.governor),
        context=context,
        context_weight=context_weight,
        arguments=frozenset(canonical.get(w, w) for w in statement.arguments),
        bigrams=frozenset(pairwise(sequence)),
        places=_words((p.name for p in statement.places), canonical),
        names=_words((a.name for a in statement.actors), canonical),
        values=frozenset((q.measure, float(v)) for q in statement.quantities for v in (q.low, q.high) if v is not None),
        measures=frozenset(q.measure for q in statement.quantities),
        totals=frozenset(_totals(statement.quantities)),
        times=frozenset(key for m in statement.moments for key in time_keys(m)),
        bare=_is_bare(statement),
    )


def _is_bare(statement: Statement) -> bool:
    if statement.kind != "phrase" or statement.quantities or statement.moments or not statement.actors:
        return False
    named = {w for a in statement.actors for w in f"{a.name} {a.role} {a.span.text}".lower().split()}
    return all(lemma in named or lemma in _nationalities() for lemma in statement.lemmas)


@functools.cache
def _nationalities() -> frozenset[str]:
    return frozenset(word.lower() for word in table("demonyms")["country"])


def _totals(quantities: Iterable[Quantity]) -> Iterator[tuple[str, float]]:
    """Counts of people that are no part of another count and of no special kind, by what is counted."""
    for quantity in quantities:
        value = quantity.low if quantity.low is not None else quantity.high
        if value is not None and quantity.measure in PEOPLE and quantity.category is None and quantity.of is None:
            yield PEOPLE[quantity.measure], float(value)


def weigh(lemmas: Iterable[str]) -> float:
    """The summed weight of words."""
    return sum(map(weight_of, sorted(lemmas)))


def _words(names: Iterable[str], canonical: Mapping[str, str]) -> frozenset[str]:
    return frozenset(canonical.get(w, w) for name in names for w in name.lower().split())


def time_keys(expression: Expression) -> Iterable[str]:
    """The calendar fields that an expression names, as words to compare: "weekday 2", "month 9" ..."""
    for field in ("year", "month", "day", "weekday", "hour", "part_of_day"):
        value = getattr(expression, field)
        if value is not None:
            yield f"{field} {value}"
    if expression.unit and expression.shift is not None:
        yield f"{expression.unit} {expression.shift:+d}"
