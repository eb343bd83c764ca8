"""None: "no one was killed", "there were no fatalities". What nobody reports or knows of is no zero."""

from collections.abc import Iterator

from crosswire.extract.quantity.counted import listed
from crosswire.extract.quantity.predicates import measure_of
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence, Token

NONE_MEASURES = frozenset(("killed", "injured", "casualties"))
NOBODY = frozenset(("nobody", "none"))
# "No injuries were reported" says what was heard of, not what was so (TOLL_RULES N12).
HEARSAY = frozenset(("report", "confirm", "know", "hear", "expect", "find", "see", "believe"))


def zeros(report_id: str, text: str, sentence: ParsedSentence) -> Iterator[Quantity]:
    """Quantities of nought that a sentence states."""
    for token in sentence.tokens:
        begun = _begun(sentence, token)
        if begun is None:
            continue
        measure = listed(token, "noun") if token.upos == "NOUN" else None
        measure = measure or measure_of(sentence, token)
        if measure in NONE_MEASURES and not _hearsay(sentence, token):
            yield Quantity(
                span=Span.cut(report_id, text, begun.start, token.end),
                low=0,
                high=0,
                measure=measure,
                unit=token.text.lower() if token.upos == "NOUN" and token.text.lower() != "one" else "people",
            )


def _begun(sentence: ParsedSentence, token: Token) -> Token | None:
    """The word that makes a noun none of it: "no" before it, or "nobody" itself."""
    word = token.text.lower()
    if word in NOBODY:
        return None if sentence.dependents(token.index, "nmod") else token
    before = sentence.tokens[token.index - 1] if token.index else None
    if word == "one":
        return before if before is not None and before.text.lower() == "no" else None
    if token.upos != "NOUN":
        return None
    return next((d for d in sentence.dependents(token.index, "det") if d.text.lower() == "no"), None)


def _hearsay(sentence: ParsedSentence, token: Token) -> bool:
    head = sentence.tokens[token.head]
    if head.lemma in HEARSAY or any(t.lemma in HEARSAY for t in sentence.dependents(token.index, "acl", "xcomp")):
        return True
    return any(
        t.text.lower() in ("if", "would", "could", "may", "might", "will", "hope", "hoped") for t in sentence.tokens
    )
