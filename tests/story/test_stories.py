"""Which reports tell of one event."""

import random

import msgspec

from crosswire.model.annotation import Annotation
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.story.stories import group_stories, headline_of
from tests.story.told import told

LANDSLIDE = (
    "Landslide buries hillside chapel\n\nA landslide tore through the chapel of Saint Hedwig above Morrenthal after "
    "days of rain, burying eleven pilgrims. Rescuers with probes searched the mud below the vineyard.",
    "Eleven pilgrims lost under mud at chapel\n\nRescuers searched a Morrenthal hillside where a landslide swallowed the "
    "Saint Hedwig chapel and eleven pilgrims. Rain has soaked the vineyard slopes for days.",
)
STRIKE = (
    "Tram drivers walk out\n\nTram drivers in Vellbruck stopped work at midnight over night shifts, and depots stayed shut. The "
    "union wants two drivers on every articulated tram after dark.",
    "Vellbruck trams at a standstill\n\nNo articulated tram left its depot in Vellbruck as drivers struck over night shifts. "
    "Their union asks for a second driver after dark.",
)


def groups(*annotations: Annotation, one_story: bool = False) -> list[tuple[str, ...]]:
    return sorted(s.reports for s in group_stories(annotations, one_story=one_story))


def reports() -> list[Annotation]:
    return [
        told(f"{name}{n}", text) for name, texts in (("a", LANDSLIDE), ("b", STRIKE)) for n, text in enumerate(texts)
    ]


def test_reports_of_one_event_are_one_story_and_others_are_not() -> None:
    assert groups(*reports()) == [("a0", "a1"), ("b0", "b1")]


def test_one_story_takes_all_reports_as_one() -> None:
    assert groups(*reports(), one_story=True) == [("a0", "a1", "b0", "b1")]


def test_a_story_that_the_input_names_is_kept() -> None:
    def named(annotation: Annotation) -> Annotation:
        report = msgspec.structs.replace(annotation.report, story="given")
        return msgspec.structs.replace(annotation, report=report)

    first, second, *_, last = reports()
    (given,) = [s for s in group_stories([named(first), second, named(last)]) if s.id == "given"]
    assert given.reports == ("a0", "b1")


def test_two_quakes_of_one_place_differ_by_their_magnitudes() -> None:
    def quake(name: str, magnitude: float, rest: str) -> Annotation:
        text = f"A quake of magnitude {magnitude} shook Morrenthal {rest}"
        read = told(name, text)
        start = text.index(str(magnitude))
        span = Span.cut(name, text, start, start + len(str(magnitude)))
        quantity = Quantity(span=span, low=magnitude, high=magnitude, measure="magnitude")
        return msgspec.structs.replace(read, quantities=(quantity,))

    one = quake("a", 5.6, "and cracked its town hall. Shopkeepers swept up glass.")
    assert groups(one, quake("b", 5.6, "and glass fell. The town hall cracked.")) == [("a", "b")]
    assert groups(one, quake("b", 6.1, "and glass fell. The town hall cracked.")) == [("a",), ("b",)]


def test_years_between_two_reports_make_two_stories() -> None:
    alike = [told("a", LANDSLIDE[0], published="2011-05-02"), told("b", LANDSLIDE[1], published="2029-05-02")]
    assert groups(*alike) == [("a",), ("b",)]


def test_the_order_of_the_reports_changes_no_story() -> None:
    found = group_stories(reports())
    for seed in range(5):
        shuffled = random.Random(seed).sample(reports(), 4)  # noqa: S311  # no secret: an order to try
        assert group_stories(shuffled) == found


def test_a_story_of_many_reports_stays_one() -> None:
    many = [told(f"r{n:03}", f"{LANDSLIDE[n % 2]} Edition {n}.") for n in range(90)]
    assert len(group_stories(many)) == 1


def test_a_report_without_a_word_is_a_story_by_itself() -> None:
    assert groups(told("a", "…"), told("b", "…")) == [("a",), ("b",)]


def test_a_headline_is_the_title_else_the_first_words() -> None:
    assert headline_of(told("a", LANDSLIDE[0])) == "Landslide buries hillside chapel"
