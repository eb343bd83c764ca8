"""Silences of no verb of speaking: "did not return calls", "calls went unanswered", "remained silent", "were withheld"."""

from crosswire.extract.attribution import sources
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page, Stretch
from crosswire.extract.attribution.quiet import cases, following, known, negated, phrase, silence, silence_of
from crosswire.extract.attribution.refusals import about
from crosswire.model.token import ParsedSentence, Token


def withheld(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "Their identities were withheld", "no further details were provided": somebody, unnamed, keeps them back."""
    subjects = sentence.dependents(token.index, "nsubj:pass")
    if token.upos != "VERB" or not subjects or subjects[0].lemma not in known()["kept_back"]:
        return None
    subject = subjects[0]
    if token.lemma in known()["withholding"]:
        return silence_of(sentence, token, None, upto=token, act="decline", topic=phrase(page, sentence, subject.index))
    no = [t for t in sentence.dependents(subject.index, "det") if t.text.lower() == "no"]
    if token.lemma not in known()["giving"] or not no:
        return None
    return silence_of(sentence, subject, None, upto=subject, act="no-comment", topic=about(page, sentence, subject))


def unreturned(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "did not return calls", "calls to X went unanswered", "messages left for X were not returned"."""
    if token.lemma in known()["returning"] and token.upos == "VERB" and negated(sentence, token):
        asked = [t for t in sentence.dependents(token.index, "obj", "nsubj:pass") if t.lemma in known()["requests"]]
        if asked and asked[0].index > token.index:
            topic = following(page, sentence, token, asked[0])
            return silence(sentence, token, upto=_particle(sentence, token), act="no-comment", topic=topic)
        return _of_requests(sentence, token, token, asked) if asked else None
    left = sentence.tokens[token.head]
    if token.lemma not in known()["unanswered"] or left.lemma not in ("go", "be", "remain"):
        return None
    asked = [t for t in sentence.dependents(left.index, "nsubj") if t.lemma in known()["requests"]]
    return _of_requests(sentence, left, token, asked) if asked else None


def _particle(sentence: ParsedSentence, token: Token) -> Token:
    return next(iter(sentence.dependents(token.index, "compound:prt")), token)


def _of_requests(sentence: ParsedSentence, verb: Token, upto: Token, asked: list[Token]) -> Draft:
    """Whoever the calls or messages went to said nothing."""
    words = sentence.subtree(asked[0].index)
    to = [sentence.tokens[i] for i in words if {"to", "for", "with"} & set(cases(sentence, sentence.tokens[i]))]
    return silence_of(sentence, verb, to[0] if to else None, upto=upto, act="no-comment")


def quiet(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "has remained silent about the landslide", "kept quiet"."""
    verb = sentence.tokens[token.head]
    if token.lemma not in known()["mute"] or verb.lemma not in known()["staying"] or token.head == token.index:
        return None
    holder = sources.subject(sentence, verb.index)
    if holder is None:
        return None
    topic: tuple[Stretch, ...] = ()
    for child in sentence.dependents(token.index, "obl", "nmod") + sentence.dependents(verb.index, "obl"):
        if child.index > token.index and {"on", "about", "over"} & set(cases(sentence, child)):
            topic = following(page, sentence, verb, child)
    return silence_of(sentence, verb, holder, upto=token, act="no-comment", topic=topic)
