"""The dossier: one account as one self-contained page.

It needs no network and no script; what a report says can put nothing active into it.
"""

from crosswire.align.collecting import uncollected
from crosswire.export.page import overview, people, texts, tolls, voices
from crosswire.export.page.lookup import look_up
from crosswire.export.page.points import all_points
from crosswire.export.page.template import inline, policy, template
from crosswire.model.account import Account

# How much of each list stands open; the rest is folded. A first screen of hundreds of points is what a reader closes.
_OPEN = {
    "open_tables": 4,
    "open_entries": 6,
    "open_apart": 6,
    "open_victims": 6,
    "open_disputes": 4,
    "open_sides": 4,
    "open_points": 6,
    "open_voices": 8,
    "open_names": 8,
    "open_alarms": 4,
    "open_evidence": 6,
}


@uncollected()
def render_dossier(account: Account, *, version: str = "") -> str:
    """The account as an HTML page.

    Args:
        account: the account of one story.
        version: the version of Crosswire, for the foot of the page; left out if empty.

    Returns:
        The page. A lone surrogate, which no file can hold, is shown as a question mark.
    """
    lookup = look_up(account)
    tables = tolls.toll_tables(lookup)
    page = template("page.html.j2").render(
        policy=policy(script="page.js"),
        style=inline("page.css"),
        script=inline("page.js"),
        version=version,
        head=overview.head(lookup),
        tables=tables,
        points=all_points(lookup),
        alarms=overview.alarms(lookup),
        victims=people.victims(lookup),
        suspects=people.suspects(lookup),
        not_known=overview.not_known(lookup, tables),
        voices=voices.voices(lookup),
        unsaid=voices.unsaid(lookup),
        silences=overview.silences(lookup),
        timeline=overview.timeline(lookup),
        actors=overview.actor_names(lookup),
        places=overview.place_names(lookup),
        copies=overview.copies(lookup),
        reports=texts.report_texts(lookup),
        decisions=account.decisions,
        left_out=sorted(account.left_out),
        **_OPEN,
    )
    return page.encode("utf-8", "replace").decode("utf-8")
