"""From cues to attributions: every cue is tried, quotations are given to their speakers, then details are added."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from crosswire.extract.attribution import contents, manners, phrases, silences, sources
from crosswire.extract.attribution.acts import denies, refuses_leave, weighty, with_act
from crosswire.extract.attribution.candidates import is_attitude, unlisted
from crosswire.extract.attribution.cues import Cue, cues, raised, verb_group
from crosswire.extract.attribution.details import with_details
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.floating import with_quotations
from crosswire.extract.attribution.judge import Judge, Verdict
from crosswire.extract.attribution.labels import labels
from crosswire.extract.attribution.nesting import parents
from crosswire.extract.attribution.page import Page, Stretch, overlap, stretches
from crosswire.extract.attribution.speakers import with_speakers
from crosswire.extract.attribution.traits import traits
from crosswire.model.attribution import Attribution
from crosswire.model.identity import content_id
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence

KINDS: dict[str, Callable[[Page, Cue], Draft | None]] = {
    "according": phrases.according,
    "per": phrases.per,
    "account": phrases.account,
    "noun": phrases.noun,
    "adverb": phrases.adverb,
}

# Sentences of more words than this are lists or rubbish; reading them would cost more than their length.
LONGEST_SENTENCE = 400

# Parts in which nobody says anything.
SILENT_PARTS = frozenset({"byline", "dateline", "credit", "slug", "boilerplate"})


class Possible(NamedTuple):
    """What may be a saying, the cue that shows it (none where a silence is sure), and what the rules make of it.

    Whether it is `nested`, told within what another listed cue of the sentence says, matters since PolNeAR leaves most of
    these out: the judge can't tell of them.
    """

    draft: Draft
    cue: Cue | None
    verdict: Verdict
    nested: bool = False


def drafts(page: Page, judge: Judge | None = None) -> list[Draft]:
    """Every saying of the page, in reading order, with its act, details and speaker; by the rules alone without a judge."""
    found = list(labels(page))
    for sentence in page.sentences:
        if sentence.part not in SILENT_PARTS and len(sentence.tokens) <= LONGEST_SENTENCE:
            found += _in_sentence(page, sentence, judge)
    detailed = (with_details(page, with_act(page, draft)) for draft in with_quotations(page, found))
    return list(with_speakers(page, detailed))


def _in_sentence(page: Page, sentence: ParsedSentence, judge: Judge | None) -> Iterator[Draft]:
    for possible in possible_sayings(page, sentence, unlisted_too=judge is not None):
        if judge is None or possible.cue is None or possible.nested or weighty(possible.cue.token):
            taken = possible.verdict == "said"
        else:
            named = traits(page, possible.cue, possible.draft)
            taken = judge.takes(named, lemma=possible.cue.token.lemma, verdict=possible.verdict)
        if taken:
            yield possible.draft


def possible_sayings(page: Page, sentence: ParsedSentence, *, unlisted_too: bool) -> Iterator[Possible]:
    """Silences, then whatever a cue of the lists shows, then what other words may show."""
    silent = [*silences.silences(page, sentence), *manners.manners(page, sentence)]
    yield from (Possible(draft, None, "said") for draft in silent)
    hushed = [stretch for draft in silent for stretch in draft.cue]
    found = [_possible(page, cue) for cue in cues(sentence) if not any(a <= cue.token.start < b for a, b in hushed)]
    listed = [possible for possible in found if possible is not None]
    shown = [possible.draft for possible in listed if possible.verdict == "said"]
    yield from (p._replace(nested=any(_within(p.draft, other) for other in shown)) for p in listed)
    for cue in unlisted(page, sentence) if unlisted_too else ():
        draft = None if any(start <= cue.token.start < end for start, end in hushed) else _verbal(page, cue)
        if draft is not None and _new(page, draft, shown):
            yield Possible(draft, cue, "unlisted")


def _possible(page: Page, cue: Cue) -> Possible | None:
    if cue.kind != "verb":
        draft = KINDS[cue.kind](page, cue)
        return Possible(draft, cue, "said") if draft is not None else None
    if page.quotation_at(cue.token.start) is not None or not _of_speech(cue):
        return None  # what speakers tell of others' sayings is theirs
    draft = _verbal(page, cue)
    return Possible(draft, cue, "said" if _utters(cue) else "unuttered") if draft is not None else None


def _within(draft: Draft, other: Draft) -> bool:
    """Whether a cue stands in what another says."""
    return any(start <= draft.head < end for start, end in other.content)


def _new(page: Page, draft: Draft, shown: Sequence[Draft]) -> bool:
    """Whether what an unlisted word shows is a clause, or has words in marks, and no listed cue shows it."""
    said = [piece for other in shown for piece in other.content]
    if draft.origin is not None and is_attitude(draft.origin.token) and page.quoted(draft.content) == "indirect":
        return False
    if draft.frame != "clause" and not _has_free_quotation(page, draft, said):
        return False
    if any(_beside(draft, other) for other in shown):
        return False
    return not any(_same(piece, other) for other in said for piece in draft.content)


def _beside(draft: Draft, other: Draft) -> bool:
    """Whether a participle tells what somebody does while speaking ("“A,” she says, pointing at the hill, “is B”")."""
    if draft.origin is None or other.origin is None or not draft.frame == other.frame == "quotation":
        return False
    return draft.origin.token.tag == "VBG" and draft.origin.token.head == other.origin.head


def _has_free_quotation(page: Page, draft: Draft, said: Sequence[Stretch]) -> bool:
    for start, end in draft.content:
        quotation = page.quotation_at(start) or page.next_quotation(start)
        while quotation is not None and quotation.start < end:
            if not any(overlap((quotation.start, quotation.end), piece) for piece in said):
                return True
            quotation = page.next_quotation(quotation.start)
    return False


def _same(first: Stretch, second: Stretch) -> bool:
    both = max(first[1], second[1]) - min(first[0], second[0])
    return 2 * overlap(first, second) > both


def _utters(cue: Cue) -> bool:
    """Whether a verb tells of something said: not what may, will or must be said."""
    sentence, token = cue.sentence, cue.token
    helpers = sentence.dependents(cue.head, "aux", "advmod:neg")
    if any(t.tag == "MD" for t in helpers):
        return False
    if any(t.relation == "advmod:neg" for t in helpers) and not denies(token):
        return False  # but "did not deny" is an answer
    return raised(sentence, token) is not None or not any(t.text.lower() == "to" for t in helpers)


def _of_speech(cue: Cue) -> bool:
    """Whether a verb is used of speech at all: not "told apart", "goes without saying", "denied bail", "denies ordering it"."""
    sentence = cue.sentence
    if any(sources.withholds(sentence, child) for child in sentence.children[cue.head]):
        return False  # "asked not to be named" is no saying, though it was said
    around = {t.text.lower() for t in sentence.dependents(cue.head, "case", "mark", "advmod", "compound:prt")}
    above = sentence.tokens[cue.token.head]
    if around & {"apart", "without"}:
        return False
    if cue.token.tag == "VBG" and cue.token.relation in ("xcomp", "ccomp") and denies(above):
        return False
    return not (denies(cue.token) and refuses_leave(cue))


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
