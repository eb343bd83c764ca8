"""The models of alignment that ship: their weights as data, with their cards."""

import functools

import msgspec

from crosswire.align.features import FEATURES
from crosswire.align.filtering import COARSE
from crosswire.align.trees import Boosted
from crosswire.align.worth import TRAITS
from crosswire.errors import ConfigError
from crosswire.lexicon.shipped import Shipped

PAIR_MODEL = Shipped("crosswire.align", "pair_model", "train_alignment.py")
FILTER_MODEL = Shipped("crosswire.align", "filter_model", "train_alignment.py")
WORTH_MODEL = Shipped("crosswire.align", "worth_model", "train_alignment.py")


@functools.cache
def pair_model() -> Boosted:
    """The model of how likely two statements say the same.

    Raises:
        ConfigError: the file is not the one that its hash names, or was trained on other features.
    """
    return _read(PAIR_MODEL, FEATURES)


@functools.cache
def filter_model() -> Boosted:
    """The model of which pairs are worth comparing in full.

    Raises:
        ConfigError: the file is not the one that its hash names, or was trained on other features.
    """
    return _read(FILTER_MODEL, COARSE)


@functools.cache
def worth_model() -> Boosted:
    """The model of how likely a statement is worth holding against other reports.

    Raises:
        ConfigError: the file is not the one that its hash names, or was trained on other traits.
    """
    return _read(WORTH_MODEL, TRAITS)


def _read(shipped: Shipped, features: tuple[str, ...]) -> Boosted:
    model = msgspec.json.decode(shipped.read(), type=Boosted)
    if model.features != features:
        raise ConfigError(f"{shipped.name} was trained on other features: run tools/{shipped.tool}")
    return model
