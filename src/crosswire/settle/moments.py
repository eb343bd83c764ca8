"""Every expression of a report becomes a moment."""

from datetime import date

from crosswire.model.annotation import Annotation
from crosswire.model.moment import Expression, Moment
from crosswire.model.report import Published
from crosswire.settle.counted import COARSE
from crosswire.settle.intervals import settle

REMEMBERED = 12  # moments back that "the following month" can count from; further back no reader would look


def settle_all(annotation: Annotation, published: Published) -> tuple[Moment, ...]:
    """The moments of a report in the order of its expressions, counted from the date that it has or was given."""
    anchors = [date.fromisoformat(end[:10]) for end in (published.earliest, published.latest) if end is not None]
    if not anchors:
        return settle_from(annotation.expressions, None)
    first = settle_from(annotation.expressions, anchors[0])
    if anchors[0] == anchors[-1]:
        return first
    return tuple(map(_hull, first, settle_from(annotation.expressions, anchors[-1])))


def settle_from(expressions: tuple[Expression, ...], anchor: date | None) -> tuple[Moment, ...]:
    """Moments counted from one day; what counts from the text counts from the moment named before."""
    moments: list[Moment] = []
    named: list[Moment] = []
    for expression in expressions:
        moment = settle(expression, anchor=anchor, reference=_reference(expression, named))
        moments.append(moment)
        if _can_be_counted_from(expression, moment):
            named.append(moment)
    return tuple(moments)


def _can_be_counted_from(expression: Expression, moment: Moment) -> bool:
    """Whether it names a time of its own: "a year earlier" does not, nor does "for months"."""
    own = expression.reference == "report" and not (expression.unit == "year" and expression.shift == -1)
    return own and moment.earliest is not None and moment.granularity != "vague"


def _reference(expression: Expression, named: list[Moment]) -> Moment | None:
    """The last moment named that is no coarser than what is counted; for years back the last quarter, if one was named.

    "Profit rose in the third quarter from 2 million a year earlier": the quarter a year earlier.
    """
    if expression.unit == "year":
        quarters = [m for m in named[-REMEMBERED:] if m.granularity == "quarter"]
        return quarters[-1] if quarters else named[-1] if named else None
    limit = COARSE.get(expression.unit or "day", 0)
    fine = [m for m in named[-REMEMBERED:] if COARSE.get(m.granularity, 0) <= limit]
    return fine[-1] if fine else None


def _hull(first: Moment, last: Moment) -> Moment:
    """One moment for a report dated only within bounds: from the earliest that it can be to the latest."""
    if first.earliest == last.earliest and first.latest == last.latest:
        return first
    return Moment(
        span=first.span,
        earliest=first.earliest,
        latest=last.latest,
        granularity=first.granularity,
        basis=f"{first.basis}, up to {last.basis}",
        timex=first.timex,
    )
