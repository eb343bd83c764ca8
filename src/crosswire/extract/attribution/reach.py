"""How far what is said reaches: from a word on, up to a word, widened over quotations."""

from crosswire.extract.attribution.cues import Cue, verb_frames, verb_group
from crosswire.extract.attribution.page import Page, Stretch, trim
from crosswire.model.token import ParsedSentence, Token

# Prepositions of a go-between: "denied the charges through a lawyer".
THROUGH = frozenset({"through", "via"})
# Words that begin what the reporter sets against a saying (", although he had seen it"), where it hangs on the saying.
CONCEDING = frozenset({"although", "though", "with"})
CLOSING = frozenset({'"', "”", "''", "’"})
GOVERNED = ("parataxis", "ccomp", "dep", "advcl", "acl:relcl", "conj", "acl")


def region(cue: Cue, holder: Token | None) -> tuple[int, int]:
    """First and last word of the cue with its subject, where that stands beside it."""
    sentence = cue.sentence
    indices = [t.index for t in verb_group(cue)]
    if holder is not None and holder.head == cue.head:
        indices += _cut_subtree(sentence, holder.index, cue.head)
    return min(indices), max(indices)


def _cut_subtree(sentence: ParsedSentence, index: int, without: int) -> list[int]:
    return [i for i in sentence.subtree(index) if i != without]


def clean(page: Page, *found: Stretch | None) -> tuple[Stretch, ...]:
    """Stretches widened over their quotations, trimmed, the empty ones left out."""
    kept = []
    for stretch in found:
        if stretch is not None and stretch[0] < stretch[1]:
            trimmed = trim(page.text, stretch)
            if trimmed is not None:
                kept.append(_widen(page, trimmed))
    return tuple(dict.fromkeys(kept))


def _widen(page: Page, stretch: Stretch) -> Stretch:
    """A stretch that begins or ends inside a quotation takes all of it."""
    start, end = stretch
    opening, closing = page.quotation_at(start), page.quotation_at(end - 1)
    if opening is not None:
        start = min(start, page.with_marks(opening)[0])
    if closing is not None:
        end = max(end, page.with_marks(closing)[1])
    return start, end


def content_from(page: Page, cue: Cue, first: int) -> tuple[Stretch, ...]:
    """Content from a word on, without a leading "that"."""
    sentence = cue.sentence
    while first < len(sentence.tokens) - 1 and (
        (sentence.tokens[first].text.lower() == "that" and sentence.tokens[first].relation == "mark")
        or sentence.tokens[first].upos == "PUNCT"
    ):
        first += 1
    last = last_word(sentence, cue, first)
    return clean(page, (sentence.tokens[first].start, sentence.tokens[last].end))


def last_word(sentence: ParsedSentence, cue: Cue, first: int) -> int:
    """The last word of what follows a cue from `first` on: up to a further cue, another clause of the speaker, or the end."""
    inside = set(sentence.subtree(cue.head))
    stops = _stops(cue, first)
    last = first
    for index in range(first, len(sentence.tokens)):
        if index in stops:
            break
        if index in inside:
            last = index
        elif sentence.tokens[index].upos != "PUNCT":
            break
    return last


def _stops(cue: Cue, first: int) -> set[int]:
    """Where content that begins at `first` must end: at what hangs on the cue and is a saying or doing of its own."""
    sentence = cue.sentence
    found: set[int] = set()
    for child in sentence.children[cue.head]:
        token = sentence.tokens[child]
        if child <= first:
            continue
        if any(t.text.lower() == "as" for t in sentence.dependents(child, "mark")) and cue.token.lemma == "quote":
            continue
        if token.relation == "conj" or (token.relation in ("advcl", "dep", "parataxis") and _says(token)):
            found.add(_clause_start(sentence, child))
        elif token.relation == "cc":
            found.add(child)
        elif _aside(sentence, token):
            found.add(_clause_start(sentence, child))
    inside = sentence.subtree(cue.head)
    found.update(i - 1 for i in inside if i > first and _goes_on(sentence, i, last=inside[-1]))
    return found


def after_comma(sentence: ParsedSentence, index: int) -> bool:
    """Whether a comma stands before a word, or before the closing mark there ("“a disgrace,” adding that ...")."""
    before = index - 1
    if before > 0 and sentence.tokens[before].text in CLOSING:
        before -= 1
    return before >= 0 and sentence.tokens[before].text == ","


def _aside(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a dependent of the cue tells what else the speaker does (", pointing to ..."), or through whom he speaks."""
    start = _clause_start(sentence, token.index)
    if token.relation == "advcl" and after_comma(sentence, start):
        return (token.tag == "VBG" and start == token.index) or sentence.tokens[start].text.lower() in CONCEDING
    if token.relation != "obl":
        return False
    cases = {t.text.lower() for t in sentence.dependents(token.index, "case")}
    return bool(cases & THROUGH)


def _goes_on(sentence: ParsedSentence, index: int, *, last: int) -> bool:
    """Whether a word begins a clause that the reporter hangs on what was said (", adding that", ", which").

    A clause with "which" after which what was said goes on is a part of it; `last` is where the saying ends.
    """
    token = sentence.tokens[index]
    if not after_comma(sentence, index):
        return False
    says = token.tag == "VBG" and token.relation == "advcl" and "clause" in verb_frames().get(token.lemma, ())
    if says or token.text.lower() != "which":
        return says
    end = max(i for i in sentence.subtree(token.head) if sentence.tokens[i].upos != "PUNCT")
    after = sentence.tokens[end + 1 : last + 1]
    return not (after and after[0].text == "," and any(t.upos in ("VERB", "AUX") for t in after))


def _says(token: Token) -> bool:
    return token.lemma in verb_frames() and token.tag in ("VBG", "VBD", "VBN", "VBZ", "VBP")


def _clause_start(sentence: ParsedSentence, index: int) -> int:
    return sentence.subtree(index)[0]


def content_before(page: Page, cue: Cue, until: int) -> tuple[Stretch, ...]:
    """Content from the beginning of the cue's clause, or of a quotation that runs into it, up to a word."""
    sentence = cue.sentence
    if until <= 0:
        return ()
    inside = set(sentence.subtree(cue.head)) | set(sentence.subtree(_governor(cue)))
    start = until - 1
    while start > 0 and (start - 1 in inside or sentence.tokens[start - 1].upos == "PUNCT"):
        start -= 1
    while start < until - 1 and sentence.tokens[start].upos in ("CCONJ", "PUNCT"):
        start += 1
    return clean(page, (sentence.tokens[start].start, sentence.tokens[until - 1].end))


def _governor(cue: Cue) -> int:
    token = cue.token
    return token.head if token.relation in GOVERNED else cue.head
