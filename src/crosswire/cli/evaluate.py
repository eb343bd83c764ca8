"""`crosswire eval`: scores on the development corpora, beside the figures to beat."""

from pathlib import Path

import click

CORPORA = ("claims", "origins", "stories", "tolls")  # each a module of crosswire.evaluation with one `evaluate`


@click.command("eval")
@click.argument("corpus", type=click.Choice(CORPORA))
@click.option(
    "--shared",
    type=click.Path(path_type=Path),
    default=Path("../shared"),
    show_default=True,
    help="The folder that holds seeds, corpora and scorers.",
)
@click.option("--json", "json_path", type=click.Path(path_type=Path), help="Write the scores to this file, too.")
def evaluate(corpus: str, shared: Path, json_path: Path | None) -> None:
    """Score this version on a development CORPUS and print the table.

    `claims` takes a minute, `origins` and `stories` some minutes, `tolls` half an hour. The events of `claims` trained
    the pair model that ships, so their scores with it flatter; tools/train_alignment.py prints those of events left
    out. The seeds trained nothing.

    \b
    Example:
      crosswire eval claims --shared ../shared
    """
    from importlib import import_module

    from crosswire.export.files import write_whole

    table, document = import_module(f"crosswire.evaluation.{corpus}").evaluate(shared)
    click.echo(table)
    if json_path is not None:
        import msgspec

        write_whole(json_path, msgspec.json.format(msgspec.json.encode(document), indent=1) + b"\n")
