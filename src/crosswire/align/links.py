"""Links between places of two reports: their order, which of them are one, and which place stands for which."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from crosswire.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np

    Column = np.ndarray[Any, np.dtype[Any]]


class Places(NamedTuple):
    """Where statements stand: the numbers of their reports and, over all reports, sentences, their limits; and their kinds.

    Reports are numbered in the order of their ids.
    """

    report: "Column"
    sentence: "Column"
    start: "Column"
    end: "Column"
    quotation: "Column"


def places_of(statements: Sequence[Statement]) -> Places:
    """Where these statements stand; there is at least one."""
    import numpy as np

    report = np.unique([s.span.report for s in statements], return_inverse=True)[1]
    sentence = np.array([s.sentence for s in statements])
    return Places(
        report=report,
        sentence=report * (sentence.max() + 1) + sentence,
        start=np.array([s.span.start for s in statements]),
        end=np.array([s.span.end for s in statements]),
        quotation=np.array([s.kind == "quotation" for s in statements]),
    )


def ranked(places: Places, left: "Column", right: "Column", chances: "Column") -> "Column":
    """The order of links: whole quotations before their clauses, then the likelier first, then by place."""
    import numpy as np

    by_place = [column[side] for side in (right, left) for column in (places.end, places.start, places.report)]
    quotations = places.quotation[left] & places.quotation[right]
    return np.lexsort((*by_place, -chances, ~quotations))


def distinct(places: Places, left: "Column", right: "Column", *, same: float) -> "Column":
    """The likeliest links, less those whose two places both overlap those of a likelier one; by their place in the order given.

    In each round the first link that is left between two sentences stays, and sets aside all that are one with it.
    """
    import numpy as np

    sentences = places.sentence[left] * (places.sentence.max() + 1) + places.sentence[right]
    open_ = np.argsort(sentences, kind="stable")
    kept = [open_[:0]]
    while len(open_):
        first = np.flatnonzero(np.diff(sentences[open_], prepend=-1))
        kept.append(open_[first])
        likelier = np.repeat(kept[-1], np.diff(first, append=len(open_)))
        one = np.logical_and(
            *(_likenesses(places, side[open_], side[likelier]) >= same for side in (left, right)),
        )
        one[first] = True
        open_ = open_[~one]
    return np.sort(np.concatenate(kept))


def _likenesses(places: Places, one: "Column", other: "Column") -> "Column":
    """The `likeness` of places of one report, pair by pair."""
    import numpy as np

    start, end, other_start, other_end = places.start[one], places.end[one], places.start[other], places.end[other]
    both = np.maximum(0, np.minimum(end, other_end) - np.maximum(start, other_start))
    alike: Column = both / (end - start + other_end - other_start - both)
    return alike


def untorn(places: Places, left: "Column", right: "Column") -> "Column":
    """The links, in their order, less those of a part of a quotation that stands in both reports to something outside of it there.

    Of two quotations that are linked to one, the link that comes first stays.
    """
    import numpy as np

    reports = places.report[left] * (places.report.max() + 1) + places.report[right]
    which = np.unique(reports, return_inverse=True)[1]
    quotations = np.flatnonzero(places.quotation[left])
    here, there = (_around(places, side, which, quotations) for side in (left, right))
    link, quotation = np.divmod(np.setxor1d(here, there), max(1, len(left)))
    return np.setdiff1d(np.arange(len(left)), link[quotation < link])


def _around(places: Places, side: "Column", which: "Column", quotations: "Column") -> "Column":
    """The links of quotations that hold each link on one side, of one two reports (`which`): both links as one number."""
    import numpy as np

    start, end, size = places.start[side], places.end[side], places.end.max() + 1
    order = quotations[np.lexsort((start[quotations], which[quotations]))]
    # Of those that begin before a link, the first that reaches as far and all behind it: few, however many there are.
    first = np.searchsorted(np.maximum.accumulate(which[order] * size + end[order]), which * size + end)
    last = np.searchsorted(which[order] * size + start[order], which * size + start, side="right")
    lengths = np.maximum(last - first, 0)
    link = np.repeat(np.arange(len(side)), lengths)
    quotation = order[np.arange(len(link)) + np.repeat(first - lengths.cumsum() + lengths, lengths)]
    around: Column = (link * len(side) + quotation)[end[link] <= end[quotation]]
    return around


def likeness(start: int, end: int, other_start: int, other_end: int) -> float:
    """The overlap of two stretches of a text over their union, 0 to 1."""
    both = max(0, min(end, other_end) - max(start, other_start))
    return both / (end - start + other_end - other_start - both)


def standing(places: Places, linked: Iterable[int], *, same: float) -> "Column":
    """For each linked statement the one that stands for its place: the first, likeliest, of those that overlap much; else -1."""
    import numpy as np

    stands_for = np.full(len(places.report), -1)
    seen: dict[int, list[tuple[int, int, int]]] = defaultdict(list)
    for i in dict.fromkeys(linked):
        start, end = int(places.start[i]), int(places.end[i])
        there = seen[int(places.sentence[i])]
        stands_for[i] = next((j for a, b, j in there if likeness(start, end, a, b) >= same), i)
        if stands_for[i] == i:
            there.append((start, end, i))
    return stands_for


def likeliest(left: "Column", right: "Column", chances: "Column", *, size: int) -> dict[tuple[int, int], float]:
    """For each two places, by the statements that stand for them, how likely the likeliest pair is."""
    import numpy as np

    known = (left >= 0) & (right >= 0)
    codes = np.minimum(left, right)[known] * size + np.maximum(left, right)[known]
    order = np.argsort(codes, kind="stable")
    pairs, first = np.unique(codes[order], return_index=True)
    most = np.maximum.reduceat(chances[known][order], first) if len(first) else chances[:0]
    return dict(zip(zip(*(side.tolist() for side in np.divmod(pairs, size)), strict=True), most.tolist(), strict=True))
