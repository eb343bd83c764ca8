"""Whether two names are spellings of one name: by sounds and their usual romanisations, never by likeness alone."""

import functools
import unicodedata
from collections.abc import Sequence

import msgspec

from crosswire.lexicon.spelling import UNMARKED, normalise
from crosswire.lexicon.tables import lines, table

# Differences between two words that still count as one name, by the length of the shorter in sounds.
# Chosen on the 88 pairs of spellings and held to no false merge there; a quarter is one near pair ("e" for "i").
TOLERANCE = {4: 0.25, 5: 0.25, 6: 0.5}


class PersonName(msgspec.Struct, frozen=True, kw_only=True):
    """A person's name in parts: `words` without articles, titles and suffixes, plain and in lower case."""

    words: tuple[str, ...]
    suffixes: frozenset[str]

    @property
    def surname(self) -> str:
        return self.words[-1]


@functools.lru_cache(maxsize=20_000)
def person_name(name: str) -> PersonName | None:
    """The parts of a name; `None` where nothing is left, or it is in a script that is not read."""
    plain = _latin(name)
    if not plain.isascii():
        return None
    found = normalise(plain).split()
    suffixes = frozenset(word for word in found[1:] if word in table("romanisation")["suffixes"]["words"])
    particles = table("romanisation")["particles"]["words"]
    kept = tuple(word for word in found if word not in suffixes and word not in particles)
    return PersonName(words=kept, suffixes=suffixes) if kept else None


def _latin(name: str) -> str:
    """Cyrillic letters as Latin ones, diacritics off; anything else as it is."""
    cyrillic = table("romanisation")["cyrillic"]
    latin = "".join(cyrillic.get(c, c) for c in unicodedata.normalize("NFC", name).lower())
    plain = "".join(c for c in unicodedata.normalize("NFKD", latin) if not unicodedata.combining(c))
    return plain.translate(UNMARKED).translate({0x2019: "'", 0x2013: "-", 0x2BC: "'"})


def same_person(a: str, b: str) -> str | None:
    """Why both are names of one person, as a sentence; `None` where that cannot be said.

    Two full names must agree in surname and given name, a single word with another single word. A surname alone and a full name are
    not compared here: that needs the story.
    """
    first, second = person_name(a), person_name(b)
    if first is None or second is None or first.suffixes != second.suffixes or not _same_words(first, second):
        return None
    return f"{a} and {b}: {'the same name' if first.words == second.words else 'two spellings of one name'}"


def one_lacks_suffix(a: str, b: str) -> bool:
    """Whether both are one full name but for "Jr." and the like after one of them: one person, or father and son."""
    first, second = person_name(a), person_name(b)
    if first is None or second is None or bool(first.suffixes) == bool(second.suffixes):
        return False
    return len(first.words) > 1 and len(second.words) > 1 and _same_words(first, second)


def _same_words(first: PersonName, second: PersonName) -> bool:
    if first.words == second.words:
        return True
    if (len(first.words) == 1) != (len(second.words) == 1) or not same_word(first.surname, second.surname):
        return False
    return _same_given(first.words[:-1], second.words[:-1])


def same_surname(a: str, b: str) -> bool:
    """Whether the last words of both names are spellings of one."""
    first, second = person_name(a), person_name(b)
    return first is not None and second is not None and same_word(first.surname, second.surname)


def _same_given(first: Sequence[str], second: Sequence[str]) -> bool:
    """Whether all words before the surname agree; a middle name that only one of them has is no difference."""
    if len(first) != len(second):
        if min(len(first), len(second)) != 1:  # "George W." and "George H. W." are two
            return False
        return _same_first(first[0], second[0])
    return all(_same_first(a, b) for a, b in zip(first, second, strict=True))


def _same_first(a: str, b: str) -> bool:
    if a == b or (1 in (len(a), len(b)) and a[0] == b[0]):
        return True
    return bool(_given_groups().get(a, frozenset()) & _given_groups().get(b, frozenset())) or same_word(a, b)


@functools.cache
def _given_groups() -> dict[str, frozenset[int]]:
    """For each given name the numbers of the groups of one name in several languages that it stands in."""
    groups: dict[str, frozenset[int]] = {}
    for number, line in enumerate(lines("given_names")):
        for name in line.split():
            groups[name] = groups.get(name, frozenset()) | {number}
    return groups


def same_word(a: str, b: str) -> bool:
    """Whether two words are spellings of one, sound by sound."""
    if a == b:
        return True
    first, second = sounds(a), sounds(b)
    allowed = TOLERANCE.get(min(len(first), len(second), max(TOLERANCE)), 0.0)
    if abs(len(first) - len(second)) > 1:
        return False
    return difference(first, second, limit=allowed) <= allowed


@functools.lru_cache(maxsize=50_000)
def sounds(word: str) -> str:
    """A plain lower-case word as a string of sounds: doubled ones once, -iy, -yy and -y alike, no silent h at its end."""
    for group, symbol in table("romanisation")["units"].items():
        word = word.replace(group, symbol)
    once = "".join(c for i, c in enumerate(word) if i == 0 or c != word[i - 1])
    if once.startswith("ie"):
        once = once[1:]
    return once[:-1] if len(once) > 3 and once.endswith("h") else once


def blocking_key(word: str) -> str:
    """A coarse key that all spellings of a word share: its consonants, those that romanisations exchange as one."""
    plain = "".join(KEY_CLASSES.get(c, c) for c in sounds(word) if c not in "aeiou")
    once = "".join(c for i, c in enumerate(plain) if i == 0 or c != plain[i - 1])
    return once or sounds(word)[:1]


KEY_CLASSES = dict.fromkeys("ghkxğ", "k") | dict.fromkeys("dðzžsšcčtþ", "s") | dict.fromkeys("vfb", "f")


@functools.cache
def _near() -> frozenset[str]:
    pairs = table("romanisation")["near"]["pairs"]
    return frozenset(pairs) | frozenset(p[::-1] for p in pairs)


def difference(a: str, b: str, *, limit: float) -> float:
    """The edit distance of two strings of sounds, near sounds at a quarter; a value above `limit` once it must be more."""
    dropped = table("romanisation")["dropped"]["symbols"]
    row = [0.0]
    for symbol in b:
        row.append(row[-1] + (0.5 if symbol in dropped else 1.0))
    for x in a:
        gone = 0.5 if x in dropped else 1.0
        new = [row[0] + gone]
        for j, y in enumerate(b):
            swap = 0.0 if x == y else 0.25 if x + y in _near() else 1.0
            added = 0.5 if y in dropped else 1.0
            new.append(min(row[j] + swap, row[j + 1] + gone, new[j] + added))
        row = new
        if min(row) > limit:
            return min(row)
    return row[-1]
