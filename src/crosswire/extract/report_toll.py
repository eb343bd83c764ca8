"""What one report, read alone, has as killed and injured in its event."""

import functools
import itertools
from collections.abc import Sequence, Set
from typing import NamedTuple

import msgspec

from crosswire.lexicon.tables import table
from crosswire.model.quantity import Number, Quantity
from crosswire.model.token import ParsedSentence

Limits = tuple[Number | None, Number | None]

# All tuned on the development events' tolls.
# The opening sentences are about the event itself, whatever dates they name.
OPENING = 5
# How many sentences after the first figure may still raise it: news tells the total early, other events late.
EARLY = 10
# A larger figure is another event's from so many times the first on; a late one sooner than an early one.
ANOTHER_EARLY = 3
ANOTHER_LATE = 2
# Below this, proportions mean little: 3 may become 13.
FEW = 5
# Measures that say how many were harmed, the plainest first. Later ones may raise the first, or stand in for it.
STANDS_FOR = {"killed": (("killed",),), "injured": (("injured", "hospitalised"), ("shot",), ("casualties",))}
# What "several" is at least.
SEVERAL = 2

DIVIDERS = frozenset((",", "-", "--", "–", "—", "(", ":"))
# "nine were shot, two fatally", "leaving one dead": the dead are among those shot
AMONG = frozenset(("leaving", "killing", "fatally", "them", "whom"))


class Told(NamedTuple):
    """A quantity with the sentence it stands in."""

    quantity: Quantity
    sentence: ParsedSentence


def report_toll(quantities: Sequence[Quantity], sentences: Sequence[ParsedSentence]) -> dict[str, Limits]:
    """Killed and injured as this one report would have them for its event, by measure.

    Figures of earlier events, of perpetrators, of parts ("including three children") and what might have been are passed over;
    the first figure holds until an early one raises it; an exact one replaces a vague one. A measure not spoken of is left out;
    one that is spoken of with no figure is `(None, None)`.
    """
    background = background_sentences(sentences)
    told = _placed(quantities, sentences, background)
    found: dict[str, Limits] = {}
    for measure, ranks in STANDS_FOR.items():
        limits = next((total for rank in ranks if (total := _total(told, rank)) is not None), None)
        if measure == "injured" and limits is not None and _total(told, ranks[0]) is None:
            limits = _less_fatal(told, limits)
        if limits is None and _spoken_of(sentences, measure, background):
            limits = (None, None)
        if limits is not None:
            found[measure] = limits
    return found


def _placed(
    quantities: Sequence[Quantity], sentences: Sequence[ParsedSentence], background: frozenset[int]
) -> list[Told]:
    """Quantities of the event, each with its sentence; those told beside another event's dead are left out."""
    told: list[Told] = []
    following = iter(sentences)
    sentence = next(following, None)
    for quantity in sorted(quantities, key=lambda q: q.span.start):
        while sentence is not None and sentence.end <= quantity.span.start:
            sentence = next(following, None)
        if sentence is None:
            break
        if _counts(quantity) and sentence.number not in background:
            told.append(Told(quantity, sentence))
    others = _beside_others(told)
    return _summed([t for t in told if t.sentence.number not in others])


def _counts(quantity: Quantity) -> bool:
    """Whether a figure may be a total: not a part, not the perpetrators, not "several", which is no figure."""
    several = _is_vague(quantity) and quantity.low == SEVERAL
    return quantity.of is None and quantity.category != "perpetrator" and not several


def _summed(told: Sequence[Told]) -> list[Told]:
    """With figures that stand side by side as one: "three men and five children were killed" is eight.

    A list that only divides the figure before it ("five people, a boy and four women") adds nothing.
    """
    runs: list[list[Told]] = []
    for count in told:
        if runs and _side_by_side(runs[-1][-1], count):
            runs[-1].append(count)
        else:
            runs.append([count])
    return [_sum(run) for run in runs]


def _side_by_side(left: Told, right: Told) -> bool:
    first, second = left.quantity, right.quantity
    if left.sentence.number != right.sentence.number or first.measure != second.measure:
        return False
    if first.category == second.category or first.low is None or second.low is None:
        return False
    return len(_between(left, right)) <= 2 and _between(left, right) <= {"and", "&"} | DIVIDERS


def _between(left: Told, right: Told) -> frozenset[str]:
    start, end = left.quantity.span.end, right.quantity.span.start
    return frozenset(t.text.lower() for t in left.sentence.tokens if t.start >= start and t.end <= end)


def _sum(run: Sequence[Told]) -> Told:
    first = run[0].quantity
    rest = sum(t.quantity.low or 0 for t in run[1:])
    if len(run) == 1 or rest == first.low or _divides(run):
        return run[0]
    high = None if any(t.quantity.high is None for t in run) else sum(t.quantity.high or 0 for t in run)
    total = msgspec.structs.replace(first, low=(first.low or 0) + rest, high=high, category=None)
    return Told(total, run[0].sentence)


def _divides(run: Sequence[Told]) -> bool:
    """Whether a list says who are among the people before it: "nine others -- four men and five women"."""
    return run[0].quantity.category is None and _between(run[0], run[1]) <= DIVIDERS


def _beside_others(told: Sequence[Told]) -> set[int]:
    """Sentences whose killed are too many to be those of this event."""
    killed = [t for t in told if t.quantity.measure == "killed"]
    best = _best(killed)
    if best is None:
        return set()
    return {t.sentence.number for t in killed if _size(t.quantity) > _size(best) and not t.quantity.approximate}


def _total(told: Sequence[Told], measures: Sequence[str]) -> Limits | None:
    """The limits that the report's figures of these measures come to."""
    counts = [t for t in told if t.quantity.measure in measures]
    best = _best(counts, plainest=measures[0])
    return None if best is None else _opened(best, [t.quantity for t in counts])


def _less_fatal(told: Sequence[Told], limits: Limits) -> Limits:
    """Those shot less the dead that the same sentence counts among them."""
    shot = next((t for t in told if t.quantity.measure == "shot" and t.quantity.low == limits[0]), None)
    if shot is None or limits[0] is None:
        return limits
    for count in told:
        if count.quantity.measure == "killed" and count.sentence.number == shot.sentence.number:
            words = {t.text.lower() for t in shot.sentence.tokens if t.start >= shot.quantity.span.end}
            dead = count.quantity.low
            if words & AMONG and dead is not None and dead < limits[0]:
                return limits[0] - dead, None if limits[1] is None else limits[1] - dead
    return limits


def _best(counts: Sequence[Told], *, plainest: str = "killed") -> Quantity | None:
    """The figure that holds: the first of the plainest measure, until another raises it."""
    counts = _without_vague(counts)
    if not counts:
        return None
    first = next((t for t in counts if t.quantity.measure == plainest), counts[0])
    best = first.quantity
    for count in counts:
        if _raises(best, count, first=first.sentence):
            best = count.quantity
    return best


def _without_vague(counts: Sequence[Told]) -> Sequence[Told]:
    """The figures less the vague ones ("scores"), where an exact one comes near enough to replace them."""
    vague = [t for t in counts if _is_vague(t.quantity)]
    exact = [t for t in counts if not _is_vague(t.quantity)]
    most = max((_size(t.quantity) for t in vague), default=0)
    return exact if any(2 * _size(t.quantity) >= most for t in exact) else vague or exact


def _is_vague(quantity: Quantity) -> bool:
    return quantity.approximate and quantity.high is None


def _size(quantity: Quantity) -> Number:
    return quantity.low if quantity.low is not None else quantity.high or 0


def _raises(best: Quantity, count: Told, *, first: ParsedSentence) -> bool:
    """Whether a figure takes the place of the one before: larger, told early or within its bound, not another event's."""
    size, before = _size(count.quantity), _size(best)
    if size <= before:
        return False
    if count.sentence.number <= first.number + EARLY:
        return size <= ANOTHER_EARLY * max(before, FEW)
    return (best.high is None or before <= 1) and size <= ANOTHER_LATE * max(before, 2)


def _opened(best: Quantity, counts: Sequence[Quantity]) -> Limits:
    """The limits of the figure, with no upper one where the same figure is told as a least one elsewhere."""
    same = [q for q in counts if q.low == best.low and q.low is not None]
    if any(q.high is None for q in same):
        return best.low, None
    return best.low, best.high


@functools.cache
def _cues(name: str) -> frozenset[str]:
    return frozenset(table("background")[name])


def background_sentences(sentences: Sequence[ParsedSentence]) -> frozenset[int]:
    """The numbers of sentences that tell of another event or of what might have been, and of the next in the same paragraph."""
    found: set[int] = set()
    days = {t.text for s in sentences[:OPENING] for t in s.tokens} & _cues("weekdays")
    before: ParsedSentence | None = None
    for sentence in sentences:
        opening = sentence.number < OPENING or sentence.part == "headline"
        if _is_background(sentence, days, opening=opening):
            found.add(sentence.number)
            before = sentence
        elif before is not None and (before.number + 1, before.paragraph) == (sentence.number, sentence.paragraph):
            found.add(sentence.number)
    return frozenset(found)


def _is_background(sentence: ParsedSentence, days: Set[str], *, opening: bool) -> bool:
    words = [t.text.lower() for t in sentence.tokens]
    if _hypothetical(words):
        return True
    if opening:
        return False
    pairs = {f"{a} {b}" for a, b in itertools.pairwise(words)}
    return (
        any(w.isdecimal() and len(w) == 4 and w[:2] in ("18", "19", "20") for w in words)
        or bool(_cues("words") & set(words) or _cues("pairs") & pairs)
        or _other_day(sentence, days)
    )


def _other_day(sentence: ParsedSentence, days: Set[str]) -> bool:
    """Whether a sentence begins with a weekday that the opening does not name, and tells of no toll that changed."""
    if not days or len(sentence.tokens) < 2 or sentence.tokens[0].text.lower() not in ("on", "last"):
        return False
    day = sentence.tokens[1].text
    return day in _cues("weekdays") - days and not any(t.lemma in ("toll", "rise") for t in sentence.tokens)


def _hypothetical(words: Sequence[str]) -> bool:
    return any(
        a in ("could", "would", "should", "might") and b in ("have", "'ve", "’ve") for a, b in itertools.pairwise(words)
    )


def _spoken_of(sentences: Sequence[ParsedSentence], measure: str, background: frozenset[int]) -> bool:
    """Whether the event's harmed are spoken of with no figure: "many were injured"."""
    states = frozenset(table("background")["spoken"][measure])
    return any(
        t.text.lower() in states and t.tag != "JJ" for s in sentences if s.number not in background for t in s.tokens
    )
