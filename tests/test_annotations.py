"""The events that we wrote and annotated fit their texts."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

WRITTEN = Path(__file__).parent.parent / "annotations" / "written"
EVENTS = sorted(WRITTEN.glob("*.json"))


def test_every_folder_of_reports_has_its_annotations() -> None:
    assert [path.stem for path in EVENTS] == sorted(path.name for path in WRITTEN.iterdir() if path.is_dir()) != []


@pytest.mark.parametrize("path", EVENTS, ids=lambda path: path.stem)
def test_every_place_stands_in_the_text_that_was_annotated(path: Path) -> None:
    event: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    raw = {known["id"]: (WRITTEN / known["id"]).read_bytes() for known in event["reports"]}
    assert {known["id"]: known["sha256"] for known in event["reports"]} == {
        name: hashlib.sha256(text).hexdigest() for name, text in raw.items()
    }
    texts = {name: text.decode("utf-8") for name, text in raw.items()}
    places = [*(s for fact in event["facts"] for s in fact["spans"]), *(s for pair in event["never"] for s in pair)]
    for place in places:
        words = texts[place["report"]][place["start"] : place["end"]]
        assert words == words.strip() != ""
    for fact in event["facts"]:
        assert len({s["report"] for s in fact["spans"]}) > 1
        assert (fact["relation"] == "agree") == (not fact["discrepancies"])
