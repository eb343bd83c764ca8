"""Words as the extractors see them, whichever parser found them."""

import msgspec

from crosswire.model.layout import PartKind


class Token(msgspec.Struct, frozen=True, kw_only=True, gc=False):
    """A word of a parsed sentence.

    `upos` is the universal part of speech, `tag` the treebank's own, `relation` the universal dependency (Universal
    Dependencies 2: prepositions are `case` of their noun, the noun `obl` or `nmod` of what it modifies; one departure:
    a copula stays head of its clause and the predicate is its `xcomp`). `head` is an index into the sentence's tokens,
    its own for the root. `entity` is the recogniser's label of the name it belongs to (`PERSON`, `GPE` ...), "" if none,
    and `entity_start` marks a name's first word.
    """

    index: int
    start: int
    end: int
    text: str
    lemma: str
    upos: str
    tag: str
    relation: str
    head: int
    entity: str = ""
    entity_start: bool = False


class ParsedSentence(msgspec.Struct, frozen=True, kw_only=True):
    """A sentence with its words; `number` counts the report's sentences from 0."""

    number: int
    start: int
    end: int
    paragraph: int
    part: PartKind | None
    tokens: tuple[Token, ...]
    children: tuple[tuple[int, ...], ...]

    def subtree(self, index: int) -> list[int]:
        """The indices of a word and all that depend on it, in reading order."""
        if not self.children[index]:
            return [index]  # more than half of what is asked for, and not worth a search
        found, stack = [], [index]
        while stack:
            here = stack.pop()
            found.append(here)
            stack.extend(self.children[here])
        return sorted(found)

    def dependents(self, index: int, *relations: str) -> list[Token]:
        """A word's direct dependents in any of these relations, in reading order; subtypes count (`nsubj:pass`)."""
        return [
            token
            for token in map(self.tokens.__getitem__, self.children[index])
            if token.relation in relations or (":" in token.relation and token.relation.partition(":")[0] in relations)
        ]
