"""What is said of a noun with a figure: killed, injured, detained ... from the words that the noun depends on."""

from crosswire.extract.quantity.counted import CLIMB, is_person, listed, measures
from crosswire.extract.quantity.pieces import figure_words
from crosswire.model.token import ParsedSentence, Token

# Measures whose verbs are done to things too: they count people only.
PERSONAL = frozenset(("injured", "hospitalised", "detained", "rescued", "released", "survived", "displaced"))
ARMED = frozenset(("soldier", "fighter", "police", "perpetrator"))


def state_measure(sentence: ParsedSentence, state: Token) -> str | None:
    """The measure of a participle or adjective that stands for a noun: "12 killed", unless it has an object."""
    if any(not beside_state(sentence, child) for child in sentence.dependents(state.index, "obj")):
        return None
    found = _state(state)
    return _shot(sentence, state, found) if found else None


def beside_state(sentence: ParsedSentence, noun: Token) -> bool:
    """Whether a noun has a state of its own next to it: "53 killed dozens injured", a headline that lost its comma."""
    after = sentence.tokens[noun.index + 1 : noun.index + 2]
    return bool(after) and after[0].text.lower() in measures("state")


def measure_of(sentence: ParsedSentence, start: Token) -> str | None:
    """The measure that the sentence gives to what stands at `start`, `None` if it gives none."""
    token = start
    for _ in range(CLIMB):
        found = _own(token) or _modified(sentence, token) or _governed(sentence, token)
        if found:
            return found
        if token.head == token.index or not _climbs(sentence, token):
            return None
        token = sentence.tokens[token.head]
    return None


def _own(token: Token) -> str | None:
    """What the word itself counts: bodies, fatalities, the wounded."""
    return listed(token, "noun") if token.upos in ("NOUN", "PROPN", "ADJ", "VERB") else None


def _modified(sentence: ParsedSentence, token: Token) -> str | None:
    """ "12 people killed in", "wounded civilians", "people who died"."""
    for child in sentence.dependents(token.index, "amod", "acl"):
        if child.relation == "acl:relcl":
            found = _clause(sentence, child)
        elif child.tag == "VBG":
            found = measures("subject").get(child.lemma)
        else:
            found = _state(child) or (measures("object").get(child.lemma) if child.tag == "VBN" else None)
        if found:
            return _shot(sentence, child, found)
    return None


def _clause(sentence: ParsedSentence, verb: Token) -> str | None:
    """What a relative clause says of the noun it hangs on."""
    if verb.lemma in measures("subject"):
        return measures("subject")[verb.lemma]
    if verb.lemma in ("lose", "give") and any(t.lemma == "life" for t in sentence.dependents(verb.index, "obj")):
        return "killed"
    if sentence.dependents(verb.index, "aux:pass"):
        return measures("object").get(verb.lemma)
    return _predicate_state(sentence, verb)


def _governed(sentence: ParsedSentence, token: Token) -> str | None:
    """What the word that a noun depends on says of it."""
    relation, head = token.relation, sentence.tokens[token.head]
    if relation == "nsubj:pass":
        return _passive(sentence, head)
    if relation == "nsubj":
        return _subject(sentence, head)
    if relation in ("obj", "iobj"):
        return _object(sentence, head, token)
    if relation == "xcomp" and head.lemma in figure_words("toll_verbs"):
        return _toll_near(sentence, head)
    if relation == "nmod" or relation == "obl":
        return _oblique(sentence, token, head)
    return measures("event").get(head.lemma) if relation == "nmod:poss" else None


def _passive(sentence: ParsedSentence, verb: Token) -> str | None:
    if verb.lemma in figure_words("leaving"):
        return _predicate_state(sentence, verb)
    found = measures("object").get(verb.lemma) or ("detained" if verb.lemma == "hold" else None)
    return _shot(sentence, verb, found) if found else _to_death(sentence, verb)


def _subject(sentence: ParsedSentence, verb: Token) -> str | None:
    if verb.lemma in measures("subject"):
        return measures("subject")[verb.lemma]
    if verb.lemma in ("lose", "give") and any(t.lemma == "life" for t in sentence.dependents(verb.index, "obj")):
        return "killed"
    if verb.tag in ("VBN", "VBD") and verb.lemma in measures("object") and not sentence.dependents(verb.index, "obj"):
        # headlines drop the auxiliary ("17 killed in dam collapse"); "left 12 people wounded" is a small clause
        return _shot(sentence, verb, measures("object")[verb.lemma])
    if verb.upos == "ADJ" or verb.tag in ("VBN", "VBG"):
        found = _state(verb)
        if found:
            return found
    return _predicate_state(sentence, verb) or _among(sentence, verb)


def _among(sentence: ParsedSentence, verb: Token) -> str | None:
    """ "Nine women were among the 31 miners killed"."""
    for child in sentence.dependents(verb.index, "obl", "nmod") if verb.lemma == "be" else []:
        if any(c.text.lower() == "among" for c in sentence.dependents(child.index, "case")):
            return _own(child) or _modified(sentence, child)
    return None


def _predicate_state(sentence: ParsedSentence, verb: Token) -> str | None:
    """ "were dead", "remained missing", "became homeless", "are feared dead"."""
    for child in sentence.dependents(verb.index, "xcomp", "advcl", "ccomp"):
        found = _state(child) if child.relation == "xcomp" or child.upos == "ADJ" else None
        if found:
            return found
    return None


def _object(sentence: ParsedSentence, verb: Token, token: Token) -> str | None:
    if verb.lemma in figure_words("leaving"):
        return _predicate_state(sentence, verb) or _small_clause(sentence, token)
    found = measures("object").get(verb.lemma)
    if found:
        return _shot(sentence, verb, found)
    if verb.lemma in ("claim", "take", "cost") and token.lemma == "life":
        return "killed"
    if verb.lemma in figure_words("toll_verbs"):
        return _toll_near(sentence, verb)
    return _to_death(sentence, verb)


def _small_clause(sentence: ParsedSentence, token: Token) -> str | None:
    """ "left 12 people dead": the state just after the noun."""
    for after in sentence.tokens[token.index + 1 : token.index + 4]:
        found = _state(after)
        if found:
            return found
        if after.upos not in ("ADV", "ADJ", "ADP", "DET"):
            return None
    return None


def _oblique(sentence: ParsedSentence, token: Token, head: Token) -> str | None:
    cases = {c.text.lower() for c in sentence.dependents(token.index, "case")}
    if "of" in cases:
        if head.lemma in figure_words("tolls"):
            return toll_kind(sentence, head)
        return measures("event").get(head.lemma)
    if cases & {"to", "at", "from", "past", "by"} and (
        head.lemma in figure_words("toll_verbs") or head.lemma == "toll"
    ):
        return _toll_near(sentence, head) or (toll_kind(sentence, head) if head.lemma == "toll" else None)
    return None


def _toll_near(sentence: ParsedSentence, verb: Token) -> str | None:
    """The kind of toll that is the subject or object of a verb of change."""
    for child in sentence.dependents(verb.index, "nsubj", "obj"):
        if child.lemma in figure_words("amounts"):
            found = toll_kind(sentence, child)
            if found:
                return found
    return None


def toll_kind(sentence: ParsedSentence, noun: Token) -> str | None:
    """ "death toll", "toll of wounded", "number of dead"."""
    for child in sentence.dependents(noun.index, "compound", "amod", "nmod"):
        found = measures("event").get(child.lemma) or measures("noun").get(child.lemma) or _state(child)
        if found:
            return found
        if child.lemma in ("body", "casualty"):
            return "killed" if child.lemma == "body" else "casualties"
    return "killed" if noun.lemma == "toll" else None


def _state(token: Token) -> str | None:
    return measures("state").get(token.text.lower()) or (
        measures("state").get(token.lemma) if token.upos == "ADJ" else None
    )


def _shot(sentence: ParsedSentence, verb: Token, found: str) -> str:
    """ "shot dead", "shot and killed", "shot and wounded", "shot to death" tell more than "shot"."""
    if found not in ("shot", "injured", "hospitalised"):
        return found
    for child in sentence.dependents(verb.index, "xcomp", "conj", "advmod", "acl", "ccomp"):
        if sentence.dependents(child.index, "nsubj", "obj"):
            continue  # "nine were shot and four were killed": said of others
        if _state(child) == "killed" or measures("object").get(child.lemma) == "killed":
            return "killed"
        if found == "shot" and measures("object").get(child.lemma) == "injured":
            return "injured"
    if any(t.text.lower() == "fatally" for t in sentence.dependents(verb.index, "advmod")):
        return "killed"
    return _to_death(sentence, verb) or found


def _to_death(sentence: ParsedSentence, verb: Token) -> str | None:
    """ "burnt to death", "stabbed to death"."""
    for child in sentence.dependents(verb.index, "obl", "nmod"):
        if child.lemma == "death" and any(c.text.lower() == "to" for c in sentence.dependents(child.index, "case")):
            return "killed"
    return None


def is_whole(sentence: ParsedSentence, noun: Token) -> bool:
    """Whether a noun is the whole of a part: "two of the 30 sailors died" says nothing of the 19."""
    if not sentence.dependents(noun.index, "nummod") or not sentence.dependents(noun.index, "det", "nmod:poss"):
        return False
    of = any(c.text.lower() == "of" for c in sentence.dependents(noun.index, "case"))
    return of and sentence.tokens[noun.head].upos in ("NUM", "PRON", "DET", "ADJ")


def _climbs(sentence: ParsedSentence, token: Token) -> bool:
    """Whether what is said of a word's governor holds for the word: parts, conjuncts, appositions, amounts of it."""
    head = sentence.tokens[token.head]
    base = token.relation.split(":")[0]
    if base in ("conj", "appos", "nummod"):
        return not (base == "conj" and token.upos == "VERB")
    if base in ("nmod", "obl"):
        cases = {c.text.lower() for c in sentence.dependents(token.index, "case")}
        if "including" in cases or "among" in cases:
            return True
        if is_whole(sentence, token):
            return False
        return "of" in cases and (head.upos == "NUM" or head.lemma in figure_words("groups") or is_person(head))
    return False
