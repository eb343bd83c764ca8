"""People counted by who they are: "a couple and their two children" is four, "a father and son" two, "both pilots" two."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from crosswire.extract.quantity.counted import category_of, forms, is_person
from crosswire.extract.quantity.numbers import read_whole
from crosswire.extract.quantity.predicates import measure_of
from crosswire.extract.quantity.singles import COUNTED_SINGLY
from crosswire.lexicon.tables import table
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence, Token

# Words that may stand between a determiner and its noun ("their two young children").
MODIFIERS = 4
MOST_MEMBERS = 8
ARTICLES = frozenset(("a", "an", "the"))
PAIRS = frozenset(("both", "twin", "couple"))
OWNERS = frozenset(("his", "her", "their", "its"))


class Member(NamedTuple):
    """One of a family's noun phrases: tokens `first` to `last`, and how many people it names.

    `opens`: with an article or as a name, `owned`: with "his", "her" or "their", else bare.
    """

    first: int
    last: int
    people: int
    opens: bool
    owned: bool


def families(report_id: str, text: str, sentence: ParsedSentence) -> Iterator[Quantity]:
    """Families told member by member, each as one count; nothing where a member's number is not told."""
    at, tokens = 0, sentence.tokens
    words = {t.text.lower() for t in tokens}
    if words.isdisjoint(OWNERS) and len(words.intersection(table("families")["singular"])) < 2:
        return
    while at < len(tokens):
        members = _members(sentence, at)
        at += 1
        if len(members) < 2 or not _is_family(sentence, members):
            continue
        first, last = members[0], members[-1]
        people = sum(m.people for m in members)
        yield Quantity(
            span=Span.cut(report_id, text, tokens[first.first].start, tokens[last.last].end),
            low=people,
            high=people,
            measure=measure_of(sentence, tokens[first.last]) or "count",
            unit="people",
        )
        at = last.last + 1


def _is_family(sentence: ParsedSentence, members: Sequence[Member]) -> bool:
    """One who opens, and the others as theirs: "a farmer, his wife and their five children", "a father and son"."""
    if not members[0].opens or any(m.opens for m in members[1:]):
        return False
    if all(m.owned for m in members[1:]):
        return True
    kin = table("families")["singular"]
    return len(members) == 2 and all(sentence.tokens[m.last].lemma in kin for m in members)


def _members(sentence: ParsedSentence, at: int) -> list[Member]:
    """The members that stand one after another from token `at`, parted by commas and "and"."""
    found: list[Member] = []
    member = _member(sentence, at)
    while member is not None and len(found) < MOST_MEMBERS:
        found.append(member)
        after = _over_joint(sentence.tokens, member.last + 1)
        member = _member(sentence, after) if after is not None else None
        if member is not None and member.opens:
            break
    if found and found[-1].last - found[0].first == 0:
        return []
    return found


def _over_joint(tokens: Sequence[Token], i: int) -> int | None:
    """Past an age ("a mother, 34,"), a comma and "and"; `None` where the list ends."""
    words = [t.text.lower() for t in tokens[i : i + 4]]
    if len(words) > 2 and words[0] == "," and words[1].isdecimal() and words[2] in (",", "and"):
        i, words = i + 2, words[2:]
    if words[:2] == [",", "and"]:
        return i + 2
    return i + 1 if words[:1] in ([","], ["and"], ["&"]) else None


def _member(sentence: ParsedSentence, at: int) -> Member | None:
    tokens = sentence.tokens
    if at >= len(tokens):
        return None
    token = tokens[at]
    if token.entity == "PERSON" and token.entity_start:
        return _named(tokens, at)
    word = token.text.lower()
    marked = word in ARTICLES | OWNERS
    begins = _past_age(tokens, at + marked)
    noun = _noun(tokens, begins)
    if noun is None or not is_person(noun):
        return None
    people = _people(tokens[begins : noun.index], noun)
    if people is None:
        return None
    counts = people > 1 and not tokens[at].text.lower().startswith(("twin", "parent"))
    return Member(at, noun.index, people, word in ARTICLES or (counts and not marked), word in OWNERS)


def _past_age(tokens: Sequence[Token], i: int) -> int:
    """Past "12-year-old", however it is cut: the number counts nobody."""
    words = [t.text.lower() for t in tokens[i : i + 5]]
    if len(words) == 5 and words[1] == words[3] == "-" and words[4] == "old":
        return i + 5
    return i


def _named(tokens: Sequence[Token], at: int) -> Member:
    last = at
    while last + 1 < len(tokens) and tokens[last + 1].entity == "PERSON" and not tokens[last + 1].entity_start:
        last += 1
    return Member(at, last, 1, opens=True, owned=False)


def _noun(tokens: Sequence[Token], i: int) -> Token | None:
    """The last noun of a short run of modifiers and nouns."""
    noun: Token | None = None
    for token in tokens[i : i + MODIFIERS + 1]:
        if token.upos == "NOUN":
            noun = token
        elif noun is not None or not (token.upos in ("ADJ", "NUM", "ADV") or token.text == "-"):
            break
    return noun


def _people(modifiers: Sequence[Token], noun: Token) -> int | None:
    """How many a noun names: the number before it, two for a couple, one for a singular, `None` for a bare plural."""
    words = [t.text.lower() for t in modifiers]
    number = read_whole([w for w in words if w.isdecimal() or read_whole([w]) is not None])
    sets = table("families")["sets"]
    known = next((sets[form] for form in forms(noun) if form in sets), None)
    if known is not None:
        return int(known) * (number or 1)
    if "twin" in words and noun.tag == "NNS":
        return 2
    if number is not None:
        return number
    return 1 if noun.tag == "NN" and noun.lemma not in table("families")["collective"] else None


def parted(quantities: Sequence[Quantity], whole: Sequence[Quantity]) -> list[Quantity]:
    """Quantities, those inside a family as parts of it."""
    return [_part_of(q, whole) for q in quantities]


def _part_of(quantity: Quantity, whole: Sequence[Quantity]) -> Quantity:
    for family in whole:
        inside = family.span.start <= quantity.span.start and quantity.span.end <= family.span.end
        if inside and quantity.of is None and quantity.measure in (family.measure, "count"):
            return msgspec.structs.replace(quantity, of=family.low, measure=family.measure)
    return quantity


def pairs(report_id: str, text: str, sentence: ParsedSentence, said: Sequence[Quantity]) -> Iterator[Quantity]:
    """Two who are named as such: "both pilots", "her twin sons"; "an elderly couple", where it counts the harmed."""
    if PAIRS.isdisjoint(t.text.lower() for t in sentence.tokens):
        return
    for token in sentence.tokens:
        if token.upos != "NOUN" or any(q.span.start < token.end and token.start < q.span.end for q in said):
            continue
        first = _pair_begins(sentence, token)
        measure = measure_of(sentence, token) if first is not None else None
        if first is None or (token.lemma == "couple" and measure not in COUNTED_SINGLY):
            continue
        yield Quantity(
            span=Span.cut(report_id, text, first.start, token.end),
            low=2,
            high=2,
            measure=measure or "count",
            unit="people" if token.lemma == "couple" else token.text.lower(),
            category=category_of(sentence, token) or None,
        )


def _pair_begins(sentence: ParsedSentence, noun: Token) -> Token | None:
    """The word that makes a noun two people."""
    before = [t for t in sentence.tokens[max(0, noun.index - MODIFIERS) : noun.index] if t.head == noun.index]
    if noun.tag == "NNS" and is_person(noun):
        return next((t for t in before if t.text.lower() in ("both", "twin")), None)
    if noun.lemma == "couple" and noun.tag == "NN":
        following = sentence.tokens[noun.index + 1].text.lower() if noun.index + 1 < len(sentence.tokens) else ""
        return next((t for t in before if t.text.lower() in ARTICLES), None) if following != "of" else None
    return None
