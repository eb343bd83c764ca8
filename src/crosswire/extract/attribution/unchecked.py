"""Failed checks: "could not immediately verify", "could not be independently confirmed", "could not say if"."""

from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page
from crosswire.extract.attribution.quiet import (
    cases,
    following,
    known,
    negated,
    nobody,
    phrase,
    silence,
    silence_of,
    yet,
)
from crosswire.model.token import ParsedSentence, Token


def unchecked(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """Somebody could not verify or tell something."""
    if token.upos != "VERB" or not _failed(sentence, token):
        return None
    subjects = sentence.dependents(token.index, "nsubj:pass")
    if not subjects and yet(sentence, token):
        subjects = sentence.dependents(token.head, "nsubj")
    if subjects:
        agents = sentence.dependents(token.index, "obl:agent")
        topic = phrase(page, sentence, subjects[0].index)
        return silence_of(sentence, token, agents[0] if agents else None, upto=token, act="unverified", topic=topic)
    token = _last_of(sentence, token)
    objects = [t for t in sentence.dependents(token.index, "obj", "ccomp", "advcl") if t.index > token.index]
    topic = following(page, sentence, token, objects[0]) if objects else ()
    if _impossible(sentence, token):
        return silence_of(sentence, token, None, upto=token, act="unverified", topic=topic)
    return silence(sentence, token, upto=token, act="unverified", topic=topic)


def doubtful(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "The reports remain unverified"."""
    verb = sentence.tokens[token.head]
    if token.lemma not in known()["doubtful"] or verb.lemma not in ("be", "remain") or token.relation == "amod":
        return None
    subjects = sentence.dependents(verb.index, "nsubj")
    topic = phrase(page, sentence, subjects[0].index) if subjects else ()
    return silence_of(sentence, verb, None, upto=token, act="unverified", topic=topic) if topic else None


def _last_of(sentence: ParsedSentence, token: Token) -> Token:
    """The last of verbs that share an object: "could neither confirm nor rule out a second gunman"."""
    joined = [t for t in sentence.dependents(token.index, "conj") if t.upos == "VERB" and t.index - token.index <= 3]
    own = sentence.dependents(token.index, "obj", "ccomp")
    return token if own or not joined else joined[0]


def _failed(sentence: ParsedSentence, token: Token) -> bool:
    if token.lemma in known()["telling"]:
        return negated(sentence, token) and _can(sentence, token) and _open_question(sentence, token)
    if token.lemma not in known()["checking"]:
        return False
    no = negated(sentence, token) or nobody(sentence, token)
    unfit = no and (_can(sentence, token) or _not_yet(sentence, token))
    return (
        unfit
        or (yet(sentence, token) and _passive(sentence, token))
        or _unable(sentence, token)
        or _impossible(sentence, token)
    )


def _passive(sentence: ParsedSentence, token: Token) -> bool:
    return bool(sentence.dependents(token.index, "aux:pass"))


def _not_yet(sentence: ParsedSentence, token: Token) -> bool:
    """ "have not been independently confirmed": a perfect passive."""
    helpers = {t.lemma for t in sentence.dependents(token.index, "aux", "aux:pass")}
    return {"have", "be"} <= helpers


def _can(sentence: ParsedSentence, token: Token) -> bool:
    return any(
        t.lemma in ("could", "can") or t.text.lower() in ("could", "ca")
        for t in sentence.dependents(token.index, "aux")
    )


def _open_question(sentence: ParsedSentence, token: Token) -> bool:
    """ "could not say if": what could not be told is a question; "could not say that" is no failed check."""
    clauses = [t for t in sentence.dependents(token.index, "ccomp", "advcl") if t.index > token.index]
    return any(known()["questions"] & set(_opening(sentence, clause)) for clause in clauses)


def _opening(sentence: ParsedSentence, clause: Token) -> list[str]:
    return [*cases(sentence, clause), *(sentence.tokens[i].text.lower() for i in sentence.subtree(clause.index)[:2])]


def _unable(sentence: ParsedSentence, token: Token) -> bool:
    above = sentence.tokens[token.head]
    if token.relation not in ("xcomp", "ccomp") or above.lemma not in ("unable", "able"):
        return False
    return above.lemma == "unable" or negated(sentence, above) or negated(sentence, sentence.tokens[above.head])


def _impossible(sentence: ParsedSentence, token: Token) -> bool:
    above = sentence.tokens[token.head]
    predicates = {above.lemma, *(t.lemma for t in sentence.dependents(above.index, "xcomp"))}
    if token.relation not in ("xcomp", "ccomp", "advcl", "csubj"):
        return False
    return "impossible" in predicates or ("possible" in predicates and negated(sentence, _verb(sentence, above)))


def _verb(sentence: ParsedSentence, predicate: Token) -> Token:
    return predicate if predicate.upos in ("AUX", "VERB") else sentence.tokens[predicate.head]
