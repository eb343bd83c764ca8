"""When and where the event was, on the first line of the page."""

from calendar import day_name

import msgspec

from crosswire.export.page.event import event_line
from crosswire.export.page.lookup import look_up
from crosswire.model.attribution import Attribution
from crosswire.model.layout import Layout, Sentence
from crosswire.model.moment import Expression, Moment, Timex
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


def undated(*leads: str) -> str:
    """The line for reports of no known day whose one sentence is this."""
    account = sample_account()
    readings = []
    for reading, words in zip(account.readings, leads, strict=False):
        text = f"{words} Fire broke out on the quay."
        report = msgspec.structs.replace(reading.annotation.report, text=text)
        layout = Layout(sentences=(Sentence(start=0, end=len(text), paragraph=0),))
        found = tuple(
            Expression(
                span=Span.cut(report.id, text, text.index(name), text.index(name) + len(name)), type="DATE", weekday=n
            )
            for n, name in enumerate(day_name, start=1)
            if name in text
        )
        said = tuple(
            Attribution(id="s", moment=e.span, act="say") for e in found if f"said {e.span.text}" in text
        )  # fmt: skip
        annotation = msgspec.structs.replace(
            reading.annotation, report=report, layout=layout, expressions=found, attributions=said, statements=()
        )
        changed = msgspec.structs.replace(reading, annotation=annotation, published=Published(), moments=())
        readings.append(changed)
    bare = msgspec.structs.replace(account, readings=tuple(readings), places=(), claims=(), toll=(), timeline=())
    return event_line(look_up(bare))


def test_the_weekday_stands_for_the_day_where_no_report_tells_of_which_week() -> None:
    assert undated("Police said Sunday.", "On Saturday.", "On Saturday.") == "a Saturday, no report says which"


def test_the_day_of_a_press_conference_is_not_the_events() -> None:
    assert undated("A Sunday night press conference.", "On Friday.", "Late.") == "a Friday, no report says which"


def test_no_weekday_where_leads_name_two() -> None:
    assert undated("On Sunday.", "On Saturday.", "Late.") == ""


def test_the_day_printed_on_the_page_is_not_the_events() -> None:
    account = sample_account()
    readings = []
    for reading in account.readings:
        text, name = reading.annotation.report.text, reading.annotation.report.id
        stamp, told = Span.cut(name, text, 0, 5), Span.cut(name, text, 6, 9)
        moments = tuple(
            Moment(span=s, earliest=d, latest=d, granularity="day", basis="", timex=Timex(type="DATE", value=d))
            for s, d in ((stamp, "2022-09-16"), (told, "2022-09-15"))
        )
        published = Published(earliest="2022-09-16", latest="2022-09-16", basis="text", because=(stamp,))
        readings.append(msgspec.structs.replace(reading, moments=moments, published=published))
    bare = msgspec.structs.replace(account, readings=tuple(readings), places=())
    assert event_line(look_up(bare)) == "Thu 15 September 2022"
