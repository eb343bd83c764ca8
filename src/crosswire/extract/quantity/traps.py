"""Numbers that are names, dates, ages or labels, and no quantities."""

import functools
from collections.abc import Sequence

from crosswire.extract.quantity.counted import Counted, categories
from crosswire.extract.quantity.figures import Figure
from crosswire.extract.quantity.pieces import DASHES, Piece, as_phrase, figure_words, glued, low, phrase_before
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

YEARS = range(1800, 2100)
OLDEST = 120
# No headline has more words than this.
HEADLINE = 40


@functools.cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("figure_traps")[name])


@functools.cache
def _names(name: str) -> dict[tuple[str, ...], str]:
    return {as_phrase(words): name for words in table("figure_traps")[name]}


def chain_end(pieces: Sequence[Piece], i: int) -> int:
    """The piece after the run of numerals and signs without spaces that goes on at `i`: "212-555-0199", "9/11"."""
    while glued(pieces, i) and (
        pieces[i].numeral or (i + 1 < len(pieces) and glued(pieces, i + 1) and pieces[i + 1].numeral)
    ):
        i += 1
    return i


def is_trap(pieces: Sequence[Piece], figure: Figure, *, unit: str, noun_follows: bool) -> bool:
    """Whether a number is no quantity.

    `unit` is the unit of measure that follows, if one does; `noun_follows` says that a noun in the plural does.
    """
    if figure.currency:
        return False
    return (
        _part_of_name(pieces, figure, unit)
        or _in_chain(pieces, figure)
        or _compound(pieces, figure)
        or _time(pieces, figure)
        or _year(pieces, figure, unit=unit, noun_follows=noun_follows)
        or _age(pieces, figure, noun_follows=noun_follows)
        or _label(pieces, figure, noun_follows=noun_follows)
        or _address(pieces, figure)
        or _in_row(pieces, figure)
        or _score(pieces, figure, noun_follows=noun_follows)
    )


def _part_of_name(pieces: Sequence[Piece], figure: Figure, unit: str) -> bool:
    """ "F-16", "M03", "16th", "1990s", "4x4"."""
    i, end = figure.core, figure.core_end
    if figure.first == i and glued(pieces, i) and not figure.words:
        before = pieces[i - 1]
        if before.text.isalnum() or before.low in (".", ":", "/", "_", "#", "'", "’"):
            return True
        if before.low in ("-", "‑") and glued(pieces, i - 1) and pieces[i - 2].text.isalnum():
            return True
    after = pieces[end] if glued(pieces, end) else None
    if after is None or unit:
        return False
    if after.text[0].isalpha():
        return not figure.words
    return after.low in ("'", "’") and low(pieces, end + 1) == "s"


def _in_chain(pieces: Sequence[Piece], figure: Figure) -> bool:
    """A numeral that goes on after a sign with no space: times, dates, telephone numbers, versions, scores."""
    end = figure.core_end
    if low(pieces, end) == ")" and low(pieces, end + 2) in DASHES and low(pieces, figure.core - 1) == "(":
        return True  # "(202) 555-0123"
    if not (glued(pieces, end) and glued(pieces, end + 1) and pieces[end + 1].numeral):
        return pieces[figure.core].low == "911"
    return pieces[end].low in (":", "/", ".", "-", "–", "‑", "‐", "x", "×")


def _compound(pieces: Sequence[Piece], figure: Figure) -> bool:
    """ "second-degree", "two-way", "12-gauge", "three-time"."""
    end = figure.core_end
    if end + 1 < len(pieces) and pieces[end].dash and glued(pieces, end) and glued(pieces, end + 1):
        return pieces[end + 1].low in _words("compounds")
    return low(pieces, end) in ("gauge", "caliber", "calibre", "-caliber")


def _time(pieces: Sequence[Piece], figure: Figure) -> bool:
    """Durations, dates and hours are moments."""
    end = figure.end
    after = low(pieces, end)
    if after in figure_words("time_qualifiers"):
        after = low(pieces, end + 1)
    if after.removesuffix("'s").removesuffix("’s") in _words("times") and not (
        after in ("am", "second") and figure.words
    ):
        return True
    if after in ("a", "p") and low(pieces, end + 1) == "." and low(pieces, end + 2) == "m":
        return True
    return _is_month(pieces, end) or _is_month(pieces, figure.first - 1)


def _is_month(pieces: Sequence[Piece], i: int) -> bool:
    at = i - 1 if low(pieces, i) == "." else i
    return low(pieces, at) in _words("months") and pieces[at].text[0].isupper()


def _year(pieces: Sequence[Piece], figure: Figure, *, unit: str, noun_follows: bool) -> bool:
    text = pieces[figure.core].text
    if not text.isdecimal() or len(text) != 4 or int(text) not in YEARS or unit or figure.core_end > figure.core + 3:
        return False
    opened = bool(figure.op) or figure.approximate
    return not (noun_follows and (opened or low(pieces, figure.first - 1) not in figure_words("year_openers")))


def _age(pieces: Sequence[Piece], figure: Figure, *, noun_follows: bool) -> bool:
    """ "aged between 18 and 25", "Ann Hill, 34, a nurse", "(34)"."""
    before = [p.low for p in pieces[max(0, figure.first - 4) : figure.first]]
    if {"aged", "age", "ages"} & set(before) and "," not in before:
        return True
    if before[-1:] and before[-1] in ("turned", "turns", "turning", "turn") and not noun_follows:
        return True
    if figure.op or figure.approximate or figure.high > OLDEST or figure.core_end - figure.core > 1 or figure.core < 2:
        return False
    opening, name = pieces[figure.core - 1], pieces[figure.core - 2]
    closing = low(pieces, figure.core_end)
    named = name.text[0].isupper() or name.low in categories()
    if opening.low not in (",", "(") or not named or figure.words:
        return False
    return closing in (",", ")", ".", ";", "", "and", "of", "was", "from", "who", "told", "said", "is")


def _label(pieces: Sequence[Piece], figure: Figure, *, noun_follows: bool) -> bool:
    """ "Route 66", "room 101", "No. 5", "Boeing 737"; "call 911"."""
    if figure.op or figure.approximate:
        return False
    i = figure.core - 1 if low(pieces, figure.core - 1) in (".", "#", "-") else figure.core
    if low(pieces, i) == "#":
        return True
    if phrase_before(pieces, i, _names("names")):
        return True
    if pieces[i - 1].low in _words("capital_labels") and pieces[i - 1].text[0].isupper() and not figure.words:
        return True
    return bool(phrase_before(pieces, i, _names("labels"))) and not noun_follows


def _in_row(pieces: Sequence[Piece], figure: Figure) -> bool:
    """A numeral next to another one, or of a leading nought: "0800 555 0123"; a fraction ("6 1/2") is none."""
    core = pieces[figure.core]
    if not core.numeral or figure.currency:
        return False
    if core.text[0] == "0" and len(core.text) > 1 and core.text.isdecimal():
        return True
    before = figure.core and figure.first == figure.core and pieces[figure.core - 1].numeral
    after = (
        figure.core_end < len(pieces) and pieces[figure.core_end].numeral and low(pieces, figure.core_end + 1) != "/"
    )
    return bool(before or after) or low(pieces, figure.core - 1) == "+"


def _address(pieces: Sequence[Piece], figure: Figure) -> bool:
    """ "2400 Main Street", "the 1700 block"."""
    if not pieces[figure.core].numeral or figure.op:
        return False
    end = figure.core_end
    if low(pieces, end) == "block" and figure.high >= 100:
        return True
    for i in range(end, min(end + 4, len(pieces))):
        if i > end and pieces[i].low in _words("streets"):
            return True
        if not pieces[i].text[0].isupper():
            return False
    return False


def _score(pieces: Sequence[Piece], figure: Figure, *, noun_follows: bool) -> bool:
    """ "won 2-3", "a 3-5 defeat": a hyphenated range near the words of a match or a vote."""
    joined = any(p.dash for p in pieces[figure.core : figure.core_end]) and figure.low != figure.high
    if not joined or noun_follows:
        return False
    near = {p.low for p in pieces[max(0, figure.core - 8) : figure.core_end + 6]}
    return bool(near & _words("score_words"))


NAMING = frozenset(("ORG", "PRODUCT", "FAC", "WORK_OF_ART", "LAW", "EVENT"))


def is_name_word(sentence: ParsedSentence, first: int, last: int, counted: Counted) -> bool:
    """Whether a number is a word of a name: "Group of Seven", "Proposition 8", "Studio Nine"."""
    token = sentence.tokens[last]
    if counted.noun is not None and counted.noun.tag in ("NNS", "NNPS") and counted.noun.entity not in NAMING:
        return False
    if first and token.entity in NAMING and not token.entity_start:
        return counted.state is None
    opens = first == 0 or sentence.tokens[first - 1].upos == "PUNCT"
    capital = token.text[0].isupper() or sentence.tokens[first].text[0].isupper()
    return capital and not opens and not _all_capitalised(sentence)


def is_tag(sentence: ParsedSentence, first: int, last: int, counted: Counted) -> bool:
    """A bare number that ends a name or a mark: "Android 13.", "HB 1042,", "tea 40, samosa 25", "4, 18, 22 and 37"."""
    tokens = sentence.tokens
    if counted.noun is not None or counted.state is not None or not tokens[last].text[0].isdigit():
        return False
    after = tokens[last + 1] if last + 1 < len(tokens) else None
    if after is not None and after.upos != "PUNCT" and after.text.lower() != "and":
        return False
    before = tokens[first - 1] if first else None
    if before is None or (after is not None and after.text in ("-", "–", "—", ":", "%", "$")):
        return False
    if _is_mark(before) and not _all_capitalised(sentence):
        return True
    return _is_listed(tokens, first, last)


def _is_mark(token: Token) -> bool:
    """A word in capitals that is no country, or a thing's name: letters of a plate or a bill, a product."""
    if token.entity in ("GPE", "LOC", "NORP", "DATE", "TIME") or not token.text[0].isupper() or token.upos != "PROPN":
        return False
    return (token.text.isupper() and 1 < len(token.text) < 6) or token.entity in ("PRODUCT", "ORG", "FAC")


def _is_listed(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Whether the number stands in a list of bare numbers or of things with a number each."""
    labelled = sum(_after_label(tokens, i) for i in range(max(0, first - ROW), min(len(tokens), last + ROW)))
    bare = [t for t in tokens[max(0, first - ROW) : last + ROW] if t.text.isdecimal()]
    joined = sum(_between_commas(tokens, t.index) for t in bare)
    return (labelled >= 3 and _after_label(tokens, first)) or (joined >= 3 and _between_commas(tokens, first))


# Words of a list that stand on either side of one of its numbers.
ROW = 8


def _after_label(tokens: Sequence[Token], i: int) -> bool:
    """ "samosa 25,": a common noun, its number, and a mark."""
    if not 0 < i < len(tokens) or not tokens[i].text.isdecimal() or not tokens[i - 1].text.islower():
        return False
    if tokens[i - 1].upos not in ("NOUN", "PROPN", "ADJ", "X"):
        return False
    return i + 1 == len(tokens) or tokens[i + 1].text in (",", ".", ";", "and")


def _between_commas(tokens: Sequence[Token], i: int) -> bool:
    """A number joined to another by a comma or "and", with nothing between them."""
    joints = (",", "and", "or")
    left = i > 1 and tokens[i - 1].text in joints and tokens[i - 2].text.isdecimal()
    right = i + 2 < len(tokens) and tokens[i + 1].text in joints and tokens[i + 2].text.isdecimal()
    return left or right


def _all_capitalised(sentence: ParsedSentence) -> bool:
    """Whether every word of content has a capital, as in headlines: a capital tells nothing there."""
    content = [
        t for t in sentence.tokens[:HEADLINE] if t.upos in ("NOUN", "VERB", "ADJ", "ADV") and t.text[0].isalpha()
    ]
    return bool(content) and all(t.text[0].isupper() for t in content)
