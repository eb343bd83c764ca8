"""Trained weights that ship with the package, each beside a file with the SHA-256 that it should have."""

import hashlib
from importlib.resources import files
from typing import NamedTuple

from crosswire.errors import ConfigError


class Shipped(NamedTuple):
    """A file of weights of a package, `NAME.json` or of another ending, with its hash in `NAME.sha256`; `tool` trains it."""

    package: str
    name: str
    tool: str
    ending: str = "json"

    def read(self) -> bytes:
        """The file's bytes.

        Raises:
            ConfigError: it is not the file that its hash names.
        """
        if self.sha256_found() != self.sha256_expected():
            raise ConfigError(
                f"{self.name}.{self.ending}: its SHA-256 is not that of {self.name}.sha256: reinstall, or run tools/{self.tool}"
            )
        return self._bytes(self.ending)

    def sha256_found(self) -> str:
        """The SHA-256 of the file as it is installed."""
        return hashlib.sha256(self._bytes(self.ending)).hexdigest()

    def sha256_expected(self) -> str:
        """The SHA-256 that it should have."""
        return self._bytes("sha256").decode("ascii").strip()

    def _bytes(self, ending: str) -> bytes:
        return (files(self.package) / f"{self.name}.{ending}").read_bytes()
