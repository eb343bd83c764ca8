"""What `crosswire compile` costs from a cold start, beside the parse that it can't do without.

    python benchmarks/cold_start.py [--pairs 7] [--bytecode compiled|none|as-is] [--fast] [REPORT ...]

Each pair runs two new processes, one after the other: a bare script that loads the spaCy model and parses the texts, and
`crosswire compile` of the same texts. The ratio is of CPU seconds within a pair. The first pair, which compiles modules and
may have to make the gazetteer's index, is not counted.
"""

import argparse
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import median

from cost import MODEL, Cost, compare, environment, paired, run

REPORTS = [Path(__file__).resolve().parent.parent / "examples" / "izium"]
GOAL = 1.4
COMMAND = ("-m", "crosswire.cli.main")

BARE = """
import sys, spacy
nlp = spacy.load(sys.argv[1])
for path in sys.argv[2:]:
    nlp(open(path, encoding="utf-8").read())
"""


def texts(reports: Sequence[Path]) -> list[str]:
    """The text files that are named or lie in the folders named, sorted."""
    return sorted(str(path) for report in reports for path in (report.glob("*.txt") if report.is_dir() else [report]))


def compile_against_parse(
    paths: Sequence[str], *, pairs: int, fast: bool, told: Mapping[str, str]
) -> list[tuple[Cost, Cost]]:
    """The costs of the bare parse and of the compile, pair by pair."""
    how = ["--fast"] if fast else []
    with tempfile.TemporaryDirectory() as folder:
        return paired(
            lambda: run(["-c", BARE, MODEL, *paths], told=told),
            lambda: run([*COMMAND, "compile", *paths, *how, "--one-story", "-o", folder], told=told),
            pairs=pairs,
        )


def starts(*, runs: int, told: Mapping[str, str]) -> None:
    """Print what it costs to import the package and to ask for help."""
    for name, arguments in (
        ("Python itself", ["-c", ""]),
        ("import crosswire", ["-c", "import crosswire"]),
        ("crosswire --help", [*COMMAND, "--help"]),
    ):
        print(f"{name:<20}{median(run(arguments, told=told).cpu for _ in range(runs)):8.3f} s CPU")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("reports", nargs="*", type=Path, default=REPORTS)
    parser.add_argument("--pairs", type=int, default=7)
    parser.add_argument("--bytecode", choices=["compiled", "none", "as-is"], default="compiled")
    parser.add_argument("--fast", action="store_true", help="read no pair of sentences together")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as cache:
        told = environment(cache, bytecode=options.bytecode)
        costs = compile_against_parse(texts(options.reports), pairs=options.pairs, fast=options.fast, told=told)
        compare(costs, "crosswire compile", goal=GOAL)
        starts(runs=options.pairs, told=told)


if __name__ == "__main__":
    main()
