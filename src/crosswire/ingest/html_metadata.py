"""What a page says of itself: JSON-LD first, then its meta tags, then its tags."""

import json
import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

import msgspec

from crosswire.ingest.dates import published
from crosswire.ingest.fields import MOST_NAME, language_code, one_line, web_address
from crosswire.model.report import Published

if TYPE_CHECKING:
    from lxml.html import HtmlElement

Node = Mapping[str, Any]

# Deeper JSON-LD than this describes no article; the deepest seen on news pages has about ten levels.
MOST_DEPTH = 60
_ARTICLE = re.compile(r"(\w*Article|Report|BlogPosting|LiveBlogPosting|SocialMediaPosting)$")
_TITLES = ("og:title", "twitter:title", "dc.title", "dcterms.title", "parsely-title", "sailthru.title")
_DATES = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "parsely-pub-date",
    "sailthru.date",
    "dc.date.issued",
    "dcterms.issued",
    "dc.date",
    "pubdate",
    "publishdate",
    "publish-date",
    "date",
)
_OUTLETS = ("og:site_name", "application-name", "dc.publisher", "dcterms.publisher", "publisher")
# /2022/09/16/ or /2022-09-16/ or /20220916/ in an address: the day it was filed under.
_DATED_PATH = re.compile(r"/((?:19|20)\d\d)([-/]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?=[/-])")


class PageMetadata(msgspec.Struct, frozen=True, kw_only=True):
    """The fields that a page gives; `None` where it gives none."""

    title: str | None = None
    outlet: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published = Published()


def read_metadata(tree: "HtmlElement", *, fetched_from: str | None = None) -> PageMetadata:
    """A page's title, outlet, address, language and date. Only what is stated counts: no date is guessed from the text.

    Args:
        tree: the page, scripts still in it.
        fetched_from: the address it came from, used where the page names none.
    """
    nodes = list(_nodes(tree))
    article = next((n for n in nodes if _is_article(n)), {})
    metas = _metas(tree)
    url = _address(tree, article, metas) or fetched_from
    outlet = _outlet(article, nodes, metas, url)
    return PageMetadata(
        title=_title(tree, article, metas, outlet),
        outlet=outlet,
        url=url,
        language=_language(tree, article, metas),
        published=_published(tree, article, metas, url),
    )


def drop_scripts(tree: "HtmlElement") -> None:
    """Take JSON-LD out of a page. Extractors walk it in recursion, and a hostile page can nest it as deep as it likes."""
    for script in tree.xpath(".//script"):
        script.drop_tree()


def _nodes(tree: "HtmlElement") -> Iterator[Node]:
    """The objects of all JSON-LD: top level, members of @graph, and what a page says it is mainly about."""
    for script in tree.xpath('.//script[@type="application/ld+json"]'):
        for node in _objects(_json(script.text or "")):
            yield node
            yield from _objects(node.get("@graph"))
            yield from _objects(node.get("mainEntity"))


def _json(text: str) -> object:
    depth = deepest = 0
    for bracket in re.finditer(r"[\[{]|[\]}]", text):
        depth += 1 if bracket[0] in "[{" else -1
        deepest = max(deepest, depth)
    if deepest > MOST_DEPTH:
        return None
    try:
        return json.loads(text.strip().removesuffix(";"), strict=False)
    except ValueError:
        return None  # a fault in a page's metadata is common and costs only that metadata


def _objects(value: object) -> list[Node]:
    """A JSON-LD value as a list of objects: one may stand for a list of one."""
    return [v for v in (value if isinstance(value, list) else [value]) if isinstance(v, dict)]


def _text(value: object, *keys: str) -> str | None:
    """A value as text: itself, its first member, or one of these fields of it."""
    first = value[0] if isinstance(value, list) and value else value
    if isinstance(first, dict):
        first = next((first[k] for k in keys if isinstance(first.get(k), str)), None)
    return first if isinstance(first, str) and first.strip() else None


def _is_article(node: Node) -> bool:
    kinds = node.get("@type")
    return any(isinstance(k, str) and _ARTICLE.match(k) for k in (kinds if isinstance(kinds, list) else [kinds]))


def _metas(tree: "HtmlElement") -> dict[str, str]:
    """The first content of each meta tag, by its name in lower case."""
    found: dict[str, str] = {}
    for meta in tree.xpath(".//meta[@content]"):
        name = meta.get("property") or meta.get("name") or meta.get("itemprop") or meta.get("http-equiv") or ""
        if meta.get("content", "").strip():
            found.setdefault(name.strip().lower(), meta.get("content", ""))
    return found


def _first(metas: Mapping[str, str], names: tuple[str, ...]) -> str | None:
    return next((metas[name] for name in names if name in metas), None)


def _title(tree: "HtmlElement", article: Node, metas: Mapping[str, str], outlet: str | None) -> str | None:
    headings = [one_line(h.text_content()) for h in tree.xpath("(.//h1)[position() <= 2]")]
    heading = headings[0] if len(headings) == 1 else None
    stated = _text(article.get("headline") or article.get("name")) or _first(metas, _TITLES)
    title = one_line(stated) or heading or one_line(tree.findtext(".//title"))
    if title is None or (heading is not None and title.startswith(heading)):
        return heading  # "Heading - Outlet" is the heading
    return _without_outlet(title, outlet)


def _without_outlet(title: str, outlet: str | None) -> str:
    for mark in (" | ", " - ", " – ", " — "):
        head, found, tail = title.rpartition(mark)
        if found and head and outlet is not None and tail.casefold() == outlet.casefold():
            return head
    return title


def _outlet(article: Node, nodes: list[Node], metas: Mapping[str, str], url: str | None) -> str | None:
    publisher = article.get("publisher") or article.get("sourceOrganization")
    name = _text(publisher, "name", "legalName")
    if name is None:  # named by reference to another object of the page
        reference = _text(publisher, "@id")
        name = next((_text(n.get("name")) for n in nodes if reference and n.get("@id") == reference), None)
    host = (urlsplit(url).hostname or "").removeprefix("www.") if url else None
    return one_line(name or _first(metas, _OUTLETS) or host, most=MOST_NAME)


def _address(tree: "HtmlElement", article: Node, metas: Mapping[str, str]) -> str | None:
    links = tree.xpath('.//link[@rel="canonical"]/@href')
    stated = [
        *links[:1],
        metas.get("og:url"),
        _text(article.get("url")),
        _text(article.get("mainEntityOfPage"), "@id", "url"),
    ]
    return next((a for a in map(web_address, stated) if a is not None), None)


def _language(tree: "HtmlElement", article: Node, metas: Mapping[str, str]) -> str | None:
    declared = _first(metas, ("content-language", "og:locale"))
    stated = (_text(article.get("inLanguage"), "alternateName", "name"), tree.get("lang"), declared)
    return next((code for code in map(language_code, stated) if code is not None), None)


def _published(tree: "HtmlElement", article: Node, metas: Mapping[str, str], url: str | None) -> Published:
    marked = tree.xpath('(.//time[@itemprop="datePublished" or @pubdate])[1]/@datetime')
    stated = [_text(article.get("datePublished")), *(metas.get(name) for name in _DATES), *marked]
    path = _DATED_PATH.search(urlsplit(url).path) if url else None
    if path is not None:
        stated.append(f"{path[1]}-{path[3]}-{path[4]}")
    return next((p for p in map(published, stated) if p.basis == "metadata"), Published())
