"""Acts: what a cue does with what is said - says, asks, denies, claims, warns."""

import functools
from typing import get_args

import msgspec

from crosswire.extract.attribution.draft import Draft
from crosswire.lexicon.tables import table
from crosswire.model.attribution import Act


@functools.cache
def _acts() -> dict[str, Act]:
    acts = table("acts")
    return {lemma: act for act in get_args(Act) for lemma in acts.get(act, ())}


def with_act(draft: Draft) -> Draft:
    """A draft with the act of its cue; silences have theirs already."""
    if draft.origin is None or draft.act != "say":
        return draft
    cue = draft.origin
    lemma = cue.token.text.lower() if cue.kind == "adverb" else cue.token.lemma
    act: Act = "deny" if _rejects(draft) else _acts().get(lemma, "say")
    return msgspec.structs.replace(draft, act=act)


def _rejects(draft: Draft) -> bool:
    """Whether a cue turns down what others said ("dismissed the reports as false")."""
    cue = draft.origin
    rejection = table("acts")["rejection"]
    if cue is None or cue.kind != "verb" or cue.token.lemma not in rejection["verbs"]:
        return False
    turned_down = cue.sentence.dependents(cue.head, "obj", "nsubj:pass")
    return any(t.lemma in rejection["objects"] for t in turned_down)
