"""Find the runs of four words that news repeats from story to story, for `lexicon/en/formulas.txt`.

usage: python tools/build_formulas.py CORPUS.jsonl[.gz] ... > src/crosswire/lexicon/en/formulas.txt

Each line of a corpus carries "text" and, where several lines tell one story, "story" or "topic". A run counts where no
word after its first is capitalised, so that names stay out, and is kept if six stories have it: no text can be read out
of the list. Words with a digit are written 0, and one may stand anywhere: "in the 0 block of" is a formula whatever the street.
"""

import collections
import gzip
import json
import sys
from collections.abc import Iterator, Sequence
from itertools import count
from pathlib import Path

from crosswire.story.shared_text import GRAM, Word, folded_words

LEAST = 6  # stories
NUMBER = "0"  # what a word with a digit is folded to


def stories(paths: list[str]) -> Iterator[tuple[str, str]]:
    """The story and the text of every line of all corpora; a line that names no story is one of its own."""
    own = count()
    for path in map(Path, paths):
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as file:
            for row in map(json.loads, file):
                yield str(row.get("story") or row.get("topic") or next(own)), row["text"]


def _numbers(run: Sequence[Word]) -> int:
    return sum(word.folded == NUMBER for word in run)


def main(paths: list[str]) -> None:
    """Print the list, sorted."""
    seen: dict[tuple[str, ...], set[str]] = collections.defaultdict(set)
    for story, text in stories(paths):
        found = folded_words(text)
        for start in range(len(found) - GRAM + 1):
            run = found[start : start + GRAM]
            if not any(word.named and word.folded != NUMBER for word in run[1:]) and _numbers(run) < 2:
                seen[tuple(word.folded for word in run)].add(story)
    kept = sorted(run for run, names in seen.items() if len(names) >= LEAST)
    names = ", ".join(Path(p).name for p in paths)
    print(f"# runs of {GRAM} words in {LEAST} stories and more, found by tools/build_formulas.py in {names}")
    print("\n".join(" ".join(run) for run in kept))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
