"""From cues to attributions: every cue is tried, quotations are given to their speakers, then details are added."""

from collections.abc import Callable, Iterable, Iterator

from crosswire.extract.attribution import contents, phrases, silences, sources
from crosswire.extract.attribution.acts import with_act
from crosswire.extract.attribution.cues import Cue, cues, verb_group
from crosswire.extract.attribution.details import with_details
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.floating import with_quotations
from crosswire.extract.attribution.labels import labels
from crosswire.extract.attribution.nesting import parents
from crosswire.extract.attribution.page import Page, Stretch, stretches
from crosswire.extract.attribution.speakers import with_speakers
from crosswire.model.attribution import Attribution
from crosswire.model.identity import content_id
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence

KINDS: dict[str, Callable[[Page, Cue], Draft | None]] = {
    "according": phrases.according,
    "noun": phrases.noun,
    "adverb": phrases.adverb,
}

# Verbs after which "to say" was said ("went on to say"); elsewhere an infinitive is a plan or a purpose.
AFTER = frozenset({"go", "continue", "begin", "start", "proceed", "use", "want", "take", "appear"})

# Sentences of more words than this are lists or rubbish; reading them would cost more than their length.
LONGEST_SENTENCE = 400

# Parts in which nobody says anything.
SILENT_PARTS = frozenset({"byline", "dateline", "credit", "slug", "boilerplate"})


def drafts(page: Page) -> list[Draft]:
    """Every saying of the page, in reading order, with its act, details and speaker."""
    found = list(labels(page))
    for sentence in page.sentences:
        if sentence.part not in SILENT_PARTS and len(sentence.tokens) <= LONGEST_SENTENCE:
            found += _in_sentence(page, sentence)
    detailed = (with_details(page, with_act(draft)) for draft in with_quotations(page, found))
    return list(with_speakers(page, detailed))


def _in_sentence(page: Page, sentence: ParsedSentence) -> Iterator[Draft]:
    silent = list(silences.silences(page, sentence))
    yield from silent
    hushed = [stretch for draft in silent for stretch in draft.cue]
    for cue in cues(sentence):
        if not any(start <= cue.token.start < end for start, end in hushed):
            draft = _draft(page, cue)
            if draft is not None:
                yield draft


def _draft(page: Page, cue: Cue) -> Draft | None:
    if cue.kind != "verb":
        return KINDS[cue.kind](page, cue)
    return _verbal(page, cue) if _utters(page, cue) else None


def _utters(page: Page, cue: Cue) -> bool:
    """Whether a verb tells of something said: not what may, will or must be said, and not inside a quotation."""
    sentence, token = cue.sentence, cue.token
    if page.quotation_at(token.start) is not None:
        return False
    if any(sources.withholds(sentence, child) for child in sentence.children[cue.head]):
        return False  # "asked not to be named" is no saying, though it was said
    helpers = sentence.dependents(cue.head, "aux", "advmod:neg")
    if any(t.tag == "MD" or t.relation == "advmod:neg" for t in helpers):
        return False
    if any(t.text.lower() == "to" for t in helpers):
        return sentence.tokens[token.head].lemma in AFTER
    return True


def _verbal(page: Page, cue: Cue) -> Draft | None:
    sentence = cue.sentence
    holder = sources.source_of(cue)
    found = contents.content_of(page, cue, holder)
    if found is None or (holder is None and not cue.passive):
        return None
    source = sources.phrase_beside(sentence, holder, cue.head) if holder is not None else None
    return Draft(
        sentence=sentence.number,
        head=cue.token.start,
        cue=stretches(verb_group(cue), sentence=sentence),
        source=(source,) if source else (),
        content=found.content,
        source_kind=sources.kind_of(sentence, holder) if holder is not None else None,
        holder=holder.index if holder is not None else -1,
        origin=cue,
        frame=found.frame,
    )


def finished(report_id: str, page: Page, found: Iterable[Draft]) -> tuple[Attribution, ...]:
    """Attributions with spans and ids, each knowing the one that it stands in."""
    ordered = sorted(found, key=lambda d: d.head)
    above = parents(ordered)
    ids = [content_id("a", report_id, d.head, d.cue, d.content) for d in ordered]
    return tuple(
        _finished(report_id, page, draft, own=own, of=None if parent is None else ids[parent])
        for draft, own, parent in zip(ordered, ids, above, strict=True)
    )


def _finished(report_id: str, page: Page, draft: Draft, *, own: str, of: str | None) -> Attribution:
    def span(found: Stretch) -> Span:
        return Span.cut(report_id, page.text, *found)

    return Attribution(
        id=own,
        source=tuple(map(span, draft.source)),
        cue=tuple(map(span, draft.cue)),
        content=tuple(map(span, draft.content)),
        quoted=page.quoted(draft.content),
        act=draft.act,
        source_kind=draft.source_kind,
        medium=span(draft.medium) if draft.medium is not None else None,
        addressee=span(draft.addressee) if draft.addressee is not None else None,
        moment=span(draft.moment) if draft.moment is not None else None,
        of=of,
        speaker=draft.speaker,
    )
