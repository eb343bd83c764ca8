"""Attributions whose cue is no verb: "according to X", "his claim that ...", "reportedly", "Police: ..."."""

from crosswire.extract.attribution import sources
from crosswire.extract.attribution.cues import Cue, verb_frames
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page, Stretch, stretches, trim
from crosswire.extract.attribution.passives import whole
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

CLAUSE_RELATIONS = ("ccomp", "advcl", "acl:relcl", "root", "conj", "parataxis")


def according(page: Page, cue: Cue) -> Draft | None:
    """ "according to X", with the clause that it hangs on."""
    sentence, token = cue.sentence, cue.token
    named = [t for t in sentence.dependents(cue.head, "obl", "nmod", "obj") if t.index > cue.head]
    if not named or named[0].lemma in table("sayings")["measures"]:
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


def per(page: Page, cue: Cue) -> Draft | None:
    """ "Per the indictment, ..."; "per day" is none."""
    named = cue.sentence.tokens[cue.token.head]
    kinds = table("sources")
    speaks = named.entity in ("PERSON", "ORG") or named.lemma in (*kinds["roles"], *kinds["documents"])
    return _apart(page, cue, top=named, holder=named, words=[cue.token]) if speaks else None


def account(page: Page, cue: Cue) -> Draft | None:
    """ "in the words of one rescuer", "by the army's account"."""
    sentence = cue.sentence
    owners = sentence.dependents(cue.head, "nmod:poss")
    owners += [t for t in sentence.dependents(cue.head, "nmod") if t.index > cue.head]
    before = sentence.dependents(cue.head, "case", "det")
    if not owners or sentence.tokens[cue.token.head].lemma in verb_frames():
        return None
    return _apart(page, cue, top=cue.token, holder=owners[0], words=[*before, cue.token])


def _apart(page: Page, cue: Cue, *, top: Token, holder: Token, words: list[Token]) -> Draft | None:
    """A phrase that names a source, apart from the clause that it hangs on."""
    sentence = cue.sentence
    source = sources.phrase(sentence, holder)
    content = _around(page, sentence, top.index, set(sentence.subtree(top.index)))
    if source is None or not content:
        return None
    return Draft(
        sentence=sentence.number,
        head=cue.token.start,
        cue=stretches(words, sentence=sentence),
        source=(source,),
        content=content,
        source_kind=sources.kind_of(sentence, holder),
        holder=holder.index,
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
    if page.quotation_at(token.start) is not None:
        return None
    words = _that_clause(sentence, token) or _of_phrase(sentence, token)
    content = trim(page.text, (words[0].start, _wide(page, words[-1].end, left=False))) if words else None
    holder = _owner(sentence, token)
    if content is None or (_turned_down(sentence, token) and not _own(sentence, token)):
        return None
    source = sources.phrase(sentence, holder) if holder is not None else None
    if source is not None and source[1] > content[0] > source[0]:
        source = trim(page.text, (source[0], words[0].start - len(" that ")))
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


def _that_clause(sentence: ParsedSentence, token: Token) -> list[Token]:
    """The words of the clause with "that" on a noun, or on whoever says it ("claims by the rebels that ...")."""
    hanging = [token, *sentence.dependents(token.index, "nmod")]
    for child in (c for noun_token in hanging for c in sentence.dependents(noun_token.index, "acl", "ccomp")):
        words = [sentence.tokens[i] for i in sentence.subtree(child.index) if i > token.index]
        if not words or words[0].text.lower() != "that":
            continue
        if whole(sentence, child) if child.relation.startswith("acl:relcl") else _finite(sentence, child):
            return words[1:]
    return []


def _of_phrase(sentence: ParsedSentence, token: Token) -> list[Token]:
    """The words of what a noun with its owner before it names with "of" ("the army's denial of | the report")."""
    if token.lemma not in table("sayings")["of"] or not sentence.dependents(token.index, "nmod:poss"):
        return []
    for child in sentence.dependents(token.index, "nmod"):
        case = [t for t in sentence.dependents(child.index, "case") if t.text.lower() == "of"]
        if case and child.index > token.index:
            return [sentence.tokens[i] for i in sentence.subtree(child.index) if i > case[0].index]
    return []


def _finite(sentence: ParsedSentence, verb: Token) -> bool:
    """Whether a clause has a subject, or an opening "that" for one."""
    return bool(sentence.dependents(verb.index, "nsubj", "csubj", "mark", "expl"))


def _turned_down(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a noun names what somebody denies: "refuted claims that": the verb is the cue."""
    above = sentence.tokens[token.head]
    acts = table("acts")
    return token.relation in ("obj", "nsubj:pass") and above.lemma in (*acts["deny"], *acts["rejection"]["verbs"])


def _own(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a noun says itself whose saying it names."""
    return bool(sentence.dependents(token.index, "nmod:poss", "nmod"))


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
