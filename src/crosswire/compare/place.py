"""Where: one place or another, in it or near it, told or not told."""

from collections.abc import Sequence
from itertools import combinations

from crosswire.compare.view import Finding, Located, View, by_report, quoted
from crosswire.compare.words import Rivals, contrast, only_in, pairs, raw_words, rivals_in
from crosswire.lexicon.tables import words

OPPOSED = ({"inside", "interior", "indoors"}, {"outside", "exterior", "outdoors"})

Placed = tuple[View, Located]


def compare_places(views: Sequence[View]) -> Finding | None:
    """The places that reports name in one claim, where they differ.

    One place inside the other, or told by one report only, adds detail; two places apart, or "in" against "near", clash.
    """
    reports = by_report(views)
    found = [f for here, there in combinations(reports, 2) if (f := _named(here, there)) is not None]
    found += [f for here, there in pairs(views) if (f := _spots(here, there)) is not None]
    order = ("near", "opposed", "apart", "finer", "more", "other", "spots", "one only", "spot in one only")
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


def _spots(here: Sequence[View], there: Sequence[View]) -> Finding | None:
    """Spots that no map names: inside or outside, the house or the car park."""
    spots = words("place_spots")
    left, right = (only_in(*way, words_of=raw_words) for way in ((here, there), (there, here)))
    rivals = rivals_in(left, right, spots)
    if rivals is not None:
        form = "opposed" if _opposed(rivals) else "spots"
        return contrast("place", here, there, rivals=rivals, form=form, clash=form == "opposed", words_of=raw_words)
    for one, other, listed in ((here, there, left), (there, here, right)):
        spot = next((w for w in listed if w in spots), None)
        if spot is not None and not any(w in spots for v in other for w in raw_words(v)):
            saying = tuple(v for v in one if spot in raw_words(v))
            because = f"Only one says {spot}: {quoted(saying[0])}; {quoted(other[0])}."
            return Finding("place", ((saying, spot), (tuple(other), "not said")), because, False, "spot in one only")
    return None


def _opposed(rivals: Rivals) -> bool:
    return any(a in one and b in other for one, other in (OPPOSED, OPPOSED[::-1]) for a, b in (rivals,))
