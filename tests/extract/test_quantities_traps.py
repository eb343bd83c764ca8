"""Numbers that count nothing: names, labels, dates, ages, results, addresses; and those next to them that do."""

import pytest

from tests.extract.test_quantities import quantities


@pytest.mark.parametrize(
    "text",
    [
        # issue 4 names these
        "Mrs May said the plan would go ahead.",
        "The 9/11 attacks changed the city.",
        "The 47th president took the oath.",
        "An F-16 flew over the bay.",
        "Harbour Rovers beat Kilmoyle 3-1.",
        "The visitors won 2-0 at home to Athletic.",
        "Anyone with information should ring +254 700 555 014.",
        "Call 0800 555 0123 to report a leak.",
        "Users should install version 4.2.1 at once.",
        "The shop at 14 Rosemount Avenue was gutted.",
        "Officers went to the 4600 block of Larch Street.",
        "Menu: tea 40, samosa 25, chapati 15.",
        "He was found guilty of second-degree murder.",
        # and their like
        "The winning numbers were 4, 18, 22 and 37.",
        "The phone runs Android 13.",
        "The vehicle, registration KDA 418, was found burnt.",
        "The bill, HB 1042, died in committee.",
        "Year 9 pupils were sent home.",
        "Grade 12 learners wrote the paper.",
        "The suspect, 34, was denied bail.",
        "A lorry overturned on the N9.",
        "The S&P 500 closed lower.",
        "He drew a T-72 tank.",
        "He gave half an answer.",
        "He turned 60 on Monday.",
        "Police Constable 5521 was present.",
        "The shop is open 24/7.",
        "The suspect is in her forties.",
    ],
)
def test_a_number_that_counts_nothing_is_no_quantity(text: str) -> None:
    assert quantities(text) == ()


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("Two F-16s bombed the depot.", [2]),
        ("Four Grade 6 pupils drowned.", [4]),
        ("The suspect, 34, and three others were charged.", [3]),
        ("The blast killed 12, officials said, and wounded 30.", [12, 30]),
        ("Four killed, 12 hurt.", [4, 12]),
        ("In the capital 12 died.", [12]),
        ("The company was fined R15 million near the R15.", [15_000_000]),
        ("Some 12 000 people and 1 200 cattle were moved.", [12_000, 1_200]),
    ],
)
def test_a_figure_next_to_a_trap_still_counts(text: str, counted: list[int]) -> None:
    assert [q.low for q in quantities(text)] == counted
