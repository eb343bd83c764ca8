"""Part of which whole, as of when, in which place, of which category: from the words of the figure's own clause."""

import pytest

from crosswire.extract.moments import find_expressions
from crosswire.extract.places import find_places
from crosswire.extract.quantities import find_quantities
from crosswire.extract.quantity.circumstances import with_circumstances
from crosswire.model.quantity import Quantity
from crosswire.parse.english import parse
from crosswire.text.layout import read_layout


def told(text: str) -> list[Quantity]:
    sentences = next(parse([(text, read_layout(text))]))
    expressions = find_expressions("r", text, sentences)
    found = find_quantities("r", text, sentences, expressions)
    places = find_places("r", text, sentences)
    return list(with_circumstances(found, sentences, expressions=expressions, places=places))


def circumstances(quantity: Quantity) -> tuple[str | None, str | None]:
    return (
        quantity.place.text if quantity.place is not None else None,
        quantity.as_of.text if quantity.as_of is not None else None,
    )


@pytest.mark.parametrize(
    ("text", "place", "as_of"),
    [
        ("Rescuers found 17 bodies in a river near Mombasa on Tuesday.", "Mombasa", "Tuesday"),
        ("Police in Lagos said on Friday that 12 people were killed in Kano.", "Kano", "Friday"),
        ("At least 40 civilians were wounded in Peshawar, officials said.", "Peshawar", None),
        ("As of Thursday, 88 cases had been confirmed in Ireland.", "Ireland", "Thursday"),
        ("Five soldiers died in the town of Mildura in Australia in March.", "Mildura", "March"),
        ("Kenya sent 300 officers abroad last week.", None, "last week"),
        ("The ministry has sent $15 billion since the February invasion.", None, None),
    ],
)
def test_a_figure_keeps_the_words_for_where_and_when(text: str, place: str | None, as_of: str | None) -> None:
    assert circumstances(told(text)[0]) == (place, as_of)


def test_each_figure_has_the_place_of_its_own_noun() -> None:
    dead, homeless = told("The storm left 310 dead in Luzon and 15,000 homeless in Cebu by Saturday.")
    assert (circumstances(dead), circumstances(homeless)) == (("Luzon", "Saturday"), ("Cebu", "Saturday"))


def test_a_part_keeps_whole_category_place_and_moment() -> None:
    part = told("Two of the 30 passengers died when a bus overturned outside Nairobi late on Sunday.")[0]
    assert (part.low, part.of, part.category) == (2, 30, "civilian")
    assert circumstances(part) == ("Nairobi", "late on Sunday")
