"""Whether a figure counts this story's event: other events and other times stay out, parts stay parts."""

import functools
import re
from collections.abc import Collection, Iterable, Mapping
from datetime import date, timedelta

from crosswire.account.figures import DAY, Figure, Scope
from crosswire.account.lookup import Lookup, cues, expressions_in, moments_in, sentence_text, statements_holding
from crosswire.account.setting import BODY, Setting, is_dated
from crosswire.account.traps import is_denied
from crosswire.lexicon.tables import table
from crosswire.model.quantity import Number

NEAR = 3  # days before the lead's own dates that still belong to the event: "overnight", a toll told the day after
NEXT = 24  # code points before a figure in which "should've been" makes it nobody
JOINED = re.compile(r"(?:\b(?:he|she|him|her|they|them|I)|\b[A-Z][\w'’.-]+,?(?: \d+,)?)\s+and\s+$")
DEAD = re.compile(r"\b(?:killed|dead|died)\b")  # "three killed and four others hospitalised": four beside the dead
IN_TURN = re.compile(r"\bthe (?:first|next|last) $")  # "the next two were shot"
STEPS = 2  # sentences after a figure of another event within which a paragraph still tells of it
BEFORE, AFTER = 40, 40  # code points around a figure in which a part is marked
YEAR = re.compile(r"(?<!since )(?<!since the )\b(?:19|20)\d\d\b(?! block)")  # "worst since 2011" is said of now


def scope_of(figure: Figure, found: Lookup, *, setting: Setting, wholes: Collection[tuple[str, Number]]) -> Scope:
    """Whose count a figure is.

    Args:
        figure: the figure, read as a total.
        found: the reading it stands in.
        setting: when and where the story's event was.
        wholes: the (measure, number) pairs stated in the story, to tell "two of the 19" dead from "two of the 19
            passengers" who died: only the first is a part of a count of the same measure.
    """
    if figure.scope != "total":
        return figure.scope
    start, text = sentence_text(found, figure.sentence)
    before = text[: figure.quantity.span.start - start]
    after = text[figure.quantity.span.end - start :]
    denied = figure.none is None and is_denied(figure.quantity, found.reading.annotation.report.text)
    if denied or _cue("unreal_before").search(before.casefold()[-NEXT:]):
        return "not held"
    own = _cue("elsewhere").search(figure.quantity.span.text.casefold())
    if own or is_elsewhere(before, after) or _of_several(figure.rank, text):
        return "other event"
    if is_history(before, after) or other_time(figure, found, setting=setting):
        return "other time"
    if partitive(figure) or is_part(before, after) or (figure.quantity.measure, figure.quantity.of) in wholes:
        return "part"
    return "part" if adds(figure, before) else "total"


def _of_several(rank: int, text: str) -> bool:
    """Whether a sentence counts several events together: "eight hurt in separate shootings"."""
    return _several("anywhere").search(text) is not None or (rank >= BODY and _several("body").search(text) is not None)


def goes_on(figure: Figure, last: Figure, found: Lookup) -> bool:
    """Whether a figure's sentence goes on with the other event of the one before: "It destroyed ... and left ...".

    So does one a sentence further on in the same paragraph of the body: "Two were arrested".
    """
    between = figure.sentence - last.sentence
    if last.scope not in ("place", "other time", "other event") or not 1 <= between <= STEPS:
        return False
    if between == 1 and _refers_back(sentence_text(found, figure.sentence)[1]):
        return True
    sentences = found.reading.annotation.layout.sentences
    one_paragraph = bool(sentences) and sentences[figure.sentence].paragraph == sentences[last.sentence].paragraph
    return last.scope != "place" and figure.rank >= BODY and one_paragraph


def tells_another(figure: Figure, found: Lookup) -> bool:
    """Whether the sentence of a figure at another place tells an event of its own: "a gunman killed two in ..."."""
    return figure.rank > 1 and _another().search(sentence_text(found, figure.sentence)[1]) is not None


def is_elsewhere(before: str, after: str) -> bool:
    """Whether a sentence's words make a figure between `before` and `after` another event's, or a statistic.

    "The deadliest since 2011" behind a figure is said of this event; before one, of another.
    """
    return bool(
        _cue("elsewhere").search(_around_figure(before, after)) or _cue("history_after").search(before.casefold())
    )


def is_history(before: str, after: str) -> bool:
    """Whether a sentence's words put a figure between `before` and `after` into the past."""
    return bool(_cue("history").search(_around_figure(before, after)))


def _around_figure(before: str, after: str) -> str:
    return f"{before} # {after}".casefold()


def is_part(before: str, after: str) -> bool:
    """Whether the words next to a figure make it a part of another figure."""
    near = before[-BEFORE:].casefold()
    if IN_TURN.search(near):
        return True
    match = _last(_cue("part"), near)
    if match is not None and re.fullmatch(r"\s*(?:[^\W\d]+\s+){0,3}", near[match.end() :]):
        return True
    return bool(re.match(rf"\s*(?:\w+\s+){{0,2}}(?:{_any(cues('part_before'))})\b", after[:AFTER].casefold()))


def adds(figure: Figure, before: str) -> bool:
    """Whether a figure adds to one told before it: "two more people", "he and two others were shot", not "more than two".

    "Others" injured or killed are mostly told beside another measure ("one dead, three others injured"): those are totals.

    Args:
        figure: the figure.
        before: the words of its sentence before it.
    """
    words = re.sub(r"\b(?:more|further) than\b|\bor more\b", "", figure.quantity.span.text.casefold())
    others = re.search(r"\bothers?\b", words) is not None
    treated = figure.quantity.measure == "hospitalised" and not DEAD.search(before)
    beside = others and (figure.quantity.measure == "shot" or treated or JOINED.search(before) is not None)
    return beside or _cue("further").search(words) is not None


def is_further(figure: Figure, found: Lookup) -> bool:
    """Whether a part is one that adds to what stands before it: "two more", no "including two"."""
    start, text = sentence_text(found, figure.sentence)
    before, after = text[: figure.quantity.span.start - start], text[figure.quantity.span.end - start :]
    return not is_part(before, after) and not partitive(figure) and adds(figure, before)


def partitive(figure: Figure) -> bool:
    """Whether a figure is a pronoun for some of a whole told elsewhere: "some died of their wounds"."""
    return figure.vague and figure.quantity.span.text.casefold() in cues("pronoun")


def other_time(figure: Figure, found: Lookup, *, setting: Setting) -> bool:
    """Whether a figure's sentence tells of a time that is not the story's.

    Its years are others; in the body, its month is another, or all its dates end before the event began. A sentence that
    only refers back ("That quake killed six") has the time of the one before.
    """
    if figure.rank == 0:
        return False
    index, text = figure.sentence, sentence_text(found, figure.sentence)[1]
    if of_other_time(index, found, setting=setting, body=figure.rank > 1):
        return True
    return (
        figure.rank > 1
        and index > 0
        and _refers_back(text)
        and of_other_time(index - 1, found, setting=setting, body=True)
    )


def of_other_time(index: int, found: Lookup, *, setting: Setting, body: bool) -> bool:
    """Whether a sentence's own years, or in the body its months and days, are not the story's."""
    _, text = sentence_text(found, index)
    years = {int(y) for y in YEAR.findall(text)}
    if years and not years & setting.years and (setting.years or body):
        return True
    if not body:
        return False
    months = {e.month for e in expressions_in(found, index) if e.month is not None and e.day is None}
    if months and not months & setting.months:
        return True
    ends = [m.latest[:DAY] for m in moments_in(found, index) if is_dated(m) and m.latest is not None]
    return bool(ends) and setting.first is not None and max(ends) < _shift(setting.first, -NEAR)


def _refers_back(text: str) -> bool:
    return re.match(rf"(?:{_any(cues('goes_on'))})\b", text.casefold()) is not None


def place_of(figure: Figure, found: Lookup, *, setting: Setting, within: Mapping[str, frozenset[str]]) -> str | None:
    """The place of a figure that lies elsewhere than the story's event: it is not the event's, in it, or around it.

    Args:
        figure: a figure of the event.
        found: the reading it stands in.
        setting: where the story's event was.
        within: the ids of all places around each place.
    """
    here = [p for p in _places_of(figure, found) if p in setting.known]
    if not setting.places or not here or figure.rank < BODY:
        return None
    if any(p in setting.places or p in setting.around or within.get(p, frozenset()) & setting.places for p in here):
        return None
    return here[0]


def _places_of(figure: Figure, found: Lookup) -> list[str]:
    """The places of the shortest statement around a figure that names any outside its words ("a Springfield man")."""
    by_statement = found.reading.statement_places
    for statement in statements_holding(found, figure.quantity.span):
        ids = by_statement.get(statement.id, ())
        own = {m.name for m in statement.places if figure.quantity.span.holds(m.span)}
        if len(ids) > len(own):
            return list(ids)
    return []


def _shift(day: str, days: int) -> str:
    try:
        return (date.fromisoformat(day) + timedelta(days=days)).isoformat()
    except (ValueError, OverflowError):
        return day


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for found in pattern.finditer(text):  # noqa: B007  the last match is what is wanted
        pass
    return found


@functools.cache
def _several(name: str) -> re.Pattern[str]:
    return re.compile(table("toll")["several_events"][name], re.IGNORECASE)


@functools.cache
def _another() -> re.Pattern[str]:
    return re.compile(rf"\b(?:an?|another)\s+(?:[\w-]+\s+){{0,2}}(?:{_any(cues('another'))})\b", re.IGNORECASE)


@functools.cache
def _cue(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(cues(name))})\b")


def _any(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))
