"""What is not English is named, never read as English."""

import pytest

from crosswire.text.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        (
            "The ferry sank in a storm off the coast on Tuesday, and twelve people were killed, the coastguard said.",
            "en",
        ),
        (
            "Die Fähre ist am Dienstag in einem Sturm vor der Küste gesunken, zwölf Menschen kamen dabei ums Leben.",
            "de",
        ),
        (
            "Le ferry a coulé mardi dans une tempête au large de la côte, faisant douze morts selon les gardes-côtes.",
            "fr",
        ),
        ("Ferry sinks, 12 dead", "en"),  # too short to tell: read as it is
    ],
)
def test_the_language_of_a_text(text: str, language: str) -> None:
    assert language_of(text) == language
