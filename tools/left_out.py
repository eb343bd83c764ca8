"""What models told of annotated events that they did not see: how one training tool hands it to the next, in `build`."""

from pathlib import Path

import msgspec

BUILD = Path(__file__).parent.parent / "build"
ODDS = BUILD / "left_out_odds.json"
CLAIMS = BUILD / "left_out_claims.json"
Claims = dict[str, list[list[str]]]  # by event, the ids of each claim's statements
# A cross-encoder's log odds of all that is `JUDGED`, by the ids of two statements parted by a blank.
Odds = dict[str, list[float]]


def save_odds(odds: dict[str, Odds]) -> None:
    """Keep the odds of events, for tools/train_alignment.py and tools/train_comparison.py."""
    BUILD.mkdir(exist_ok=True)
    ODDS.write_bytes(msgspec.json.encode(odds))


def left_out_odds() -> dict[str, Odds]:
    """By event what tools/train_cross_encoder.py has left; nothing if it has not run."""
    return msgspec.json.decode(ODDS.read_bytes(), type=dict[str, Odds]) if ODDS.exists() else {}


def save_claims(claims: Claims) -> None:
    """Keep the claims of events, for tools/train_comparison.py."""
    BUILD.mkdir(exist_ok=True)
    CLAIMS.write_bytes(msgspec.json.encode(claims))


def left_out_claims() -> Claims:
    """By event what tools/train_alignment.py has left; nothing if it has not run."""
    return msgspec.json.decode(CLAIMS.read_bytes(), type=Claims) if CLAIMS.exists() else {}
