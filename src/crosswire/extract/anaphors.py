"""Places named again by a common noun: "this railway junction city" is the town of the paragraph before.

The nearest earlier place of the noun's kind is taken, within three sentences for "this" and one for "the"; farther, or
where two places of that kind stand in one sentence, nothing is said.
"""

from collections.abc import Iterator, Sequence

from crosswire.lexicon.tables import table
from crosswire.model.place import PlaceMention
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence, Token

REACH = {"this": 3, "that": 3, "the": 1}  # sentences back; of 14 found in the development events so, 13 are right
PRECISIONS = {
    "settlement": {"city", "point"},
    "region": {"region"},
    "country": {"country"},
    "island": {"region", "point"},
}


def find_place_anaphors(
    report_id: str, text: str, sentences: Sequence[ParsedSentence], places: Sequence[PlaceMention]
) -> tuple[PlaceMention, ...]:
    """Mentions by a common noun, with the name of the place meant and `of` its earlier mention, in reading order."""
    by_sentence = _by_sentence(sentences, places)
    found = []
    for number, sentence in enumerate(sentences):
        for head, determiner, kind in _candidates(sentence):
            meant = _antecedent(by_sentence, number, head.start, reach=REACH[determiner.text.lower()], kind=kind)
            if meant is not None:
                span = Span.cut(report_id, text, determiner.start, head.end)
                found.append(
                    PlaceMention(
                        span=span, name=meant.name, precision=meant.precision, within=meant.within, of=meant.span
                    )
                )
    return tuple(found)


def _by_sentence(sentences: Sequence[ParsedSentence], places: Sequence[PlaceMention]) -> list[list[PlaceMention]]:
    remaining = iter(sorted(places, key=lambda p: p.span.start))
    place = next(remaining, None)
    rows: list[list[PlaceMention]] = []
    for sentence in sentences:
        here: list[PlaceMention] = []
        while place is not None and place.span.start < sentence.end:
            here.append(place)
            place = next(remaining, None)
        rows.append(here)
    return rows


def _candidates(sentence: ParsedSentence) -> Iterator[tuple[Token, Token, str]]:
    """Definite noun phrases headed by a noun for places, with no name of their own."""
    kinds = {lemma: kind for kind, lemmas in table("place_anaphors").items() for lemma in lemmas}
    for token in sentence.tokens:
        if token.upos != "NOUN" or token.lemma not in kinds or token.relation == "compound":
            continue
        determiners = [d for d in sentence.dependents(token.index, "det") if d.text.lower() in REACH]
        named = any(sentence.tokens[i].upos == "PROPN" for i in sentence.subtree(token.index))
        if determiners and not named:
            yield token, determiners[0], kinds[token.lemma]


def _antecedent(
    by_sentence: list[list[PlaceMention]], number: int, before: int, *, reach: int, kind: str
) -> PlaceMention | None:
    for row in reversed(by_sentence[max(0, number - reach) : number + 1]):
        fitting = [p for p in row if p.span.end <= before and p.precision in PRECISIONS[kind]]
        if fitting:
            return fitting[-1] if len({p.name for p in fitting}) == 1 else None
    return None
