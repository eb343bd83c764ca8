"""Cues: the words of a sentence that show that someone says something."""

import functools
from collections.abc import Iterator

import msgspec

from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

FRAMES = ("clause", "quotation", "infinitive", "addressee", "directive", "object", "figure", "document")
JOINED = frozenset({"clause", "quotation", "joined"})
# How far the word that makes a verb one of saying may stand from it, in words: "make it perfectly clear".
NEAR_JOINED = 4
# How far "to say" may stand from the verb that brings it on: "was quick, too, to say".
NEAR_RAISED = 5
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
        if self.token.relation == "acl" and bool(sentence.dependents(self.head, "obl:agent")):
            return True
        return _was_asked(sentence, self.token)


def _was_asked(sentence: ParsedSentence, token: Token) -> bool:
    """ "Asked whether he would resign, ...": the one who answers was asked."""
    if token.lemma not in ("ask", "press", "question") or token.tag not in ("VBN", "VBD") or token.relation != "advcl":
        return False
    return not sentence.dependents(token.index, "nsubj", "obj", "aux")


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
    return frozenset(table("sayings")["nouns"]) | frozenset(table("sayings")["of"])


def cues(sentence: ParsedSentence) -> Iterator[Cue]:
    """Every word of a sentence that may show a saying, in reading order."""
    for token in sentence.tokens:
        kind = _kind(sentence, token)
        if kind == "verb":
            frames = verb_frames().get(token.lemma, frozenset()) | _joined_frames(sentence, token)
            prepositions = tuple(table("cues")["prepositional"].get(token.lemma, ()))
            yield Cue(sentence=sentence, head=token.index, kind=kind, frames=frames, preposition=prepositions)
        elif kind:
            yield Cue(sentence=sentence, head=token.index, kind=kind)


def _kind(sentence: ParsedSentence, token: Token) -> str:
    if token.lemma in ("accord", "according") and token.text.lower() == "according":
        return "according"
    if token.upos == "VERB" and (token.lemma in verb_frames() or _joined_frames(sentence, token)):
        return "verb"
    if token.upos == "NOUN" and token.lemma in table("sayings")["accounts"] and _account(sentence, token):
        return "account"
    if token.upos == "NOUN" and token.lemma in _nouns():
        return "noun"
    if token.upos == "ADP" and token.text.lower() == "per":
        return "per"
    if token.upos == "ADV" and token.text.lower() in table("sayings")["adverbs"]:
        return "adverb"
    return ""


def _account(sentence: ParsedSentence, token: Token) -> bool:
    """ "in the words of X", "by X's account"."""
    return any(t.text.lower() in ("in", "by") for t in sentence.dependents(token.index, "case"))


def joined(sentence: ParsedSentence, token: Token) -> Token | None:
    """The word that makes a verb one of saying: "point | out", "make | clear", "give his | word", "put | it"."""
    wanted = table("cues")["phrasal"].get(token.lemma)
    if wanted is None:
        return None
    near = [sentence.tokens[c] for c in sentence.children[token.index] if token.index < c <= token.index + NEAR_JOINED]
    found = [t for t in near if {t.lemma, t.text.lower()} & set(wanted)]
    return found[-1] if found else None


def _joined_frames(sentence: ParsedSentence, token: Token) -> frozenset[str]:
    return JOINED if token.lemma in table("cues")["phrasal"] and joined(sentence, token) is not None else frozenset()


def verb_group(cue: Cue) -> list[Token]:
    """The cue's verb with its auxiliaries, negation and particles, and the adverbs between them."""
    sentence = cue.sentence
    group = [t for t in sentence.dependents(cue.head, *VERBAL_GROUP) if abs(t.index - cue.head) <= 4]
    group += [t for t in sentence.dependents(cue.head, "advmod") if abs(t.index - cue.head) == 1 and t.upos == "ADV"]
    group += _brought_on(cue)
    with_word = joined(sentence, cue.token) if "joined" in cue.frames else None
    if with_word is not None:
        group += sentence.tokens[cue.head + 1 : with_word.index + 1]
    quoting = _quoting(cue)
    if quoting is not None:
        group += [t for t in sentence.tokens[quoting.index + 1 : cue.head] if t.text.lower() == "as"]
    if quoting is not None and sentence.dependents(quoting.index, "aux:pass"):
        group += [quoting, *sentence.dependents(quoting.index, *VERBAL_GROUP)]
    group.append(cue.token)
    return sorted({t.index: t for t in group}.values(), key=lambda t: t.index)


def raised(sentence: ParsedSentence, token: Token) -> Token | None:
    """What an infinitive "to say" hangs on where it was said: "went on", "was quick", "is understood (to have said)"."""
    above = sentence.tokens[token.head]
    infinitive = any(t.text.lower() == "to" for t in sentence.dependents(token.index, "aux", "mark"))
    if not infinitive or above.index == token.index:
        return None
    known = table("sayings")
    passive = above.lemma in known["reported_to"] and bool(sentence.dependents(above.index, "aux:pass", "nsubj:pass"))
    return above if passive or above.lemma in known["brought_on_by"] else None


def _brought_on(cue: Cue) -> list[Token]:
    """The words from "went" to "say" in "went on to say", where they stand together."""
    sentence = cue.sentence
    above = raised(sentence, cue.token)
    if above is None or not 0 < cue.head - above.index <= NEAR_RAISED:
        return []
    between = sentence.tokens[above.index : cue.head]
    if any(t.upos in ("NOUN", "PROPN", "PRON") and t.index != above.index for t in between):
        return []
    top = sentence.tokens[above.head] if above.upos not in ("VERB", "AUX") else above
    leading = [t for t in sentence.dependents(above.index, *VERBAL_GROUP) if t.index < above.index]
    if top.index < above.index <= top.index + 3:
        leading += sentence.tokens[top.index : above.index]
    return [*leading, *between]


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
