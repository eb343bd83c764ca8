"""`crosswire compile`: reports in, accounts and their pages out."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from crosswire import __version__
from crosswire.cli.reading import (
    check_output,
    counted,
    fetch_option,
    finish,
    output_type,
    reports_from,
    settings_from,
    settings_option,
)

if TYPE_CHECKING:
    from crosswire.model.account import Account
    from crosswire.model.report import LeftOut
    from crosswire.model.toll import Toll
    from crosswire.settings import Settings


@click.command("compile")
@click.argument("inputs", nargs=-1, required=True, metavar="REPORT...")
@click.option("-o", "--output", type=output_type(folder=True), help="The folder that the account is written to.")
@click.option("--accounts", type=output_type(folder=False), help="One account a line to this file, and no pages.")
@click.option("--one-story", is_flag=True, help="Take all reports as reports of one event.")
@click.option("--profile", help="The counting rules of the toll: airwars (default), ibc, ucdp, acled.")
@click.option("--fast", is_flag=True, help="Read no pair of sentences together: quicker, and fewer claims are found.")
@fetch_option
@settings_option
def compile_reports(
    inputs: tuple[str, ...],
    output: Path | None,
    accounts: Path | None,
    one_story: bool,
    profile: str | None,
    fast: bool,
    fetch: bool,
    settings_path: Path | None,
) -> None:
    """Compile REPORTs (files, folders, with --fetch addresses) into one account per story.

    Writes account.json and index.html, a page that needs no network. Reports of several stories make one account
    each in a folder of its own, and index.html lists them.

    \b
    Examples:
      crosswire compile examples/izium -o account/
      crosswire compile a.txt b.html --one-story -o account/
      crosswire compile incidents.jsonl.gz --accounts accounts.jsonl
    """
    if (output is None) == (accounts is None):
        raise click.UsageError("give either -o DIR, for pages, or --accounts OUT.jsonl")
    check_output(
        inputs, *([accounts] if accounts else [output / "account.json", output / "index.html"] if output else [])
    )
    settings = settings_from(settings_path, fetch=fetch, profile=profile, fast=fast)
    from crosswire.lexicon.profiles import load_profile

    load_profile(settings.profile)  # a wrong name must not cost a parse
    left_out: list[LeftOut] = []
    from crosswire.pipeline.compiling import compile_accounts
    from crosswire.pipeline.reading import annotate

    annotations = list(counted(annotate(reports_from(inputs, settings, left_out), settings), "reports read"))
    if not annotations:
        finish(left_out, done=0)
    compiled = compile_accounts(annotations, settings, one_story=one_story, left_out=sorted(left_out))
    found = counted(compiled, "stories compiled")
    if accounts is not None:
        _write_lines(accounts, found, settings)
    elif output is not None:
        _write_pages(output, list(found), settings, left_out)
    click.echo(f"written to {click.format_filename(accounts or output or '')}")
    finish(left_out, done=len(annotations))


def _write_lines(path: Path, accounts: "Iterable[Account]", settings: "Settings") -> None:
    from crosswire.export.account_json import account_document, encode_account
    from crosswire.export.files import write_lines
    from crosswire.settings import as_document

    document = as_document(settings)
    lines = (encode_account(account_document(a, settings=document, version=__version__), indent=-1) for a in accounts)
    click.echo(_number(write_lines(path, lines), "story", "stories"))


def _write_pages(
    folder: Path, accounts: "Sequence[Account]", settings: "Settings", left_out: "Sequence[LeftOut]"
) -> None:
    from crosswire.export.files import write_whole
    from crosswire.export.index_page import StoryLink, render_index

    if len(accounts) == 1:
        _write_account(folder, accounts[0], settings)
        return
    links = [StoryLink(folder=_folder_name(account), account=account) for account in accounts]
    for link in links:
        _write_account(folder / link.folder, link.account, settings)
    page = render_index(links, left_out=sorted(left_out), version=__version__)
    write_whole(folder / "index.html", page.encode("utf-8"))
    (folder / "account.json").unlink(missing_ok=True)  # an earlier run's, of one story: no part of this list


def _write_account(folder: Path, account: "Account", settings: "Settings") -> None:
    from crosswire.export.account_json import write_account
    from crosswire.export.dossier import render_dossier
    from crosswire.export.files import write_whole
    from crosswire.settings import as_document

    page = render_dossier(account, version=__version__)
    write_account(folder / "account.json", account, settings=as_document(settings), version=__version__)
    write_whole(folder / "index.html", page.encode("utf-8"))
    for line in _summary(account):
        click.echo(line)


def _folder_name(account: "Account") -> str:
    """A folder for a story: letters and digits of its title, and of its id, which a hostile input may have chosen."""
    import re

    from crosswire.model.identity import content_id

    title = re.sub(r"[^a-z0-9]+", "-", account.story.title.lower()).strip("-")[:48].strip("-")
    return f"{title or 'story'}-{content_id('', account.story.id)[1:7]}"


def _summary(account: "Account") -> Iterator[str]:
    relations = [claim.relation for claim in account.claims]
    reports = _number(len(account.readings), "report", "reports")
    copies = _number(sum(not o.partial for o in account.origins), "copy", "copies")
    shared = _number(len(relations) - relations.count("single"), "point", "points")
    disagree, detail = relations.count("conflict"), relations.count("refine")
    yield (
        f"{account.story.title}: {reports}, {copies}; {shared} in two or more reports "
        f"({disagree} disagree, {detail} add detail)"
    )
    for row in account.toll:
        if row.category is None and row.place is None:
            low, high = ("?" if bound is None else f"{bound:,}" for bound in (row.low, row.high))
            limit = ", no upper limit stated" if row.open else ""
            yield f"  {row.measure}: {low} to {high}{limit} ({row.profile})"
    yield from _by_other_rules(account)


def _by_other_rules(account: "Account") -> Iterator[str]:
    """What changes by other counting rules: a table of those totals that come out otherwise."""
    totals = [row for row in account.toll if row.category is None and row.place is None]
    others = {(row.profile, row.measure): row for row in account.other_tolls}
    profiles = sorted({row.profile for row in account.other_tolls})
    for row in totals:
        cells = [f"{name} {_bounds(others.get((name, row.measure)))}" for name in profiles]
        if any(_bounds(others.get((name, row.measure))) != _bounds(row) for name in profiles):
            yield f"  {row.measure} by other rules (low/central/high): {row.profile} {_bounds(row)}; {'; '.join(cells)}"


def _bounds(row: "Toll | None") -> str:
    """Low, central figure and high in short: 4, 5, 6 as `4/5/6`, one number where they are one."""
    if row is None:
        return "not counted"
    shown = ["?" if bound is None else f"{bound:,}" for bound in (row.low, row.best, row.high)]
    return shown[0] if len(set(shown)) == 1 else "/".join(shown)


def _number(number: int, one: str, many: str) -> str:
    return f"{number:,} {one if number == 1 else many}"
