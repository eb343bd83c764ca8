"""Sayings inside sayings: "Reuters quoted the ministry as saying that residents had told it ..."."""

from collections.abc import Sequence

from crosswire.extract.attribution.draft import Draft


def parents(drafts: Sequence[Draft]) -> list[int | None]:
    """For each draft, the index of the innermost one whose content it stands in.

    A stack over the pieces of content in reading order: linear but for the depth of nesting.
    """
    opened = sorted((start, -end, i) for i, d in enumerate(drafts) for start, end in d.content)
    found: list[int | None] = [None] * len(drafts)
    stack: list[tuple[int, int]] = []
    at = 0
    for number in sorted(range(len(drafts)), key=lambda i: drafts[i].head):
        head = drafts[number].head
        while at < len(opened) and opened[at][0] <= head:
            start, minus_end, owner = opened[at]
            while stack and stack[-1][0] <= start:
                stack.pop()
            stack.append((-minus_end, owner))
            at += 1
        while stack and stack[-1][0] <= head:
            stack.pop()
        found[number] = next((owner for end, owner in reversed(stack) if end > head and owner != number), None)
    return _without_circles(drafts, found)


def _without_circles(drafts: Sequence[Draft], found: list[int | None]) -> list[int | None]:
    """No saying stands inside itself: where two hold each other's cues, the one with the longer content is the outer one."""
    lengths = [sum(end - start for start, end in d.content) for d in drafts]
    outer = list(found)
    for number in sorted(range(len(outer)), key=lambda i: (-lengths[i], i)):
        seen: set[int] = set()
        above = outer[number]
        while above is not None and above != number and above not in seen:
            seen.add(above)
            above = outer[above]
        if above == number:
            outer[number] = None
    return outer
