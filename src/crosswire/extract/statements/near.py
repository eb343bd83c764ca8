"""What the other extractors found near a place of the report, without looking through all of it."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic, NamedTuple, Protocol, TypeVar

from crosswire.model.actor import ActorMention
from crosswire.model.attribution import Attribution
from crosswire.model.moment import Expression
from crosswire.model.place import PlaceMention
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span

BUCKET = 512  # code points


class HasSpan(Protocol):
    """Anything found at a span."""

    @property
    def span(self) -> Span: ...


Mention = TypeVar("Mention", bound=HasSpan)
Item = TypeVar("Item")


class Found(NamedTuple):
    """What the other extractors found in the report or a part of it, in reading order."""

    quantities: Sequence[Quantity] = ()
    expressions: Sequence[Expression] = ()
    places: Sequence[PlaceMention] = ()
    actors: Sequence[ActorMention] = ()
    attributions: Sequence[Attribution] = ()

    def within(self, start: int, end: int) -> "Found":
        """The mentions that lie wholly between two offsets, and the attributions that touch what is between."""
        return Found(
            quantities=_within(self.quantities, start, end),
            expressions=_within(self.expressions, start, end),
            places=_within(self.places, start, end),
            actors=_within(self.actors, start, end),
            attributions=[a for a in self.attributions if _touches(a, start, end)],
        )


class Near:
    """All that was found, by place: a look costs the length of the stretch, not of the report."""

    def __init__(self, found: Found) -> None:
        """Put everything found into buckets of the text."""
        self._quantities = _Buckets(found.quantities, _own_span)
        self._expressions = _Buckets(found.expressions, _own_span)
        self._places = _Buckets(found.places, _own_span)
        self._actors = _Buckets(found.actors, _own_span)
        self._attributions = _Buckets(found.attributions, lambda a: (*a.content, *a.cue))

    def between(self, start: int, end: int) -> Found:
        """What was found between two offsets."""
        near = Found(
            quantities=self._quantities.touching(start, end),
            expressions=self._expressions.touching(start, end),
            places=self._places.touching(start, end),
            actors=self._actors.touching(start, end),
            attributions=self._attributions.touching(start, end),
        )
        return near.within(start, end)


class _Buckets(Generic[Item]):
    def __init__(self, items: Sequence[Item], spans_of: Callable[[Item], Iterable[Span]]) -> None:
        self._items = items
        self._numbers: dict[int, list[int]] = defaultdict(list)
        for number, item in enumerate(items):
            for bucket in sorted({b for span in spans_of(item) for b in _buckets(span.start, span.end)}):
                self._numbers[bucket].append(number)

    def touching(self, start: int, end: int) -> list[Item]:
        """The items with a part in the buckets of a stretch, in their order."""
        numbers = {n for bucket in _buckets(start, end) for n in self._numbers.get(bucket, ())}
        return [self._items[n] for n in sorted(numbers)]


def _buckets(start: int, end: int) -> range:
    return range(start // BUCKET, (end - 1) // BUCKET + 1)


def _own_span(mention: HasSpan) -> Iterator[Span]:
    yield mention.span


def _within(mentions: Iterable[Mention], start: int, end: int) -> list[Mention]:
    return [m for m in mentions if start <= m.span.start and m.span.end <= end]


def _touches(attribution: Attribution, start: int, end: int) -> bool:
    return any(c.start < end and start < c.end for c in (*attribution.content, *attribution.cue))
