"""List pairs of reports of one incident that share words but no copy, for `annotations/origins/underived.json`.

    python tools/build_origin_pairs.py INCIDENTS.jsonl[.gz] ... > annotations/origins/underived.json

Each line of an input carries "id", "story", "outlet" and "text". A pair is two reports of one incident by two outlets that share
a run of at least four words and none of fifteen: formulas, names, addresses, charges. The rule looks at plain words and
knows nothing of formulas or weights, so it cannot favour the finder that is measured on it. Pairs that were read and found to
carry copy all the same are named in `annotations/origins/read_as_copies.json` and left out. Ids and hashes only, no text.
"""

import argparse
import gzip
import hashlib
import json
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path

from crosswire.story.shared_text import shared_stretches, words_of

ROOT = Path(__file__).resolve().parent.parent
READ = ROOT / "annotations" / "origins" / "read_as_copies.json"
LEAST, LONGEST = 4, 15  # words
Row = dict[str, str]


def incidents(paths: list[Path]) -> Iterator[list[Row]]:
    """The reports of each incident, sorted by id, in the order of the incidents' ids."""
    found: dict[str, dict[str, Row]] = defaultdict(dict)
    for path in paths:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8") as lines:
            for row in map(json.loads, lines):
                found[row["story"]][row["id"]] = row
    for _, reports in sorted(found.items()):
        yield [reports[name] for name in sorted(reports)]


def longest_run(left: Row, right: Row) -> int:
    """The longest run of the same words in two reports."""
    stretches = shared_stretches([words_of(row["id"], row["text"]) for row in (left, right)])
    return max((s.length for found in stretches.values() for s in found), default=0)


def main() -> None:
    """Print the list."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("inputs", nargs="+", type=Path)
    copied = {frozenset(pair) for pair in json.loads(READ.read_text(encoding="utf-8"))["pairs"]}
    pairs: list[dict[str, str | list[str]]] = []
    hashes: dict[str, str] = {}
    for reports in incidents(parser.parse_args().inputs):
        for left, right in combinations(reports, 2):
            names = [left["id"], right["id"]]
            if left["outlet"] == right["outlet"] or frozenset(names) in copied:
                continue
            if LEAST <= longest_run(left, right) < LONGEST:
                pairs.append({"incident": left["story"], "reports": names})
                hashes |= {row["id"]: hashlib.sha256(row["text"].encode()).hexdigest() for row in (left, right)}
    listed = ",\n  ".join(json.dumps(pair) for pair in pairs)
    print(f'{{"pairs": [\n  {listed}],\n "sha256": {json.dumps(dict(sorted(hashes.items())), indent=1)}}}')


if __name__ == "__main__":
    main()
