import pytest

from crosswire.lexicon.profiles import load_profile, profile_names
from tests.account.stories import account, bounds, exact, figure, moment, reading, report, said, total


def test_an_exact_count_meets_the_bounds_that_other_reports_state() -> None:
    one = report("one", "Hundreds in mass grave", "Officials found at least 440 bodies in a forest.")
    two = report(
        "two", "Mass grave found", "It held 440 bodies, officials said.", "The president spoke of more than 400 bodies."
    )
    story = account(
        reading(
            one,
            figure(one, "Hundreds", 200, measure="bodies", approximate=True),
            figure(one, "at least 440 bodies", 440, measure="bodies"),
        ),
        reading(
            two, exact(two, "440 bodies", 440, "bodies"), figure(two, "more than 400 bodies", 401, measure="bodies")
        ),
    )
    row = total(story, "bodies")
    assert bounds(row) == (440, 440, 440)
    assert row.open


def test_bodies_and_graves_of_one_figure_stay_two_measures() -> None:
    one = report(
        "one", "Burial site found", "It held 440 bodies.", "The ministry counted 440 graves.", "An aide: 450 graves."
    )
    story = account(
        reading(
            one,
            exact(one, "440 bodies", 440, "bodies"),
            exact(one, "440 graves", 440, "graves"),
            exact(one, "450 graves", 450, "graves"),
            sayings=(said(one, "440 graves", "ministry"), said(one, "450 graves", "aide")),
        )
    )
    assert bounds(total(story, "bodies")) == (440, 440, 440)
    assert bounds(total(story, "graves")) == (440, 440, 450)


def test_some_people_killed_are_no_toll() -> None:
    one = report("one", "Burial site found", "It held 440 bodies, including some people killed by shelling.")
    some = figure(one, "some people", 2, approximate=True)
    story = account(reading(one, exact(one, "440 bodies", 440, "bodies"), some))
    assert bounds(total(story)) == (None, None, None)


def test_the_best_figure_is_the_one_most_independent_origins_state() -> None:
    names = ("north", "south", "east")
    reports = [
        report(n, "Bus falls into ravine", f"The crash killed {k} people.")
        for n, k in zip(names, (12, 12, 14), strict=True)
    ]
    story = account(*(reading(r, exact(r, f"{k} people", k)) for r, k in zip(reports, (12, 12, 14), strict=True)))
    row = total(story)
    assert bounds(row) == (12, 12, 14)
    assert {b.bound: b.rule[:2] for b in row.because} == {"low": "N1", "best": "N1", "high": "N2"}


def test_a_copy_adds_no_vote() -> None:
    names = ("a", "b", "c")
    reports = [report(n, "Ferry sinks", f"{k} people drowned.") for n, k in zip(names, (9, 9, 7), strict=True)]
    readings = [reading(r, exact(r, f"{k} people", k)) for r, k in zip(reports, (9, 9, 7), strict=True)]
    story = account(*readings, origins={"a": "wire", "b": "wire"})
    assert bounds(total(story)) == (7, 9, 9)
    assert total(story).because[1].rule == "the headline's or lead's figure"


def test_a_later_higher_figure_by_one_source_is_an_update() -> None:
    early = report("early", "Blast in market", "State television put the dead at 22 people.")
    late = report("late", "Blast in market", "State television now says 31 people died.")
    story = account(
        reading(
            early,
            exact(early, "22 people", 22),
            sayings=[said(early, "22 people", "television")],
            published="2019-03-04",
        ),
        reading(
            late, exact(late, "31 people", 31), sayings=[said(late, "31 people", "television")], published="2019-03-05"
        ),
    )
    row = total(story)
    assert bounds(row) == (31, 31, 31)
    assert [(e.superseded_by, e.as_of) for e in row.ledger] == [(None, "2019-03-05"), ("31 people", "2019-03-04")]


def test_a_figure_that_falls_is_kept_and_flagged() -> None:
    early = report("early", "Blast in market", "Doctors treated 170 people.")
    late = report("late", "Blast in market", "Doctors treated 140 people.")
    story = account(
        reading(
            early,
            exact(early, "170 people", 170, "injured"),
            sayings=[said(early, "170 people", "x")],
            published="2019-03-04",
        ),
        reading(
            late,
            exact(late, "140 people", 140, "injured"),
            sayings=[said(late, "140 people", "x")],
            published="2019-03-05",
        ),
    )
    assert bounds(total(story, "injured")) == (140, 140, 170)
    assert [a.because for a in story.alarms if a.kind == "revision"] == ["injured: 170 people fell to 140 people"]


@pytest.mark.parametrize(
    ("sentence", "words", "number"),
    [
        ("In a separate shooting on the same night two men were killed.", "two men", 2),
        ("It was the deadliest attack since 2011, when 35 people died.", "35 people", 35),
        ("A stronger quake killed 26,000 people there in December 2003.", "26,000 people", 26000),
        ("A blast there last year left six guards dead.", "six guards", 6),
    ],
)
def test_figures_of_other_events_stay_out(sentence: str, words: str, number: int) -> None:
    one = report(
        "one", "Three killed in market blast", "A bomb killed three people on Monday.", "Police closed it.", sentence
    )
    story = account(
        reading(
            one,
            exact(one, "Three", 3),
            exact(one, "three people", 3),
            exact(one, words, number),
            moments=[moment(one, "Monday", "2019-03-04", "2019-03-04")],
            published="2019-03-05",
        )
    )
    assert bounds(total(story)) == (3, 3, 3)
    assert any(e.scope.startswith("other ") for e in total(story).ledger)


def test_it_goes_on_with_the_other_event() -> None:
    one = report(
        "one", "Quake kills two", "Last month a quake killed 13 people in the north.", "It left 400 people dead later."
    )
    story = account(reading(one, exact(one, "two", 2), exact(one, "13 people", 13), exact(one, "400 people", 400)))
    assert bounds(total(story)) == (2, 2, 2)


def test_one_person_whom_a_witness_saw_is_no_rival_count() -> None:
    one = report(
        "one", "Quake hurts 50", "Roads were cut.", "Shops shut.", "Dust rose.", "I saw an injured man, a woman said."
    )
    quantities = exact(one, "50", 50, "injured"), exact(one, "an injured man", 1, "injured")
    story = account(reading(one, *quantities, sayings=[said(one, "I saw an injured man", "woman")]))
    assert bounds(total(story, "injured")) == (50, 50, 50)


def test_a_count_that_ends_the_lead_before_its_history_is_the_storys() -> None:
    one = report("one", "Market blast", "A bomb killed three people in the deadliest attack since 2011.")
    assert bounds(total(account(reading(one, exact(one, "three people", 3), published="2019-03-05")))) == (3, 3, 3)


def test_parts_have_their_own_rows_and_never_lower_the_total() -> None:
    one = report(
        "one", "Strike hits school", "The strike killed 26 people, including 20 children and two of their teachers."
    )
    story = account(
        reading(
            one,
            exact(one, "26 people", 26),
            exact(one, "20 children", 20, category="child"),
            exact(one, "two of their teachers", 2),
        )
    )
    assert bounds(total(story)) == (26, 26, 26)
    assert [(t.category, t.best) for t in story.toll] == [(None, 26), ("child", 20)]


def test_two_of_the_four_people_shot_are_a_total_of_the_dead() -> None:
    one = report("one", "Shooting at party", "Two of the four people shot have died.")
    assert bounds(total(account(reading(one, figure(one, "Two of the four people", 2, 2, of=4))))) == (2, 2, 2)


def test_men_and_women_named_in_one_breath_are_added() -> None:
    one = report("one", "Shots at party", "Three men and a woman were wounded.")
    men, woman = exact(one, "Three men", 3, "injured", "man"), exact(one, "a woman", 1, "injured", "woman")
    story = account(reading(one, men, woman))
    assert bounds(total(story, "injured")) == (4, 4, 4)
    assert [(t.category, t.best) for t in story.toll] == [(None, 4), ("man", 3), ("woman", 1)]


def test_a_partial_count_in_the_body_does_not_lower_the_reports_own() -> None:
    one = report(
        "one", "Three wounded in shooting", "Shots rang out.", "Two victims were taken to hospital, police said."
    )
    story = account(
        reading(
            one,
            exact(one, "Three", 3, "injured"),
            exact(one, "Two victims", 2, "injured"),
            sayings=[said(one, "Two victims", "police")],
        )
    )
    assert bounds(total(story, "injured")) == (3, 3, 3)


def test_two_sources_of_one_report_that_differ_stay_apart() -> None:
    one = report("one", "Raid on village", "Residents counted 10 people dead.", "The army spoke of four people.")
    story = account(
        reading(
            one,
            exact(one, "10 people", 10),
            exact(one, "four people", 4),
            sayings=[said(one, "10 people dead", "residents"), said(one, "four people", "army")],
        )
    )
    assert bounds(total(story)) == (4, 10, 10)
    assert bounds(total(account(*story.readings, profile="ucdp"))) == (4, 4, 10)
    assert bounds(total(account(*story.readings, profile="acled"))) == (4, 4, 4)


def test_a_dead_attacker_is_counted_by_some_profiles_only() -> None:
    one = report("one", "Five and gunman dead", "The gunman is among the dead.")
    quantities = exact(one, "Five", 5), exact(one, "gunman", 1, category="perpetrator")
    story = account(reading(one, *quantities), profile="ibc")
    assert bounds(total(story)) == (5, 5, 6)
    assert [t.best for t in story.toll if t.category == "perpetrator"] == [1]
    assert bounds(total(account(*story.readings, profile="ucdp"))) == (5, 6, 6)
    assert bounds(total(account(*story.readings, profile="airwars"))) == (5, 6, 6)
    assert bounds(total(account(*story.readings, profile="acled"))) == (6, 6, 6)


@pytest.mark.parametrize(
    ("profile", "expected"), [("airwars", (12, 12, 24)), ("acled", (12, 12, 12)), ("ucdp", (24, 24, 24))]
)
def test_dozens_mean_what_the_profile_says(profile: str, expected: tuple[int, int, int]) -> None:
    one = report("one", "Dozens killed in blast", "A bomb went off.")
    assert (
        bounds(total(account(reading(one, figure(one, "Dozens", 24, approximate=True)), profile=profile))) == expected
    )


@pytest.mark.parametrize(
    ("sentence", "kind", "low"),
    [
        ("No one was injured.", "none", 0),
        ("No one was injured in the camp.", "none-in-part", 0),
        ("No injuries were reported.", "none-confirmed", None),
        ("There were no immediate reports of injuries.", "none-confirmed", None),
    ],
)
def test_none_is_told_from_none_confirmed(sentence: str, kind: str, low: int | None) -> None:
    one = report("one", "Fire at depot", sentence)
    row = total(account(reading(one)), "injured")
    assert row.low == low
    assert [e.none for e in row.ledger] == [kind]


def test_no_one_else_is_hurt_where_three_are() -> None:
    one = report("one", "Three hurt in fire", "No one else was injured.")
    assert bounds(total(account(reading(one, exact(one, "Three", 3, "injured"))), "injured")) == (3, 3, 3)


def test_those_shot_less_those_killed_are_the_injured_where_no_one_counts_them() -> None:
    one = report("one", "Four people shot at party", "One of them died.")
    story = account(reading(one, exact(one, "Four people", 4, "shot"), figure(one, "One of them", 1, 1, of=4)))
    assert bounds(total(story, "injured")) == (3, 3, 3)
    assert all("those shot less those killed" in b.rule for b in total(story, "injured").because)


def test_those_taken_to_hospital_are_injured_and_maybe_not_all() -> None:
    one = report("one", "Shooting at party", "Four people were taken to hospital.")
    row = total(account(reading(one, exact(one, "Four people", 4, "hospitalised"))), "injured")
    assert (bounds(row), row.open) == ((4, 4, 4), True)


def test_two_more_add_to_a_count_and_are_no_count_themselves() -> None:
    one = report("one", "Shooting at shop", "He killed three people.", "Two more people were killed down the road.")
    story = account(reading(one, exact(one, "three people", 3), exact(one, "Two more people", 2)))
    assert bounds(total(story)) == (3, 3, 5)


def test_a_trial_tells_of_an_old_event_as_its_own() -> None:
    one = report("one", "Trial opens", "He is accused of killing three people last year.")
    assert bounds(total(account(reading(one, exact(one, "three people", 3), published="2019-03-05")))) == (3, 3, 3)


def test_money_and_length_are_never_in_a_toll() -> None:
    one = report("one", "Aid sent", "It gave 600 million dollars for 40 miles of road.")
    length = exact(one, "40 miles", 40, "length")
    assert account(reading(one, exact(one, "600 million dollars", 600_000_000, "money"), length)).toll == ()


def test_the_order_of_the_reports_never_matters() -> None:
    reports = [report(n, "Bus crash", f"{k} people died.") for n, k in (("a", 3), ("b", 4), ("c", 4))]
    readings = [reading(r, exact(r, f"{k} people", k)) for r, k in zip(reports, (3, 4, 4), strict=True)]
    assert account(*readings) == account(*reversed(readings))


@pytest.mark.parametrize("name", profile_names())
def test_every_profile_names_where_its_rules_come_from(name: str) -> None:
    profile = load_profile(name)
    assert profile.source
    assert "killed" in profile.measures
