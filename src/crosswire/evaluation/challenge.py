"""The invented attributions of `tests/challenge/quotes.jsonl`: reading them, and what was found of them by phenomenon."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, NamedTuple

import msgspec

from crosswire.errors import SpanMismatch
from crosswire.evaluation.annotated import annotated_reports
from crosswire.evaluation.linking import Attribution, Linked, align, apart, floats, paragraphs, read_attributions
from crosswire.model.report import Report

CHALLENGE = Path("tests") / "challenge" / "quotes.jsonl"
DENIALS = frozenset({"deny", "decline", "no-comment"})
SAME_ACT = {"no-comment": "decline"}  # as score_acts.py
TRAP = "trap"

Words = str | dict[str, Any]


class Item(NamedTuple):
    """A sentence or short paragraph with its attributions; a trap has none."""

    id: str
    phenomenon: str
    text: str
    gold: list[Attribution]


class Outcome(NamedTuple):
    """What was found of one item."""

    item: Item
    said: list[Attribution]
    pairs: list[Linked]

    @property
    def linked(self) -> list[Linked]:
        """The pairs of one content and one source."""
        return [pair for pair in self.pairs if pair.same_source]


class Counts(NamedTuple):
    """Found right, found, and to be found."""

    right: int
    said: int
    gold: int

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.right / (self.said + self.gold) if self.said + self.gold else 0.0


def challenge_path() -> Path | None:
    """The challenge file of the checkout that this module is imported from, if it is one."""
    path = Path(__file__).parents[3] / CHALLENGE
    return path if path.is_file() else None


def read_challenge(path: Path) -> list[Item]:
    """The items of a challenge file.

    Raises:
        SpanMismatch: words that do not stand in the item's text, or more than once without `nth`.
    """
    rows = [msgspec.json.decode(line) for line in path.read_bytes().splitlines() if line.strip()]
    return [_item(row) for row in rows]


def _item(row: dict[str, Any]) -> Item:
    resolved = [_resolved(row, quote) for quote in row["quotes"]]
    return Item(row["id"], row["phenomenon"], row["text"], read_attributions(row["text"], resolved))


def _resolved(row: dict[str, Any], quote: dict[str, Any]) -> dict[str, Any]:
    spoken = {role: _listed(quote.get(role)) for role in ("source", "cue", "content", "speaker")}
    roles = {role: [place(row, words) for words in listed] for role, listed in spoken.items()}
    return {**roles, "act": quote.get("act")}


def _listed(words: Words | list[Words] | None) -> list[Words]:
    if words is None:
        return []
    return words if isinstance(words, list) else [words]


def place(row: dict[str, Any], words: Words) -> tuple[int, int]:
    """Where the words stand in the item's text: once, or the `nth` time (from 1)."""
    wanted, nth = (words, 1) if isinstance(words, str) else (words["words"], words["nth"])
    starts = [i for i in range(len(row["text"])) if row["text"].startswith(wanted, i)]
    if len(starts) < nth or (isinstance(words, str) and len(starts) > 1):
        raise SpanMismatch(f"{row['id']}: {wanted!r} stands {len(starts)} times in the text: give its words with nth")
    return starts[nth - 1], starts[nth - 1] + len(wanted)


def run_challenge(items: Iterable[Item]) -> Iterator[Outcome]:
    """Each item, read as a report of its own."""
    kept = list(items)
    reports = [Report(id=item.id, uri=item.id, sha256=item.id, text=item.text, language="en") for item in kept]
    for item, line in zip(kept, annotated_reports(reports), strict=True):
        found = read_attributions(item.text, line["quotes"])
        said = [piece for attribution in found for piece in apart(attribution, paragraphs(item.text))]
        yield Outcome(item, said, align(item.gold, said))


def by_phenomenon(outcomes: Iterable[Outcome]) -> dict[str, Counts]:
    """Attributions linked, found, and of the gold; in the order of the file."""
    counts: dict[str, Counts] = {}
    for outcome in outcomes:
        old = counts.get(outcome.item.phenomenon, Counts(0, 0, 0))
        new = (len(outcome.linked), len(outcome.said), len(outcome.item.gold))
        counts[outcome.item.phenomenon] = Counts(*(a + b for a, b in zip(old, new, strict=True)))
    return counts


def denials(outcomes: Iterable[Outcome]) -> Counts:
    """Denials, refusals and silences of the whole set: linked, and the act right."""
    return _counts(outcomes, lambda _, attribution: attribution.act in DENIALS, same_act)


def floating(outcomes: Iterable[Outcome]) -> Counts:
    """Quotations of the whole set that stand alone."""
    return _counts(outcomes, lambda item, attribution: floats(attribution, paragraphs(item.text)), lambda *_: True)


def _counts(
    outcomes: Iterable[Outcome],
    wanted: Callable[[Item, Attribution], bool],
    agree: Callable[[Attribution, Attribution], bool],
) -> Counts:
    right = said = gold = 0
    for item, found, pairs in outcomes:
        linked = [(item.gold[pair.gold], found[pair.said]) for pair in pairs if pair.same_source]
        right += sum(wanted(item, g) and wanted(item, s) and agree(g, s) for g, s in linked)
        said += sum(wanted(item, s) for s in found)
        gold += sum(wanted(item, g) for g in item.gold)
    return Counts(right, said, gold)


def same_act(gold: Attribution, said: Attribution) -> bool:
    """Whether the acts are one; a refusal to comment and having no comment count as one."""
    first, second = gold.act or "say", said.act or "say"
    return SAME_ACT.get(first, first) == SAME_ACT.get(second, second)


def silent_traps(outcomes: Iterable[Outcome]) -> tuple[int, int]:
    """Traps in which nothing was found, of all traps."""
    traps = [outcome for outcome in outcomes if outcome.item.phenomenon == TRAP]
    return sum(not outcome.said for outcome in traps), len(traps)
