"""What a story costs as its reports grow in number, and what 50 reports of 800 words cost beside their parse.

    python benchmarks/scaling.py [--sizes 25,50,100,200] [--words 300] [--pairs 1] [--only curve|parse] [--fast]

The reports are made up when it runs, from a grammar of newspaper sentences with invented names: each tells the same event in an
order and with figures of its own, a third of them copy a sentence from an earlier one, and each has sentences that no
other has. They are parsed once; what is measured is everything that follows, stage by stage, in CPU seconds of this process.
With --fast no pair of sentences is read together, as `crosswire compile --fast` has it.
The exponent is the slope of the logarithms from the smallest to the largest story: 1 is linear in the statements.
"""

import argparse
import math
import random
import time
from collections.abc import Callable, Iterator, Sequence
from statistics import median
from typing import NamedTuple, TypeVar

from crosswire.export.account_json import account_document, encode_account
from crosswire.export.dossier import render_dossier
from crosswire.model.annotation import Annotation
from crosswire.model.identity import content_id
from crosswire.model.report import Published, Report
from crosswire.pipeline.compiling import compile_story
from crosswire.pipeline.reading import annotate
from crosswire.settings import Settings
from crosswire.story.origins import find_origins
from crosswire.story.stories import group_stories

GOAL = 1.5  # times the parse, for 50 reports of 800 words
LINEAR = 1.1  # the exponent that still counts as linear, for noise
Done = TypeVar("Done")

NAMES = (
    "Ama Osei",
    "Tomas Brandt",
    "Leila Haddad",
    "Piotr Zielny",
    "Grace Wanjiku",
    "Ravi Menon",
    "Ines Duarte",
    "Owen Pryce",
)
ROLES = (
    "the mayor",
    "a police spokesman",
    "the hospital's director",
    "a witness",
    "the fire chief",
    "the operator",
    "a teacher",
)
PLACES = (
    "the harbour",
    "the north quay",
    "the old market",
    "the ring road",
    "Saint Bride's Hospital",
    "the ferry office",
)
EVENT = (
    "An explosion tore through a warehouse near {place} on {day}, killing {dead} people and injuring {hurt}.",
    "{role} {name} said {dead} people were dead and at least {hurt} had been taken to hospital.",
    "The fire burned for {hours} hours before crews from {place} brought it under control.",
    "{name}, {role}, denied that the warehouse had stored fertiliser.",
    "Police said they had arrested {few} people in connection with the blast.",
    '"We heard one bang and then the windows came in," said {name}, {role}, who lives near {place}.',
    "The operator of the warehouse did not immediately respond to a request for comment.",
    "Windows were broken as far as {far} kilometres from {place}, {role} said.",
)
OWN = (
    "{name} had worked at {place} for {far} years and was known for {trait}.",
    "The council voted last {day} to spend {far} million dollars on {thing} beside {place}.",
    "{role} {name} recalled {thing} that was promised after {trait} in {year}.",
    "Traders at {place} complained of {trait} and asked for {thing}.",
    "In {year} a study of {thing} found that {trait} had doubled around {place}.",
)
THINGS = (
    "a new siren",
    "the drainage works",
    "a second fire engine",
    "the tram line",
    "an evacuation plan",
    "the sea wall",
)
TRAITS = (
    "long queues",
    "careful bookkeeping",
    "poor lighting",
    "a love of chess",
    "missed inspections",
    "heavy lorries",
)
DAYS = ("Monday", "Tuesday", "Wednesday")


class Cost(NamedTuple):
    """One size of story: its reports and statements, and CPU seconds by stage."""

    reports: int
    statements: int
    seconds: dict[str, float]


def texts(number: int, *, words: int) -> Iterator[str]:
    """So many invented reports of about so many words."""
    drawn = random.Random(11)  # noqa: S311  (no secret: the same reports every time)
    before: list[str] = []
    for _ in range(number):
        sentences = [_sentence(drawn, EVENT[0])]
        while sum(len(s.split()) for s in sentences) < words:
            sentences.append(_sentence(drawn, drawn.choice(EVENT if drawn.random() < 0.4 else OWN)))
        if before and drawn.random() < 1 / 3:
            sentences[-1] = drawn.choice(before)
        before.append(sentences[1])
        yield _paragraphs(sentences)


def _paragraphs(sentences: Sequence[str]) -> str:
    return "\n\n".join(" ".join(sentences[i : i + 3]) for i in range(0, len(sentences), 3))


def _sentence(drawn: random.Random, pattern: str) -> str:
    dead = drawn.choice((14, 14, 14, 15, 17))
    told = pattern.format(
        name=drawn.choice(NAMES),
        role=drawn.choice(ROLES),
        place=drawn.choice(PLACES),
        day=drawn.choice(DAYS),
        dead=dead,
        hurt=drawn.choice((40, 42, 50, 61)),
        hours=drawn.randint(3, 9),
        few=drawn.randint(2, 5),
        far=drawn.randint(2, 60),
        year=drawn.randint(1980, 2019),
        thing=drawn.choice(THINGS),
        trait=drawn.choice(TRAITS),
    )
    return told[0].upper() + told[1:]


def reports(number: int, *, words: int) -> list[Report]:
    """The invented reports, dated, with outlets of their own."""
    day = Published(earliest="2031-03-05", latest="2031-03-05", basis="metadata")
    return [
        Report(
            id=content_id("r", str(n), text),
            uri=f"{n:03}.txt",
            sha256=f"{n:064}",
            text=text,
            outlet=f"Outlet {n}",
            language="en",
            published=day,
        )
        for n, text in enumerate(texts(number, words=words))
    ]


def timed(stage: Callable[[], Done]) -> tuple[Done, float]:
    """What a stage gives and the CPU seconds it took."""
    start = time.process_time()
    done = stage()
    return done, time.process_time() - start


def cost_of(annotations: Sequence[Annotation], settings: Settings) -> Cost:
    """What one story of these reports costs after the parse."""
    (story,), grouping = timed(lambda: group_stories(annotations, one_story=True))
    _, origins = timed(lambda: find_origins(annotations))
    account, compiling = timed(lambda: compile_story(story, annotations, settings))
    page, dossier = timed(lambda: render_dossier(account))
    written, document = timed(lambda: encode_account(account_document(account, settings={}, version="")))
    seconds = {
        "stories": grouping,
        "origins (within compile)": origins,
        "compile": compiling,
        "page": dossier,
        "json": document,
        "all": grouping + compiling + dossier + document,
    }
    print(f"  page {len(page) / 1e6:.1f} MB, account.json {len(written) / 1e6:.1f} MB", flush=True)
    return Cost(len(annotations), sum(len(a.statements) for a in annotations), seconds)


def exponent(costs: Sequence[Cost], stage: str) -> float:
    """How the cost of a stage grows with the statements, from the smallest story to the largest."""
    first, last = costs[0], costs[-1]
    grown = max(last.seconds[stage], 1e-6) / max(first.seconds[stage], 1e-6)
    return math.log(grown) / math.log(last.statements / first.statements)


def curve(sizes: Sequence[int], settings: Settings, *, words: int) -> None:
    """Print the cost of stories of these many reports, and the exponents."""
    annotations = list(annotate(reports(max(sizes), words=words)))
    costs = []
    for size in sizes:
        costs.append(cost_of(annotations[:size], settings))
        print(f"{size:5d} reports {costs[-1].statements:7d} statements  " + _row(costs[-1].seconds), flush=True)
    for stage in costs[0].seconds:
        verdict = "" if exponent(costs, stage) <= LINEAR else "  more than linear"
        print(f"exponent {stage:26s}{exponent(costs, stage):6.2f}{verdict}")


def _row(seconds: dict[str, float]) -> str:
    return "  ".join(f"{stage} {value:.2f} s" for stage, value in seconds.items())


def against_parse(settings: Settings, *, number: int, words: int, pairs: int) -> None:
    """Print what reading and compiling costs beside the parse alone."""
    from crosswire.parse.english import parse
    from crosswire.text.layout import read_layout

    told = reports(number, words=words)
    list(annotate(told[:1]))  # the model is loaded once, by both
    ratios = []
    for _ in range(pairs):
        _, bare = timed(lambda: list(parse((r.text, read_layout(r.text)) for r in told)))
        annotations, reading = timed(lambda: list(annotate(told)))
        cost = cost_of(annotations, settings)
        ratios.append((reading + cost.seconds["all"]) / bare)
        print(
            f"{number} reports of {words} words: parse {bare:.2f} s, read {reading:.2f} s, then " + _row(cost.seconds)
        )
    print(f"ratio {median(ratios):.2f} of {pairs} pairs; goal {GOAL}")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", default="25,50,100,200")
    parser.add_argument("--words", type=int, default=300)
    parser.add_argument("--pairs", type=int, default=1)
    parser.add_argument(
        "--only", choices=["curve", "parse"], help="the growth with the reports, or the ratio to the parse"
    )
    parser.add_argument("--fast", action="store_true", help="read no pair of sentences together")
    options = parser.parse_args()
    settings = Settings(encoder=not options.fast)
    if options.only != "parse":
        curve([int(size) for size in options.sizes.split(",")], settings, words=options.words)
    if options.only != "curve":
        against_parse(settings, number=50, words=800, pairs=options.pairs)


if __name__ == "__main__":
    main()
