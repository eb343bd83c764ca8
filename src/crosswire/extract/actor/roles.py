"""The role of a person: the title before a name or the apposition after it."""

from crosswire.extract.actor.found import Found
from crosswire.lexicon.tables import table, words
from crosswire.model.token import ParsedSentence, Token

LONGEST_ROLE = 15  # words of an apposition


def role_of(text: str, found: Found) -> str:
    """The title before a name or the apposition after it; "" if none."""
    return _title(text, found) or _apposition(text, found)


def _title(text: str, found: Found) -> str:
    """The words of office before a name: "police chief", "senior presidential aide"."""
    tokens = found.sentence.tokens
    first = found.first
    while first > 0 and tokens[first - 1].upos in ("NOUN", "PROPN", "ADJ") and tokens[first - 1].entity != "PERSON":
        first -= 1
    while first < found.first and tokens[first].text in table("demonyms")["country"]:
        first += 1
    if first == found.first or not is_role(tokens[found.first - 1]):
        return ""
    return text[tokens[first].start : tokens[found.first - 1].end]


def is_role(token: Token) -> bool:
    return token.lemma in words("roles") or token.text in words("person_titles")


def _apposition(text: str, found: Found) -> str:
    """What stands between commas after a name, where an office or standing heads it; cut at its own comma."""
    sentence = found.sentence
    heads = set(range(found.first, found.last))
    for head in sorted(heads):
        for noun in sentence.dependents(head, "appos"):
            if noun.index in heads or noun.index < found.last or not is_role(noun):
                continue
            return _noun_phrase(text, sentence, noun, after=found.last)
    return ""


def _noun_phrase(text: str, sentence: ParsedSentence, noun: Token, *, after: int) -> str:
    tokens = sentence.tokens
    inside = [i for i in sentence.subtree(noun.index) if i >= after]
    while inside and tokens[inside[0]].upos in ("DET", "PUNCT"):
        inside = inside[1:]
    kept: list[int] = []
    for i in inside[:LONGEST_ROLE]:
        if i > noun.index and _ends_phrase(tokens[i], tokens[i - 1]):
            break
        kept.append(i)
    return text[tokens[kept[0]].start : tokens[kept[-1]].end] if kept else ""


def _ends_phrase(token: Token, before: Token) -> bool:
    """Whether a comma, a dash between spaces or a relative clause begins here."""
    if token.text in ("-", "–", "—"):
        return token.start > before.end
    return token.text in (",", ";", "(") or token.tag in ("WP", "WDT")
