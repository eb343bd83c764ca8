"""What is said by a passive verb: "was accused of", "it was reported that", "an attack claimed by"."""

from crosswire.extract.attribution.cues import Cue
from crosswire.extract.attribution.found import Found
from crosswire.extract.attribution.page import Page
from crosswire.extract.attribution.reach import clean, content_from


def passive(page: Page, cue: Cue) -> Found | None:
    """What a passive says: a clause after it, or its subject with what follows ("was accused of lying")."""
    if "passive" not in cue.frames:
        return None
    sentence = cue.sentence
    clauses = [t for t in sentence.dependents(cue.head, "ccomp") if t.index > cue.head]
    if clauses:
        return Found(content=content_from(page, cue, sentence.subtree(clauses[0].index)[0]), frame="clause")
    subjects = sentence.dependents(cue.head, "nsubj")
    if not subjects and cue.token.relation == "acl":
        described = sentence.tokens[cue.token.head]
        words = [i for i in sentence.subtree(described.index) if i < cue.head and sentence.tokens[i].relation != "case"]
        return (
            Found(
                content=clean(page, (sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end)), frame="passive"
            )
            if words
            else None
        )
    if not subjects or (subjects[0].upos == "PRON" and subjects[0].text.lower() == "it"):
        return None
    words = sentence.subtree(subjects[0].index)
    pieces = clean(page, (sentence.tokens[words[0]].start, sentence.tokens[words[-1]].end))
    agents = {i for t in sentence.dependents(cue.head, "obl:agent") for i in sentence.subtree(t.index)}
    tail = [
        t
        for t in sentence.dependents(cue.head, "obl", "xcomp", "advcl")
        if t.index > cue.head and t.index not in agents
    ]
    if tail:
        pieces += content_from(page, cue, sentence.subtree(tail[0].index)[0])
    return Found(content=pieces, frame="passive")
