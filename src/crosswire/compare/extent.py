"""How far: partly or wholly, how much, done or only tried."""

from collections.abc import Sequence

from crosswire.compare.view import Finding, View, quoted
from crosswire.compare.words import contrast, only_in, pairs, plain_words, raw_words, rivals_in
from crosswire.lexicon.tables import words

LISTS = (("extent_attempted", "attempt"), ("extent_partly", "limit"), ("extent_degree", "degree"))


def compare_extents(views: Sequence[View]) -> Finding | None:
    """One report that limits the extent ("partial capture") where another does not ("recaptured"), or that words it otherwise."""
    degree = words("extent_degree")
    for here, there in pairs(views):
        left, right = (only_in(*way, words_of=plain_words) for way in ((here, there), (there, here)))
        found = rivals_in(left, right, degree)
        if found is not None:
            return contrast("extent", here, there, rivals=found, form="two degrees")
    for name, form in LISTS:
        for here, there in pairs(views):
            for one, other in ((here, there), (there, here)):
                finding = _one_sided(one, other, name, form)
                if finding is not None:
                    return finding
    return None


def _one_sided(here: Sequence[View], there: Sequence[View], name: str, form: str) -> Finding | None:
    listed, wholly = words(name), words("extent_wholly")
    if any(w in listed for v in there for w in (*plain_words(v), *raw_words(v))):
        return None
    saying = [(v, w) for v in here for w in dict.fromkeys((*plain_words(v), *raw_words(v))) if w in listed]
    if not saying:
        return None
    whole = tuple(v for v in there if any(w in wholly for w in plain_words(v)))
    limited = tuple({v.statement.id: v for v, _ in saying}.values())
    other = whole or tuple(there)
    because = f"One says {saying[0][1]}, the other does not: {quoted(limited[0])}; {quoted(other[0])}."
    clash = form == "limit" and bool(whole)
    sides = ((limited, saying[0][1]), (other, "not limited" if form == "limit" else "not said"))
    return Finding("extent", sides, because, clash, f"{form} against whole" if clash else form)
