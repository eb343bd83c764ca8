"""What is said by a passive verb: "was accused of", "it was reported that", "an attack claimed by"."""

from crosswire.extract.attribution.cues import Cue, raised, verb_frames
from crosswire.extract.attribution.found import Found
from crosswire.extract.attribution.page import Page, Stretch
from crosswire.extract.attribution.reach import clean, content_before, content_from
from crosswire.model.token import ParsedSentence, Token

# Verbs of quoting: "was quoted as saying".
ASKING = frozenset({"ask", "press", "question"})
QUOTING = frozenset({"quote", "cite", "report"})


def passive(page: Page, cue: Cue) -> Found | None:
    """What a passive says: a clause after it, or its subject with what follows ("was accused of lying")."""
    sentence = cue.sentence
    if "passive" not in cue.frames or any(raised(sentence, t) and t.lemma in verb_frames() for t in _below(cue)):
        return None
    if _by_saying(cue) or (_naming(cue) and not sentence.dependents(cue.head, "obl:agent")):
        return None
    found = _clause(page, cue) or _question(page, cue)
    if found is not None:
        return found
    subjects = sentence.dependents(cue.head, "nsubj")
    if not subjects and cue.token.relation == "acl":
        return _described(page, cue)
    if not subjects or (subjects[0].upos == "PRON" and subjects[0].text.lower() == "it"):
        return None
    words = sentence.subtree(subjects[0].index)
    pieces = clean(page, (sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end))
    return Found(content=pieces + _tail(page, cue), frame="passive")


def _by_saying(cue: Cue) -> bool:
    """Whether "quoted" of "was quoted as saying" is passive and names nobody who quotes: "saying" is the cue."""
    sentence = cue.sentence
    saying = [t for t in sentence.dependents(cue.head, "advcl", "xcomp") if t.tag == "VBG" and t.lemma in verb_frames()]
    return bool(saying) and cue.token.lemma in QUOTING and not sentence.dependents(cue.head, "obl:agent")


def _naming(cue: Cue) -> bool:
    """Whether a passive only gives a name ("is called"), or tells what a thing passes for ("said to be the oldest")."""
    sentence = cue.sentence
    infinitive = any(
        t.text.lower() == "to"
        for c in sentence.dependents(cue.head, "xcomp")
        for t in sentence.dependents(c.index, "aux")
    )
    return cue.token.lemma == "call" or (cue.token.relation == "acl" and infinitive)


def _clause(page: Page, cue: Cue) -> Found | None:
    """The clause that is announced: after the verb, after its agent, or before ("All flights were grounded, it was announced")."""
    sentence = cue.sentence
    clauses = sentence.dependents(cue.head, "ccomp")
    for agent in sentence.dependents(cue.head, "obl:agent"):
        clauses += [t for t in sentence.dependents(agent.index, "acl", "ccomp") if whole(sentence, t)]
    after = [t for t in clauses if t.index > cue.head]
    if after:
        first = sentence.subtree(after[0].index)[0]
        begin = first + (sentence.tokens[first].text.lower() == "that")
        return Found(content=content_from(page, cue, begin), frame="clause")
    subjects = sentence.dependents(cue.head, "nsubj:pass")
    if clauses and subjects and subjects[0].text.lower() == "it":
        return Found(content=content_before(page, cue, subjects[0].index), frame="around")
    return None


def _question(page: Page, cue: Cue) -> Found | None:
    """What somebody was asked about."""
    sentence = cue.sentence
    if cue.token.lemma not in ASKING or sentence.dependents(cue.head, "nsubj:pass"):
        return None
    for child in sentence.dependents(cue.head, "obl", "advcl"):
        opening = sentence.tokens[sentence.subtree(child.index)[0]]
        if child.index > cue.head and opening.text.lower() in ("about", "on", "whether", "if", "why", "how", "what"):
            begin = opening.index + (opening.text.lower() in ("about", "on"))
            return Found(content=content_from(page, cue, begin), frame="question")
    return None


def whole(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a clause that was parsed as describing a noun is one with "that" and a subject of its own."""
    first = sentence.tokens[sentence.subtree(verb.index)[0]]
    subjects = [t for t in sentence.dependents(verb.index, "nsubj") if t.index != first.index]
    return first.text.lower() == "that" and bool(subjects)


def _described(page: Page, cue: Cue) -> Found | None:
    """What a participle describes ("an attack claimed by ...")."""
    sentence = cue.sentence
    described = sentence.tokens[cue.token.head]
    words = [i for i in sentence.subtree(described.index) if i < cue.head and sentence.tokens[i].relation != "case"]
    if not words:
        return None
    piece = (sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end)
    return Found(content=clean(page, piece), frame="passive")


def _tail(page: Page, cue: Cue) -> tuple[Stretch, ...]:
    """What is said of the subject after the verb ("accused | of lying", "described by survivors | as sudden")."""
    sentence = cue.sentence
    agents = {i for t in sentence.dependents(cue.head, "obl:agent") for i in sentence.subtree(t.index)}
    for index in sorted(agents):
        if sentence.tokens[index].text.lower() == "as":
            return content_from(page, cue, index)
    for child in sentence.dependents(cue.head, "obl", "xcomp", "advcl"):
        if child.index > cue.head and child.index not in agents and child.entity not in ("DATE", "TIME"):
            return content_from(page, cue, sentence.subtree(child.index)[0])
    return ()


def _below(cue: Cue) -> list[Token]:
    """The infinitives below a passive: where one is a verb of saying, it is the cue ("is said to have admitted it")."""
    return cue.sentence.dependents(cue.head, "xcomp", "ccomp")
