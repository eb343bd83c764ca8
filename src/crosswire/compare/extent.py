"""How far: partly or wholly, how much, done or only tried."""

from collections.abc import Collection, Sequence
from itertools import combinations

from crosswire.compare.view import Finding, View, quoted
from crosswire.compare.words import contrast, plain_words, raw_words, reports_of, rivals_among
from crosswire.lexicon.tables import words

LISTS = (("extent_attempted", "attempt"), ("extent_partly", "limit"), ("extent_degree", "degree"))


def compare_extents(views: Sequence[View]) -> Finding | None:
    """One report that limits the extent ("partial capture") where another does not ("recaptured"), or that words it otherwise."""
    for here, there, rivals in rivals_among(views, words("extent_degree"), words_of=plain_words):
        return contrast("extent", here, there, rivals=rivals, form="two degrees")
    reports = reports_of(views)
    for name, form in LISTS:
        saying = [_says(group, words(name)) for group in reports]
        for a, b in combinations(range(len(reports)), 2):
            if saying[a] != saying[b]:
                one, other = (a, b) if saying[a] else (b, a)
                return _one_sided(reports[one], reports[other], name, form)
    return None


def _says(views: Sequence[View], listed: Collection[str]) -> bool:
    return any(w in listed for v in views for w in (*plain_words(v), *raw_words(v)))


def _one_sided(here: Sequence[View], there: Sequence[View], name: str, form: str) -> Finding:
    """The finding that the first report has words of a list of which the other has none."""
    listed, wholly = words(name), words("extent_wholly")
    saying = [(v, w) for v in here for w in dict.fromkeys((*plain_words(v), *raw_words(v))) if w in listed]
    whole = tuple(v for v in there if any(w in wholly for w in plain_words(v)))
    limited = tuple({v.statement.id: v for v, _ in saying}.values())
    other = whole or tuple(there)
    because = f"One says {saying[0][1]}, the other does not: {quoted(limited[0])}; {quoted(other[0])}."
    clash = form == "limit" and bool(whole)
    sides = ((limited, saying[0][1]), (other, "not limited" if form == "limit" else "not said"))
    return Finding("extent", sides, because, clash, f"{form} against whole" if clash else form)
