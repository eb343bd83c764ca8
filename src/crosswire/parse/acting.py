"""Where a country's or a capital's name stands for its government: it does something, or is told, comments or gets aid."""

from crosswire.lexicon.tables import words
from crosswire.model.token import ParsedSentence


def acts(sentence: ParsedSentence, index: int) -> bool:
    """Whether this word is the doer of a clause, is told or accused, or stands in "no comment from X", "aid to X".

    What lies somewhere, suffers or is struck is a place ("Iran sits on a fault", "Kabul was shelled").
    """
    token = sentence.tokens[index]
    governor = sentence.tokens[token.head]
    if token.relation.startswith("nsubj"):
        if token.relation == "nsubj:pass":
            return governor.lemma in words("addressing_verbs")
        doing = any(t.tag == "VBG" for t in sentence.dependents(governor.index, "advcl", "xcomp"))
        return (governor.upos == "VERB" or doing) and governor.lemma not in words("happening_verbs")
    if token.relation in ("obj", "iobj") and governor.lemma in words("addressing_verbs"):
        return True
    if token.relation == "obl:agent":
        return True
    prepositions = {t.text.lower() for t in sentence.dependents(index, "case")}
    if "from" in prepositions:
        return governor.lemma in words("comment_nouns")
    return "to" in prepositions and governor.lemma in words("aid_nouns")
