"""How likely an editor would list a difference: weights that ship as data, with their card."""

import functools
import math
from collections.abc import Mapping, Sequence

import msgspec

from crosswire.compare.signals import SIGNALS
from crosswire.errors import ConfigError
from crosswire.lexicon.shipped import Shipped

DIFFERENCE_WEIGHTS = Shipped("crosswire.compare", "difference_weights", "train_comparison.py")


class Scale(msgspec.Struct, frozen=True, kw_only=True):
    """A logistic regression over the signals, and from which probability on it says yes.

    Its log odds and those of the cross-encoder, where statements were read, add up; the slope and the shift of `reading` make
    them log odds again. Without these, too rare to learn, reading has no say.
    """

    bias: float
    weights: tuple[float, ...]
    threshold: float
    reading: tuple[float, float] | None = None

    def probability(self, signals: Sequence[float], read: float | None = None) -> float:
        """How likely, 0 to 1; `read` are the cross-encoder's log odds."""
        odds = self.bias + sum(w * x for w, x in zip(self.weights, signals, strict=True))
        if read is not None and self.reading is not None:
            slope, shift = self.reading
            odds = shift + slope * (odds + read)
        return 1 / (1 + math.exp(-odds))

    def says(self, signals: Sequence[float], read: float | None = None) -> bool:
        """Whether it is likely enough."""
        return self.probability(signals, read) >= self.threshold


class Weights(msgspec.Struct, frozen=True, kw_only=True):
    """A scale for each kind of difference, one for conflict, and where all come from."""

    signals: tuple[str, ...]
    kinds: Mapping[str, Scale]
    conflict: Scale
    card: dict[str, object]


@functools.cache
def difference_weights() -> Weights:
    """The weights that ship.

    Raises:
        ConfigError: the file is not the one that its hash names, or was trained on other signals.
    """
    weights = msgspec.json.decode(DIFFERENCE_WEIGHTS.read(), type=Weights)
    if weights.signals != SIGNALS:
        raise ConfigError(
            f"{DIFFERENCE_WEIGHTS.name} was trained on other signals: run tools/{DIFFERENCE_WEIGHTS.tool}"
        )
    return weights
