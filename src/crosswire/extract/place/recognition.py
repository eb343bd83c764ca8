"""Which names are places: by model, gazetteer, the words round them and the report's own vote."""

import functools
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from crosswire.extract.place.bodies import BODY
from crosswire.extract.place.names import PLACE_LABELS, Name, belongs
from crosswire.extract.place.position import (
    called_place,
    called_settlement,
    is_apposed,
    is_based,
    is_residence,
    is_struck,
    opens_report,
    people_follow,
    preposition,
)
from crosswire.extract.place.traps import is_trap, person_goes_on
from crosswire.lexicon.gazetteer import Candidate, open_index
from crosswire.lexicon.spelling import normalise
from crosswire.lexicon.tables import table, words

PASSED_OVER = frozenset({"", "ORG", "PERSON", "NORP", "PRODUCT"})  # what the model says of places that it misses
# How many people a name's town must have, chosen in round figures on the even documents of LGL and GeoWebNews:
TOWN = 1000  # where the model does not call it a place, or be no town at all
CITY = 15_000  # after "at", as the object of a verb of war or travel, in a list
MOVED = 50_000  # after "from" or "to", which move letters and blame as well
LARGE = 100_000  # where nothing but the name speaks for it, or the model says that it is a person


def votes_of(names: Iterable[Name], known: dict[str, tuple[Candidate, ...]]) -> dict[str, Counter[str]]:
    """How often each name is called what in this report; a name in a place's position counts as a place twice."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for name in names:
        kind = "place" if name.label in PLACE_LABELS else name.label or "none"
        votes[name.key][kind] += 1
        votes[name.key]["called"] += called_settlement(name)
        if preposition(name) in table("place_prepositions")["strong"]:
            votes[name.key]["position"] += 1
            if known[name.text]:
                votes[name.key]["place"] += 2 if name.label in PLACE_LABELS else 1
    return votes


def people_in(names: Iterable[Name]) -> frozenset[str]:
    """Single words of full names of persons: "Houston" is no city where "Whitney Houston" sings."""
    parts = (
        normalise(part) for name in names if name.label == "PERSON" and " " in name.text for part in name.text.split()
    )
    return frozenset(parts) | {name.key for name in names if person_goes_on(name)}


def is_place(name: Name, candidates: Sequence[Candidate], *, votes: Counter[str], people: frozenset[str]) -> bool:
    """Whether this name is of a place: the model and the gazetteer, or the gazetteer and its position or the vote."""
    if name.key in nationalities() or len(name.key) < 2 or _is_never(name.text):
        return False
    if is_trap(name):
        return False
    before = preposition(name)
    strong = before in table("place_prepositions")["strong"]
    if name.key in people and not (name.label in PLACE_LABELS and (strong or before in ("to", "from"))):
        return False
    if name.label == BODY:
        return True
    if name.label in PLACE_LABELS:
        return _model_is_right(name, candidates, votes=votes)
    if name.label not in PASSED_OVER:
        return False
    if votes["called"] or not candidates:
        return votes["called"] > 0
    if votes["place"] > votes["PERSON"] + votes["ORG"]:
        return True
    if any(_plain_sense(c, name) for c in candidates) or _state_follows(name):
        return True
    size = max(c.population for c in candidates)
    return size >= TOWN and (called_place(name) or _placed_by_position(name, candidates, strong=strong))


def _placed_by_position(name: Name, candidates: Sequence[Candidate], *, strong: bool) -> bool:
    """Whether the words round a name put it on the map: "in NAME", "a NAME woman", a dateline."""
    size = max(c.population for c in candidates)
    if name.sentence.part == "dateline" or people_follow(name) or is_residence(name) or is_apposed(name):
        return True
    if is_based(name) or opens_report(name, large=size >= LARGE):
        return True
    if is_struck(name):
        return size >= CITY
    if strong:
        return (name.label != "PERSON" or size >= LARGE) and (preposition(name) != "at" or size >= CITY)
    country = any(c.kind == "country" and not c.alternate for c in candidates)
    return (
        size >= MOVED
        and (name.label != "PERSON" or country)
        and preposition(name) in ("from", "to", "into", "through", "on")
    )


def _plain_sense(candidate: Candidate, name: Name) -> bool:
    """Whether a name is of a country or county and hardly of anything else; "Jordan" may be a person."""
    if candidate.kind == "county":
        return name.last - name.first > 1
    if candidate.kind != "country":
        return False
    return name.last - name.first > 1 or name.label == "ORG"


def _model_is_right(name: Name, candidates: Sequence[Candidate], *, votes: Counter[str]) -> bool:
    """Whether a name that the model calls a place is one: not outvoted; and known, or in a place's position somewhere."""
    if name.sentence.tokens[name.last - 1].text in table("place_nouns")["region"]:
        return True
    if votes["PERSON"] + votes["ORG"] > votes["place"]:
        return False
    if candidates:
        return not _only_starts(name, candidates) or votes["place"] > 1
    ends_as_place = belongs(name.sentence.tokens[name.last - 1].text)
    return ends_as_place or (name.label != "FAC" and votes["position"] + votes["called"] > 0)


def _only_starts(name: Name, candidates: Sequence[Candidate]) -> bool:
    """Whether it is one word at a sentence's start, of no place that many know and nothing round it that says place."""
    if (
        name.first > 0
        or name.last > 1
        or name.sentence.part == "dateline"
        or _state_follows(name)
        or people_follow(name)
    ):
        return False
    return not any(c.kind != "city" or c.population >= LARGE for c in candidates)


@functools.cache
def _is_never(word: str) -> bool:
    """Whether a word is no place by itself: a direction, a title, a common part of names."""
    return word in table("place_nouns")["never"] or word in words("person_titles")


def with_lists(
    text: str,
    names: Sequence[Name],
    known: dict[str, tuple[Candidate, ...]],
    placed: list[bool],
    *,
    people: frozenset[str],
) -> list[Name]:
    """The names that are places, with those that the gazetteer knows and that stand in one list with a place."""
    steps = [(i, i - 1) for i in range(1, len(names))] + [(i, i + 1) for i in reversed(range(len(names) - 1))]
    for here, beside in steps:
        first, second = sorted((here, beside))
        if placed[here] or not placed[beside] or names[here].label in PLACE_LABELS or names[here].key in people:
            continue
        between = text[names[first].end : names[second].start].strip()
        if between in ("and", "or", ", and", "and in", "and to", "and from"):
            placed[here] = any(c.population >= TOWN for c in known[names[here].text])
        elif between == ",":
            least = CITY if names[here].label != "PERSON" else LARGE
            goes_on = names[here].label != "PERSON" or text[names[here].end :].startswith((", ", " and ", " or "))
            placed[here] = goes_on and any(c.population >= least for c in known[names[here].text])
    return [name for name, is_place in zip(names, placed, strict=True) if is_place]


def _state_follows(name: Name) -> bool:
    """Whether a comma and a region's or country's name follow ("Marion, Ohio")."""
    tokens = name.sentence.tokens
    return name.last + 1 < len(tokens) and tokens[name.last].text == "," and _is_holder(tokens[name.last + 1].text)


@functools.cache
def _is_holder(word: str) -> bool:
    if not word[:1].isupper():
        return False
    return any(c.kind in ("country", "region") for c in open_index().lookup(word))


@functools.cache
def nationalities() -> dict[str, str]:
    """Adjectives and plural nouns of nationality, normalised, to ISO codes; "US" and "UK" are countries' names too."""
    found = {}
    for word, code in table("demonyms")["country"].items():
        if word.isupper():
            continue
        found[normalise(word)] = found[normalise(word + "s")] = code
    return found
