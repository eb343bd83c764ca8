"""A hostile report can put nothing active into the page, and cannot make it endless."""

import base64
import hashlib
import re
import time

import msgspec
import pytest
from lxml import html

from crosswire.export.dossier import render_dossier
from crosswire.export.index_page import StoryLink, render_index
from crosswire.model.account import Account, Alarm, Reading
from crosswire.model.actor import Actor
from crosswire.model.annotation import Annotation
from crosswire.model.attribution import Attribution
from crosswire.model.claim import Claim, Discrepancy, Side, Support
from crosswire.model.layout import Layout
from crosswire.model.report import LeftOut, Published, Report
from crosswire.model.span import Span
from crosswire.model.statement import Frame, Statement
from crosswire.model.story import Origin, Story
from tests.export.sample_account import sample_account

SCRIPT = "<script>alert(1)</script>"
IMAGE = '"><img src=x onerror=alert(1)>'
LINK = "javascript:alert(1)"
TEXT = f"{SCRIPT} killed 5 {IMAGE} </p></article></style><svg onload=alert(1)> &lt;b&gt; \u202egnp.exe {LINK}"


def statement(name: str, start: int, end: int, text: str) -> Statement:
    return Statement(
        id=name,
        span=Span.cut("r1", text, start, end),
        kind="clause",
        frame=Frame(head="kill", slot="killed"),
        stance="denied",
        sentence=0,
        paragraph=0,
        lemmas=("kill",),
        attribution="a1",
    )


def account(text: str, statements: tuple[Statement, ...], *, address: str | None = LINK) -> Account:
    """An account of one report in which every field that comes from outside is hostile."""
    whole = Span.cut("r1", text, 0, min(len(text), 40))
    report = Report(id="r1", uri=LINK, sha256=IMAGE, text=text, title=LINK, outlet=IMAGE, language=SCRIPT, url=address)
    attribution = Attribution(id="a1", source=(whole,), cue=(whole,), content=(whole,), medium=whole, speaker=IMAGE)
    reading = Reading(
        annotation=Annotation(
            report=report,
            layout=Layout(credits=(SCRIPT,)),
            attributions=(attribution,),
            statements=statements,
        ),
        published=Published(earliest=SCRIPT, latest=IMAGE, basis="text", because=(whole,)),
        moments=(),
        statement_actors={},
        statement_places={},
        speakers={"a1": "act"},
    )
    ids = tuple(s.id for s in statements)
    support = Support(reports=("r1",), origins=("o1",), sources=("act",))
    sides = (Side(statements=ids[:1], value=IMAGE, support=support), Side(statements=ids[1:2], value=SCRIPT))
    discrepancy = Discrepancy(kind="figure", sides=sides, because=SCRIPT, clash=True)
    claim = Claim(id="c1", statements=ids[:2], relation="conflict", support=support, discrepancies=(discrepancy,))
    rest = tuple(Claim(id=f"c-{s}", statements=(s,), relation="single", support=support) for s in ids[2:])
    return Account(
        story=Story(id="s1", title=SCRIPT, reports=("r1",)),
        readings=(reading,),
        origins=(Origin(id="o1", reports=("r1",), kind="own", name=IMAGE),),
        statement_origins=dict.fromkeys(ids, "o1"),
        actors=(
            Actor(id="act", kind="person", name=SCRIPT, spellings=(IMAGE, LINK), roles=(SCRIPT,), because=(IMAGE,)),
        ),
        places=(),
        claims=(claim, *rest),
        toll=(),
        alarms=(Alarm(kind="unit", because=IMAGE, spans=(whole,)),),
        left_out=(LeftOut(uri=LINK, because=SCRIPT),),
    )


def hostile_page(*, address: str | None = LINK) -> html.HtmlElement:
    statements = (statement("s1", 0, 30, TEXT), statement("s2", 10, 60, TEXT), statement("s3", 20, 50, TEXT))
    return html.document_fromstring(render_dossier(account(TEXT, statements, address=address), version=SCRIPT))


def test_no_script_but_the_page_s_own_and_its_hash_is_the_only_one_allowed() -> None:
    page = hostile_page()
    scripts = page.xpath("//script")
    assert len(scripts) == 1
    digest = base64.b64encode(hashlib.sha256(scripts[0].text.encode()).digest()).decode()
    allowed = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")[0]
    assert f"script-src 'sha256-{digest}';" in allowed
    assert "default-src 'none'" in allowed


def test_no_handler_no_image_no_frame_and_no_javascript_address() -> None:
    page = hostile_page()
    assert not [name for element in page.iter() for name in element.attrib if name.startswith("on")]
    assert not page.xpath("//img | //svg | //iframe | //object | //embed | //link | //base | //form")
    assert all(href.startswith("#") for href in page.xpath("//@href"))
    assert not page.xpath("//@src")


def test_the_hostile_words_are_shown_as_words() -> None:
    text = hostile_page().find_class("text")[0]
    assert text.text_content().strip("\n") == TEXT


@pytest.mark.parametrize(
    ("address", "linked"),
    [
        ("https://paper.example/a?b=1&c=2", True),
        ("HTTP://paper.example/", True),
        ("javascript:alert(1)", False),
        (" javascript:alert(1)", False),
        ("data:text/html,x", False),
        ("file:///etc/passwd", False),
        ("https:javascript", False),
        (None, False),
    ],
)
def test_only_a_web_address_becomes_a_link(address: str | None, linked: bool) -> None:
    links = hostile_page(address=address).xpath("//a[not(starts-with(@href, '#'))]")
    assert [(link.get("href"), link.get("rel")) for link in links] == (
        [(address, "noopener noreferrer")] if linked else []
    )


def test_the_list_of_stories_is_as_safe_and_has_no_script_at_all() -> None:
    hostile = account(TEXT, (statement("s1", 0, 30, TEXT),))
    page = html.document_fromstring(render_index([StoryLink(folder='"><script>', account=hostile)]))
    assert not page.xpath("//script | //img")
    assert page.xpath("//li//a/@href") == ["%22%3E%3Cscript%3E/index.html"]


def test_a_lone_surrogate_does_not_stop_the_page() -> None:
    text = "The mayor said \ud800 nothing."
    page = render_dossier(account(text, (statement("s1", 0, 20, text),)))
    assert "The mayor said ? no" in page
    page.encode("utf-8")


def test_nothing_is_fetched_from_anywhere() -> None:
    page = render_dossier(sample_account())
    assert not re.search(r"""(src|srcset|@import|url\()\s*=?\s*["']?\s*(https?:|//)""", page)


@pytest.mark.parametrize("reach", [9, 4000])
def test_five_thousand_statements_nested_or_not_end_in_bounded_time(reach: int) -> None:
    text = "word " * 5_000
    statements = tuple(statement(f"s{n}", n * 5, min(len(text), n * 5 + reach), text) for n in range(5_000))
    started = time.process_time()
    page = render_dossier(account(text, statements))
    assert time.process_time() - started < 20
    assert len(page) < 15_000_000


def test_an_account_of_nothing_is_still_a_page() -> None:
    empty = msgspec.structs.replace(
        sample_account(), readings=(), origins=(), claims=(), toll=(), actors=(), places=(), alarms=(), timeline=()
    )
    assert "No report states a count" in render_dossier(empty)
