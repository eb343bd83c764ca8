"""Whether every figure and date that the seeds' gold account names comes out as it says."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from crosswire import __version__
from crosswire.errors import ConfigError
from crosswire.export.account_json import account_document, encode_account
from crosswire.ingest.discover import read_reports
from crosswire.model.report import Report
from crosswire.pipeline.compiling import compile_accounts
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings, as_document

Document = dict[str, Any]
# How the gold names what our units name.
UNITS = {"us dollar": "usd", "miles": "mile"}


class Answer(NamedTuple):
    """A figure or date of the gold, and what was said in its place."""

    words: str
    gold: str
    said: str
    right: bool


class SeedValues(NamedTuple):
    """Answers for all figures and all dates of the gold."""

    figure_answers: list[Answer]
    date_answers: list[Answer]

    @property
    def figures(self) -> tuple[int, int]:
        """Right, and of how many."""
        return sum(a.right for a in self.figure_answers), len(self.figure_answers)

    @property
    def dates(self) -> tuple[int, int]:
        """Right, and of how many."""
        return sum(a.right for a in self.date_answers), len(self.date_answers)

    def rows(self) -> Iterator[str]:
        """The two lines of the table, and one for each that is wrong."""
        for name, (right, of) in (("figures", self.figures), ("dates", self.dates)):
            yield f"{'seeds, ' + name:16s}{f'{right}/{of}':>9s}"
        for a in (*self.figure_answers, *self.date_answers):
            if not a.right:
                yield f"  {a.words!r}: {a.gold}, said {a.said}"


def seed_values(folder: Path) -> SeedValues:
    """The answers of a compiled account of the seeds.

    Raises:
        ConfigError: the gold account is not there.
    """
    path = folder / "account.gold.json"
    if not path.is_file():
        raise ConfigError(f"{path}: not there: give the folder that holds the seeds with --shared")
    gold, said = json.loads(path.read_text(encoding="utf-8")), _account(folder)
    names = {r["uri"].rsplit("/", 1)[-1]: r["id"] for r in said["reports"]}
    texts = {r["id"]: r["text"] for r in said["reports"]}
    figures = [_figure(f, s, names, said) for fact in gold["facts"] for f, s in _figures(fact)]
    dates = [a for fact in gold["facts"] for date, span in _dates(fact) for a in _date(date, span, names, texts, said)]
    return SeedValues(figures, dates)


def _account(folder: Path) -> Document:
    settings = Settings()
    found = read_reports([str(p) for p in sorted(folder.glob("*.txt"))], readers=READERS, options=settings.ingest)
    annotations = list(annotate(r for r in found if isinstance(r, Report)))
    (account,) = compile_accounts(annotations, settings, one_story=True)
    document = account_document(account, settings=as_document(settings), version=__version__)
    decoded: Document = json.loads(encode_account(document, indent=-1))
    return decoded


def _figures(fact: Document) -> Iterator[tuple[Document, Document]]:
    """The figures that a fact states, each with its place."""
    places = {span["text"]: span for span in fact["spans"]}
    for value in fact.get("values", ()):
        yield value, places[value["text"]]
    if "unit" in fact:
        yield fact, fact["spans"][0]


def _figure(gold: Document, span: Document, names: dict[str, str], said: Document) -> Answer:
    found = [q for q in _in_statements(said, "quantities", names[span["report"]]) if _meets(q, span)]
    unit = UNITS.get(gold["unit"].lower(), gold["unit"].lower())
    right = any(
        (q["low"], q["high"], q["unit"].lower()) == (gold["low"], gold["high"], unit)
        and q["approximate"] >= gold.get("approximate", False)
        for q in found
    )
    told = sorted({f"{q['low']}..{q['high']} {q['unit']}" for q in found})
    return Answer(span["text"], f"{gold['low']}..{gold['high']} {unit}", ", ".join(told), right)


def _dates(fact: Document) -> Iterator[tuple[str, Document]]:
    """The dates that a fact states, each with the places where the reports tell it."""
    for date in (fact.get("date"), fact.get("since")):
        if date is not None:
            yield from ((date, span) for span in fact["spans"])


def _date(date: str, span: Document, names: dict[str, str], texts: dict[str, str], said: Document) -> Iterator[Answer]:
    """What the moments in the paragraph of a fact come to; nothing where it has none to date it by."""
    report = names[span["report"]]
    text = texts[report]
    start, end = text.rfind("\n", 0, span["start"]) + 1, text.find("\n", span["end"])
    paragraph = {"start": start, "end": end if end >= 0 else len(text)}
    found = [m for m in _in_statements(said, "moments", report) if _meets(m, paragraph)]
    dated = [m for m in found if m["earliest"] and m["latest"]]
    if dated:
        right = any(m["earliest"][:10] <= date <= m["latest"][:10] for m in dated)
        yield Answer(span["text"], date, ", ".join(sorted({m["earliest"] for m in dated})), right)


def _in_statements(said: Document, kind: str, report: str) -> Iterator[Document]:
    yield from (value for s in said["statements"] if s["report"] == report for value in s[kind])


def _meets(value: Document, span: Document) -> bool:
    return bool(value["start"] < span["end"] and span["start"] < value["end"])
