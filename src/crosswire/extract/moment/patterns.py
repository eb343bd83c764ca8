"""Patterns of time expressions: from the table's notation to regular expressions, and their matches in a sentence."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from crosswire.extract.moment.words import CAPITALISED, FIRST_LETTER, OTHER, SHAPES, Word, classes_of, vocabulary
from crosswire.lexicon.tables import table

NOTATION = re.compile(
    r"(?P<field><(?P<name>\w+)(?::(?P<classes>[\w|]+))?>)|\{(?P<plain>[a-z_][\w|]*)\}|@(?P<part>\w+)"
    r"|(?P<keep>\((?P<kept>\w+)=)|(?P<syntax>\(\?<?[=!]|[()|?]|\{\d,\d\})|(?P<word>[^\s(){}|?<>@]+)|\s+"
)
# Digits of every combination of shapes.
SAMPLES = """
    0 00 01 1 12 13 24 31 45 100 0030 0330 1130 1230 1500 1998 2022 2030 2400 3300 1,000 1.5 2.5 12.45 5.30 5:30
    3rd 21st 90s 1990s 1/2 21/4/1998
"""
SHORT = 12  # words of a stretch that come again


class Pattern(NamedTuple):
    """A pattern of the table. `needs` are sets of letters: a stretch without one of each can't match."""

    words: str
    reads: str
    fixed: Mapping[str, Any]
    needs: tuple[frozenset[str], ...]


class Compiled(NamedTuple):
    """The regular expression of a pattern; `classes` tells for each of its groups which classes the word was sought in."""

    regex: re.Pattern[str]
    classes: Mapping[str, tuple[str, ...]]


class Match(NamedTuple):
    """Words `first` to `last` (half-open) of a sentence; `groups` holds the ranges of the kept words."""

    first: int
    last: int
    groups: Mapping[str, tuple[int, int]]
    pattern: Pattern


class Alphabet(NamedTuple):
    """Letters by set of classes, and the letters of each class."""

    letters: Mapping[frozenset[str], str]
    members: Mapping[str, str]


@functools.cache
def alphabet() -> Alphabet:
    """One letter for each set of classes that a word can have."""
    sets = {_with_literal(word, names) for word, names in vocabulary().items()}
    sets |= {_with_literal(word, frozenset()) for word in _literals()}
    sets |= {names.difference(CAPITALISED) for names in sets}
    sets |= _shape_sets()
    ordered = sorted(sets - {frozenset()}, key=sorted)
    letters = {names: chr(FIRST_LETTER + 1 + i) for i, names in enumerate(ordered)}
    members: dict[str, str] = {}
    for names, letter in letters.items():
        for name in names:
            members[name] = members.get(name, "") + letter
    return Alphabet(letters, members)


def _shape_sets() -> set[frozenset[str]]:
    """The sets of shapes that digits can have together, from one sample of each kind."""
    return {frozenset(n for n, shape in SHAPES.items() if shape.fullmatch(sample)) for sample in SAMPLES.split()}


@functools.cache
def _literals() -> frozenset[str]:
    """All words that patterns name."""
    texts = [*table("time_patterns")["parts"].values(), *(p["words"] for p in table("time_patterns")["pattern"])]
    return frozenset(m["word"] for text in texts for m in NOTATION.finditer(text) if m["word"])


def _with_literal(word: str, names: frozenset[str]) -> frozenset[str]:
    return names | {f"={word}"} if word in _literals() else names


@functools.cache
def patterns() -> tuple[Pattern, ...]:
    """All patterns of the table, in its order. None is compiled before a stretch of words calls for it."""
    return tuple(_pattern(entry) for entry in table("time_patterns")["pattern"])


def _pattern(entry: Mapping[str, Any]) -> Pattern:
    fixed = {**entry.get("set", {}), **{k: v for k, v in entry.items() if k.startswith("bare")}}
    return Pattern(entry["words"], entry["reads"], fixed, tuple(_needs(entry["words"])))


def _needs(text: str) -> Iterator[frozenset[str]]:
    """The words of a pattern that stand outside brackets and are not optional."""
    depth = 0
    for match in NOTATION.finditer(text):
        syntax = match["syntax"] or ""
        depth += (syntax.startswith("(") or bool(match["keep"])) - (syntax == ")")
        if depth or syntax or text[match.end() :].lstrip().startswith(("?", "{0")):
            continue
        if match["part"]:
            yield from _needs(table("time_patterns")["parts"][match["part"]])
        elif names := _names(match):
            yield frozenset(letter for name in names for letter in alphabet().members[name])


def _names(match: re.Match[str]) -> tuple[str, ...]:
    """The classes that a symbol of the notation stands for."""
    if match["word"]:
        return (f"={match['word']}",)
    return tuple(name for name in (match["classes"] or match["name"] or match["plain"] or "").split("|") if name)


@functools.cache
def compiled(words: str) -> Compiled:
    """The regular expression of a pattern's words."""
    classes: dict[str, tuple[str, ...]] = {}
    source = _translate(words, classes)
    return Compiled(re.compile(source), classes)


def _translate(text: str, classes: dict[str, tuple[str, ...]]) -> str:
    """Regular expression of a pattern. A field named twice gets groups `name`, `name__2` ..."""
    return "".join(_symbol(match, classes) for match in NOTATION.finditer(text))


def _symbol(match: re.Match[str], classes: dict[str, tuple[str, ...]]) -> str:
    if match["part"]:
        return "(?:" + _translate(table("time_patterns")["parts"][match["part"]], classes) + ")"
    if match["keep"]:
        return f"(?P<{_fresh(match['kept'], classes, ())}>"
    names = _names(match)
    if match["field"]:
        return f"(?P<{_fresh(match['name'], classes, names)}>{_any_of(names)})"
    if names:
        return _any_of(names)
    syntax = match["syntax"] or ""
    return "(?:" if syntax == "(" else syntax


def _fresh(name: str, classes: dict[str, tuple[str, ...]], names: tuple[str, ...]) -> str:
    count = sum(known.split("__")[0] == name for known in classes)
    unique = f"{name}__{count + 1}" if count else name
    classes[unique] = names
    return unique


def _any_of(names: Sequence[str]) -> str:
    members = alphabet().members
    return "[" + "".join(sorted({re.escape(letter) for name in names for letter in members[name]})) + "]"


def spell(words: Sequence[Word]) -> str:
    """A letter for each word."""
    letters = alphabet().letters
    return "".join(letters.get(_with_literal(w.norm, classes_of(w)), OTHER) for w in words)


def matches(words: Sequence[Word]) -> list[Match]:
    """The time expressions of a sentence: at each place the longest match, none overlapping, in reading order."""
    found = [_moved(match, first) for first, letters in _runs(spell(words)) for match in _in_run(letters)]
    found.sort(key=lambda m: (m.first - m.last, m.first))
    taken: set[int] = set()
    kept: list[Match] = []
    for match in found:
        if taken.isdisjoint(range(match.first, match.last)):
            taken.update(range(match.first, match.last))
            kept.append(match)
    return sorted(kept, key=lambda m: m.first)


def _runs(letters: str) -> Iterator[tuple[int, str]]:
    """Stretches of words of time that hold at least one word that can carry an expression."""
    for run in re.finditer(f"[^{re.escape(OTHER)}]+", letters):
        if not _carriers().isdisjoint(run.group()):
            yield run.start(), run.group()


@functools.cache
def _carriers() -> frozenset[str]:
    """Letters of words without which nothing is a time: all classes but those that only lead up to one."""
    weak = set(table("time_patterns")["weak"])
    return frozenset(letter for names, letter in alphabet().letters.items() if not names <= weak)


def _moved(match: Match, first: int) -> Match:
    """A match of a stretch that begins at this word."""
    groups = {name: (first + start, first + end) for name, (start, end) in match.groups.items()}
    return Match(first + match.first, first + match.last, groups, match.pattern)


def _in_run(letters: str) -> Iterable[Match]:
    """The matches in a stretch; few short ones are new ("on Tuesday"), and each is held against all patterns."""
    return _in_short(letters) if len(letters) <= SHORT else _hits(letters)


@functools.lru_cache(maxsize=2048)
def _in_short(letters: str) -> tuple[Match, ...]:
    return tuple(_hits(letters))


def _hits(letters: str) -> Iterator[Match]:
    present = frozenset(letters)
    for pattern in patterns():
        if any(need.isdisjoint(present) for need in pattern.needs):
            continue
        for hit in compiled(pattern.words).regex.finditer(letters):
            if hit.end() > hit.start():
                kept = [name for name, letter in hit.groupdict().items() if letter]
                yield Match(hit.start(), hit.end(), {name: hit.span(name) for name in kept}, pattern)
