"""One: when "one" is a figure, and when an article counts one person."""

import re
from collections.abc import Iterator, Sequence

from crosswire.extract.quantity.counted import Counted, category_of, is_person
from crosswire.extract.quantity.figures import Figure
from crosswire.extract.quantity.pieces import figure_words
from crosswire.extract.quantity.predicates import measure_of
from crosswire.lexicon.tables import table
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence, Token

# An article counts a person only where it counts the harmed: "a man was killed".
COUNTED_SINGLY = frozenset(("killed", "injured", "missing", "abducted"))


def idle_one(sentence: ParsedSentence, figure: Figure, counted: Counted, last: int) -> bool:
    """Whether "one" counts nothing: "one of the officials said", "no one", "one day", "the one that"."""
    token = sentence.tokens[last]
    if token.text.lower() != "one" or figure.low != 1 or figure.high != 1 or figure.part:
        return False
    before = sentence.tokens[last - 1].text.lower() if last else ""
    if before == "but" and last > 1 and sentence.tokens[last - 2].text.lower() == "all":
        return False
    if before in (
        "no",
        "any",
        "every",
        "each",
        "this",
        "that",
        "which",
        "the",
        "some",
        "-",
        "everyone",
        "only",
        "another",
    ):
        return not (before in ("the", "only") and counted.noun is not None and counted.noun.index == last + 1)
    if counted.state is not None:
        return False
    partitive = last + 1 < len(sentence.tokens) and sentence.tokens[last + 1].text.lower() == "of"
    if counted.noun is None or partitive:
        return measure_of(sentence, counted.anchor) not in COUNTED_SINGLY or counted.anchor.relation.startswith("nmod")
    if sentence.tokens[counted.noun.head].lemma in figure_words("saying") and counted.noun.relation == "nsubj":
        return True
    return counted.noun.lemma in table("figure_traps")["one_idle"] and counted.anchor.relation != "xcomp"


def singles(report_id: str, text: str, sentence: ParsedSentence, said: Sequence[Quantity]) -> Iterator[Quantity]:
    """Persons whom an article counts as killed, injured or missing: "a woman died", "wounding another"."""
    for token in sentence.tokens:
        if token.upos != "NOUN" or token.tag != "NN" or not is_person(token):
            continue
        article = _article(sentence, token)
        if article is None or any(q.span.start < token.end and token.start < q.span.end for q in said):
            continue
        measure = measure_of(sentence, token)
        if measure in COUNTED_SINGLY:
            yield Quantity(
                span=Span.cut(report_id, text, article.start, token.end),
                low=1,
                high=1,
                measure=measure,
                unit=token.text.lower(),
                category=category_of(sentence, token) or None,
            )


_COLLECTIVE = re.compile(r"couple|family|crew|people|police|staff|military|army|militia|victims")


def _article(sentence: ParsedSentence, noun: Token) -> Token | None:
    """The "a", "an" or "another" of a noun that names one person."""
    if _COLLECTIVE.fullmatch(noun.lemma):
        return None
    for child in sentence.dependents(noun.index, "det"):
        if child.text.lower() in ("a", "an", "another"):
            return child
    return None
