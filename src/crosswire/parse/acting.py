"""Where a country's or a capital's name stands for its government: as the doer of a clause, or as who comments or gets aid."""

from crosswire.lexicon.tables import words
from crosswire.model.token import ParsedSentence


def acts(sentence: ParsedSentence, index: int) -> bool:
    """Whether this word is the subject or agent of a clause, or stands in "no comment from X", "aid to X"."""
    token = sentence.tokens[index]
    governor = sentence.tokens[token.head]
    if token.relation.startswith("nsubj"):
        return governor.upos == "VERB" or any(
            t.tag == "VBG" for t in sentence.dependents(governor.index, "advcl", "xcomp")
        )
    if token.relation == "obl:agent":
        return True
    prepositions = {t.text.lower() for t in sentence.dependents(index, "case")}
    if "from" in prepositions:
        return governor.lemma in words("comment_nouns")
    return "to" in prepositions and governor.lemma in words("aid_nouns")
