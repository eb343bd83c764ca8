"""The trained judge of possible sayings: how likely a draft is one, by weights that ship as data with their card.

Without its file everything works by the rules alone.
"""

import functools
import math
from collections.abc import Iterable, Mapping
from importlib.resources import files
from typing import Literal

import msgspec

from crosswire.lexicon.shipped import Shipped

CUE_WEIGHTS = Shipped("crosswire.extract.attribution", "cue_weights", "train_cues.py")

# What the rules make of a draft: a saying, the right words but none uttered ("would say"), or a word that no list has.
Verdict = Literal["said", "unuttered", "unlisted"]


class Judge(msgspec.Struct, frozen=True, kw_only=True):
    """A logistic regression over traits; `lemmas` is what the vector of the cue's lemma adds.

    `thresholds` is the probability from which a draft of each verdict is taken.
    """

    bias: float
    traits: Mapping[str, float]
    lemmas: Mapping[str, float]
    thresholds: Mapping[Verdict, float]
    card: Mapping[str, object]

    def takes(self, traits: Iterable[str], *, lemma: str, verdict: Verdict) -> bool:
        """Whether a draft with these traits is a saying."""
        return self.probability((f"rules={verdict}", *traits), lemma=lemma) >= self.thresholds[verdict]

    def probability(self, traits: Iterable[str], *, lemma: str) -> float:
        """How likely it is, 0 to 1."""
        total = self.bias + self.lemmas.get(lemma, 0.0) + sum(self.traits.get(t, 0.0) for t in traits)
        return 1 / (1 + math.exp(-total))


@functools.cache
def shipped_judge() -> Judge | None:
    """The judge that ships; `None` where its file is not installed.

    Raises:
        ConfigError: the file is not the one that its hash names.
    """
    if not (files(CUE_WEIGHTS.package) / f"{CUE_WEIGHTS.name}.json").is_file():
        return None
    return msgspec.json.decode(CUE_WEIGHTS.read(), type=Judge)
