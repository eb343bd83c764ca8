"""Words for a few people: "several officers were wounded", "a handful of survivors": at least two (TOLL_RULES N3)."""

from collections.abc import Iterator, Sequence

from crosswire.extract.quantity.counted import category_of, is_person, noun_after
from crosswire.extract.quantity.pieces import figure_words
from crosswire.extract.quantity.predicates import measure_of
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence

LEAST = 2


def vague(report_id: str, text: str, sentence: ParsedSentence, said: Sequence[Quantity]) -> Iterator[Quantity]:
    """People that a word counts without a number; of things such a word says nothing worth comparing."""
    few = figure_words("few")
    for token in sentence.tokens:
        if token.text.lower() not in few:
            continue
        noun = noun_after(sentence, token.index)
        if noun is None or noun.tag not in ("NNS", "NN") or not is_person(noun):
            continue
        if any(q.span.start < noun.end and token.start < q.span.end for q in said):
            continue
        yield Quantity(
            span=Span.cut(report_id, text, token.start, noun.end),
            low=LEAST,
            high=None,
            approximate=True,
            measure=measure_of(sentence, noun) or "count",
            unit=noun.text.lower(),
            category=category_of(sentence, noun) or None,
        )
