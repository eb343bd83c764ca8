"""Which pairs of statements are proposed: those that their plain definition names, one statement after the other."""

from collections import Counter
from pathlib import Path

import pytest

from crosswire.align.blocking import ALL_PARTNERS, OWN_PARTNERS, PARTNERS, Pair, Pairs, propose
from crosswire.align.index import COMMON, WEIGHTS
from crosswire.align.sketch import Sketch, sketch
from crosswire.lexicon.weights import weight_of
from tests.reports import read

IZIUM = Path(__file__).parents[2] / "examples" / "izium"
FERRY = "A ferry sank off Marwa on Friday, killing 14 people. Divers searched the hull until nightfall for 9 missing."
AGAIN = "Fourteen people died when a ferry went down off Marwa on Friday. Divers looked for nine who are missing."


def keys(one: Sketch) -> dict[tuple[str, str], float]:
    """What others can share with a statement, and what it weighs."""
    if one.bare:
        return {}
    found = {("word", w): weight_of(w) for w in one.lemmas}
    kinds = (one.classes, {f"{v:g}" for _, v in one.values}, one.measures, {m for m, _ in one.totals}, one.times)
    return found | {(kind, w): WEIGHTS[kind] for kind, words in zip(WEIGHTS, kinds, strict=True) for w in words}


def partners(sketches: list[Sketch], number: int) -> dict[int, float]:
    """The best partners of a statement with their scores: so many of each report, so many of all."""
    often = Counter(key for one in sketches for key in keys(one))
    own = sketches[number]
    scored = []
    for other, there in enumerate(sketches):
        shared = [weight for key, weight in keys(own).items() if key in keys(there) and often[key] <= COMMON]
        if shared and other != number and not own.statement.span.overlap(there.statement.span):
            scored.append((-round(sum(shared) / (own.weight + there.weight + 8.0), 9), other))
    kept: dict[int, float] = {}
    taken: Counter[str] = Counter()
    for score, other in sorted(scored):
        report = sketches[other].statement.span.report
        if taken[report] < (OWN_PARTNERS if report == own.statement.span.report else PARTNERS):
            kept[other] = -score
        taken[report] += 1
    return dict(list(kept.items())[:ALL_PARTNERS])


@pytest.mark.parametrize("copies", [1, 3])
def test_the_pairs_are_every_statement_with_its_best_partners(copies: int) -> None:
    texts = [text for _ in range(copies) for text in (FERRY, AGAIN)]
    sketches = [one for n, text in enumerate(texts) for one in sketch(read(str(n), text).statements, canonical={})]
    plain = {(min(i, j), max(i, j)): score for i in range(len(sketches)) for j, score in partners(sketches, i).items()}
    assert {(p.left, p.right): round(p.score, 9) for p in propose(sketches)} == plain


def test_what_many_others_share_first_is_looked_at_beyond_the_nearest() -> None:
    text = (IZIUM / sorted(path.name for path in IZIUM.glob("*.txt"))[0]).read_text(encoding="utf-8")
    sketches = [one for n in "ab" for one in sketch(read(n, text).statements, canonical={})]
    found = Counter(side for p in propose(sketches) for side in (p.left, p.right))
    assert max(found.values()) > PARTNERS


def test_pairs_in_columns_read_like_a_list_of_pairs() -> None:
    listed = [Pair(0, 2, 1.5, 0.25), Pair(1, 2, 0.0, 0.5)]
    pairs = Pairs.of(listed)
    assert list(pairs) == listed
    assert pairs[1] == listed[1]
    assert list(pairs[:1]) == listed[:1]
    assert len(Pairs.of([])) == 0
