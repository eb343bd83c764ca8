"""The scoring scripts that lie beside the corpora, as modules."""

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

from crosswire.errors import ConfigError


def load_scorer(name: str, folder: Path) -> ModuleType:
    """The script `NAME.py` of a folder of scorers, as a module; the scripts import one another from that folder.

    Raises:
        ConfigError: there is no such script.
    """
    path = folder / f"{name}.py"
    spec = importlib.util.spec_from_file_location(name, path)
    if not path.is_file() or spec is None or spec.loader is None:
        raise ConfigError(f"{path}: no such scorer: give the folder that holds corpora and scorers with --shared")
    module = importlib.util.module_from_spec(spec)
    sys.path.insert(0, str(folder))
    try:
        spec.loader.exec_module(module)
    finally:
        sys.path.remove(str(folder))
    return module
