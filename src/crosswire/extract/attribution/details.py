"""Where, to whom and when something is said."""

import functools

import msgspec

from crosswire.extract.attribution.cues import Cue
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page, Stretch, overlap, trim
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

ADJUNCTS = ("obl", "obl:unmarked", "nmod")
# Verbs that name their medium themselves.
WRITTEN_ON = frozenset({"tweet", "email", "text", "blog"})


@functools.cache
def _known() -> dict[str, frozenset[str]]:
    return {name: frozenset(entries) for name, entries in table("media").items()}


def with_details(page: Page, draft: Draft) -> Draft:
    """A draft with medium, addressee and moment, as far as the words around its cue tell."""
    if draft.origin is None or draft.origin.kind != "verb":
        return draft
    cue = draft.origin
    hearer = _hearer(cue)
    medium = _medium(page, draft) or _verb_of_writing(cue)
    addressee = _before_content(page.text, _phrase(cue.sentence, hearer), draft) if hearer is not None else None
    if hearer is not None and addressee is not None and _is_outlet(cue.sentence, hearer):
        medium, addressee = medium or addressee, None
    return msgspec.structs.replace(draft, medium=medium, addressee=addressee, moment=_moment(draft))


def _before_content(text: str, found: Stretch | None, draft: Draft) -> Stretch | None:
    """The words of a hearer or a medium up to where what is said begins; `None` if that begins first."""
    if found is None:
        return None
    starts = [start for start, _ in draft.content if found[0] < start < found[1]]
    end = min(starts, default=found[1])
    if any(start <= found[0] < stop for start, stop in draft.content):
        return None
    kept = text[found[0] : end].rstrip().removesuffix(" that")
    return trim(text, (found[0], found[0] + len(kept)))


def _hearer(cue: Cue) -> Token | None:
    """Who is told, asked or urged; "to reporters" too."""
    for child in cue.sentence.dependents(cue.head, "obj", "iobj"):
        if child.index > cue.head and cue.frames & {"addressee", "directive"} and child.upos != "NUM":
            return child
    for child in cue.sentence.dependents(cue.head, "obl"):
        cases = [t.text.lower() for t in cue.sentence.dependents(child.index, "case")]
        if cases == ["to"] and (child.lemma in _known()["listeners"] or child.text.lower() in _known()["listeners"]):
            return child
    return None


def _is_outlet(sentence: ParsedSentence, head: Token) -> bool:
    words = [sentence.tokens[i] for i in sentence.subtree(head.index)]
    if any(w.text.lower() in _known()["listeners"] for w in words[:2]):
        return False
    return head.text.lower() in _known()["outlets"] or (
        head.upos == "PROPN" and head.entity == "ORG" and _capital_run(words)
    )


def _capital_run(words: list[Token]) -> bool:
    return any(w.text.lower() in _known()["outlets"] or w.text.isupper() for w in words)


def _medium(page: Page, draft: Draft) -> Stretch | None:
    """ "in a statement", "on Twitter", "at a news conference", beside the cue."""
    cue = draft.origin
    if cue is None:
        return None
    for child in cue.sentence.dependents(cue.head, "obl"):
        cases = {t.text.lower() for t in cue.sentence.dependents(child.index, "case")}
        if cases & _known()["prepositions"] and {child.lemma, child.text.lower()} & _known()["channels"]:
            found = _before_content(page.text, _phrase(cue.sentence, child), draft)
            if found is not None:
                return found
    return None


def _verb_of_writing(cue: Cue) -> Stretch | None:
    """A verb that names its medium itself ("tweeted")."""
    return (cue.token.start, cue.token.end) if cue.token.lemma in WRITTEN_ON else None


def _moment(draft: Draft) -> Stretch | None:
    """When it was said: an adjunct of the cue that names a day or time, outside the content."""
    cue = draft.origin
    if cue is None:
        return None
    for child in cue.sentence.dependents(cue.head, *ADJUNCTS):
        if child.entity in ("DATE", "TIME"):
            found = _phrase(cue.sentence, child)
            if found is not None and not any(overlap(found, piece) for piece in draft.content):
                return found
    return None


def _phrase(sentence: ParsedSentence, head: Token) -> Stretch | None:
    """A noun with its words, without its prepositions."""
    dropped = {t.index for t in sentence.dependents(head.index, "case", "punct")}
    words = [i for i in sentence.subtree(head.index) if i not in dropped]
    run = [i for i in words if i >= head.index or set(range(i, head.index)) <= set(words)]
    if not run:
        return None
    return sentence.tokens[run[0]].start, sentence.tokens[run[-1]].end
