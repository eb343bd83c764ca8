"""Times as a report words them: "Friday (September 16)", "late on Thursday", "days ago", "for three months"."""

import re
from collections.abc import Sequence

from crosswire.extract.moment.build import fields_of
from crosswire.extract.moment.context import Place, clause_direction, is_time, span_words
from crosswire.extract.moment.patterns import matches
from crosswire.extract.moment.words import cut
from crosswire.model.moment import Expression
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence

EVE = re.compile(r"\b[Ee]ve\s+of\s+(?:the\s+)?$")
EVE_WORDS = 16  # code points that "eve of the" takes before a date
# Readings that lie before or behind the report's date as the clause tells.
UNANCHORED = ("calendar", "clock", "weekend")


def find_expressions(report_id: str, text: str, sentences: Sequence[ParsedSentence]) -> tuple[Expression, ...]:
    """The time expressions of a report, in reading order, without the preposition before them.

    An expression says what its words say and nothing of the report's date. Names ("Theresa May", "the Sunday Times"), counts
    ("1998 people") and ages ("a 12-year-old") are no times.
    """
    found: list[Expression] = []
    quarter_named = False
    for sentence in sentences:
        words = cut(sentence.tokens)
        for match in matches(words):
            place = Place(sentence, words, match)
            # A "period" or "the quarter" that no quarter was named for is none.
            if (match.pattern.reads == "period" and not quarter_named) or not is_time(place):
                continue
            expression = _expression(report_id, text, place)
            if expression is not None:
                found.append(expression)
                quarter_named = quarter_named or (expression.season or "").startswith("Q")
    return tuple(found)


def _expression(report_id: str, text: str, place: Place) -> Expression | None:
    fields = fields_of(place.match, place.words)
    if fields is None:
        return None
    if place.match.pattern.reads in UNANCHORED:
        fields["direction"] = clause_direction(place)
    first, last = span_words(place)
    if EVE.search(text[max(0, first.start - EVE_WORDS) : first.start]):
        fields["eve"] = True
    return Expression(span=Span.cut(report_id, text, first.start, last.end), **fields)
