"""When and where the event was, on the first line of the page."""

import msgspec

from crosswire.export.page.event import event_line
from crosswire.export.page.lookup import look_up
from crosswire.model.layout import Layout, Sentence
from crosswire.model.moment import Moment, Timex
from crosswire.model.place import Gazetteer, Place
from crosswire.model.report import Published
from crosswire.model.span import Span
from tests.export.sample_account import sample_account


def line(days: list[str | None], spoken: list[list[tuple[str, str]]]) -> str:
    """The line for reports whose leads name these days and these places, each with its precision."""
    account = sample_account()
    readings, spans = [], []
    for reading, when, places in zip(account.readings, days, spoken, strict=False):
        annotation = reading.annotation
        text, name = annotation.report.text, annotation.report.id
        layout = Layout(sentences=(Sentence(start=0, end=len(text), paragraph=0),))
        at = Span.cut(name, text, 0, 5)
        named = Moment(
            span=at, earliest=when, latest=when, granularity="day", basis="", timex=Timex(type="DATE", value=when or "")
        )
        readings.append(
            msgspec.structs.replace(
                reading,
                annotation=msgspec.structs.replace(annotation, layout=layout),
                published=Published(earliest="2022-09-20", latest="2022-09-20", basis="text"),
                moments=(named,) if when else (),
            )
        )
        spans += [(place, at) for place in places]
    found = {place for place, _ in spans}
    within = {"Ballina": ("County Mayo",), "County Mayo": ("Ireland",), "Ireland": ()}
    known = tuple(
        Place(
            id=name, name=name, precision=precision, gazetteer=Gazetteer(source="g", id=name),
            within=("County Mayo", "Ireland") if precision == "city" else within.get(name, ()),
            spans=tuple(at for place, at in spans if place == (name, precision)),
        )
        for name, precision in sorted(found)
    )  # fmt: skip
    return event_line(look_up(msgspec.structs.replace(account, readings=tuple(readings), places=known)))


def test_the_day_that_most_leads_name_and_the_town_in_its_county() -> None:
    places = [("Ballina", "city"), ("County Mayo", "region")]
    assert line(["2022-09-16", "2022-09-16"], [places, places]) == "Fri 16 September 2022 · Ballina, County Mayo"


def test_no_day_where_leads_name_different_ones() -> None:
    assert line(["2022-09-16", "2022-09-17"], [[("Ireland", "country")]] * 2) == "Ireland"


def test_nothing_where_no_lead_says_when_or_where() -> None:
    assert line([None, None], [[], []]) == ""
