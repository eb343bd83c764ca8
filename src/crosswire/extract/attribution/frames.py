"""What is said as a clause, an infinitive or an object of an active verb."""

from crosswire.extract.attribution import sources
from crosswire.extract.attribution.cues import Cue, joined
from crosswire.extract.attribution.found import Found
from crosswire.extract.attribution.page import Page, Stretch
from crosswire.extract.attribution.reach import CONCEDING, clean, content_before, content_from, last_word, region
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

CLAUSAL = ("ccomp", "csubj")
COMMAS = frozenset({",", "—", "–", "-"})
INSERTED = ("parataxis", "ccomp", "dep", "advcl")
# How far a name in marks may stand from "call", in code points: past an article.
NEAR_NAME = 8
# Fewer words before a cue at the end of its sentence are no sentence of their own.
SHORTEST = 3


def clause(page: Page, cue: Cue, holder: Token | None) -> Found | None:
    """A clause as complement: after the cue, or the sentence before it."""
    if not cue.frames & {"clause", "addressee"}:
        return None
    sentence = cue.sentence
    of_joined = _of_joined(page, cue)
    if of_joined is not None:
        return of_joined
    first, last = region(cue, holder)
    told = _told(cue)
    for child in sorted(sentence.dependents(cue.head, *CLAUSAL), key=lambda t: t.index < cue.head):
        words = sentence.subtree(child.index)
        if words[0] > cue.head:
            if sentence.tokens[words[0]].text.lower() in CONCEDING:
                continue
            begin = max(words[0], told + 1) if told >= 0 else words[0]
            if child.index < begin:
                continue
            return Found(content=_begun(page, cue, first, last) + content_from(page, cue, begin), frame="clause")
        if child.index < first:
            pieces = content_before(page, cue, first) + _afterthought(page, cue, last)
            return Found(content=pieces, frame="around")
    return _of_hearers(page, cue)


def _of_joined(page: Page, cue: Cue) -> Found | None:
    """The clause after the word that makes a verb one of saying ("gave his word that", "made it clear that")."""
    word = joined(cue.sentence, cue.token) if "joined" in cue.frames else None
    for index in cue.sentence.subtree(cue.head) if word is not None else ():
        token = cue.sentence.tokens[index]
        if word is not None and index > word.index and token.relation == "mark" and token.text.lower() == "that":
            return Found(content=content_from(page, cue, index), frame="clause")
    return None


def _begun(page: Page, cue: Cue, first: int, last: int) -> tuple[Stretch, ...]:
    """What stands before a cue that is put between commas ("If they are sent back, she said, they will flee")."""
    tokens = cue.sentence.tokens
    between = first > 1 and tokens[first - 1].text == "," and last + 1 < len(tokens) and tokens[last + 1].text == ","
    return content_before(page, cue, first) if between else ()


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
    if not cue.frames & {"clause", "addressee"} or token.relation not in (*INSERTED, "conj" if inverted else ""):
        return None
    if holder is None or holder.head != cue.head or token.head == token.index:
        return None
    sentence = cue.sentence
    if _announcing(cue):
        own = [i for i in sentence.subtree(cue.head) if sentence.tokens[i].upos != "PUNCT"]
        after = _rest(page, cue, own[-1])
        return Found(content=after, frame="around") if after else None
    first, last = region(cue, holder)
    if first == 0 or (not inverted and sentence.tokens[first - 1].text not in COMMAS | {"”", '"', "’", "''"}):
        return None
    before, after = content_before(page, cue, first), _rest(page, cue, last)
    linking = all(t.upos in ("CCONJ", "PUNCT") for t in sentence.tokens[:first])
    if not before and not (linking and after):
        return None
    return Found(content=before + after, frame="around")


def _announcing(cue: Cue) -> bool:
    """Whether a cue stands in a clause with "as" before the sentence that is said ("As the mayor put it, the town was lost")."""
    token, sentence = cue.token, cue.sentence
    opening = sentence.tokens[sentence.subtree(cue.head)[0]]
    before = token.relation == "advcl" and token.head > token.index and "unlisted" not in cue.frames
    return before and opening.text.lower() == "as"


def _rest(page: Page, cue: Cue, last: int) -> tuple[Stretch, ...]:
    """What goes on after a cue between commas, as far as it hangs on the governor and not on the cue."""
    sentence = cue.sentence
    own = set(sentence.subtree(cue.head))
    others = [i for i in range(last + 1, len(sentence.tokens)) if i not in own and sentence.tokens[i].upos != "PUNCT"]
    if not others or last + 1 >= len(sentence.tokens) or sentence.tokens[last + 1].text not in COMMAS:
        return ()
    return clean(page, (sentence.tokens[others[0]].start, sentence.tokens[-1].end))


def final(page: Page, cue: Cue, holder: Token | None) -> Found | None:
    """The sentence before its last words, "a monitor has said" or "added the monitor", with no comma or an unclear parse."""
    sentence = cue.sentence
    if "clause" not in cue.frames or holder is None or cue.token.tag not in ("VBD", "VBZ", "VBN", "VBP"):
        return None
    first, last = region(cue, holder)
    if any(t.upos != "PUNCT" for t in sentence.tokens[last + 1 :]) or first < SHORTEST:
        return None
    if not any(t.upos in ("VERB", "AUX") for t in sentence.tokens[:first]):
        return None
    return Found(content=clean(page, (sentence.tokens[0].start, sentence.tokens[first - 1].end)), frame="final")


def told_what(page: Page, cue: Cue, _holder: Token | None) -> Found | None:
    """What somebody is told, as an object after the hearer ("told the police everything he knew")."""
    sentence = cue.sentence
    hearers, told = sentence.dependents(cue.head, "iobj"), sentence.dependents(cue.head, "obj")
    if "addressee" not in cue.frames or not hearers or not told or told[-1].index < hearers[0].index:
        return None
    return Found(content=content_from(page, cue, sentence.subtree(told[-1].index)[0]), frame="object")


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
    return _relative(page, cue)


def _relative(page: Page, cue: Cue) -> Found | None:
    """What a relative clause says of its noun: "which" ("..., which they have denied"), else the noun ("a charge they denied")."""
    sentence = cue.sentence
    if not cue.token.relation.startswith("acl") or cue.token.lemma not in table("acts")["deny"]:
        return None
    pronouns = [t for t in sentence.dependents(cue.head, "obj") if t.index < cue.head and t.tag in ("WDT", "WP")]
    if pronouns and pronouns[0].text.lower() != "that":
        return Found(content=clean(page, (pronouns[0].start, pronouns[0].end)), frame="object")
    own = sentence.subtree(cue.head)[0]
    words = [i for i in sentence.subtree(cue.token.head) if i < own and sentence.tokens[i].relation != "case"]
    if not words or cue.passive:
        return None
    return Found(content=clean(page, (sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end)), frame="object")


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
    if "document" not in cue.frames or holder is None or not sources.shows(cue.token, holder):
        return None
    sentence = cue.sentence
    for child in sentence.dependents(cue.head, "ccomp"):
        if child.index > cue.head:
            return Found(content=content_from(page, cue, sentence.subtree(child.index)[0]), frame="document")
    return None
