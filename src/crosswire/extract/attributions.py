"""Who says what: every attribution of a report."""

from collections.abc import Sequence

from crosswire.extract.attribution.assembly import drafts, finished
from crosswire.extract.attribution.judge import shipped_judge
from crosswire.extract.attribution.page import Page
from crosswire.model.attribution import Attribution
from crosswire.model.layout import Layout
from crosswire.model.token import ParsedSentence


def find_attributions(
    report_id: str, text: str, layout: Layout, sentences: Sequence[ParsedSentence], *, trained: bool = True
) -> tuple[Attribution, ...]:
    """Every act of saying in a report, in reading order of the cues: who, how, what, to whom, where and when.

    Args:
        report_id: goes into every span and id.
        text: the report's text.
        layout: its paragraphs and quotations.
        sentences: its parse.
        trained: let the judge that ships decide on doubtful cues; without it, or without its file, the rules decide alone.

    Raises:
        ConfigError: the judge's file is not the one that its hash names.
    """
    page = Page.of(text, layout, sentences)
    return finished(report_id, page, drafts(page, shipped_judge() if trained else None))
