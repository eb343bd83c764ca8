"""Readings: from the words that a pattern kept to the fields of an expression."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

from crosswire.extract.moment.patterns import Match, compiled
from crosswire.extract.moment.words import SHAPES, Word, classes_of, value_of
from crosswire.lexicon.tables import table

Fields = dict[str, Any]
LAST_DAYS = {2: 29, 4: 30, 6: 30, 9: 30, 11: 30}


def fields_of(match: Match, words: Sequence[Word]) -> Fields | None:
    """The fields of the expression, `type` among them; `None` where the words, read closely, are no time."""
    kept: Fields = {}
    classes = compiled(match.pattern.words).classes
    for group, (first, last) in match.groups.items():
        name, names = group.split("__")[0], classes[group]
        if name not in kept:
            kept[name] = value_of(words[first], names) if names else words[first:last]
    fixed = {k: v for k, v in match.pattern.fixed.items() if not k.startswith("bare")}
    return READINGS[match.pattern.reads]({**kept, **fixed})


def _common(kept: Fields, *names: str) -> Fields:
    return {name: kept[name] for name in names if kept.get(name) is not None}


def _calendar(kept: Fields) -> Fields | None:
    if "teens" in kept:
        spelled = _spelled_year(kept)
        return spelled and _calendar({**{k: v for k, v in kept.items() if k != "teens"}, "year": spelled["year"]})
    fields = _common(
        kept, "year", "month", "day", "last_day", "weekday", "season", "feast", "edge", "unit", "reference"
    )
    if "quarter" in kept and kept["quarter"] > 4:
        return None
    if "quarter" in kept or "half" in kept:
        fields["season"] = f"Q{kept['quarter']}" if "quarter" in kept else f"H{kept['half']}"
    fields |= _part(kept) | ({"shift": kept["which"]} if "which" in kept else {})
    if fields.get("day", 1) > LAST_DAYS.get(fields.get("month", 1), 31) or fields.get("month", 1) not in range(1, 13):
        return None
    return {"type": "TIME" if "part_of_day" in fields else "DATE", **fields}


def _slashed(kept: Fields) -> Fields | None:
    """ "21/4/1998"; where day and month could be either, it is left alone: usage differs between countries."""
    first, second, year = (int(x) for x in re.split(r"[/.]", kept["slashed"]))
    day, month = (second, first) if second > 12 else (first, second)
    unclear = first <= 12 and second <= 12 and first != second and "/" in kept["slashed"]
    return None if unclear else _calendar({"year": year, "month": month, "day": day})


def _quarter_of_months(kept: Fields) -> Fields | None:
    """ "the July-September quarter"; three months that begin elsewhere are no quarter."""
    if kept["month"] - kept["first"] != 2 or kept["month"] % 3:
        return None
    return _calendar({**_without(kept, "month"), "quarter": kept["month"] // 3})


def _part(kept: Fields) -> Fields:
    return {"part_of_day": kept["part"]} if "part" in kept else {}


def _decade(kept: Fields) -> Fields:
    start = kept["decade"]
    return {"type": "DATE", "year": start + 1900 if start < 100 else start, "unit": "decade", **_common(kept, "edge")}


def _century(kept: Fields) -> Fields | None:
    year = (kept["ordinal"] - 1) * 100
    return {"type": "DATE", "year": year, "unit": "century", **_common(kept, "edge")} if year > 0 else None


def _spelled_year(kept: Fields) -> Fields | None:
    if "teens" not in kept:
        return {"type": "DATE", "year": 2000}
    if kept["tens"] >= 20 or "ones" not in kept:
        return {"type": "DATE", "year": kept["teens"] * 100 + kept["tens"] + kept.get("ones", 0)}
    return None


def _week_of(kept: Fields) -> Fields | None:
    dated = _calendar(kept)
    return dated and {**dated, "unit": "week"}


def _clock(kept: Fields) -> Fields | None:
    hour, minute = _hour_and_minute(kept)
    if hour is None:
        return None
    dated = _calendar(_without(kept, "part")) or {}
    shift = {"shift": kept["adverb_day"], "unit": "day"} if "adverb_day" in kept else {}
    return {**dated, **shift, "type": "TIME", "hour": hour, "minute": minute}


def _without(kept: Fields, name: str) -> Fields:
    return {k: v for k, v in kept.items() if k != name}


def _hour_and_minute(kept: Fields) -> tuple[int | None, int | None]:
    """Hour of 24 and minute; no hour where a bare number is not told to be one ("5 p.m.", "4 in the morning", "5:30")."""
    if "point" in kept:
        return kept["point"], 0
    if "military" in kept:
        hour, minute = divmod(int(kept["military"]), 100)
        return (hour, minute) if hour <= 24 and minute < 60 else (None, None)
    raw = str(kept["hour"]).replace(".", ":")
    hour, minute = (int(x) for x in (raw if ":" in raw else raw + ":0").split(":")[:2])
    told = {"meridiem", "oclock", "part"} & kept.keys()
    if (not told and (":" not in str(kept["hour"]))) or hour > 24:
        return None, None
    if hour < 12 and (kept.get("meridiem") == 12 or kept.get("part") in ("AF", "EV")):
        hour += 12
    return 0 if hour == 12 and kept.get("meridiem") == 0 else hour, minute


def _relative(kept: Fields) -> Fields:
    fields = _common(kept, "unit", "edge", "month", "day", "reference") | _part(kept)
    return {
        "type": "TIME" if "part_of_day" in fields else "DATE",
        "shift": kept.get("which", 0),
        **fields,
    }  # "that evening" names no count


def _weekend(kept: Fields) -> Fields:
    return {"type": "DATE", "unit": "weekend", **_common(kept, "edge")}


def _part_alone(kept: Fields) -> Fields:
    return {"type": "TIME", "reference": "text", **_part(kept), **_common(kept, "edge")}


def _period(kept: Fields) -> Fields:
    return {"type": "DATE", "unit": kept["unit"], "shift": 0, "reference": "text"}


def _year_back(_kept: Fields) -> Fields:
    return {"type": "DATE", "unit": "year", "shift": -1, "reference": "text"}


def _ago(kept: Fields) -> Fields:
    sign, unit, amount = kept["ago"], kept["unit"], _number(kept.get("amount", ()))
    if amount is None:
        return {"type": "DATE", "unit": unit, "vague": "past" if sign < 0 else "future"}
    if amount != int(amount) or unit in ("second", "minute", "hour"):
        return {"type": "DURATION", "unit": unit, "amount": amount, "shift": sign}
    return {"type": "DATE", "unit": unit, "shift": sign * int(amount), "amount": amount}


def _later(kept: Fields) -> Fields:
    return {**_ago(kept), "reference": "text"}


def _duration(kept: Fields) -> Fields:
    amount = _number(kept.get("amount", ()))
    if amount is not None and kept.get("half"):
        amount += 0.5
    return {"type": "DURATION", "unit": kept["unit"], **({"amount": amount} if amount is not None else {})}


def _single(kept: Fields) -> Fields:
    return {"type": "DURATION", "unit": kept["unit"], "amount": 1}


def _window(kept: Fields) -> Fields:
    return {**_duration(kept), "shift": kept["which"]}


def _vague_duration(kept: Fields) -> Fields:
    return {"type": "DURATION", "unit": kept["unit"], **({"shift": kept["which"]} if "which" in kept else {})}


def _every(kept: Fields) -> Fields:
    fields = _common(kept, "weekday", "month", "unit") | _part(kept)
    if "unit" in kept:
        fields["amount"] = _number(kept.get("amount", ())) or 1
    return {"type": "SET", **fields}


def _often(kept: Fields) -> Fields:
    value = kept["often"]
    units = {"H": "hour", "D": "day", "W": "week", "M": "month", "Y": "year"}
    return {"type": "SET", "unit": units[value[-1]], "amount": int("".join(c for c in value if c.isdigit()))}


def _vague(kept: Fields) -> Fields:
    return {"type": "DATE", "vague": kept["vague"]}


READINGS: Mapping[str, Callable[[Fields], Fields | None]] = {
    "ago": _ago,
    "calendar": _calendar,
    "century": _century,
    "clock": _clock,
    "decade": _decade,
    "duration": _duration,
    "every": _every,
    "later": _later,
    "often": _often,
    "part": _part_alone,
    "period": _period,
    "quarter_of_months": _quarter_of_months,
    "relative": _relative,
    "single": _single,
    "slashed": _slashed,
    "spelled_year": _spelled_year,
    "vague": _vague,
    "vague_duration": _vague_duration,
    "week_of": _week_of,
    "weekend": _weekend,
    "window": _window,
    "year_back": _year_back,
}


def _number(words: Sequence[Word]) -> float | None:
    """What number words come to; `None` where they name none ("several", "a few")."""
    total, current, seen = 0.0, 0.0, False
    for word in words:
        classes = classes_of(word)
        if "few" in classes:
            vague = table("time_words")["few"][word.norm]
            return float(vague) if vague else None
        if "scale" in classes:
            current = max(current, 1.0) * value_of(word, ["scale"])
        elif word.norm == "half" or "fraction" in classes:
            current += _fraction(word)
        elif word.norm in ("a", "an"):
            continue
        elif classes & {"numeral", "number"}:
            current += (
                float(word.norm.replace(",", ""))
                if SHAPES["number"].fullmatch(word.norm)
                else value_of(word, ["numeral"])
            )
        else:
            continue
        seen = True
    if not seen:
        return 1.0 if words else None
    return total + current


def _fraction(word: Word) -> float:
    if word.norm == "half":
        return 0.5
    top, bottom = word.norm.split("/")
    return int(top) / int(bottom)
