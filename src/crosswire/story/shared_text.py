"""Stretches of words that two reports share, and how much they tell of a common copy."""

import functools
import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from crosswire.lexicon.tables import words as word_list

WORD = re.compile(r"\w+(?:['’]\w+)?")
SENTENCE_END = re.compile(r"(?:^|[.!?:;\n\"“”‘])\W*\Z")  # what stands before a word whose capital tells nothing
BEFORE = 4  # code points before a word in which its sentence's beginning shows
GRAM = 4  # words; a stretch of fewer is chance
FIRST = 4  # reports; a run of words in more is compared with these only, which links all of them (see `_seeds`)
NAMED = 0.25  # what a name or number tells beside a word: two reports of one event have its names from the event


class Word(NamedTuple):
    """One word: where it stands (code points), lower case, and whether it is a name or number."""

    start: int
    end: int
    folded: str
    named: bool


class Words(NamedTuple):
    """A report's words: folded, with where each begins and ends, and what each tells of wording (0 to 1)."""

    report: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    telling: tuple[float, ...]


class Stretch(NamedTuple):
    """A run of the same words in two reports, by word index; `telling` counts its words that are no formula's."""

    left: int
    right: int
    length: int
    telling: float


def folded_words(text: str) -> list[Word]:
    """The words of a text; a word with a digit is folded to 0."""
    return [
        Word(m.start(), m.end(), _folded(m.group()), _is_named(text, m.start(), m.group())) for m in WORD.finditer(text)
    ]


def words_of(report: str, text: str, *, furniture: Sequence[tuple[int, int]] = ()) -> Words:
    """The words of a report's text, each with what it tells: nothing inside a formula, little if it is a name.

    Args:
        report: its id.
        text: its text.
        furniture: stretches (code points) that stand in all reports of one outlet, such as a copyright line: they tell nothing.
    """
    found = folded_words(text)
    folded = tuple(w.folded for w in found)
    formulaic = _formulaic(folded)
    silent = {i for start, end in furniture for i in _between(found, start, end)}
    return Words(
        report=report,
        # A number is compared as it stands: another number is another stretch.
        words=tuple(text[w.start : w.end].lower().replace("’", "'") for w in found),
        starts=tuple(w.start for w in found),
        ends=tuple(w.end for w in found),
        telling=tuple(0.0 if formulaic[i] or i in silent else NAMED if w.named else 1.0 for i, w in enumerate(found)),
    )


def shared_stretches(reports: Sequence[Words]) -> Mapping[tuple[int, int], list[Stretch]]:
    """The longest common runs of four words and more for pairs of reports, by index of the reports, the lower first.

    Every two reports that share a run which few reports have are compared. Of a run that more than `FIRST` reports have,
    each is compared with the first ones: their pairs link all the rest, and the cost stays linear in the reports.
    """
    seeds: dict[tuple[int, int], list[tuple[int, int]]] = {}
    for pair, seed in _seeds(reports):
        seeds.setdefault(pair, []).append(seed)
    return {(a, b): _stretches(reports[a], reports[b], seeds[a, b]) for a, b in sorted(seeds)}


def _seeds(reports: Sequence[Words]) -> Iterator[tuple[tuple[int, int], tuple[int, int]]]:
    """Where two reports have the same four words, by the first place in each report."""
    firsts: dict[tuple[str, ...], list[tuple[int, int]]] = {}
    for r, report in enumerate(reports):
        grams: dict[tuple[str, ...], int] = {}
        for i in range(len(report.words) - GRAM + 1):
            grams.setdefault(report.words[i : i + GRAM], i)
        for gram, i in grams.items():
            holders = firsts.setdefault(gram, [])
            for other, j in holders:
                yield (other, r), (j, i)
            if len(holders) < FIRST:
                holders.append((r, i))


def _stretches(left: Words, right: Words, seeds: Sequence[tuple[int, int]]) -> list[Stretch]:
    """Seeds grown to the longest runs, each run once, in reading order of the left report."""
    found = []
    covered: dict[int, int] = {}  # by diagonal: the left index at which the last run on it ends
    for i, j in sorted(seeds):
        if i < covered.get(j - i, -1):
            continue
        first = _grown_back(left.words, right.words, i, j)
        last = _grown_on(left.words, right.words, i + GRAM, j + GRAM)
        covered[j - i] = last
        found.append(Stretch(first, first + j - i, last - first, _telling(left, first, last)))
    return sorted(found)


def _grown_back(left: Sequence[str], right: Sequence[str], i: int, j: int) -> int:
    while i > 0 and j > 0 and left[i - 1] == right[j - 1]:
        i, j = i - 1, j - 1
    return i


def _grown_on(left: Sequence[str], right: Sequence[str], i: int, j: int) -> int:
    while i < len(left) and j < len(right) and left[i] == right[j]:
        i, j = i + 1, j + 1
    return i


def _telling(report: Words, first: int, last: int) -> float:
    """How many different words tell: a repeated word tells once."""
    words = report.words[first:last]
    if len(set(words)) == len(words):
        return sum(report.telling[first:last])
    highest: dict[str, float] = {}
    for word, telling in zip(words, report.telling[first:last], strict=True):
        highest[word] = max(telling, highest.get(word, 0.0))
    return sum(highest.values())


def _between(found: Sequence[Word], start: int, end: int) -> range:
    return range(bisect_left(found, start, key=lambda w: w.start), bisect_left(found, end, key=lambda w: w.start))


def _formulaic(folded: Sequence[str]) -> list[bool]:
    """For each word whether it stands inside a formula of news."""
    inside = [False] * len(folded)
    formulas = _formulas()
    for start in range(len(folded) - GRAM + 1):
        if " ".join(folded[start : start + GRAM]) in formulas:
            inside[start : start + GRAM] = [True] * GRAM
    return inside


@functools.cache
def _formulas() -> frozenset[str]:
    return word_list("formulas")


def _folded(word: str) -> str:
    return "0" if _has_digit(word) else word.lower().replace("’", "'")


def _has_digit(word: str) -> bool:
    return not word.isalpha() and any(map(str.isdigit, word))


def _is_named(text: str, start: int, word: str) -> bool:
    if _has_digit(word):
        return True
    return word[0].isupper() and SENTENCE_END.search(text[max(0, start - BEFORE) : start]) is None
