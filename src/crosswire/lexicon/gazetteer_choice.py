"""Which of the places of one name a text means: the choice is made over all names of the text at once."""

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from crosswire.lexicon.gazetteer import Candidate

# Tuned by hand in coarse steps on the even documents of LGL and GeoWebNews (A161 of all gold), looked at on the odd ones once.
COUNTRY_BONUS = 3.0
CONTINENT_PRIOR = 10.0
REGION_BONUS = 1.0
CAPITAL_BONUS = 2.0
ALTERNATE_COST = 1.5
FAMOUS = 500_000  # a city of so many people is known by its other names too
COUNTRY_WEIGHT = 4.0
REGION_WEIGHT = 7.0
SPREAD = (
    2.5  # how far below the likeliest place of a name another still counts as what it may mean, in steps of `prior`
)
TWIN_SHARE = 0.1  # a region's namesake town with this share of its people is what the bare name means
ROUNDS = 2
DOUBT = 0.5  # votes that no other name gives: a single other name decides little


def choose(
    candidates: Mapping[str, Sequence[Candidate]],
    *,
    mentions: Mapping[str, int],
    holders: Mapping[str, Iterable[str]],
    countries: Mapping[str, int],
) -> dict[str, Candidate]:
    """One place for every name that has candidates.

    Args:
        candidates: the places of each name.
        mentions: how often each name stands in the text.
        holders: for a name, those that the text says hold it ("Paris, Texas"): they decide where they can.
        countries: ISO codes of countries that the text names by an adjective, with how often.
    """
    narrowed = {
        name: _distinct(_held(found, [candidates.get(holder, ()) for holder in holders.get(name, ())]))
        for name, found in candidates.items()
        if found
    }
    chosen = {name: max(found, key=_rank) for name, found in narrowed.items()}
    adjectives: Votes = {(code, ""): math.sqrt(count) for code, count in countries.items()}
    for _ in range(ROUNDS):
        ballots = {n: _ballot(found, chosen[n], weight=math.sqrt(mentions[n])) for n, found in narrowed.items()}
        total = _sum([adjectives, *ballots.values()])
        chosen = {name: _best(found, total, ballots[name]) for name, found in narrowed.items()}
    return chosen


def usual(found: Sequence[Candidate]) -> Candidate | None:
    """What a name means where nothing else is known; `None` for an unknown name."""
    return max(_distinct(found), key=_rank) if found else None


def prior(place: Candidate) -> float:
    """How likely a name means this place where nothing else is known: its people, on a logarithmic scale."""
    if place.kind in ("continent", "area"):
        return CONTINENT_PRIOR
    people = math.log10(max(place.population, 100))
    bonus = {"country": COUNTRY_BONUS, "region": REGION_BONUS, "county": 3.0, "city": 0.0}[place.kind]
    lesser = place.alternate and place.kind == "city" and place.population < FAMOUS
    return people + bonus + CAPITAL_BONUS * place.capital - ALTERNATE_COST * lesser


def _rank(place: Candidate) -> tuple[float, str]:
    return prior(place), place.id


def _held(found: Sequence[Candidate], holders: Iterable[Sequence[Candidate]]) -> Sequence[Candidate]:
    """Those candidates that lie in a holder, if there are any, else all."""
    codes = {
        (h.country, h.region if h.kind != "country" else "") for places in holders for h in places if h.kind != "city"
    }
    held = [c for c in found if c.kind != "country" and ((c.country, c.region) in codes or (c.country, "") in codes)]
    return held or found


def _distinct(found: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, less a region that its namesake town stands for."""
    towns = {(c.country, c.region): c for c in reversed(found) if c.kind == "city"}

    def shadowed(place: Candidate) -> bool:
        town = towns.get((place.country, place.region))
        return place.kind == "region" and town is not None and town.population >= TWIN_SHARE * place.population

    return [c for c in found if not shadowed(c)]


Votes = dict[tuple[str, str], float]  # by country and region code; "" for the whole country


def _ballot(found: Sequence[Candidate], place: Candidate, *, weight: float) -> Votes:
    """What one name says about where the text is set; one that could be in many regions says little of each."""
    ballot: Votes = defaultdict(float)
    best = max(prior(c) for c in found)
    near: Votes = {}
    for c in found:
        if c.country:
            near[c.country, c.region] = max(near.get((c.country, c.region), 0.0), math.exp((prior(c) - best) / SPREAD))
    shares = [(key, weight * share / sum(near.values())) for key, share in near.items()]
    if place.country:
        shares.append(((place.country, place.region), weight / 2))
    for (country, region), share in shares:
        ballot[country, ""] += share
        if region:
            ballot[country, region] += share
    return ballot


def _sum(ballots: Iterable[Votes]) -> Votes:
    total: Votes = defaultdict(float)
    for ballot in ballots:
        for key, share in ballot.items():
            total[key] += share
    return total


def _best(found: Sequence[Candidate], total: Votes, own: Votes) -> Candidate:
    """The best candidate by its prior and by what all other names say."""
    others = sum(share for (_, region), share in total.items() if not region)
    others -= sum(share for (_, region), share in own.items() if not region)

    def said(country: str, region: str) -> float:
        return max(0.0, total.get((country, region), 0.0) - own.get((country, region), 0.0)) / (others + DOUBT)

    def score(place: Candidate) -> tuple[float, str]:
        context = COUNTRY_WEIGHT * said(place.country, "")
        if place.region:
            context += REGION_WEIGHT * said(place.country, place.region)
        return prior(place) + context, place.id

    return max(found, key=score)
