"""What one report, read alone, has as killed and injured."""

import pytest

from crosswire.extract.quantities import find_quantities
from crosswire.extract.report_toll import Limits, report_toll
from crosswire.model.layout import Layout, Paragraph, Sentence
from crosswire.parse.english import parse


def toll(*sentences: str) -> dict[str, Limits]:
    """The toll of a report of these sentences, each a paragraph of its own."""
    text, paragraphs, places = "", [], []
    for number, sentence in enumerate(sentences):
        start = len(text)
        text += sentence + "\n\n"
        paragraphs.append(Paragraph(start=start, end=start + len(sentence)))
        places.append(Sentence(start=start, end=start + len(sentence), paragraph=number))
    parsed = next(parse([(text, Layout(paragraphs=tuple(paragraphs), sentences=tuple(places)))]))
    return report_toll(find_quantities("r", text, parsed), parsed)


def test_the_figures_of_the_lead_are_the_reports() -> None:
    assert toll("A bomb killed 12 people and wounded 30 in a market.") == {"killed": (12, 12), "injured": (30, 30)}


def test_at_least_in_the_text_opens_the_figure_of_the_headline() -> None:
    assert toll("Ten dead in ferry fire", "At least 10 people died when a ferry caught fire.")["killed"] == (10, None)


def test_a_larger_early_figure_replaces_the_first() -> None:
    assert toll("A gunman killed six people on Friday.", "Seven people died in all, police said.")["killed"] == (7, 7)


def test_an_exact_figure_replaces_a_vague_one() -> None:
    assert toll("Scores killed as a dam bursts", "At least 46 people were killed.")["killed"] == (46, None)


def test_an_earlier_events_dead_are_not_this_ones() -> None:
    filler = ["The road was closed.", "Police sealed off the square.", "Shops shut early.", "Buses were diverted."]
    told = toll("A bomb killed two people.", *filler, "In 2011, 240 people were killed in a similar attack.")
    assert told == {"killed": (2, 2)}


def test_perpetrators_and_parts_are_left_out() -> None:
    assert toll("A bomb killed 14 people, six of them children.", "Two gunmen were killed.") == {"killed": (14, 14)}


def test_figures_side_by_side_add_up() -> None:
    assert toll("Four men and two children were killed when a roof fell in.") == {"killed": (6, 6)}


def test_a_list_of_who_they_were_adds_nothing() -> None:
    assert toll("Five people, a boy and four women, were killed.") == {"killed": (5, 5)}


def test_the_dead_among_those_shot_are_not_injured() -> None:
    told = toll("Seven people were shot, leaving one person dead.")
    assert told == {"killed": (1, 1), "injured": (6, 6)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The blast wounded many shoppers.", {"injured": (None, None)}),
        ("There were no fatalities.", {"killed": (0, 0)}),
        ("The council met on Monday.", {}),
    ],
)
def test_no_figure_none_and_silence_are_three_things(sentence: str, expected: dict[str, Limits]) -> None:
    assert toll(sentence) == expected
