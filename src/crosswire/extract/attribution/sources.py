"""Sources: whose saying a cue shows, as the report words it, and what kind of source that is."""

import functools

from crosswire.extract.attribution.cues import Cue, quoted_speaker, verb_frames
from crosswire.extract.attribution.page import Stretch
from crosswire.extract.attribution.reach import after_comma
from crosswire.lexicon.tables import table
from crosswire.model.attribution import SourceKind
from crosswire.model.token import ParsedSentence, Token

SHARING = ("conj", "advcl", "xcomp", "ccomp", "parataxis", "dep", "acl")
NAMES = frozenset({"PERSON", "ORG", "GPE", "NORP", "FAC", "LOC"})
LOOSE = ("amod", "advcl")
FAR = 4


def subject(sentence: ParsedSentence, verb: int, *, steps: int = FAR) -> Token | None:
    """The subject of a verb, shared with the verb that it is joined to or hangs on where it has none of its own."""
    own = sentence.dependents(verb, "nsubj", "csubj")
    if own:
        return min(own, key=lambda t: abs(t.index - verb))
    here = sentence.tokens[verb]
    if not steps or here.head == verb:
        return None
    if here.relation == "acl":
        return _described(sentence, here, steps=steps)
    if here.relation in SHARING:
        return subject(sentence, _outer(sentence, here), steps=steps - 1)
    return None


def _outer(sentence: ParsedSentence, verb: Token) -> int:
    """The verb whose subject a joined verb shares: for ", adding that" the saying above, not the verb of what was said."""
    above = sentence.tokens[verb.head]
    first = sentence.subtree(verb.index)[0]
    if verb.tag == "VBG" and verb.relation == "advcl" and after_comma(sentence, first):
        while above.relation in ("ccomp", "conj") and above.head != above.index:
            higher = sentence.tokens[above.head]
            if above.relation == "ccomp" and (higher.index > above.index or higher.lemma not in verb_frames()):
                break
            above = higher
    return above.index


def _described(sentence: ParsedSentence, participle: Token, *, steps: int) -> Token | None:
    """Who says what a participle says: the person it describes ("an aide saying"), or whoever did what the clause tells.

    After a comma, and after a thing ("sent a letter accusing ..."), that is the subject of the clause.
    """
    noun = sentence.tokens[participle.head]
    first = sentence.subtree(participle.index)[0]
    apart = after_comma(sentence, first)
    if apart or (not speaks(noun) and not noun.relation.startswith("nsubj")):
        verb = _verb_above(sentence, noun)
        return subject(sentence, verb, steps=steps - 1) if verb is not None else None
    return noun if noun.upos in ("NOUN", "PROPN", "PRON") else None


def speaks(noun: Token) -> bool:
    """Whether a noun is a person or a body of persons."""
    kinds = _kinds()
    return noun.upos in ("PROPN", "PRON") or noun.entity in NAMES or noun.lemma in kinds["roles"] | kinds["anonymous"]


def _verb_above(sentence: ParsedSentence, token: Token) -> int | None:
    """The nearest verb above a word."""
    while token.head != token.index:
        token = sentence.tokens[token.head]
        if token.upos in ("VERB", "AUX"):
            return token.index
    return None


def source_of(cue: Cue) -> Token | None:
    """The head word of the source of a verb, passive or active."""
    if not cue.passive:
        return quoted_speaker(cue) or _inverted(cue) or subject(cue.sentence, cue.head)
    agents = cue.sentence.dependents(cue.head, "obl:agent")
    if agents:
        return agents[0]
    return None


def _inverted(cue: Cue) -> Token | None:
    """A subject after its verb that was parsed as object: "..., added the mayor." """
    sentence = cue.sentence
    if "clause" not in cue.frames or sentence.dependents(cue.head, "nsubj", "aux"):
        return None
    if sentence.subtree(cue.head)[0] == 0 == cue.head or cue.token.tag not in ("VBD", "VBZ"):
        return None
    after = [
        t for t in sentence.dependents(cue.head, "obj", "xcomp") if t.index == cue.head + 1 or _next_phrase(cue, t)
    ]
    if not after or not speaks(after[0]):
        return None
    rest = sentence.tokens[sentence.subtree(after[0].index)[-1] + 1 :]
    return after[0] if all(t.upos == "PUNCT" for t in rest) else None


def _next_phrase(cue: Cue, noun: Token) -> bool:
    return cue.sentence.subtree(noun.index)[0] == cue.head + 1


def phrase(sentence: ParsedSentence, head: Token, *, without: frozenset[int] = frozenset()) -> Stretch | None:
    """The whole noun phrase of a source, with its appositions, up to the words left out."""
    cases = {t.index for t in sentence.dependents(head.index, "case")}
    loose = _loose(sentence, head) | _of_passive(sentence, head)
    words = [i for i in sentence.subtree(head.index) if i not in without and i not in cases and i not in loose]
    kept = _around(sentence, words, head.index)
    while kept and sentence.tokens[kept[-1]].upos in ("PUNCT", "CCONJ", "ADP", "SPACE"):
        kept.pop()
    while kept and sentence.tokens[kept[0]].upos in ("PUNCT", "CCONJ", "SCONJ"):
        kept.pop(0)
    if head.index not in kept:
        return None
    after = kept[-1] + 1
    if (
        after < len(sentence.tokens)
        and sentence.tokens[after].text == ")"
        and any(sentence.tokens[i].text == "(" for i in kept)
    ):
        kept.append(after)
    return sentence.tokens[kept[0]].start, sentence.tokens[kept[-1]].end


def _loose(sentence: ParsedSentence, head: Token) -> set[int]:
    """The words of what a comma parts from a source and is no apposition: ", who denied it", ", too afraid to give his name"."""
    found: set[int] = set()
    for child in sentence.dependents(head.index, *LOOSE):
        words = sentence.subtree(child.index)
        if words[0] > head.index and sentence.tokens[words[0] - 1].text == ",":
            found.update(words)
    return found


def _of_passive(sentence: ParsedSentence, head: Token) -> set[int]:
    """The words that follow whoever describes something and tell as what ("described by survivors | as sudden")."""
    if head.relation != "obl:agent":
        return set()
    words = [i for i in sentence.subtree(head.index) if i > head.index]
    cut = next((i for i in words if sentence.tokens[i].text.lower() in ("as", "that")), None)
    return {i for i in words if cut is not None and i >= cut}


def _around(sentence: ParsedSentence, words: list[int], head: int) -> list[int]:
    """The run of words around a head, where only punctuation may be missing."""
    taken = set(words)
    first = last = head
    while first - 1 in taken or (first - 2 in taken and sentence.tokens[first - 1].upos == "PUNCT"):
        first -= 1
    while last + 1 in taken or (last + 2 in taken and sentence.tokens[last + 1].upos == "PUNCT"):
        last += 1
    return list(range(first, last + 1))


def phrase_beside(sentence: ParsedSentence, head: Token, cue: int) -> Stretch | None:
    """The source of a cue; where it stands outside the cue's clause, without the words of that clause."""
    own = frozenset(sentence.subtree(cue))
    return phrase(sentence, head, without=frozenset() if head.index in own else own)


@functools.cache
def _kinds() -> dict[str, frozenset[str]]:
    return {name: frozenset(lemmas) for name, lemmas in table("sources").items()}


def withholds(sentence: ParsedSentence, index: int) -> bool:
    """Whether a word is "named", "identified" or "quoted" of "asked not to be named"."""
    token = sentence.tokens[index]
    if token.lemma not in _kinds()["withheld"] or not sentence.dependents(index, "aux:pass"):
        return False
    return any(
        t.relation == "advmod:neg" or t.text.lower() == "not" for t in sentence.tokens[max(0, index - 4) : index]
    )


def shows(verb: Token, head: Token) -> bool:
    """Whether a source is a writing, a picture or a count, or a court that hears."""
    kinds = _kinds()
    return head.lemma in (kinds["courts"] if verb.lemma == "hear" else kinds["documents"] | kinds["pictures"])


def kind_of(sentence: ParsedSentence, head: Token) -> SourceKind | None:
    """Whether a source is named, an office, nameless, a writing, or the report's own; `None` for a pronoun."""
    if head.upos == "PRON":
        return None
    words = [sentence.tokens[i] for i in sentence.subtree(head.index)]
    kinds = _kinds()
    if any(w.lemma in kinds["nameless"] or withholds(sentence, w.index) for w in words):
        return "anonymous"
    if head.lemma in kinds["own"] and any(w.text.lower() in kinds["own_determiners"] for w in words):
        return "own"
    if any(w.entity == "PERSON" for w in words):
        return "named"
    if head.lemma in kinds["documents"]:
        return "document"
    if head.upos == "PROPN" or head.entity in NAMES:
        return "named"
    if head.lemma in kinds["anonymous"]:
        return "anonymous"
    if head.lemma in kinds["roles"]:
        return "role"
    return "anonymous"
