"""What is said as a clause, an infinitive or an object of an active verb."""

from crosswire.extract.attribution import sources
from crosswire.extract.attribution.cues import Cue
from crosswire.extract.attribution.found import Found
from crosswire.extract.attribution.page import Page, Stretch
from crosswire.extract.attribution.reach import clean, content_before, content_from, last_word, region
from crosswire.model.token import ParsedSentence, Token

CLAUSAL = ("ccomp", "csubj")
COMMAS = frozenset({",", "—", "–", "-"})
INSERTED = ("parataxis", "ccomp", "dep", "advcl")
# How far a name in marks may stand from "call", in code points: past an article.
NEAR_NAME = 8


def clause(page: Page, cue: Cue, holder: Token | None) -> Found | None:
    """A clause as complement: after the cue, or the sentence before it."""
    if not cue.frames & {"clause", "addressee"}:
        return None
    sentence = cue.sentence
    first, last = region(cue, holder)
    told = _told(cue)
    for child in sorted(sentence.dependents(cue.head, *CLAUSAL), key=lambda t: t.index < cue.head):
        words = sentence.subtree(child.index)
        if words[0] > cue.head:
            begin = max(words[0], told + 1) if told >= 0 else words[0]
            if child.index < begin:
                continue
            return Found(content=content_from(page, cue, begin), frame="clause")
        if child.index < first:
            pieces = content_before(page, cue, first) + _afterthought(page, cue, last)
            return Found(content=pieces, frame="around")
    return _of_hearers(page, cue)


def _of_hearers(page: Page, cue: Cue) -> Found | None:
    """The clause that was parsed as if it told which hearer or medium ("told a crowd that", "said in a statement that")."""
    sentence = cue.sentence
    held = sentence.dependents(cue.head, "obj", "iobj") if "addressee" in cue.frames else []
    for noun in [*held, *(t for t in sentence.dependents(cue.head, "obl") if "clause" in cue.frames)]:
        for index in sentence.subtree(noun.index):
            token = sentence.tokens[index]
            if index > cue.head and token.relation == "mark" and token.text.lower() == "that":
                return Found(content=content_from(page, cue, index), frame="clause")
    return None


def _told(cue: Cue) -> int:
    """The last word of whom it is told to, -1 if nobody."""
    if not cue.frames & {"addressee", "directive"}:
        return -1
    told = [t for t in cue.sentence.dependents(cue.head, "obj", "iobj") if t.index > cue.head]
    return cue.sentence.subtree(told[0].index)[-1] if told else -1


def _afterthought(page: Page, cue: Cue, last: int) -> tuple[Stretch, ...]:
    """What a content that stands before its cue adds after it (", including some killed by shelling")."""
    sentence = cue.sentence
    for index in range(last + 1, len(sentence.tokens) - 1):
        if sentence.tokens[index].text in COMMAS and sentence.tokens[index + 1].text.lower() == "including":
            end = last_word(sentence, cue, index + 1)
            return clean(page, (sentence.tokens[index + 1].start, sentence.tokens[end].end))
    return ()


def around(page: Page, cue: Cue, holder: Token | None) -> Found | None:
    """The sentence around a cue that is put into it between commas."""
    token = cue.token
    inverted = holder is not None and holder.relation in ("obj", "xcomp")
    if "clause" not in cue.frames or token.relation not in (*INSERTED, "conj" if inverted else ""):
        return None
    if holder is None or holder.head != cue.head or token.head == token.index:
        return None
    sentence = cue.sentence
    first, last = region(cue, holder)
    if first == 0 or (not inverted and sentence.tokens[first - 1].text not in COMMAS | {"”", '"', "’", "''"}):
        return None
    before = content_before(page, cue, first)
    if not before:
        return None
    return Found(content=before + _rest(page, cue, last), frame="around")


def _rest(page: Page, cue: Cue, last: int) -> tuple[Stretch, ...]:
    """What goes on after a cue between commas, as far as it hangs on the governor and not on the cue."""
    sentence = cue.sentence
    own = set(sentence.subtree(cue.head))
    others = [i for i in range(last + 1, len(sentence.tokens)) if i not in own and sentence.tokens[i].upos != "PUNCT"]
    if not others or last + 1 >= len(sentence.tokens) or sentence.tokens[last + 1].text not in COMMAS:
        return ()
    return clean(page, (sentence.tokens[others[0]].start, sentence.tokens[-1].end))


def told_to(page: Page, cue: Cue, _holder: Token | None) -> Found | None:
    """What someone is told to do ("urged residents to leave")."""
    if "directive" not in cue.frames:
        return None
    sentence = cue.sentence
    for child in sentence.dependents(cue.head, "ccomp", "xcomp", "advcl"):
        to = [t for t in sentence.dependents(child.index, "aux", "mark") if t.text.lower() == "to"]
        if child.index > cue.head and to:
            return Found(content=content_from(page, cue, _negated(sentence, to[0].index)), frame="directive")
    return None


def _negated(sentence: ParsedSentence, to: int) -> int:
    return to - 1 if to and sentence.tokens[to - 1].text.lower() == "not" else to


def infinitive(page: Page, cue: Cue, _holder: Token | None) -> Found | None:
    """What someone says to do or to have done ("vowed to return")."""
    if "infinitive" not in cue.frames:
        return None
    for child in cue.sentence.dependents(cue.head, "xcomp"):
        to = [t for t in cue.sentence.dependents(child.index, "aux", "mark") if t.text.lower() == "to"]
        if child.index > cue.head and to:
            return Found(content=content_from(page, cue, to[0].index), frame="infinitive")
    return None


def prepositional(page: Page, cue: Cue, _holder: Token | None) -> Found | None:
    """What stands after the cue's preposition ("called for talks")."""
    sentence = cue.sentence
    for child in sentence.dependents(cue.head, "obl", "advcl", "obj"):
        case = [t for t in sentence.dependents(child.index, "case", "mark") if t.text.lower() in cue.preposition]
        if case and 0 < case[0].index - cue.head <= 3:
            return Found(content=content_from(page, cue, case[0].index + 1), frame="prepositional")
    return None


def object_of(page: Page, cue: Cue, holder: Token | None) -> Found | None:
    """The object with all that follows it ("accused him of lying")."""
    if "object" not in cue.frames:
        return None
    sentence = cue.sentence
    if cue.token.lemma == "call" and not _names(page, cue):
        return None
    for child in sentence.dependents(cue.head, "obj", "xcomp", "ccomp", "iobj"):
        if child.index > cue.head and child.index != (holder.index if holder else -1):
            return Found(content=content_from(page, cue, sentence.subtree(child.index)[0]), frame="object")
    return None


def _names(page: Page, cue: Cue) -> bool:
    """Whether "call" gives something a name ("called it a crime", "calls a “special operation”"), and is no telephone call."""
    if cue.sentence.dependents(cue.head, "xcomp", "ccomp"):
        return True
    quotation = page.next_quotation(cue.token.end)
    return quotation is not None and quotation.start < cue.sentence.end and quotation.start - cue.token.end < NEAR_NAME


def figure(page: Page, cue: Cue, holder: Token | None) -> Found | None:
    """A figure that someone sets ("put the toll at 40")."""
    if "figure" not in cue.frames or holder is None:
        return None
    sentence = cue.sentence
    at = [t for t in sentence.tokens[cue.head :] if t.text.lower() == "at"]
    objects = [t for t in sentence.dependents(cue.head, "obj") if t.index > cue.head]
    if not at or not objects or not any(t.upos == "NUM" for t in sentence.tokens[at[0].index : at[0].index + 5]):
        return None
    return Found(content=content_from(page, cue, sentence.subtree(objects[0].index)[0]), frame="figure")


def shown(page: Page, cue: Cue, holder: Token | None) -> Found | None:
    """What a writing, a picture or a count shows ("the report found that ...")."""
    if "document" not in cue.frames or holder is None or not sources.is_document(holder):
        return None
    sentence = cue.sentence
    for child in sentence.dependents(cue.head, "ccomp"):
        if child.index > cue.head:
            return Found(content=content_from(page, cue, sentence.subtree(child.index)[0]), frame="document")
    return None
