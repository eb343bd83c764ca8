"""Which words stand for a claim: those that say who, where or how many, as a clause that is read at a glance."""

import msgspec
import pytest

from crosswire.export.page.lookup import look_up
from crosswire.export.page.points import title
from crosswire.model.claim import Claim, Discrepancy, Side
from crosswire.model.place import PlaceMention
from crosswire.model.span import Span
from crosswire.model.statement import Frame, Statement, StatementKind
from tests.export.sample_account import sample_account

NAMED = "the sluice at Ballina burst"
BARE = "burst early last week after rain"


def said(words: str, *, kind: StatementKind = "clause", sentence: int = 0, place: str = "Ballina") -> Statement:
    """A statement of these words, which mention a place if it stands in them."""
    span = Span(report="r1", start=0, end=len(words), text=words)
    at = words.find(place)
    there = Span(report="r1", start=at, end=at + len(place), text=place)
    return Statement(
        id=words, span=span, kind=kind, frame=Frame(head="burst", slot="event"), stance="asserted",
        sentence=sentence, paragraph=0, lemmas=(), places=(PlaceMention(span=there, name=place),) if at >= 0 else (),
    )  # fmt: skip


def titled(*statements: Statement, disputed: tuple[Statement, ...] = ()) -> str:
    sides = tuple(Side(statements=(s.id,), value=s.id) for s in disputed)
    differences = (Discrepancy(kind="place", sides=sides, because="", clash=True),) if sides else ()
    ids = tuple(s.id for s in statements)
    claim = Claim(id="c", statements=ids, relation="agree", discrepancies=differences)
    lookup = msgspec.structs.replace(look_up(sample_account()), statements={s.id: s for s in statements})
    return title(lookup, claim)


LONG = said(f"{NAMED}, {'and the water rose, ' * 9}and Ballina fled")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (said(NAMED), said(BARE)),
        (said(NAMED, kind="phrase"), said(BARE)),
        (said(NAMED), said(f"{NAMED} at noon", kind="headline")),
        (said(NAMED), said(f"{NAMED} at noon", sentence=9)),
        (said(f"{NAMED} at noon"), said(NAMED)),
        (said(BARE), LONG),
    ],
    ids=[
        "named before bare",
        "named phrase before bare clause",
        "clause before headline",
        "early before late",
        "fuller before short",
        "short before overlong",
    ],
)
def test_the_better_title_wins_in_either_order(one: Statement, other: Statement) -> None:
    assert titled(one, other) == titled(other, one) == one.span.text


def test_a_dispute_is_called_by_what_is_in_dispute() -> None:
    assert titled(said(f"{NAMED} at noon"), said(NAMED), disputed=(said(NAMED),)) == NAMED


def test_a_title_that_is_too_long_is_cut_at_a_word() -> None:
    assert titled(LONG).endswith("…")
