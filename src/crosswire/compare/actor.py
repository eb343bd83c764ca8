"""Who did it."""

from collections.abc import Sequence

from crosswire.compare.view import Finding, View, quoted
from crosswire.compare.words import contrast, only_in, pairs, people_words, plain_words, rivals_in


def compare_actors(views: Sequence[View]) -> Finding | None:
    """Two reports whose statements name different actors and share none, or name the doers by different words."""
    found = [f for here, there in pairs(views) if (f := _named(here, there)) is not None]
    found += [f for here, there in pairs(views) if (f := _agents(here, there)) is not None]
    order = ("others", "agents", "one only")
    return min(found, key=lambda f: order.index(f.form)) if found else None


def _named(here: Sequence[View], there: Sequence[View]) -> Finding | None:
    left, right = ([v for v in group if v.actors] for group in (here, there))
    if not left and not right:
        return None
    if not left or not right:
        because = f"Only one names who: {quoted((left or right)[0])}; {quoted((there if left else here)[0])}."
        sides = (_side(left or right), (tuple(there if left else here), "not named"))
        return Finding("actor", sides, because, False, "one only")
    if {a for v in left for a in v.actors} & {a for v in right for a in v.actors}:
        return None
    because = f"Different actors are named: {quoted(left[0])}; {quoted(right[0])}."
    return Finding("actor", (_side(left), _side(right)), because, False, "others")


def _side(views: Sequence[View]) -> tuple[tuple[View, ...], str]:
    return tuple(views), ", ".join(dict.fromkeys(name for v in views for name in v.actor_names))


def _agents(here: Sequence[View], there: Sequence[View]) -> Finding | None:
    """Words for the doers that differ: "protesters" and "youths"."""
    left, right = (only_in(*way, words_of=_doers) for way in ((here, there), (there, here)))
    rivals = rivals_in(left, right, people_words())
    if rivals is None:
        return None
    return contrast("actor", here, there, rivals=rivals, form="agents", words_of=_doers)


def _doers(view: View) -> list[str]:
    """The people among a clause's arguments, and the head of a phrase."""
    statement = view.statement
    about = {a.lower() for a in statement.arguments} | {statement.frame.head.lower()}
    return [w for w in plain_words(view) if w in about]
