"""How, or by what."""

from collections.abc import Sequence

from crosswire.compare.view import Finding, View
from crosswire.compare.words import contrast, pairs, plain_words
from crosswire.lexicon.tables import table


def compare_causes(views: Sequence[View]) -> Finding | None:
    """Two reports that name different means: stabbed in one, shot in the other."""
    means: dict[str, list[str]] = table("means")["means"]
    class_of = {word: name for name, members in means.items() for word in members}
    for here, there in pairs(views):
        left, right = ([w for v in group for w in plain_words(v) if w in class_of] for group in (here, there))
        if {class_of[w] for w in left} & {class_of[w] for w in right} or not left or not right:
            continue
        return contrast("cause", here, there, rivals=(left[0], right[0]), form="means", clash=True)
    return None
