"""Speakers: the fullest wording that the report gives for a source; pronouns and offices resolved where that is sure."""

import functools
from collections.abc import Iterable, Iterator

import msgspec

from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import Page
from crosswire.extract.attribution.sources import phrase
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

# A pronoun looks no further back than this many sentences. (By eye on the dev reports; most antecedents are one away.)
REACH = 4
ONE = frozenset({"he", "she"})
THING = frozenset({"it"})
MANY = frozenset({"they"})
WHICH = frozenset({"who", "which", "that"})


class Person(msgspec.Struct, frozen=True, kw_only=True):
    """A name of a person, and where it stands."""

    start: int
    sentence: int
    name: str
    subject: bool


def with_speakers(page: Page, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Drafts in reading order, each with its speaker, "" where it can't be told."""
    people = list(_people(page))
    full = _fullest(people)
    before: list[Draft] = []
    at = 0
    for draft in drafts:
        while at < len(people) and people[at].start < draft.head:
            at += 1
        speaker = _speaker(page, draft, people[max(0, at - 12) : at], full, before)
        named = msgspec.structs.replace(draft, speaker=speaker)
        before = [*before[-5:], named]
        yield named


def _people(page: Page) -> Iterator[Person]:
    for sentence in page.sentences:
        run: list[Token] = []
        for token in sentence.tokens:
            if run and (token.entity != "PERSON" or token.entity_start):
                yield _person(sentence, run)
                run = []
            if token.entity == "PERSON" and token.upos == "PROPN":
                run.append(token)
        if run:
            yield _person(sentence, run)


def _person(sentence: ParsedSentence, run: list[Token]) -> Person:
    titles = table("sources")["titles"]
    named = [t for t in run if t.lemma.rstrip(".") not in titles and t.text.lower().rstrip(".") not in titles] or run
    subject = any(t.relation.startswith("nsubj") for t in run)
    return Person(start=run[0].start, sentence=sentence.number, name=" ".join(t.text for t in named), subject=subject)


def _fullest(people: Iterable[Person]) -> dict[str, str]:
    """For each last name, the longest form of the name, unless two people share it."""
    forms: dict[str, list[str]] = {}
    for person in people:
        forms.setdefault(person.name.split()[-1], []).append(person.name)
    return {last: max(names, key=lambda n: (len(n.split()) <= 4, len(n))) for last, names in forms.items()}


def _speaker(page: Page, draft: Draft, near: list[Person], full: dict[str, str], before: list[Draft]) -> str:
    if draft.floating:
        return before[-1].speaker if before else ""
    if not draft.source:
        return ""
    start, end = draft.source[0]
    sentence = page.sentences[draft.sentence]
    words = [t for t in sentence.tokens if start <= t.start < end]
    head = sentence.tokens[draft.holder] if 0 <= draft.holder < len(sentence.tokens) else words[-1] if words else None
    if head is None:
        return page.text[start:end]
    if head.upos == "PRON" and len(words) == 1:
        return _antecedent(page, sentence, head, near, full, before)
    return _name(words, head, full) or _office(page, (start, end), head)


def _name(words: list[Token], head: Token, full: dict[str, str]) -> str:
    """The name within a source, in its fullest form."""
    run = [t for t in words if t.entity == "PERSON" and t.upos == "PROPN"]
    if not run:
        return _unrecognised(words, head)
    if not (head.entity == "PERSON" or any(t.head == head.index and t.relation in ("appos", "compound") for t in run)):
        return ""
    last = run[0]
    for token in run[1:]:
        if token.entity_start:
            break
        last = token
    return full.get(last.text, last.text)


def _unrecognised(words: list[Token], head: Token) -> str:
    """A name that the recogniser missed: the capitalised words up to the head, after a role or with an age or comma behind."""
    at = head.index - words[0].index
    start = at
    while start > 0 and words[start - 1].upos == "PROPN":
        start -= 1
    roles = any(t.lemma in table("sources")["roles"] for t in words[:start])
    described = at + 1 < len(words) and words[at + 1].text == ","
    if head.upos != "PROPN" or start == at or not (roles or described):
        return ""
    return " ".join(t.text for t in words[start : at + 1])


def _office(page: Page, source: tuple[int, int], head: Token) -> str:
    return page.text[source[0] : source[1]] if head.upos != "PRON" else ""


def _antecedent(
    page: Page, sentence: ParsedSentence, pronoun: Token, near: list[Person], full: dict[str, str], before: list[Draft]
) -> str:
    """Whom a pronoun stands for: the person spoken of, or the speaker, of the sentences just before."""
    word = pronoun.text.lower()
    if word in WHICH:
        return _described(sentence, pronoun, full)
    if word in ONE:
        return _one(sentence, pronoun, near, full, before)
    if word in MANY | THING:
        said = [
            d
            for d in before
            if d.source and d.speaker and sentence.number - d.sentence <= 2 and _plural(d) == (word in MANY)
        ]
        return said[-1].speaker if said else _many_before(page, sentence) if word in MANY else ""
    return ""


def _many_before(page: Page, sentence: ParsedSentence) -> str:
    """The plural subject of the sentence before ("Officials are trying ... They say ...")."""
    if not sentence.number:
        return ""
    earlier = page.sentences[sentence.number - 1]
    roots = [t.index for t in earlier.tokens if t.relation == "root"]
    subjects = earlier.dependents(roots[0], "nsubj") if roots else []
    if not subjects or subjects[-1].tag not in ("NNS", "NNPS"):
        return ""
    found = phrase(earlier, subjects[-1])
    return page.text[found[0] : found[1]] if found is not None else ""


def _described(sentence: ParsedSentence, pronoun: Token, full: dict[str, str]) -> str:
    noun = sentence.tokens[sentence.tokens[pronoun.head].head]
    if noun.upos not in ("NOUN", "PROPN"):
        return ""
    if noun.entity == "PERSON":
        return full.get(noun.text, noun.text)
    left = [t for t in sentence.dependents(noun.index, "det", "amod", "compound", "nmod:poss") if t.index < noun.index]
    return " ".join(t.text for t in [*left, noun])


def _one(
    sentence: ParsedSentence, pronoun: Token, near: list[Person], full: dict[str, str], before: list[Draft]
) -> str:
    """He or she: the nearest person who was a subject or spoke; nobody where two people are as near."""
    spoke = [
        d for d in before if d.source_kind in ("named", None) and d.speaker and sentence.number - d.sentence <= REACH
    ]
    subjects = [p for p in near if p.start < pronoun.start and sentence.number - p.sentence <= REACH and p.subject]
    last_spoken = spoke[-1] if spoke else None
    if subjects and (last_spoken is None or subjects[-1].sentence >= last_spoken.sentence):
        return full.get(subjects[-1].name.split()[-1], subjects[-1].name)
    if last_spoken is not None:
        return last_spoken.speaker
    others = {p.name.split()[-1] for p in near if sentence.number - p.sentence <= 1 and p.start < pronoun.start}
    if len(others) != 1:
        return ""
    last = others.pop()
    return full.get(last, last)


@functools.cache
def _plurals() -> frozenset[str]:
    return frozenset(table("sources")["plurals"])


def _plural(draft: Draft) -> bool:
    last = draft.speaker.split()[-1].lower() if draft.speaker else ""
    return last in _plurals() or (last.endswith("s") and not last.endswith("ss"))
