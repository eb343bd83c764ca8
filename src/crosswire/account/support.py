"""What stands behind a claim or a side of it: reports, copies and primary sources, and whose side they are on."""

import functools
import re
from collections.abc import Iterable, Mapping

from crosswire.lexicon.gazetteer import open_index
from crosswire.lexicon.tables import table
from crosswire.model.actor import Actor
from crosswire.model.claim import Support
from crosswire.model.statement import Statement

BEFORE = 60  # code points before a name in which its title stands
TITLE = re.compile(r"(?:[^\W\d_][\w.'’-]* ){1,6}$")  # up to six words with nothing but spaces between


def support_of(
    statements: Iterable[Statement], *, origins: Mapping[str, str], speakers: Mapping[str, str | None]
) -> Support:
    """The reports, the copies (origins) and the primary sources behind these statements.

    Three copies of one official's figure are three reports, one or more origins and one source: the three are never
    added up. A statement that no one is quoted for names no source.

    Args:
        statements: the statements of one claim, or of one side of it.
        origins: the copy each statement derives from, by statement id; a statement without one is its report's own.
        speakers: the actor at the end of each attribution, by attribution id.
    """
    found = list(statements)
    spoken = (speakers.get(s.attribution) for s in found if s.attribution is not None)
    return Support(
        reports=_sorted(s.span.report for s in found),
        origins=independent((s.span.report, origins.get(s.id, s.span.report)) for s in found),
        sources=_sorted(source for source in spoken if source is not None),
    )


def independent(carried: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """The copies behind one side, none counted twice: a report that says so in a copied passage and in its own words is one.

    Args:
        carried: report and origin of each statement.
    """
    pairs = sorted(set(carried))
    group: dict[str, set[str]] = {origin: {origin} for _, origin in pairs}
    first_in: dict[str, str] = {}
    for report, origin in pairs:
        other = first_in.setdefault(report, origin)
        if group[other] is not group[origin]:
            group[other] |= group[origin]
            for member in group[origin]:
                group[member] = group[other]
    reports = {origin: sum(o == origin for _, o in pairs) for origin in group}
    return _sorted(min(members, key=lambda o: (-reports[o], o)) for members in group.values())


def joined(supports: Iterable[Support]) -> Support:
    """The support of several together."""
    found = list(supports)
    return Support(
        reports=_sorted(r for s in found for r in s.reports),
        origins=_sorted(o for s in found for o in s.origins),
        sources=_sorted(a for s in found for a in s.sources),
    )


def sides_of(actors: Iterable[Actor], *, texts: Mapping[str, str] | None = None) -> dict[str, str | None]:
    """The country each actor speaks for, as its name, its roles and the words before its name say; `None` if they don't.

    "Ukrainian police chief" speaks for Ukraine, if the story names Ukraine. An actor that names two countries ("US envoy
    to Syria") speaks for neither as far as words can tell.

    Args:
        actors: the story's actors; the countries among them are the sides.
        texts: the text of each report, by report id.
    """
    found = list(actors)
    countries = {spelling: a.id for a in found if a.kind == "country" for spelling in (a.name, *a.spellings)}
    sides: dict[str, str | None] = {a.id: a.id for a in found if a.kind == "country"}
    return {a.id: sides.get(a.id) or _country(_described(a, texts or {}), countries) for a in found}


def parties(sources: Iterable[str], *, sides: Mapping[str, str | None]) -> tuple[str, ...]:
    """The party that all of these sources belong to; empty where they are several, none, or one can't be told.

    A single source is its own party where it speaks for no country.

    Args:
        sources: actor ids.
        sides: the country each actor speaks for, from `sides_of`.
    """
    found = sorted(set(sources))
    theirs = {sides.get(s) for s in found}
    if len(theirs) == 1 and None not in theirs:
        return tuple(side for side in theirs if side is not None)
    return (found[0],) if len(found) == 1 else ()


def _described(actor: Actor, texts: Mapping[str, str]) -> str:
    """All words by which an actor is called, with those of its clause right before each place where it is named."""
    before = (texts.get(s.report, "")[max(0, s.start - BEFORE) : s.start] for s in actor.spans)
    titles = (m.group() for words in before if (m := TITLE.search(words)))
    return " | ".join((actor.name, *actor.spellings, *actor.roles, *titles))


def _country(words: str, countries: Mapping[str, str]) -> str | None:
    if not countries:
        return None
    named = {countries[m] for m in _any_of(tuple(sorted(countries))).findall(words)}
    nations = (_nation(m) for m in _any_of(tuple(sorted(_demonyms()))).findall(words))
    named |= {countries[name] for name in nations if name in countries}
    return named.pop() if len(named) == 1 else None


def _nation(demonym: str) -> str:
    """The country's name for an adjective of nationality."""
    country = open_index().country(_demonyms()[demonym])
    return country.name if country else ""


def _demonyms() -> dict[str, str]:
    codes: dict[str, str] = table("demonyms")["country"]
    return codes


@functools.cache
def _any_of(names: tuple[str, ...]) -> re.Pattern[str]:
    longest_first = sorted(names, key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)")


def _sorted(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(ids)))
