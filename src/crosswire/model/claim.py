"""What is said to be so, by how many, and how they differ."""

from typing import Literal

import msgspec

Relation = Literal["agree", "refine", "conflict", "single"]
Grade = Literal["confirmed", "fair", "weak", "contested", "discounted"]
DiscrepancyKind = Literal[
    "figure", "unit", "category", "place", "time", "cause", "extent", "actor", "attribution", "stance", "quotation"
]


class Support(msgspec.Struct, frozen=True, kw_only=True):
    """What stands behind one side: its reports, their origins (copies), and the primary sources (actors). Sorted ids."""

    reports: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One side of a discrepancy: the statements that say so, what they say, and what stands behind them."""

    statements: tuple[str, ...]
    value: str
    support: Support = Support()


class Discrepancy(msgspec.Struct, frozen=True, kw_only=True):
    """One typed difference inside a claim. `because` is one sentence that says what was seen on each side.

    `clash` is true where both sides cannot be right, false where one only adds to the other.
    """

    kind: DiscrepancyKind
    sides: tuple[Side, ...]
    because: str
    clash: bool = False


class Claim(msgspec.Struct, frozen=True, kw_only=True):
    """The statements of all reports that say the same thing.

    `silent` are the reports where it was not found, which is not a denial. `parties` are the actors whose words all of it rests on.
    """

    id: str
    statements: tuple[str, ...]
    relation: Relation
    support: Support = Support()
    parties: tuple[str, ...] = ()
    origins: tuple[str, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    silent: tuple[str, ...] = ()
    grade: Grade = "weak"
