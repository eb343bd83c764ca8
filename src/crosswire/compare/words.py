"""Words that only one report has, where another has a rival: "city" and "town", "men" and "youths"."""

import functools
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from crosswire.compare.view import Finding, View, by_report, quoted
from crosswire.lexicon.tables import table, words
from crosswire.model.claim import DiscrepancyKind

Rivals = tuple[str, str]  # a word of one report and the word of another that stands in its place


def plain_words(view: View) -> tuple[str, ...]:
    """A statement's content words, less those of its names, places, figures and times."""
    return view.plain_words


def raw_words(view: View) -> tuple[str, ...]:
    """All words of a statement as they stand."""
    return view.raw_words


class Apart(NamedTuple):
    """The views of two reports, and the words that only the one and only the other has, each once, in reading order."""

    here: list[View]
    there: list[View]
    left: list[str]
    right: list[str]


def reports_of(views: Sequence[View]) -> list[list[View]]:
    """The views of each report; of reports that say the same in the same words only the first stands for all."""
    first: dict[tuple[object, ...], list[View]] = {}
    for group in by_report(views):
        first.setdefault(tuple((v.raw_words, v.actors, v.places) for v in group), group)
    return list(first.values())


def pairs(views: Sequence[View]) -> Iterator[tuple[list[View], list[View]]]:
    """The views of every two of these reports."""
    yield from combinations(reports_of(views), 2)


def told_apart(
    views: Sequence[View], *, words_of: Callable[[View], Sequence[str]], listed: Collection[str] | None = None
) -> Iterator[Apart]:
    """Every two reports with the words that they do not share; with a list only of its words, and reports that have any."""
    said: list[tuple[list[View], dict[str, None]]] = []
    for group in reports_of(views):
        found = dict.fromkeys(w for v in group for w in words_of(v) if listed is None or w in listed)
        if found or listed is None:
            said.append((group, found))
    for (here, left), (there, right) in combinations(said, 2):
        yield Apart(here, there, [w for w in left if w not in right], [w for w in right if w not in left])


def rivals_among(
    views: Sequence[View], listed: Collection[str], *, words_of: Callable[[View], Sequence[str]]
) -> Iterator[tuple[list[View], list[View], Rivals]]:
    """Every two reports of which each has a word of the list that the other has not, with the first such word of each."""
    for here, there, left, right in told_apart(views, words_of=words_of, listed=listed):
        if left and right:
            yield here, there, (left[0], right[0])


def saying(views: Iterable[View], word: str, *, words_of: Callable[[View], Sequence[str]]) -> tuple[View, ...]:
    """The views that have a word."""
    return tuple(v for v in views if word in words_of(v))


def contrast(
    kind: DiscrepancyKind,
    here: Sequence[View],
    there: Sequence[View],
    *,
    rivals: Rivals,
    form: str,
    clash: bool = False,
    words_of: Callable[[View], Sequence[str]] = plain_words,
) -> Finding:
    """A finding from two rival words; each side holds the statements that have the word."""
    left, right = (saying(group, word, words_of=words_of) for group, word in zip((here, there), rivals, strict=True))
    because = f"One says {rivals[0]}, the other {rivals[1]}: {quoted(left[0])}; {quoted(right[0])}."
    return Finding(kind, ((left, rivals[0]), (right, rivals[1])), because, clash, form)


@functools.cache
def people_words() -> frozenset[str]:
    """Nouns for people: what they are, do or belong to."""
    listed: dict[str, dict[str, list[str]] | list[str]] = table("categories")
    plain = listed["plain"]
    known = [w for one in listed.values() if isinstance(one, list) for w in one]
    known += plain["people"] if isinstance(plain, dict) else []
    kinds = [w for lemmas in table("kinds")["sets"]["people"].values() for w in lemmas]
    return words("roles") | words("groups") | frozenset(known) | frozenset(kinds)
