"""Cues: the words of a sentence that show that someone says something."""

import functools
from collections.abc import Iterator

import msgspec

from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

FRAMES = ("clause", "quotation", "infinitive", "addressee", "directive", "object", "figure", "document")
VERBAL_GROUP = ("aux", "aux:pass", "advmod:neg", "compound:prt")


class Cue(msgspec.Struct, frozen=True, kw_only=True):
    """A word that may show a saying: a verb, a noun, "according" or an adverb, and the frames that its lemma has."""

    sentence: ParsedSentence
    head: int
    kind: str
    frames: frozenset[str] = frozenset()
    preposition: tuple[str, ...] = ()

    @property
    def token(self) -> Token:
        """The cue's head word."""
        return self.sentence.tokens[self.head]

    @property
    def passive(self) -> bool:
        """Whether the verb is passive."""
        sentence = self.sentence
        if sentence.dependents(self.head, "aux:pass") or sentence.dependents(self.head, "nsubj:pass"):
            return True
        return self.token.relation == "acl" and bool(sentence.dependents(self.head, "obl:agent"))


@functools.cache
def verb_frames() -> dict[str, frozenset[str]]:
    """The frames of every verb of saying."""
    cues = table("cues")
    found: dict[str, set[str]] = {}
    for frame in FRAMES:
        for lemma in cues[frame]:
            found.setdefault(lemma, set()).add(frame)
    for lemma in cues["prepositional"]:
        found.setdefault(lemma, set()).add("prepositional")
    for lemma in cues["passive"]["verbs"]:
        found.setdefault(lemma, set()).add("passive")
    return {lemma: frozenset(frames) for lemma, frames in found.items()}


@functools.cache
def _nouns() -> frozenset[str]:
    return frozenset(table("sayings")["nouns"])


def cues(sentence: ParsedSentence) -> Iterator[Cue]:
    """Every word of a sentence that may show a saying, in reading order."""
    for token in sentence.tokens:
        kind = _kind(token)
        if kind == "verb":
            frames = verb_frames()[token.lemma]
            prepositions = tuple(table("cues")["prepositional"].get(token.lemma, ()))
            yield Cue(sentence=sentence, head=token.index, kind=kind, frames=frames, preposition=prepositions)
        elif kind:
            yield Cue(sentence=sentence, head=token.index, kind=kind)


def _kind(token: Token) -> str:
    if token.lemma in ("accord", "according") and token.text.lower() == "according":
        return "according"
    if token.upos == "VERB" and token.lemma in verb_frames():
        return "verb"
    if token.upos == "NOUN" and token.lemma in _nouns():
        return "noun"
    if token.upos == "ADV" and token.text.lower() in table("sayings")["adverbs"]:
        return "adverb"
    return ""


def verb_group(cue: Cue) -> list[Token]:
    """The cue's verb with its auxiliaries, negation and particles, and the adverbs between them."""
    sentence = cue.sentence
    group = [t for t in sentence.dependents(cue.head, *VERBAL_GROUP) if abs(t.index - cue.head) <= 4]
    group += [t for t in sentence.dependents(cue.head, "advmod") if abs(t.index - cue.head) == 1 and t.upos == "ADV"]
    quoting = _quoting(cue)
    if quoting is not None:
        group += [t for t in sentence.tokens[quoting.index + 1 : cue.head] if t.text.lower() == "as"]
    if quoting is not None and sentence.dependents(quoting.index, "aux:pass"):
        group += [quoting, *sentence.dependents(quoting.index, *VERBAL_GROUP)]
    group.append(cue.token)
    return sorted(group, key=lambda t: t.index)


def _quoting(cue: Cue) -> Token | None:
    """The verb above "as saying" ("was quoted as saying"), if that is what the cue is."""
    token = cue.token
    above = cue.sentence.tokens[token.head]
    if token.tag != "VBG" or above.lemma not in ("quote", "cite", "report"):
        return None
    return above if any(t.text.lower() == "as" for t in cue.sentence.dependents(cue.head, "mark", "case")) else None


def quoted_speaker(cue: Cue) -> Token | None:
    """Whom somebody quotes "as saying": the object of the quoting verb, or the subject of its passive."""
    quoting = _quoting(cue)
    if quoting is None:
        return None
    named = cue.sentence.dependents(quoting.index, "nsubj:pass") or cue.sentence.dependents(quoting.index, "obj")
    return named[0] if named else None
