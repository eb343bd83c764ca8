"""Pages from the web: http and https only, and only where the user asks for it."""

import re
import time
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from crosswire.errors import UnreadableReport
from crosswire.ingest.fields import web_address
from crosswire.ingest.options import IngestOptions
from crosswire.ingest.source import Source

if TYPE_CHECKING:
    from urllib3 import BaseHTTPResponse, PoolManager

_REDIRECTS = (301, 302, 303, 307, 308)
_CHUNK = 1 << 16
# A user name and password in an address, which no message may repeat.
_PASSWORD = re.compile(r"//[^/@]*@")
# What a report may be sent as, and the reader for it.
_SUFFIXES = {"text/html": ".html", "application/xhtml+xml": ".html", "": ".html", "text/plain": ".txt"}


def fetch(url: str, options: IngestOptions) -> tuple[str, Source]:
    """A page's bytes as a source, and the suffix of the reader for it.

    Raises:
        UnreadableReport: fetching is not allowed, the address is not http(s) or holds a password, or the server sends an error,
            too much, too slowly, too many redirects, or no page.
    """
    if not options.fetch:
        raise _refused(url, "not fetched: give --fetch to read from the web, or save the page and give the file")
    from urllib3 import PoolManager, Timeout  # late: only fetching needs it
    from urllib3.exceptions import HTTPError

    deadline = time.monotonic() + options.timeout_seconds
    try:
        with PoolManager(timeout=Timeout(options.timeout_seconds), retries=False) as pool:
            return _follow(pool, _checked(url, url), options=options, deadline=deadline)
    except HTTPError as failed:
        raise _refused(url, f"can't be fetched: {failed}") from failed


def _refused(url: str, because: str) -> UnreadableReport:
    return UnreadableReport(_PASSWORD.sub("//", url), _PASSWORD.sub("//", because))


def _follow(pool: "PoolManager", url: str, *, options: IngestOptions, deadline: float) -> tuple[str, Source]:
    here = url
    for _ in range(options.max_redirects + 1):
        response = pool.request("GET", here, redirect=False, preload_content=False, headers={"User-Agent": "crosswire"})
        try:
            if response.status not in _REDIRECTS:
                return _source(response, url, here, options=options, deadline=deadline)
            here = _checked(urljoin(here, response.headers.get("Location", "")), url)
        finally:
            response.close()
    raise _refused(url, f"more than {options.max_redirects} redirects")


def _checked(address: str, url: str) -> str:
    """The address, if it may be fetched; `url` is the one that the user gave."""
    safe = web_address(address)
    if safe is None:
        raise _refused(url, f"not an http or https address: {address[:200]!r}")
    if "@" in urlsplit(safe).netloc:
        raise _refused(url, "holds a user name or password, which would stand in the account: leave it out")
    return safe


def _source(
    response: "BaseHTTPResponse", url: str, here: str, *, options: IngestOptions, deadline: float
) -> tuple[str, Source]:
    if response.status != 200:
        raise _refused(url, f"the server answered {response.status}")
    kind, _, parameters = response.headers.get("Content-Type", "").partition(";")
    suffix = _SUFFIXES.get(kind.strip().lower())
    if suffix is None:
        raise _refused(url, f"sent as {kind.strip()!r}, not a page or a text")
    charset = parameters.partition("charset=")[2].strip(" \"'") or None
    content = _body(response, url, options=options, deadline=deadline)
    return suffix, Source(uri=url, options=options, content=content, url=here, charset=charset)


def _body(response: "BaseHTTPResponse", url: str, *, options: IngestOptions, deadline: float) -> bytes:
    """What the server sends, up to one byte over the limit, which `read_bytes` refuses; read as it comes, so that one
    that sends a byte now and then can't hold the run."""
    content = bytearray()
    while chunk := response.read1(_CHUNK, decode_content=True):
        content += chunk
        if len(content) > options.max_bytes:
            break
        if time.monotonic() > deadline:
            raise _refused(url, f"not all there after {options.timeout_seconds:g} seconds")
    return bytes(content)
