"""Train the judge of possible sayings that `crosswire.extract.attribution` asks about doubtful cues.

    python tools/train_cues.py QUOTES_FOLDER

QUOTES_FOLDER holds PolNeAR as docs_NAME.jsonl.gz, gold_NAME.jsonl.gz and ignore_NAME.jsonl.gz, NAME being train and dev.
Everything that the rules take for a possible saying in the train part is an example, right where the annotators have it, too; a
logistic regression over the traits and over the vector of the cue's lemma learns to tell. Prints how well each half of train
judges the other, then trains on all of it and writes `src/crosswire/extract/attribution/cue_weights.json` and its hash. Takes some
ten minutes, nearly all of it parsing. Needs `pip install -e .[train]`.
"""

import gzip
import hashlib
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any, NamedTuple

import msgspec
import numpy as np
import spacy
from scipy.sparse import csr_matrix, hstack  # type: ignore[import-untyped]  # scikit-learn brings it, without stubs
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from crosswire.extract.attribution.assembly import LONGEST_SENTENCE, SILENT_PARTS, possible_sayings
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.judge import CUE_WEIGHTS, Judge, Verdict
from crosswire.extract.attribution.page import Page
from crosswire.extract.attribution.traits import traits
from crosswire.lexicon.vectors import vectors_of
from crosswire.parse.english import parse
from crosswire.settings import Settings
from crosswire.text.layout import read_layout

# All tuned by letting each half of train judge the other. Linked F1 there is flat for the strength of the penalty from .1 to 1
# and for thresholds from .25 to .5.
PENALTY = 0.3  # inverse strength
LEAST = 3  # a trait seen less often is left out
THRESHOLDS: dict[Verdict, float] = {"said": 0.35, "unuttered": 0.4, "unlisted": 0.4}
SMALLEST = {"traits": 0.02, "lemmas": 0.05}  # weights nearer to nought are left out
HALF = 0.5  # of the words of both, for two stretches to be the same
INSIDE = 0.8  # of a draft's words, for it to lie in an annotated content that goes on elsewhere
OUT = Path(__file__).parent.parent / "src" / "crosswire" / "extract" / "attribution"
_WORD = re.compile(r"\w+(?:['’\-.,]\w+)*")

Words = frozenset[int]


class Saying(NamedTuple):
    """An annotated saying: the offsets of the words of source, cue and content."""

    source: Words
    cue: Words
    content: Words


class Case(NamedTuple):
    """A possible saying: its traits, and whether the annotators have it."""

    document: str
    verdict: Verdict
    traits: tuple[str, ...]
    lemma: str
    right: bool


def lines(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of a file of JSON lines."""
    with gzip.open(path, "rt", encoding="utf-8") as rows:
        yield from (json.loads(row) for row in rows if row.strip())


def cases_of(folder: Path, part: str) -> Iterator[Case]:
    """Every possible saying of a part of PolNeAR that the annotators did not discard."""
    documents = {row["doc_id"]: row["text"] for row in lines(folder / f"docs_{part}.jsonl.gz")}
    gold, ignored = defaultdict(list), defaultdict(list)
    for row in lines(folder / f"gold_{part}.jsonl.gz"):
        gold[row["doc_id"]].append(row)
    for row in lines(folder / f"ignore_{part}.jsonl.gz"):
        ignored[row["doc_id"]].append(row["span"])
    layouts = [(text, read_layout(text)) for text in documents.values()]
    for (name, text), (_, layout), sentences in zip(documents.items(), layouts, parse(layouts), strict=True):
        page = Page.of(text, layout, sentences)
        starts = [m.span() for m in _WORD.finditer(text)]
        sayings = [_saying(row, starts) for row in gold[name]]
        yield from _cases(name, page, sayings, starts, discarded=_words(ignored[name], starts))


def _saying(row: Mapping[str, Any], starts: Sequence[tuple[int, int]]) -> Saying:
    return Saying(*(_words(_pieces(row[role]), starts) for role in ("source", "cue", "content")))


def _pieces(found: Any) -> list[tuple[int, int]]:
    """One span, several, or none, as a list."""
    if not found:
        return []
    return [tuple(found)] if isinstance(found[0], int) else [tuple(piece) for piece in found]


def _words(pieces: Iterable[Sequence[int]], starts: Sequence[tuple[int, int]]) -> Words:
    """The words that stretches cover by half or more."""
    return frozenset(
        s for a, b in pieces for s, e in starts if e > a and s < b and 2 * (min(e, b) - max(s, a)) >= e - s
    )


def _cases(
    name: str, page: Page, sayings: Sequence[Saying], starts: Sequence[tuple[int, int]], *, discarded: Words
) -> Iterator[Case]:
    for sentence in page.sentences:
        if sentence.part in SILENT_PARTS or len(sentence.tokens) > LONGEST_SENTENCE:
            continue
        for draft, cue, verdict, nested in possible_sayings(page, sentence, unlisted_too=True):
            content = _words(draft.content, starts)
            if cue is None or nested or 2 * len(content & discarded) > len(content):
                continue
            right = any(_same(draft, saying, content, starts, cue.token.start) for saying in sayings)
            named = (f"rules={verdict}", *traits(page, cue, draft))
            yield Case(name, verdict, named, cue.token.lemma, right)


def _same(draft: Draft, saying: Saying, content: Words, starts: Sequence[tuple[int, int]], head: int) -> bool:
    """Whether a draft is an annotated saying: its source, and its content or, with its cue, a part of that."""
    source = _words(draft.source, starts)
    if not (_alike(source, saying.source) >= HALF or not (source or saying.source)):
        return False
    inside = len(content & saying.content) >= INSIDE * max(1, len(content)) and any(
        s <= head < e and s in saying.cue for s, e in starts
    )
    return inside or _alike(content, saying.content) >= HALF


def _alike(first: Words, second: Words) -> float:
    return len(first & second) / max(1, len(first | second))


def fit(cases: Sequence[Case], card: Mapping[str, object]) -> Judge:
    """A judge from these cases."""
    often = Counter(t for case in cases for t in case.traits)
    columns = DictVectorizer()
    rows = columns.fit_transform([{t: 1.0 for t in case.traits if often[t] >= LEAST} for case in cases])
    both = hstack([rows, csr_matrix(vectors_of([case.lemma for case in cases]))])
    model = LogisticRegression(C=PENALTY, max_iter=3000).fit(both, [case.right for case in cases])
    names, weights = columns.get_feature_names_out(), model.coef_[0]
    lemmas = _lemmas({case.lemma for case in cases})
    by_vector = vectors_of(lemmas) @ weights[len(names) :]
    return Judge(
        bias=round(float(model.intercept_[0]), 3),
        traits=_kept(names, weights[: len(names)], "traits", digits=3),
        lemmas=_kept(lemmas, by_vector, "lemmas", digits=2),
        thresholds=THRESHOLDS,
        card=card,
    )


def _lemmas(seen: set[str]) -> list[str]:
    """Every verb that has a vector, so that the judge knows words that PolNeAR lacks, and the cues seen in it; no names."""
    table = files("crosswire.lexicon") / "en" / "word_weights.tsv"
    rows = [row.split("\t")[0] for row in table.read_text(encoding="utf-8").splitlines() if not row.startswith("#")]
    lemmatizer: Any = spacy.load(Settings().model).get_pipe("lemmatizer")
    verbs = lemmatizer.lookups.get_table("lemma_index")["verb"]
    return [lemma for lemma in rows[1:] if lemma in verbs or lemma in seen]


def _kept(names: Iterable[str], weights: Iterable[float], kind: str, *, digits: int) -> dict[str, float]:
    pairs = zip(names, weights, strict=True)
    return {name: round(float(w), digits) for name, w in sorted(pairs) if abs(w) >= SMALLEST[kind]}


def measure(judge: Judge, cases: Sequence[Case]) -> dict[str, float]:
    """Area under the curve for each verdict, and accuracy with and without the judge."""
    found: dict[str, float] = {}
    chance = np.array([judge.probability(case.traits, lemma=case.lemma) for case in cases])
    for verdict in THRESHOLDS:
        own = [i for i, case in enumerate(cases) if case.verdict == verdict]
        found[f"{verdict}: AUC"] = round(float(roc_auc_score([cases[i].right for i in own], chance[own])), 3)
    taken = [c >= THRESHOLDS[case.verdict] for c, case in zip(chance, cases, strict=True)]
    found["accuracy"] = _share(t == case.right for t, case in zip(taken, cases, strict=True))
    found["accuracy of the rules"] = _share((case.verdict == "said") == case.right for case in cases)
    return found


def _share(answers: Iterable[bool]) -> float:
    return round(float(np.mean(list(answers))), 3)


def write(judge: Judge) -> None:
    """Put the weights and their hash where the package finds them."""
    raw = msgspec.json.format(msgspec.json.encode(judge, order="deterministic"), indent=0) + b"\n"
    (OUT / f"{CUE_WEIGHTS.name}.json").write_bytes(raw)
    (OUT / f"{CUE_WEIGHTS.name}.sha256").write_text(hashlib.sha256(raw).hexdigest() + "\n", encoding="ascii")


def main(folder: Path) -> None:
    """Score by halves, train on all of train, score on dev, write."""
    cases, dev = list(cases_of(folder, "train")), list(cases_of(folder, "dev"))
    halves = [
        [c for c in cases if hashlib.md5(c.document.encode(), usedforsecurity=False).digest()[0] % 2 == h]
        for h in (0, 1)
    ]
    scores = {
        "half 1 judged by half 0": measure(fit(halves[0], {}), halves[1]),
        "half 0 judged by half 1": measure(fit(halves[1], {}), halves[0]),
        "dev judged by train": measure(fit(cases, {}), dev),
    }
    for name, figures in scores.items():
        print(name, figures)
    card = {
        "what": "how likely a possible saying is one that annotators mark",
        "trained on": f"PolNeAR train, {len({c.document for c in cases})} articles, {len(cases)} possible sayings",
        "licence": "PolNeAR names none, its texts belong to their outlets; the weights hold none of them and are Apache-2.0",
        "scores": scores,
        "trained by": "tools/train_cues.py",
    }
    write(fit(cases, card))


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    main(Path(sys.argv[1]))
