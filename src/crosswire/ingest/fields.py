"""The fields beside a report's text, made safe to keep: they come from strangers."""

import re
from urllib.parse import urlsplit

from crosswire.ingest.decode import clean

# Headlines end by 200 code points; beyond this a field is no title or name of an outlet.
MOST_TITLE, MOST_NAME, MOST_URL = 500, 120, 2_000


def one_line(value: str | None, *, most: int = MOST_TITLE) -> str | None:
    """A field on one line: control characters and runs of white space are a space; `None` if nothing is left."""
    if value is None:
        return None
    line = " ".join(clean(value.replace("\0", " ")[: 4 * most]).split())
    return (line if len(line) <= most else line[: most - 1].rstrip() + "…") or None


def language_code(value: str | None) -> str | None:
    """The primary language of a tag ("en-GB" is en); `None` where the value is no tag."""
    match = re.fullmatch(r"([A-Za-z]{2,3})([-_][A-Za-z0-9_-]{1,20})?", (value or "").strip())
    return match[1].lower() if match else None


def web_address(value: str | None) -> str | None:
    """An absolute http(s) address without its fragment; `None` for all else, so no script can pose as a link."""
    if value is None or len(value) > MOST_URL or re.search(r"[\s\x00-\x20\x7f<>\"'\\^`{|}]", value.strip()):
        return None
    try:
        parts = urlsplit(value.strip())
        return parts._replace(fragment="").geturl() if parts.scheme in ("http", "https") and parts.hostname else None
    except ValueError:
        return None


def begin_with_title(title: str | None, text: str) -> tuple[str, int]:
    """The text with the title and a blank line before it, and where the text begins there.

    A text that begins with the title already, in whatever case and spacing, stays as it is.
    """
    if title is None or _beginning(text, len(title)).startswith(_folded(title.rstrip("…"))):
        return text, 0
    return f"{title}\n\n{text}", len(title) + 2


def _beginning(text: str, length: int) -> str:
    """Enough of the text's beginning to hold a title of this length, even with wide gaps."""
    return _folded(text.lstrip()[: 3 * length + 10])


def _folded(text: str) -> str:
    return " ".join(text.split()).casefold()
