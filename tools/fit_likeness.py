"""Fit the weights of `crosswire.story.likeness` and print them in the order of its `FEATURES`.

usage: python tools/fit_likeness.py FILE.jsonl[.gz] | FOLDER ...

A file's lines carry "story"; the text files of a folder tell one story. Pairs are those that grouping would look at.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec
from sklearn.linear_model import LogisticRegression

from crosswire.ingest.discover import read_reports
from crosswire.model.report import Report
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings
from crosswire.story.likeness import FEATURES, profile_of
from crosswire.story.stories import proposed_pairs

ITERATIONS = 3000


def reports(paths: list[str]) -> Iterator[Report]:
    """All reports, each with its story: the one that its line names, else its folder."""
    for path in paths:
        for found in read_reports([path], readers=READERS, options=Settings().ingest):
            if isinstance(found, Report):
                yield found if found.story else msgspec.structs.replace(found, story=Path(path).name)


def main(paths: list[str]) -> None:
    """Print the bias and the weights."""
    story: dict[str, str | None] = {}
    profiles = {}
    for annotation in annotate(reports(paths)):
        story[annotation.report.id] = annotation.report.story
        profiles[annotation.report.id] = profile_of(annotation)
    pairs = proposed_pairs(profiles)
    rows = [[feature(profiles[a], profiles[b]) for feature, _ in FEATURES] for a, b in pairs]
    fitted = LogisticRegression(max_iter=ITERATIONS).fit(rows, [story[a] == story[b] for a, b in pairs])
    print(f"{len(profiles)} reports, {len(pairs)} pairs, bias {fitted.intercept_[0]:.2f}")
    print(" ".join(f"{weight:.2f}" for weight in fitted.coef_[0]))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
