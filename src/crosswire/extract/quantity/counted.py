"""What a figure counts: the noun after it and what is said of that noun."""

import functools
from collections.abc import Sequence
from typing import NamedTuple

from crosswire.extract.quantity.pieces import figure_words
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

# A noun phrase's figure and head stand no further apart than this ("12 heavily armed Colombian anti-drug police officers").
REACH = 8
# How far up the parse what is said of a noun is looked for.
CLIMB = 6
PERSONAL_ENDINGS = ("man", "men", "woman", "women", "ist", "ian", "eer", "goer")


class Counted(NamedTuple):
    """`noun` is the token counted, `None` where the words name none; `state` a participle or adjective in its place.

    `anchor` is the figure's own token; `sure` is false where the noun was found by the order of words, not by the parse.
    """

    noun: Token | None
    state: Token | None
    anchor: Token
    sure: bool = True


@functools.cache
def measures(role: str) -> dict[str, str]:
    """Measure by lemma, for words in one role: object, subject, state, noun, event."""
    return {lemma: measure for measure, roles in table("measures").items() for lemma in roles[role]}


def forms(token: Token) -> tuple[str, ...]:
    """The spellings under which a word may stand in a list: lemma, word, and its singular where the lemma is wrong."""
    word = token.text.lower()
    return (token.lemma, word, word.removesuffix("s"))


def listed(token: Token, role: str) -> str | None:
    """The measure that a word has in this role."""
    known = measures(role)
    return next((known[form] for form in forms(token) if form in known), None)


def category_of(sentence: ParsedSentence, noun: Token) -> str | None:
    """Whom a noun counts, from the noun itself, then the words that modify it."""
    words = [noun, *(t for t in sentence.dependents(noun.index, "amod", "compound", "appos") if t.index < noun.index)]
    for word in words:
        if word.upos == "ADJ" and word.lemma == "minor":
            continue  # "one minor injury": nobody's age
        found = next((categories()[form] for form in forms(word) if form in categories()), None)
        if found:
            return found
    return None


@functools.cache
def categories() -> dict[str, str]:
    """Category by lemma; "" for people of none."""
    found: dict[str, str] = {}
    for category, lemmas in table("categories").items():
        for lemma in lemmas if isinstance(lemmas, list) else lemmas["people"]:
            found.setdefault(lemma, "" if category == "plain" else category)
    return found


def is_person(token: Token) -> bool:
    """Whether a noun names people, by the lists or by its ending."""
    return any(form in categories() for form in forms(token)) or token.lemma.endswith(PERSONAL_ENDINGS)


def find_counted(sentence: ParsedSentence, first: int, last: int) -> Counted:
    """What the figure in tokens `first` to `last` counts."""
    anchor = _anchor(sentence, first, last)
    parsed = _by_parse(sentence, anchor, last)
    noun = parsed or noun_after(sentence, last)
    state = None if noun is not None or household(sentence, first) else _state_after(sentence, last)
    if noun is not None and noun.upos not in ("NOUN", "PROPN") and noun.lemma in measures("state"):
        noun, state = None, noun
    return Counted(noun, state, anchor, sure=parsed is not None)


def household(sentence: ParsedSentence, number: int) -> Token | None:
    """The article or noun where "a family of five" begins, if the number is that of one."""
    if number < 2 or sentence.tokens[number - 1].text.lower() != "of":
        return None
    group = sentence.tokens[number - 2]
    if group.lemma not in figure_words("households") or sentence.tokens[number].text[0].isupper():
        return None
    before = sentence.tokens[number - 3] if number > 2 else group
    return before if before.upos == "DET" else group


def _anchor(sentence: ParsedSentence, first: int, last: int) -> Token:
    """The token of a figure by which it hangs on the rest."""
    outside = [t for t in sentence.tokens[first : last + 1] if not first <= t.head <= last or t.head == t.index]
    numbers = [t for t in outside if t.upos in ("NUM", "NOUN")]
    return (numbers or outside or [sentence.tokens[last]])[-1]


def _by_parse(sentence: ParsedSentence, anchor: Token, last: int) -> Token | None:
    """The noun that the figure modifies, if the parse has it and nothing stands in the way."""
    head = sentence.tokens[anchor.head]
    if anchor.relation != "nummod" or not last < head.index <= last + REACH or head.upos not in ("NOUN", "PROPN"):
        return None
    between = sentence.tokens[last + 1 : head.index]
    if any(
        t.upos in ("VERB", "AUX", "ADP", "PUNCT") and t.relation != "amod" and t.text not in ("-", '"', "“", "”", ",")
        for t in between
    ):
        return None
    return head


def noun_after(sentence: ParsedSentence, last: int) -> Token | None:
    """The last noun of the run of adjectives and nouns after the figure; that after "of" too."""
    tokens = sentence.tokens
    i = last + 1
    if i < len(tokens) and tokens[i].text.lower() == "more":
        i += 1
    if i + 1 < len(tokens) and tokens[i].text.lower() == "out":
        i += tokens[i + 1].text.lower() == "of"
    if i < len(tokens) and tokens[i].text.lower() == "of":
        return _after_of(sentence, i + 1)
    return _run(tokens, i)


def _after_of(sentence: ParsedSentence, i: int) -> Token | None:
    tokens = sentence.tokens
    while (
        i < len(tokens)
        and tokens[i].upos in ("DET", "PRON", "NUM")
        and tokens[i].text.lower() not in ("them", "whom", "which", "us", "those")
    ):
        i += 1
    found = _run(tokens, i)
    if found is not None and found.index + 1 < len(tokens) and tokens[found.index + 1].text in ("'s", "’s", "'", "’"):
        return _after_of(sentence, found.index + 2)  # "a tenth of the port's 8,000 dockers"
    return found


def _run(tokens: Sequence[Token], i: int) -> Token | None:
    """The last noun of a run of adjectives and nouns that begins at `i`."""
    noun: Token | None = None
    for token in tokens[i : i + REACH]:
        if token.upos in ("NOUN", "PROPN"):
            if noun is not None and noun.upos == "NOUN" and token.upos == "PROPN":
                break
            noun = token
        elif not _hyphen(tokens, token) and (noun is not None or not _modifies(tokens, token)):
            break
    return noun


def _hyphen(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a hyphen joins two words of the run: "African-American"."""
    after = token.index + 1
    return token.text == "-" and after < len(tokens) and tokens[after].upos in ("PROPN", "NOUN", "ADJ")


def _modifies(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a word may stand between a figure and its noun."""
    if token.text.lower() in figure_words("listing"):
        return False
    return token.upos in ("ADJ", "ADV", "NUM") or (token.tag in ("VBN", "VBG") and _next_is_noun(tokens, token))


def _next_is_noun(tokens: Sequence[Token], token: Token) -> bool:
    """Whether a participle stands before its noun: "two suspected militants", not "two wounded in the raid"."""
    after = token.index + 1
    return after < len(tokens) and tokens[after].upos in ("NOUN", "ADJ")


def _state_after(sentence: ParsedSentence, last: int) -> Token | None:
    """ "12 wounded", "three critically injured", "dozens more dead"."""
    for token in sentence.tokens[last + 1 : last + 4]:
        if token.lemma in measures("state") or token.text.lower() in measures("state"):
            return token
        if token.upos not in ("ADV", "ADJ", "DET") and token.text.lower() not in (
            "others",
            "more",
            "were",
            "was",
            "are",
        ):
            return None
    return None
