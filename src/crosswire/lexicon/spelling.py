"""The key under which spellings of one name that differ only in marks are the same."""

import re
import unicodedata

UNMARKED = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "ı": "i", "ß": "ss", "æ": "ae", "œ": "oe", "ð": "d", "þ": "th"})
DROPPED = re.compile(r"['’ʼ`ʹ″”.]")
BREAKS = re.compile(r"[\W_]+")
# "St. Petersburg" and "Saint Petersburg" are one key.
SHORT_WORDS = {"saint": "st", "sankt": "st", "mount": "mt", "fort": "ft"}


def normalise(name: str) -> str:
    """The key that a name is looked up by: no case, marks, dots or hyphens; "Saint" as "st"."""
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    plain = DROPPED.sub("", plain.casefold().translate(UNMARKED))
    return " ".join(SHORT_WORDS.get(word, word) for word in BREAKS.split(plain) if word)
