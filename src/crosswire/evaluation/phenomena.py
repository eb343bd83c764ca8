"""What makes an attribution hard, told from the gold's cue, source and marks alone, never from what was found.

Each function looks at the words of one attribution; `PHENOMENA` names them in the order in which they are printed. An
attribution may show several, or none.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from crosswire.evaluation.linking import WORD, Stretch

OPENS, CLOSES = "\"“«„'‘`", "\"”»'’"
LONG_CUE = 3
OBJECT = 4  # words of the content that tell what was declined

_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "i", "you", "him", "her", "them"})
_DENIAL = re.compile(r"\b(?:den(?:y|ies|ied|ying|ials?)|refut(?:e|es|ed|ing)|pleaded not guilty)\b")
_MUTE = re.compile(
    r"\b(?:declin|refus)(?:e|es|ed|ing)\b.*\b(?:comment|say|discuss|answer|respond|elaborate|speak|talk|reply|address"
    r"|interview(?:ed)?|identify|name|disclose|reveal|specify|detail|speculate|explain|provide|give|offer)\b"
    r"|\b(?:not|n[o'’]t|never|neither|yet)\b.*\b(?:comment(?:ed|ing)?|respond(?:ed|ing)?|repl(?:y|ied)"
    r"|answer(?:ed|ing)?|return(?:ed)?|reached|(?:be )?available (?:for|to) comment)\b"
    r"|\bno (?:\w+ )?(?:comment|response|reply|word|reaction)\b|\bunavailable\b|\bwould ?n[o'’]t (?:say|discuss)\b"
    r"|\b(?:remain|kept|stay)\w* silent\b"
)
_UNVERIFIED = re.compile(
    r"\b(?:not|n[o'’]t|cannot|unable|neither|no|impossible)\b.*\b(?:verif|confirm|corroborat|authenticat|independent)\w*"
)
_SPEAKER_NOUN = re.compile(
    r"^(?:sources?|officials?|witness(?:es)?|people|persons?|m[ae]n|wom[ae]n|critics?|supporters?|opponents?|allies|ally"
    r"|aides?|advis[eo]rs?|insiders?|operatives?|strategists?|experts?|analysts?|observers?|diplomats?|lawmakers?|voters?"
    r"|residents?|neighbou?rs?|villagers?|survivors?|activists?|protesters?|relatives?|friends?|colleagues?|locals?"
    r"|scientists?|economists?|historians?|scholars?|politicians?|spokes(?:man|woman|person|people)|reporters?|others?"
    r"|leaders?|members?|students?|workers?|employees?|prosecutors?|investigators?|authorities|users?|attendees?)$"
)
_KNOWN = re.compile(r"^(?:the|this|that|these|those|his|her|its|their|our|my|your|\S+['’]s|\S+s['’])\s", re.IGNORECASE)
_NAMED = re.compile(r",\s+(?:\w+\s+)?[A-Z]\w+ [A-Z]\w+|^[A-Z]\w+ and\b")
_POSTMODIFIER = re.compile(
    r"\s+(?:who|that|which|with|of|from|in|at|on|for|to|close|familiar|inside|speaking|by|near)\b|[,(]"
)
_WRITTEN = re.compile(
    r"\b(?:writ(?:e|es|ing|ten)|wrote|tweet(?:s|ed|ing)?|post(?:s|ed|ing)|re-?tweet\w*|blogg\w*)\b|\ba statement\b"
)
_TOLD = re.compile(r"\b(?:tells?|told|telling)\b")
_NOUN = re.compile(
    r"\b(?:claims?|statements?|warnings?|accusations?|allegations?|assertions?|admission|announcements?|reports?|comments?"
    r"|remarks?|suggestions?|calls?|promises?|threats?|response|criticisms?|pledges?|charges?)\b"
    r"(?= that| by| from| of| about| on|$)"
)
_PASSIVE = re.compile(
    r"\b(?:was|were|is|are|been|being|be)\b (?:\w+ly )?(?:\w+ed|told|said|quoted|written|known|seen|heard)\b"
)


class Told(NamedTuple):
    """An attribution of the gold: the report's text, and the stretches of each role."""

    text: str
    source: list[Stretch]
    cue: list[Stretch]
    content: list[Stretch]

    def words(self, role: list[Stretch]) -> str:
        """The words of a role, pieces joined by a space."""
        return " ".join(self.text[start:end] for start, end in role)


def is_denial(told: Told) -> bool:
    """The cue holds a form of deny, denial or refute, or a plea of not guilty."""
    return bool(_DENIAL.search(told.words(told.cue).lower()))


def is_no_comment(told: Told) -> bool:
    """The cue, read on into its object, says that something was not said: declined to comment, did not respond, no word.

    PolNeAR parts "declined | to comment" between cue and content; what is declined tells a silence from a refused offer.
    """
    return _begins_in_cue(_MUTE, told)


def is_not_verified(told: Told) -> bool:
    """The cue, read on into its object, says that something could not be verified or confirmed."""
    return _begins_in_cue(_UNVERIFIED, told)


def _begins_in_cue(pattern: re.Pattern[str], told: Told) -> bool:
    """Whether the pattern, from the cue or a "neither" of the source on, holds up to the fourth word of what follows."""
    negated = re.match(r"(?:neither|no|none)\b", told.words(told.source), re.IGNORECASE)
    cue = f"{negated[0] if negated else ''} {told.words(told.cue)}"
    after = [span for span in told.content if told.cue and span[0] >= told.cue[0][0]]
    found = pattern.search(" ".join([cue, *told.words(after).split()[:OBJECT]]).lower())
    return found is not None and found.start() < len(cue)


def is_anonymous(told: Told) -> bool:
    """The source is a noun for speakers, with no name and nothing that points to one named before ("officials", "an aide").

    "The spokesman" and "his lawyer" are known from elsewhere; "the source" and "the sources" are not.
    """
    source = told.words(told.source)
    head = _POSTMODIFIER.split(source, maxsplit=1)[0].split()
    if not head or _NAMED.search(source):
        return False
    noun = head[-1] if len(head) > 1 else head[-1].lower()  # a capital begins a sentence, or a surname
    return bool(_SPEAKER_NOUN.match(noun)) and (noun in {"source", "sources"} or not _KNOWN.match(source))


def is_pronoun(told: Told) -> bool:
    """The source is a personal pronoun."""
    return told.words(told.source).lower() in _PRONOUNS


def is_floating(told: Told) -> bool:
    """A piece of the content is a whole paragraph in quotation marks: source and cue, if any, stand in another."""
    return any(_is_whole_paragraph(told.text, *piece) for piece in told.content)


def _is_whole_paragraph(text: str, start: int, end: int) -> bool:
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    paragraph = text[low : high if high >= 0 else len(text)].strip()
    quoted = paragraph[:1] in OPENS and paragraph[-1:] in CLOSES and len(paragraph) > 1
    return quoted and "\n" not in text[start:end].strip() and WORD.findall(paragraph) == WORD.findall(text[start:end])


def is_split(told: Told) -> bool:
    """Source or cue stands between two pieces of the content."""
    if not told.content:
        return False
    first, last = min(told.content), max(told.content)
    return any(first[1] <= start and end <= last[0] for start, end in (*told.source, *told.cue))


def is_colon(told: Told) -> bool:
    """The cue is, or ends in, a colon, or one follows it before the content."""
    return told.words(told.cue).rstrip().endswith(":") or any(
        told.text[end : end + 2].lstrip().startswith(":") for _, end in told.cue
    )


def has_long_cue(told: Told) -> bool:
    """The cue has three words or more; "according to" with an adverb or two is no such cue."""
    return len(WORD.findall(told.words(told.cue))) >= LONG_CUE and not is_according_to(told)


def is_according_to(told: Told) -> bool:
    """The cue is "according to"."""
    return "according to" in told.words(told.cue).lower()


def is_told(told: Told) -> bool:
    """The cue holds a form of tell."""
    return bool(_TOLD.search(told.words(told.cue).lower()))


def is_written(told: Told) -> bool:
    """The cue holds a verb of writing, or names a statement."""
    return bool(_WRITTEN.search(told.words(told.cue).lower()))


def is_noun_cue(told: Told) -> bool:
    """The cue turns on a noun of saying: "claim that", "statement", "warning of"."""
    return bool(_NOUN.search(told.words(told.cue).lower()))


def is_passive(told: Told) -> bool:
    """The cue holds a form of be and a participle."""
    return bool(_PASSIVE.search(told.words(told.cue).lower()))


PHENOMENA: dict[str, Callable[[Told], bool]] = {
    "denial": is_denial,
    "no comment": is_no_comment,
    "not verified": is_not_verified,
    "anonymous": is_anonymous,
    "pronoun": is_pronoun,
    "floating": is_floating,
    "split": is_split,
    "colon": is_colon,
    "three-word cue": has_long_cue,
    "according to": is_according_to,
    "told": is_told,
    "written": is_written,
    "noun cue": is_noun_cue,
    "passive": is_passive,
}
