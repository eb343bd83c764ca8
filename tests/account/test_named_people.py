"""Whom reports name as victims and as suspects, and counts that stand in lists."""

import pytest

from crosswire.account.lists import with_lists
from crosswire.account.suspects import accusation_of
from crosswire.account.victims import age_of, status_of
from crosswire.model.account import Account
from crosswire.model.actor import Actor, ActorMention
from crosswire.model.quantity import Quantity
from crosswire.model.report import Report
from crosswire.model.span import Span
from tests.account.stories import account, person, reading, report


@pytest.mark.parametrize(
    ("before", "after", "status"),
    [
        (
            "Police said ",
            ", an 18-year-old school rowing champion from Kisumu, and Bo Lund, 14, were killed.",
            "killed",
        ),
        ("", ", 14, and Dara O'Neill, 18, were shot to death in the car park, Ballina police said.", "killed"),
        ("Hugo Bell, father of deceased victim ", ", thanked the crew.", "killed"),
        ("Among those shot was ", ", who said he had been running away.", "injured"),
        ("The boy's mother, ", ", told the Echo that her son was shot in the shoulder.", None),
        ("", "'s brother was wounded in the leg.", None),
        ("Police Chief ", " was injured.", None),
        (
            "Sgt. ",
            ", who grew up in Sligo and lived in Ballina, County Mayo, was the last of the victims to be named.",
            "killed",
        ),
        ("The third victim in Thursday's shooting was identified as 37-year-old ", " of Westport.", "killed"),
        ("", ", a 26-year-old clerk, underwent surgery for three wounds.", "injured"),
        ("The navy identified the sailor as Petty Officer 2nd Class ", " of Cork.", "killed"),
        ("Lund, of Elm Street in ", ", was found dead on Monday.", None),
    ],
)
def test_victims_are_named_in_lists_and_in_what_the_police_say(before: str, after: str, status: str | None) -> None:
    assert status_of(before, after) == status


@pytest.mark.parametrize(
    ("before", "after", "status"),
    [
        ("", ", 19, was charged with assault on an officer.", "charged"),
        ("", ", 19, and Ade Cole, 22, were taken into custody on suspicion of arson.", "arrested"),
        ("", " is being sought by police in the market shooting.", "sought"),
        ("", ", the man named as a suspect by police and his own father, was a student.", "suspected"),
        ("The suspect, 38-year-old ", ", had been dismissed last week, police said.", "suspected"),
        ("Three people died, including the suspect, ", " said.", None),
        ("The car was licensed to the suspect, Sheriff ", " told reporters.", None),
        ("", ", 30, was not charged.", None),
        ("The suspects were identified as Bo Lund, 33, and ", ", 25, both of Kisumu.", "suspected"),
        ("The suspects were identified as Bo Lund, 33, Al Okoro, 40, and ", ", 25, both of Kisumu.", "suspected"),
        ("Bo Lund, 33, and ", ", 25, saw it.", None),
        ("", ", 30, is no longer a suspect.", None),
        ("", " saw the gunman run.", None),
    ],
)
def test_a_suspect_is_who_the_words_beside_his_name_accuse(before: str, after: str, status: str | None) -> None:
    assert accusation_of(before, after) == status


@pytest.mark.parametrize(
    ("before", "after", "age"),
    [
        ("21 y/o ", " was a student. #RIP", 21),
        ("", ", the man named by his own father, was a 22-year-old student.", 22),
        ("", " has a 22-year-old son.", None),
    ],
)
def test_an_age_is_told_beside_a_name(before: str, after: str, age: int | None) -> None:
    assert age_of(before, after) == age


def named(of: Report, *people: Actor) -> Account:
    mentions = [ActorMention(span=s, name=p.name, kind="person") for p in people for s in p.spans]
    return account(reading(of, mentions=mentions), actors=people)


def at(of: Report, words: str, name: str) -> Span:
    """A name inside the first place where these words stand."""
    start = of.text.index(words) + words.index(name)
    return Span.cut(of.id, of.text, start, start + len(name))


def test_an_age_beside_any_naming_is_the_persons() -> None:
    of = report("a", "Two shot dead", "Ada Berg was killed on Friday.", "Neighbours said Berg, 40, baked bread.")
    (victim,) = named(of, person("Ada Berg", at(of, "Ada Berg", "Ada Berg"), at(of, "Berg, 40", "Berg"))).victims
    assert victim.age == 40


def test_an_age_in_the_next_sentence_is_of_the_one_person_named() -> None:
    of = report(
        "a", "Two shot dead", "Sgt. Ada Berg was the last of the victims.", "She was 27 years old, the Echo said."
    )
    (victim,) = named(of, person("Ada Berg", at(of, "Ada Berg", "Ada Berg"))).victims
    assert victim.age == 27
    two = report("b", "Two shot dead", "Bo Lund said Ada Berg was killed.", "She was 27.")
    (victim,) = named(two, *(person(n, at(two, n, n)) for n in ("Bo Lund", "Ada Berg"))).victims
    assert victim.age is None


def test_a_surname_that_names_a_thing_is_a_surname_with_an_age_beside_it() -> None:
    of = report(
        "a", "Shots at a club", "Ade Church, 19, was charged with assault.", "The Hill Church was charged a fee."
    )
    people = [person(n, at(of, n, n)) for n in ("Ade Church", "Hill Church")]
    assert [s.actor for s in named(of, *people).suspects] == ["Ade Church"]


def test_whoever_is_charged_stands_among_the_suspects_alone() -> None:
    of = report("a", "Shots at a club", "Ade Cole, 19, was charged with assault.", "Ade Cole was wounded by police.")
    found = named(
        of, person("Ade Cole", at(of, "Ade Cole, 19", "Ade Cole"), at(of, "Ade Cole was wounded", "Ade Cole"))
    )
    assert ([s.actor for s in found.suspects], found.victims) == (["Ade Cole"], ())


def test_the_kin_that_a_victim_leaves_do_not_tell_his_sex() -> None:
    of = report("a", "Two killed", "Kim Berg was killed and leaves behind a wife and a daughter.")
    assert [v.sex for v in named(of, person("Kim Berg", at(of, "Kim Berg", "Kim Berg"))).victims] == [None]


def test_a_title_without_a_name_is_nobody() -> None:
    of = report("a", "Two killed", "Gunnery Sgt was the first of the victims.")
    assert named(of, person("Gunnery Sgt", at(of, "Gunnery Sgt", "Gunnery Sgt"))).victims == ()


def quantity(text: str, words: str, number: int, measure: str = "count", category: str | None = None) -> Quantity:
    start = text.index(words)
    span = Span.cut("r", text, start, start + len(words))
    return Quantity(
        span=span, low=number, high=number, measure=measure, category=category, unit=words.rpartition(" ")[2]
    )


def counts(found: list[Quantity]) -> list[tuple[int | float | None, str, str | None]]:
    return [(q.low, q.measure, q.category) for q in found]


def test_a_list_that_adds_up_to_the_count_before_it_breaks_it_down() -> None:
    text = "Nine people were shot, eight men and one 22-year-old woman."
    found = [
        quantity(text, "Nine people", 9, "shot"),
        quantity(text, "eight men", 8, category="man"),
        quantity(text, "one 22-year-old woman", 1, category="woman"),
    ]
    assert counts(with_lists(found, text)) == [(9, "shot", None), (8, "shot", "man"), (1, "shot", "woman")]


def test_a_person_without_a_number_ends_a_list() -> None:
    text = "Five people were hurt: four men and a teenage girl."
    found = [quantity(text, "Five people", 5, "injured"), quantity(text, "four men", 4, category="man")]
    assert counts(with_lists(found, text)) == [(5, "injured", None), (4, "injured", "man"), (1, "injured", "child")]


def test_a_list_that_does_not_add_up_is_left_alone() -> None:
    text = "Nine people were shot. Eight men and two women ran."
    found = [
        quantity(text, "Nine people", 9, "shot"),
        quantity(text, "Eight men", 8, category="man"),
        quantity(text, "two women", 2, category="woman"),
    ]
    assert counts(with_lists(found, text))[1:] == [(8, "count", "man"), (2, "count", "woman")]


def test_a_clause_behind_a_list_is_said_of_all_of_it() -> None:
    text = "Of the 12 men, nine women and two 8-year-olds who were hurt, 14 were admitted to the county hospital."
    found = [
        quantity(text, "12 men", 12, category="man"),
        quantity(text, "nine women", 9, "hospitalised", "woman"),
        quantity(text, "two 8-year-olds", 2),
        quantity(text, "14", 14, "hospitalised"),
    ]
    assert counts(with_lists(found, text)) == [
        (12, "injured", "man"),
        (9, "injured", "woman"),
        (2, "injured", "child"),
        (14, "hospitalised", None),
    ]


def test_the_dead_of_a_shooting_are_of_those_shot() -> None:
    text = "A man suspected of shooting four people, killing one, was arrested."
    found = [quantity(text, "four people", 4, "shot"), quantity(text, "one", 1, "killed")]
    assert [q.of for q in with_lists(found, text)] == [None, 4]


def test_those_shot_and_killed_stay_killed() -> None:
    text = "Two men who were shot and killed at the Harbour Hotel have been named."
    assert counts(with_lists([quantity(text, "Two men", 2, "killed", "man")], text)) == [(2, "killed", "man")]
