"""Attributions by typography: "Police: ...", a transcript's "SMITH: ...", "“...” — Jane Doe", an embedded tweet."""

import re
from collections import Counter
from collections.abc import Iterator

from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import MARKS, Page, Stretch, trim
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

LONGEST = 60
LONGEST_TITLE = 150
# Labels longer than this many words are clauses. (By eye on PolNeAR train headlines.)
MOST_WORDS = 6

_LABEL = re.compile(r"[\"“'‘]?(?=[^\W\d_a-z])([^:\n!?\"“”;]{1,60}?)(:)[ \u00a0]+(?=\S)")
_SIGNED = re.compile(r"(?:^|[\s”\"])(--|[―—–])[ \u00a0]*(?=[^\W\d_a-z])([^\n“”\"―—]{3,90}?)[ .]*$")
_TITLED = re.compile(r"[ \u00a0]([-–—])[ \u00a0]([^\W\d_][^\n:,.?!\"“”]{2,40})$")
_HANDLE = re.compile(r"\(@\w+\)")
_POSTED = re.compile(r"(.*\(@\w+\))(.*)")


def labels(page: Page) -> Iterator[Draft]:
    """The sayings of every paragraph that begins with a speaker and a colon, or ends with a dash and a name."""
    paragraphs = list(zip(page.paragraph_starts, page.paragraph_ends, strict=True))
    found = [_LABEL.match(page.text, start, min(end, start + LONGEST)) for start, end in paragraphs]
    often = Counter(m.group(1) for m in found if m is not None)
    for (start, end), label in zip(paragraphs, found, strict=True):
        draft = None
        if label is not None:
            draft = _labelled(page, label, end, sure=often[label.group(1)] > 1 and label.group(1).isupper())
        draft = draft or _signed(page, start, end) or _titled(page, start, end)
        if draft is not None:
            yield draft


def _labelled(page: Page, label: re.Match[str], end: int, *, sure: bool) -> Draft | None:
    sentence = page.sentence_at(label.start())
    content = trim(page.text, (label.end(), end))
    if sentence is None or content is None or sentence.part in ("slug", "byline", "caption", "credit", "dateline"):
        return None
    words = [t for t in sentence.tokens if label.start(1) <= t.start < label.end(1)]
    headline = sentence.part == "headline" or not sentence.number
    if not words or not (sure or _names_someone(page, words, headline=headline)):
        return None
    return _draft(sentence, cue=label.span(2), source=label.span(1), content=content, words=words)


def _draft(
    sentence: ParsedSentence,
    *,
    cue: Stretch,
    source: Stretch,
    content: Stretch,
    words: list[Token],
    frame: str = "label",
) -> Draft:
    named = any(w.upos == "PROPN" for w in words)
    return Draft(
        sentence=sentence.number,
        head=cue[0],
        cue=(cue,),
        source=(source,),
        content=(content,),
        source_kind="named" if named else "role",
        holder=words[-1].index,
        frame=frame,
    )


def _names_someone(page: Page, words: list[Token], *, headline: bool) -> bool:
    """Whether a label is a person, an office or a body, and holds no verb."""
    if len(words) > MOST_WORDS or any(w.upos in ("VERB", "AUX", "ADV", "SCONJ", "NUM") for w in words):
        return False
    known = table("sources")
    last = words[-1]
    speaks = {last.lemma, last.text.lower()} & {*known["roles"], *known["anonymous"], *known["documents"]}
    return last.entity == "PERSON" or bool(speaks) or (headline and _told_of(page, words))


def _told_of(page: Page, words: list[Token]) -> bool:
    """Whether a short capitalised label of a headline is named again in the text, as "Update" and "Opinion" are not."""
    capital = len(words) <= MOST_WORDS // 2 and all(w.text[0].isupper() for w in words)
    return capital and page.text.find(words[-1].text, words[-1].end) >= 0


def _titled(page: Page, start: int, end: int) -> Draft | None:
    """A headline that ends with a dash and an office: "Ferry had no lifeboats - inquiry"."""
    sentence = page.sentence_at(start)
    if sentence is None or not (sentence.part == "headline" or not sentence.number) or end - start > LONGEST_TITLE:
        return None
    ending = _TITLED.search(page.text, start, end)
    words = [t for t in sentence.tokens if ending is not None and ending.start(2) <= t.start < ending.end(2)]
    if ending is None or not words or not _holds_office(words):
        return None
    content = trim(page.text, (start, ending.start(1)))
    if content is None:
        return None
    return _draft(sentence, cue=ending.span(1), source=ending.span(2), content=content, words=words)


def _holds_office(words: list[Token]) -> bool:
    known = table("sources")
    speaks = {*known["roles"], *known["anonymous"], *known["documents"], *known["courts"]}
    return len(words) <= MOST_WORDS // 2 and bool({words[-1].lemma, words[-1].text.lower()} & speaks)


def _signed(page: Page, start: int, end: int) -> Draft | None:
    """A quotation, or a posted message, with its author after a dash at the paragraph's end."""
    near = max(start, end - 110)
    signature = _SIGNED.search(page.text, near, end)
    if signature is None:
        return None
    content = trim(page.text, (start, signature.start(1)))
    posted = _HANDLE.search(signature.group(2)) is not None
    quoted = content is not None and page.quotation_at(start + 1) is not None and page.text[start] in MARKS
    sentence = page.sentence_at(signature.start(1))
    if content is None or sentence is None or not (posted or quoted):
        return None
    handle = _POSTED.match(signature.group(2))
    source = (signature.start(2), signature.start(2) + (handle.end(1) if handle else len(signature.group(2).rstrip())))
    words = [t for t in sentence.tokens if source[0] <= t.start < source[1]]
    if not words:
        return None
    frame = "post" if posted else "label"
    return _draft(sentence, cue=signature.span(1), source=source, content=content, words=words, frame=frame)
