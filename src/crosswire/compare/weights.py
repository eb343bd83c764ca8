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
    """A logistic regression over the signals, and from which probability on it says yes."""

    bias: float
    weights: tuple[float, ...]
    threshold: float

    def probability(self, signals: Sequence[float]) -> float:
        """How likely, 0 to 1."""
        return 1 / (1 + math.exp(-self.bias - sum(w * x for w, x in zip(self.weights, signals, strict=True))))

    def says(self, signals: Sequence[float]) -> bool:
        """Whether it is likely enough."""
        return self.probability(signals) >= self.threshold


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
