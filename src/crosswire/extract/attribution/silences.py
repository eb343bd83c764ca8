"""Silences: "declined to comment", "has yet to comment", "no immediate comment from X", "could not be verified"."""

import functools
from collections.abc import Callable, Iterator

from crosswire.extract.attribution import sources
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page, Stretch
from crosswire.extract.attribution.quiet import (
    cases,
    first_of,
    known,
    may,
    negated,
    nobody,
    phrase,
    silence,
    silence_of,
    yet,
)
from crosswire.extract.attribution.refusals import refused, topic_of
from crosswire.extract.attribution.unanswered import quiet, unreturned, withheld
from crosswire.extract.attribution.unchecked import doubtful, unchecked
from crosswire.model.token import ParsedSentence, Token


def silences(page: Page, sentence: ParsedSentence) -> Iterator[Draft]:
    """Every silence and failed check that a sentence reports."""
    for token in sentence.tokens:
        if token.upos not in ("VERB", "NOUN", "AUX", "ADJ") or token.lemma not in _triggers():
            continue
        if page.quotation_at(token.start) is None:
            draft = next(filter(None, (find(page, sentence, token) for find in FINDERS)), None)
            if draft is not None:
                yield draft


def _unsaid(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "did not immediately respond to a request for comment", "has yet to comment", "would not discuss it"."""
    if token.lemma not in known()["speaking"] or token.upos != "VERB":
        return None
    late = yet(sentence, token)
    no = negated(sentence, token) or (nobody(sentence, token) and not may(sentence, token))
    if (not late and not no) or sentence.dependents(token.index, "aux:pass"):
        return None
    if not late and token.lemma not in known()["silent_when_negated"] and not _evasive(sentence, token):
        return None
    denying = [t for t in sentence.dependents(token.index, "conj") if t.lemma == "deny" and t.index - token.index <= 3]
    if denying:
        topic = topic_of(page, sentence, token) or topic_of(page, sentence, denying[0])
        return silence(sentence, token, upto=denying[0], act="decline", topic=topic)
    return silence(sentence, token, upto=_end(sentence, token), act="no-comment", topic=topic_of(page, sentence, token))


def _evasive(sentence: ParsedSentence, token: Token) -> bool:
    """ "would not say", "did not specify how many": a silence, where "did not say that" is not."""
    if any(t.text.lower() in ("would", "wo", "will") for t in sentence.dependents(token.index, "aux")):
        return True
    asked = sentence.dependents(token.index, "ccomp", "obj")
    opening = {sentence.tokens[i].text.lower() for c in asked for i in sentence.subtree(c.index)[:2]}
    return bool(opening & known()["questions"])


def _end(sentence: ParsedSentence, token: Token) -> Token:
    """The last word of "did not respond to", "has yet to comment publicly"."""
    after = sentence.tokens[token.index + 1 : token.index + 2]
    joined = after and after[0].text.lower() == "to" and token.lemma in known()["answering"]
    adverb = after and after[0].upos == "ADV" and after[0].head == token.index
    return after[0] if joined or adverb else token


def _unreached(_page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "could not be reached", "was not available for comment"."""
    if _in_vain(sentence, token):
        objects = sentence.dependents(token.index, "obj")
        return silence_of(sentence, token, objects[0], upto=token, act="no-comment") if objects else None
    reached = token.lemma in known()["reaching"] and negated(sentence, token) and may(sentence, token)
    absent = token.lemma in known()["available"] and token.upos == "ADJ" and _for_comment(sentence, token)
    absent = absent and (token.lemma.startswith("un") or negated(sentence, sentence.tokens[token.head]))
    if not reached and not absent:
        return None
    verb = token if reached else sentence.tokens[token.head]
    subjects = sentence.dependents(verb.index, "nsubj")
    if not subjects:
        return None
    words = [t for t in sentence.tokens[token.index + 1 : token.index + 3] if t.text.lower() in ("for", "comment")]
    return silence_of(sentence, verb, subjects[0], upto=words[-1] if words else token, act="no-comment")


def _in_vain(sentence: ParsedSentence, token: Token) -> bool:
    """ "Attempts to reach X were unsuccessful"."""
    attempt = sentence.tokens[token.head]
    if token.lemma not in known()["reaching"] or attempt.lemma not in known()["attempts"]:
        return False
    verb = sentence.tokens[attempt.head]
    return bool(known()["in_vain"] & {verb.lemma, *(t.lemma for t in sentence.dependents(verb.index, "xcomp"))})


def _for_comment(sentence: ParsedSentence, token: Token) -> bool:
    return any(t.lemma in ("comment", "interview") for t in sentence.tokens[token.index : token.index + 4])


def _no_comment(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "there was no immediate comment from X", "X had no comment"; "no one claimed" is none."""
    if token.upos != "NOUN" or token.lemma not in known()["answers"]:
        return None
    verb = sentence.tokens[token.head]
    no = any(t.text.lower() == "no" for t in sentence.dependents(token.index, "det", "advmod:neg"))
    if verb.upos not in ("VERB", "AUX") or not (no or (negated(sentence, verb) and verb.lemma in known()["giving"])):
        return None
    last = token
    there = sentence.dependents(verb.index, "expl") if verb.lemma == "be" else []
    if there:
        giver, first = _giver(sentence, token, verb), there[0]
    elif verb.lemma in known()["giving"] and token.relation in ("obj", "xcomp"):
        giver, first = sources.subject(sentence, verb.index), first_of(sentence, verb)
    elif verb.lemma == "be" and any(t.lemma in known()["available"] for t in sentence.dependents(verb.index, "xcomp")):
        giver, first, last = _giver(sentence, token, sentence.dependents(verb.index, "xcomp")[0]), token, verb
    else:
        return None
    source = sources.phrase(sentence, giver) if giver is not None else None
    return Draft(
        sentence=sentence.number,
        head=token.start,
        cue=((min(first.start, token.start), max(last.end, token.end)),),
        source=(source,) if source else (),
        content=_topic(page, sentence, token, verb, giver),
        act="unverified" if there and token.lemma in known()["proofs"] else "no-comment",
        source_kind=sources.kind_of(sentence, giver) if giver is not None else None,
        holder=giver.index if giver is not None else -1,
        frame="silence",
    )


def _topic(page: Page, sentence: ParsedSentence, token: Token, verb: Token, giver: Token | None) -> tuple[Stretch, ...]:
    """What "no word on ..." and "no word whether ..." are about."""
    hanging = sentence.dependents(token.index, "nmod", "acl", "ccomp") + sentence.dependents(
        verb.index, "obl", "advcl", "ccomp"
    )
    for child in hanging:
        if (
            child is not giver
            and child.index > token.index
            and {"on", "about", "whether", "of", "if"} & set(cases(sentence, child))
        ):
            return phrase(page, sentence, child.index)
    return ()


def _giver(sentence: ParsedSentence, token: Token, verb: Token) -> Token | None:
    for child in sentence.dependents(token.index, "nmod") + sentence.dependents(verb.index, "obl"):
        if any(t.text.lower() in ("from", "by") for t in sentence.dependents(child.index, "case")):
            return child
    return None


FINDERS: tuple[Callable[[Page, ParsedSentence, Token], Draft | None], ...] = (
    refused,
    unchecked,
    doubtful,
    withheld,
    unreturned,
    quiet,
    _unsaid,
    _unreached,
    _no_comment,
)
TRIGGERS = (
    "doubtful",
    "returning",
    "unanswered",
    "mute",
    "refusing",
    "checking",
    "telling",
    "withholding",
    "giving",
    "speaking",
    "reaching",
    "available",
    "answers",
)


@functools.cache
def _triggers() -> frozenset[str]:
    """The lemmas of which one heads every silence: no other word is looked at."""
    return frozenset().union(*(known()[name] for name in TRIGGERS))
