"""What is known of a claim as numbers: which differences were seen in which form, and what kind of claim it is.

From these a small model tells how likely an editor would list a difference. All lie between 0 and 1.
"""

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import combinations

from crosswire.align.cross_encoder import JUDGED, Differences
from crosswire.compare.view import Finding, View, by_report
from crosswire.lexicon.weights import weight_of

FORMS: Mapping[str, tuple[str, ...]] = {
    "figure": ("apart", "apart by estimate", "later", "within one", "bound", "in words", "one only"),
    "unit": ("same number", "other measure"),
    "category": ("kinds", "kinds of thing", "kinds of people", "counted", "less exact", "people", "words", "word more"),
    "place": ("numbers", "near", "opposed", "apart", "finer", "more", "other", "spots", "one only", "spot in one only"),
    "time": ("apart", "hour", "finer", "other", "one only"),
    "cause": ("means",),
    "extent": ("two degrees", "attempt", "limit", "limit against whole", "degree"),
    "actor": ("others", "agents", "one only"),
    "attribution": ("sources", "plain fact", "sources among others"),
    "stance": ("denied", "unverified", "no-comment", "not known", "negated", "not done", "alleged", "doubted"),
    "quotation": ("cut short", "other words", "told", "apart"),
}
SLOTS = ("killed", "injured", "figure", "place", "time", "quotation", "event")
SHARES: Mapping[str, Callable[[View], bool]] = {
    "headlines": lambda v: v.statement.kind == "headline",
    "phrases": lambda v: v.statement.kind == "phrase",
    "quoted": lambda v: v.quoted,
    "attributed": lambda v: v.statement.attribution is not None,
    "with a figure": lambda v: bool(v.statement.quantities),
    "with a place": lambda v: bool(v.places),
    "with a time": lambda v: bool(v.times),
    "with a name": lambda v: bool(v.actors),
    "hedged": lambda v: bool(v.statement.frame.modality),
    **{f"slot {slot}": lambda v, slot=slot: v.statement.frame.slot == slot for slot in SLOTS},  # type: ignore[misc]
}
SIGNALS = (
    *(f"{kind}: {form}" for kind, forms in FORMS.items() for form in forms),
    "clash", "findings", "reports", "statements", "like", "least like", "same words", "length",
    *SHARES,
)  # fmt: skip
SURE = 6.0  # log odds from which on more count no more
MANY_REPORTS, MANY_STATEMENTS, MANY_FINDINGS = 4, 10, 6  # where a count reaches 1
LONG = 200  # code points of a statement


def signals_of(views: Sequence[View], findings: Sequence[Finding]) -> list[float]:
    """One number per signal, in the order of `SIGNALS`."""
    seen = {f"{f.kind}: {f.form}" for f in findings}
    forms = [float(name in seen) for name in SIGNALS[: sum(map(len, FORMS.values()))]]
    reports = by_report(views)
    alike = list(_likeness(reports))
    return [
        *forms,
        float(any(f.clash for f in findings)),
        min(1.0, len(findings) / MANY_FINDINGS),
        min(1.0, (len(reports) - 2) / (MANY_REPORTS - 2)),
        min(1.0, len(views) / MANY_STATEMENTS),
        max(alike),
        min(alike),
        float(len({" ".join(v.statement.span.text.lower().split()) for v in views}) == 1),
        min(1.0, sum(len(v.statement.span.text) for v in views) / len(views) / LONG),
        *(sum(map(holds, views)) / len(views) for holds in SHARES.values()),
    ]


def reading_of(views: Sequence[View], read: Differences) -> dict[str, float]:
    """What reading tells of each kind of difference and of conflict: mean log odds of the statements read together, if any were."""
    ids = {v.statement.id for v in views}
    rows = [odds for one in sorted(ids) for other, odds in sorted(read.get(one, {}).items()) if other in ids]
    means = (sum(max(-SURE, min(SURE, odds)) for odds in column) / len(rows) for column in zip(*rows, strict=True))
    return dict(zip(JUDGED[1:], means, strict=bool(rows)))


def _likeness(reports: Sequence[Sequence[View]]) -> Iterator[float]:
    """For each two reports the cosine of their content words."""
    told = [frozenset(w.lower() for v in group for w in v.statement.lemmas) for group in reports]
    heavy = [sum(map(weight_of, sorted(words))) for words in told]
    for a, b in combinations(range(len(told)), 2):
        shared = sum(map(weight_of, sorted(told[a] & told[b])))
        yield shared / math.sqrt((heavy[a] + 1e-6) * (heavy[b] + 1e-6))
