"""The rules by which casualty recorders count, as named profiles: data under `lexicon/profiles/`, one engine for all."""

import functools
import tomllib
from importlib.resources import files
from typing import Literal

import msgspec

from crosswire.errors import ConfigError


class Profile(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What one recorder's practice decides where practice differs.

    `measures` are the measures it counts. `vague` gives the bounds of words that name no number: one number where the
    words state no upper limit, two where the practice sets one. `lone_higher`: whether a higher figure of a single
    origin raises the high or is left out. `differ`: whether independent figures that differ give a range from what is
    agreed, or the lowest alone. `single_figure`: low, best and high are one number. `perpetrator`: whether a dead
    perpetrator counts in the central figure, stands apart, or is in it where the reports' own figure counts him.
    """

    name: str
    title: str
    source: str
    measures: tuple[str, ...]
    vague: dict[str, tuple[int, ...]]
    lone_higher: Literal["raise", "leave-out"] = "raise"
    differ: Literal["agreed", "lowest"] = "agreed"
    single_figure: bool = False
    perpetrator: Literal["apart", "counted", "as-reported"] = "apart"


def profile_names() -> tuple[str, ...]:
    """The names of the profiles that ship, sorted."""
    folder = files("crosswire.lexicon") / "profiles"
    return tuple(sorted(f.name.removesuffix(".toml") for f in folder.iterdir() if f.name.endswith(".toml")))


@functools.cache
def load_profile(name: str = "airwars") -> Profile:
    """The profile by this name.

    Raises:
        ConfigError: there is none, or its file has unknown or wrong fields.
    """
    if name not in profile_names():
        raise ConfigError(f"profile {name!r} is not known: use one of {', '.join(profile_names())}")
    raw = (files("crosswire.lexicon") / "profiles" / f"{name}.toml").read_text(encoding="utf-8")
    try:
        return msgspec.convert({"name": name, **tomllib.loads(raw)}, Profile)
    except msgspec.ValidationError as wrong:
        raise ConfigError(f"profile {name!r}: {wrong}") from wrong
