"""Names: the 88 pairs of spellings, the seeds' gold, and people listed by hand in development events."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from crosswire.errors import ConfigError
from crosswire.evaluation.bootstrap import interval
from crosswire.ingest.discover import read_reports
from crosswire.model.actor import Actor
from crosswire.model.annotation import Annotation
from crosswire.model.place import Place
from crosswire.model.report import Report
from crosswire.pipeline.reading import annotate
from crosswire.pipeline.tables import READERS
from crosswire.resolve.actors import resolve_actors
from crosswire.resolve.names import same_person
from crosswire.resolve.places import resolve_places, same_place_name
from crosswire.settings import Settings

# corpora/README.md; the tolerances of resolve/names.py were chosen on these pairs.
PEERS = ("nomenklatura LogicV2: F1 .81", "Jaro-Winkler: F1 .65-.75", "Beider-Morse at no false merge: 24 of 44")
BY_HAND = Path("annotations/names")  # below the repository's root, where commands of evaluation are run

Pair = dict[str, Any]
Named = Actor | Place


def evaluate(shared: Path) -> tuple[str, dict[str, Any]]:
    """The table to print and the same as a document, for the corpora below `shared`.

    Raises:
        ConfigError: the corpora or the seeds are not there.
    """
    pairs = _pairs(shared / "corpora" / "names" / "name_pairs_88.jsonl")
    seeds, by_hand = _seeds(shared / "seeds"), list(_by_hand(shared))
    rows = [
        "{pairs} pairs: P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f} {interval}, {false} false merges".format(
            **pairs
        ),
        *(f"  {peer}" for peer in PEERS),
        "  missed: " + "; ".join(pairs["missed"]),
        "seeds: {names} of {of} names are one each, {apart} of {apart_of} pairs apart {wrong}".format(**seeds),
        *_hand_rows(by_hand),
    ]
    return "\n".join(rows), {"pairs": pairs, "seeds": seeds, "by_hand": by_hand}


def _pairs(path: Path) -> dict[str, Any]:
    if not path.is_file():
        raise ConfigError(f"{path}: not there: give the folder of corpora with --shared")
    pairs = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    told = [(pair, _same(pair["a"], pair["b"])) for pair in pairs]
    right, said, gold = _counts(told)
    return {
        "pairs": len(pairs),
        "precision": right / max(1, said),
        "recall": right / max(1, gold),
        "f1": _f1(told),
        "interval": str(interval(told, _f1)),
        "false": said - right,
        "missed": [f"{p['a']} / {p['b']}" for p, same in told if p["same"] and not same],
    }


def _same(a: str, b: str) -> bool:
    return bool(same_person(a, b) or same_place_name(a, b))


def _counts(told: Iterable[tuple[Pair, bool]]) -> tuple[int, int, int]:
    told = list(told)
    return sum(p["same"] and s for p, s in told), sum(s for _, s in told), sum(p["same"] for p, _ in told)


def _f1(told: Sequence[tuple[Pair, bool]]) -> float:
    right, said, gold = _counts(told)
    return 2 * right / max(1, said + gold)


def _read(folder: Path) -> list[Annotation]:
    inputs = [str(path) for path in sorted(folder.glob("*.txt"))]
    if not inputs:
        raise ConfigError(f"{folder}: no reports there: give the folder of corpora with --shared")
    found = read_reports(inputs, readers=READERS, options=Settings().ingest)
    return list(annotate(r for r in found if isinstance(r, Report)))


def _seeds(folder: Path) -> dict[str, Any]:
    annotations = _read(folder)
    entities: list[Named] = [*resolve_actors(annotations), *resolve_places(annotations)]
    gold = json.loads((folder / "account.gold.json").read_text(encoding="utf-8"))
    wrong = [group for group in gold["names"] if len({_of(entities, name) for name in group} | {None}) != 2]
    joined = [pair for pair in gold["not_the_same"] if _of(entities, pair[0]) == _of(entities, pair[1])]
    return {
        "names": len(gold["names"]) - len(wrong),
        "of": len(gold["names"]),
        "apart": len(gold["not_the_same"]) - len(joined),
        "apart_of": len(gold["not_the_same"]),
        "wrong": [*wrong, *joined] or "",
    }


def _of(entities: Iterable[Named], name: str) -> str | None:
    return next((e.id for e in entities if name in e.spellings), None)


def _by_hand(shared: Path) -> Iterator[dict[str, Any]]:
    for path in sorted(BY_HAND.glob("*.json")):
        listed = json.loads(path.read_text(encoding="utf-8"))
        annotations = _read(shared / "corpora" / "claims" / listed["event"])
        ids = {Path(a.report.uri).name: a.report.id for a in annotations}
        for report in listed["reports"]:
            _check(shared / "corpora" / "claims" / listed["event"] / report["id"], report["sha256"])
        people = [actor for actor in resolve_actors(annotations) if actor.kind == "person"]
        yield {"event": listed["event"], **_compare(listed, people, ids)}


def _check(path: Path, sha256: str) -> None:
    if hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
        raise ConfigError(f"{path}: not the bytes that were annotated: restore the file of the corpus")


def _compare(listed: dict[str, Any], people: Sequence[Actor], ids: dict[str, str]) -> dict[str, Any]:
    """How many people are one actor over all their mentions, are split, have mentions that were not seen; pairs joined."""
    actors: dict[str, set[str]] = {}
    seen = mentions = 0
    for person in listed["people"]:
        found = [_at(people, ids[m["report"]], m["start"], m["end"]) for m in person["mentions"]]
        actors[person["id"]] = {actor for actor in found if actor is not None}
        seen, mentions = seen + sum(actor is not None for actor in found), mentions + len(found)
    return {
        "people": len(actors),
        "one": sum(len(found) == 1 for found in actors.values()),
        "split": sorted(name for name, found in actors.items() if len(found) > 1),
        "unseen": sorted(name for name, found in actors.items() if not found),
        "mentions_seen": seen,
        "mentions": mentions,
        "apart": len(listed["apart"]),
        "joined": [pair for pair in listed["apart"] if actors[pair[0]] & actors[pair[1]]],
    }


def _at(people: Iterable[Actor], report: str, start: int, end: int) -> str | None:
    return next(
        (a.id for a in people for s in a.spans if s.report == report and s.start < end and start < s.end), None
    )  # fmt: skip


def _hand_rows(events: Sequence[dict[str, Any]]) -> Iterator[str]:
    yield f"by hand {'':24s}people   one  split  unseen   mentions  pairs joined"
    for event in events:
        yield (
            f"  {event['event']:30s}{event['people']:6d}{event['one']:6d}{len(event['split']):7d}{len(event['unseen']):8d}"
            f"{event['mentions_seen']:7d}/{event['mentions']:<4d}{len(event['joined']):6d}/{event['apart']}"
            f"  {', '.join(event['split'] + event['unseen'])}"
        )
