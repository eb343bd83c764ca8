"""One test for each rule of counting, under the profiles where practice differs."""

import pytest

from crosswire.lexicon.profiles import load_profile
from crosswire.model.account import Account
from crosswire.model.actor import ActorMention
from crosswire.model.quantity import Number, Quantity
from crosswire.model.report import Report
from crosswire.model.toll import Toll
from tests.account.stories import account, bounds, exact, figure, person, reading, report, said, span, total


def story(numbers: tuple[int, ...], *, profile: str = "airwars") -> Account:
    """Reports of their own, of which each leads with one count of the dead."""
    reports = [report(f"r{i}", f"Ferry sinks, {n} people drown") for i, n in enumerate(numbers)]
    counted = zip(reports, numbers, strict=True)
    return account(*(reading(r, exact(r, f"{n} people", n)) for r, n in counted), profile=profile)


def rules(row: Toll, bound: str) -> list[str]:
    return [reason.rule for reason in row.because if reason.bound == bound]


def row_of(of: Account, category: str) -> Toll:
    return next(t for t in of.toll if t.category == category)


def test_n1_the_low_is_what_independent_origins_agree_on_and_the_high_the_highest_reported() -> None:
    assert bounds(total(story((11, 11, 11, 13, 13)))) == (11, 11, 13)


def test_n1_victims_named_beyond_every_count_raise_the_high() -> None:
    one = report("one", "A man is killed", "Ato Mensah was killed.", "Efua Boateng was killed.")
    mentions = [ActorMention(span=span(one, n), kind="person", name=n) for n in ("Ato Mensah", "Efua Boateng")]
    found = account(
        reading(one, exact(one, "A man", 1), mentions=mentions), actors=[person(m.name, m.span) for m in mentions]
    )
    assert bounds(total(found)) == (1, 1, 2)


@pytest.mark.parametrize(("profile", "high"), [("airwars", 13), ("ibc", 13), ("ucdp", 13), ("acled", 11)])
def test_n2_a_lone_higher_figure_raises_the_high_or_is_left_out(profile: str, high: int) -> None:
    assert total(story((11, 11, 13), profile=profile)).high == high


@pytest.mark.parametrize(
    ("words", "profile", "expected"),
    [
        ("Several people", "airwars", (2, 2, 2)),
        ("Dozens", "airwars", (12, 12, 24)),
        ("Many people", "airwars", (1, 1, 10)),
        ("Dozens", "acled", (12, 12, 12)),
        ("Hundreds", "acled", (100, 100, 100)),
    ],
)
def test_n3_vague_words_mean_what_the_profile_says(words: str, profile: str, expected: tuple[Number, ...]) -> None:
    one = report("one", f"{words} killed in mudslide")
    found = account(reading(one, figure(one, words, 24, approximate=True)), profile=profile)
    assert bounds(total(found)) == expected


def test_n3_an_explicit_count_wins_inside_its_own_category() -> None:
    one = report("one", "Dozens killed in mudslide", "Rescuers counted 15 dead.")
    found = account(reading(one, figure(one, "Dozens", 24, approximate=True), exact(one, "15 dead", 15)))
    assert bounds(total(found)) == (15, 15, 15)


@pytest.mark.parametrize(("profile", "expected"), [("ucdp", (7, 7, 9)), ("acled", (7, 7, 7)), ("airwars", (7, 9, 9))])
def test_n4_where_sources_differ_some_profiles_take_the_lowest(profile: str, expected: tuple[Number, ...]) -> None:
    found = story((9, 7), profile=profile)
    assert bounds(total(found)) == expected
    if profile == "acled":
        assert rules(total(found), "low") == ["N4 sources differ: the lowest"]


def test_n5_the_contested_are_in_the_high_of_both_sides_and_in_the_low_of_neither() -> None:
    one = report(
        "one", "Raid on village", "Elders counted 12 villagers killed.", "The army spoke of 12 militants killed."
    )
    counted = (
        exact(one, "12 villagers", 12, category="civilian"),
        exact(one, "12 militants", 12, category="fighter"),
    )
    found = account(reading(one, *counted))
    for category in ("civilian", "fighter"):
        row = row_of(found, category)
        assert (row.low, row.high) == (0, 12)
        assert any(rule.startswith("N5") for rule in rules(row, "low"))


def test_n6_people_who_may_be_among_those_counted_enter_the_high_only() -> None:
    one = report(
        "one", "Five killed in house", "Rain fell.", "Roads shut.", "Dusk came.", "Three more children were killed."
    )
    found = account(reading(one, exact(one, "Five", 5), exact(one, "Three more children", 3)))
    assert bounds(total(found)) == (5, 5, 8)
    assert any(rule.startswith("N6") for rule in rules(total(found), "high"))


def test_n7_the_missing_are_not_dead() -> None:
    one = report("one", "Ferry sinks", "Nine people drowned and 30 people are missing.")
    found = account(reading(one, exact(one, "Nine people", 9), exact(one, "30 people", 30, "missing")))
    assert bounds(total(found)) == (9, 9, 9)
    assert bounds(total(found, "missing")) == (30, 30, 30)


def test_n7_people_where_others_say_civilians_raise_the_high_only() -> None:
    one, two = report("one", "Shelling kills nine civilians"), report("two", "Shelling kills 12 people")
    found = account(
        reading(one, exact(one, "nine civilians", 9, category="civilian")), reading(two, exact(two, "12 people", 12))
    )
    civilians = row_of(found, "civilian")
    assert (civilians.low, civilians.high) == (9, 12)


@pytest.mark.parametrize(
    ("first", "measure", "second", "other"),
    [
        ("310 people killed", "killed", "310 bodies", "bodies"),
        ("4,460 people killed", "killed", "4,460 shelters", "count"),
        ("1,250 people killed", "killed", "1,250 people evacuated", "displaced"),
    ],
)
def test_n8_one_number_of_two_things_is_an_alarm(first: str, measure: str, second: str, other: str) -> None:
    one, two = report("one", f"Storm: {first}"), report("two", f"Storm: {second}")
    number = int(first.split()[0].replace(",", ""))
    found = account(reading(one, exact(one, first, number, measure)), reading(two, exact(two, second, number, other)))
    assert [a.kind for a in found.alarms] == ["unit"]


def test_n8_small_and_round_numbers_meet_by_chance() -> None:
    one = report("one", "12 people killed, 12 bodies found, 400 people killed, 400 tents sent")
    counted = (
        exact(one, "12 people", 12),
        exact(one, "12 bodies", 12, "bodies"),
        exact(one, "400 people", 400),
        exact(one, "400 tents", 400, "count"),
    )
    assert account(reading(one, *counted)).alarms == ()


def test_n9_a_bound_is_met_by_an_exact_count_and_leaves_the_limit_open() -> None:
    one, two = report("one", "At least 40 people killed"), report("two", "42 people killed")
    found = account(reading(one, figure(one, "At least 40 people", 40)), reading(two, exact(two, "42 people", 42)))
    row = total(found)
    assert (row.low, row.high, row.open) == (42, 42, True)


def test_n10_the_injured_of_one_report_may_have_died_by_the_next() -> None:
    early, late = (
        report("early", "Five people hurt in blast"),
        report("late", "Two people killed, five people hurt in blast"),
    )
    found = account(
        reading(early, exact(early, "Five people", 5, "injured")),
        reading(late, exact(late, "Two people", 2), exact(late, "five people", 5, "injured")),
    )
    assert bounds(total(found, "injured")) == (3, 5, 5)


@pytest.mark.parametrize(
    ("days", "lead", "expected"),
    [
        (("2031-03-04", "2031-03-04", "2031-03-06"), "Six people have died", (5, 6, 6)),
        (("2031-03-04", "2031-03-04", "2032-03-06"), "Six people have died", (5, 5, 6)),
        (("2031-03-04", "2031-03-06", "2031-03-06"), "Six people have died", (5, 5, 6)),
        ((None, "2031-03-04", "2031-03-06"), "Six people have died", (5, 5, 6)),
    ],
)
def test_n10_a_later_and_higher_lead_within_days_is_the_central_figure(
    days: tuple[str | None, ...], lead: str, expected: tuple[int, ...]
) -> None:
    early = [report(n, "Ferry sinks", "Five people drowned.") for n in ("one", "two")]
    late = report("three", "Ferry sinks", f"{lead}.")
    found = account(
        *(reading(r, exact(r, "Five people", 5), published=d) for r, d in zip(early, days, strict=False)),
        reading(late, exact(late, "Six people", 6), published=days[2]),
    )
    assert bounds(total(found)) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The death toll is expected to rise, officials said.", True),
        ("Casualties could still go up.", True),
        ("Tolls on the bridge are expected to rise.", False),
        ("Rents are expected to rise.", False),
    ],
)
def test_n9_a_toll_that_is_expected_to_rise_has_no_upper_limit(sentence: str, expected: bool) -> None:
    one = report("one", "Three people killed in blast", sentence)
    row = total(account(reading(one, exact(one, "Three people", 3))))
    assert (row.open, "N9 reports expect the toll to rise" in rules(row, "high")) == (expected, expected)


def test_n9_what_an_earlier_report_expected_the_latest_count_has_met() -> None:
    early = report("early", "Three people killed in blast", "The death toll is likely to rise.")
    late = report("late", "Five people killed in blast")
    found = account(
        reading(early, exact(early, "Three people", 3), published="2031-03-04"),
        reading(late, exact(late, "Five people", 5), published="2031-03-06"),
    )
    assert not total(found).open


def test_n11_the_high_is_the_highest_count_and_the_perpetrator() -> None:
    one, two = report("one", "Gunman kills four people and dies"), report("two", "Gunman kills four people")
    three = report("three", "Gunman kills five people", "The gunman, a clerk of 40, was shot dead.")
    found = account(
        reading(one, exact(one, "four people", 4)),
        reading(two, exact(two, "four people", 4)),
        reading(three, exact(three, "five people", 5)),
    )
    assert bounds(total(found)) == (4, 4, 6)


def test_where_only_other_events_are_counted_their_dead_are_still_named() -> None:
    one = report(
        "one", "Five people hurt in quake", "It rained.", "Late.", "Dark.", "Last year, a quake killed 40 people."
    )
    found = account(reading(one, exact(one, "Five people", 5, "injured"), exact(one, "40 people", 40)))
    assert [t.measure for t in found.toll] == ["injured"], "no row of the killed: nobody is said to have died"
    others = [(e.quantity.measure, e.scope) for e in total(found, "injured").ledger if e.quantity]
    assert others == [("injured", ""), ("killed", "other time")]


def test_a_hospital_is_the_basis_of_those_taken_there_alone() -> None:
    one = report("one", "Blast", "Three people were dead and 12 people were taken to hospitals.")
    found = account(reading(one, exact(one, "Three people", 3), exact(one, "12 people", 12, "hospitalised")))
    assert [total(found, m).ledger[0].basis for m in ("killed", "hospitalised")] == ["", "received by hospitals"]


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        (
            "Gunman kills five people before killing himself",
            {"airwars": (5, 5, 6), "ibc": (5, 5, 6), "ucdp": (5, 6, 6)},
        ),
        ("Gunman kills five people and himself", {"airwars": (5, 6, 6), "ibc": (5, 5, 6), "ucdp": (5, 6, 6)}),
        ("Gunman kills five people", {"airwars": (5, 5, 5), "ibc": (5, 5, 5), "ucdp": (5, 5, 5)}),
    ],
)
def test_n11_a_dead_perpetrator_is_a_second_reading(headline: str, expected: dict[str, tuple[int, ...]]) -> None:
    one = report("one", headline)
    for profile, limits in expected.items():
        assert bounds(total(account(reading(one, exact(one, "five people", 5)), profile=profile))) == limits


@pytest.mark.parametrize(
    ("sentence", "kind", "low"),
    [
        ("No one was injured.", "none", 0),
        ("No one was injured in the camp.", "none-in-part", 0),
        ("No injuries were reported.", "none-confirmed", None),
    ],
)
def test_n12_only_a_stated_none_makes_a_low_of_zero(sentence: str, kind: str, low: int | None) -> None:
    one = report("one", "Fire at depot", sentence)
    row = total(account(reading(one)), "injured")
    assert (row.low, [e.none for e in row.ledger]) == (low, [kind])


def test_n12_not_stated_is_an_entry_of_its_own() -> None:
    one, two = report("one", "Two people hurt in fire"), report("two", "Fire at depot")
    (_, silent) = total(account(reading(one, exact(one, "Two people", 2, "injured")), reading(two)), "injured").ledger
    assert (silent.quantity, silent.none, silent.scope, silent.support.reports) == (None, None, "not stated", ("two",))


def test_n13_a_figure_that_falls_is_kept_and_flagged() -> None:
    days = (("a", 31, "2031-05-01"), ("b", 28, "2031-05-02"))
    reports = {n: report(n, f"The clinic counts {k} people dead") for n, k, _ in days}

    def read(name: str, number: int, day: str) -> tuple[Report, Quantity, str]:
        return reports[name], exact(reports[name], f"{number} people", number), day

    found = account(
        *(
            reading(r, q, sayings=[said(r, q.span.text, "clinic")], published=day)
            for r, q, day in (read(*one) for one in days)
        ),
        actors=[person("clinic")],
    )
    assert total(found).high == 31
    assert [a.kind for a in found.alarms] == ["revision"]


def test_other_rules_are_worked_out_beside_the_chosen_ones() -> None:
    found = story((9, 7))
    said_by = {row.profile: (row.low, row.best, row.high) for row in found.other_tolls}
    assert said_by == {"acled": (7, 7, 7), "ibc": (7, 9, 9), "ucdp": (7, 7, 9)}


@pytest.mark.parametrize(("profile", "measure", "counted"), [("acled", "injured", False), ("ibc", "injured", True)])
def test_a_profile_counts_its_own_measures_only(profile: str, measure: str, counted: bool) -> None:
    assert (measure in load_profile(profile).measures) is counted


@pytest.mark.parametrize(
    ("headline", "measure", "number"),
    [
        ("4 shot in river park", "shot", 4),
        ("Trial opens in triple murder", "killed", 3),
        ("Six people were shot, two fatally", "killed", 2),
        ("Police took into custody two persons of interest", "detained", 2),
        ("Two persons had received treatment after being injured by the quake", "injured", 2),
    ],
)
def test_counts_in_words_that_name_no_measure_are_read(headline: str, measure: str, number: int) -> None:
    one = report("one", headline)
    plain = {"4 shot": 4, "two persons": 2, "Two persons": 2}
    counted = [figure(one, w, n, n, measure="count") for w, n in plain.items() if w in headline]
    found = account(reading(one, *counted))
    assert total(found, measure).best == number


def test_attempted_murders_killed_nobody() -> None:
    one = report("one", "Three men held for the attempted murders of five teenagers")
    assert [t for t in account(reading(one, exact(one, "five teenagers", 5))).toll if t.measure == "killed"] == []
