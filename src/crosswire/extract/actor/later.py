"""Later mentions of people by one word of their name, where the model sees no person: "Marsh cooperated, police said"."""

from collections.abc import Iterable, Iterator

import msgspec

from crosswire.extract.actor.found import Found
from crosswire.lexicon.spelling import normalise
from crosswire.lexicon.tables import table
from crosswire.model.token import ParsedSentence, Token

FOLLOWERS = frozenset({"regime", "administration", "campaign", "government", "presidency", "family", "camp"})


def later_mentions(sentences: Iterable[ParsedSentence], named: Iterable[Found]) -> Iterator[Found]:
    """Proper nouns standing alone that are the surname of somebody whom the report names in full, or a name used twice."""
    known = _surnames(named)
    if not known:
        return
    for sentence in sentences:
        for token in sentence.tokens:
            if token.entity != "PERSON" and _is_name(sentence, token) and _stands_alone(sentence.tokens, token):
                word = token.text.removesuffix("’s").removesuffix("'s")
                if normalise(word) in known:
                    yield Found(
                        sentence=sentence, first=token.index, last=token.index + 1, kind="person", text=word,
                        start=token.start, end=token.start + len(word),
                    )  # fmt: skip


def _surnames(named: Iterable[Found]) -> set[str]:
    people = [f for f in named if f.kind == "person"]
    suffixes = table("romanisation")["suffixes"]["words"]
    full = {next((w for w in reversed(f.key.split()) if w not in suffixes), "") for f in people if " " in f.text}
    alone = [f.key for f in people if " " not in f.text]
    return {word for word in full | {word for word in alone if alone.count(word) > 1} if len(word) > 2}


def _is_name(sentence: ParsedSentence, token: Token) -> bool:
    """Whether a capitalised word may be a name here: the tagger takes "Church was shot" for a noun, but it has no article."""
    if token.upos == "PROPN":
        return token.text[:1].isupper()
    bare = token.upos == "NOUN" and token.tag == "NN" and not sentence.dependents(token.index, "det", "amod", "nummod")
    return bare and token.text.istitle() and token.relation in ("nsubj", "nsubj:pass", "obj", "nmod:poss")


def _stands_alone(tokens: tuple[Token, ...], token: Token) -> bool:
    """Whether no other name, article or preposition of place is beside it: not "White House", not "in Paris"."""
    before = tokens[token.index - 1] if token.index else None
    after = tokens[token.index + 1] if token.index + 1 < len(tokens) else None
    if token.entity in ("GPE", "LOC") and before is not None and before.upos == "ADP":
        return False
    if before is not None and before.upos in ("PROPN", "DET", "ADJ", "NUM"):
        return False
    if after is None or after.lemma in FOLLOWERS:
        return True
    return after.upos not in ("PROPN", "NOUN") and after.text not in ("-", "&")


def cut_headline_names(named: list[Found]) -> list[Found]:
    """In a headline of capitals a verb or place runs into a name: "Lindqvist Defends" is Lindqvist, if the report names her."""
    full = {f.key.split()[-1] for f in named if f.kind == "person" and " " in f.text and not _capitals(f.sentence)}
    return [_cut(f) if f.kind == "person" and _runs_on(f, full) else f for f in named]


def _runs_on(found: Found, full: set[str]) -> bool:
    parts = found.key.split()
    return len(parts) > 1 and parts[0] in full and parts[-1] not in full and _capitals(found.sentence)


def _cut(found: Found) -> Found:
    first = found.sentence.tokens[found.first]
    return msgspec.structs.replace(found, last=found.first + 1, text=first.text, end=first.end)


def _capitals(sentence: ParsedSentence) -> bool:
    """Whether nearly all longer words begin with a capital, as headlines are written."""
    longer = [t.text for t in sentence.tokens if len(t.text) > 3 and t.text.isalpha()]
    return len(longer) > 2 and sum(w[0].isupper() for w in longer) >= 0.8 * len(longer)
