"""A statement as the comparers see it: with the intervals, places, actors and speaker that its story gave it."""

import functools
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import NamedTuple, TypeVar

import msgspec

from crosswire.model.claim import DiscrepancyKind
from crosswire.model.moment import Expression, Moment
from crosswire.model.statement import Statement


class When(NamedTuple):
    """A time as a report words it, and the interval that the story gave it."""

    expression: Expression
    moment: Moment


class Located(NamedTuple):
    """A place of a statement: its id and name, the word that relates to it, its gazetteer id, and the ids of what holds it."""

    id: str
    name: str
    relation: str = ""
    gazetteer: str = ""
    within: frozenset[str] = frozenset()
    precision: str = "unknown"


class View(msgspec.Struct, frozen=True, kw_only=True, dict=True):
    """A statement with what across-report work found.

    `outlet` is how a sentence names the statement's report. `times` are all that the statement's words touch. `quoted` is
    true where most of it stands between quotation marks. `published` is the first and last day on which the report can
    have come out.
    """

    statement: Statement
    outlet: str
    times: tuple[When, ...] = ()
    places: tuple[Located, ...] = ()
    actors: tuple[str, ...] = ()
    actor_names: tuple[str, ...] = ()
    speaker: str | None = None
    speaker_name: str = ""
    quoted: bool = False
    published: tuple[str, str] = ("", "")

    @property
    def report(self) -> str:
        """The id of the statement's report."""
        return self.statement.span.report

    @functools.cached_property
    def plain_words(self) -> tuple[str, ...]:
        """The content words in lower case, less those of names, places, figures and times.

        "The city" for a place named before is a reference, not a description; "this railway junction city" is one.
        """
        statement = self.statement
        spans = [m.span for mentions in (statement.actors, statement.places, statement.moments) for m in mentions]
        named = {w for span in spans for w in span.text.lower().split() if span.text[0].isupper()}
        named |= {
            w for m in statement.places if m.of and len(m.span.text.split()) == 2 for w in m.span.text.lower().split()
        }
        counted = {w for q in statement.quantities for w in q.span.text.lower().split()} - {
            q.unit.lower() for q in statement.quantities
        }
        return tuple(w for lemma in statement.lemmas if (w := lemma.lower()) not in named and w not in counted)

    @functools.cached_property
    def raw_words(self) -> tuple[str, ...]:
        """All words in lower case, function words too, as they stand."""
        return tuple(w for raw in self.statement.span.text.lower().split() if (w := raw.strip(".,;:!?()[]“”‘’\"'")))


class Finding(NamedTuple):
    """A difference that a comparer saw: the views and the value of each side, and one sentence on what was seen.

    `form` names the way in which the sides differ, one of the comparer's own ("apart", "bound" ...); how often a form is a
    difference worth telling is learnt. `clash` is true where both sides can hardly be right.
    """

    kind: DiscrepancyKind
    sides: tuple[tuple[tuple[View, ...], str], ...]
    because: str
    clash: bool
    form: str = ""


Value = TypeVar("Value", bound=Hashable)
Comparer = Callable[[Sequence[View]], Finding | None]


def by_value(keyed: Iterable[tuple[View, Value]]) -> dict[Value, list[View]]:
    """Views grouped by the value each states, in order of first appearance."""
    groups: dict[Value, list[View]] = {}
    for view, value in keyed:
        groups.setdefault(value, []).append(view)
    return groups


def by_report(views: Sequence[View]) -> list[list[View]]:
    """The views of each report, in order of first appearance."""
    groups: dict[str, list[View]] = {}
    for view in views:
        groups.setdefault(view.statement.span.report, []).append(view)
    return list(groups.values())


def in_two_reports(groups: Iterable[Sequence[View]]) -> bool:
    """Whether some view of one group stands in another report than some view of another group."""
    return len({v.report for group in groups for v in group}) > 1


def quoted(view: View) -> str:
    """A view's words as a sentence quotes them, long ones cut."""
    words = " ".join(view.statement.span.text.split())
    return f"“{words if len(words) <= 90 else words[:88].rstrip() + ' …'}” ({view.outlet})"


def told(sides: Iterable[tuple[Sequence[View], str]]) -> str:
    """The words of each side's first view, as a sentence lists them."""
    return "; ".join(quoted(group[0]) for group, _ in sides)
