"""What the trained judge knows of a possible saying: names of the traits that it has."""

from collections.abc import Iterator

from crosswire.extract.attribution.cues import Cue
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page
from crosswire.extract.attribution.sources import kind_of
from crosswire.model.token import ParsedSentence, Token

# Lengths of content in words at which a trait changes.
LENGTHS = (1, 2, 4, 7, 12, 25)
# Words above the cue that are told by their lemma. Nouns and names are not: the judge would learn the people of its corpus.
TELLING = ("VERB", "AUX", "ADJ", "ADV")


def traits(page: Page, cue: Cue, draft: Draft) -> list[str]:
    """The traits of a draft, each once."""
    lemma, frame = cue.token.lemma, draft.frame
    listed = "unlisted" if "unlisted" in cue.frames else "listed"
    quoted = page.quoted(draft.content)
    found = [
        listed,
        f"lemma={lemma}",
        f"frame={frame}",
        f"{listed} frame={frame}",
        f"lemma={lemma} frame={frame}",
        f"{quoted} frame={frame}",
        f"{listed} {quoted}",
        *_form(cue),
        *_place(cue),
        *_speaker(cue.sentence, draft),
        *(f"{listed} {t}" for t in _content(page, cue, draft)),
    ]
    return list(dict.fromkeys(found))


def _form(cue: Cue) -> Iterator[str]:
    """How the cue's word is inflected and helped."""
    sentence = cue.sentence
    yield f"tag={cue.token.tag}"
    helpers = sentence.dependents(cue.head, "aux", "advmod:neg", "aux:pass", "mark")
    for helper in helpers:
        yield f"helper={helper.text.lower()}"
    if cue.passive:
        yield "passive"
    yield f"particle={next((t.text.lower() for t in sentence.dependents(cue.head, 'compound:prt')), '')}"


def _place(cue: Cue) -> Iterator[str]:
    """Where in its sentence the cue's word stands."""
    sentence, token = cue.sentence, cue.token
    above = sentence.tokens[token.head]
    yield f"relation={token.relation}"
    yield f"tag={token.tag} relation={token.relation}"
    if above.index != token.index:
        if above.upos in TELLING:
            yield f"above={above.lemma} relation={token.relation}"
        yield f"above={above.upos} {'after' if above.index > token.index else 'before'}"
    if sentence.part is not None:
        yield f"part={sentence.part}"
    for mark in sentence.dependents(above.index, "mark"):
        yield f"mark above={mark.text.lower()}"
    following = sentence.tokens[token.index + 1] if token.index + 1 < len(sentence.tokens) else None
    yield f"next={'' if following is None else _word(following)}"


def _word(token: Token) -> str:
    """A word of grammar or punctuation as it stands, of others the part of speech alone."""
    return token.upos if token.upos in ("NOUN", "PROPN", "VERB", "NUM") else token.text.lower()


def _speaker(sentence: ParsedSentence, draft: Draft) -> Iterator[str]:
    """Who speaks, and where."""
    if not 0 <= draft.holder < len(sentence.tokens):
        yield "no source"
        return
    holder = sentence.tokens[draft.holder]
    yield f"source={holder.text.lower() if holder.upos == 'PRON' else holder.upos}"
    yield f"source kind={kind_of(sentence, holder)}"
    yield f"source entity={holder.entity}"
    yield f"source relation={holder.relation}"


def _content(page: Page, cue: Cue, draft: Draft) -> Iterator[str]:
    """What is said: how long, how much of it in marks, before or after, and what stands between."""
    words = sum(len(page.text[start:end].split()) for start, end in draft.content)
    yield f"length={sum(words > n for n in LENGTHS)}"
    first = min(draft.content)
    yield "content after" if first[0] > cue.token.start else "content before"
    yield "several pieces" if len(draft.content) > 1 else "one piece"
    yield f"quoted share={_quoted_share(page, draft)}"
    lead = page.text[first[0] : first[0] + 1]
    yield "opens with mark" if not lead.isalnum() else "opens with capital" if lead.isupper() else "opens small"
    if first[0] > cue.token.end:
        yield from _between(page.text[cue.token.end : first[0]])


def _quoted_share(page: Page, draft: Draft) -> int:
    """How many thirds of a content lie in the quotation that it begins with."""
    inside = 0
    for start, end in draft.content:
        quotation = page.quotation_at(start)
        if quotation is not None:
            inside += max(0, min(end, quotation.end) - max(start, quotation.start))
    return round(3 * inside / max(1, sum(end - start for start, end in draft.content)))


def _between(text: str) -> Iterator[str]:
    """What stands between the cue and what is said."""
    words = text.split()
    last = words[-1][-1] if words else ""
    yield f"between={'words' if last.isalnum() else last or 'none'}"
    yield f"that={'that' in words}"
    yield f"gap={min(3, len(words))}"
