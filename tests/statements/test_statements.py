"""Statements at the grain of one proposition, with stance, slot and attribution."""

import pytest

from crosswire.model.annotation import Annotation
from crosswire.model.statement import Statement
from tests.reports import read


def words(annotation: Annotation) -> set[str]:
    return {s.span.text for s in annotation.statements}


def statement(annotation: Annotation, text: str) -> Statement:
    return next(s for s in annotation.statements if s.span.text == text)


def test_two_predicates_of_one_sentence_are_two_statements() -> None:
    found = words(read("r", "Twelve people were killed and twenty were wounded when the market collapsed."))
    assert {"Twelve people were killed", "twenty were wounded"} <= found


def test_what_somebody_says_is_a_statement_of_its_own() -> None:
    found = words(read("r", "The governor said the dam had burst on Monday."))
    assert "the dam had burst on Monday" in found


def test_a_relative_clause_and_a_phrase_of_place_are_statements() -> None:
    found = words(read("r", "The convoy, which left Marwa at dawn, was shelled near the bridge in Sana."))
    assert any("left Marwa" in s for s in found)
    assert any(s.startswith("near the bridge") for s in found)


def test_a_statement_with_a_count_of_the_dead_has_the_slot_killed() -> None:
    annotation = read("r", "The blast killed 14 people in the old town.")
    assert any(s.frame.slot == "killed" and s.quantities[0].low == 14 for s in annotation.statements if s.quantities)


def test_a_negated_statement_has_no_polarity() -> None:
    annotation = read("r", "The police did not find any weapons in the house.")
    assert not statement(annotation, "The police did not find any weapons in the house").frame.polarity


def test_a_hedge_is_kept_as_modality() -> None:
    annotation = read("r", "Soldiers may have been buried there.")
    assert statement(annotation, "Soldiers may have been buried there").frame.modality == "may"


def test_a_denial_is_denied_and_so_is_what_it_denies() -> None:
    annotation = read("r", "The army has denied shelling the hospital.")
    assert {s.stance for s in annotation.statements if "denied" in s.span.text} == {"denied"}
    assert statement(annotation, "shelling the hospital").stance == "denied"


def test_silence_is_a_stance_and_the_topic_of_the_silence_is_not() -> None:
    annotation = read("r", "The ministry has yet to comment on the raid carried out by its planes.")
    assert any(s.stance == "no-comment" for s in annotation.statements)
    assert {s.stance for s in annotation.statements if s.span.text.startswith("carried out")} <= {"asserted"}


def test_what_an_agency_could_not_verify_is_unverified() -> None:
    annotation = read("r", "The news agency could not immediately verify the account.")
    stances = {s.stance for s in annotation.statements if "could not immediately verify the account" in s.span.text}
    assert stances == {"unverified"}


def test_a_quotation_of_two_sentences_is_one_statement_with_its_speaker() -> None:
    annotation = read("r", "“The roof fell first. Then the walls followed it,” said Amal Deeb, a baker.")
    quotation = next(s for s in annotation.statements if s.kind == "quotation")
    assert quotation.span.text == "The roof fell first. Then the walls followed it"
    (attribution,) = [a for a in annotation.attributions if a.id == quotation.attribution]
    assert attribution.source[0].text.startswith("Amal Deeb")


def test_boilerplate_makes_no_statement() -> None:
    annotation = read("r", "Flood kills two\n\nTwo men drowned in Hale.\n\nSign up for our newsletter.")
    assert not any("newsletter" in s.span.text for s in annotation.statements)


def test_every_statement_holds_the_words_of_the_report() -> None:
    annotation = read("r", "Mayor Ann Lee said “we lost everything” after fire swept the port of Oran, killing 3.")
    for one in annotation.statements:
        one.span.verify(annotation.report.text)


def test_that_somebody_spoke_is_no_statement_and_what_was_said_is() -> None:
    found = words(read("r", "The flood has closed two bridges in Marwa, the district chief said on Tuesday."))
    assert "The flood has closed two bridges in Marwa" in found
    assert not any("said" in s for s in found)


def test_a_silence_is_a_statement_though_nothing_was_said() -> None:
    found = words(read("r", "The airline declined to comment on the delay."))
    assert any(s.startswith("The airline declined to comment") for s in found)


@pytest.mark.parametrize(
    "stamp",
    [
        "Posted: Monday, 4 May 2015, 10:52 GMT",
        "Updated 4/9/2014 6:04 PM",
        "(Published Thursday, May 7, 2015)",
    ],
)
def test_the_line_in_which_a_page_says_when_it_was_printed_states_nothing(stamp: str) -> None:
    annotation = read("r", f"{stamp}\n\nA bridge fell into the river at Lokoja on Monday. Nobody was hurt.")
    assert not any(s.span.start < len(stamp) for s in annotation.statements)


def test_a_date_on_which_something_was_posted_is_told() -> None:
    found = words(read("r", "The minister posted a photograph of the bridge on 4 May 2015."))
    assert any("posted a photograph" in text for text in found)
