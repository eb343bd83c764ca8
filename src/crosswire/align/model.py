"""The pair model that ships: its weights as data, with its card."""

import functools

import msgspec

from crosswire.align.features import FEATURES
from crosswire.align.trees import Boosted
from crosswire.errors import ConfigError
from crosswire.lexicon.shipped import Shipped

PAIR_MODEL = Shipped("crosswire.align", "pair_model", "train_alignment.py")


@functools.cache
def pair_model() -> Boosted:
    """The model of how likely two statements say the same.

    Raises:
        ConfigError: the file is not the one that its hash names, or was trained on other features.
    """
    model = msgspec.json.decode(PAIR_MODEL.read(), type=Boosted)
    if model.features != FEATURES:
        raise ConfigError(f"{PAIR_MODEL.name} was trained on other features: run tools/{PAIR_MODEL.tool}")
    return model
