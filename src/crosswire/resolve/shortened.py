"""Bodies by a shorter name: "the Observatory" after the "Kenyan Observatory for Birds", "(KOB)" where a report gives it."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

import msgspec

from crosswire.lexicon.tables import words
from crosswire.model.actor import ActorMention

LONGEST = 3  # words of a shortened name
NESTED = 5  # ways of writing one body that a shorter name may be of; more are several bodies
MOST = 300  # shorter names and reports that are looked at; a story has some ten
REACH = 100  # code points before a bracket in which a full name stands
TAIL = frozenset({"of", "for"})  # what follows is no part of a name's head
GIVEN = re.compile(r"\s{1,3}\(([A-Z][A-Za-z.&-]{0,8}[A-Z]|[A-Z]\.[A-Z]\.)\)")
ARTICLE = re.compile(r"\b[Tt]he\s+(?:\w+-\w+\s+)?$")  # "the Observatory", "the Kigali-based Observatory"
LONGER = r"\s+(?:of|for|to|on|against)\s+(?:the\s+)?[A-Z]"  # "the Committee to Re-Elect", another than one named before
GOES_ON = re.compile(r"[’']?\s{1,3}([\w’']+)")


class Shortened(msgspec.Struct, frozen=True, kw_only=True):
    """A shorter name and a full one that it stands for in a report and in the whole story."""

    short: str
    full: str

    @property
    def because(self) -> str:
        return f"the {self.short}: the only body so called in the story is {self.full}"


def in_story(texts: Mapping[str, str], mentions: Iterable[ActorMention], bodies: Iterable[str]) -> list[Shortened]:
    """Shorter names of bodies: a report gives both, and in no report may the shorter one be of another.

    Args:
        texts: the text of each report by its id.
        mentions: the actors of all reports, less what the story takes for places.
        bodies: full names of organisations, as the reports of the story write them.
    """
    by_head = _by_head(body for body in bodies if _is_name(body))
    places = {(m.name, m.span.report) for m in mentions if m.name in by_head and _may_shorten(m, texts[m.span.report])}
    owners: dict[str, set[str]] = defaultdict(set)
    for short, report in sorted(places)[:MOST]:
        heads = [name for name in by_head[short] if name in texts[report]]
        if heads and _told_before(texts[report], short, max(heads, key=len)):
            owners[short].update(heads)
    return [
        Shortened(short=short, full=full)
        for short, found in sorted(owners.items())
        if _is_one(by_head[short])
        for full in sorted(found)
    ]


def _by_head(names: Iterable[str]) -> dict[str, list[str]]:
    """The names that each shorter one may be of; none where there are too many for one to be meant."""
    found: dict[str, list[str]] = defaultdict(list)
    for name in names:
        core = _core(name)
        for count in range(1, LONGEST + 1):
            if len(core) >= count and len(name.split()) > count:
                found[" ".join(core[-count:])].append(name)
    return {short: owners for short, owners in found.items() if len(owners) <= NESTED}


def _is_one(owners: Iterable[str]) -> bool:
    """Whether all bodies of the story that a shorter name could be of are one: "Blazers", "Trail Blazers" of one town."""
    longest = max(owners, key=lambda name: (len(name), name))
    return all(longest.endswith(owner) for owner in owners)


def _is_name(body: str) -> bool:
    """Whether a label's words are a body's name and nothing that ran into it ("Our Lakewood", "Parliament the Party")."""
    parts = body.split()
    joined = all(part[0].isupper() or part in words("function_words") for part in parts)
    lead = parts[0].casefold() not in words("function_words")
    return joined and lead and len(parts) > 1 and "the" not in parts[1:2] and not any(c in body for c in "/:;,|")


def _told_before(text: str, short: str, full: str) -> bool:
    """Whether the report gives the full name first, unless "of" or "for" in it parts a head from what it is about."""
    if not _no_other(text, short, full):
        return False
    first = re.search(rf"\b[Tt]he\s+(?:\w+-\w+\s+)?{re.escape(short)}\b", text)
    return len(_core(full)) < len(full.split()) or (first is not None and text.find(full) < first.start())


def _may_shorten(mention: ActorMention, text: str) -> bool:
    """Whether capitalised words with "the" before them, and no body of their own; the model takes some for people."""
    name, span = mention.name, mention.span
    if mention.kind not in ("organisation", "person") or span.text != name or name in words("bare_heads"):
        return False
    parts = name.split()
    capital = all(part[0].isupper() and part.isalpha() and not part.isupper() for part in parts)
    if not capital or len(parts) > LONGEST or ARTICLE.search(text[max(0, span.start - 40) : span.start]) is None:
        return False
    following = GOES_ON.match(text, span.end)
    return following is None or following[1].casefold() in words("function_words")  # not "the Marsh family"


def _core(full: str) -> list[str]:
    parts = full.split()
    return parts[: next((i for i, part in enumerate(parts) if i and part in TAIL), len(parts))]


def _no_other(text: str, short: str, full: str) -> bool:
    """Whether every name in the text that ends in the shorter one is the full name or a part of it."""
    core = " ".join(_core(full))
    if re.search(rf"\b{re.escape(short)}{LONGER}", text.replace(full, "")):
        return False
    longer = re.compile(rf"(?<![\w.’'&-])((?:[A-Z][\w.’'&-]*\s{{1,3}}){{1,4}}){re.escape(short)}\b")
    for match in longer.finditer(text):
        before = [part for part in match[1].split() if part not in ("The", "A", "An")]
        if before and not core.endswith(" ".join([*before, short])) and not " ".join([*before, short]).endswith(core):
            return False
    return True


def given(texts: Iterable[str], bodies: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Abbreviations that a report gives in brackets after a full name, with that name, if it is the only one."""
    names = {body for body in bodies if _is_name(body)}
    owners: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        for match in GIVEN.finditer(text):
            before = text[max(0, match.start() - REACH) : match.start()].split()
            ends = (" ".join(before[-count:]) for count in range(len(before), 1, -1))
            owners[match[1].replace(".", "")].update(list(filter(names.__contains__, ends))[:1])
    for short, found in sorted(owners.items()):
        if len(found) == 1 and _in_order(short, full := next(iter(found))):
            yield short, full


def _in_order(short: str, full: str) -> bool:
    """Whether the letters stand in the name in this order, the first at its beginning: not an agency after a town."""
    letters = iter(full.casefold())
    return short[0].casefold() == full[0].casefold() and all(letter in letters for letter in short.casefold())
