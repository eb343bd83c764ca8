"""Reports for tests, read by the real pipeline; the spaCy model loads once per session."""

from crosswire.model.annotation import Annotation
from crosswire.model.report import Report
from crosswire.pipeline.reading import annotate


def report(name: str, text: str) -> Report:
    """A report of this text."""
    return Report(id=name, uri=f"{name}.txt", sha256="0" * 64, text=text, language="en")


def read(name: str, text: str) -> Annotation:
    """One report, read."""
    return next(annotate([report(name, text)]))
