"""What `crosswire annotate` costs on many reports, beside spaCy's parse of the same texts.

    python benchmarks/against_spacy.py REPORTS.jsonl [--pairs 1]

Each line carries "text". Both sides read the same file in processes of their own, one after the other, and pay for loading
the model; the more reports, the less that counts.
"""

import argparse
import os
import tempfile
from pathlib import Path

from cost import MODEL, compare, paired, run

GOAL = 1.35
MEMORY = 600  # megabytes

BARE = """
import json, sys, spacy
nlp = spacy.load(sys.argv[1])
with open(sys.argv[2], encoding="utf-8") as lines:
    for doc in nlp.pipe(json.loads(line)["text"] for line in lines if line.strip()):
        pass
"""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", type=Path)
    parser.add_argument("--pairs", type=int, default=1)
    options = parser.parse_args()
    told = {**os.environ, "OMP_NUM_THREADS": "1"}
    with tempfile.TemporaryDirectory() as folder:
        annotate = [
            "-m",
            "crosswire.cli.main",
            "annotate",
            "--jsonl",
            str(options.reports),
            "-o",
            f"{folder}/out.jsonl",
        ]
        costs = paired(
            lambda: run(["-c", BARE, MODEL, str(options.reports)], told=told),
            lambda: run(annotate, told=told),
            pairs=options.pairs,
            warm=False,
        )
    compare(costs, "crosswire annotate", goal=GOAL)
    print(f"{'memory, goal':<20}{MEMORY:8d} MB at most")


if __name__ == "__main__":
    main()
