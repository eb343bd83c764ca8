"""Who said what: PolNeAR's dev part, the reports of events, the seeds and the invented challenge, beside other tools."""

import contextlib
import io
import tempfile
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from crosswire.evaluation.annotated import write_lines
from crosswire.evaluation.challenge import challenge_path
from crosswire.evaluation.challenge_table import challenge_table
from crosswire.evaluation.quote_corpora import (
    Corpus,
    Row,
    as_predictions,
    events,
    extract,
    extract_by_rules,
    polnear,
    seeds,
)
from crosswire.evaluation.recall import Recall, recall_by_phenomenon, recall_of_denials, with_denials
from crosswire.evaluation.scorers import load_scorer
from crosswire.extract.attribution.judge import shipped_judge

BOOT = 1000
TYPES = ("direct", "mixed", "indirect")
# Linked F1 of other tools by the same scorer, as issue 3 has them: BBC Citron retrained on PolNeAR, GenderGapTracker,
# textacy; and the agreement of PolNeAR's annotators.
PEERS = {
    ("PolNeAR dev", True): "Citron 58.3, GenderGapTracker 52.3; annotators 86.4",
    ("PolNeAR dev", False): "textacy 22.5",
    ("events", True): "GenderGapTracker 50.6",
    ("seeds", True): "best peer 55",
}
PEER_RECALL = {"denial": ".00", "no comment": ".00", "anonymous": ".217"}
PEER_DENIALS = ".00"
NO_MODEL = "none is installed: the figures above are those of the rules alone"


class Scored(NamedTuple):
    """The scorer's results on one corpus, over all gold or speech alone."""

    corpus: str
    speech: bool
    result: dict[str, Any]


def evaluate(shared: Path) -> tuple[str, dict[str, Any]]:
    """The tables to print and the same as a document, for the corpora below `shared`.

    Raises:
        ConfigError: the corpora or the scorers are not there.
    """
    scorer, acts = (load_scorer(name, shared / "scorers") for name in ("score_quotes", "score_acts"))
    dev, train = polnear(shared, "dev"), with_denials(polnear(shared, "train"))
    corpora = (dev, events(shared), seeds(shared))
    found = {corpus.name: extract(corpus.docs) for corpus in (*corpora, train)}
    scored = [_score(c, found[c.name], scorer, speech=speech) for c in corpora for speech in (False, True)]
    denials = recall_of_denials((dev, train), {**found[dev.name], **found[train.name]})
    recall = {speech: recall_by_phenomenon(dev, found[dev.name], speech=speech) for speech in (False, True)}
    kept = corpora if shipped_judge() is not None else ()
    by_rules = [_score(c, extract_by_rules(c.docs), scorer, speech=True) for c in kept]
    challenge, invented = challenge_table(challenge_path())
    rows = [
        *_summary(scored),
        *("", "without the trained model file", *(_summary(by_rules) if by_rules else [NO_MODEL])),
        *(line for one in scored for line in ("", f"{one.corpus}, {_gold(one)}", *_shown(one, scorer))),
        *("", "acts, events (score_acts.py)", *_acts(shared, found["events"], acts)),
        *("", *_recall_rows(recall, denials)),
        *("", *challenge),
    ]
    rules = {one.corpus: one.result["attr"]["linked"] for one in by_rules}
    return "\n".join(rows), _document(scored, recall, denials) | {
        "without the model file": rules,
        "challenge": invented,
    }


def _score(corpus: Corpus, quotes: dict[str, list[Row]], scorer: ModuleType, *, speech: bool) -> Scored:
    predictions = as_predictions(quotes)
    result = scorer.score(corpus.docs, corpus.gold, predictions, corpus.ignore, BOOT, speech=speech)
    return Scored(corpus.name, speech, result)


def _gold(scored: Scored) -> str:
    return "speech" if scored.speech else "all"


def _summary(scored: list[Scored]) -> Iterator[str]:
    """Linked F1 at a glance."""
    yield f"{'linked F1':22s}    P     R    F1   95 of 100    " + " ".join(f"{kind:>8s}" for kind in TYPES)
    for one in scored:
        result = one.result
        linked, (low, high) = result["attr"]["linked"], result["ci95"]["linked"]
        kinds = " ".join(f"{result['by_type'][kind]['linked']['f']:8.1f}" for kind in TYPES)
        row = f"{one.corpus + ', ' + _gold(one):22s} {linked['p']:5.1f} {linked['r']:5.1f} {linked['f']:5.1f}"
        yield f"{row}   {low:4.1f}-{high:4.1f}   {kinds}   {PEERS.get((one.corpus, one.speech), '')}".rstrip()


def _shown(scored: Scored, scorer: ModuleType) -> list[str]:
    """The table as the scorer prints it."""
    with contextlib.redirect_stdout(io.StringIO()) as printed:
        scorer.show(scored.result)
    return printed.getvalue().splitlines()


def _acts(shared: Path, quotes: dict[str, list[Row]], scorer: ModuleType) -> list[str]:
    gold = shared / "corpora" / "quotes" / "events" / "gold_dev.jsonl"
    with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as printed:
        lines = ({"id": name, "quotes": rows} for name, rows in quotes.items())
        scorer.main(gold, write_lines(lines, Path(folder) / "annotated.jsonl"))
    return printed.getvalue().splitlines()


def _recall_rows(recall: dict[bool, dict[str, Recall]], denials: Recall) -> Iterator[str]:
    yield "recall by phenomenon (linked), PolNeAR dev"
    yield f"{'':16s} {'all gold':>16s} {'speech':>16s}   peers"
    for name, every in recall[False].items():
        yield f"{name:16s} {_rate(every)} {_rate(recall[True][name])}   {PEER_RECALL.get(name, '')}".rstrip()
    yield f"denials, declined and no comment, dev and train: {_rate(denials).strip()}   peers {PEER_DENIALS}"


def _rate(recall: Recall) -> str:
    return f"{recall.rate:5.2f} {f'({recall.linked}/{recall.gold})':>10s}"


def _document(scored: list[Scored], recall: dict[bool, dict[str, Recall]], denials: Recall) -> dict[str, Any]:
    scores = {f"{one.corpus}, {_gold(one)}": one.result for one in scored}
    rates = {name: {"linked": r.linked, "gold": r.gold} for name, r in recall[False].items()}
    return {**scores, "recall": rates, "denials": {"linked": denials.linked, "gold": denials.gold}}
