"""Names that only look like places: parts of people's names, teams, ships and hotels, things called after a place."""

from crosswire.extract.place.names import PLACE_LABELS, Name, belongs, known_as_place
from crosswire.extract.place.position import is_based, preposition
from crosswire.lexicon.tables import table, words
from crosswire.model.token import Token


def is_trap(name: Name) -> bool:
    """Whether the words round a name say that it is of something else, whatever the model calls it."""
    return person_goes_on(name) or _named_after(name) or _borne(name) or _is_team(name) or _longer_name(name)


def person_goes_on(name: Name) -> bool:
    """Whether a surname follows that hangs together with this word: "Denver" in "Denver Ruiz"."""
    following = _next(name)
    if following is None or name.last - name.first > 1 or following.upos != "PROPN" or not following.text.istitle():
        return False
    joined = name.head.relation in ("compound", "flat") and name.head.head >= following.index
    return joined and following.entity in ("", "PERSON") and not _is_common(following) and _is_person(following, name)


def _is_person(surname: Token, name: Name) -> bool:
    """Whether the name's last word does what people do: an apposition with a person's noun, or a person's verb."""
    tokens = name.sentence.tokens
    head = tokens[name.head.head]
    if head.entity == "PERSON" and not surname.entity_start:
        return True
    if head.index != surname.index:
        return False
    role = any(t.lemma in words("roles") for t in name.sentence.dependents(head.index, "appos"))
    return role or head.relation in ("nsubj", "nsubj:pass", "appos", "conj", "root")


def _next(name: Name) -> Token | None:
    tokens = name.sentence.tokens
    return tokens[name.last] if name.last < len(tokens) else None


def _is_common(token: Token) -> bool:
    """Whether a capitalised word after a place leaves it a place: "Houston Mayor", "Aleppo Province", "Texas Republican"."""
    bodies = table("place_nouns")["bodies"]
    titled = token.text in words("person_titles") or token.lemma in words("roles") or token.text in bodies
    return titled or belongs(token.text) or token.lemma in words("groups")


def _named_after(name: Name) -> bool:
    """Whether a word follows or stands before that makes it a label: "Brussels sprouts", "the Treaty of Lisbon"."""
    following, tokens = _next(name), name.sentence.tokens
    if following is not None and following.text.lower() in table("place_nouns")["named_after"]:
        return True
    before = name.first - 2
    if (
        name.first
        and tokens[name.first - 1].text.lower() in ("a", "an")
        and name.head.index == name.last - 1
        and not is_based(name)
    ):
        return name.head.relation not in ("compound", "nmod:poss", "amod")  # "a Manhattan", not "a Dayton woman"
    return before >= 0 and tokens[before + 1].text == "of" and tokens[before].lemma in table("place_nouns")["documents"]


def _borne(name: Name) -> bool:
    """Whether a ship's or hotel's word stands right before or after: "HMS Lancaster", "the Manila Hotel"."""
    tokens, following = name.sentence.tokens, _next(name)
    if name.first and tokens[name.first - 1].text in table("place_nouns")["bearers"]:
        return True
    return following is not None and following.text in ("Hotel", "Inn", "Diner") and following.index == name.head.head


def _is_team(name: Name) -> bool:
    """Whether it is a team: a sentence of sports, and no word before the name that puts something there."""
    if preposition(name) in ("in", "at", "near", "outside", "around") or name.sentence.part == "dateline":
        return False
    return name.label in PLACE_LABELS | {"", "ORG"} and name.of_sports and not _holder_or_held(name)


def _holder_or_held(name: Name) -> bool:
    tokens = name.sentence.tokens
    return any(0 <= i < len(tokens) and tokens[i].text in (",", "-") for i in (name.first - 1, name.last))


def _longer_name(name: Name) -> bool:
    """Whether a capitalised word goes on with it that the model left out: "Cambridge Analytica"."""
    following = _next(name)
    if following is None or following.upos != "PROPN" or following.entity or not following.text[:1].isupper():
        return False
    run = name.sentence.tokens[name.last : min(max(name.head.head, name.last), name.last + 2) + 1]
    if known_as_place(" ".join(t.text for t in run)):
        return False  # "Ikeja Lagos State"
    together = (
        name.head.relation == "compound" and following.relation == "compound" and following.head == name.head.head
    )
    return together and not _is_common(following)
