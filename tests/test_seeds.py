"""The two reports that Crosswire was conceived from, end to end: what a careful editor would put in the account."""

from functools import cache
from pathlib import Path
from typing import Any

import pytest

from crosswire import __version__
from crosswire.export.account_json import account_document
from crosswire.ingest.discover import read_reports
from crosswire.model.account import Account
from crosswire.model.report import Report
from crosswire.pipeline.compiling import compile_accounts
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings, as_document

FOLDER = Path(__file__).parent.parent / "examples" / "izium"


@cache
def account() -> Account:
    settings = Settings()
    found = read_reports([str(FOLDER)], readers=READERS, options=settings.ingest)
    (only,) = compile_accounts(list(annotate(r for r in found if isinstance(r, Report))), settings)
    return only


@cache
def document() -> dict[str, Any]:
    return account_document(account(), settings=as_document(Settings()), version=__version__)


def test_both_reports_are_one_story_dated_by_the_calendar_and_by_each_other() -> None:
    published = {r["uri"]: r["published"] for r in document()["reports"]}
    assert {(p["earliest"], p["latest"]) for p in published.values()} == {("2022-09-16", "2022-09-16")}
    assert {p["basis"] for p in published.values()} == {"calendar", "story"}
    assert all(p["because"] for p in published.values())


@pytest.mark.parametrize(
    "spellings",
    [
        {"Izium", "Izyum"},
        {"Kupiansk", "Kupyansk"},
    ],
)
def test_two_spellings_of_a_town_are_one_place(spellings: set[str]) -> None:
    assert any(spellings <= set(p["spellings"]) for p in document()["places"])


def test_zelenskiy_is_zelensky_and_klymenko_is_not_bolvinov() -> None:
    people = {frozenset(a["spellings"]) for a in document()["actors"] if a["kind"] == "person"}
    assert any({"Volodymyr Zelenskiy", "Volodymyr Zelensky", "Zelensky"} <= p for p in people)
    assert not any({"Ihor Klymenko", "Serhiy Bolvinov"} <= p for p in people)


@pytest.mark.parametrize("day", ["2022-09-10", "2022-09-14", "2022-09-15", "2022-09-16"])
def test_every_day_of_the_event_is_found(day: str) -> None:
    moments = [m for s in document()["statements"] for m in s["moments"] if m["earliest"]]
    assert any(m["earliest"][:10] == day for m in moments)


@pytest.mark.parametrize(
    ("measure", "low", "high", "without_limit"), [("bodies", 440, 440, True), ("graves", 440, 450, False)]
)
def test_bodies_and_graves_are_two_tolls_with_their_rules_and_words(
    measure: str, low: int, high: int, without_limit: bool
) -> None:
    (row,) = [t for t in document()["toll"] if t["measure"] == measure and not t["category"] and not t["place"]]
    assert (row["low"], row["high"], row["open"]) == (low, high, without_limit)
    assert all(b["rule"] and b["spans"] for b in row["because"])


def test_no_total_of_the_killed_is_made_up() -> None:
    killed = [t for t in document()["toll"] if t["measure"] == "killed" and t["low"]]
    assert killed == []


def test_both_reports_derive_from_one_agency_with_its_evidence() -> None:
    (origin,) = document()["origins"]
    assert origin["name"] == "Reuters"
    assert len(origin["reports"]) == 2
    assert {"credit", "citation", "shared-text", "shared-quotation"} <= {e["kind"] for e in origin["evidence"]}


@pytest.mark.parametrize(
    ("stance", "words"),
    [
        ("denied", "Russia has denied targeting civilians or committing war crimes"),
        ("denied", "its troops commit atrocities"),
        ("no-comment", "Russia did not immediately comment"),
        ("no-comment", "there was no immediate comment from Russia"),
        ("no-comment", "Putin has yet to comment"),
        ("unverified", "Reuters could not immediately verify"),
    ],
)
def test_what_is_not_said_counts(stance: str, words: str) -> None:
    assert any(s["stance"] == stance and words in s["text"] for s in document()["statements"])


def test_the_shortened_quotation_is_the_same_quotation_cut_short() -> None:
    text = {s["id"]: s["text"] for s in document()["statements"]}
    findings = [d for c in document()["claims"] for d in c["discrepancies"] if d["kind"] == "quotation"]
    assert any(
        {side["value"] for side in d["sides"]} == {"whole", "cut short"}
        and all("must be held responsible" in text[s] for side in d["sides"] for s in side["statements"])
        for d in findings
    )


def test_every_span_holds_the_words_of_its_report() -> None:
    texts = {r["id"]: r["text"] for r in document()["reports"]}

    def check(value: object) -> int:
        if isinstance(value, dict):
            here = 0
            if {"report", "start", "end", "text"} <= value.keys():
                assert texts[value["report"]][value["start"] : value["end"]] == value["text"]
                here = 1
            return here + sum(check(v) for v in value.values())
        return sum(check(v) for v in value) if isinstance(value, list) else 0

    assert check(document()) > 1000
