"""Quotations directly beside a cue, and quotations that its sentence announces with a colon."""

from crosswire.extract.attribution.cues import Cue
from crosswire.extract.attribution.found import Found
from crosswire.extract.attribution.page import Page, Stretch
from crosswire.extract.attribution.reach import clean, content_before, region
from crosswire.model.layout import Quotation
from crosswire.model.token import ParsedSentence, Token

INSERTED = frozenset({"parataxis", "ccomp", "dep", "advcl"})
# How far a quotation may stand from its cue, in code points: past a hearer and a place, not past a clause. By eye on
# PolNeAR train.
NEAR_QUOTATION = 90
# How far a colon that announces the next paragraph may stand from its cue, in words.
NEAR_COLON = 10


def quoted(page: Page, cue: Cue, holder: Token | None) -> Found | None:
    """Quotations directly beside the cue and its subject."""
    if not cue.frames & {"clause", "quotation", "addressee"} or page.quotation_at(cue.token.start) is not None:
        return None
    before, after = _quotation_before(page, cue, holder), _quotation_after(page, cue, holder)
    if after and not before and _put_into(cue, holder):
        return None  # the sentence around the cue is what is said, and the quotation its end
    return Found(content=before + after, frame="quotation") if before or after else None


def _put_into(cue: Cue, holder: Token | None) -> bool:
    """Whether a cue stands between commas within the sentence that it says ("The dam, he said, “is a time bomb”")."""
    first, _ = region(cue, holder)
    tokens = cue.sentence.tokens
    above = cue.token.head
    if cue.token.relation not in INSERTED or above <= cue.head or first < 2 or tokens[first - 1].text != ",":
        return False
    return any(t.head == above and _begins(t) for t in tokens[:first])


def _begins(token: Token) -> bool:
    """Whether a word with all that hangs on it begins what is said; "asked", as in "Asked why, he said", does not."""
    return token.relation.startswith(("nsubj", "obl")) or (
        token.relation == "advcl" and token.tag not in ("VBN", "VBG")
    )


def _quotation_before(page: Page, cue: Cue, holder: Token | None) -> tuple[Stretch, ...]:
    sentence = cue.sentence
    first, _ = region(cue, holder)
    start = sentence.tokens[first].start
    quotation = page.last_quotation(start)
    if quotation is None or quotation.end > start or quotation.paragraph != sentence.paragraph:
        return ()
    if not page.bare_between(quotation.end, start):
        return ()
    if (quotation.end < sentence.start or not _opens(page, quotation, sentence)) and _complements(cue):
        return ()
    if page.text[quotation.end - 1] not in ",?!-—…." and "," not in page.text[quotation.end : start]:
        return ()
    opened = page.with_marks(quotation)[0]
    if _opens(page, quotation, sentence):
        return clean(page, (opened, quotation.end))
    return content_before(page, cue, first)


def _opens(page: Page, quotation: Quotation, sentence: ParsedSentence) -> bool:
    """Whether a sentence begins with a quotation, or within it."""
    opened = page.with_marks(quotation)[0]
    return opened <= sentence.start or page.bare_between(sentence.start, opened)


def _complements(cue: Cue) -> bool:
    """Whether a clause or object of the cue follows it, so that a quotation in the sentence before is not what is said."""
    return any(t.index > cue.head for t in cue.sentence.dependents(cue.head, "ccomp", "xcomp", "obj"))


def _quotation_after(page: Page, cue: Cue, holder: Token | None) -> tuple[Stretch, ...]:
    """The quotation that a comma, colon or nothing but the hearer and the place parts from the cue."""
    sentence = cue.sentence
    _, last = region(cue, holder)
    start = sentence.tokens[last].end
    quotation = page.next_quotation(start)
    if quotation is None or quotation.start - start > NEAR_QUOTATION:
        return ()
    opened = page.with_marks(quotation)[0]
    between = [t for t in sentence.tokens[last + 1 :] if t.start < opened and t.upos != "PUNCT"]
    lead = page.text[start:opened].rstrip()
    if opened >= sentence.end:
        return clean(page, page.with_marks(quotation)) if _announced(page, sentence, opened) else ()
    if between and not lead.endswith((",", ":")):
        return ()
    if between and not lead.endswith(":") and _names_first(cue, between):
        return ()
    if any(t.upos in ("VERB", "AUX", "SCONJ") for t in between) or _fragment(page, cue, quotation):
        return ()
    return clean(page, page.with_marks(quotation))


def _names_first(cue: Cue, between: list[Token]) -> bool:
    """Whether the object stands before a quotation that tells what it is called ("called the mayor, a lawyer, “a crook”")."""
    if "object" not in cue.frames or cue.frames & {"clause", "addressee", "directive"} or between[-1].upos == "ADP":
        return False
    return any(t.head == cue.head and t.relation == "obj" for t in between)


def _fragment(page: Page, cue: Cue, quotation: Quotation) -> bool:
    """Whether a quotation is only the beginning of a clause that goes on after it in the reporter's words."""
    sentence = cue.sentence
    if quotation.end > sentence.end:
        return False
    for child in sentence.dependents(cue.head, "ccomp"):
        words = [sentence.tokens[i] for i in sentence.subtree(child.index) if sentence.tokens[i].upos != "PUNCT"]
        if words and child.index > cue.head and words[-1].start >= page.with_marks(quotation)[1]:
            return page.text[quotation.end - 1] not in ",.?!"
    return False


def _announced(page: Page, sentence: ParsedSentence, opened: int) -> bool:
    """Whether a sentence ends in a colon and the quotation follows at once."""
    return page.text[sentence.start : sentence.end].endswith(":") and page.bare_between(sentence.end, opened)


def block(page: Page, cue: Cue, holder: Token | None) -> Found | None:
    """The paragraph after a cue whose sentence ends in a colon: a quotation set apart, without marks."""
    sentence = cue.sentence
    if not cue.frames & {"clause", "quotation"} or not page.text[sentence.start : sentence.end].endswith(":"):
        return None
    _, last = region(cue, holder)
    following = sentence.paragraph + 1
    if len(sentence.tokens) - last > NEAR_COLON or following >= len(page.paragraph_starts):
        return None
    return Found(content=clean(page, (page.paragraph_starts[following], page.paragraph_ends[following])), frame="block")
