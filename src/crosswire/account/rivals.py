"""Which sides of a point's figures are rivals: a part of a count or another event's figure excludes no total (N6)."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import combinations, product

import msgspec

from crosswire.account.figures import Figure
from crosswire.compare.counted import compatible
from crosswire.model.claim import Claim, Discrepancy, Relation, Side

# What is no count of this event's people, though it may stand in one sentence with theirs.
ASIDE = frozenset({"part", "other time", "other event", "not held"})
# Of the hurt, so many are taken to hospital: fewer of them contradict nothing.
AMONG = "hospitalised"
COUNTED_IN = frozenset({"injured", "shot"})
KINDS = frozenset({"figure", "unit"})
FITTING = "The figures differ but fit within each other's bounds"

ByStatement = Mapping[str, Sequence[Figure]]


def without_false_rivals(claims: Iterable[Claim], figures: Sequence[Figure]) -> list[Claim]:
    """The claims, their differences of figures less the sides that the toll sets apart from the others.

    "Four of them were hit by the car" is no rival of "13 were hurt", nor is another quake's toll of this one's. Where all sides
    stand apart (two reports of an earlier quake) they are rivals again.

    Args:
        claims: as compared.
        figures: every people count of the story, with its scope.
    """
    counted: dict[str, list[Figure]] = {}
    for figure in figures:
        for statement in figure.statements:
            counted.setdefault(statement, []).append(figure)
    return [_less_false(claim, counted) for claim in claims]


def _less_false(claim: Claim, counted: ByStatement) -> Claim:
    kept = [_of_rivals(d, counted) if d.kind in KINDS else d for d in claim.discrepancies]
    found = tuple(d for d in kept if d is not None)
    if found == claim.discrepancies:
        return claim
    return msgspec.structs.replace(claim, discrepancies=found, relation=_relation(claim.relation, found))


def _relation(before: Relation, discrepancies: Sequence[Discrepancy]) -> Relation:
    """The relation that is left: a claim of one report stays one."""
    if before == "single" or any(d.clash for d in discrepancies):
        return before
    return "refine" if discrepancies else "agree"


def _of_rivals(discrepancy: Discrepancy, counted: ByStatement) -> Discrepancy | None:
    """The difference between the sides that count one whole; `None` where one such side or none is left."""
    sides = [_rival_statements(side, discrepancy, counted) for side in discrepancy.sides]
    kept = [side for side in sides if side.statements]
    if len(kept) == len(sides) or not kept:
        return discrepancy
    if len(kept) == 1:
        return None
    fits = discrepancy.clash and _all_fit(kept, counted)
    return msgspec.structs.replace(
        discrepancy,
        sides=tuple(kept),
        because=_told(discrepancy, [bool(side.statements) for side in sides], fits=fits),
        clash=discrepancy.clash and not fits,
    )


def _rival_statements(side: Side, discrepancy: Discrepancy, counted: ByStatement) -> Side:
    """A side less the statements that count a part or another event, and less those of the hurt who were taken to hospital."""
    others = [s for other in discrepancy.sides if other is not side for s in other.statements]
    hurt = [f.value for f in _figures(others, counted) if f.quantity.measure in COUNTED_IN and f.scope == "total"]
    fewest = min((n for n in hurt if n is not None), default=None)
    kept = tuple(s for s in side.statements if not _is_aside(counted.get(s, ()), fewest))
    return msgspec.structs.replace(side, statements=kept)


def _is_aside(figures: Sequence[Figure], fewest: float | None) -> bool:
    """Whether a statement's counts of people are all of a part or of another event; one without counts is not."""
    return bool(figures) and all(f.scope in ASIDE or _among_hurt(f, fewest) for f in figures)


def _among_hurt(figure: Figure, fewest: float | None) -> bool:
    treated = figure.quantity.measure == AMONG and figure.value is not None
    return treated and fewest is not None and (figure.value or 0) < fewest


def _all_fit(sides: Sequence[Side], counted: ByStatement) -> bool:
    """Whether every two sides can be right at once, as far as their counts of one measure tell."""
    stated = [
        [f for f in _figures(side.statements, counted) if f.scope == "total" and f.quantity.category != "perpetrator"]
        for side in sides
    ]
    fits = (
        compatible(one.quantity, other.quantity, slack=_slack(one, other))
        for theirs, others in combinations(stated, 2)
        for one, other in product(theirs, others)
        if one.quantity.measure == other.quantity.measure
    )
    return next(fits, False) and all(fits)  # without two counts of one measure nothing tells


def _slack(one: Figure, other: Figure) -> float:
    """By how many two counts differ where one holds the perpetrator and the other does not say so (N11)."""
    return float(one.with_perpetrator != other.with_perpetrator)


def _figures(statements: Collection[str], counted: ByStatement) -> list[Figure]:
    return [f for s in statements for f in counted.get(s, ())]


def _told(discrepancy: Discrepancy, kept: Sequence[bool], *, fits: bool) -> str:
    """The sentence of a difference less the words of the sides that are gone; as it stands where its parts can't be told."""
    head, _, words = discrepancy.because.partition(": “")
    parts = words.removesuffix(".").split("; “")
    if len(parts) != len(kept):
        return discrepancy.because
    left = "; ".join(f"“{part}" for part, stays in zip(parts, kept, strict=True) if stays)
    return f"{FITTING if fits else head}: {left}."
