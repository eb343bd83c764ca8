"""Refusals: "declined to comment", "refused to say whether", "declined an interview"."""

from crosswire.extract.attribution.cues import verb_frames
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page, Stretch
from crosswire.extract.attribution.quiet import cases, following, following_from, known, phrase, silence
from crosswire.model.token import ParsedSentence, Token


def refused(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """Somebody declines or refuses to say something; declining is an answer whatever it is that is declined."""
    if token.lemma not in known()["refusing"] or token.upos != "VERB":
        return None
    for child in sentence.dependents(token.index, "xcomp", "obj", "ccomp", "advcl"):
        if child.index < token.index:
            continue
        if child.upos in ("VERB", "AUX") and _to(sentence, child) is not None:
            return _to_do(page, sentence, token, child)
        if child.relation == "obj":
            return _something(page, sentence, token, child)
    return None


def _to(sentence: ParsedSentence, verb: Token) -> Token | None:
    found = [t for t in sentence.dependents(verb.index, "aux", "mark") if t.text.lower() == "to"]
    return found[0] if found else None


def _to_do(page: Page, sentence: ParsedSentence, token: Token, child: Token) -> Draft | None:
    """Verbs of speaking belong to the cue ("declined to say | whether ..."); any other is what was declined."""
    if child.lemma in known()["speaking"]:
        topic = topic_of(page, sentence, child)
        return silence(sentence, token, upto=child, act="decline", topic=topic)
    if token.lemma not in known()["declining"] and child.lemma not in verb_frames() and not _named(sentence, child):
        return None  # "refused to leave" is no answer
    to = _to(sentence, child)
    return silence(sentence, token, upto=token, act="decline", topic=following(page, sentence, token, to or child))


def _named(sentence: ParsedSentence, child: Token) -> bool:
    """ "refused to be named", "refused to be interviewed"."""
    passive = {child.lemma, *(t.lemma for t in sentence.dependents(child.index, "xcomp"))}
    return bool(passive & known()["sought"])


def _something(page: Page, sentence: ParsedSentence, token: Token, child: Token) -> Draft | None:
    if child.lemma in known()["answers"]:
        return silence(sentence, token, upto=child, act="decline", topic=about(page, sentence, child))
    if child.lemma in known()["requests"] | known()["interviews"]:
        return silence(sentence, token, upto=token, act="decline", topic=following(page, sentence, token, child))
    return None


def about(page: Page, sentence: ParsedSentence, answer: Token) -> tuple[Stretch, ...]:
    """What "comment on", "details of" and their like are about."""
    for child in sentence.dependents(answer.index, "nmod", "acl"):
        if {"on", "about", "whether", "of"} & set(cases(sentence, child)):
            return phrase(page, sentence, child.index)
    return ()


def topic_of(page: Page, sentence: ParsedSentence, verb: Token) -> tuple[Stretch, ...]:
    """What nothing is said about: the clause or object of a verb of speaking, or the phrase with "on", "about", "to"."""
    tokens = sentence.tokens
    at = verb.index + 1
    if verb.lemma in known()["answering"] and at + 1 < len(tokens) and tokens[at].text.lower() == "to":
        return following_from(page, sentence, verb, at + 1)
    for child in sentence.dependents(verb.index, "obl", "ccomp", "obj", "nmod", "advcl", "xcomp"):
        clause = child.relation in ("ccomp", "obj", "xcomp")
        if child.index > verb.index and (clause or {"whether", "if", "on", "about"} & set(cases(sentence, child))):
            return following(page, sentence, verb, child)
    return ()
