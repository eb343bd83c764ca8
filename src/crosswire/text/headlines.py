"""Headlines and bylines: short lines before the text."""

import re

from crosswire.lexicon.tables import words
from crosswire.model.layout import Paragraph
from crosswire.text.credits import agency

# The longest headlines of the development reports have 200 characters and 32 words.
LONGEST_HEADLINE = 300
MOST_WORDS = 45
BODY_WORDS = 8

_STOP = re.compile(r"[.!?…][\"”’')\]]*\Z")
_FULL_STOP = re.compile(r"(?<![.…])\.[\"”’')\]]*\Z")
_INNER_END = re.compile(r"[a-z]{3}[.!?][”\"]?\s+[A-Z“\"]")
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
_TOKEN = re.compile(r"[^\s,;|/•·]+|[,;|/•·]")
_BY = re.compile(r"(?:by|words by|story by|written by|reported by)\s*:?\s+", re.IGNORECASE)
_PARTICLES = frozenset(
    ("de", "da", "di", "del", "la", "le", "el", "van", "von", "der", "den", "ter", "bin", "ibn", "al")
)
_LINKS = frozenset(("and", "&", "in", "for", "at", "of", "the", ",", ";", "|", "/", "•", "·", "-", "–", "—", "with"))
_DAYS = frozenset(("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"))
MOST_BYLINE_WORDS = 25


def headline_end(text: str, paragraphs: tuple[Paragraph, ...], number: int, *, leads: bool) -> int | None:
    """Where the headline that this paragraph is ends, or `None` if it is none.

    `leads` tells that a dateline or a byline follows, so that even a line with a full stop must be the headline.
    """
    paragraph = paragraphs[number]
    line = text[paragraph.start : paragraph.end]
    size = len(line.split())
    if len(line) > LONGEST_HEADLINE or size > MOST_WORDS or not _body_follows(text, paragraphs[number + 1 :]):
        return None
    if _INNER_END.search(line) and size > 20:
        return None
    if _FULL_STOP.search(line):
        return paragraph.end if leads or is_title_case(line) else None
    return paragraph.end if not _STOP.search(line) or size <= 20 else None


def title_end(text: str, title: str) -> int | None:
    """Where the title ends that a text begins with: white space and the shape of quotation marks apart; else `None`."""
    wanted = "".join(_plain(title).split())
    at = matched = 0
    while at < len(text) and matched < len(wanted):
        if not text[at].isspace():
            if _plain(text[at]) != wanted[matched]:
                return None
            matched += 1
        at += 1
    ends = at == len(text) or not text[at].isalnum()
    return at if wanted and matched == len(wanted) and ends else None


def _plain(words_: str) -> str:
    return words_.translate(_PLAIN)


_PLAIN = str.maketrans({"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-"})


def same_line(one: str, other: str) -> bool:
    """Whether two lines say the same, whatever stands between and around their words."""
    return [w.casefold() for w in _WORD.findall(one)] == [w.casefold() for w in _WORD.findall(other)]


def is_title_case(line: str) -> bool:
    """Whether nearly every longer word has a capital, as no sentence has."""
    longer = [w for w in _WORD.findall(line) if len(w) >= 4]
    return len(longer) >= 3 and sum(w[0].isupper() for w in longer) >= 0.85 * len(longer)


def _body_follows(text: str, following: tuple[Paragraph, ...]) -> bool:
    for paragraph in following[:20]:
        size = len(text[paragraph.start : min(paragraph.end, paragraph.start + 2000)].split())
        if size >= 25 or (
            size >= BODY_WORDS and _STOP.search(text, max(paragraph.start, paragraph.end - 6), paragraph.end)
        ):
            return True
    return False


def is_byline(line: str, *, early: bool) -> bool:
    """Whether a paragraph names who wrote the report; `early` tells that no running text came before."""
    if len(line) > 200:
        return False
    tokens = _TOKEN.findall(line)
    if not 2 <= len(tokens) <= MOST_BYLINE_WORDS:
        return False
    by = _BY.match(line)
    if by is not None:
        return _are_names(_TOKEN.findall(line[by.end() :].removesuffix(".")))
    return early and not _STOP.search(line) and (_name_and_role(tokens) or _name_in_place(tokens))


def _is_name(token: str) -> bool:
    return (token[0].isupper() or token in _PARTICLES or token.startswith(("al-", "el-", "d'", "d’"))) and token[
        -1
    ] not in ':?!”"'


def _are_names(tokens: list[str]) -> bool:
    """Whether these are names and what links them, the first a name of its own."""
    if not tokens or not tokens[0][0].isupper() or tokens[0] in _DAYS:
        return False
    linked = next((n for n, t in enumerate(tokens) if t in _LINKS), len(tokens))
    dated = all(_is_name(t) or t in _LINKS or (linked < n and t[0].isdigit()) for n, t in enumerate(tokens))
    return dated and (linked > 1 or agency().fullmatch(tokens[0]) is not None)


def _name_and_role(tokens: list[str]) -> bool:
    """ "Jane Doe, Staff Writer", "Jane Doe and John Roe, Associated Press"."""
    cut = max((n for n, t in enumerate(tokens) if t in {",", "|", "/", "-", "–", "—"}), default=0)
    role = " ".join(tokens[cut + 1 :])
    if cut < 2 or not role or not _are_names(tokens[:cut]):
        return False
    return agency().fullmatch(role) is not None or role.casefold().endswith(tuple(words("byline_roles")))


def _name_in_place(tokens: list[str]) -> bool:
    """ "Jane Doe in Kabul": two or three names on the left, one to three on the right."""
    if tokens.count("in") != 1:
        return False
    at = tokens.index("in")
    left, right = tokens[:at], tokens[at + 1 :]
    if not 2 <= len(left) <= 8 or not 1 <= len(right) <= 4:
        return False
    return _are_names(left) and len(left) in {2, 3, 5, 6, 7, 8} and all(t[0].isupper() or t == "," for t in right)
