"""Silences: "declined to comment", "has yet to comment", "no immediate comment from X", "could not be verified"."""

import functools
from collections.abc import Iterator

from crosswire.extract.attribution import sources
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page, Stretch, stretches, trim
from crosswire.lexicon.tables import table
from crosswire.model.attribution import Act
from crosswire.model.token import ParsedSentence, Token

OPEN = {"could", "can", "would", "will"}
NOT = {"not", "n't", "n’t", "never", "neither"}


@functools.cache
def _known() -> dict[str, frozenset[str]]:
    return {name: frozenset(lemmas) for name, lemmas in table("silences").items()}


def silences(page: Page, sentence: ParsedSentence) -> Iterator[Draft]:
    """Every silence and failed check that a sentence reports."""
    for token in sentence.tokens:
        if token.upos not in ("VERB", "NOUN", "AUX", "ADJ") or page.quotation_at(token.start) is not None:
            continue
        draft = _refused(page, sentence, token) or _unchecked(page, sentence, token) or _unsaid(page, sentence, token)
        draft = draft or _unreached(sentence, token) or _no_comment(page, sentence, token)
        if draft is not None:
            yield draft


def _refused(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "declined to comment", "refused to say whether", "declined an interview"."""
    known = _known()
    if token.lemma not in known["refusing"]:
        return None
    for child in sentence.dependents(token.index, "xcomp", "obj", "ccomp"):
        said = (
            child.lemma in known["speaking"] | {"be"}
            if child.upos in ("VERB", "AUX")
            else child.lemma in known["answers"] | known["requests"] | {"interview"}
        )
        if (
            child.index > token.index
            and said
            and (child.lemma != "be" or _has(sentence, child.index, {"identify", "name", "interview"}))
        ):
            topic = _topic(page, sentence, child) if child.upos != "NOUN" or child.lemma in known["answers"] else ()
            return _draft(sentence, token, upto=child, act="decline", topic=topic)
    return None


def _has(sentence: ParsedSentence, index: int, lemmas: set[str]) -> bool:
    return any(sentence.tokens[i].lemma in lemmas for i in sentence.subtree(index))


def _unchecked(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "could not immediately verify", "could not be independently confirmed", "unable to verify"."""
    if token.lemma not in _known()["checking"] or token.upos != "VERB":
        return None
    above = sentence.tokens[token.head]
    unable = token.relation in ("xcomp", "ccomp") and above.lemma in ("unable", "able")
    if (
        not (_negated(sentence, token) and _open(sentence, token))
        and not (
            unable
            and (
                above.lemma == "unable" or _negated(sentence, above) or _negated(sentence, sentence.tokens[above.head])
            )
        )
        and not _impossible(sentence, token)
    ):
        return None
    subjects = sentence.dependents(token.index, "nsubj:pass")
    if subjects:
        agents = sentence.dependents(token.index, "obl:agent")
        topic = _words(page, sentence, subjects[0].index)
        return _draft(
            sentence,
            token,
            upto=token,
            act="unverified",
            topic=topic,
            holder=agents[0] if agents else None,
            known=True,
        )
    objects = [t for t in sentence.dependents(token.index, "obj", "ccomp") if t.index > token.index]
    topic = _words(page, sentence, objects[0].index) if objects else ()
    return _draft(sentence, token, upto=token, act="unverified", topic=topic)


def _impossible(sentence: ParsedSentence, token: Token) -> bool:
    above = sentence.tokens[token.head]
    return token.relation in ("xcomp", "ccomp", "advcl") and any(
        t.lemma == "impossible" for t in sentence.dependents(above.index, "xcomp")
    )


def _unsaid(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "did not immediately respond to a request for comment", "has yet to comment", "would not discuss it"."""
    known = _known()
    if token.lemma not in known["speaking"] or token.upos != "VERB":
        return None
    yet = _yet(sentence, token)
    if not yet and not _negated(sentence, token):
        return None
    if not yet and token.lemma not in known["silent_when_negated"] and not _evasive(sentence, token):
        return None
    return _draft(
        sentence, token, upto=_request(sentence, token), act="no-comment", topic=_topic(page, sentence, token)
    )


def _evasive(sentence: ParsedSentence, token: Token) -> bool:
    """ "would not say", "did not specify how many": a silence, where "did not say that" is not."""
    if any(t.text.lower() in ("would", "wo", "will") for t in sentence.dependents(token.index, "aux")):
        return True
    return any(
        sentence.tokens[i].text.lower()
        in ("whether", "if", "how", "when", "who", "why", "where", "what", "which", "further")
        for c in sentence.dependents(token.index, "ccomp", "obj")
        for i in sentence.subtree(c.index)[:2]
    )


def _unreached(sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "could not be reached", "was not available for comment"."""
    known = _known()
    reached = token.lemma in known["reaching"] and _negated(sentence, token) and _open(sentence, token)
    absent = token.lemma in known["available"] and token.upos == "ADJ" and _for_comment(sentence, token)
    absent = absent and (token.lemma.startswith("un") or _negated(sentence, sentence.tokens[token.head]))
    if not reached and not absent:
        return None
    verb = token if reached else sentence.tokens[token.head]
    subjects = sentence.dependents(verb.index, "nsubj")
    if not subjects:
        return None
    words = [t for t in sentence.tokens[token.index + 1 : token.index + 3] if t.text.lower() in ("for", "comment")]
    return _draft(sentence, verb, upto=words[-1] if words else token, act="no-comment", holder=subjects[0], known=True)


def _for_comment(sentence: ParsedSentence, token: Token) -> bool:
    return any(t.lemma in ("comment", "interview") for t in sentence.tokens[token.index : token.index + 4])


def _no_comment(page: Page, sentence: ParsedSentence, token: Token) -> Draft | None:
    """ "there was no immediate comment from X", "X had no comment", "no one claimed" is none."""
    known = _known()
    if token.upos != "NOUN" or token.lemma not in known["answers"]:
        return None
    denied = [t for t in sentence.dependents(token.index, "det", "advmod:neg") if t.text.lower() == "no"]
    verb = sentence.tokens[token.head]
    if not denied or verb.upos not in ("VERB", "AUX"):
        return None
    if verb.lemma == "be" and sentence.dependents(verb.index, "expl"):
        giver = _giver(sentence, token, verb)
        first = sentence.dependents(verb.index, "expl")[0]
    elif verb.lemma in ("have", "offer", "make", "give", "issue", "provide") and token.relation in ("obj", "xcomp"):
        giver = sources.subject(sentence, verb.index)
        first = verb
    else:
        return None
    about = [t for t in sentence.dependents(token.index, "nmod", "acl") if t is not giver]
    topic: tuple[Stretch, ...] = ()
    for child in about:
        if any(
            t.text.lower() in ("on", "about", "whether", "of") for t in sentence.dependents(child.index, "case", "mark")
        ):
            topic = _words(page, sentence, child.index)
    source = sources.phrase(sentence, giver) if giver is not None else None
    return Draft(
        sentence=sentence.number,
        head=token.start,
        cue=((first.start, token.end),),
        source=(source,) if source else (),
        content=topic,
        act="no-comment",
        source_kind=sources.kind_of(sentence, giver) if giver is not None else None,
        holder=giver.index if giver is not None else -1,
        frame="silence",
    )


def _giver(sentence: ParsedSentence, token: Token, verb: Token) -> Token | None:
    for child in sentence.dependents(token.index, "nmod") + sentence.dependents(verb.index, "obl"):
        if any(t.text.lower() in ("from", "by") for t in sentence.dependents(child.index, "case")):
            return child
    return None


def _negated(sentence: ParsedSentence, token: Token) -> bool:
    return any(t.text.lower() in NOT for t in sentence.dependents(token.index, "advmod:neg", "advmod"))


def _open(sentence: ParsedSentence, token: Token) -> bool:
    return any(t.text.lower() in OPEN or t.lemma in OPEN for t in sentence.dependents(token.index, "aux"))


def _yet(sentence: ParsedSentence, token: Token) -> bool:
    above = sentence.tokens[token.head]
    return token.relation in ("xcomp", "advcl", "ccomp") and any(
        t.text.lower() == "yet" for t in sentence.dependents(above.index, "advmod")
    )


def _request(sentence: ParsedSentence, token: Token) -> Token:
    """The last word of "respond to a request for comment", else the verb."""
    for child in sentence.dependents(token.index, "obl", "obj"):
        if child.lemma in _known()["requests"]:
            return sentence.tokens[sentence.subtree(child.index)[-1]]
    return token


def _topic(page: Page, sentence: ParsedSentence, token: Token) -> tuple[Stretch, ...]:
    """What nothing was said about ("declined to comment on the raid", "would not say whether ...")."""
    for child in sentence.dependents(token.index, "obl", "ccomp", "obj", "nmod"):
        cases = [t.text.lower() for t in sentence.dependents(child.index, "case", "mark")]
        if child.index < token.index or child.lemma in _known()["requests"]:
            continue
        if child.relation in ("ccomp", "obj") or {"on", "about"} & set(cases):
            return _words(page, sentence, child.index)
    return ()


def _words(page: Page, sentence: ParsedSentence, index: int) -> tuple[Stretch, ...]:
    dropped = {t.index for t in sentence.dependents(index, "case")} | {
        t.index for t in sentence.dependents(index, "mark") if t.text.lower() == "that"
    }
    words = [i for i in sentence.subtree(index) if i not in dropped]
    found = trim(page.text, (sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end)) if words else None
    return (found,) if found is not None else ()


def _draft(
    sentence: ParsedSentence,
    token: Token,
    *,
    upto: Token,
    act: Act,
    topic: tuple[Stretch, ...] = (),
    holder: Token | None = None,
    known: bool = False,
) -> Draft | None:
    """A silence from the verb with its auxiliaries to the word where its cue ends; `known`: the holder is final."""
    if not known:
        holder = sources.subject(sentence, token.index)
        if holder is None:
            return None
    source = sources.phrase_beside(sentence, holder, token.index) if holder is not None else None
    first = min(
        [
            token.index,
            *(
                t.index
                for t in sentence.dependents(token.index, "aux", "aux:pass", "advmod:neg")
                if t.index < token.index
            ),
        ]
    )
    above = sentence.tokens[token.head]
    if _yet(sentence, token) or above.lemma == "unable":
        first = min(first, above.index)
    last = max(upto.index, token.index)
    return Draft(
        sentence=sentence.number,
        head=token.start,
        cue=stretches(sentence.tokens[first : last + 1], sentence=sentence),
        source=(source,) if source else (),
        content=topic,
        act=act,
        source_kind=sources.kind_of(sentence, holder) if holder is not None else None,
        holder=holder.index if holder is not None else -1,
        frame="silence",
    )
