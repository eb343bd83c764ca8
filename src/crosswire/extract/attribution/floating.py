"""Quotations with no cue of their own: the second half of a split one, and whole paragraphs that name no one."""

from bisect import bisect_left
from collections.abc import Sequence

import msgspec

from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.joined import joined
from crosswire.extract.attribution.page import Page, Stretch
from crosswire.model.layout import Quotation

# Shorter floating quotations are titles and mottos. (By eye on PolNeAR train.)
SHORTEST = 4
# A floating quotation follows its speaker's paragraph, or the one after it.
FURTHEST = 2


class _Owners:
    """Which saying each quotation belongs to, while the quotations of a page are given out in reading order."""

    def __init__(self, page: Page, drafts: Sequence[Draft]) -> None:
        self.of: dict[int, int] = {}
        self.before: dict[int, list[Stretch]] = {}
        self.after: dict[int, list[Stretch]] = {}
        self.wider: dict[int, tuple[Stretch, ...]] = {}
        self.ends = [max((e for _, e in (*d.content, *d.cue, *d.source)), default=d.head) for d in drafts]
        for number, draft in enumerate(drafts):
            for piece in draft.content:
                self.of.update(dict.fromkeys(_inside(page, piece), number))

    def give(self, at: int, stretch: Stretch, *, to: int) -> None:
        """The quotation goes on what this saying said."""
        self.of[at] = to
        self.after.setdefault(to, []).append(stretch)
        self.ends[to] = max(self.ends[to], stretch[1])

    def stretch(self, at: int, content: tuple[Stretch, ...], *, of: int) -> None:
        """A saying reaches over a further quotation of its sentence, where `content` is anything."""
        if content:
            self.of[at] = of
            self.wider[of] = content
            self.ends[of] = max(self.ends[of], content[-1][1])

    def content(self, number: int, draft: Draft) -> Draft:
        """The draft with all that it was given."""
        before, after = self.before.get(number, []), self.after.get(number, [])
        own = self.wider.get(number, draft.content)
        return msgspec.structs.replace(draft, content=(*before, *own, *after))


def with_quotations(page: Page, found: Sequence[Draft]) -> list[Draft]:
    """Every quotation that nothing has taken yet goes to the saying it continues, or floats, or stays a scare quote."""
    drafts = sorted(found, key=lambda d: d.head)
    owners = _Owners(page, drafts)
    floats: list[Draft] = []
    last, passed = -1, 0
    speakers: dict[int, int] = {}
    for at, quotation in enumerate(page.quotations):
        while passed < len(drafts) and drafts[passed].head < quotation.start:
            last, passed = passed, passed + 1
        if at in owners.of:
            _reopened(page, at, owners)
            last = max(last, owners.of[at])
            continue
        if last >= 0 and quotation.start < page.sentences[drafts[last].sentence].end:
            owners.stretch(
                at, joined(page, quotation, drafts[last], owners.content(last, drafts[last]).content), of=last
            )
            continue
        speaking = speakers[last] if last in speakers else speakers.setdefault(last, _speaking(drafts, last))
        host = _continued(page, at, owners, drafts, speaking)
        if host is not None:
            owners.give(at, page.with_marks(quotation), to=host)
        elif speaking >= 0 and _floats(page, quotation, drafts[speaking]):
            floats.append(_floating(page, quotation, drafts[speaking]))
    whole = [owners.content(number, draft) for number, draft in enumerate(drafts)]
    return sorted([*whole, *floats], key=lambda d: d.head)


def _inside(page: Page, piece: Stretch) -> range:
    """The indices of the quotations that a stretch of content reaches into."""
    first = bisect_left(page.quotation_starts, piece[0])
    if first and page.quotations[first - 1].end > piece[0]:
        first -= 1
    return range(first, bisect_left(page.quotation_starts, piece[1]))


def _reopened(page: Page, at: int, owners: _Owners) -> None:
    """The earlier paragraphs of a quotation whose speaker is named only where it ends belong to that speaker too."""
    host = owners.of[at]
    earlier: list[Stretch] = []
    while at and page.quotations[at].continues and at - 1 not in owners.of:
        at -= 1
        owners.of[at] = host
        earlier.insert(0, page.with_marks(page.quotations[at]))
    if earlier:
        owners.before[host] = earlier + owners.before.get(host, [])


def _speaking(drafts: Sequence[Draft], last: int) -> int:
    """Whose words go on after a sentence of several sayings: those of its quotation ("“A,” he said, referring to B. “C.”").

    Else of the last saying that is no part of what another says ("She said they had warned of floods. “We drowned.”").
    """
    if last < 0:
        return last
    first = last
    while first and drafts[first - 1].sentence == drafts[last].sentence:
        first -= 1
    shown = range(first, last + 1)
    quoting = [n for n in shown if drafts[n].frame == "quotation"]
    outer = [n for n in shown if not any(_holds(drafts[other], drafts[n]) for other in shown)]
    return max(quoting or outer or [last])


def _holds(outer: Draft, inner: Draft) -> bool:
    """Whether a cue stands in what another saying says, or in the wording of its source."""
    return outer is not inner and any(a <= inner.head < b for a, b in (*outer.content, *outer.source))


def _continued(page: Page, at: int, owners: _Owners, drafts: Sequence[Draft], last: int) -> int | None:
    """The saying that a quotation goes on: reopened over paragraphs, the other half of a split one, or the next paragraph."""
    quotation = page.quotations[at]
    if quotation.continues and at - 1 in owners.of:
        return owners.of[at - 1]
    if last < 0:
        return None
    sentence = page.sentences[drafts[last].sentence]
    opened = page.with_marks(quotation)[0]
    beside = page.bare_between(sentence.end, opened) or page.bare_between(owners.ends[last], opened)
    if sentence.paragraph == quotation.paragraph and drafts[last].frame != "silence" and beside:
        return last
    goes_on = at and quotation.paragraph - page.quotations[at - 1].paragraph == 1 and owners.of.get(at - 1) == last
    return last if goes_on and _floats(page, quotation, drafts[last]) else None


def _floats(page: Page, quotation: Quotation, before: Draft) -> bool:
    """Whether a quotation is a whole paragraph right after the paragraph of a saying whose source is known."""
    opened, closed = page.with_marks(quotation)
    start, end = page.paragraph_starts[quotation.paragraph], page.paragraph_ends[quotation.paragraph]
    distance = quotation.paragraph - page.sentences[before.sentence].paragraph
    whole = page.bare_between(start, opened) and page.bare_between(closed, end)
    if not whole or not before.source or distance > FURTHEST:
        return False
    return len(page.text[opened:closed].split(maxsplit=SHORTEST)) >= SHORTEST


def _floating(page: Page, quotation: Quotation, before: Draft) -> Draft:
    sentence = page.sentence_at(quotation.start)
    return Draft(
        sentence=sentence.number if sentence is not None else before.sentence,
        head=quotation.start,
        source=before.source,
        content=(page.with_marks(quotation),),
        source_kind=before.source_kind,
        floating=True,
        frame="floating",
    )
