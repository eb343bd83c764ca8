"""`crosswire models`: which models and tables are in use, and whether they are what they should be."""

import sys

import click

from crosswire.cli.reading import DONE, NOTHING_DONE, settings_from


@click.group()
def models() -> None:
    """The models and tables in use."""


@models.command()
def verify() -> None:
    """Print name, version and SHA-256 of every model in use; exit with 3 where one is not what it should be.

    \b
    Example:
      crosswire models verify
    """
    from crosswire.pipeline.models import models_in_use

    good = True
    for model in models_in_use(settings_from(None)):
        good = good and model.as_expected
        click.echo(
            f"{'ok ' if model.as_expected else 'BAD'} {model.name} {model.version} {model.sha256}  {model.remark}"
        )
    sys.exit(DONE if good else NOTHING_DONE)


@models.command()
def build() -> None:
    """Build the index of place names now; otherwise the first run does, in about ten seconds.

    \b
    Example:
      crosswire models build
    """
    from crosswire.lexicon.gazetteer import open_index

    open_index()
    click.echo("the index of place names is ready")
