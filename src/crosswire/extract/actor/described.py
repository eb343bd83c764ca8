"""Actors without a name of their own kind: countries where they act, and groups and bodies that are described."""

import functools
from collections.abc import Iterator

from crosswire.extract.actor.found import Found
from crosswire.lexicon.gazetteer import open_index
from crosswire.lexicon.tables import table, words
from crosswire.model.actor import ActorKind
from crosswire.model.token import ParsedSentence, Token
from crosswire.parse.acting import acts


def countries(sentence: ParsedSentence) -> Iterator[Found]:
    """Countries where they act: the subject of a clause ("Russia denied"), the agent, or its people as a plural noun."""
    for token in sentence.tokens:
        name = _nation(token) or (_acting_country(sentence, token) if token.text[:1].isupper() else "")
        if name:
            first = _start_of_name(sentence, token)
            start = sentence.tokens[first].start
            words_between = token.end - start
            found = "".join(t.text for t in sentence.tokens[first : token.index + 1])
            yield Found(
                sentence=sentence, first=first, last=token.index + 1, kind="country", text=found,
                start=start, end=start + words_between, name=name,
            )  # fmt: skip


def _start_of_name(sentence: ParsedSentence, token: Token) -> int:
    first = token.index
    while first > 0 and token.entity == "GPE" and not sentence.tokens[first].entity_start:
        if sentence.tokens[first - 1].entity != "GPE" or sentence.tokens[first - 1].upos == "DET":
            break
        first -= 1
    return first


@functools.cache
def _peoples() -> dict[str, str]:
    return {
        f"{word}s": code
        for word, code in table("demonyms")["country"].items()
        if word[-1] in "ni" and not word.isupper()
    }


def _nation(token: Token) -> str:
    """The country of a plural noun of nationality ("Russians"), "" for any other word."""
    code = _peoples().get(token.text)
    country = open_index().country(code) if code else None
    return country.name if country else ""


def _acting_country(sentence: ParsedSentence, token: Token) -> str:
    """The country whose name or capital a word ends, where it is a clause's subject or agent, or comments; else ""."""
    if token.entity != "GPE" or not acts(sentence, token.index):
        return ""
    first = _start_of_name(sentence, token)
    name = " ".join(t.text for t in sentence.tokens[first : token.index + 1])
    return _country_of(name)


@functools.cache
def _country_of(name: str) -> str:
    """The country that a name or its capital stands for, where that is the name's main sense."""
    places = open_index().lookup(name)
    country = next((p for p in places if p.kind == "country"), None)
    capital = next((p for p in places if p.capital and not p.alternate), None)
    if country is None and capital is not None:
        country = open_index().country(capital.country)
    return country.name if country else ""


def groups(text: str, sentence: ParsedSentence) -> Iterator[Found]:
    """Groups and bodies without a name of their own: "Ukrainian officials", "police", "the defence ministry"."""
    for token in sentence.tokens:
        if token.upos not in ("NOUN", "PROPN"):
            continue
        kind = _group_kind(token)
        if kind is None:
            continue
        first = _first_modifier(sentence, token)
        if not _definite(sentence, token, first, kind):
            continue
        start, end = sentence.tokens[first].start, token.end
        yield Found(
            sentence=sentence, first=first, last=token.index + 1, kind=kind, text=text[start:end], start=start, end=end
        )  # fmt: skip


def _group_kind(token: Token) -> ActorKind | None:
    if token.lemma in words("organisation_nouns"):
        return "organisation"
    plural = token.tag in ("NNS", "NNPS") or token.lemma == "police"
    return "group" if plural and token.lemma in words("groups") else None


def _first_modifier(sentence: ParsedSentence, token: Token) -> int:
    first = token.index
    while first > 0:
        before = sentence.tokens[first - 1]
        if before.upos not in ("NOUN", "PROPN", "ADJ") or before.head not in range(first, token.index + 1):
            break
        first -= 1
    return first


def _definite(sentence: ParsedSentence, token: Token, first: int, kind: ActorKind) -> bool:
    """Whether a description tells who is meant: a nationality or a name in it, or (for a group) what it says."""
    modifiers = sentence.tokens[first : token.index]
    if any(m.text in table("demonyms")["country"] or m.upos == "PROPN" for m in modifiers):
        return True
    speaks = sentence.tokens[token.head].lemma in words("speech_verbs")
    return kind == "group" and speaks and (token.relation.startswith("nsubj") or token.relation == "obl:agent")
