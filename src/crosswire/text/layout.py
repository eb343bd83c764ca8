"""The whole layout of a report's text."""

import re

from crosswire.model.layout import Layout, Paragraph, Sentence


def read_layout(text: str) -> Layout:
    """Parts, paragraphs, sentences and quotations of a text."""
    paragraphs = []
    sentences = []
    for match in re.finditer(r"\S[^\n]*", text):
        end = match.start() + len(match.group().rstrip())
        paragraphs.append(Paragraph(start=match.start(), end=end))
        for s in re.finditer(r"\S.*?(?:[.!?][”\"]?(?=\s)|$)", text[match.start() : end]):
            sentences.append(
                Sentence(start=match.start() + s.start(), end=match.start() + s.end(), paragraph=len(paragraphs) - 1)
            )
    return Layout(paragraphs=tuple(paragraphs), sentences=tuple(sentences))
