"""How well a claim stands, by the recorders' rule S2."""

from collections.abc import Sequence

from crosswire.model.claim import Discrepancy, Grade, Support

INDEPENDENT = 2  # origins that S2 asks for
OF_SIDES = frozenset({"actor", "stance"})  # what sides contest: who did it, and whether it is so


def grade(
    support: Support,
    *,
    discrepancies: Sequence[Discrepancy] = (),
    admitted: bool = False,
    overruled: bool = False,
) -> Grade:
    """The grade of a claim.

    - discounted: a person ruled its words wrong or every source of it unreliable.
    - contested: sources of both sides clash over who did it or whether it is so.
    - confirmed: the one who did it accepts it.
    - fair: two or more independent origins say the same. Where figures clash, one side alone must have them.
    - weak: a single origin, however many reports repeat it (S1).

    Args:
        support: what stands behind the claim as a whole.
        discrepancies: its typed differences, each side with its own support.
        admitted: whether the actor who did it says so himself.
        overruled: whether a decision took its words out.
    """
    if overruled:
        return "discounted"
    if any(_contested(d) for d in discrepancies):
        return "contested"
    if admitted:
        return "confirmed"
    sides = [side.support for d in discrepancies if d.clash for side in d.sides]
    best = max((len(s.origins) for s in sides), default=len(support.origins))
    return "fair" if best >= INDEPENDENT else "weak"


def _contested(discrepancy: Discrepancy) -> bool:
    """Whether two different sources oppose each other, rather than one report's wording another's."""
    if not discrepancy.clash or discrepancy.kind not in OF_SIDES:
        return False
    voices = {side.support.sources or side.support.origins for side in discrepancy.sides}
    return len(voices) > 1
