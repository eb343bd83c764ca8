"""The tokenizer: spaCy's own, and the quotation marks that papers print with no space after them."""

import pytest
import spacy

from crosswire.parse.english import MODEL, load


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is gone,”said one of them.", ["It", "is", "gone", ",", "”", "said", "one", "of", "them", "."]),
        ('He said"nobody came"twice.', ["He", "said", '"', "nobody", "came", '"', "twice", "."]),
        ("The «republic»is not one.", ["The", "«", "republic", "»", "is", "not", "one", "."]),
    ],
)
def test_a_quotation_mark_needs_no_space_beside_it(text: str, words: list[str]) -> None:
    assert [token.text for token in load(MODEL).make_doc(text)] == words


@pytest.mark.parametrize(
    "text",
    [
        "Mr. O'Brien didn't say why the U.S. had pulled out of the $1.5bn deal on Sept. 4.",
        "Ten-year-olds can't vote (they're too young), the mayor's office told https://example.org/news at 10 a.m.",
        "“We won't go,” she said — and they'd heard it before.",
    ],
)
def test_other_text_is_cut_as_the_model_itself_cuts_it(text: str) -> None:
    own = spacy.load(MODEL).tokenizer
    assert own is not None
    assert [token.text for token in load(MODEL).make_doc(text)] == [token.text for token in own(text)]
