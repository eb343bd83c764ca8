"""What a statement is about: its head, slot, polarity, modality and content words."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from crosswire.extract.statements.spans import is_predicate
from crosswire.lexicon.classes import classes_of
from crosswire.lexicon.tables import words
from crosswire.model.quantity import Quantity
from crosswire.model.statement import Frame
from crosswire.model.token import ParsedSentence, Token

CONTENT = {"NOUN", "PROPN", "VERB", "ADJ", "ADV", "X"}
HARM = ("killed", "injured", "missing", "displaced", "detained", "rescued", "bodies", "graves")


def content_lemmas(tokens: Iterable[Token]) -> tuple[str, ...]:
    """The lemmas of content words, in reading order; figures are left out, since values are compared apart."""
    empty = words("empty_words")
    return tuple(
        t.lemma for t in tokens if t.upos in CONTENT and t.lemma not in empty and any(map(str.isalpha, t.lemma))
    )


class Head(NamedTuple):
    """The word that heads a statement, with what all stretches of that head share.

    `governor` is the lemma of the nearest predicate above it, "" for the top one; `hedge` the first hedge right on it.
    """

    token: Token
    negated: bool
    hedge: str
    arguments: tuple[str, ...]
    governor: str


def head_of(sentence: ParsedSentence, index: int) -> Head:
    """The head at an index of a sentence's tokens."""
    token = sentence.tokens[index]
    return Head(
        token=token,
        negated=_negated(sentence, token),
        hedge=_hedge(sentence.dependents(index, "aux", "advmod", "mark")),
        arguments=tuple(dict.fromkeys(_arguments(sentence, index))),
        governor=_governor(sentence, token),
    )


def frame_of(head: Head, inside: Iterable[Token], *, quantities: Sequence[Quantity], kind: str) -> Frame:
    """The frame of a stretch with these words inside; `kind` is its candidate's, or "quotation"."""
    return Frame(
        head=head.token.lemma,
        slot=_slot(head.token, quantities, kind),
        polarity=not head.negated,
        modality=_hedge(inside) or head.hedge,
    )


def _arguments(sentence: ParsedSentence, head: int) -> Iterator[str]:
    for dependent in sentence.dependents(head, "nsubj", "obj", "obl", "iobj", "nmod", "compound", "xcomp"):
        if dependent.upos in ("NOUN", "PROPN", "VERB", "ADJ"):
            yield dependent.lemma


def _governor(sentence: ParsedSentence, token: Token) -> str:
    while token.head != token.index:
        token = sentence.tokens[token.head]
        if is_predicate(token):
            return token.lemma
    return ""


def _slot(head: Token, quantities: Sequence[Quantity], kind: str) -> str:
    """The slot by the people counted in it, else by its kind, else by the class of its head."""
    counted = [q.measure for q in quantities if q.measure in HARM]
    if counted:
        return counted[0]
    if kind in ("place", "time", "quotation"):
        return kind
    classes = classes_of(head.lemma)
    for slot in ("killed", "injured"):
        if slot in classes:
            return slot
    if quantities:
        return "figure"
    return "actor" if head.upos == "PROPN" else "event"


def _negated(sentence: ParsedSentence, head: Token) -> bool:
    chain = [head, *sentence.dependents(head.index, "xcomp")]
    if any(sentence.dependents(t.index, "advmod:neg") for t in chain) or head.lemma in words("negative_verbs"):
        return True
    negative = words("negative_determiners")
    arguments = sentence.dependents(head.index, "nsubj", "obj", "det", "xcomp")
    return any(d.lemma in negative for a in arguments for d in (a, *sentence.dependents(a.index, "det")))


def _hedge(tokens: Iterable[Token]) -> str:
    """The first hedge among these words: "likely", "may", "plan" ..., "" for plain fact."""
    hedges = words("modal_words")
    return next((t.lemma for t in tokens if t.lemma in hedges), "")
