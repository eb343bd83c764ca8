"""Words outside the lists that may show a saying: any verb or noun with a clause or a quotation beside it.

83 of 100 cues of speech occur once, so no list holds them. What is found here counts only if the trained judge takes it.
"""

import functools
from collections.abc import Iterator

from crosswire.extract.attribution.cues import Cue, verb_frames
from crosswire.extract.attribution.page import Page
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

# What an unlisted verb may take: a clause only where it is marked or follows at once; an object only where it holds a quotation.
QUOTING = frozenset({"clause", "quotation", "object", "prepositional", "unlisted"})
TELLING = frozenset({"clause", "unlisted"})
PREPOSITIONS = ("as", "of", "about", "to", "for", "against", "on", "with", "at")
CLAUSES = ("ccomp",)


@functools.cache
def _attitudes() -> frozenset[str]:
    return frozenset(table("cues")["attitudes"])


def is_attitude(token: Token) -> bool:
    """Whether a verb is one of thought, feeling or perception."""
    return token.lemma in _attitudes()


def unlisted(page: Page, sentence: ParsedSentence) -> Iterator[Cue]:
    """The verbs of a sentence that no list has, as cues."""
    quoting = _holds_quotation(page, sentence)
    for token in sentence.tokens:
        if token.upos != "VERB" or token.lemma in verb_frames() or page.quotation_at(token.start) is not None:
            continue
        if quoting:
            yield Cue(sentence=sentence, head=token.index, kind="verb", frames=QUOTING, preposition=PREPOSITIONS)
        elif not is_attitude(token) and _tells(sentence, token):
            yield Cue(sentence=sentence, head=token.index, kind="verb", frames=TELLING)


def _holds_quotation(page: Page, sentence: ParsedSentence) -> bool:
    """Whether a quotation begins in a sentence, ends in it, or follows it at once."""
    before, after = page.last_quotation(sentence.end), page.next_quotation(sentence.end)
    if before is not None and before.end > sentence.start - 4:
        return True
    return after is not None and after.start - sentence.end < 6


def _tells(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a clause with "that" follows a verb."""
    for child in sentence.dependents(token.index, *CLAUSES):
        if child.index > token.index and sentence.dependents(child.index, "mark"):
            return True
    return False
