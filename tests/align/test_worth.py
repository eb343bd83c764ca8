"""What a statement is worth holding against other reports, from the statement alone."""

from crosswire.align.model import worth_model
from crosswire.align.sketch import sketch
from crosswire.align.trees import probabilities
from crosswire.align.worth import TRAITS, traits
from tests.reports import read

TEXT = "A ferry sank off Marwa on Friday, killing 14 people. Some passengers were on their way to a wedding."


def test_a_toll_is_worth_more_than_an_aside() -> None:
    statements = read("r", TEXT).statements
    rows = traits(sketch(statements, canonical={}))
    worth = dict(zip((s.span.text for s in statements), probabilities(worth_model(), rows), strict=True))
    assert worth["killing 14 people"] > worth["on their way"]


def test_every_statement_has_one_row_of_traits() -> None:
    sketches = sketch(read("r", TEXT).statements, canonical={})
    assert traits(sketches).shape == (len(sketches), len(TRAITS))


def test_no_statement_has_no_row() -> None:
    assert traits([]).shape == (0, len(TRAITS))
