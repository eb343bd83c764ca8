"""Who says what: every attribution of a report."""

from collections.abc import Sequence

from crosswire.extract.attribution.assembly import drafts, finished
from crosswire.extract.attribution.page import Page
from crosswire.model.attribution import Attribution
from crosswire.model.layout import Layout
from crosswire.model.token import ParsedSentence


def find_attributions(
    report_id: str, text: str, layout: Layout, sentences: Sequence[ParsedSentence]
) -> tuple[Attribution, ...]:
    """Every act of saying in a report, in reading order of the cues: who, how, what, to whom, where and when."""
    page = Page.of(text, layout, sentences)
    return finished(report_id, page, drafts(page))
