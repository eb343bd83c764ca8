"""Where a claim was not found."""

from collections.abc import Iterable

from crosswire.model.claim import Support


def silent(support: Support, *, reports: Iterable[str]) -> tuple[str, ...]:
    """The reports of the story in which a claim was not found, sorted. Not a denial: those are statements of their own."""
    return tuple(sorted(set(reports) - set(support.reports)))
