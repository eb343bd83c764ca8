"""A person named with "Jr." or "III" here and without there: one, unless the story may speak of two people of that name."""

import functools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from crosswire.lexicon.tables import words
from crosswire.model.actor import ActorMention
from crosswire.resolve.names import one_lacks_suffix, person_name, same_word

REACH = 200  # code points beside a full name, about a sentence each way, in which a father or son would be spoken of
YEARS = 1  # reports of one week differ by a birthday, father and son by more
AGE_AFTER = re.compile(r",?\s+(?:a\s+)?(\d{1,3})(?=[,.;]|\s+and\b|-year)")
AGE_BEFORE = re.compile(r"(\d{1,3})-year-old\s+(?:[\w.]+\s+){0,2}$")

Mentions = Mapping[str, Sequence[ActorMention]]


def left_out(full: Sequence[str], mentions: Mentions, texts: Mapping[str, str]) -> dict[str, list[str]]:
    """For each full name with a suffix the names without one that are the same person.

    Args:
        full: the full names of people of one sound in the story.
        mentions: the mentions of each name.
        texts: the text of each report by its id.
    """
    found = {}
    for name in full:
        if not _suffixes(name):
            continue
        plain = [other for other in full if not _suffixes(other) and one_lacks_suffix(name, other)]
        if plain and not _has_namesake(name, full) and _one_age([name, *plain], mentions, texts):
            kin = any(_near_kin(mention, texts) for each in (name, *plain) for mention in mentions[each])
            found.update({} if kin else {name: plain})
    return found


def _suffixes(name: str) -> frozenset[str]:
    parts = person_name(name)
    return parts.suffixes if parts else frozenset()


def _has_namesake(name: str, full: Iterable[str]) -> bool:
    """Whether another suffix stands in the story after this surname and a given name of this person."""
    mine = person_name(name)
    for other in full:
        theirs = person_name(other)
        if mine is None or theirs is None or not theirs.suffixes or theirs.suffixes == mine.suffixes:
            continue
        shared = set(mine.words[:-1]) & set(theirs.words[:-1]) or _alone(mine.words) or _alone(theirs.words)
        if shared and same_word(mine.words[-1], theirs.words[-1]):
            return True
    return False


def _alone(parts: Sequence[str]) -> bool:
    return len(parts) == 1


def _near_kin(mention: ActorMention, texts: Mapping[str, str]) -> bool:
    """Whether a word of kin stands near a mention by more than the surname: a namesake is brought in by his full name."""
    span, text = mention.span, texts[mention.span.report]
    if " " not in span.text:
        return False
    return bool(_kin().search(text[max(0, span.start - REACH) : span.start] + " " + text[span.end : span.end + REACH]))


@functools.cache
def _kin() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, sorted(words('namesakes'))))})\b", re.IGNORECASE)


def _one_age(names: Iterable[str], mentions: Mentions, texts: Mapping[str, str]) -> bool:
    """Whether all ages that stand beside the names are of one person."""
    ages = [age for name in names for mention in mentions[name] for age in _ages(mention, texts)]
    return not ages or max(ages) - min(ages) <= YEARS


def _ages(mention: ActorMention, texts: Mapping[str, str]) -> Iterator[int]:
    text, span = texts[mention.span.report], mention.span
    before = AGE_BEFORE.search(text[max(0, span.start - 40) : span.start])
    after = AGE_AFTER.match(text[span.end : span.end + 20])
    yield from (int(age[1]) for age in (before, after) if age)
