"""The age of one person: "Mary Obi, 41" here, "the 42-year-old Obi" there; of one without a name: "a 19-year-old woman".

Two reports that give one age give it to one person, where neither gives it to two: "Mary Obi, 41" and "the 41-year-old".
"""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from crosswire.account.lookup import Lookup, statements_holding
from crosswire.model.actor import Actor
from crosswire.model.span import Span
from crosswire.pipeline.joining import Variable

NUMBERS = re.compile(r"\b\d{1,2}\b")
NEAR = 60  # code points before a name in which its age stands
# No sports record ("(45-1"), height or number of years in office: behind the number its phrase ends.
AFTER = re.compile(
    r"(?:,? (?:who )?(?:is|was|turned) | ?, ?(?:aged? )?| ?\((?:aged? )?|,? aged? | )(\d{1,2})"
    r"(?=\s*(?:[,;)’”\"—–]|\.(?!\d)|$| years? old| at the time| when |and |of |from ))"
)
BEFORE = re.compile(r"\b(\d{1,2})[- ]years?[- ]old,? (?:[A-Za-z.’'-]+,? ){0,3}$")
UNNAMED = re.compile(r"\b(\d{1,2})[- ]years?[- ]old (?:[a-z-]+ )?([a-z]+)\b")
ALONE = re.compile(r"\b(\d{1,2})[- ]years?[- ]old\b(?! (?:[a-z-]+ )?[a-z])")


def ages(lookups: Sequence[Lookup], actors: Sequence[Actor]) -> Iterator[Variable]:
    """The shortest statements that hold a name with an age, person by person; those of people without a name; one age each."""
    name_of = {span: actor.id for actor in actors if actor.kind == "person" for span in actor.spans}
    yield from _of_named(lookups, name_of)
    yield from _of_unnamed(lookups)
    yield from _of_one_age(lookups, name_of)


def _of_named(lookups: Sequence[Lookup], name_of: Mapping[Span, str]) -> Iterator[Variable]:
    found: dict[str, list[list[str]]] = defaultdict(list)
    for lookup in lookups:
        for actor, span in _named(lookup, name_of):
            found[actor] += [[s.id] for s in statements_holding(lookup, span)[:1]]
    yield from (found[actor] for actor in sorted(found))


def _named(lookup: Lookup, name_of: Mapping[Span, str]) -> Iterator[tuple[str, Span]]:
    """The people whom a report names with an age, and from where to where it does."""
    annotation = lookup.reading.annotation
    report, text = annotation.report.id, annotation.report.text
    for mention in annotation.actors:
        span = mention.span
        if span not in name_of:
            continue
        after = AFTER.match(text, span.end, span.end + NEAR)
        if after is not None and "\n" not in after.group():
            yield name_of[span], Span.cut(report, text, span.start, after.end())
        start = max(0, span.start - NEAR)
        before = BEFORE.search(text[start : span.start])
        if before is not None and "\n" not in before.group():
            yield name_of[span], Span.cut(report, text, start + before.start(), span.end)


def _of_unnamed(lookups: Sequence[Lookup]) -> Iterator[Variable]:
    """By the noun for them, where no report gives two ages with it: "a 19-year-old woman" beside "the 20-year-old woman"."""
    found: dict[str, list[Sequence[str]]] = defaultdict(list)
    several: set[str] = set()
    for lookup in lookups:
        ages: dict[str, str] = {}
        report = lookup.reading.annotation.report
        for match in UNNAMED.finditer(report.text):
            age, noun = match.groups()
            span = Span.cut(report.id, report.text, match.start(), match.end())
            found[noun].append([s.id for s in statements_holding(lookup, span)[:1]])
            if ages.setdefault(noun, age) != age:
                several.add(noun)
    yield from (found[noun] for noun in sorted(found) if noun not in several)


def _of_one_age(lookups: Sequence[Lookup], name_of: Mapping[Span, str]) -> Iterator[Variable]:
    """By the age itself, where no two names have it."""
    found: dict[str, list[list[str]]] = defaultdict(list)
    people: dict[str, set[str]] = defaultdict(set)
    for lookup in lookups:
        for person, span in _aged(lookup, name_of):
            age = NUMBERS.findall(span.text)[-1]
            found[age].append([s.id for s in statements_holding(lookup, span)[:1]])
            people[age] |= {person} if person else set()
    yield from (found[age] for age in sorted(found) if len(people[age]) <= 1)


def _aged(lookup: Lookup, name_of: Mapping[Span, str]) -> Iterator[tuple[str, Span]]:
    """All that gives an age, with the person's id, empty where none is named."""
    report = lookup.reading.annotation.report
    yield from _named(lookup, name_of)
    for pattern in (UNNAMED, ALONE):
        for match in pattern.finditer(report.text):
            yield "", Span.cut(report.id, report.text, match.start(), match.end())
