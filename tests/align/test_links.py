"""Links between places of two reports, worked out in columns as they would be one by one."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from crosswire.align.links import Places, untorn

# A statement's report, start, length, and whether it is a quotation.
STATEMENTS = st.lists(
    st.tuples(st.integers(0, 2), st.integers(0, 30), st.integers(1, 12), st.booleans()), min_size=1, max_size=16
)


def places_of(statements: list[tuple[int, int, int, bool]]) -> Places:
    report, start, length, quotation = (np.array(column) for column in zip(*statements, strict=True))
    return Places(report=report, sentence=report, start=start, end=start + length, quotation=quotation)


@given(STATEMENTS, st.data())
def test_a_link_is_torn_by_an_earlier_quotation_that_holds_one_end_of_it_alone(
    statements: list[tuple[int, int, int, bool]], data: st.DataObject
) -> None:
    number = st.integers(0, len(statements) - 1)
    links = data.draw(st.lists(st.tuples(number, number), max_size=20))

    def inside(one: int, other: int) -> bool:
        (_, start, length, _), (_, first, size, _) = statements[one], statements[other]
        return first <= start and start + length <= first + size

    def torn(number: int) -> bool:
        left, right = links[number]
        reports = statements[left][0], statements[right][0]
        before = [(a, b) for a, b in links[:number] if (statements[a][0], statements[b][0]) == reports]
        return any(inside(left, a) != inside(right, b) for a, b in before if statements[a][3])

    left, right = (np.array([link[side] for link in links], dtype=np.intp) for side in (0, 1))
    kept = untorn(places_of(statements), left, right)
    assert kept.tolist() == [k for k in range(len(links)) if not torn(k)]


def test_of_two_quotations_linked_to_one_the_likelier_stays() -> None:
    whole, other, shortened = (0, 0, 90, True), (0, 200, 40, True), (1, 0, 60, True)
    kept = untorn(places_of([whole, other, shortened]), np.array([0, 1]), np.array([2, 2]))
    assert kept.tolist() == [0]


def test_thousands_of_quotations_tear_no_memory() -> None:
    count = 20_000
    statements = [(report, 20 * n, 10, True) for report in (0, 1) for n in range(count)]
    left = np.arange(count)
    assert len(untorn(places_of(statements), left, left + count)) == count
