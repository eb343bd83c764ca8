"""The page that lists the stories of a run, each with a link to its dossier."""

from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import msgspec

from crosswire.export.page.lookup import look_up
from crosswire.export.page.overview import Head, head
from crosswire.export.page.template import inline, policy, template
from crosswire.model.account import Account
from crosswire.model.report import LeftOut


class StoryLink(msgspec.Struct, frozen=True, kw_only=True):
    """A story and the folder, below the list's own, that holds its account and dossier."""

    folder: str
    account: Account


class _Line(msgspec.Struct, frozen=True, kw_only=True):
    href: str
    head: Head
    disagree: int


def render_index(stories: Sequence[StoryLink], *, left_out: Sequence[LeftOut] = (), version: str = "") -> str:
    """The list as an HTML page without script, stories with most reports first."""
    ranked = sorted(stories, key=lambda story: (-len(story.account.readings), story.account.story.title, story.folder))
    page = template("index.html.j2").render(
        policy=policy(),
        style=inline("page.css"),
        stories=[_line(story) for story in ranked],
        left_out=sorted(left_out),
        version=version,
    )
    return page.encode("utf-8", "replace").decode("utf-8")


def _line(story: StoryLink) -> _Line:
    return _Line(
        href=f"{quote(Path(story.folder).as_posix())}/index.html",
        head=head(look_up(story.account)),
        disagree=sum(claim.relation == "conflict" for claim in story.account.claims),
    )
