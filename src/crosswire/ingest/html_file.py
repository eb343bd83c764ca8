"""Web pages: .html and .htm."""

import logging
import re
from collections.abc import Iterator
from hashlib import sha256
from typing import TYPE_CHECKING

from crosswire.errors import UnreadableReport
from crosswire.ingest.decode import decode
from crosswire.ingest.fields import begin_with_title
from crosswire.ingest.html_metadata import drop_scripts, read_metadata
from crosswire.ingest.html_tree import parse_page
from crosswire.ingest.source import Source, read_bytes
from crosswire.model.identity import content_id
from crosswire.model.report import LeftOut, Report

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# An article has running text: this many code points in lines that end as sentences do. Lists of links and "page not
# found" stay below it, a ministry's one-paragraph statement does not.
_LEAST_ARTICLE = 100
_SENTENCE_END = re.compile(r"[.!?…。！？؟।][\"'”’»)\]]*$")
# Where a page declares its encoding: browsers look no further than the first 1,024 bytes.
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{2,40})", re.IGNORECASE)


def read_html_file(source: Source) -> Iterator[Report | LeftOut]:
    """The one report of a page: its article, after its title, and what its metadata says.

    The text is what trafilatura takes for the article; menus, adverts and readers' comments are not in it.

    Raises:
        UnreadableReport: it is empty, too large, no text, nested too deep, or has no article.
    """
    raw = read_bytes(source)
    declared = _CHARSET.search(raw[:1024])
    charset = source.charset or (declared[1].decode("ascii") if declared else None)
    page = decode(raw, source.uri, declared=charset)
    tree = parse_page(page, source.uri, max_elements=source.options.max_elements)
    metadata = read_metadata(tree, fetched_from=source.url)
    drop_scripts(tree)
    text, offset = begin_with_title(metadata.title, _article(tree, source.uri))
    digest = sha256(raw).hexdigest()
    yield Report(
        id=content_id("r", digest, source.uri),
        uri=source.uri,
        sha256=digest,
        text=text,
        title=metadata.title,
        outlet=metadata.outlet,
        language=metadata.language,
        url=metadata.url,
        published=metadata.published,
        offset=offset,
    )


def _article(tree: "HtmlElement", uri: str) -> str:
    from trafilatura import extract  # late: it takes half a second to import

    # Its complaints (a page without text) are ours to make; without a handler Python would print them.
    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    body = extract(tree, include_comments=False) or ""
    running = sum(len(line) for line in map(str.rstrip, body.splitlines()) if _SENTENCE_END.search(line))
    if running < _LEAST_ARTICLE:
        raise UnreadableReport(uri, "no article found in the page: save the article's text as .txt")
    return body.strip()
