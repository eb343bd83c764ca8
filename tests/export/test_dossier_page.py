"""The dossier shows what an editor must see first, and leads back from everything to the words."""

import itertools
import re

import msgspec
import pytest
from lxml import html

from crosswire.export.dossier import render_dossier
from tests.export.sample_account import TEXTS, sample_account, text_parts


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return html.document_fromstring(render_dossier(sample_account(), version="0.1.0"))


def words(element: html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def by_id(page: html.HtmlElement, name: str) -> html.HtmlElement:
    return page.get_element_by_id(name)


def test_the_head_counts_reports_copies_and_primary_sources(page: html.HtmlElement) -> None:
    head = words(page.find_class("masthead")[0])
    for expected in ("Tue 4 March to Wed 5 March 2025", "inferred", "3 reports", "3 copies", "6 primary sources"):
        assert expected in head


def test_toll_and_dispute_come_before_everything_else(page: html.HtmlElement) -> None:
    sections = [section.get("id") for section in page.iter("section") if section.get("id")]
    assert sections[:2] == ["toll", "disagree"]
    first = words(page.find_class("first")[0])
    assert "17–19" in first
    assert "grain dust 1 copy, 1 source" in first


def test_the_ledger_says_who_counts_what_on_what_basis_and_as_of_when(page: html.HtmlElement) -> None:
    rows = [words(row) for row in by_id(page, "toll").iter("tr")]
    assert any(
        "Marta Lindqvist Governor 17 “Seventeen people were killed” not stated 1 copy, 1 source" in r for r in rows
    )
    assert any("at least 14" in r and "superseded by “Seventeen people were killed”" in r for r in rows)
    assert any("none in a part of it (children)" in r for r in rows)


def test_the_rules_are_named_as_unofficial_and_each_bound_gives_rule_and_words(page: html.HtmlElement) -> None:
    toll = words(by_id(page, "toll"))
    assert "Airwars-style counting rules (unofficial)" in toll
    assert "highest: N1: the highest figure reported — “19”" in toll
    assert "no upper limit stated" in toll


def test_both_sides_words_of_a_dispute_stand_side_by_side_with_who_says_so(page: html.HtmlElement) -> None:
    dispute = by_id(page, "cla_cause")
    sides = [words(side) for side in dispute.find_class("side")]
    assert len(sides) == 2
    assert "a missile had struck pier four" in sides[0]
    assert "Marta Lindqvist" in sides[0]
    assert "Pavel Orsak" in sides[1]


def test_the_figure_is_disputed_before_the_cause(page: html.HtmlElement) -> None:
    disputes = [article.get("id") for article in by_id(page, "disagree").iter("article")]
    assert disputes == ["cla_killed", "cla_cause"]


def test_a_denial_no_comment_not_verified_and_not_found_are_four_things(page: html.HtmlElement) -> None:
    unsaid = {words(quarter[0]): words(quarter) for quarter in by_id(page, "unsaid").find_class("quarters")[0]}
    assert list(unsaid) == ["Denied", "No comment", "Not verified", "Not found in this report"]
    assert "Sarvenia denies" in unsaid["Denied"]
    assert "did not respond" in unsaid["No comment"]
    assert "could not independently verify" in unsaid["Not verified"]
    assert "Not found is not denied" in unsaid["Not found in this report"]


def test_every_link_within_the_page_leads_somewhere(page: html.HtmlElement) -> None:
    anchors = page.xpath("//@id")
    targets = {href[1:] for href in page.xpath("//@href") if href.startswith("#")}
    assert targets <= set(anchors)
    assert len(anchors) == len(set(anchors))


def test_every_claim_can_be_reached_from_its_words_in_each_of_its_reports(page: html.HtmlElement) -> None:
    reports = {article.get("id"): article for article in page.find_class("report")}
    for claim in sample_account().claims:
        for report in claim.support.reports:
            article = reports[f"report-{['r3', 'r1', 'r2'].index(report) + 1}"]
            marks = article.xpath(f".//a[@href='#{claim.id}' or contains(@data-points, '{claim.id}')]")
            assert marks, (claim.id, report)


@pytest.mark.parametrize(("number", "report"), [(1, "r3"), (2, "r1"), (3, "r2")])
def test_a_reports_full_text_stands_on_the_page_unchanged(page: html.HtmlElement, number: int, report: str) -> None:
    paragraphs = by_id(page, f"report-{number}").find_class("text")[0].findall("p")
    assert [p.text_content() for p in paragraphs] == [line for line in TEXTS[report].split("\n") if line]


def test_the_parts_of_a_report_are_shown_as_parts(page: html.HtmlElement) -> None:
    for number, report in ((1, "r3"), (2, "r1"), (3, "r2")):
        for kind, expected in text_parts()[report]:
            shown = "".join(e.text_content() for e in by_id(page, f"report-{number}").find_class(kind))
            assert shown == expected


def test_an_inferred_date_is_shown_as_inferred_with_its_words(page: html.HtmlElement) -> None:
    assert "Tue 4 March 2025 — inferred from the calendar: “Tuesday (March 4)”" in words(by_id(page, "report-2"))


def test_every_spelling_of_a_name_is_kept_with_the_reason_for_the_merge(page: html.HtmlElement) -> None:
    names = words(by_id(page, "names"))
    assert "Lindqvist · Marta Lindkvist · Marta Lindqvist" in names
    assert "Lindqvist and Lindkvist sound alike" in names
    assert "Orlets · Orletz" in names


def test_points_of_one_report_are_folded_away(page: html.HtmlElement) -> None:
    for fold in by_id(page, "single").iter("details"):
        assert fold.get("open") is None
    assert by_id(page, "cla_flowers").getparent().getparent().tag == "details"


def test_the_page_is_for_keyboard_and_screen_reader(page: html.HtmlElement) -> None:
    assert page.xpath("//a[@class='skip']/@href") == ["#toll"]
    assert {element.tag for element in page.iter("main", "nav", "header", "footer", "aside")} >= {
        "main",
        "nav",
        "aside",
    }
    assert all(table.find("caption") is not None for table in page.iter("table"))
    assert all(th.get("scope") for th in page.iter("th"))
    levels = [int(h.tag[1]) for h in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert all(b - a <= 1 for a, b in itertools.pairwise(levels))
    described = set(page.xpath("//@aria-describedby"))
    assert described <= set(page.xpath("//@id"))


def test_what_was_left_out_and_the_credit_for_places_are_named(page: html.HtmlElement) -> None:
    assert "reports/photo.png not text: a PNG image" in words(by_id(page, "left-out"))
    foot = words(page.find_class("colophon")[0])
    assert "GeoNames" in foot
    assert "not a finding of fact" in foot


def test_the_code_s_own_terms_stay_off_the_page(page: html.HtmlElement) -> None:
    for script in page.xpath("//script | //style"):
        script.drop_tree()
    seen = words(page.find("body"))
    for term in ("refine", "claim_", "sta_", "origin", "polarity"):
        assert not re.search(rf"\b{term}", seen), term


def test_the_same_account_gives_the_same_bytes() -> None:
    assert render_dossier(sample_account()) == render_dossier(sample_account())


def test_sides_that_would_read_the_same_are_told_apart_by_their_words() -> None:
    account = sample_account()
    cause = next(claim for claim in account.claims if claim.id == "cla_cause")
    alike = tuple(msgspec.structs.replace(side, value="pier") for side in cause.discrepancies[0].sides)
    changed = msgspec.structs.replace(
        cause, discrepancies=(msgspec.structs.replace(cause.discrepancies[0], sides=alike),)
    )
    others = tuple(claim for claim in account.claims if claim is not cause)
    page = html.document_fromstring(render_dossier(msgspec.structs.replace(account, claims=(changed, *others))))
    values = [words(value) for value in by_id(page, "cla_cause").find_class("value")]
    assert values == ["a missile had struck pier four", "was caused by grain dust"]
