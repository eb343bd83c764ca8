"""Invented reports of one invented event, read once, and how a test compiles some of them."""

import functools
import hashlib
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from crosswire.export.account_json import account_document, encode_account
from crosswire.model.account import Account
from crosswire.model.annotation import Annotation
from crosswire.model.claim import Claim
from crosswire.model.report import Published, Report
from crosswire.pipeline.compiling import compile_accounts
from crosswire.pipeline.reading import annotate

# ruff: noqa: E501  (paragraphs of newspaper prose are one line each)
TEXTS = {
    "beacon": """Bus plunges into ravine near Kandara, 17 dead

KANDARA - A crowded bus left the road and fell into a ravine near Kandara on Sunday night, killing 17 people and injuring 23, police said.

Police chief Amos Wekesa said the driver had tried to overtake a truck on a bend. "He had no room and no light," Wekesa told reporters.

The injured were taken to Saint Luke's Hospital in Kandara.""",
    "courier": """At least 19 killed as bus falls into gorge

At least 19 people died when a bus carrying wedding guests fell into a gorge outside Kandara late on Sunday, the regional governor said.

Governor Ruth Otieno said the brakes had failed. She said 25 people were hurt, four of them badly.

The bus company, Highline Coaches, declined to comment.""",
    "standard": """Wedding party bus crash kills 17

A bus crashed on the road to Kandara on Sunday, killing 17 wedding guests, the police chief, Amos Wekesa, said on Monday.

Saint Luke's Hospital said it had received 17 bodies and was treating 23 people.

Residents have long asked for a barrier on the bend. "We buried three people from that bend last year," said Joseph Mbugua, a teacher.""",
    "wire": """KANDARA (Reuters) - Nineteen people were killed and 25 injured when a bus fell into a gorge near Kandara, the governor of \
the region said on Monday.

Highline Coaches has denied that the brakes of the bus were faulty. Police said the driver was among the dead.

(Reporting by Wanjiru Njoroge)""",
    "gazette": """Governor orders inquiry into bus crash

Governor Ruth Otieno on Monday ordered an inquiry into the bus crash near Kandara in which 19 people were killed.

Transport unions put the number of injured at 30. Police said no other vehicle was involved.

Relatives gathered at Saint Luke's Hospital to look for the missing. Two children were still missing, the Red Cross said.""",
}


class Backing(NamedTuple):
    """What stands behind one claim."""

    reports: frozenset[str]
    copies: int
    sources: frozenset[str]


@functools.cache
def read(name: str, text: str, outlet: str) -> Annotation:
    """One report, annotated; each text is parsed once in a session."""
    digest = hashlib.sha256(f"{outlet}\n{text}".encode()).hexdigest()
    day = Published(earliest="2031-05-05", latest="2031-05-05", basis="metadata")
    report = Report(id=name, uri=f"{name}.txt", sha256=digest, text=text, outlet=outlet, language="en", published=day)
    return next(annotate([report]))


def reports(*names: str) -> list[Annotation]:
    """The reports of these names; all where none is named."""
    return [read(name, TEXTS[name], name) for name in names or sorted(TEXTS)]


def repeat_of(name: str, *, paragraphs: int) -> Annotation:
    """The first paragraphs of a report, printed again by another outlet."""
    return read(f"repeat-{name}-{paragraphs}", "\n\n".join(TEXTS[name].split("\n\n")[:paragraphs]), "The Repeater")


def compiled(annotations: Iterable[Annotation]) -> Account:
    """The one account of these reports."""
    (account,) = compile_accounts(list(annotations), one_story=True)
    return account


def written(account: Account) -> bytes:
    """An account as its file has it."""
    return encode_account(account_document(account, settings={}, version="0"))


def backing(account: Account) -> Mapping[str, Backing]:
    """What stands behind the claim of each statement, by statement; sources by name, since ids change with the reports."""
    names = {actor.id: actor.name for actor in account.actors}
    return {s: _backing(claim, names) for claim in account.claims for s in claim.statements}


def _backing(claim: Claim, names: Mapping[str, str]) -> Backing:
    sources = frozenset(names.get(source, source) for source in claim.support.sources)
    return Backing(frozenset(claim.support.reports), len(claim.support.origins), sources)
