"""Where and as of when a quantity is told to be: "440 bodies in Marwa", "12 were killed on Friday"."""

import bisect
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from crosswire.extract.quantity.pieces import figure_words
from crosswire.model.moment import Expression
from crosswire.model.place import PlaceMention
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence, Token

# How far up the parse the verb of a clause is looked for; a moment may be told by the verb of saying one clause higher.
CLIMB = 8
# Prose has no longer sentence; words of longer ones hang together by accident.
LONGEST_SENTENCE = 300
DATED = frozenset(("DATE", "TIME"))


class Around(NamedTuple):
    """What a sentence names besides its figures, each with the offset it begins at, in reading order."""

    places: Sequence[Span]
    moments: Sequence[Span]


def with_circumstances(
    quantities: Sequence[Quantity],
    sentences: Sequence[ParsedSentence],
    *,
    expressions: Sequence[Expression],
    places: Sequence[PlaceMention],
) -> tuple[Quantity, ...]:
    """The quantities, each with the words of its place and of its moment where its own clause names them."""
    starts = [s.start for s in sentences]
    where = sorted(p.span for p in places)
    when = sorted(e.span for e in expressions if e.type in DATED and e.vague is None)
    found: list[Quantity] = []
    for quantity in quantities:
        at = bisect.bisect_right(starts, quantity.span.start) - 1
        sentence = sentences[at] if at >= 0 else None
        if sentence is None or not sentence.tokens or len(sentence.tokens) > LONGEST_SENTENCE:
            found.append(quantity)
            continue
        around = Around(_inside(where, sentence), _inside(when, sentence))
        found.append(_placed(quantity, sentence, around) if around.places or around.moments else quantity)
    return tuple(found)


def _inside(spans: Sequence[Span], sentence: ParsedSentence) -> list[Span]:
    low = bisect.bisect_left(spans, sentence.start, key=lambda s: s.start)
    high = bisect.bisect_left(spans, sentence.end, key=lambda s: s.start)
    return list(spans[low:high])


def _placed(quantity: Quantity, sentence: ParsedSentence, around: Around) -> Quantity:
    head = _head(sentence, quantity.span)
    places = [s for s in around.places if not s.overlap(quantity.span) and _is_place_of(sentence, s, head)]
    moments = [s for s in around.moments if _is_moment_of(sentence, s, head)]
    if not places and not moments:
        return quantity
    return msgspec.structs.replace(
        quantity, place=_nearest(places, quantity.span), as_of=_nearest(moments, quantity.span)
    )


def _nearest(spans: Sequence[Span], figure: Span) -> Span | None:
    """The first after the figure ("in the city of A in B" is A), else the last before it."""
    after = [s for s in spans if s.start >= figure.end]
    return after[0] if after else spans[-1] if spans else None


def _head(sentence: ParsedSentence, span: Span) -> Token:
    """The word of a span that the rest of it hangs on."""
    first = bisect.bisect_right([t.start for t in sentence.tokens], span.start) - 1
    inside = [t for t in sentence.tokens[max(0, first) :] if t.start < span.end]
    indices = {t.index for t in inside}
    outside = [t for t in inside if t.head not in indices or t.head == t.index]
    return (outside or inside or [sentence.tokens[max(0, first)]])[-1]


def _is_place_of(sentence: ParsedSentence, span: Span, head: Token) -> bool:
    """Whether a place is named with a preposition of place, by the noun counted itself or by the verb of its clause."""
    place = _head(sentence, span)
    token = _lead(sentence, place)
    if token is None:
        return False
    if head.index in {t.index for t in _upward(sentence, token)}:
        return True
    above = {t.index for t in _upward(sentence, head)}
    for _ in range(CLIMB):
        token = sentence.tokens[token.head]
        if token.index in above:
            return True
        if token.head == token.index or not _leads_on(sentence, token):
            return False
    return False


def _leads_on(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a word's place is that of what it hangs on: "a river near A", "miners trapped near A", "when it sank off A"."""
    relation = token.relation.split(":")[0]
    if relation in ("nmod", "obl", "acl"):
        return True
    if relation != "advcl":
        return False
    opened = {c.text.lower() for c in sentence.dependents(token.index, "mark", "advmod")}
    below = [sentence.tokens[i] for i in sentence.subtree(token.index)]
    opened |= {
        c.text.lower() for t in below if t.upos == "VERB" for c in sentence.dependents(t.index, "mark", "advmod")
    }
    return bool(opened & {"when", "as"}) and not any(t.upos == "NUM" for t in below)


def _lead(sentence: ParsedSentence, place: Token) -> Token | None:
    """The noun with the preposition: the place itself, or what it names ("in the city of A", "near the A bridge")."""
    token = place
    for _ in range(CLIMB):
        cases = {c.text.lower() for c in sentence.dependents(token.index, "case")}
        if cases & figure_words("place_cases"):
            return token
        if token.relation.split(":")[0] not in ("nmod", "compound", "appos", "flat", "amod", "nummod") or not (
            cases <= {"of", "'s", "’s", "'"}
        ):
            return None
        token = sentence.tokens[token.head]
    return None


def _is_moment_of(sentence: ParsedSentence, span: Span, head: Token) -> bool:
    """Whether a moment is told by the verb of the figure's clause or by one above it, the one who says so."""
    token = _head(sentence, span)
    above = {t.index for t in _upward(sentence, head)}
    for _ in range(CLIMB):
        if token.index in above:
            return True
        if any(c.text.lower() in figure_words("time_bounds") for c in sentence.dependents(token.index, "case", "mark")):
            return False
        if token.upos in ("VERB", "AUX") or token.head == token.index:
            return False
        token = sentence.tokens[token.head]
    return False


def _upward(sentence: ParsedSentence, token: Token) -> Iterator[Token]:
    """A word and those above it up to the verb of its clause, and through verbs that only report it."""
    yield token
    for _ in range(CLIMB):
        if token.head == token.index:
            return
        clause = token.upos in ("VERB", "AUX")
        if clause and token.relation.split(":")[0] not in ("ccomp", "conj", "parataxis", "xcomp", "advcl", "acl"):
            return
        token = sentence.tokens[token.head]
        yield token
