"""Crosswire reads every report of an event and compiles one account in which every claim names its sources.

import crosswire
for annotation in crosswire.annotate(reports): ...
accounts = crosswire.compile(reports)
"""

from collections.abc import Iterable, Iterator
from importlib.metadata import version
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from crosswire.model.account import Account
    from crosswire.model.annotation import Annotation
    from crosswire.model.report import Report
    from crosswire.settings import Settings

__version__ = version("crosswire")


def annotate(reports: Iterable["Report"], settings: "Settings | None" = None) -> Iterator["Annotation"]:
    """Everything found in each report, one report at a time, in their order. Streams.

    Raises:
        ConfigError: the spaCy model that the settings name is not installed.
    """
    from crosswire.pipeline.reading import annotate as run  # late: importing the package must cost nothing

    return run(reports, settings)


def compile(
    reports: Iterable["Report"], settings: "Settings | None" = None, *, one_story: bool = False
) -> list["Account"]:
    """One account per story of these reports, sorted by story id; `one_story` takes all as one.

    Raises:
        ConfigError: the spaCy model or the counting rules that the settings name are not there.
    """
    from crosswire.pipeline.compiling import compile_accounts

    annotations = list(annotate(reports, settings))
    return list(compile_accounts(annotations, settings, one_story=one_story))
