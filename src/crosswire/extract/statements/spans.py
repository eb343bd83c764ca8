"""Where a report makes a statement: the clauses and phrases that can carry one proposition.

A sentence yields its clauses, each without the clauses that hang on it; the bare core of a clause (subject, verb,
object); the phrases that carry a fact of their own: noun phrases with a figure, a title or a qualifier, and phrases of
place and time. Spans may nest: each is a statement of its own.
"""

from collections.abc import Collection, Iterable, Iterator
from typing import Literal, NamedTuple

from crosswire.lexicon.tables import words
from crosswire.model.token import ParsedSentence, Token

CandidateKind = Literal["clause", "core", "predicate", "noun", "place", "time"]

CLAUSAL = {"root", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "conj", "parataxis", "csubj", "csubj:pass", "dep"}
DETACHED = {"advcl", "acl:relcl", "parataxis", "cc", "cc:preconj", "discourse"}
NUCLEAR = {
    "nsubj",
    "nsubj:pass",
    "obj",
    "iobj",
    "aux",
    "aux:pass",
    "advmod:neg",
    "compound:prt",
    "xcomp",
    "expl",
    "csubj",
}
NOMINAL = {"NOUN", "PROPN", "NUM", "PRON"}
QUALIFIERS = ("amod", "nummod", "compound", "nmod", "appos", "acl", "nmod:poss", "acl:relcl")
PLACE_LABELS = {"GPE", "LOC", "FAC"}
TIME_LABELS = {"DATE", "TIME"}
EDGES = {"PUNCT", "CCONJ", "SPACE"}


class Candidate(NamedTuple):
    """A stretch of a sentence that may carry a statement: token indices, half-open, and the token that heads it."""

    first: int
    last: int
    head: int
    kind: CandidateKind


def candidates(sentence: ParsedSentence) -> list[Candidate]:
    """The stretches of a sentence that may carry a statement, each once, in reading order."""
    found: dict[tuple[int, int], Candidate] = {}
    relative = {t.index for t in sentence.tokens if t.relation == "acl:relcl"}
    for candidate in (*_clauses(sentence, relative), *_phrases(sentence, relative)):
        trimmed = _trim(sentence.tokens, candidate)
        if trimmed is not None:
            found.setdefault((trimmed.first, trimmed.last), trimmed)
    return [found[key] for key in sorted(found)]


def _clauses(sentence: ParsedSentence, relative: Collection[int]) -> Iterator[Candidate]:
    for token in sentence.tokens:
        if not is_predicate(token):
            continue
        whole = set(sentence.subtree(token.index))
        core = whole - set(_hanging(sentence, token, relative))
        yield Candidate(*_stretch(core, token.index), token.index, "clause")
        nucleus = set(_nucleus(sentence, token))
        yield Candidate(*_stretch(nucleus, token.index), token.index, "core")
        for settings in _settings(sentence, token, core):
            nucleus |= settings
            yield Candidate(*_stretch(nucleus, token.index), token.index, "core")
        subjects = {i for s in sentence.dependents(token.index, "nsubj", "csubj") for i in sentence.subtree(s.index)}
        if subjects and max(subjects) < token.index:
            yield Candidate(*_stretch({i for i in core if i > max(subjects)}, token.index), token.index, "predicate")


def is_predicate(token: Token) -> bool:
    """Whether a word heads a clause: a verb in clausal position, or whatever heads a headline or a fragment."""
    if token.relation == "root":
        return True
    return token.upos in ("VERB", "AUX") and token.relation in CLAUSAL


def _hanging(sentence: ParsedSentence, head: Token, relative: Collection[int]) -> Iterator[int]:
    """The words of the clauses that hang on this one: they make statements of their own."""
    speech = head.lemma in words("speech_verbs")
    for child in (sentence.tokens[c] for c in sentence.children[head.index]):
        verbal = child.upos in ("VERB", "AUX")
        if (
            child.relation in DETACHED
            or (child.relation == "conj" and verbal)
            or (child.relation == "ccomp" and speech)
        ):
            yield from sentence.subtree(child.index)
        else:
            yield from _relative_clauses(sentence, child, relative)


def _relative_clauses(sentence: ParsedSentence, child: Token, relative: Collection[int]) -> Iterator[int]:
    """The words of the relative clauses below a word; `relative` are the heads of all that the sentence has, mostly none."""
    if not relative:
        return
    for i in sentence.subtree(child.index):
        if i != child.index and i in relative:
            yield from sentence.subtree(i)


def _nucleus(sentence: ParsedSentence, head: Token) -> Iterator[int]:
    """Subject, verb and object with their determiners, figures and adjectives, and nothing that only sets the scene."""
    yield head.index
    for child in (sentence.tokens[c] for c in sentence.children[head.index]):
        if child.relation in NUCLEAR:
            yield from _short_phrase(sentence, child)


def _settings(sentence: ParsedSentence, head: Token, core: set[int]) -> Iterator[set[int]]:
    """What sets the scene after the head, piece by piece: place, time, means."""
    for child in (sentence.tokens[c] for c in sentence.children[head.index]):
        if child.index > head.index and child.relation.split(":")[0] in ("obl", "advmod", "nmod"):
            yield set(sentence.subtree(child.index)) & core


def _short_phrase(sentence: ParsedSentence, head: Token) -> Iterator[int]:
    yield head.index
    for child in (sentence.tokens[c] for c in sentence.children[head.index]):
        if child.relation in ("det", "amod", "nummod", "compound", "advmod", "nmod:poss", "case", "aux", "aux:pass"):
            yield from sentence.subtree(child.index)
        elif (child.relation in ("obj", "xcomp", "mark") and head.upos in ("VERB", "AUX")) or (
            child.relation == "nmod" and any(t.lemma == "of" for t in sentence.dependents(child.index, "case"))
        ):
            yield from _short_phrase(sentence, child)


def _phrases(sentence: ParsedSentence, relative: Collection[int]) -> Iterator[Candidate]:
    for token in sentence.tokens:
        if token.upos not in NOMINAL or token.relation in ("compound", "nummod"):
            continue
        inside = sentence.subtree(token.index)
        kind = _phrase_kind(sentence, token, inside)
        if kind is None:
            continue
        core = set(inside) - set(_relative_clauses(sentence, token, relative)) - set(_coordinates(sentence, token))
        yield Candidate(*_stretch(core, token.index), token.index, kind)
        short = set(_short_phrase(sentence, token)) & core
        if len(short) > 1 and len(short) < len(core):
            yield Candidate(*_stretch(short, token.index), token.index, kind)


def _phrase_kind(sentence: ParsedSentence, token: Token, inside: Iterable[int]) -> CandidateKind | None:
    if token.entity in TIME_LABELS:
        return "time"
    placed = token.relation in ("obl", "nmod") and any(sentence.tokens[i].entity in PLACE_LABELS for i in inside)
    if placed and sentence.dependents(token.index, "case"):
        return "place"
    if sentence.dependents(token.index, *QUALIFIERS):
        return "noun"
    return None


def _coordinates(sentence: ParsedSentence, head: Token) -> Iterator[int]:
    for child in sentence.dependents(head.index, "conj", "cc", "appos"):
        yield from sentence.subtree(child.index)


def _stretch(indices: set[int], anchor: int) -> tuple[int, int]:
    """The stretch from the first to the last index, or the run around the anchor where it would be mostly gaps."""
    first, last = min(indices), max(indices) + 1
    if last - first <= 1.5 * len(indices):
        return first, last
    first = last = anchor
    while first - 1 in indices:
        first -= 1
    while last + 1 in indices:
        last += 1
    return first, last + 1


def _closes(tokens: tuple[Token, ...]) -> bool:
    """Whether the last of these words is the bracket that closes one among them."""
    return tokens[-1].text == ")" and any(t.text == "(" for t in tokens)


def _trim(tokens: tuple[Token, ...], candidate: Candidate) -> Candidate | None:
    """The candidate without punctuation and conjunctions at its edges, `None` if no two words stay.

    A bracket stays that closes one inside: "on Wednesday (September 14)" is one time.
    """
    first, last = candidate.first, candidate.last
    while first < last and tokens[first].upos in EDGES:
        first += 1
    while last > first and tokens[last - 1].upos in EDGES and not _closes(tokens[first:last]):
        last -= 1
    if last - first < 2 and candidate.kind != "time":
        return None
    return candidate._replace(first=first, last=last) if last > first else None
