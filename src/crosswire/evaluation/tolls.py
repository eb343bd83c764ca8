"""Killed and injured against the recorded incidents, by the script that comes with the corpus."""

import contextlib
import io
import tempfile
from pathlib import Path
from typing import Any

from crosswire import __version__
from crosswire.errors import ConfigError
from crosswire.evaluation.scorers import load_scorer
from crosswire.export.account_json import account_document, encode_account
from crosswire.ingest.discover import read_reports
from crosswire.model.report import Report
from crosswire.pipeline.compiling import compile_accounts
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings, as_document

# corpora/README.md, two or more killed or injured, exact.
BASELINE = "  first number by a regular expression, two or more: killed .49, injured .38 exact"


def evaluate(shared: Path) -> tuple[str, dict[str, Any]]:
    """The table to print and the same as a document, for the corpora below `shared`.

    Raises:
        ConfigError: the corpora or the scorer are not there.
    """
    scorer = load_scorer("score_tolls", shared / "scorers")
    paths = sorted((shared / "corpora" / "stories").glob("*.jsonl.gz"))
    if not paths:
        raise ConfigError(f"{shared / 'corpora' / 'stories'}: no incidents there: give the folder with --shared")
    tables = {}
    for path in paths:
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stdout(io.StringIO()) as said:
            accounts = Path(folder) / "accounts.jsonl"
            _compile(path, accounts)
            scorer.main(str(path), str(accounts))
        tables[path.name] = said.getvalue().rstrip()
    rows = [line for name, table in tables.items() for line in (name, table)]
    return "\n".join([*rows, BASELINE]), {name: table.splitlines() for name, table in tables.items()}


def _compile(path: Path, accounts: Path) -> None:
    settings = Settings()
    found = read_reports([str(path)], readers=READERS, options=settings.ingest)
    compiled = compile_accounts(list(annotate(r for r in found if isinstance(r, Report))), settings)
    document = as_document(settings)
    with accounts.open("wb") as file:
        for account in compiled:
            file.write(encode_account(account_document(account, settings=document, version=__version__), indent=-1))
