"""All that is known of one story."""

from typing import Literal

import msgspec

from crosswire.model.actor import Actor
from crosswire.model.annotation import Annotation
from crosswire.model.claim import Claim
from crosswire.model.decision import Decision
from crosswire.model.moment import Moment
from crosswire.model.place import Place
from crosswire.model.report import LeftOut, Published
from crosswire.model.span import Span
from crosswire.model.story import Origin, Story
from crosswire.model.toll import Suspect, Toll, Victim


class Alarm(msgspec.Struct, frozen=True, kw_only=True):
    """Something a person should look at before the account is used."""

    kind: Literal["date", "unit", "revision", "one-party"]
    because: str
    spans: tuple[Span, ...] = ()


class TimelineEntry(msgspec.Struct, frozen=True, kw_only=True):
    """Claims at one moment; ISO 8601, both ends inclusive."""

    earliest: str
    latest: str
    granularity: str
    claims: tuple[str, ...]


class Reading(msgspec.Struct, frozen=True, kw_only=True):
    """One report with what its story gave it: a date for the report and an interval for every expression.

    `moments` stand in the order of the annotation's expressions. `statement_actors`, `statement_places` and
    `speakers` give the ids of resolved actors and places: by statement id, and by attribution id.
    """

    annotation: Annotation
    published: Published
    moments: tuple[Moment, ...]
    statement_actors: dict[str, tuple[str, ...]]
    statement_places: dict[str, tuple[str, ...]]
    speakers: dict[str, str]


class Account(msgspec.Struct, frozen=True, kw_only=True):
    """The account of one story: what `account.json` and the dossier show.

    `other_tolls` are the story's totals under the counting rules that were not chosen, without ledgers.
    """

    story: Story
    readings: tuple[Reading, ...]
    origins: tuple[Origin, ...]
    statement_origins: dict[str, str]
    actors: tuple[Actor, ...]
    places: tuple[Place, ...]
    claims: tuple[Claim, ...]
    toll: tuple[Toll, ...]
    other_tolls: tuple[Toll, ...] = ()
    victims: tuple[Victim, ...] = ()
    suspects: tuple[Suspect, ...] = ()
    alarms: tuple[Alarm, ...] = ()
    timeline: tuple[TimelineEntry, ...] = ()
    decisions: tuple[Decision, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
