"""Where a report says that there is none: none, none in a part, none seen or confirmed: three things, not one (N12)."""

import functools
import re
from collections.abc import Iterator, Sequence

import msgspec

from crosswire.account.figures import Context, Figure, None_, figure_at
from crosswire.account.lookup import Lookup, sentence_at, sentence_text
from crosswire.lexicon.tables import table
from crosswire.model.quantity import Quantity
from crosswire.model.span import Span

MARK = re.compile(
    r"\bno|n[o’']t\b|\bcannot\b|\bunable\b", re.IGNORECASE
)  # every pattern of the table holds one of these
AFTER = 40  # code points behind the words in which "in the camp" or "else" limits them


def nones_of(found: Lookup, *, context: Context) -> Iterator[Figure]:
    """Every statement of none in one report, in reading order."""
    text = found.reading.annotation.report.text
    for sentence in found.reading.annotation.layout.sentences:
        words = text[sentence.start : sentence.end]
        if not MARK.search(words):
            continue
        for measure, pattern in _patterns():
            match = pattern.search(words)
            if match is not None and measure in context.profile.measures:
                yield _figure(found, measure, sentence.start + match.start(), sentence.start + match.end(), context)
                break


def beside_counts(figures: Sequence[Figure]) -> list[Figure]:
    """One report's figures; where it counts some of a measure, its "none" speaks of a part ("no one else")."""
    counted = {f.quantity.measure for f in figures if f.scope == "total" and f.none is None and f.value}
    return [
        msgspec.structs.replace(f, none="none-in-part", high=None)
        if f.none == "none" and f.quantity.measure in counted
        else f
        for f in figures
    ]


def _figure(found: Lookup, measure: str, start: int, end: int, context: Context) -> Figure:
    report = found.reading.annotation.report
    span = Span.cut(report.id, report.text, start, end)
    figure = figure_at(found, Quantity(span=span, low=0, high=0, measure=measure, unit="people"), context=context)
    offset, words = sentence_text(found, sentence_at(found, start))
    kind = kind_of(words[start - offset : end - offset], words[end - offset :])
    return msgspec.structs.replace(figure, none=kind, scope="total", high=0 if kind == "none" else None)


def kind_of(words: str, after: str) -> None_:
    """Which none the words state, read with the words behind them."""
    if _listed("unconfirmed").search(words) or _listed("unconfirmed").match(_passive().sub("", after)):
        return "none-confirmed"
    limited = _listed("in_part").search(words) or _listed("in_part").match(after[:AFTER].lstrip())
    return "none-in-part" if limited else "none"


@functools.cache
def _passive() -> re.Pattern[str]:
    """What may stand between "no injuries" and "reported"."""
    return re.compile(r"^\s*(?:(?:was|were|has|have|had|been|being|immediately)\s+)*", re.IGNORECASE)


@functools.cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    lists, people = table("toll")["none"], table("toll")["people"]
    return tuple(
        (measure, re.compile(pattern.replace("{people}", people), re.IGNORECASE))
        for measure, patterns in sorted(lists.items(), reverse=True)
        for pattern in patterns
    )


@functools.cache
def _listed(name: str) -> re.Pattern[str]:
    words = sorted(table("toll")[name]["words"], key=lambda w: (-len(w), w))
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
