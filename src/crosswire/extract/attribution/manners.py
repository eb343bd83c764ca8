"""Sayings whose cue tells in what manner somebody speaks: "The mayor was blunt: “...”"."""

from collections.abc import Iterator

from crosswire.extract.attribution import sources
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page, stretches
from crosswire.extract.attribution.reach import clean
from crosswire.model.token import ParsedSentence, Token


def manners(page: Page, sentence: ParsedSentence) -> Iterator[Draft]:
    """The saying of somebody who "was blunt:", where a quotation follows the colon at once."""
    for colon in sentence.tokens:
        quotation = page.next_quotation(colon.start) if colon.text == ":" else None
        if quotation is None or not page.bare_between(colon.end, quotation.start):
            continue
        manner = _manner(sentence, colon)
        holder = sources.subject(sentence, manner.head) if manner is not None else None
        source = sources.phrase(sentence, holder) if holder is not None and _may_speak(holder) else None
        if manner is None or holder is None or source is None:
            continue
        yield Draft(
            sentence=sentence.number,
            head=sentence.tokens[manner.head].start,
            cue=stretches(sentence.tokens[manner.head : colon.index], sentence=sentence),
            source=(source,),
            content=clean(page, page.with_marks(quotation)),
            source_kind=sources.kind_of(sentence, holder),
            holder=holder.index,
            frame="quotation",
        )


def _manner(sentence: ParsedSentence, colon: Token) -> Token | None:
    """The adjective with "be" that a colon ends ("was blunt:", "was blunt in his reply:")."""
    for token in reversed(sentence.tokens[: colon.index]):
        above = sentence.tokens[token.head]
        if token.upos == "ADJ" and token.relation == "xcomp" and above.lemma == "be" and above.index < token.index:
            return token
        if token.upos in ("VERB", "AUX"):
            return None
    return None


def _may_speak(holder: Token) -> bool:
    """Whether a subject is somebody: a person, a body or an office, or "he", "she", "they"."""
    return sources.speaks(holder) and holder.text.lower() not in ("it", "that", "this", "which", "what")
