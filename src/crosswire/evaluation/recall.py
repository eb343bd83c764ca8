"""Which hard attributions are found: recall over the gold that shows a phenomenon."""

from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from crosswire.evaluation.linking import Linked, align, merge_same, read_attributions, stretches
from crosswire.evaluation.phenomena import PHENOMENA, Told, is_denial, is_no_comment, is_not_verified
from crosswire.evaluation.quote_corpora import Corpus, Row

SILENT = (is_no_comment, is_not_verified)


class Recall(NamedTuple):
    """The gold that shows a phenomenon, and how much of it is linked."""

    linked: int
    gold: int

    @property
    def rate(self) -> float:
        """Linked of all."""
        return self.linked / self.gold if self.gold else 0.0


def told(text: str, row: Row) -> Told:
    """A row of gold as its phenomena are told from."""
    return Told(text, *(stretches(row.get(role)) for role in ("source", "cue", "content")))


def shows_denial(text: str, row: Row) -> bool:
    """Whether a row of gold is a denial, a refusal to comment or a silence."""
    said = told(text, row)
    return is_denial(said) or is_no_comment(said)


def recall_by_phenomenon(corpus: Corpus, quotes: dict[str, list[Row]], *, speech: bool) -> dict[str, Recall]:
    """Linked recall (content by half, source right) over the gold of each phenomenon; of all gold, or of speech alone."""
    gold: Counter[str] = Counter()
    linked: Counter[str] = Counter()
    rows = corpus.gold_by_report()
    for doc in corpus.docs:
        merged = merge_same(rows[doc["doc_id"]])
        shown = [_phenomena(told(doc["text"], row)) if row.get("speech") or not speech else [] for row in merged]
        found = {pair.gold for pair in _pairs(doc["text"], merged, quotes[doc["doc_id"]]) if pair.same_source}
        gold.update(name for names in shown for name in names)
        linked.update(name for number in found for name in shown[number])
    return {name: Recall(linked[name], gold[name]) for name in PHENOMENA}


def _phenomena(attribution: Told) -> list[str]:
    return [name for name, shows in PHENOMENA.items() if shows(attribution)]


def recall_of_denials(corpora: Iterable[Corpus], quotes: dict[str, list[Row]]) -> Recall:
    """Linked recall over the denials, refusals and silences of several corpora, each counted once."""
    linked = gold = 0
    for corpus in corpora:
        rows = corpus.gold_by_report()
        for doc in corpus.docs:
            merged = merge_same(rows[doc["doc_id"]])
            wanted = {number for number, row in enumerate(merged) if shows_denial(doc["text"], row)}
            found = _pairs(doc["text"], merged, quotes[doc["doc_id"]]) if wanted else []
            linked += sum(pair.same_source and pair.gold in wanted for pair in found)
            gold += len(wanted)
    return Recall(linked, gold)


def with_denials(corpus: Corpus) -> Corpus:
    """The corpus less the reports that hold none."""
    texts = {doc["doc_id"]: doc["text"] for doc in corpus.docs}
    holding = {row["doc_id"] for row in corpus.gold if shows_denial(texts[row["doc_id"]], row)}
    return corpus._replace(docs=[doc for doc in corpus.docs if doc["doc_id"] in holding])


def _pairs(text: str, gold: Iterable[Row], quotes: Iterable[Row]) -> list[Linked]:
    """The links of a report; the gold's silences marked as such, for what was not said is cut in two ways.

    PolNeAR has "declined | to comment", the events "declined to comment | -": their cues share a word either way.
    """
    marked = [{**row, "act": _silence(told(text, row))} for row in gold]
    return align(read_attributions(text, marked), read_attributions(text, quotes))


def _silence(attribution: Told) -> str | None:
    return "no-comment" if any(shows(attribution) for shows in SILENT) else None
