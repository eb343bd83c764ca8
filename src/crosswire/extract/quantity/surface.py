"""What a figure counts by the order of words, where the parse does not tell: headlines, lists, stripped punctuation."""

from crosswire.extract.quantity.counted import Counted, category_of, is_person, listed, measures
from crosswire.extract.quantity.pieces import figure_words
from crosswire.extract.quantity.predicates import (
    ARMED,
    PERSONAL,
    beside_state,
    is_whole,
    measure_of,
    state_measure,
    toll_kind,
)
from crosswire.model.token import ParsedSentence, Token

# Words that may stand between a verb and its figure, or a noun and its participle.
BEFORE = 4
AFTER = 6
# About a clause.
CLAUSE = 20
TOLL_STEPS = frozenset(("to", "at", "from", "than", "of", "least", "reached", "hit", "passed", "past"))


def quake_context(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a decimal with no unit is likely the strength of an earthquake."""
    near = sentence.tokens[max(0, token.index - CLAUSE) : token.index + CLAUSE]
    return any(t.lemma in figure_words("quakes") for t in near)


def measure_counted(sentence: ParsedSentence, counted: Counted) -> str | None:
    """What a figure counts, by noun, parse and order of words in turn; `None` where nothing tells."""
    measure = state_measure(sentence, counted.state) if counted.state else None
    measure = measure or measure_of(sentence, counted.noun or counted.state or counted.anchor)
    measure = measure or (None if counted.sure else measure_of(sentence, counted.anchor))
    if measure is None and not (counted.noun is not None and is_whole(sentence, counted.noun)):
        measure = measure_nearby(sentence, counted)
    if counted.noun is None:
        return measure
    if measure in PERSONAL and not is_person(counted.noun) and listed(counted.noun, "noun") is None:
        return None  # houses burn, prices are hurt
    if measure == "displaced" and category_of(sentence, counted.noun) in ARMED:
        return None  # troops that flee retreat
    return measure


def measure_nearby(sentence: ParsedSentence, counted: Counted) -> str | None:
    """ "killing at least 17 villagers", "17 people were killed", "the death toll went from 31 to 46"."""
    last = (counted.noun or counted.state or counted.anchor).index
    return (
        _before(sentence, counted.anchor.index)
        or _after(sentence, last)
        or _grave(sentence, counted, last)
        or _toll(sentence, counted)
        or _labelled(sentence, counted)
    )


def _labelled(sentence: ParsedSentence, counted: Counted) -> str | None:
    """ "Deaths: 12; injuries: 40"."""
    first = counted.anchor.index
    if counted.noun is not None or first < 2 or sentence.tokens[first - 1].text != ":":
        return None
    label = sentence.tokens[first - 2]
    return listed(label, "noun") or listed(label, "state")


def _toll(sentence: ParsedSentence, counted: Counted) -> str | None:
    """A figure with no noun, after "to" or the like, that a toll has come to."""
    first = counted.anchor.index
    if counted.noun is not None or not first or sentence.tokens[first - 1].text.lower() not in TOLL_STEPS:
        return None
    for token in reversed(sentence.tokens[max(0, first - CLAUSE) : first]):
        if token.lemma in figure_words("tolls"):
            return toll_kind(sentence, token)
    return None


def _before(sentence: ParsedSentence, first: int) -> str | None:
    """A verb that governs what follows it, with only bounds and articles between."""
    for token in reversed(sentence.tokens[max(0, first - BEFORE) : first]):
        if token.tag in ("VBG", "VBD", "VBZ", "VBP", "VB") or token.upos == "VERB":
            if token.index and sentence.tokens[token.index - 1].lemma == "be":
                return None
            return measures("object").get(token.lemma)
        if token.upos in ("NOUN", "PROPN", "PUNCT", "CCONJ", "PRON") and token.text.lower() not in (
            "least",
            "most",
            "minimum",
        ):
            return None
    return None


def _after(sentence: ParsedSentence, last: int) -> str | None:
    """A participle or adjective after the noun, with only auxiliaries and adverbs between."""
    passive = False
    for token in sentence.tokens[last + 1 : last + 1 + AFTER]:
        word = token.text.lower()
        if word in measures("state"):
            return None if _active(sentence, token) else measures("state")[word]
        if token.lemma in measures("subject") and token.upos == "VERB":
            return measures("subject")[token.lemma]
        if token.upos == "AUX" or token.lemma in ("be", "have"):
            passive = True
        elif token.upos == "NUM" or (is_person(token) and sentence.dependents(token.index, "nummod")):
            continue  # "17 pupils 3 drivers killed"
        elif token.upos not in ("ADV", "PART", "CCONJ") and not (passive and token.upos == "ADJ"):
            return None
    return None


def _active(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a participle is a past tense with an object of its own: "the two men killed five people"."""
    if verb.tag == "VBN" and verb.index and sentence.tokens[verb.index - 1].lemma in ("be", "get"):
        return False
    return any(not beside_state(sentence, child) for child in sentence.dependents(verb.index, "obj"))


def _grave(sentence: ParsedSentence, counted: Counted, last: int) -> str | None:
    """ "hundreds in mass grave": what lies in a grave is bodies, where no noun says otherwise."""
    if counted.noun is not None or counted.state is not None:
        return None
    after = sentence.tokens[last + 1 : last + 1 + AFTER]
    if after and after[0].text.lower() in ("in", "from", "at") and any(t.lemma == "grave" for t in after):
        return "bodies"
    return None
