"""What the finders of silences share: their word lists, signs of negation, and how a silence is put together."""

import functools

from crosswire.extract.attribution import sources
from crosswire.extract.attribution.cues import Cue
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page, Stretch, stretches, trim
from crosswire.extract.attribution.reach import content_from
from crosswire.lexicon.tables import table
from crosswire.model.attribution import Act
from crosswire.model.token import ParsedSentence, Token

OPEN = frozenset({"could", "can", "would", "will"})
NOT = frozenset({"not", "n't", "n’t", "never", "neither"})
NEGATING = ("advmod:neg", "advmod", "cc", "preconj", "det")
HELPERS = ("aux", "aux:pass", "advmod:neg")


@functools.cache
def known() -> dict[str, frozenset[str]]:
    """The word lists of silences."""
    return {name: frozenset(lemmas) for name, lemmas in table("silences").items()}


def negated(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a verb is negated: "did not comment", "would neither confirm nor deny"."""
    return any(t.text.lower() in NOT for t in sentence.dependents(token.index, *NEGATING))


def nobody(sentence: ParsedSentence, token: Token) -> bool:
    """Whether the subject of a verb is no one: "neither side", "no official", "nobody"."""
    for subject in sentence.dependents(token.index, "nsubj"):
        opening = sentence.tokens[sentence.subtree(subject.index)[0]].text.lower()
        if opening in known()["nobody"] and sentence.tokens[subject.index].lemma not in known()["answers"]:
            return True
    return False


def may(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a verb tells what somebody can or would do."""
    return any(t.text.lower() in OPEN or t.lemma in OPEN for t in sentence.dependents(token.index, "aux"))


def yet(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a verb stands below "has yet to"."""
    above = sentence.tokens[token.head]
    adverbs = sentence.dependents(above.index, "advmod")
    return token.relation in ("xcomp", "advcl", "ccomp") and any(t.text.lower() == "yet" for t in adverbs)


def cases(sentence: ParsedSentence, token: Token) -> list[str]:
    """The prepositions and subordinators of a word."""
    return [t.text.lower() for t in sentence.dependents(token.index, "case", "mark")]


def following(page: Page, sentence: ParsedSentence, verb: Token, child: Token) -> tuple[Stretch, ...]:
    """A dependent of a verb with all that follows it, as far as content reaches."""
    return following_from(page, sentence, verb, sentence.subtree(child.index)[0])


def following_from(page: Page, sentence: ParsedSentence, verb: Token, first: int) -> tuple[Stretch, ...]:
    """All that hangs on a verb from a word on, as far as content reaches."""
    return content_from(page, Cue(sentence=sentence, head=verb.index, kind="silence"), first)


def phrase(page: Page, sentence: ParsedSentence, index: int) -> tuple[Stretch, ...]:
    """A word with all that hangs on it, without its preposition or "that"."""
    dropped = {t.index for t in sentence.dependents(index, "case")}
    dropped |= {t.index for t in sentence.dependents(index, "mark") if t.text.lower() == "that"}
    words = [i for i in sentence.subtree(index) if i not in dropped]
    found = trim(page.text, (sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end)) if words else None
    return (found,) if found is not None else ()


def silence(
    sentence: ParsedSentence, token: Token, *, upto: Token, act: Act, topic: tuple[Stretch, ...] = ()
) -> Draft | None:
    """A silence of the verb's subject, its cue from the verb's helpers to `upto`; `None` if nobody is its subject."""
    holder = sources.subject(sentence, token.index)
    return silence_of(sentence, token, holder, upto=upto, act=act, topic=topic) if holder is not None else None


def silence_of(
    sentence: ParsedSentence,
    token: Token,
    holder: Token | None,
    *,
    upto: Token,
    act: Act,
    topic: tuple[Stretch, ...] = (),
) -> Draft:
    """A silence of whoever `holder` heads, or of nobody named."""
    source = sources.phrase_beside(sentence, holder, token.index) if holder is not None else None
    last = max(upto.index, token.index)
    return Draft(
        sentence=sentence.number,
        head=token.start,
        cue=stretches(sentence.tokens[first_of(sentence, token).index : last + 1], sentence=sentence),
        source=(source,) if source else (),
        content=topic,
        act=act,
        source_kind=sources.kind_of(sentence, holder) if holder is not None else None,
        holder=holder.index if holder is not None else -1,
        frame="silence",
    )


def first_of(sentence: ParsedSentence, verb: Token) -> Token:
    """Where the cue of a silence begins: with the verb's helpers, or with what "yet to" and "unable to" hang on."""
    helpers = [t.index for t in sentence.dependents(verb.index, *HELPERS) if t.index < verb.index]
    first = min([verb.index, *helpers])
    above = sentence.tokens[verb.head]
    return sentence.tokens[min(first, above.index) if yet(sentence, verb) or above.lemma == "unable" else first]
