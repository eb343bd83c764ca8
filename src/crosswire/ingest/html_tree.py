"""A page's tree, with limits: pages come from strangers."""

from typing import TYPE_CHECKING, Any

from crosswire.errors import UnreadableReport
from crosswire.ingest.decode import clean

if TYPE_CHECKING:
    from lxml.html import HtmlElement

# A tree takes time quadratic in the attributes of one tag: 100,000 take 11 seconds. Real tags have up to a few dozen.
_MOST_ATTRIBUTES = 1_000
_REMEDY = "save the article's text as .txt"


def parse_page(page: str, uri: str, *, max_elements: int) -> "HtmlElement":
    """The tree of a page, its entities clean of what no page can hold.

    Raises:
        UnreadableReport: there is no tag in it, or too many, or too deep: the parser stops at 256 levels, and what it cuts
            off would be missing from the report unnoticed.
    """
    from lxml import etree, html  # late: only pages need it

    raw = page.encode("utf-8")
    counter: Any = _Counter(uri, max_elements)  # a target may have any of a parser's methods, which no type says
    try:
        etree.fromstring(raw, parser=etree.HTMLParser(target=counter, encoding="utf-8"))
        parser = html.HTMLParser(
            encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False, no_network=True
        )
        tree = html.document_fromstring(raw, parser=parser)
    except etree.LxmlError as bad:
        raise UnreadableReport(uri, f"not HTML: {str(bad).lower()}") from bad
    if any("depth" in error.message.lower() for error in parser.error_log):
        raise UnreadableReport(uri, f"tags nested too deep to be an article: {_REMEDY}")
    _clean(tree)
    return tree


class _Counter:
    """A parser's target that builds nothing and stops at the limits; it sees a tag's attributes in linear time."""

    def __init__(self, uri: str, max_elements: int) -> None:
        self.uri, self.left, self.max_elements = uri, max_elements, max_elements

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self.left -= 1
        if self.left < 0:
            raise UnreadableReport(self.uri, f"more than {self.max_elements:,} tags: {_REMEDY}")
        if len(attributes) > _MOST_ATTRIBUTES:
            raise UnreadableReport(self.uri, f"a tag {tag!r} with {len(attributes):,} attributes: {_REMEDY}")

    def end(self, tag: str) -> None:
        """Nothing to do: a target must have it."""

    def close(self) -> None:
        """Nothing to do: a target must have it."""


def _clean(tree: "HtmlElement") -> None:
    """Character references may stand for control characters, at which the extractor would give up on the page."""
    for element in tree.iter():
        for part in ("text", "tail"):
            words = getattr(element, part)
            if words and (kept := clean(words)) != words:
                setattr(element, part, kept)
