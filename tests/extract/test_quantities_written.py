"""How figures are written in the English of many countries: words, sums, shares, units, bounds."""

import pytest

from crosswire.model.quantity import Number
from tests.extract.test_quantities import quantities


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("A hundred and fifty tents were pitched.", 150, 150, "tents"),
        ("The breach affected 3.1m customers.", 3_100_000, 3_100_000, "customers"),
        ("The crater is 15m wide.", 15, 15, "metre"),
        ("The kidnappers demanded N20 million.", 20_000_000, 20_000_000, "NGN"),
        ("The county lost Sh48 million in the deal.", 48_000_000, 48_000_000, "KES"),
        ("The board approved KSh2.5 billion.", 2_500_000_000, 2_500_000_000, "KES"),
        ("The grant is worth NZ$600,000.", 600_000, 600_000, "NZD"),
        ("The mayor asked for ₱80 million.", 80_000_000, 80_000_000, "PHP"),
        ("The hospital owes 300 million pesos.", 300_000_000, 300_000_000, "peso"),
        ("Tickets cost as little as 50 cents.", 50, None, "USD cent"),
        ("Losses of 20% to 30% are likely.", 20, 30, "percent"),
        ("Rates rose a quarter of a percentage point.", 0.25, 0.25, "percent"),
        ("The ship lay half a mile off.", 0.5, 0.5, "mile"),
        ("The number of cases has passed 5,000.", 5001, None, ""),
        ("It fell to minus 12 degrees.", -12, -12, "degree"),
        ("Sixty-plus cattle were rustled.", 60, None, "cattle"),
        ("Close on 90 lorries were stuck.", 90, 90, "lorries"),
        ("Fuel now costs N617 a litre.", 617, 617, "NGN"),
        ("The phone holds 16GB.", 16, 16, "gigabyte"),
        ("The ham weighs 6 1/2 pounds of meat.", 6.5, 6.5, "pound"),
        ("Three-quarters of the staff resigned.", 0.75, 0.75, "staff"),
    ],
)
def test_a_figure_is_read_as_it_is_written(text: str, low: Number, high: Number | None, unit: str) -> None:
    (found,) = quantities(text)
    assert (found.low, found.high, found.unit) == (low, high, unit)


def test_a_rise_to_a_level_is_two_figures_and_no_range() -> None:
    assert [q.low for q in quantities("Oil rose $1.20 to $85.30 a barrel.")] == [1.2, 85.3]
    assert [(q.low, q.unit) for q in quantities("It rose from 5 percent to 7 percent.")] == [
        (5, "percent"),
        (7, "percent"),
    ]


def test_twelve_out_of_fifteen_is_a_part_and_nine_out_of_ten_a_share() -> None:
    part, whole = quantities("Twelve out of 15 wards returned no result.")
    assert (part.low, part.of, whole.low) == (12, 15, 15)
    (share,) = quantities("Nine out of ten wells were dry.")
    assert (share.low, share.measure) == (0.9, "share")


def test_a_label_with_a_colon_says_what_is_counted() -> None:
    assert [q.measure for q in quantities("Deaths: 12; injuries: 40.")] == ["killed", "injured"]
