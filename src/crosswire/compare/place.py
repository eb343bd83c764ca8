"""Where: one place or another, in it or near it, told or not told."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from crosswire.compare.address import addresses_apart
from crosswire.compare.view import Finding, Located, View, by_report, quoted
from crosswire.compare.words import Rivals, contrast, raw_words, reports_of, saying
from crosswire.lexicon.tables import words

OPPOSED = ({"inside", "interior", "indoors"}, {"outside", "exterior", "outdoors"})

Placed = tuple[View, Located]


def compare_places(views: Sequence[View]) -> Finding | None:
    """The places that reports name in one claim, where they differ.

    One place inside the other, or told by one report only, adds detail; two places apart, "in" against "near", or two numbers
    of one street clash.
    """
    reports = by_report(views) if any(v.places for v in views) else []
    found = [f for here, there in combinations(reports, 2) if (f := _named(here, there)) is not None]
    found += _spots(views)
    found += addresses_apart(views)
    order = ("numbers", "near", "opposed", "apart", "finer", "more", "other", "spots", "one only", "spot in one only")
    return min(found, key=lambda f: order.index(f.form)) if found else None


def _named(here: Sequence[View], there: Sequence[View]) -> Finding | None:
    left, right = ([(v, p) for v in group for p in v.places] for group in (here, there))
    if not left or not right:
        return _one_only(left or right, there if left else here)
    shared = {p.id for _, p in left} & {p.id for _, p in right}
    if not shared and any(_namesakes(a, b) for _, a in left for _, b in right):
        return None
    if shared:
        return _nearness(left, right, shared) or _more(left, right, shared)
    return _finer(left, right) or _apart(left, right)


def _one_only(placed: Sequence[Placed], silent: Sequence[View]) -> Finding | None:
    if not placed:
        return None
    because = f"Only one says where: {quoted(placed[0][0])}; {quoted(silent[0])}."
    return Finding("place", (_side(placed), (tuple(silent), "not said")), because, False, "one only")


def _nearness(left: Sequence[Placed], right: Sequence[Placed], shared: set[str]) -> Finding | None:
    """In a place, or only near it."""
    for a in left:
        for b in right:
            if a[1].id == b[1].id and a[1].id in shared and _outside(a[1]) != _outside(b[1]):
                because = f"One says in {a[1].name}, the other near it: {quoted(a[0])}; {quoted(b[0])}."
                sides = tuple(((v,), f"{p.relation} {p.name}".strip()) for v, p in (a, b))
                return Finding("place", sides, because, True, "near")
    return None


def _more(left: Sequence[Placed], right: Sequence[Placed], shared: set[str]) -> Finding | None:
    """Both name one place, one of them others too."""
    for here, there in ((left, right), (right, left)):
        others = [(v, p) for v, p in here if p.id not in shared and not any(_within(q, p) for _, q in (*here, *there))]
        if others:
            because = f"One names {others[0][1].name} too: {quoted(others[0][0])}; {quoted(there[0][0])}."
            return Finding("place", (_side(others), _side(there)), because, False, "more")
    return None


def _finer(left: Sequence[Placed], right: Sequence[Placed]) -> Finding | None:
    if not any(_within(a, b) or _within(b, a) for _, a in left for _, b in right):
        return None
    because = f"One place lies in the other: {quoted(left[0][0])}; {quoted(right[0][0])}."
    return Finding("place", (_side(left), _side(right)), because, False, "finer")


def _apart(left: Sequence[Placed], right: Sequence[Placed]) -> Finding:
    """Two places; they exclude each other only where the gazetteer knows both and both are of one size."""
    sizes = [{(p.precision, bool(p.gazetteer)) for _, p in placed} for placed in (left, right)]
    clash = len(sizes[0] | sizes[1]) == 1 and all(known and size != "unknown" for size, known in sizes[0])
    because = f"Different places are named: {quoted(left[0][0])}; {quoted(right[0][0])}."
    return Finding("place", (_side(left), _side(right)), because, clash, "apart" if clash else "other")


def _side(placed: Sequence[Placed]) -> tuple[tuple[View, ...], str]:
    named = dict.fromkeys(p.name for _, p in placed)
    return tuple({v.statement.id: v for v, _ in placed}.values()), ", ".join(named)


def _within(inner: Located, outer: Located) -> bool:
    return bool(outer.gazetteer) and outer.gazetteer in inner.within


def _namesakes(a: Located, b: Located) -> bool:
    """Whether one name holds the other ("Persian Gulf", "Gulf"): one place, for all that words tell."""
    return not set(a.name.lower().split()).isdisjoint(b.name.lower().split())


def _outside(place: Located) -> bool:
    return bool(set(place.relation.split()) & words("place_near"))


def _spots(views: Sequence[View]) -> Iterator[Finding]:
    """Spots that no map names: inside or outside, the house or the car park."""
    reports = reports_of(views)
    spots = [dict.fromkeys(w for v in group for w in raw_words(v) if w in words("place_spots")) for group in reports]
    for a, b in combinations(range(len(reports)), 2):
        left, right = ([w for w in spots[n] if w not in spots[m]] for n, m in ((a, b), (b, a)))
        if left and right:
            yield _two_spots(reports[a], reports[b], (left[0], right[0]))
        elif (left and not spots[b]) or (right and not spots[a]):
            one, other = (a, b) if left else (b, a)
            yield _one_spot(reports[one], reports[other], (left or right)[0])


def _two_spots(here: Sequence[View], there: Sequence[View], rivals: Rivals) -> Finding:
    form = "opposed" if _opposed(rivals) else "spots"
    return contrast("place", here, there, rivals=rivals, form=form, clash=form == "opposed", words_of=raw_words)


def _one_spot(here: Sequence[View], there: Sequence[View], spot: str) -> Finding:
    told = saying(here, spot, words_of=raw_words)
    because = f"Only one says {spot}: {quoted(told[0])}; {quoted(there[0])}."
    return Finding("place", ((told, spot), (tuple(there), "not said")), because, False, "spot in one only")


def _opposed(rivals: Rivals) -> bool:
    return any(a in one and b in other for one, other in (OPPOSED, OPPOSED[::-1]) for a, b in (rivals,))
