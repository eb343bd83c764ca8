"""Statements of all reports to claims."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from crosswire.align.apart import may_join
from crosswire.align.blocking import propose
from crosswire.align.cluster import DEFAULT, cluster
from crosswire.align.collecting import uncollected
from crosswire.align.cross_encoder import Differences, Place, Sentence
from crosswire.align.features import features
from crosswire.align.filtering import coarse, kept
from crosswire.align.model import filter_model, pair_model, worth_model
from crosswire.align.sketch import sketch
from crosswire.align.together import LINKING, Read, read_together
from crosswire.align.trees import probabilities
from crosswire.align.worth import traits
from crosswire.model.statement import Statement

Group = tuple[Statement, ...]


class Alignment(NamedTuple):
    """Statements grouped into claims, and what was read of the differences of any two that were read together."""

    groups: list[Group]
    differences: Differences


@uncollected()
def align(
    by_report: Mapping[str, Sequence[Statement]],
    *,
    canonical: Mapping[str, str],
    sentences: Mapping[Place, Sentence] | None = None,
) -> Alignment:
    """The statements of a story grouped into claims; every statement stands in one group.

    Statements of two reports that say the same make a group. What is left makes groups of one report: each clause with the
    phrases inside it. Given the sentences that they stand in, likely pairs are read by the cross-encoder.
    """
    statements = [s for report in sorted(by_report) for s in by_report[report]]
    sketches = [one for report in sorted(by_report) for one in sketch(by_report[report], canonical=canonical)]
    proposed = propose(sketches)
    rows = coarse(sketches, proposed, worth=probabilities(worth_model(), traits(sketches)))
    left = kept(proposed, rows, probabilities(filter_model(), rows))
    likely = probabilities(pair_model(), features(sketches, left))
    read, linking = Read(left.pairs, likely, {}), DEFAULT
    if sentences is not None:
        read, linking = read_together(statements, left.pairs, likely, sentences), LINKING
    shared = cluster(statements, read.pairs, read.chances, linking=linking, may_join=may_join(statements))
    groups = [tuple(statements[i] for i in group) for group in shared]
    linked = {i for group in shared for i in group}
    rest = [s for i, s in enumerate(statements) if i not in linked]
    return Alignment(sorted([*groups, *_alone(rest)], key=lambda group: group[0].span), read.differences)


def _alone(statements: Sequence[Statement]) -> list[Group]:
    """Statements found in one report only, nested ones together with the widest around them."""
    by_sentence: dict[tuple[str, int], list[Statement]] = defaultdict(list)
    for statement in statements:
        by_sentence[statement.span.report, statement.sentence].append(statement)
    groups: list[Group] = []
    for together in by_sentence.values():
        nests: list[list[Statement]] = []
        for statement in sorted(together, key=lambda s: (s.span.start, -s.span.end)):
            around = next((nest for nest in reversed(nests) if nest[0].span.holds(statement.span)), None)
            if around is None:
                nests.append([statement])
            else:
                around.append(statement)
        groups += [tuple(nest) for nest in nests]
    return groups
