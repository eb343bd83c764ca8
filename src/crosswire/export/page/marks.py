"""A report's text cut into segments, so that overlapping and nested claims can be marked in it.

Marks of HTML nest but never overlap; statements do both. So the text is cut wherever a statement, a part or a paragraph
begins or ends, and every segment knows which statements it belongs to.
"""

from collections.abc import Mapping, Sequence
from itertools import pairwise

import msgspec

from crosswire.model.layout import Part
from crosswire.model.statement import Statement

# More statements than this at one place are not drawn over one another; the rest are linked beside the words.
# Keeps a hostile text of n nested statements at 12 * n steps.
DEPTH = 12


class Segment(msgspec.Struct, frozen=True, kw_only=True):
    """Words that belong to the same statements throughout.

    `statements` run from the longest to the shortest. `begins` are those whose first words these are, `ends` those whose last
    words these are.
    """

    start: int
    end: int
    statements: tuple[str, ...] = ()
    begins: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    part: str | None = None


def segments(statements: Sequence[Statement], parts: Sequence[Part], paragraph: tuple[int, int]) -> list[Segment]:
    """Cut one paragraph. The segments cover it without gap or overlap.

    Args:
        statements: those that touch the paragraph, in reading order.
        parts: the parts that touch it.
        paragraph: where it begins and ends.
    """
    begins, ends = paragraph
    drawn = _drawn(statements)
    cuts = {begins, ends}
    for s in drawn:
        cuts |= {max(begins, s.span.start), min(ends, s.span.end)}
    for part in parts:
        cuts |= {max(begins, part.start), min(ends, part.end)}
    return list(_swept(drawn, parts, sorted(cuts)))


def _drawn(statements: Sequence[Statement]) -> list[Statement]:
    """The statements less those that would lie deeper than DEPTH."""
    kept: list[Statement] = []
    running: list[int] = []
    for s in sorted(statements, key=lambda s: (s.span.start, -s.span.end, s.id)):
        running = [end for end in running if end > s.span.start]
        if len(running) < DEPTH:
            running.append(s.span.end)
            kept.append(s)
    return kept


def _swept(drawn: list[Statement], parts: Sequence[Part], cuts: list[int]) -> list[Segment]:
    found, running, coming = [], list[Statement](), 0
    for start, end in pairwise(cuts):
        running = [s for s in running if s.span.end > start]
        while coming < len(drawn) and drawn[coming].span.start < end:
            running.append(drawn[coming])
            coming += 1
        found.append(
            Segment(
                start=start,
                end=end,
                statements=tuple(s.id for s in sorted(running, key=lambda s: s.span.start - s.span.end)),
                begins=tuple(s.id for s in running if start <= s.span.start < end),
                ends=tuple(s.id for s in running if s.span.end <= end),
                part=next((p.kind for p in parts if p.start <= start < p.end), None),
            )
        )
    return found


def links(found: Sequence[Segment], rank: Mapping[str, int]) -> tuple[dict[int, str], dict[int, tuple[str, ...]]]:
    """Which statement each segment's words lead to, so that every statement of rank can be reached.

    The highest rank wins, then the shortest statement, as the reader points at it most exactly. A statement above rank 0
    that others cover all along gets a small link of its own behind its last word.

    Returns:
        By the segment's start: the statement its words lead to, and the statements that are linked behind it.
    """
    chosen = {s.start: max(reversed(s.statements), key=rank.__getitem__) for s in found if s.statements}
    reached = set(chosen.values())
    behind = {s.start: tuple(e for e in s.ends if e not in reached and rank[e] > 0) for s in found}
    return chosen, behind
