"""Names in a sentence that may be places, and the words round them that say so."""

import functools
from collections.abc import Iterator, Sequence

import msgspec

from crosswire.lexicon.gazetteer import open_index
from crosswire.lexicon.spelling import normalise
from crosswire.lexicon.tables import table, words
from crosswire.model.token import ParsedSentence, Token

PLACE_LABELS = frozenset({"GPE", "LOC", "FAC"})
LONGEST = 6  # words in a name
_key = functools.lru_cache(maxsize=5000)(normalise)  # a name's key is asked for some ten times
BODY_OF = 5000  # people: smaller places run no body that newspapers name
DIVIDING = frozenset({",", "outside", "near", "inside"})  # no name of a place goes on over these


class Name(msgspec.Struct, frozen=True, kw_only=True):
    """A stretch of a sentence that may name a place: words from `first` to before `last`.

    `of_sports` says that the sentence tells of a match, where a town's name is often its team.
    """

    sentence: ParsedSentence
    first: int
    last: int
    label: str
    text: str
    start: int
    end: int
    of_sports: bool = False

    @property
    def key(self) -> str:
        return _key(self.text)

    @property
    def head(self) -> Token:
        """The word of the name on which no other word of it stands."""
        tokens = self.sentence.tokens
        inside = range(self.first, self.last)
        return next(
            (tokens[i] for i in reversed(inside) if tokens[i].head not in inside or tokens[i].head == i),
            tokens[self.last - 1],
        )


def names_in(text: str, sentence: ParsedSentence) -> Iterator[Name]:
    """The names that the model found, and runs of proper nouns that it passed over."""
    tokens = sentence.tokens
    of_sports = _sports_words(tokens) > 1
    at = 0
    while at < len(tokens):
        label = tokens[at].entity
        end = at + 1
        if label:
            while (
                end < len(tokens)
                and tokens[end].entity == label
                and not tokens[end].entity_start
                and tokens[end].text not in DIVIDING
            ):
                end += 1
        elif tokens[at].upos == "PROPN":
            while (
                end < len(tokens)
                and tokens[end].upos == "PROPN"
                and not tokens[end].entity
                and tokens[end].text not in DIVIDING
            ):
                end += 1
        name = _whole(text, sentence, at, end, label=label, of_sports=of_sports)
        if name is not None:
            yield name
            end = max(end, name.last)
        at = end


def _sports_words(tokens: tuple[Token, ...]) -> int:
    """How many words of sports stand in a sentence; a result ("2-1") is one, and one more beside "win" or "lose"."""
    found = sum(t.lemma in words("place_sports") for t in tokens)
    scored = any(
        a.text.isdigit() and len(a.text) < 4 and b.text in "-–" and c.text.isdigit() and len(c.text) < 4
        for a, b, c in zip(tokens, tokens[1:], tokens[2:], strict=False)
    )
    return found + scored + (scored and any(t.lemma in ("win", "lose") for t in tokens))


def _whole(text: str, sentence: ParsedSentence, first: int, last: int, *, label: str, of_sports: bool) -> Name | None:
    """The name in full: no article or possessive at its edges, and the noun that belongs to it ("Aleppo province")."""
    tokens = sentence.tokens
    while first < last and (
        tokens[first].upos in ("DET", "ADP", "PUNCT") or tokens[first].text in ("nearby", "northern")
    ):
        first += 1
    while first < last and (
        tokens[last - 1].tag == "POS" or tokens[last - 1].upos == "PUNCT" or tokens[last - 1].text.strip("-–—") == ""
    ):
        last -= 1
    while (
        first < last
        and label in PLACE_LABELS
        and tokens[last - 1].text.islower()
        and not belongs(tokens[last - 1].text)
    ):
        last -= 1
    if first == last or last - first > LONGEST or not tokens[first].text[:1].isupper():
        return None
    if last < len(tokens) and (tokens[last].text in table("place_nouns")["region"] or _is_state(tokens, last)):
        last, label = last + 1, "GPE"  # a lower-case "region" or "province" after it makes any name a place
    elif (
        last < len(tokens)
        and label in PLACE_LABELS | {""}
        and belongs(tokens[last].text)
        and not _is_body(tokens, last)
    ):
        last += 1
    if (
        last - first == 1
        and tokens[first].upos in ("CCONJ", "SCONJ", "ADV", "DET", "PRON", "AUX")
        and label != "GPE"
        and not tokens[first].text.isupper()
    ):
        return None
    if label in PLACE_LABELS | {""}:
        first, last = _completed(text, tokens, first, last)
    start, end = tokens[first].start, _end_of(text, tokens[first].start, tokens[last - 1].end)
    return Name(
        sentence=sentence,
        first=first,
        last=last,
        label=label,
        text=text[start:end],
        start=start,
        end=end,
        of_sports=of_sports,
    )


def _end_of(text: str, start: int, end: int) -> int:
    """Where the name's own letters end: before a possessive or a dash, after the last dot of "W.Va."."""
    for mark in ("’s", "'s", "’", "'"):
        if text[start:end].endswith(mark):
            return end - len(mark)
    end = start + len(text[start:end].rstrip("-–—"))
    return end + 1 if text[end : end + 1] == "." and "." in text[start : end - 1] and text[end - 1] != "." else end


def _completed(text: str, tokens: Sequence[Token], first: int, last: int) -> tuple[int, int]:
    """The name with the word beside it that the model left out, where the gazetteer knows both as one: "Boa Vista"."""
    for start, end in ((first, last + 1), (first - 1, last)):
        if start < 0 or end > len(tokens):
            continue
        beside = tokens[start] if start < first else tokens[end - 1]
        if beside.upos != "PROPN" or not beside.text[:1].isupper() or beside.entity == "PERSON":
            continue
        if any(not c.alternate for c in open_index().lookup(text[tokens[start].start : tokens[end - 1].end])):
            return start, end
    return first, last


def _is_state(tokens: Sequence[Token], noun: int) -> bool:
    """Whether "state" ends a place's name ("in Borno state") and begins no other ("Texas state police")."""
    if tokens[noun].text != "state" or tokens[noun - 1].upos != "PROPN":
        return False
    after = tokens[noun + 1].upos if noun + 1 < len(tokens) else ""
    return after not in ("NOUN", "PROPN", "ADJ", "VERB", "AUX")


def _is_body(tokens: Sequence[Token], noun: int) -> bool:
    """Whether a noun begins a body's name and does not end a place's: "U.S. District Court", "Mississippi State team"."""
    return noun + 1 < len(tokens) and tokens[noun].text in ("District", "State") and tokens[noun + 1].text[:1].isupper()


@functools.cache
def known_as_place(name: str) -> bool:
    """Whether the gazetteer has a town, county or region of this name that more than a village's people know."""
    return any(
        c.kind in ("region", "county") or c.population >= BODY_OF
        for c in open_index().lookup(name)
        if c.kind != "country"
    )


@functools.cache
def _endings() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    nouns = table("place_nouns")
    return frozenset(nouns["region"]), frozenset(nouns["county"]), frozenset(nouns["feature"])


def belongs(word: str) -> bool:
    return any(word in ending for ending in _endings())
