"""The statements of a report, with all that alignment and comparison need."""

import functools
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence

import msgspec

from crosswire.extract.statements.frames import Head, content_lemmas, frame_of, head_of
from crosswire.extract.statements.near import Found, Near
from crosswire.extract.statements.sayings import innermost, only_says, stance_of, withheld
from crosswire.extract.statements.spans import Candidate, candidates
from crosswire.lexicon.tables import words as lexicon
from crosswire.model.identity import content_id
from crosswire.model.layout import Layout, Quotation
from crosswire.model.moment import Expression
from crosswire.model.span import Span
from crosswire.model.statement import Statement, StatementKind
from crosswire.model.token import ParsedSentence, Token

UNSTATED_PARTS = {"byline", "credit", "slug", "boilerplate", "dateline"}
KINDS: Mapping[str, StatementKind] = {
    "clause": "clause",
    "core": "clause",
    "predicate": "clause",
    "quotation": "quotation",
}
STAMPS = {"posted", "published", "updated", "modified"}
SHORTEST_QUOTATION = 4  # words; shorter ones are scare quotes and names of things


def find_statements(
    report_id: str, text: str, layout: Layout, *, sentences: Sequence[ParsedSentence], found: Found
) -> tuple[Statement, ...]:
    """Every statement of a report, in reading order; nested stretches are statements of their own.

    That somebody spoke ("police said") is no statement: what was said is, and the saying is its attribution. Nor is the line
    in which a page says when it was printed.
    """
    statements: dict[tuple[int, int], Statement] = {}
    near = Near(found)
    for sentence in sentences:
        if sentence.part in UNSTATED_PARTS:
            continue
        here = near.between(sentence.start, sentence.end)
        if _is_stamp(sentence, here.expressions):
            continue
        context = content_lemmas(sentence.tokens)
        head_at = functools.cache(functools.partial(head_of, sentence))  # many stretches have one head
        for candidate in candidates(sentence):
            start, end = sentence.tokens[candidate.first].start, sentence.tokens[candidate.last - 1].end
            if (start, end) in statements or only_says(here.attributions, start, end):
                continue
            statements[start, end] = _statement(
                report_id, text, sentence, candidate=candidate, head=head_at(candidate.head), here=here, context=context
            )
    for one in _quotations(report_id, text, layout.quotations, sentences=sentences, near=near):
        statements[one.span.start, one.span.end] = one
    return tuple(statements[key] for key in sorted(statements))


def _is_stamp(sentence: ParsedSentence, times: Sequence[Expression]) -> bool:
    """Whether a sentence is a date with nothing beside it but words of such lines: "Posted: May 4, 2014, 10:52 GMT"."""
    words = [t for t in sentence.tokens if any(map(str.isalpha, t.text))]
    dated = any(t.day is not None and t.month is not None for t in times)
    labelled = bool(words) and words[0].text.casefold() in STAMPS and any(t.text[0].isdigit() for t in sentence.tokens)
    if not (dated or labelled):
        return False
    outside = [t for t in words if not any(e.span.start <= t.start < e.span.end for e in times)]
    return all(t.text.casefold().strip(".") in lexicon("stamp_words") for t in outside)


def _statement(
    report_id: str,
    text: str,
    sentence: ParsedSentence,
    *,
    candidate: Candidate,
    head: Head,
    here: Found,
    context: tuple[str, ...],
) -> Statement:
    tokens = sentence.tokens[candidate.first : candidate.last]
    start, end = tokens[0].start, tokens[-1].end
    inside = _with_antecedent(here.within(start, end), sentence, candidate=candidate, here=here)
    attribution = withheld(here.attributions, start, end) or innermost(here.attributions, start, end)
    frame = frame_of(head, tokens, quantities=inside.quantities, kind=candidate.kind)
    kind: StatementKind = KINDS.get(candidate.kind, "phrase")
    return Statement(
        id=content_id("s", report_id, start, end, text[start:end]),
        span=Span.cut(report_id, text, start, end),
        kind="headline" if sentence.part == "headline" and kind == "clause" else kind,
        frame=frame,
        stance=stance_of(attribution),
        sentence=sentence.number,
        paragraph=sentence.paragraph,
        lemmas=content_lemmas(tokens),
        arguments=head.arguments,
        context=context,
        governor=head.governor,
        attribution=attribution.id if attribution else None,
        quantities=tuple(inside.quantities),
        moments=tuple(inside.expressions),
        places=tuple(inside.places),
        actors=tuple(inside.actors),
    )


def _with_antecedent(inside: Found, sentence: ParsedSentence, *, candidate: Candidate, here: Found) -> Found:
    """What stands in a stretch, and for a relative clause the names that it hangs on ("Marwa, which troops took")."""
    head = sentence.tokens[candidate.head]
    if head.relation != "acl:relcl":
        return inside
    clause = set(sentence.subtree(head.index))
    antecedent = sentence.tokens[head.head]
    while antecedent.relation == "appos":  # "the town of Marwa, a supply hub which troops took"
        antecedent = sentence.tokens[antecedent.head]
    outside = [sentence.tokens[i] for i in sentence.subtree(antecedent.index) if i not in clause and i < head.index]
    if not outside:
        return inside
    named = here.within(outside[0].start, outside[-1].end)
    places = [msgspec.structs.replace(p, of=p.of or p.span) for p in named.places if p not in inside.places]
    actors = [a for a in named.actors if a not in inside.actors]
    return inside._replace(places=[*inside.places, *places], actors=[*inside.actors, *actors])


def _quotations(
    report_id: str, text: str, quotations: Iterable[Quotation], *, sentences: Sequence[ParsedSentence], near: Near
) -> Iterator[Statement]:
    """Whole quotations of some length: one statement each, however many sentences stand between the marks."""
    starts = [s.start for s in sentences]
    for quotation in quotations:
        first = max(0, bisect_right(starts, quotation.start) - 1)
        held = sentences[first : bisect_left(starts, quotation.end)]
        tokens = [t for s in held for t in s.tokens if quotation.start <= t.start and t.end <= quotation.end]
        while tokens and tokens[-1].upos == "PUNCT":
            tokens.pop()
        if len(tokens) < SHORTEST_QUOTATION:
            continue
        begins_in = next(s for s in held if s.end > tokens[0].start)
        yield _quoted(report_id, text, tokens, sentence=begins_in, near=near)


def _quoted(report_id: str, text: str, tokens: list[Token], *, sentence: ParsedSentence, near: Near) -> Statement:
    """A quotation's statement; `sentence` is its first, which gives it its head."""
    start, end = tokens[0].start, tokens[-1].end
    inside = near.between(start, end)
    attribution = innermost(inside.attributions, start, end)
    top = next((t for t in tokens if t.relation == "root" and t.end <= sentence.end), tokens[0])
    frame = frame_of(head_of(sentence, top.index), [top], quantities=(), kind="quotation")
    lemmas = content_lemmas(tokens)
    return Statement(
        id=content_id("s", report_id, start, end, text[start:end]),
        span=Span.cut(report_id, text, start, end),
        kind="quotation",
        frame=frame,
        stance=stance_of(attribution),
        sentence=sentence.number,
        paragraph=sentence.paragraph,
        lemmas=lemmas,
        context=lemmas,
        attribution=attribution.id if attribution else None,
        quantities=tuple(inside.quantities),
        moments=tuple(inside.expressions),
        places=tuple(inside.places),
        actors=tuple(inside.actors),
    )
