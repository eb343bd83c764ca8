"""What a report says can put nothing active into the page, and cannot hold the run."""

import json
from pathlib import Path

import pytest
from lxml import html

from tests.cli.running import FERRY, Outcome, crosswire, folder_of

SCRIPT = "<script>alert(1)</script>"
LINK = "javascript:alert(1)"
HANDLER = '"><img src=x onerror=alert(1)>'


def page_of(folder: Path) -> html.HtmlElement:
    return html.document_fromstring((folder / "index.html").read_text(encoding="utf-8"))


def is_inert(page: html.HtmlElement) -> bool:
    """No script but the page's own one, nothing fetched, no handler, no address but the web's and the page's own."""
    handlers = [name for element in page.iter() for name in element.attrib if str(name).startswith("on")]
    fetched = page.xpath("//@src | //img | //iframe | //object | //embed | //form | //base | //svg//@href")
    hrefs = [str(href) for href in page.xpath("//@href")]
    active = [href for href in hrefs if not href.startswith(("#", "https://", "http://"))]
    return len(page.xpath("//script")) == 1 and not (handlers or fetched or active)


def compiled(folder: Path, **contents: str | bytes) -> Outcome:
    return crosswire("compile", folder_of(folder / "in", **contents), "-o", folder / "out")


def test_markup_in_a_text_stands_on_the_page_as_words(tmp_path: Path) -> None:
    said = f'The mayor said {SCRIPT} and "{HANDLER}" on Friday, killing 12 people.'
    assert compiled(tmp_path, ferry_txt=f"{FERRY}\n{said}\n").code == 0
    page = page_of(tmp_path / "out")
    assert is_inert(page)
    assert said in page.text_content()


@pytest.mark.parametrize("field", ["title", "outlet", "url", "language", "id", "story", "published"])
@pytest.mark.parametrize("words", [SCRIPT, LINK, HANDLER])
def test_no_field_of_a_json_line_becomes_active(tmp_path: Path, field: str, words: str) -> None:
    line = json.dumps({"text": FERRY, field: words})
    assert compiled(tmp_path, ferry_jsonl=line).code == 0
    assert is_inert(page_of(tmp_path / "out"))


def test_nothing_of_a_web_page_becomes_active(tmp_path: Path) -> None:
    paragraphs = "".join(f"<p onclick='alert(1)'>{line}</p>" for line in FERRY.split("\n\n"))
    head = f"<title>{LINK} &lt;script&gt;</title><link rel=canonical href='{LINK}'><meta property=og:site_name content='{SCRIPT}'>"
    body = (
        f"<article><h1><a href='{LINK}'>Ferry sinks</a></h1>{SCRIPT}<svg onload=alert(1)></svg>{paragraphs}</article>"
    )
    assert compiled(tmp_path, ferry_html=f"<html><head>{head}</head><body>{body}</body></html>").code == 0
    page = page_of(tmp_path / "out")
    assert is_inert(page)
    assert "Ada Brandt told reporters" in page.text_content()


def test_the_list_of_stories_is_inert_too(tmp_path: Path) -> None:
    lines = [{"text": FERRY, "story": story, "title": LINK} for story in ("../../up", SCRIPT)]
    assert compiled(tmp_path, ferry_jsonl="\n".join(map(json.dumps, lines))).code == 0
    page = page_of(tmp_path / "out")
    assert not page.xpath("//script | //@src | //@onclick")
    assert all("/" not in str(href).removesuffix("/index.html") for href in page.xpath("//li//a/@href"))
    assert not (tmp_path.parent / "up").exists()


@pytest.mark.parametrize(
    "text",
    [
        "He said " + '"' * 200_000 + " that a ferry sank.",
        "a" * 4_900_000,
        "The ferry" + " " * 2_000_000 + "sank.",
        "Officials said " + "1," * 200_000 + " people died.",
    ],
    ids=["200,000 quotation marks", "one word of 5 MB", "2 MB of spaces", "one endless number"],
)
def test_an_endless_run_of_one_thing_comes_to_an_end(tmp_path: Path, text: str) -> None:
    assert compiled(tmp_path, ferry_txt=text).code == 0
    assert is_inert(page_of(tmp_path / "out"))


def test_deeply_nested_tags_are_refused_not_followed(tmp_path: Path) -> None:
    page = "<html><body>" + "<div>" * 40_000 + f"<p>{FERRY}</p>" + "</div>" * 40_000
    run = compiled(tmp_path, ferry_html=page)
    assert run.code == 3
    assert "nested too deep" in run.err
