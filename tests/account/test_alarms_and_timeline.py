import pytest

from crosswire.account.victims import status_of
from crosswire.model.account import Account
from crosswire.model.actor import ActorMention
from crosswire.model.claim import Claim
from tests.account.stories import account, bounds, country, exact, moment, person, reading, report, said, span, total


def kinds(of: Account) -> list[str]:
    return [a.kind for a in of.alarms]


def test_a_report_dated_before_what_it_tells_is_an_alarm() -> None:
    one = report("one", "Blast in market", "A bomb went off on 27 July 2016.")
    told = moment(one, "27 July 2016", "2016-07-27", "2016-07-27")
    assert kinds(account(reading(one, moments=[told], published="2016-07-19"))) == ["date"]
    assert kinds(account(reading(one, moments=[told], published="2016-07-28"))) == []


def test_one_number_of_two_things_in_one_claim_is_an_alarm() -> None:
    one, two = report("one", "Grave found", "It held 440 bodies."), report("two", "Grave found", "It held 440 graves.")
    claim = Claim(id="c", statements=("one-1", "two-1"), relation="conflict")
    story = account(
        reading(one, exact(one, "440 bodies", 440, "bodies")),
        reading(two, exact(two, "440 graves", 440, "graves")),
        claims=[claim],
    )
    assert [a.because for a in story.alarms] == [
        "the same number, 440, counts different things: 440 bodies and 440 graves"
    ]


def test_dead_that_rise_while_the_injured_fall_are_an_alarm() -> None:
    early = report("early", "Blast", "Radio counted 22 people dead and 170 people hurt.")
    late = report("late", "Blast", "Radio counted 31 people dead and 140 people hurt.")
    readings = [
        reading(
            r,
            exact(r, f"{k} people", k),
            exact(r, f"{h} people", h, "injured"),
            sayings=[said(r, r.text.split("\n")[1], "radio")],
        )
        for r, k, h in ((early, 22, 170), (late, 31, 140))
    ]
    assert kinds(account(*readings, actors=[person("radio")])) == ["revision"]


def test_figures_of_one_side_alone_are_an_alarm() -> None:
    one = report("one", "Raid", "The minister counted nine people.", "The police chief counted eight people.")
    story = account(
        reading(
            one,
            exact(one, "nine people", 9),
            exact(one, "eight people", 8),
            sayings=[said(one, "nine people", "minister"), said(one, "eight people", "chief")],
        ),
        actors=[
            country("Norland", "Norlander"),
            person("minister", roles=("Norlander minister",)),
            person("chief", roles=("Norlander police chief",)),
        ],
    )
    assert [a.because for a in story.alarms] == ["every figure whose source's side is told comes from Norland"]


def test_claims_stand_at_the_moment_that_most_of_their_reports_give() -> None:
    one, two = report("one", "Visit", "He came on Wednesday."), report("two", "Visit", "He came on 14 September.")
    readings = [
        reading(one, moments=[moment(one, "Wednesday", "2022-09-14", "2022-09-14")]),
        reading(two, moments=[moment(two, "14 September", "2022-09-14", "2022-09-14")]),
    ]
    claims = [
        Claim(id="visit", statements=("one-1", "two-1"), relation="refine"),
        Claim(id="x", statements=("one-0",), relation="single"),
    ]
    assert [(e.earliest, e.claims) for e in account(*readings, claims=claims).timeline] == [("2022-09-14", ("visit",))]


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ("", ", 34, was shot and killed outside his home.", "killed"),
        ("The gunfire wounded two, killing ", ", 19, of Dayton.", "killed"),
        ("The victim was identified as ", ", 41.", "killed"),
        ("", ", 34, was charged with murder after the man was killed.", None),
        ("Police Chief ", " said three people were killed.", None),
        ("", ", 22, was wounded in the leg.", "injured"),
        ("", ", 50, lives across the street.", None),
    ],
)
def test_a_name_is_a_victims_where_the_words_beside_it_say_so(before: str, after: str, expected: str | None) -> None:
    assert status_of(before, after) == expected


def test_named_victims_are_a_floor_where_no_figure_is_stated() -> None:
    one = report("one", "Shooting on Elm Street", "Ann Bell, 34, was shot and killed at her home.")
    mention = ActorMention(span=span(one, "Ann Bell"), kind="person", name="Ann Bell")
    story = account(reading(one, mentions=[mention]), actors=[person("Ann Bell", mention.span)])
    assert [(v.actor, v.age, v.sex, v.status) for v in story.victims] == [("Ann Bell", 34, "female", "killed")]
    assert bounds(total(story)) == (1, 1, 1)
