"""Decisions as values that resolving takes as input: what must be one, and what cannot be."""

import msgspec


def pair(a: str, b: str) -> tuple[str, str]:
    """Two names as a pair without order or case."""
    first, second = sorted((a.casefold(), b.casefold()))
    return first, second


class MustLink(msgspec.Struct, frozen=True, kw_only=True):
    """A person ruled that both names are one actor or place."""

    a: str
    b: str
    why: str = ""


class CannotLink(msgspec.Struct, frozen=True, kw_only=True):
    """A person ruled that these names are two actors or places. It outranks every rule, and a must-link over a third name."""

    a: str
    b: str
    why: str = ""


Constraint = MustLink | CannotLink
