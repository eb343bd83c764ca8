"""People whom the model calls something else or nothing: told by an office, an age or an apposition beside the name."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from crosswire.extract.actor.found import Found
from crosswire.extract.actor.roles import is_role
from crosswire.lexicon.tables import table, words
from crosswire.model.token import ParsedSentence, Token

LONGEST = 3  # words of such a name; longer runs of capitals are headlines or bodies
OLDEST = 120


def people_by_company(text: str, sentence: ParsedSentence) -> Iterator[Found]:
    """Runs of proper nouns that are people: "aide Anna Berg", "Mr Berg", "Anna Berg, 34," and "Anna Berg, the governor"."""
    tokens = sentence.tokens
    at = 0
    while at < len(tokens):
        last = _end_of_run(tokens, at)
        if last > at and last - at <= LONGEST and _is_person(sentence, at, last):
            start, end = tokens[at].start, tokens[last - 1].end
            name = text[start:end].removesuffix("’s").removesuffix("'s")
            yield Found(
                sentence=sentence, first=at, last=last, kind="person", text=name, start=start, end=start + len(name)
            )  # fmt: skip
        at = max(last, at + 1)


def relatives(text: str, sentence: ParsedSentence) -> Iterator[Found]:
    """People of the surname of somebody named in full in the same sentence: "Ann Berg and Kofi Berg", "Berg's aunt Ada Berg"."""
    tokens = sentence.tokens
    named: dict[str, set[str]] = defaultdict(set)
    for a, b in pairwise(tokens):
        if a.entity == b.entity == "PERSON" and a.head == b.index and not b.entity_start:
            named[b.text].add(a.text)
    for given, surname in pairwise(tokens):
        if surname.text not in named or given.text in named[surname.text] or not _names(given, surname):
            continue
        before = tokens[given.index - 1] if given.index else None
        if before is None or before.upos not in ("DET", "PROPN") or is_role(before):
            yield Found(
                sentence=sentence, first=given.index, last=surname.index + 1, kind="person",
                text=text[given.start : surname.end], start=given.start, end=surname.end,
            )  # fmt: skip


def _names(given: Token, surname: Token) -> bool:
    """Whether two words may be a person's name: no place, title, office, body or nationality."""
    together = given.head == surname.index and given.entity == surname.entity
    return together and _may_name(given) and _may_name(surname) and not _is_body((given, surname))


def _end_of_run(tokens: tuple[Token, ...], first: int) -> int:
    """Where a run of names that the model does not call a person's ends; titles and nationalities are no part of it."""
    last = first
    while last < len(tokens) and _may_name(tokens[last]):
        last += 1
    return last


def _may_name(token: Token) -> bool:
    if token.upos != "PROPN" or token.entity in ("PERSON", "DATE", "TIME") or not _name_like(token.text):
        return False
    titled = token.text in words("person_titles") or token.lemma in words("roles")
    return not titled and token.text not in table("demonyms")["country"] and not is_role(token)


def _name_like(word: str) -> bool:
    """Whether a word is written as names are: "Berg", "al-Sabouni", "O'Neal", not "NATO" or "G20"."""
    parts = word.replace("’", "'").replace("-", "'").split("'")
    return word[-1].isalpha() and not word.isupper() and any(part[:1].isupper() for part in parts)


def _is_person(sentence: ParsedSentence, first: int, last: int) -> bool:
    tokens = sentence.tokens
    before = tokens[first - 1] if first else None
    following = tokens[last] if last < len(tokens) else None
    if _is_body(tokens[first:last]) or (following is not None and following.upos == "PROPN" and not following.entity):
        return False
    if before is not None and last - first == 1:
        return before.text in words("courtesy_titles")
    if before is not None and (before.text in words("person_titles") or (before.upos == "NOUN" and is_role(before))):
        return last - first > 1
    return last - first > 1 and (_aged(tokens, last) or _has_office(sentence, first, last))


def _is_body(run: tuple[Token, ...]) -> bool:
    nouns = table("place_nouns")
    return any(t.text in nouns["bodies"] or t.text in nouns["county"] or t.text in nouns["feature"] for t in run)


def _aged(tokens: tuple[Token, ...], last: int) -> bool:
    """Whether an age stands between commas after the name, or "a 34-year-old"."""
    if last + 2 < len(tokens) and tokens[last + 1].text in ("a", "an") and tokens[last + 2].text.isdigit():
        return any(t.text == "old" for t in tokens[last + 3 : last + 8])
    if last + 1 >= len(tokens) or tokens[last].text != "," or not tokens[last + 1].text.isdigit():
        return False
    closed = last + 2 == len(tokens) or tokens[last + 2].text in (",", ".", ";", "and")
    return closed and 0 < int(tokens[last + 1].text[:4]) < OLDEST


def _has_office(sentence: ParsedSentence, first: int, last: int) -> bool:
    """Whether a person's noun is in apposition right after the name."""
    tokens = sentence.tokens
    if last >= len(tokens) or tokens[last].text != "," or tokens[first].entity in ("GPE", "LOC", "FAC"):
        return False
    return any(
        is_role(noun) for i in range(first, last) for noun in sentence.dependents(i, "appos") if noun.index > last
    )
