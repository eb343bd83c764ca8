"""Refusals, silences and failed checks, over real parses of newspaper prose made up for these tests."""

import pytest

from crosswire.extract.attributions import find_attributions
from crosswire.model.attribution import Attribution
from crosswire.parse.english import parse
from crosswire.text.layout import read_layout


def read(text: str) -> tuple[Attribution, ...]:
    layout = read_layout(text)
    return find_attributions("r1", text, layout, next(parse([(text, layout)])))


def words(pieces: tuple[object, ...]) -> str:
    return " / ".join(str(getattr(piece, "text", "")) for piece in pieces)


@pytest.mark.parametrize(
    ("text", "act", "source", "content"),
    [
        ("The mayor declined to comment on the raid.", "decline", "The mayor", "on the raid"),
        ("The mayor declined to say who had paid.", "decline", "The mayor", "who had paid"),
        ("The bank declined to rule out further cuts.", "decline", "The bank", "to rule out further cuts"),
        ("The bank did not respond to questions about the loan.", "no-comment", "The bank", "questions about the loan"),
        ("Neither side has commented on the truce.", "no-comment", "Neither side", "on the truce"),
        ("The clinic did not return calls.", "no-comment", "The clinic", "calls"),
        ("Calls to the clinic went unanswered.", "no-comment", "the clinic", ""),
        ("The palace has remained silent about the wedding.", "no-comment", "The palace", "about the wedding"),
        ("Attempts to reach the captain were unsuccessful.", "no-comment", "the captain", ""),
        ("The names of the divers were withheld.", "decline", "", "The names of the divers"),
        ("The airline would neither confirm nor deny the sale.", "decline", "The airline", "the sale"),
        ("Neither claim could be independently checked.", "unverified", "", "Neither claim"),
        ("The images have yet to be verified.", "unverified", "", "The images"),
        ("It was not possible to verify the figures.", "unverified", "", "the figures"),
        ("The sheriff could not say if anyone was inside.", "unverified", "The sheriff", "if anyone was inside"),
    ],
)
def test_what_was_not_said_or_not_checked_is_found(text: str, act: str, source: str, content: str) -> None:
    (found,) = read(text)
    assert (found.act, words(found.source), words(found.content)) == (act, source, content)


@pytest.mark.parametrize(
    "text",
    [
        "The soldiers refused to leave the bridge.",
        "The judge denied the motion.",
        "The prisoner was denied bail.",
        "The twins were told apart by their coats.",
        "It goes without saying that the road was closed.",
        "The boats left according to schedule.",
    ],
)
def test_refusals_to_act_and_withheld_rights_are_no_answers(text: str) -> None:
    assert read(text) == ()


def test_a_denial_that_is_itself_denied_is_none() -> None:
    (found,) = read("The firm did not deny that the valve had failed.")
    assert found.act == "say"


def test_no_comment_in_marks_declines() -> None:
    (found,) = read("“No comment,” said the deputy minister.")
    assert found.act == "decline"


def test_what_one_denies_having_said_is_no_second_saying() -> None:
    assert [a.act for a in read("The union refuted claims that the strike was over.")] == ["deny"]
