"""What kind of people or thing."""

import functools
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from crosswire.compare.view import Finding, View, by_value, quoted, told
from crosswire.compare.words import (
    contrast,
    people_words,
    plain_words,
    reports_of,
    rivals_among,
    saying,
    told_apart,
)
from crosswire.lexicon.tables import table

Kind = tuple[str, str]  # a set of kinds that exclude one another, and the kind
Named = tuple[list[View], dict[Kind, str]]  # a report's views, and the kinds that they name


def compare_categories(views: Sequence[View]) -> Finding | None:
    """People or things that two reports put in different kinds: children or people, a city or a town."""
    return _kinds(views) or _counted(views) or _less_exact(views) or _people(views) or _things(views)


def _kinds(views: Sequence[View]) -> Finding | None:
    """Words for two kinds of one set, where neither report has the other's kind."""
    found = []
    for (here, left), (there, right) in _naming_kinds(views):
        for (group, kind), word in left.items():
            rival = next((w for (g, k), w in right.items() if g == group and k != kind and (g, k) not in left), None)
            if rival is not None and (group, kind) not in right and group != "plain":
                clash = group in _table()["clash"]
                form = "kinds" if clash else "kinds of people" if group == "people" else "kinds of thing"
                found.append(contrast("category", here, there, rivals=(word, rival), form=form, clash=clash))
    return min(found, key=lambda f: ("kinds", "kinds of thing", "kinds of people").index(f.form)) if found else None


def _less_exact(views: Sequence[View]) -> Finding | None:
    """Plain people in one, a kind of people in the other."""
    for pair in _naming_kinds(views):
        for (here, left), (there, right) in (pair, pair[::-1]):
            exact = next((w for (g, _), w in right.items() if g == "people"), None)
            plain = next((w for (g, _), w in left.items() if g == "plain"), None)
            if exact and plain and not any(g == "people" for g, _ in left):
                return contrast("category", here, there, rivals=(plain, exact), form="less exact")
    return None


def _naming_kinds(views: Sequence[View]) -> Iterator[tuple[Named, Named]]:
    """Every two reports whose words name any kind, with the kinds."""
    named = [(group, _named_kinds(group)) for group in reports_of(views)]
    yield from combinations([(group, kinds) for group, kinds in named if kinds], 2)


def _named_kinds(views: Sequence[View]) -> dict[Kind, str]:
    """The kinds that a report's words name, with the first word for each."""
    found: dict[Kind, str] = {}
    for view in views:
        for word in plain_words(view):
            for kind in _kinds_by_lemma().get(word, ()):
                found.setdefault(kind, word)
    return found


def _table() -> Mapping[str, Mapping[str, Mapping[str, list[str]]]]:
    return table("kinds")


@functools.cache
def _kinds_by_lemma() -> Mapping[str, tuple[Kind, ...]]:
    found: dict[str, tuple[Kind, ...]] = {}
    for group, kinds in _table()["sets"].items():
        for kind, lemmas in kinds.items():
            for lemma in lemmas:
                found[lemma] = (*found.get(lemma, ()), (group, kind))
    return found


def _counted(views: Sequence[View]) -> Finding | None:
    """The figures' own categories, where no report has both."""
    groups = by_value((v, q.category) for v in views for q in v.statement.quantities[:1] if q.category)
    reports = [{v.report for v in group} for group in groups.values()]
    if len(groups) < 2 or set.intersection(*reports):
        return None
    sides = tuple((tuple(group), str(category)) for category, group in groups.items())
    return Finding("category", sides, f"Different kinds of people are counted: {told(sides)}.", False, "counted")


def _people(views: Sequence[View]) -> Finding | None:
    for here, there, rivals in rivals_among(views, _people_of_no_kind(), words_of=_naming):
        return contrast("category", here, there, rivals=rivals, form="people", words_of=_naming)
    return None


@functools.cache
def _people_of_no_kind() -> frozenset[str]:
    return people_words() - _kinds_by_lemma().keys()


def _things(views: Sequence[View]) -> Finding | None:
    """Words that name in one report and have no twin in the other, or qualify in one only."""
    for here, there, left, right in told_apart(views, words_of=_naming):
        if left and right:
            return contrast("category", here, there, rivals=(left[0], right[0]), form="words", words_of=_naming)
    for two in told_apart(views, words_of=_naming):
        for here, there, more in ((two.here, two.there, two.left), (two.there, two.here, two.right)):
            if more:
                ours = saying(here, more[0], words_of=_naming)
                because = f"Only one says {more[0]}: {quoted(ours[0])}; {quoted(there[0])}."
                return Finding("category", ((ours, more[0]), (tuple(there), "not said")), because, False, "word more")
    return None


def _naming(view: View) -> list[str]:
    """The words that name what the statement is about: its head and arguments, where they are plain words."""
    about = {view.statement.frame.head.lower(), *(a.lower() for a in view.statement.arguments)}
    return [w for w in plain_words(view) if w in about]
