"""The people whom the reports name as victims and as suspects."""

import msgspec

from crosswire.export.page.lookup import Lookup
from crosswire.export.page.quoted import ReportRef, quotes
from crosswire.model.toll import Suspect, Victim


class Casualty(msgspec.Struct, frozen=True, kw_only=True):
    """A victim or a suspect whom the reports name."""

    name: str
    status: str
    detail: str
    reports: list[ReportRef]


def victims(lookup: Lookup) -> list[Casualty]:
    """The named victims by name, the dead first; each report by the first place that names its fate."""
    found = [_casualty(lookup, victim) for victim in lookup.account.victims if victim.actor in lookup.actors]
    return sorted(found, key=lambda victim: (victim.status != "killed", victim.name))


def suspects(lookup: Lookup) -> list[Casualty]:
    """Those whom reports name as charged, arrested, sought or suspected, by name."""
    found = [_casualty(lookup, suspect) for suspect in lookup.account.suspects if suspect.actor in lookup.actors]
    return sorted(found, key=lambda suspect: suspect.name)


def _casualty(lookup: Lookup, person: Victim | Suspect) -> Casualty:
    places: dict[str, ReportRef] = {}
    for q in quotes(lookup, person.statements):
        places.setdefault(lookup.statements[q.statement].span.report, q.report)
    age = "" if person.age is None else f"aged {person.age}"
    sex = person.sex if isinstance(person, Victim) else None
    return Casualty(
        name=lookup.actors[person.actor].name,
        status=person.status or "not stated",
        detail=", ".join(filter(None, (age, sex))) or "not stated",
        reports=list(places.values()),
    )
