"""Statements to claims, with the sentences that reports repeat word for word set aside and put back."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosswire.align.align import Alignment, Group, align
from crosswire.align.cross_encoder import sentences_of
from crosswire.model.annotation import Annotation
from crosswire.model.statement import Statement
from crosswire.story.repeats import repeated_statements


def claim_groups(annotations: Sequence[Annotation], *, canonical: Mapping[str, str], encoder: bool = True) -> Alignment:
    """The statements of a story grouped into claims, likely pairs read by the cross-encoder unless not `encoder`.

    Claims are made of what differs; a repeat then stands beside what it repeats, so that it can change nothing but its own
    support. What only repeats of one sentence tell is grouped by that report and one repeat of it, unread: the two are the same.
    """
    repeats = repeated_statements(annotations)
    told = {a.report.id: [s for s in a.statements if s.id not in repeats] for a in annotations}
    groups, differences = align(told, canonical=canonical, sentences=sentences_of(annotations) if encoder else None)
    if repeats:
        groups = [*_with_repeats(groups, _repeating(annotations, repeats), canonical)]
    return Alignment(sorted(groups, key=lambda group: group[0].span), differences)


def _repeating(annotations: Sequence[Annotation], repeats: Mapping[str, str]) -> dict[str, list[Statement]]:
    """The statements that repeat each statement, in order of place."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in sorted((s for a in annotations for s in a.statements), key=lambda s: (s.span, s.id)):
        if statement.id in repeats:
            found[repeats[statement.id]].append(statement)
    return found


def _with_repeats(
    groups: Sequence[Group],
    repeating: Mapping[str, Sequence[Statement]],
    canonical: Mapping[str, str],
) -> Iterator[Group]:
    """The groups with each repeat beside what it repeats; those of one report are cut as two reports that say the same would be."""
    alone = {n for n, g in enumerate(groups) if len({s.span.report for s in g}) == 1}
    repeated = [s for n in sorted(alone) for s in groups[n] if s.id in repeating]
    piece_of = {s.id: n for n, piece in enumerate(_as_of_two(repeated, repeating, canonical)) for s in piece}
    for number, group in enumerate(groups):
        if number not in alone:
            yield _put_back(group, repeating)
            continue
        pieces: dict[int | None, list[Statement]] = defaultdict(list)
        for statement in group:
            pieces[piece_of.get(statement.id)].append(statement)
        for piece, statements in pieces.items():
            if piece is None:
                yield from _by_report((*statements, *(r for s in statements for r in repeating.get(s.id, ()))))
            else:
                yield _put_back(statements, repeating)


def _by_report(statements: Iterable[Statement]) -> list[Group]:
    """What no two reports are said to tell alike, one group a report."""
    found: dict[str, list[Statement]] = defaultdict(list)
    for statement in statements:
        found[statement.span.report].append(statement)
    return [tuple(sorted(own, key=lambda s: (s.span, s.id))) for own in found.values()]


def _as_of_two(
    statements: Iterable[Statement],
    repeating: Mapping[str, Sequence[Statement]],
    canonical: Mapping[str, str],
) -> list[Group]:
    """Groups of statements, as they come out where each stands beside the first of its repeats; without the repeats."""
    originals = {s.id: s for s in statements}
    by_report: dict[str, list[Statement]] = defaultdict(list)
    for statement in originals.values():
        by_report[statement.span.report].append(statement)
        first = repeating[statement.id][0]
        by_report[first.span.report].append(first)
    in_order = {r: sorted(s, key=lambda s: (s.span, s.id)) for r, s in by_report.items()}
    found = align(in_order, canonical=canonical).groups
    shared = (g for g in found if len({s.span.report for s in g}) > 1)
    return [own for g in shared if (own := tuple(s for s in g if s.id in originals))]


def _put_back(group: Sequence[Statement], repeating: Mapping[str, Sequence[Statement]]) -> Group:
    whole = (*group, *(repeat for s in group for repeat in repeating.get(s.id, ())))
    return tuple(sorted(whole, key=lambda s: (s.span, s.id)))
