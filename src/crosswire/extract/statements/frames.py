"""What a statement is about: its head, slot, polarity, modality and content words."""

from collections.abc import Iterable, Sequence

from crosswire.extract.statements.spans import Candidate
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
        t.lemma for t in tokens if t.upos in CONTENT and t.lemma not in empty and any(c.isalpha() for c in t.lemma)
    )


def frame_of(sentence: ParsedSentence, candidate: Candidate, *, quantities: Sequence[Quantity], kind: str) -> Frame:
    """The frame of a candidate; `kind` is its own, or "quotation"."""
    head = sentence.tokens[candidate.head]
    return Frame(
        head=head.lemma,
        slot=_slot(head, quantities, kind),
        polarity=not _negated(sentence, head),
        modality=_modality(sentence, candidate),
    )


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


def _modality(sentence: ParsedSentence, candidate: Candidate) -> str:
    """The first hedge in the stretch or right on its head: "likely", "may", "plan" ..., "" for plain fact."""
    hedges = words("modal_words")
    inside = sentence.tokens[candidate.first : candidate.last]
    on_head = sentence.dependents(candidate.head, "aux", "advmod", "mark")
    return next((t.lemma for t in (*inside, *on_head) if t.lemma in hedges), "")
