"""Trained weights that ship with the package, each beside a file with the SHA-256 that it should have."""

import hashlib
from importlib.resources import files
from typing import NamedTuple

from crosswire.errors import ConfigError


class Shipped(NamedTuple):
    """A file of weights of a package, `NAME.json`, with its hash in `NAME.sha256`; `tool` is what trains it."""

    package: str
    name: str
    tool: str

    def read(self) -> bytes:
        """The file's bytes.

        Raises:
            ConfigError: it is not the file that its hash names.
        """
        if self.sha256_found() != self.sha256_expected():
            raise ConfigError(
                f"{self.name}.json: its SHA-256 is not that of {self.name}.sha256: reinstall, or run tools/{self.tool}"
            )
        return self._bytes("json")

    def sha256_found(self) -> str:
        """The SHA-256 of the file as it is installed."""
        return hashlib.sha256(self._bytes("json")).hexdigest()

    def sha256_expected(self) -> str:
        """The SHA-256 that it should have."""
        return self._bytes("sha256").decode("ascii").strip()

    def _bytes(self, ending: str) -> bytes:
        return (files(self.package) / f"{self.name}.{ending}").read_bytes()
