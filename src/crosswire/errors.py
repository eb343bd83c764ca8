"""The few errors that mean an action."""


class CrosswireError(Exception):
    """Anything Crosswire refuses; the message gives place, what was expected, what was found, what to do."""


class UnreadableReport(CrosswireError):
    """One report can't be read: name it, leave it out, go on with the rest."""

    def __init__(self, uri: str, because: str) -> None:
        super().__init__(f"{uri}: {because}")
        self.uri = uri
        self.because = because


class SpanMismatch(CrosswireError):
    """A span's words are not the words that stand at its offsets."""


class ConfigError(CrosswireError):
    """Settings, models or arguments are wrong: stop."""
