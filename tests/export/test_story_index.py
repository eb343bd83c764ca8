"""The list of a run's stories."""

from lxml import html

from crosswire.export.index_page import StoryLink, render_index
from crosswire.model.report import LeftOut
from tests.export.sample_account import sample_account


def test_every_story_is_listed_with_its_reports_copies_and_disputes() -> None:
    stories = [StoryLink(folder="orlets", account=sample_account())]
    page: html.HtmlElement = html.document_fromstring(
        render_index(stories, left_out=[LeftOut(uri="a.png", because="not text")])
    )
    assert page.xpath("//li//a/@href") == ["orlets/index.html"]
    line = " ".join(page.find_class("stories")[0].text_content().split())
    assert "Blast at the Orlets grain terminal" in line
    assert "3 reports 3 copies 6 primary sources they disagree on 2" in line
    assert "a.png not text" in " ".join(page.text_content().split())
