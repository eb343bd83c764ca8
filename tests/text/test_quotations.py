"""Quotation marks as reports write them."""

import pytest

from crosswire.text.layout import read_layout


def quoted(text: str) -> list[str]:
    return [text[q.start : q.end] for q in read_layout(text).quotations]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('"We saw it," he said.', ["We saw it,"]),
        ("“We saw it,” he said. “All of it.”", ["We saw it,", "All of it."]),
        ('"Graves are being found after the (siege)”, it said.', ["Graves are being found after the (siege)"]),
        ('He said: “We saw it." Then he left.', ["We saw it."]),
        ("''We saw it,'' he said.", ["We saw it,"]),
        ("``We saw it,'' he said.", ["We saw it,"]),
        ("«We saw it», he said.", ["We saw it"]),
        ('" We saw it, " he said, " all of it. "', ["We saw it,", "all of it."]),
        ('But she said," the camp was worse. " Others agreed.', ["the camp was worse."]),
        ("“He told me ‘run’ and I ran,” she said.", ["He told me ‘run’ and I ran,"]),
        ("“The word “genocide” was used,” she said.", ["The word “genocide” was used,"]),
        ("'We panicked,' says a survivor of the workers' march", ["We panicked,"]),
        ("‘We’re lost,’ they said; it wasn’t true.", ["We’re lost,"]),
        ("A 'bloody scene' in the '90s", ["bloody scene"]),
        ("The workers' rights and the firm's debts", []),
        ("Rock 'n' roll and ’em all", []),
        ("The man is 6'3\" tall and weighs a lot.", []),
        ("It went on. ” Nobody had opened it.", []),
        ("“They came at night,”said one man.", ["They came at night,"]),
        ('He called it a "special operation".', ["special operation"]),
        ("“He said, ‘Go.’” Then they left.", ["He said, ‘Go.’"]),
        ('"We left.""They stayed."', ["We left.", "They stayed."]),
    ],
)
def test_what_stands_between_the_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_reopened_in_the_next_paragraph_goes_on() -> None:
    text = "“We left at dawn.\n\n“Nobody stopped us,” she said.\n\nShe had “no papers”."
    first, second, third = read_layout(text).quotations
    assert (first.closed, first.continues) == (False, False)
    assert (second.closed, second.continues) == (True, True)
    assert not third.continues


def test_a_quotation_goes_on_over_lines_with_no_marks_of_their_own() -> None:
    text = 'He added: "We stand with them.\nThis is the least we can do.\nNobody is alone. "\nThe strike went on.'
    quotations = read_layout(text).quotations
    assert [text[q.start : q.end] for q in quotations] == [
        "We stand with them.",
        "This is the least we can do.",
        "Nobody is alone.",
    ]
    assert [q.continues for q in quotations] == [False, True, True]


def test_a_missing_closing_mark_spoils_its_own_paragraph_only() -> None:
    text = "“We left at dawn, she said.\n\nThe road was closed.\n\nHe said: “Go home.” They went."
    assert quoted(text) == ["We left at dawn, she said.", "Go home."]


def test_a_stray_mark_does_not_swallow_the_quotations_after_it() -> None:
    assert quoted('"We left, she said. "They stayed," he said, "for years."') == ["They stayed,", "for years."]


def test_a_loose_mark_with_no_partner_is_no_quotation() -> None:
    assert quoted('The sign " was never found.') == []
