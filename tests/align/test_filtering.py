"""Which proposed pairs are compared in full."""

from pathlib import Path

import pytest

from crosswire.align.blocking import propose
from crosswire.align.features import FEATURES, features
from crosswire.align.filtering import COARSE, Kept, coarse, kept
from crosswire.align.model import filter_model, worth_model
from crosswire.align.sketch import Sketch, sketch
from crosswire.align.trees import probabilities
from crosswire.align.worth import traits
from tests.reports import read

IZIUM = Path(__file__).parents[2] / "examples" / "izium"
FERRY = "A ferry sank off Marwa on Friday, killing 14 people. Divers searched the hull until nightfall."
AGAIN = "Fourteen people died when a ferry went down off Marwa on Friday. The owner bought the ferry in 1998."


def both() -> list[Sketch]:
    return [
        one for name, text in (("a", FERRY), ("b", AGAIN)) for one in sketch(read(name, text).statements, canonical={})
    ]


def filtered(sketches: list[Sketch]) -> Kept:
    pairs = propose(sketches)
    rows = coarse(sketches, pairs, worth=probabilities(worth_model(), traits(sketches)))
    return kept(pairs, rows, probabilities(filter_model(), rows))


def test_the_same_toll_passes_and_an_aside_beside_it_does_not() -> None:
    sketches = both()
    passed = {
        frozenset((sketches[p.left].statement.span.text, sketches[p.right].statement.span.text))
        for p in filtered(sketches).pairs
    }
    assert frozenset(("killing 14 people", "Fourteen people died")) in passed
    assert not any("in 1998" in text and len(text) < 10 for pair in passed for text in pair)


def test_of_two_whole_reports_most_proposed_pairs_fall() -> None:
    texts = [path.read_text(encoding="utf-8") for path in sorted(IZIUM.glob("*.txt"))]
    sketches = [one for n, text in enumerate(texts) for one in sketch(read(str(n), text).statements, canonical={})]
    assert 0 < len(filtered(sketches).pairs) < len(propose(sketches)) / 2


def test_every_pair_that_passes_has_one_row_of_features() -> None:
    sketches = both()
    passed = filtered(sketches)
    assert features(sketches, passed).shape == (len(passed.pairs), len(FEATURES))


def test_no_pair_has_no_row() -> None:
    rows = coarse([], [], worth=[])
    assert rows.shape == (0, len(COARSE))
    assert features([], kept([], rows, [])).shape == (0, len(FEATURES))


@pytest.mark.parametrize("turned", [False, True])
def test_the_order_of_the_reports_changes_no_number(turned: bool) -> None:
    sketches = both()
    if turned:
        sketches = [s for s in sketches if s.statement.span.report == "b"] + [
            s for s in sketches if s.statement.span.report == "a"
        ]
    pairs = propose(sketches)
    rows = coarse(sketches, pairs, worth=[0.5] * len(sketches))
    told = {
        frozenset((sketches[p.left].statement.id, sketches[p.right].statement.id)): tuple(row)
        for p, row in zip(pairs, rows.round(6).tolist(), strict=True)
    }
    unturned = both()
    first = propose(unturned)
    for pair, row in zip(first, coarse(unturned, first, worth=[0.5] * len(unturned)).round(6).tolist(), strict=True):
        assert told[frozenset((unturned[pair.left].statement.id, unturned[pair.right].statement.id))] == tuple(row)
