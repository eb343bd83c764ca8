"""Quotations in the sentence of a saying that its content does not reach: the end of what is said, or a name or scare quote."""

from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import LONGEST_GAP, LOOSE, Page, Stretch
from crosswire.model.layout import Quotation
from crosswire.model.token import ParsedSentence

# What parts what is said from what the reporter adds after a quotation.
BREAKS = frozenset({",", ";", ":", "—", "–", "--"})
CLAUSES = frozenset({"clause", "noun"})
# How far into a quotation its first words reach, in code points.
NEAR = 30
ADDING = frozenset({"", "and", "but", "or"})


def joined(page: Page, quotation: Quotation, draft: Draft, content: tuple[Stretch, ...]) -> tuple[Stretch, ...]:
    """The content of a saying with a quotation after its cue in the same sentence; none if that is no part of it."""
    opened, closed = page.with_marks(quotation)
    if not content or draft.frame == "silence":
        return ()
    first, last = content[0], content[-1]
    if draft.head < opened < first[0]:
        return ((opened, first[1]), *content[1:]) if page.bare_between(closed, first[0]) else ()
    split = last[0] < draft.head
    lead = page.text[max(0, opened - 2) : opened]
    if ":" in lead or (split and "," in lead) or _added(page, draft, content, opened):
        return (*content, (opened, closed))
    if split or not _hangs_on(draft, opened):
        return ()
    return (*content[:-1], (last[0], _end(page.sentences[draft.sentence], closed)))


def _added(page: Page, draft: Draft, content: tuple[Stretch, ...], opened: int) -> bool:
    """Whether nothing but "and" stands between a saying and a quotation ("“A,” she said, and “B”")."""
    start = max((end for _, end in (*draft.cue, *draft.source, *content) if end <= opened), default=opened)
    between = page.text[start:opened] if opened - start < LONGEST_GAP else "?"
    return between.strip(LOOSE).lower() in ADDING


def _hangs_on(draft: Draft, opened: int) -> bool:
    """Whether a quotation begins with a word that hangs on the cue, or what is said is the last clause of its sentence."""
    if draft.origin is None:
        return False
    sentence, here = draft.origin.sentence, draft.origin.token
    inside = set(sentence.subtree(here.index))
    near = [t for t in sentence.tokens if opened <= t.start < opened + NEAR and t.upos != "PUNCT"]
    if any(t.index in inside for t in near):
        return True
    while here.head != here.index:
        here = sentence.tokens[here.head]
        if here.index > draft.origin.head:
            return False
    return draft.frame in CLAUSES


def _end(sentence: ParsedSentence, closed: int) -> int:
    """Where the clause ends that a quotation is a part of: at the next comma or dash, or with the sentence."""
    end = closed
    for token in sentence.tokens:
        if token.start < closed:
            continue
        if token.text in BREAKS:
            break
        if token.upos != "PUNCT":
            end = token.end
    return end
