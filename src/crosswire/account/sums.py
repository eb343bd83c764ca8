"""Counts that a report gives in pieces: "three men and a woman were wounded" counts four."""

import re
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from crosswire.account.figures import Figure
from crosswire.account.kin import uncounted
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span

COMMA = re.compile(r"\s*,\s*")
OPENED = re.compile(r"\s*(?:-{2,}|[—–:(])\s*")
JOINT = re.compile(r"\s*(?:,? ?and|&|,? plus|,? as well as)\s*(?:(?:his|her|their)\s+)?")


def with_sums(figures: Iterable[Figure], *, text: str) -> list[Figure]:
    """The figures of one report, coordinated ones of one measure added up and kept as parts of their sum.

    Only figures of exact counts of different people (another category or another noun) that nothing but a comma or
    "and" stands between are added: figures that may overlap never are (N6).

    Args:
        figures: the figures of one report in reading order.
        text: the report's text.
    """
    found: list[Figure] = []
    for group in _groups(figures, text):
        if len(group) > 1 and (_by_comma(group) or _joins(group[-2], group[-1], text)):
            explains = bool(found) and _explains(found[-1], group[0], text)
            found += [msgspec.structs.replace(f, scope="part") for f in group]
            found += [] if explains else _with_kin(_sum(group, text), text)
        else:
            found += [f for figure in group for f in _with_kin(figure, text)]
    return found


def _with_kin(figure: Figure, text: str) -> list[Figure]:
    """The figure; where people without a number stand joined to it, their sum with it as a part."""
    joined = uncounted(figure, text) if figure.scope == "total" and _exact(figure) else None
    if joined is None or figure.quantity.category == "perpetrator":
        return [figure]
    more, start, end = joined
    number = (figure.low or 0) + more
    span = Span.cut(figure.report, text, start, end)
    whole = Quantity(span=span, low=number, high=number, measure=figure.quantity.measure, unit="people")
    together = msgspec.structs.replace(figure, quantity=whole, low=number, high=number, spans=(span,))
    return [msgspec.structs.replace(figure, scope="part"), together]


def _explains(whole: Figure, first: Figure, text: str) -> bool:
    """Whether a list stands in a dash, a colon or brackets behind a count: it breaks it down, even where it adds up to another."""
    counts = whole.scope == "total" and whole.quantity.measure == first.quantity.measure
    between = text[whole.quantity.span.end : first.quantity.span.start]
    return counts and whole.quantity.category is None and OPENED.fullmatch(between) is not None


def _by_comma(group: Sequence[Figure]) -> bool:
    """Whether two figures divide all people, so that a comma alone adds them: "2 adults, 2 children killed"."""
    return len(group) == 2 and group[0].quantity.unit == "adults"


def _joins(one: Figure, other: Figure, text: str) -> bool:
    return JOINT.fullmatch(text, one.quantity.span.end, other.quantity.span.start) is not None


def _groups(figures: Iterable[Figure], text: str) -> Iterator[list[Figure]]:
    group: list[Figure] = []
    for figure in figures:
        if group and not _joined(group, figure, text):
            yield group
            group = []
        group.append(figure)
    if group:
        yield group


def _joined(group: Sequence[Figure], figure: Figure, text: str) -> bool:
    last = group[-1]
    if last.quantity.measure != figure.quantity.measure or last.scope != "total" or figure.scope != "total":
        return False
    if "perpetrator" in (last.quantity.category, figure.quantity.category):
        return False
    if not _exact(last) or not _exact(figure) or _kind(figure) in {_kind(f) for f in group}:
        return False
    between = last.quantity.span.end, figure.quantity.span.start
    if COMMA.fullmatch(text, *between):  # "three people, a man and two women": what follows a bare count explains it
        return last.quantity.category is not None or last.quantity.unit == "adults"
    return _joins(last, figure, text)


def _exact(figure: Figure) -> bool:
    return not figure.vague and figure.low is not None and figure.low == figure.high


def _kind(figure: Figure) -> tuple[str | None, str]:
    return figure.quantity.category, figure.quantity.unit


def _sum(group: Sequence[Figure], text: str) -> Figure:
    first, last = group[0], group[-1]
    number = sum(f.low for f in group if f.low is not None)
    report, start, end = first.report, first.quantity.span.start, last.quantity.span.end
    whole = Quantity(
        span=Span.cut(report, text, start, end), low=number, high=number, measure=first.quantity.measure, unit="people"
    )
    return msgspec.structs.replace(
        first,
        quantity=whole,
        low=number,
        high=number,
        spans=tuple(s for f in group for s in f.spans),
        statements=tuple(sorted({s for f in group for s in f.statements})),
        claims=tuple(sorted({c for f in group for c in f.claims})),
    )
