"""The words of a sentence as one letter each, so that patterns over words are regular expressions over letters.

A letter stands for a set of classes: `second` is an ordinal and a unit, and every class it belongs to matches its letter.
"""

import functools
import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from crosswire.lexicon.tables import table
from crosswire.model.token import Token

FIRST_LETTER = 1  # letters below 256 compile five times as fast as others
OTHER = chr(FIRST_LETTER)

# Classes told by shape, not listed.
SHAPES = {
    "digits_day": re.compile(r"0?[1-9]|[12]\d|3[01]"),
    "digits_two": re.compile(r"\d\d"),
    "day_ordinal": re.compile(r"(?:[1-9]|[12]\d|3[01])(?:st|nd|rd|th)"),
    "number": re.compile(r"\d{1,9}(?:[.,]\d{1,3})*"),
    "year4": re.compile(r"(?:1\d|20)\d\d"),
    "decade": re.compile(r"(?:(?:1\d|20)\d|\d)0s"),
    "clock": re.compile(r"(?:[01]?\d|2[0-4]):[0-5]\d"),
    "dot_clock": re.compile(r"(?:[01]?\d|2[0-4])\.[0-5]\d"),
    "military": re.compile(r"(?:[01]\d|2[0-4])[0-5]\d"),
    "slashed": re.compile(r"\d{1,2}[/.]\d{1,2}[/.](?:1\d|20)\d\d"),
    "fraction": re.compile(r"[1-9]/[2-9]"),
}
# Names: in small letters these are other words ("march", "may", "sun").
CAPITALISED = ("weekday", "weekday_short", "weekdays", "month", "month_short", "month_or_name")
PIECES = re.compile(r"\d+(?:[.:]\d+)?(?=[ap]\.?m\b)|\d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?(?![^\W_])|[^\W\d_]+\.?|\S")


class Word(NamedTuple):
    """A word or a piece of a hyphenated one; `token` is the index of the token it is cut from."""

    text: str
    norm: str
    start: int
    end: int
    token: int


def cut(tokens: Sequence[Token]) -> list[Word]:
    """The words of a sentence, hyphenated and mixed ones cut into their pieces ("mid-1980s")."""
    words: list[Word] = []
    for token in tokens:
        if token.text.isalpha() or token.text.isdigit():
            words.append(Word(token.text, token.text.lower(), token.start, token.end, token.index))
        else:
            words.extend(_pieces(token))
    return words


def _pieces(token: Token) -> list[Word]:
    if "-" not in token.text[1:] and not token.text[0].isdigit():
        return [
            Word(token.text, token.text.lower().replace(".", "") or token.text, token.start, token.end, token.index)
        ]
    return [
        Word(
            m.group(), m.group().lower().removesuffix("."), token.start + m.start(), token.start + m.end(), token.index
        )
        for m in PIECES.finditer(token.text)
    ]


@functools.cache
def vocabulary() -> dict[str, frozenset[str]]:
    """For each listed word the classes that it belongs to."""
    classes: dict[str, set[str]] = {}
    for name, entries in table("time_words").items():
        for word in entries:
            classes.setdefault(word, set()).add(name)
    return {word: frozenset(names) for word, names in classes.items()}


def classes_of(word: Word) -> frozenset[str]:
    """All classes of a word, by its list entries, its shape and its capital."""
    if word.text[0].isdigit():
        return frozenset(name for name, shape in SHAPES.items() if shape.fullmatch(word.norm))
    listed = vocabulary().get(word.norm, frozenset())
    return listed if word.text[0].isupper() else listed.difference(CAPITALISED)


def value_of(word: Word, names: Sequence[str]) -> Any:
    """What a word is worth in the first of these classes that holds it: the table's value, else its digits."""
    for name in names:
        found = table("time_words").get(name, {}).get(word.norm)
        if found is not None:
            return found
    return word.norm if re.search(r"[:./]", word.norm) else int(re.match(r"\d+", word.norm.replace(",", ""))[0])  # type: ignore[index]
