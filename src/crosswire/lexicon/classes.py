"""Classes of words that name one kind of event or thing."""

import functools

from crosswire.lexicon.tables import table


@functools.cache
def classes_of(lemma: str, *, language: str = "en") -> frozenset[str]:
    """The classes that a lemma belongs to: "gunfire" and "shoot" share one. Empty for most words."""
    return _by_lemma(language).get(lemma, frozenset())


@functools.cache
def _by_lemma(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for name, members in table("event_classes", language=language)["classes"].items():
        for lemma in members:
            found.setdefault(lemma, set()).add(name)
    return {lemma: frozenset(names) for lemma, names in found.items()}
