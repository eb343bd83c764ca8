"""Words that only one report has, where another has a rival: "city" and "town", "men" and "youths"."""

import functools
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import combinations

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


def only_in(here: Sequence[View], there: Sequence[View], *, words_of: Callable[[View], Sequence[str]]) -> list[str]:
    """The words that only the first report has, each once, in reading order."""
    known = {w for v in there for w in words_of(v)}
    return list(dict.fromkeys(w for v in here for w in words_of(v) if w not in known))


def pairs(views: Sequence[View]) -> Iterator[tuple[list[View], list[View]]]:
    """The views of every two reports; of reports that say the same in the same words only the first stands for all."""
    first: dict[tuple[object, ...], list[View]] = {}
    for group in by_report(views):
        first.setdefault(tuple((v.raw_words, v.actors, v.places) for v in group), group)
    yield from combinations(first.values(), 2)


def saying(views: Iterable[View], word: str, *, words_of: Callable[[View], Sequence[str]]) -> tuple[View, ...]:
    """The views that have a word."""
    return tuple(v for v in views if word in words_of(v))


def rivals_in(left: Sequence[str], right: Sequence[str], listed: Collection[str]) -> Rivals | None:
    """The first word of each side that stands in a list, if both have one."""
    a = next((w for w in left if w in listed), None)
    b = next((w for w in right if w in listed), None)
    return (a, b) if a is not None and b is not None else None


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
