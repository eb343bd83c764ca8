"""Bytes to text, or a clear no.

The text of a file is its characters with these changes and no others: a byte order mark is no part of it; line ends
are `\\n` (a file opened as text in Python reads the same, so offsets agree with other tools); a control character that no
page can hold is a space and a character that stands for nothing is U+FFFD, one for one, so offsets stay.
"""

import codecs
import re

from crosswire.errors import UnreadableReport

# First bytes of what is often misnamed as text.
_SIGNATURES = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"{\\rtf", "an RTF document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"),
)
# UTF-32 before UTF-16: its little-endian mark begins with the other's.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# Encodings that a page may declare. Others that Python knows (rot13, unicode_escape, idna) are no encodings of pages.
_DECLARABLE = re.compile(
    r"(utf-?8|iso-?8859-?\d+|(windows|cp)-?\d+|koi8-?[ru]|gb\w+|big5\S*|euc-?\w+|shift[_-]?jis|mac\w+)"
)
# C0 but tab and line ends, DEL, C1: page breaks and next-line characters are among them, since XML holds neither.
_CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")
_NO_CHARACTERS = re.compile("[\ud800-\udfff\ufffe\uffff]")
# More than this share of control characters, and more than a few of them, is no text. Random bytes have about one in
# four, a text with a stray escape sequence far less than one in a hundred.
_MOST_CONTROLS, _A_FEW = 0.02, 3
# An English text in a Western encoding has one accented letter or typographic mark in 50 to 500 characters; Polish, Czech or
# Turkish one letter in 10 to 20. Below this share a guess by letters has too little to go by, and Western it is.
_FEW_MARKS = 0.03
# Nor may the guess be other than Western for so small a gain: "ñ" in cp1252 is as good a letter, "ń", in cp1250. Measured with
# 13 English sentences that hold a foreign name: 5 right by the plain guess, 12 so, 13 in texts of usual length (tests).
_NO_CLEARER = 0.02


def decode(raw: bytes, uri: str, *, declared: str | None = None) -> str:
    """The text of a file's bytes; `declared` is the encoding that the page or its server names.

    Tried in order: a byte order mark, UTF-16 without one (its NULs), UTF-8, the declared encoding, a guess. UTF-8 comes
    before what is declared because bytes that are valid UTF-8 by chance are rarer than wrong declarations.

    Raises:
        UnreadableReport: the bytes are empty, are no text, or fit no encoding.
    """
    signature = next((what for first, what in _SIGNATURES if raw.startswith(first)), None)
    if signature is not None:
        raise UnreadableReport(uri, f"{signature}, not text: give the report as .txt, .html or .jsonl")
    text = _by_mark(raw, uri)
    if text is None:
        text = _without_mark(raw, uri, declared)
    _refuse_binary(text, uri)
    refuse_empty(text, uri)
    return clean(text.replace("\r\n", "\n").replace("\r", "\n"))


def clean(text: str) -> str:
    """The text with what no page can hold replaced, one code point for one: a carriage return stays."""
    return _NO_CHARACTERS.sub("\ufffd", _CONTROLS.sub(" ", text))


def refuse_empty(text: str, uri: str) -> None:
    """Refuse a text of white space and invisible marks.

    Raises:
        UnreadableReport: it is one.
    """
    if not any(c.isprintable() and not c.isspace() for c in text):
        raise UnreadableReport(uri, "empty: no words in it")


def _refuse_binary(text: str, uri: str) -> None:
    if "\0" in text:
        raise UnreadableReport(uri, "binary, not text: it holds NUL characters")
    controls = sum(1 for _ in _CONTROLS.finditer(text))
    if controls > max(_A_FEW, _MOST_CONTROLS * len(text)):
        raise UnreadableReport(uri, f"binary, not text: {controls} of {len(text)} characters are control characters")


def _by_mark(raw: bytes, uri: str) -> str | None:
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            try:
                return raw[len(mark) :].decode(encoding)
            except UnicodeDecodeError as bad:
                raise UnreadableReport(uri, f"begins as {encoding} but byte {bad.start} is not: save it again") from bad
    return None


def _without_mark(raw: bytes, uri: str, declared: str | None) -> str:
    for encoding in (_wide(raw), "utf-8", _declared(declared)):
        text = None if encoding is None else _attempt(raw, encoding)
        if text is not None:
            return text
    guessed = _guess(raw)
    if guessed is None:
        raise UnreadableReport(uri, "can't be decoded: neither UTF-8 nor any encoding that fits: save it as UTF-8")
    return guessed


def _wide(raw: bytes) -> str | None:
    """UTF-16 by its NULs: the high bytes of spaces, line ends and Latin letters, all on one side."""
    even, odd = raw[0::2].count(0), raw[1::2].count(0)
    few = len(raw) // 50  # less than one NUL in 25 code units: not even the spaces and line ends
    if max(even, odd) <= few or len(raw) % 2:
        return None
    if odd > 20 * even:
        return "utf-16-le"
    return "utf-16-be" if even > 20 * odd else None


def _declared(name: str | None) -> str | None:
    if name is None or not _DECLARABLE.fullmatch(name.strip().lower()):
        return None
    try:
        encoding = codecs.lookup(name.strip()).name
    except LookupError:
        return None
    # As browsers do: what is declared Latin-1 has curly quotation marks where Latin-1 has control characters.
    return "cp1252" if encoding in ("iso8859-1", "latin-1") else encoding


def _attempt(raw: bytes, encoding: str) -> str | None:
    try:
        return raw.decode(encoding)
    except UnicodeDecodeError:
        return None


def _guess(raw: bytes) -> str | None:
    marks = len(raw) - len(raw.translate(None, bytes(range(128, 256))))
    western = _attempt(raw, "cp1252") if marks < _FEW_MARKS * len(raw) else None
    return western if western is not None else _guess_by_letters(raw)


def _guess_by_letters(raw: bytes) -> str | None:
    from charset_normalizer import from_bytes  # late: only such texts need it

    best = from_bytes(raw).best()
    western = from_bytes(raw, cp_isolation=["cp1252"]).best()
    if western is not None and (best is None or western.chaos <= best.chaos + _NO_CLEARER):
        return str(western)
    return None if best is None else str(best)
