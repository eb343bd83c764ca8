"""Actors: people, organisations, groups and countries, with roles; labels by the report's own vote."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence

import msgspec

from crosswire.extract.actor.described import countries, groups
from crosswire.extract.actor.found import Found
from crosswire.extract.actor.later import cut_headline_names, later_mentions
from crosswire.extract.actor.roles import is_role, role_of
from crosswire.extract.actor.unlabelled import people_by_company, relatives
from crosswire.lexicon.spelling import normalise
from crosswire.lexicon.tables import table, words
from crosswire.model.actor import ActorKind, ActorMention
from crosswire.model.place import PlaceMention
from crosswire.model.span import Span
from crosswire.model.token import ParsedSentence, Token

KINDS: dict[str, ActorKind] = {"PERSON": "person", "ORG": "organisation"}
LONGEST_NAME = 8
UNTOLD = ("boilerplate", "credit", "slug")  # parts that tell nothing of the event


def find_actors(
    report_id: str, text: str, sentences: Sequence[ParsedSentence], places: Sequence[PlaceMention]
) -> tuple[ActorMention, ...]:
    """Every mention of an actor in the report, in reading order; none overlaps another.

    `places` are the report's places: a name that is one is no person. A country or capital is an actor where it acts.
    """
    taken = {(p.span.start, p.span.end) for p in places}
    placed = Counter(normalise(p.name) for p in places)
    sentences = [s for s in sentences if s.part not in UNTOLD]
    both = (found for s in sentences for found in (*_named(text, s), *people_by_company(text, s), *relatives(text, s)))
    named = cut_headline_names([found for found in both if (found.start, found.end) not in taken])
    named = _voted(named, placed)
    named += [found for found in later_mentions(sentences, named) if (found.start, found.end) not in taken]
    full = _full_names(named)
    rest = [found for s in sentences for found in (*countries(s), *groups(text, s))]
    kept = _apart([*named, *rest])
    return tuple(
        ActorMention(
            span=Span.cut(report_id, text, found.start, found.end),
            kind=found.kind,
            name=found.name or full.get(found.key, found.text),
            role=role_of(text, found) if found.kind == "person" else "",
        )
        for found in kept
    )


def _named(text: str, sentence: ParsedSentence) -> Iterator[Found]:
    """People and organisations as the model labels them, less titles and possessives."""
    tokens = sentence.tokens
    starts = [
        t.index
        for t in tokens
        if t.entity in KINDS and (t.entity_start or t.index == 0 or not tokens[t.index - 1].entity)
    ]
    for first in starts:
        kind, last = KINDS[tokens[first].entity], first + 1
        while last < len(tokens) and tokens[last].entity == tokens[first].entity and not tokens[last].entity_start:
            last += 1
        found = _trimmed(text, sentence, _given_name(sentence, first, last), last, kind)
        if found is not None:
            yield found


def _given_name(sentence: ParsedSentence, first: int, last: int) -> int:
    """Where a person's name begins: the model may leave out the given name before a single word."""
    tokens = sentence.tokens
    before = tokens[first - 1] if first else None
    if before is None or last - first > 1 or tokens[first].entity != "PERSON":
        return first
    given = before.upos == "PROPN" and before.text.isalpha() and before.text.istitle() and not before.entity
    if not given or before.head != first or is_role(before) or before.text in table("demonyms")["country"]:
        return first
    return first if first > 1 and tokens[first - 2].text == "of" else first - 1


def _trimmed(text: str, sentence: ParsedSentence, first: int, last: int, kind: ActorKind) -> Found | None:
    tokens = sentence.tokens
    while first < last and _no_name(tokens[first], kind):
        first += 1
    while first < last and (tokens[last - 1].tag == "POS" or tokens[last - 1].upos in ("PUNCT", "ADP")):
        last -= 1
    if first == last or last - first > LONGEST_NAME:
        return None
    if kind == "person":
        last = _with_suffix(tokens, last)
    start, end = tokens[first].start, tokens[last - 1].end
    name = text[start:end]
    for mark in ("’s", "'s"):
        name = name.removesuffix(mark)
    if not name[:1].isupper() or name in words("not_actors") or (kind == "person" and not _person_like(name)):
        return None
    return Found(sentence=sentence, first=first, last=last, kind=kind, text=name, start=start, end=start + len(name))


def _with_suffix(tokens: Sequence[Token], last: int) -> int:
    """Where a person's name ends: "Jr." tells son from father, with a comma before it or none."""
    suffixes = table("romanisation")["suffixes"]["words"]
    for at in (last, last + 1):
        if at < len(tokens) and normalise(tokens[at].text) in suffixes and all(t.text == "," for t in tokens[last:at]):
            return at + 1
    return last


def _no_name(token: Token, kind: ActorKind) -> bool:
    """Whether a word at the start of a labelled name is no part of it: an article, a title, a nationality."""
    if token.upos in ("DET", "PUNCT", "ADP"):
        return True
    return kind == "person" and (token.text in words("person_titles") or token.text in table("demonyms")["country"])


def _person_like(name: str) -> bool:
    parts = name.split()
    if any(c.isdigit() or c in "@#/:()" for c in name):
        return False
    return (
        any(c.isupper() for c in parts[-1]) and sum(not part[:1].isupper() for part in parts) <= 2
    )  # "bin", "van der"


def _voted(named: Sequence[Found], placed: Counter[str]) -> list[Found]:
    """The names, each with the kind that most of its mentions have; single words that only start a sentence are dropped."""
    votes: dict[str, Counter[ActorKind]] = defaultdict(Counter)
    for found in named:
        votes[found.key][found.kind] += 1
    surnames = {part for f in named if f.kind == "person" and " " in f.text for part in f.key.split()}
    kept = []
    for found in named:
        count = votes[found.key]
        kind = min(count, key=lambda k: (-count[k], k != "person"))
        if found.key in surnames and " " not in found.text:
            kind = "person"
        elif placed[found.key] >= sum(count.values()):
            continue
        if (
            kind == "person"
            and " " not in found.text
            and found.key not in surnames
            and not _stands(found, sum(count.values()))
        ):
            continue
        kept.append(msgspec.structs.replace(found, kind=kind))
    return kept


def _stands(found: Found, mentions: int) -> bool:
    """Whether a single word is a name: a title stands before it, or a proper noun that does not merely start a sentence."""
    tokens = found.sentence.tokens
    if found.first > 0 and tokens[found.first - 1].text in words("person_titles"):
        return True
    return tokens[found.first].upos == "PROPN" and (found.first > 0 or mentions > 1)


def _full_names(named: Iterable[Found]) -> dict[str, str]:
    """For a single word of a person's name the one full name in the report that it belongs to; surnames before given names.

    Two people of one surname leave it as it is; "Dana Cole" and "Dana R. Cole" are one, by the longer form.
    """
    full = {f.key: f.text for f in named if f.kind == "person" and " " in f.text}
    by_surname: dict[str, list[str]] = defaultdict(list)
    by_given: dict[str, list[str]] = defaultdict(list)
    for key in full:
        by_surname[_words(key)[-1]].append(key)
        by_given[_words(key)[0]].append(key)
    by_word = by_given | by_surname
    one = {word: keys for word, keys in by_word.items() if len({(_words(k)[0], _words(k)[-1]) for k in keys}) == 1}
    return full | {word: full[max(keys, key=lambda k: (len(k), k))] for word, keys in one.items() if word not in full}


def _words(key: str) -> list[str]:
    """The words of a full name without "Jr." and the like."""
    found = key.split()
    return [w for w in found if w not in table("romanisation")["suffixes"]["words"]] or found


def _apart(found: Sequence[Found]) -> list[Found]:
    """In reading order and without overlaps; the longer wins, then the more exact kind."""
    rank = {"person": 0, "organisation": 1, "country": 2, "group": 3}
    ordered = sorted(found, key=lambda f: (f.start - f.end, rank[f.kind], f.start))
    taken: set[int] = set()
    kept = []
    for one in ordered:
        here = range(one.start, one.end)
        if not taken.isdisjoint(here):
            continue
        taken.update(here)
        kept.append(one)
    return sorted(kept, key=lambda f: f.start)
