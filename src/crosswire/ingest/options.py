"""The limits that reading keeps to."""

import msgspec


class IngestOptions(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How much is read, and whether anything is fetched.

    Sizes are bytes, times seconds. `max_bytes` bounds one report: a file, a page, the text of a JSON line (a long feature has
    50 kB, a heavy news page 2 MB). `max_line_bytes` bounds a JSON line as it stands, where escapes make a text up to three
    times as long and other fields come on top. `max_unpacking` is how many times its size a .gz file may grow to, or
    to one longest line: the development corpora grow 2.4 to 6 times, gzip can pack 1,000 times.
    `max_elements` bounds a page's tags.
    """

    max_bytes: int = 5_000_000
    max_line_bytes: int = 20_000_000
    max_unpacking: int = 50
    max_elements: int = 50_000
    fetch: bool = False
    timeout_seconds: float = 20.0
    max_redirects: int = 5
