"""Parts and wholes: "two of the 30", "all but two", "six of them children", "a family of five"."""

from collections.abc import Callable, Sequence

import msgspec

from crosswire.extract.quantity.counted import categories, forms, listed
from crosswire.extract.quantity.figures import Figure
from crosswire.extract.quantity.numbers import read_number
from crosswire.extract.quantity.pieces import Piece, figure_words, low
from crosswire.model.quantity import Number, Quantity
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence, Token


def whole_of(pieces: Sequence[Piece], figure: Figure) -> Number | None:
    """The whole that a figure is part of: "two of the 30 passengers", "three of at least 12 victims"."""
    i = figure.end + 1 if low(pieces, figure.end) == "out" else figure.end
    if low(pieces, i) != "of":
        return None
    i += 1
    while low(pieces, i) in figure_words("owners"):
        i += 1
    whole = read_number(pieces, i)
    return whole.value if whole and not whole.part and whole.value > figure.high else None


def all_but(pieces: Sequence[Piece], figure: Figure, count: Quantity) -> Callable[[Span], Quantity] | None:
    """What makes "all but two of the 30" 28 of 30, given the span of it all; `None` where a figure is no such exception."""
    if (low(pieces, figure.first - 2), low(pieces, figure.first - 1)) != ("all", "but"):
        return None
    known = count.of - figure.high if count.of is not None else None
    return lambda span: msgspec.structs.replace(count, span=span, low=known, high=known)


def of_them(sentence: ParsedSentence, quantity: Quantity, said: Sequence[Quantity]) -> Quantity:
    """A part of the figure before it ("six of them children"): what that one counts, whom the next noun names."""
    if not said or quantity.of is not None or quantity.unit or said[-1].measure == "share":
        return quantity
    at = next((t.index for t in sentence.tokens if t.start >= quantity.span.end), len(sentence.tokens))
    after = sentence.tokens[at : at + 3]
    if len(after) < 2 or after[0].text.lower() != "of" or after[1].text.lower() not in ("them", "whom", "those"):
        return quantity
    third = after[2] if len(after) > 2 else after[1]
    return msgspec.structs.replace(
        quantity,
        measure=_fate(third) or said[-1].measure,
        of=said[-1].low,
        category=_category(third) or said[-1].category,
    )


def _fate(token: Token) -> str | None:
    """What a word tells apart among those counted: "three of them fatally", "two of whom died"."""
    if token.text.lower() == "fatally":
        return "killed"
    return listed(token, "state") or listed(token, "subject")


def _category(token: Token) -> str | None:
    return next((categories()[form] for form in forms(token) if categories().get(form)), None)
