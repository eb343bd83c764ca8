"""From the parser's dependency labels to Universal Dependencies.

spaCy's English models use the CLEAR scheme, where a preposition heads its noun. Here the noun stands on what it modifies
and the preposition is its `case`, as in Universal Dependencies 2; labels are renamed by a table. The copula stays head.
"""

from collections.abc import Sequence

RENAMED = {
    "ROOT": "root",
    "dobj": "obj",
    "dative": "iobj",
    "nsubjpass": "nsubj:pass",
    "csubjpass": "csubj:pass",
    "auxpass": "aux:pass",
    "attr": "xcomp",
    "acomp": "xcomp",
    "oprd": "xcomp",
    "relcl": "acl:relcl",
    "poss": "nmod:poss",
    "npadvmod": "obl:unmarked",
    "prt": "compound:prt",
    "neg": "advmod:neg",
    "quantmod": "advmod",
    "predet": "det:predet",
    "preconj": "cc:preconj",
    "intj": "discourse",
    "prep": "advmod",  # a preposition with no noun of its own ("went through")
    "agent": "advmod",
    "pobj": "obl",
    "pcomp": "advcl",
}
VERBAL = {"VERB", "AUX", "ADJ", "ADV"}


def to_universal(heads: Sequence[int], labels: Sequence[str], upos: Sequence[str]) -> tuple[list[int], list[str]]:
    """Heads and relations by Universal Dependencies, from those of the CLEAR scheme (indices into the same words)."""
    new_heads = list(heads)
    relations = [RENAMED.get(label, label) for label in labels]
    for i, label in enumerate(labels):
        if label in ("pobj", "pcomp") and labels[heads[i]] in ("prep", "agent", "dative"):
            _lift(i, heads=new_heads, labels=labels, relations=relations, upos=upos)
    return new_heads, relations


def _lift(i: int, *, heads: list[int], labels: Sequence[str], relations: list[str], upos: Sequence[str]) -> None:
    """Put the complement of a preposition in the preposition's place."""
    preposition = heads[i]
    governor = heads[preposition]
    while labels[governor] in ("prep", "agent") and relations[governor] in ("case", "mark"):
        governor = heads[governor]
    if governor == preposition:  # a headline that is a bare prepositional phrase
        heads[i], relations[i] = i, "root"
    else:
        verbal = upos[governor] in VERBAL
        relations[i] = _role(labels[i], labels[preposition], verbal=verbal)
        heads[i] = governor
    heads[preposition] = i
    relations[preposition] = "case" if labels[i] == "pobj" else "mark"
    for j, head in enumerate(heads):
        if head == preposition and j not in (i, preposition):
            heads[j] = i


def _role(label: str, preposition_label: str, *, verbal: bool) -> str:
    if label == "pcomp":
        return "advcl" if verbal else "acl"
    if preposition_label == "agent":
        return "obl:agent"
    return "obl" if verbal else "nmod"
