"""Parts: the stretches of a report that are not running text."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from crosswire.model.layout import Paragraph, Part, PartKind
from crosswire.text import datelines, headlines
from crosswire.text.paragraphs import trim
from crosswire.text.patterns import AGENCY_LETTER, found, masked, matches
from crosswire.text.quotations import Marks, inside
from crosswire.text.sentences import split

# Longer paragraphs are running text whatever they begin or end with; the credit lines of the development reports have
# up to 330 characters, captions up to 480.
LONGEST_PART = 700
MOST_CAPTION_SENTENCES = 4
# A report's furniture stands within these first paragraphs (date, byline), and its credits within these last ones.
FIRST = 12
LAST = 4

_STOP = re.compile(r"[.!?…:][\"”’')\]]*\Z")
_SENTENCE_BREAK = re.compile(r"[a-z][.!?][\"”]?\s+[A-Z]")
_CREDIT_TAIL = re.compile(
    r"(?<=[.!?…\"”’)])\s+([-–—―\[(]*\s*(?:[Ww]ith |WITH )?"
    + f"{AGENCY_LETTER}[{AGENCY_LETTER}\\s,/;&|and-]*"
    + r"[\])]*\.?)\Z"
)


class Place(NamedTuple):
    """Where in a report a paragraph stands.

    `begun`: running text came before. `before_dateline`: the story's dateline is still to come, so an agency credited
    here is the photograph's.
    """

    begun: bool
    early: bool
    late: bool
    before_dateline: bool


def read_parts(
    text: str, paragraphs: tuple[Paragraph, ...], marks: Marks, *, title: str | None = None
) -> tuple[Part, ...]:
    """Every part, in reading order and never overlapping; a part never leaves its paragraph."""
    dateline = _first_dateline(text, paragraphs)
    headlined = _headlines(text, paragraphs, title=title, dateline=dateline)
    parts: list[Part] = []
    begun = False
    for number, paragraph in enumerate(paragraphs):
        place = Place(
            begun=begun,
            early=number < FIRST,
            late=number >= len(paragraphs) - LAST,
            before_dateline=dateline is not None and number < dateline,
        )
        end = headlined.get(number, paragraph.start)
        here = [Part(start=paragraph.start, end=end, kind="headline")] if number in headlined else []
        start, end = trim(text, end, paragraph.end)
        if start < end:
            here.extend(_parts(text, Paragraph(start=start, end=end), marks, place))
        begun = begun or _is_running(text, paragraph, here)
        parts.extend(here)
    return tuple(parts)


def _first_dateline(text: str, paragraphs: tuple[Paragraph, ...]) -> int | None:
    """The number of the paragraph that the story's dateline begins, if one does near the top."""
    for number, paragraph in enumerate(paragraphs[:FIRST]):
        if datelines.dateline_end(text, paragraph.start, paragraph.end, begun=True) is not None:
            return number
    return None


def _headlines(
    text: str, paragraphs: tuple[Paragraph, ...], *, title: str | None, dateline: int | None
) -> dict[int, int]:
    """Where the headline ends in each paragraph that is one, by the paragraph's number: the title's, or the first line's."""
    end = headlines.title_end(text, title) if title else None
    if end is not None:
        ends = {n: min(p.end, end) for n, p in enumerate(paragraphs[:FIRST]) if p.start < end}
    else:
        ends = _first_line(text, paragraphs, dateline)
    if ends:
        line = text[paragraphs[min(ends)].start : ends[max(ends)]]
        for number, paragraph in enumerate(paragraphs[:FIRST]):
            if number not in ends and headlines.same_line(line, text[paragraph.start : paragraph.end]):
                ends[number] = paragraph.end
    return ends


def _first_line(text: str, paragraphs: tuple[Paragraph, ...], dateline: int | None) -> dict[int, int]:
    place = Place(begun=False, early=True, late=False, before_dateline=True)
    for number, paragraph in enumerate(paragraphs[:3]):
        start, end = paragraph.start, paragraph.end
        if dateline == number or datelines.dateline_end(text, start, end, begun=False) is not None:
            return {}
        if _whole(text, paragraph, place) is not None:
            continue
        before = datelines.trailing_dateline(text, start, end)
        if before is not None:
            return {number: trim(text, start, before)[1]} if before > start else {}
        leads = dateline == number + 1 or _leads(text, paragraphs, number + 1)
        found_end = headlines.headline_end(text, paragraphs, number, leads=leads)
        return {} if found_end is None else {number: found_end}
    return {}


def _leads(text: str, paragraphs: tuple[Paragraph, ...], number: int) -> bool:
    if number >= len(paragraphs):
        return False
    return headlines.is_byline(text[paragraphs[number].start : paragraphs[number].end], early=False)


def _is_running(text: str, paragraph: Paragraph, here: list[Part]) -> bool:
    """Whether a paragraph has running text: words outside its parts that end as a sentence does, or many of them."""
    at = here[-1].end if here else paragraph.start
    words = text[at : min(paragraph.end, at + 1000)].split()
    if len(words) < 5:
        return False
    return len(words) >= 20 or _STOP.search(text, max(at, paragraph.end - 6), paragraph.end) is not None


def _parts(text: str, paragraph: Paragraph, marks: Marks, place: Place) -> Iterator[Part]:
    """The parts of a paragraph: the whole of it, or what stands before, after and between its running text."""
    kind = _whole(text, paragraph, place)
    if kind is not None:
        yield Part(start=paragraph.start, end=paragraph.end, kind=kind)
        return
    at = paragraph.start
    for part in _front(text, paragraph, place):
        yield part
        at, _ = trim(text, part.end, paragraph.end)
    tail = _tail(text, at, paragraph.end, place)
    end = paragraph.end if tail is None else tail.start
    yield from _joined(_by_sentence(text, at, end, marks, place))
    if tail is not None:
        yield tail


def _whole(text: str, paragraph: Paragraph, place: Place) -> PartKind | None:
    """The kind of part that a whole paragraph is, or `None`."""
    start, end = paragraph.start, paragraph.end
    if end - start > LONGEST_PART:
        return None
    line = text[start:end]
    if place.early and datelines.date_end(text, start, end) == end:
        return "dateline"
    if (place.early or place.late) and headlines.is_byline(line, early=not place.begun):
        return "byline"
    words = masked(text, start, end)
    if line.endswith(")") and line.startswith("(") and matches("credit_lines", "sentence", words):
        return "credit"
    if matches("boilerplate", "rest", words):
        return _of_copyright(words)
    if matches("captions", "start", words) or _is_captioned(words):
        return "caption"
    if not set(words) - set(AGENCY_LETTER + " ,/&-|"):
        return "caption" if place.before_dateline else "credit"
    return None


def _is_captioned(words: str) -> bool:
    """Whether masked words end in a photograph's credit and are few enough to be its caption."""
    hit = found("captions", "end", words[-200:])
    return hit is not None and len(_SENTENCE_BREAK.findall(words)) < MOST_CAPTION_SENTENCES


def _front(text: str, paragraph: Paragraph, place: Place) -> Iterator[Part]:
    """Slug, publication date and dateline, as many as there are, in any order but each once."""
    at, end = paragraph.start, paragraph.end
    seen: set[str] = set()
    while at < end:
        cuts = {
            "slug": datelines.slug_end(text, at, end),
            "date": datelines.date_end(text, at, end) if place.early else None,
            "place": datelines.dateline_end(text, at, end, begun=place.begun),
        }
        name = next((n for n, cut in cuts.items() if cut is not None and n not in seen), None)
        if name is None:
            return
        seen.add(name)
        cut = cuts[name] or end
        yield Part(start=at, end=cut, kind="slug" if name == "slug" else "dateline")
        at, _ = trim(text, cut, end)


def _tail(text: str, start: int, end: int, place: Place) -> Part | None:
    """Agencies after the last full stop ("... invasion. REUTERS, AFP"); before the dateline they are a photograph's."""
    near = max(start, end - 120)
    hit = _CREDIT_TAIL.search(masked(text, near, end))
    if hit is None:
        return None
    if place.before_dateline:
        return Part(start=start, end=end, kind="caption")
    return Part(start=near + hit.start(1), end=end, kind="credit")


def _by_sentence(text: str, start: int, end: int, marks: Marks, place: Place) -> Iterator[Part]:
    """Sentences, and bracketed credits in captions, that are parts by what they say."""
    words = masked(text, start, min(end, start + LONGEST_PART))
    caption = found("captions", "inside", words)
    if caption is not None:
        cut = start + caption.end()
        yield Part(start=start, end=cut, kind="caption")
        start, _ = trim(text, cut, end)
    for first, last in split(text, start, end, marks=marks):
        if inside(first, marks.quotations) or last - first > LONGEST_PART:
            continue
        words = masked(text, first, last)
        if matches("boilerplate", "rest", words):
            yield Part(start=first, end=end, kind=_of_copyright(words))
            return
        kind = _of_sentence(words, place)
        if kind is not None and words[0] == "(" and text[end - 1] == ")":
            yield Part(start=first, end=end, kind=kind)  # "(Reporting by A. B. Editing by ...)"
            return
        if kind is not None:
            yield Part(start=first, end=last, kind=kind)


def _of_copyright(words: str) -> PartKind:
    """A copyright line that names an agency credits it."""
    return "credit" if AGENCY_LETTER in words else "boilerplate"


def _of_sentence(words: str, place: Place) -> PartKind | None:
    if matches("credit_lines", "sentence", words) or (place.late and matches("credit_lines", "last", words)):
        return "credit"
    return "boilerplate" if matches("boilerplate", "sentence", words) else None


def _joined(parts: Iterator[Part]) -> Iterator[Part]:
    """Parts of one kind that follow on one another, as one."""
    last: Part | None = None
    for part in parts:
        if last is not None and last.kind == part.kind and part.start - last.end <= 2:
            last = Part(start=last.start, end=part.end, kind=part.kind)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last
