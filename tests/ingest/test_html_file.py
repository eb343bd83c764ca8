import time
from pathlib import Path

import pytest

from tests.ingest.reading import paragraphs, read, write

LINKED_DATA = """
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
  {"@type": "WebPage", "name": "Echo"},
  {"@type": ["NewsArticle"], "headline": "Ferry lost off Ellery", "datePublished": "2021-03-09T08:30:00+01:00",
   "dateModified": "2021-03-11", "publisher": {"@id": "#us"}, "inLanguage": "en-GB",
   "mainEntityOfPage": {"@id": "https://echo.example/ferry-lost"}},
  {"@type": "Organization", "@id": "#us", "name": "The Ellery Echo"}]}</script>"""
META = """
<meta property="og:title" content="Ferry lost off Ellery | The Ellery Echo"><meta property="og:site_name" content="The Ellery Echo">
<meta property="article:published_time" content="2021-03-09"><link rel="canonical" href="https://echo.example/ferry-lost">
<meta property="og:locale" content="en_GB">"""


def page(head: str = "", body: str = "<h1>Ferry lost off Ellery</h1>" + paragraphs(), lang: str = "") -> str:
    return f"<!DOCTYPE html><html{lang}><head>{head}</head><body><article>{body}</article></body></html>"


@pytest.mark.parametrize("head", [LINKED_DATA, META], ids=["JSON-LD", "meta tags"])
def test_a_page_says_what_it_is(tmp_path: Path, head: str) -> None:
    (report,), _ = read(write(tmp_path / "ferry.html", page(head)))
    assert (report.title, report.outlet) == ("Ferry lost off Ellery", "The Ellery Echo")
    assert (report.url, report.language) == ("https://echo.example/ferry-lost", "en")
    assert (report.published.earliest or "")[:10] == "2021-03-09"
    assert report.published.basis == "metadata"


def test_the_text_is_title_and_article_without_the_furniture(tmp_path: Path) -> None:
    body = (
        "<nav><a href='/'>Home</a><a href='/sport'>Sport</a></nav>"
        + paragraphs(3)
        + "<footer>All rights reserved</footer>"
    )
    (report,), _ = read(write(tmp_path / "ferry.htm", page(META, body)))
    assert report.text.startswith("Ferry lost off Ellery\n\nThe harbour master of Port Ellery said on Tuesday")
    assert report.text.count("Ferry lost") == 1
    assert report.text[report.offset :].startswith("The harbour master")
    assert "Sport" not in report.text


def test_a_title_that_the_article_begins_with_stands_once(tmp_path: Path) -> None:
    (report,), _ = read(write(tmp_path / "ferry.html", page(META)))
    assert report.text.count("Ferry lost off Ellery") == 1


def test_a_page_without_metadata_has_its_heading_and_no_date(tmp_path: Path) -> None:
    (report,), _ = read(write(tmp_path / "ferry.html", page("<title>Echo</title>", lang=" lang='en-IE'")))
    assert (report.title, report.outlet, report.language) == ("Ferry lost off Ellery", None, "en")
    assert report.published.basis == "unknown"


def test_the_address_gives_a_date_and_an_outlet_where_nothing_else_does(tmp_path: Path) -> None:
    head = '<link rel="canonical" href="https://www.echo.example/world/2021/03/09/ferry">'
    (report,), _ = read(write(tmp_path / "ferry.html", page(head)))
    assert (report.published.earliest, report.outlet) == ("2021-03-09", "echo.example")


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>',
        '<script type="application/ld+json">' + '{"@graph":' * 100_000 + "</script>",
        '<script type="application/ld+json">[{"@type": ["NewsArticle", 1], "headline": [["x"]], "url": {}}, 5]</script>',
        '<meta property="article:published_time" content="soon"><link rel="canonical" href="javascript:alert(1)">',
    ],
    ids=["broken", "deep", "odd", "hostile"],
)
def test_faulty_metadata_costs_only_itself(tmp_path: Path, head: str) -> None:
    (report,), _ = read(write(tmp_path / "ferry.html", page(head)))
    assert (report.title, report.url, report.published.basis) == ("Ferry lost off Ellery", None, "unknown")


@pytest.mark.parametrize("charset", ["windows-1251", "utf-8"])
def test_the_encoding_that_a_page_declares_counts(tmp_path: Path, charset: str) -> None:
    body = "<h1>Паром затонул</h1>" + "<p>Мэр города заявил в среду, что паром не вернулся с острова вовремя.</p>" * 2
    body += "<p>Спасатели продолжают поиски у берега, сообщили в управлении порта вечером.</p>"
    raw = page(f'<meta charset="{charset}">', body).encode(charset)
    (report,), _ = read(write(tmp_path / "ferry.html", raw))
    assert report.text.startswith("Паром затонул")


@pytest.mark.parametrize(
    "nothing",
    [
        page("<title>Not found</title>", "<h1>404</h1><p>This page was moved.</p>"),
        page("", "<ul>" + "<li><a href='/x'>Read about the ferry</a></li>" * 200 + "</ul>"),
        "<html></html>",
        "<frameset><frame src='x'></frameset>",
        "<!-- nothing -->",
    ],
    ids=["not found", "links", "empty", "frames", "comment"],
)
def test_a_page_without_an_article_is_named(tmp_path: Path, nothing: str) -> None:
    reports, (left_out,) = read(write(tmp_path / "ferry.html", nothing))
    assert reports == []
    assert "no article found" in left_out.because or "not HTML" in left_out.because


@pytest.mark.parametrize(
    ("hostile", "reason"),
    [
        ("<div>" * 400 + paragraphs(), "nested too deep"),
        ("<div>" * 400_000 + paragraphs(), "more than 50,000 tags"),
        ("<p>a</p>" * 60_000, "more than 50,000 tags"),
        ("<p " + " ".join(f"a{n}" for n in range(100_000)) + ">" + paragraphs(), "100,000 attributes"),
        ("<svg>" * 300 + paragraphs(), "nested too deep"),
    ],
    ids=["deep", "very deep", "many", "attributes", "svg"],
)
def test_a_page_made_to_hold_the_run_is_named_in_time(tmp_path: Path, hostile: str, reason: str) -> None:
    began = time.process_time()
    _, (left_out,) = read(write(tmp_path / "ferry.html", page("", hostile)))
    assert reason in left_out.because
    assert time.process_time() - began < 3


def test_what_a_page_spells_with_references_is_text_without_control_characters(tmp_path: Path) -> None:
    body = (
        paragraphs()
        + "<p>&lt;script&gt;alert(1)&lt;/script&gt;&#1;&#xffff; the mayor wrote on the wall of the harbour.</p>"
    )
    (report,), _ = read(write(tmp_path / "ferry.html", page("", body)))
    assert "<script>alert(1)</script>" in report.text
    assert not {"\x01", "\uffff"} & set(report.text)
