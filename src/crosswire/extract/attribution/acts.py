"""Acts: what a cue does with what is said - says, asks, denies, claims, warns."""

import functools
from typing import get_args

import msgspec

from crosswire.extract.attribution.cues import Cue
from crosswire.extract.attribution.draft import Draft
from crosswire.extract.attribution.page import LOOSE, Page
from crosswire.lexicon.tables import table
from crosswire.model.attribution import Act
from crosswire.model.token import Token

# "“No comment.”" with marks and stops, in code points.
LONGEST_NO_COMMENT = 20


@functools.cache
def _acts() -> dict[str, Act]:
    acts = table("acts")
    return {lemma: act for act in get_args(Act) for lemma in acts.get(act, ())}


def with_act(page: Page, draft: Draft) -> Draft:
    """A draft with the act of its cue; silences have theirs already."""
    if draft.act != "say":
        return draft
    return msgspec.structs.replace(draft, act=_act(page, draft))


def _act(page: Page, draft: Draft) -> Act:
    cue = draft.origin
    if is_no_comment(page, draft):
        return "decline"
    if cue is None:
        return "write" if draft.frame == "post" else "say"
    lemma = cue.token.text.lower() if cue.kind == "adverb" else cue.token.lemma
    if _rejects(draft):
        return "deny"
    if denies(cue.token) and cue.sentence.dependents(cue.head, "advmod:neg"):
        return "say"  # "did not deny"
    if lemma in _known()["written"] and draft.source_kind == "document":
        return "write"
    if draft.frame == "directive" and lemma in _known()["directives"]:
        return "order"
    if draft.frame == "prepositional" and lemma in _known()["appeals"]:
        return "ask"
    return _acts().get(lemma, "say")


def is_no_comment(page: Page, draft: Draft) -> bool:
    """Whether all that is said is "No comment"."""
    if len(draft.content) != 1:
        return False
    start, end = draft.content[0]
    return end - start < LONGEST_NO_COMMENT and page.text[start:end].strip(LOOSE).lower() == "no comment"


def denies(token: Token) -> bool:
    """Whether a word is a verb or noun of denying."""
    return token.lemma in _known()["deny"]


def weighty(token: Token) -> bool:
    """Whether a word denies, claims or confirms: an account must not lose it because a corpus of politics marks it less often."""
    return token.lemma in _known()["deny"] | _known()["claim"] | _known()["confirm"]


def refuses_leave(cue: Cue) -> bool:
    """Whether "deny" withholds something: "was denied bail", "denied the motion", "denied them entry"."""
    sentence = cue.sentence
    objects = sentence.dependents(cue.head, "obj", "xcomp", "nsubj:pass")
    if any(t.lemma in _known()["granted"] for t in objects):
        return True
    return bool(sentence.dependents(cue.head, "aux:pass")) and bool(sentence.dependents(cue.head, "obj"))


@functools.cache
def _known() -> dict[str, frozenset[str]]:
    return {name: frozenset(words) for name, words in table("acts").items() if isinstance(words, list)}


def _rejects(draft: Draft) -> bool:
    """Whether a cue turns down what others said ("dismissed the reports as false")."""
    cue = draft.origin
    rejection = table("acts")["rejection"]
    if cue is None or cue.kind != "verb" or cue.token.lemma not in rejection["verbs"]:
        return False
    turned_down = cue.sentence.dependents(cue.head, "obj", "nsubj:pass")
    return any(t.lemma in rejection["objects"] for t in turned_down)
