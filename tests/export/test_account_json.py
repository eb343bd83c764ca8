"""`account.json` holds what CONTRACT.md promises, sorted, whole, and the same bytes every time."""

import json
from pathlib import Path
from typing import Any

import pytest

from crosswire.export.account_json import account_document, encode_account, write_account
from tests.export.sample_account import TEXTS, sample_account


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    encoded = encode_account(account_document(sample_account(), settings={"profile": "airwars"}, version="0.1.0"))
    loaded: dict[str, Any] = json.loads(encoded)
    return loaded


def statement(document: dict[str, Any], name: str) -> dict[str, Any]:
    found: dict[str, Any] = next(s for s in document["statements"] if s["id"] == f"sta_{name}")
    return found


def test_the_document_has_every_list_of_the_contract(document: dict[str, Any]) -> None:
    assert document["schema"] == "crosswire/account/1"
    assert document["crosswire"] == "0.1.0"
    assert document["settings"] == {"profile": "airwars"}
    assert document["story"] == {"id": "sto_orlets", "title": "Blast at the Orlets grain terminal"}
    lists = "reports origins actors places statements claims toll victims alarms timeline decisions left_out"
    assert all(isinstance(document[name], list) for name in lists.split())


def test_every_span_of_the_document_is_where_its_words_are(document: dict[str, Any]) -> None:
    spans = list(spans_of(document))
    assert len(spans) > 50
    for span in spans:
        assert TEXTS[span["report"]][span["start"] : span["end"]] == span["text"]


def spans_of(value: object) -> list[dict[str, Any]]:
    if isinstance(value, list):
        return [span for member in value for span in spans_of(member)]
    if isinstance(value, dict):
        here = [value] if {"report", "start", "end", "text"} <= value.keys() else []
        return here + [span for member in value.values() for span in spans_of(member)]
    return []


def test_a_statement_nests_its_attribution_with_the_resolved_source(document: dict[str, Any]) -> None:
    said = statement(document, "h4")["attribution"]
    assert said["source"] == "act_governor"
    assert said["source_span"]["text"] == "she"
    assert said["cue_span"]["text"] == "told"
    assert said["medium"]["text"] == "Kavria One television"
    assert [span["text"][:8] for span in said["content_spans"]] == ["There is"]
    assert (said["act"], said["quoted"], said["of"]) == ("say", "direct", None)


def test_a_statement_in_the_reports_own_words_has_no_attribution(document: dict[str, Any]) -> None:
    assert statement(document, "h7")["attribution"] is None


def test_a_quantity_is_flat_and_its_whole_numbers_are_whole(document: dict[str, Any]) -> None:
    quantity = statement(document, "h2")["quantities"][0]
    assert quantity["text"] == "at least 14 dock workers"
    assert json.dumps([quantity["low"], quantity["high"]]) == "[14, null]"
    assert (quantity["measure"], quantity["unit"], quantity["of"]) == ("killed", "workers", None)


def test_a_moment_carries_its_interval_and_what_it_was_inferred_from(document: dict[str, Any]) -> None:
    moment = statement(document, "h11")["moments"][0]
    assert (moment["text"], moment["earliest"], moment["granularity"]) == ("Tuesday (March 4)", "2025-03-04", "day")
    assert moment["basis"] == "a Tuesday 4 March is 2025"
    assert moment["timex"] == {"type": "DATE", "value": "2025-03-04"}


def test_a_toll_row_keeps_rule_words_and_ledger(document: dict[str, Any]) -> None:
    row = document["toll"][0]
    assert (row["low"], row["best"], row["high"], row["open"], row["profile"]) == (17, 17, 19, True, "airwars")
    assert row["because"][0]["spans"][0]["text"] == "Seventeen people"
    assert [entry["none"] for entry in row["ledger"]] == [None, None, None, "none-in-part"]
    assert row["ledger"][0]["quantity"]["text"] == "at least 14 dock workers"


def test_statements_stand_in_reading_order_of_the_reports(document: dict[str, Any]) -> None:
    order = [report["id"] for report in document["reports"]]
    places = [(order.index(s["report"]), s["start"], s["end"]) for s in document["statements"]]
    assert places == sorted(places)


def test_the_file_is_whole_ends_with_a_newline_and_is_the_same_twice(tmp_path: Path) -> None:
    first, second = tmp_path / "out" / "account.json", tmp_path / "again.json"
    for path in (first, second):
        write_account(path, sample_account(), settings={}, version="0.1.0")
    assert first.read_bytes() == second.read_bytes()
    assert first.read_bytes().endswith(b"}\n")
    assert [path.name for path in first.parent.iterdir()] == ["account.json"]


def test_one_account_a_line_for_jsonl() -> None:
    line = encode_account(account_document(sample_account(), settings={}, version="0.1.0"), indent=-1)
    assert line.count(b"\n") == 1
    assert json.loads(line)["story"]["id"] == "sto_orlets"
