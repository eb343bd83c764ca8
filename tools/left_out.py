"""What the cross-encoder told of annotated events that it did not see: how its tool hands it to the others, in `build`."""

import zlib
from pathlib import Path

import msgspec

BUILD = Path(__file__).parent.parent / "build"
ODDS = BUILD / "left_out_odds.json"
LEFT_ASIDE = 6  # one of our own events in so many
# A cross-encoder's log odds of all that is `JUDGED`, by the ids of two statements parted by a blank.
Odds = dict[str, list[float]]


def left_aside(event: str) -> bool:
    """Whether the cross-encoder does not learn on this event of ours, to tell how far what it says is to be believed."""
    return zlib.crc32(event.encode()) % LEFT_ASIDE == 0


def save_odds(odds: dict[str, Odds]) -> None:
    """Keep the odds of events, for tools/train_alignment.py and tools/train_comparison.py."""
    BUILD.mkdir(exist_ok=True)
    ODDS.write_bytes(msgspec.json.encode(odds))


def left_out_odds() -> dict[str, Odds]:
    """By event what tools/train_cross_encoder.py has left; nothing if it has not run."""
    return msgspec.json.decode(ODDS.read_bytes(), type=dict[str, Odds]) if ODDS.exists() else {}
