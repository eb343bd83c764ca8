"""Which language a text is in."""

import re

from crosswire.lexicon.tables import words

SAMPLE = 4000  # code points from the beginning
ENGLISH = 0.2  # share of function words; English news has 0.3 and more, other languages under 0.1
FEW = 12  # words; shorter texts (headlines have few function words) are taken for the language that is read


def language_of(text: str) -> str:
    """The ISO 639-1 code of a text's language.

    Counts English function words first, since the language classifier takes longer to load than two reports to parse.
    """
    sample = re.findall(r"[^\W\d_]+", text[:SAMPLE].lower())
    common = words("function_words")
    if len(sample) < FEW or sum(w in common for w in sample) >= ENGLISH * len(sample):
        return "en"
    import py3langid  # late: half a second to load

    language: str = py3langid.classify(text[:SAMPLE])[0]
    return language
