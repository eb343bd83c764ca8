"""Attributions whose cue is no verb: "according to X", "his claim that ...", "reportedly", "Police: ..."."""

from crosswire.extract.attribution import sources
from crosswire.extract.attribution.cues import Cue, verb_frames
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page, Stretch, stretches, trim
from crosswire.model.token import ParsedSentence, Token

CLAUSE_RELATIONS = ("ccomp", "advcl", "acl:relcl", "root", "conj", "parataxis")


def according(page: Page, cue: Cue) -> Draft | None:
    """ "according to X", with the clause that it hangs on."""
    sentence, token = cue.sentence, cue.token
    named = [t for t in sentence.dependents(cue.head, "obl", "nmod", "obj") if t.index > cue.head]
    if not named:
        return None
    source = sources.phrase(sentence, named[0])
    if source is not None and cue.token.head == cue.head:
        source = _to_comma(sentence, named[0], source)
    own = set(sentence.subtree(cue.head))
    to = [t for t in sentence.tokens[cue.head + 1 : cue.head + 2] if t.text.lower() == "to"]
    content = _around(page, sentence, cue.head, own) or _rest(page, sentence, named[0])
    if source is None or not content:
        return None
    return Draft(
        sentence=sentence.number,
        head=token.start,
        cue=stretches([token, *to], sentence=sentence),
        source=(source,),
        content=content,
        source_kind=sources.kind_of(sentence, named[0]),
        holder=named[0].index,
        origin=cue,
        frame="according",
    )


def _to_comma(sentence: ParsedSentence, named: Token, source: Stretch) -> Stretch:
    comma = next((t for t in sentence.tokens[named.index + 1 :] if t.text == ","), None)
    return source if comma is None else (source[0], min(source[1], sentence.tokens[comma.index - 1].end))


def _rest(page: Page, sentence: ParsedSentence, named: Token) -> tuple[Stretch, ...]:
    """All after the source's comma, where the parser took the sentence for a part of the source."""
    comma = next((t for t in sentence.tokens[named.index + 1 :] if t.text == ","), None)
    last = sentence.tokens[-1].end
    found = trim(page.text, (comma.end, _wide(page, last, left=False))) if comma is not None else None
    return (found,) if found is not None else ()


def _around(page: Page, sentence: ParsedSentence, head: int, own: set[int]) -> tuple[Stretch, ...]:
    """The clause that a phrase hangs on, without the phrase: the words before it, and those after."""
    clause = set(sentence.subtree(_clause_above(sentence, head))) - own
    before = [sentence.tokens[i] for i in sorted(clause) if i < min(own)]
    after = [sentence.tokens[i] for i in sorted(clause) if i > max(own)]
    pieces = []
    for run in (before, after):
        if run:
            pieces.append(trim(page.text, (_wide(page, run[0].start, left=True), _wide(page, run[-1].end, left=False))))
    return tuple(p for p in pieces if p is not None)


def _wide(page: Page, offset: int, *, left: bool) -> int:
    quotation = page.quotation_at(offset if left else offset - 1)
    if quotation is None:
        return offset
    return page.with_marks(quotation)[0 if left else 1]


def _clause_above(sentence: ParsedSentence, head: int) -> int:
    """The verb of the clause that a word stands in; never a clause that is the word's own."""
    here = sentence.tokens[head]
    while here.head != here.index:
        here = sentence.tokens[here.head]
        if here.relation in CLAUSE_RELATIONS and here.upos in ("VERB", "AUX"):
            break
    return here.index


def noun(page: Page, cue: Cue) -> Draft | None:
    """A noun of saying with a clause of what is said ("his claim that ...", "a statement that ...")."""
    sentence, token = cue.sentence, cue.token
    if token.relation == "obl" and "clause" in verb_frames().get(sentence.tokens[token.head].lemma, ()):
        return None  # "said in a statement that": the verb is the cue
    for child in sentence.dependents(cue.head, "acl", "ccomp"):
        mark = [t for t in sentence.dependents(child.index, "mark") if t.text.lower() == "that" and t.index > cue.head]
        if not mark or any(t.relation.startswith("acl:relcl") for t in (child,)):
            continue
        words = [sentence.tokens[i] for i in sentence.subtree(child.index) if i > mark[0].index]
        content = trim(page.text, (words[0].start, _wide(page, words[-1].end, left=False))) if words else None
        holder = _owner(sentence, token)
        if content is None or page.quotation_at(token.start) is not None:
            return None
        source = sources.phrase(sentence, holder) if holder is not None else None
        return Draft(
            sentence=sentence.number,
            head=token.start,
            cue=((token.start, token.end),),
            source=(source,) if source else (),
            content=(content,),
            source_kind=sources.kind_of(sentence, holder) if holder is not None else None,
            holder=holder.index if holder is not None else -1,
            origin=cue,
            frame="noun",
        )
    return None


def _owner(sentence: ParsedSentence, noun_token: Token) -> Token | None:
    """Whose saying a noun names: "his claim", "claims by the army", "made the claim"."""
    for child in sentence.dependents(noun_token.index, "nmod:poss"):
        return child
    for child in sentence.dependents(noun_token.index, "nmod", "obl:agent"):
        if any(t.text.lower() in ("by", "from", "of") for t in sentence.dependents(child.index, "case")):
            return child
    if noun_token.relation in ("obj", "obl"):
        return sources.subject(sentence, noun_token.head)
    return None


def adverb(page: Page, cue: Cue) -> Draft | None:
    """ "reportedly": others say what the clause says."""
    sentence, token = cue.sentence, cue.token
    above = sentence.tokens[token.head]
    if above.upos not in ("VERB", "AUX") or page.quotation_at(token.start) is not None:
        return None
    content = _around(page, sentence, cue.head, {cue.head})
    if not content:
        return None
    return Draft(
        sentence=sentence.number,
        head=token.start,
        cue=((token.start, token.end),),
        content=content,
        origin=cue,
        frame="adverb",
    )
