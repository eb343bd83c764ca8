"""`crosswire eval`: scores on the development corpora, beside the figures to beat."""

import logging
from pathlib import Path

import click

# Each a module of crosswire.evaluation with one `evaluate`.
CORPORA = ("claims", "origins", "stories", "tolls", "quotes", "time", "quantities", "places", "names")
SAMPLED = ("stories", "tolls")


@click.command("eval")
@click.argument("corpus", type=click.Choice(CORPORA))
@click.option(
    "--shared",
    type=click.Path(path_type=Path),
    default=Path("../shared"),
    show_default=True,
    help="The folder that holds seeds, corpora and scorers.",
)
@click.option(
    "--sample", type=click.IntRange(min=1), help="Only so many stories of each corpus (`stories` and `tolls`)."
)
@click.option("--json", "json_path", type=click.Path(path_type=Path), help="Write the scores to this file, too.")
def evaluate(corpus: str, shared: Path, sample: int | None, json_path: Path | None) -> None:
    """Score this version on a development CORPUS and print the table.

    `claims` takes a minute, the others some minutes: how far they are is told on stderr. The events of `claims` and the
    seeds trained none of the models that find and compare claims; their thresholds were chosen on the events.

    \b
    Example:
      crosswire eval claims --shared ../shared
    """
    from importlib import import_module

    from crosswire.export.files import write_whole

    if sample is not None and corpus not in SAMPLED:
        raise click.UsageError(f"--sample is for {' and '.join(SAMPLED)}: {corpus} is always scored whole")
    logging.getLogger("crosswire.evaluation").setLevel(logging.INFO)
    options = {} if sample is None else {"sample": sample}
    table, document = import_module(f"crosswire.evaluation.{corpus}").evaluate(shared, **options)
    click.echo(table)
    if json_path is not None:
        import msgspec

        write_whole(json_path, msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n")
