"""Everything found in one report, before any other report is looked at."""

import msgspec

from crosswire.model.actor import ActorMention
from crosswire.model.attribution import Attribution
from crosswire.model.layout import Layout
from crosswire.model.moment import Expression
from crosswire.model.place import PlaceMention
from crosswire.model.quantity import Number, Quantity
from crosswire.model.report import Report
from crosswire.model.statement import Statement


class Annotation(msgspec.Struct, frozen=True, kw_only=True):
    """One report, read. Every list is in reading order.

    `metonyms` are names of places that stand for something else ("Moscow said", "Kenyan troops"): no place of any statement,
    but kept for who wants every land that is named. `toll` is what this report alone has as killed and injured for its event:
    low and high by measure.
    """

    report: Report
    layout: Layout
    expressions: tuple[Expression, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    places: tuple[PlaceMention, ...] = ()
    metonyms: tuple[PlaceMention, ...] = ()
    actors: tuple[ActorMention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    statements: tuple[Statement, ...] = ()
    toll: dict[str, tuple[Number | None, Number | None]] = {}
