"""Whether what is said of a moment lies behind or ahead, from the clause that the moment stands in."""

from typing import Literal

from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

Direction = Literal["past", "future", "near"]
LONGEST = 500  # words; what is longer is no sentence, and its words hang together by accident
CLIMB = 12  # heads looked at, up from the moment; deeper trees are not prose


def direction(sentence: ParsedSentence, index: int, *, lead: str = "") -> Direction:
    """Where an unqualified weekday or month of this clause lies from the report's date.

    News tells what has happened, so the past is the default. A modal, an infinitive under a verb of planning, a timetable's
    present ("the trial opens on Monday") or a word before it ("postponed to Friday") point ahead; no verb leaves it open.

    Args:
        sentence: the sentence.
        index: the moment's word.
        lead: the word before the moment, in small letters.
    """
    verb = _verb(sentence, index) if len(sentence.tokens) <= LONGEST else None
    if verb is None or sentence.part == "headline":
        return "near"
    if verb.lemma in _planned() and lead in table("time")["future_leads"]:
        return "future"
    if lead in table("time")["until"] and _still_open(sentence, verb):
        return "future"
    infinitive = False
    for _ in range(CLIMB):
        if infinitive and (verb.lemma in _planned() or verb.lemma == "be"):
            return "past" if _is_past_perfect(sentence, verb) else "future"
        found = _of_verb(sentence, verb)
        if found is not None:
            return found
        infinitive = infinitive or _is_infinitive(sentence, verb)
        if verb.head == verb.index:
            return "past"
        verb = sentence.tokens[verb.head]
    return "past"


def _still_open(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether what lasts until a day has not ended: "has until Friday", "extended its deadline until Friday"."""
    if any(t.lemma == "deadline" for t in sentence.dependents(verb.index, "obj", "nsubj")):
        return True
    helpers = sentence.dependents(verb.index, "aux")
    return verb.tag in ("VBZ", "VBP") or any(h.tag in ("VBZ", "VBP") for h in helpers)


def _verb(sentence: ParsedSentence, index: int) -> Token | None:
    token = sentence.tokens[index]
    for _ in range(CLIMB):
        if token.upos in ("VERB", "AUX") or (token.upos == "ADJ" and token.lemma in _planned()):
            return token
        if token.head == token.index:
            return None
        token = sentence.tokens[token.head]
    return None


def _is_past_perfect(sentence: ParsedSentence, verb: Token) -> bool:
    """ "had been scheduled to expire on Friday"."""
    return any(h.lemma == "have" and h.tag == "VBD" for h in sentence.dependents(verb.index, "aux"))


def _planned() -> frozenset[str]:
    return frozenset(table("time")["future_heads"])


def _is_infinitive(sentence: ParsedSentence, verb: Token) -> bool:
    return any(h.tag == "TO" for h in sentence.dependents(verb.index, "aux", "mark"))


def _of_verb(sentence: ParsedSentence, verb: Token) -> Direction | None:
    """What one verb tells; `None` where the verb above it decides."""
    helpers = sentence.dependents(verb.index, "aux", "mark")
    if any(h.text.lower() == "could" for h in helpers):
        return "past" if any(h.lemma == "have" for h in helpers) else "near"
    if any(h.text.lower() in table("time")["future_modals"] for h in helpers):
        return "past" if any(h.lemma in ("have", "not") for h in helpers) else "future"
    if any(h.tag == "VBD" or (h.tag in ("VBZ", "VBP") and h.lemma == "have") for h in helpers) or verb.tag == "VBD":
        return "past"
    if verb.tag in ("VBZ", "VBP") and verb.upos == "VERB":
        return "past" if verb.lemma in table("time")["telling"] else "future"
    if any(h.tag in ("VBZ", "VBP") for h in helpers):
        return "near"
    deferred = _is_infinitive(sentence, verb) or verb.tag in ("VB", "VBG", "JJ", "NN")
    return None if deferred and verb.head != verb.index else "past"
