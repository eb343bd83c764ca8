"""Who did it."""

from collections.abc import Callable, Sequence
from itertools import combinations

from crosswire.compare.view import Finding, View, quoted
from crosswire.compare.words import contrast, people_words, plain_words, reports_of, rivals_among

Way = Callable[[Sequence[View], Sequence[View]], Finding | None]


def compare_actors(views: Sequence[View]) -> Finding | None:
    """Two reports whose statements name different actors and share none, or name the doers by different words."""
    reports = reports_of(views)
    return _first(_others, reports) or _agents(views) or _first(_one_only, reports)


def _first(way: Way, reports: Sequence[Sequence[View]]) -> Finding | None:
    """The first finding that a way of comparing two reports gives."""
    return next((f for here, there in combinations(reports, 2) if (f := way(here, there)) is not None), None)


def _one_only(here: Sequence[View], there: Sequence[View]) -> Finding | None:
    left, right = ([v for v in group if v.actors] for group in (here, there))
    if bool(left) == bool(right):
        return None
    because = f"Only one names who: {quoted((left or right)[0])}; {quoted((there if left else here)[0])}."
    sides = (_side(left or right), (tuple(there if left else here), "not named"))
    return Finding("actor", sides, because, False, "one only")


def _others(here: Sequence[View], there: Sequence[View]) -> Finding | None:
    left, right = ([v for v in group if v.actors] for group in (here, there))
    if not left or not right or {a for v in left for a in v.actors} & {a for v in right for a in v.actors}:
        return None
    because = f"Different actors are named: {quoted(left[0])}; {quoted(right[0])}."
    return Finding("actor", (_side(left), _side(right)), because, False, "others")


def _side(views: Sequence[View]) -> tuple[tuple[View, ...], str]:
    return tuple(views), ", ".join(dict.fromkeys(name for v in views for name in v.actor_names))


def _agents(views: Sequence[View]) -> Finding | None:
    """Words for the doers that differ: "protesters" and "youths"."""
    for here, there, rivals in rivals_among(views, people_words(), words_of=_doers):
        return contrast("actor", here, there, rivals=rivals, form="agents", words_of=_doers)
    return None


def _doers(view: View) -> list[str]:
    """The people among a clause's arguments, and the head of a phrase."""
    statement = view.statement
    about = {a.lower() for a in statement.arguments} | {statement.frame.head.lower()}
    return [w for w in plain_words(view) if w in about]
