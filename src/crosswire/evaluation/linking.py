"""Which attribution of the gold an extracted one stands for: the rule of `score_quotes.py`, by words, one to one."""

import re
from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

WORD = re.compile(r"\w+(?:['’\-.,]\w+)*")
HALF = 0.5
ROLES = ("source", "cue", "content", "speaker")
# Acts that say that nothing was said: what was not said is often no phrase at all, or "to comment" on either side of the
# line between cue and content. Found by their cue.
SILENCES = frozenset({"decline", "no-comment", "unverified"})

Stretch = tuple[int, int]
Document = dict[str, Any]


class Attribution(NamedTuple):
    """Who said what by which words, as numbers of the words of one text."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    act: str | None
    speaker: frozenset[int] = frozenset()
    """Of a gold quotation that stands alone: who goes on speaking, where the text tells."""


class Linked(NamedTuple):
    """An attribution of the gold, the one found for it, and whether who said it is right."""

    gold: int
    said: int
    same_source: bool


def stretches(spans: Any) -> list[Stretch]:
    """The one or many stretches of a role, which the corpora write as [s, e], [[s, e], ...] or null."""
    if not spans:
        return []
    if isinstance(spans[0], int):
        return [(spans[0], spans[1])]
    return [(start, end) for start, end in spans]


def read_attributions(text: str, documents: Iterable[Document]) -> list[Attribution]:
    """The attributions of a text, each once by its source and cue."""
    words = [match.span() for match in WORD.finditer(text)]
    return [_attribution(text, words, document) for document in merge_same(documents)]


def merge_same(documents: Iterable[Document]) -> list[Document]:
    """Those of one source and one cue as one, as the scorer merges a split quotation; in their order."""
    merged: dict[Any, Document] = {}
    for number, document in enumerate(documents):
        cue = tuple(stretches(document.get("cue")))
        key = (tuple(stretches(document.get("source"))), cue) if cue else number
        content = merged[key]["content"] if key in merged else []
        first = merged.get(key, document)
        merged[key] = {**first, "content": [*content, *stretches(document.get("content"))]}
    return list(merged.values())


def _attribution(text: str, words: Sequence[Stretch], document: Document) -> Attribution:
    source, cue, content, speaker = (covered(words, stretches(document.get(role))) for role in ROLES)
    first = min(content, default=None)
    if first is not None and text[slice(*words[first])].lower() == "that":
        content -= {first}
    return Attribution(source, cue, content, document.get("act"), speaker)


def covered(words: Sequence[Stretch], spans: Iterable[Stretch]) -> frozenset[int]:
    """The words that lie at least half within a stretch."""
    return frozenset(
        number
        for low, high in spans
        for number, (start, end) in enumerate(words)
        if (min(end, high) - max(start, low)) * 2 >= end - start
    )


def overlap(left: frozenset[int], right: frozenset[int]) -> float:
    """Jaccard's index: the words shared, of the words of either; 1 where there are none."""
    return len(left & right) / len(left | right) if left | right else 1.0


def align(gold: Sequence[Attribution], said: Sequence[Attribution]) -> list[Linked]:
    """The pairs whose contents overlap by half or more, best first, each attribution once.

    A silence of the gold is met by a shared word of the cue, too.
    """
    pairs = [(*_likeness(g, s), -i, -j) for i, g in enumerate(gold) for j, s in enumerate(said)]
    taken: tuple[set[int], set[int]] = (set(), set())
    found = []
    for _, _, _, i, j in sorted((p for p in pairs if p[0] >= HALF), reverse=True):
        if -i in taken[0] or -j in taken[1]:
            continue
        taken[0].add(-i)
        taken[1].add(-j)
        found.append(Linked(-i, -j, same_source(gold[-i], said[-j])))
    return found


def _likeness(gold: Attribution, said: Attribution) -> tuple[float, bool, float]:
    shares_cue = bool(gold.cue & said.cue)
    both = bool(gold.content or said.content)
    content = overlap(gold.content, said.content) if both else 0.0
    if gold.act in SILENCES and shares_cue:
        content = max(content, HALF)
    return content, shares_cue, overlap(gold.source, said.source)


def same_source(gold: Attribution, said: Attribution) -> bool:
    """Whether both name one source, or both none.

    Of a quotation that stands alone the corpora give no source (events) or the words for who spoke before (seeds): both are right.
    """
    if not gold.source and said.source & gold.speaker:
        return True
    return overlap(gold.source, said.source) >= HALF


def paragraphs(text: str) -> list[frozenset[int]]:
    """The words of each line of a text that has any."""
    counts = [len(WORD.findall(line)) for line in text.split("\n")]
    starts = [sum(counts[:i]) for i in range(len(counts))]
    return [frozenset(range(start, start + n)) for start, n in zip(starts, counts, strict=True) if n]


def apart(attribution: Attribution, lines: Sequence[frozenset[int]]) -> list[Attribution]:
    """The attribution with each later paragraph that is wholly its content as one of its own, without a cue.

    PolNeAR joins a quotation that stands alone to the one before it, the events have it apart: this makes them one.
    """
    last = max(attribution.cue | attribution.source, default=-1)
    alone = [line for line in lines if line <= attribution.content and min(line) > last]
    rest = attribution.content - frozenset().union(*alone)
    first = [attribution._replace(content=rest)] if rest or not alone else []
    return [*first, *(attribution._replace(cue=frozenset(), content=line) for line in alone)]


def floats(attribution: Attribution, lines: Sequence[frozenset[int]]) -> bool:
    """Whether it stands alone: a paragraph or more, wholly quoted, with no cue, and who says it is not told within."""
    whole = frozenset().union(*(line for line in lines if line & attribution.content))
    return bool(attribution.content) and not attribution.cue and whole == attribution.content
