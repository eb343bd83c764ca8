"""Invented news sentences with times: which values come out, and where nothing must be said."""

import json
from pathlib import Path
from typing import Any

import pytest

from crosswire.evaluation.annotated import annotated

PATH = Path(__file__).with_name("times.jsonl")
SENTENCES: list[dict[str, Any]] = [json.loads(line) for line in PATH.read_text(encoding="utf-8").splitlines()]
TRAPS = [s for s in SENTENCES if not s["timexes"]]
TIMES = [(s["id"], t) for s in SENTENCES for t in s["timexes"]]
# What holds now, less a little for another build of the parser's model: 102 of 105 and 30 of 32.
FLOOR, SILENT = 99, 28


@pytest.fixture(scope="module")
def said() -> dict[str, list[dict[str, Any]]]:
    return {line["id"]: line["moments"] for line in annotated(PATH)}


def right(gold: dict[str, Any], moments: list[dict[str, Any]]) -> bool:
    over = [m for m in moments if m["start"] < gold["end"] and gold["start"] < m["end"]]
    return any(m["timex"]["value"] in (gold.get("accept") or [gold["value"]]) for m in over)


def test_the_list_has_the_forms_and_traps_it_promises() -> None:
    assert len(SENTENCES) >= 120
    assert len(TRAPS) >= 25
    assert {t["type"] for _, t in TIMES} == {"DATE", "TIME", "DURATION", "SET"}
    assert all(s["text"][t["start"] : t["end"]] == t["text"] for s in SENTENCES for t in s["timexes"])


def test_times_of_the_list_have_their_values(said: dict[str, list[dict[str, Any]]]) -> None:
    wrong = [t["text"] for name, t in TIMES if not right(t, said[name])]
    assert len(TIMES) - len(wrong) >= FLOOR, wrong


def test_what_only_looks_like_a_time_stays_silent(said: dict[str, list[dict[str, Any]]]) -> None:
    loud = [s["text"] for s in TRAPS if said[s["id"]]]
    assert len(TRAPS) - len(loud) >= SILENT, loud
