"""What must not mislead on the first screen: background, questions nobody asked, one party as several voices."""

import msgspec
from lxml import html

from crosswire.export.dossier import render_dossier
from crosswire.export.page.lookup import look_up, one_party
from crosswire.model.account import Account
from crosswire.model.attribution import Attribution
from crosswire.model.claim import Support
from crosswire.model.quantity import Quantity
from crosswire.model.toll import Suspect, Toll, Victim
from tests.export.sample_account import ACTORS, GOVERNOR, UNION, sample_account


def page_of(account: Account) -> html.HtmlElement:
    return html.document_fromstring(render_dossier(account))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def with_killed(**changes: object) -> Account:
    """The sample account with its row of the killed changed."""
    account = sample_account()
    rows = tuple(
        _changed(row, changes) if row.measure == "killed" and row.category is None else row for row in account.toll
    )
    return msgspec.structs.replace(account, toll=rows)


def _changed(row: Toll, changes: dict[str, object]) -> Toll:
    return msgspec.structs.replace(row, **changes)


def killed() -> Toll:
    return next(row for row in sample_account().toll if row.measure == "killed" and row.category is None)


def test_a_figure_of_another_event_stands_apart_from_the_counts_of_this_one() -> None:
    entry = killed().ledger[0]
    assert entry.quantity is not None
    background = msgspec.structs.replace(entry, scope="other event", quantity=_of(entry.quantity, 26_000))
    page = page_of(with_killed(ledger=(*killed().ledger, background)))
    assert not any("26,000" in words(row) for row in page.iter("tr"))
    assert "26,000 killed (other event)" in words(page.find_class("apart")[0])


def test_the_dead_of_another_event_are_named_as_dead_beside_a_row_of_the_hurt() -> None:
    entry = killed().ledger[0]
    assert entry.quantity is not None
    background = msgspec.structs.replace(entry, scope="other time", quantity=_of(entry.quantity, 7))
    hurt = msgspec.structs.replace(killed(), measure="injured", ledger=(background,))
    page = page_of(msgspec.structs.replace(sample_account(), toll=(hurt,)))
    assert "7 killed (other time)" in words(page.find_class("apart")[0])


def _of(quantity: Quantity, number: int) -> Quantity:
    return msgspec.structs.replace(quantity, low=number, high=number)


def test_who_counts_another_event_is_no_counter_of_this_one() -> None:
    entry = killed().ledger[0]
    elsewhere = msgspec.structs.replace(entry, source=UNION, scope="other time")
    page = page_of(with_killed(ledger=(elsewhere,)))
    assert "counted by" not in words(page.find_class("tally")[0][0])


def test_a_count_of_all_persons_stands_before_one_of_some() -> None:
    entry = killed().ledger[0]
    assert entry.quantity is not None
    some = msgspec.structs.replace(entry, scope="child", quantity=_of(entry.quantity, 900))
    every = msgspec.structs.replace(entry, scope="", quantity=_of(entry.quantity, 800))
    rows = [words(row) for row in page_of(with_killed(ledger=(some, every))).iter("tr")]
    assert next(i for i, r in enumerate(rows) if "800" in r) < next(i for i, r in enumerate(rows) if "900" in r)


def test_nobody_is_asked_how_many_civilians_died_where_no_report_tells_of_a_fight() -> None:
    assert "civilians" not in words(page_of(sample_account()).get_element_by_id("not-known"))


def test_undated_reports_are_named_in_one_line() -> None:
    account = sample_account()
    undated = tuple(
        msgspec.structs.replace(
            r, published=msgspec.structs.replace(r.published, earliest=None, latest=None, basis="unknown")
        )
        for r in account.readings
    )
    lines = [
        words(li)
        for li in page_of(msgspec.structs.replace(account, readings=undated)).get_element_by_id("not-known").iter("li")
    ]
    assert sum("came out" in line for line in lines) == 1


def test_a_named_victim_stands_on_the_first_screen_with_fate_and_age() -> None:
    victim = Victim(actor=GOVERNOR, age=51, sex="female", status="killed", statements=killed().ledger[0].statements)
    page = page_of(msgspec.structs.replace(sample_account(), victims=(victim,)))
    row = page.find_class("victims")[0].findall(".//tr")[1]
    assert [words(cell) for cell in row][:3] == ["Marta Lindqvist", "killed", "aged 51, female"]


def test_several_sources_that_speak_for_one_country_are_said_to_be_one_party() -> None:
    country = next(a.id for a in ACTORS if a.kind == "country")
    lookup = msgspec.structs.replace(look_up(sample_account()), sides={GOVERNOR: country, UNION: country})
    assert one_party(lookup, Support(sources=(GOVERNOR, UNION))).startswith(", all of them one party: ")
    assert one_party(lookup, Support(sources=())) == ""


def test_sources_of_two_sides_are_not_one_party() -> None:
    countries = [a.id for a in ACTORS if a.kind == "country"]
    lookup = msgspec.structs.replace(look_up(sample_account()), sides={GOVERNOR: countries[0], UNION: None})
    assert one_party(lookup, Support(sources=(GOVERNOR, UNION))) == ""


def test_sayings_that_stand_inside_each_other_end() -> None:
    account = sample_account()
    reading = account.readings[0]
    looped = tuple(_inside(a, reading.annotation.attributions[0].id) for a in reading.annotation.attributions)
    annotation = msgspec.structs.replace(reading.annotation, attributions=looped)
    readings = (msgspec.structs.replace(reading, annotation=annotation), *account.readings[1:])
    assert render_dossier(msgspec.structs.replace(account, readings=readings))


def _inside(attribution: Attribution, other: str) -> Attribution:
    return msgspec.structs.replace(attribution, of=other)


def test_suspects_named_stand_under_what_the_reports_call_them() -> None:
    suspect = Suspect(actor=GOVERNOR, age=51, status="charged", statements=killed().ledger[0].statements)
    page = page_of(msgspec.structs.replace(sample_account(), suspects=(suspect,)))
    row = page.find_class("victims")[0].findall(".//tr")[1]
    assert [words(cell) for cell in row][:3] == ["Marta Lindqvist", "charged", "aged 51"]
    assert "not a finding" in words(page.find_class("victims")[0].getparent())
