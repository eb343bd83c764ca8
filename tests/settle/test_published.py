"""When reports came out."""

from pathlib import Path

import msgspec
import pytest

from crosswire.model.layout import Layout, Part
from crosswire.settle.moments import settle_all
from crosswire.settle.options import SettleOptions
from crosswire.settle.published import date_reports
from tests.settle.newsroom import annotate, statement

SEEDS = Path(__file__).parents[2] / "examples" / "izium"
DATED = (
    "The governor told reporters on Friday (September 16) that the dam had burst. He toured the valley on Wednesday "
    "(September 14). The rain had begun on Saturday (September 10)."
)
UNDATED = (
    "The dam burst after days of rain. The governor, who toured the valley on Wednesday, blamed the builders. He repeated "
    "this late on Thursday. On Friday, engineers began to drain the lake."
)


def test_metadata_wins() -> None:
    report = annotate("a", DATED, published="2016-09-17")
    assert date_reports([report], []) == {"a": report.report.published}


def test_weekday_day_and_month_give_the_year_and_the_latest_day_is_the_reports() -> None:
    published = date_reports([annotate("a", DATED)], [])["a"]
    assert (published.earliest, published.latest, published.basis) == ("2022-09-16", "2022-09-16", "calendar")
    assert [span.text for span in published.because] == ["Friday (September 16)"]


def test_the_latest_year_is_a_setting() -> None:
    published = date_reports([annotate("a", DATED)], [], options=SettleOptions(latest_year=2020))["a"]
    assert published.earliest == "2016-09-16"


def test_a_dated_report_of_the_story_decides_between_years() -> None:
    other = annotate("b", "The dam burst.", published="2011-09-17")
    assert date_reports([annotate("a", DATED), other], [])["a"].earliest == "2011-09-16"


def test_no_year_is_earlier_than_one_that_the_report_looks_back_on() -> None:
    text = DATED + " It was the worst flood since that of 2018."
    options = SettleOptions(latest_year=2020)
    assert date_reports([annotate("a", text)], [], options=options)["a"].basis != "calendar"


def test_a_day_to_come_is_not_the_reports_date() -> None:
    text = "He toured the valley on Wednesday (September 14). The court will rule on Friday (September 30)."
    assert date_reports([annotate("a", text)], [])["a"].earliest == "2022-09-14"


def test_a_full_date_in_the_dateline_is_the_reports() -> None:
    report = annotate("a", "KYIV, September 16, 2022 (Agency) - The dam burst on Wednesday, officials said.")
    layout = Layout(parts=(Part(start=0, end=33, kind="dateline"),))
    report = msgspec.structs.replace(report, layout=layout)
    published = date_reports([report], [])["a"]
    assert (published.earliest, published.basis) == ("2022-09-16", "text")


def test_a_twin_dates_an_undated_report_and_its_later_weekdays_move_it_on() -> None:
    dated, undated = annotate("a", DATED), annotate("b", UNDATED)
    twins = [
        (
            statement(undated, "who toured the valley on Wednesday"),
            statement(dated, "He toured the valley on Wednesday (September 14)"),
        )
    ]
    published = date_reports([dated, undated], twins)["b"]
    assert (published.earliest, published.latest, published.basis) == ("2022-09-16", "2022-09-16", "story")
    assert {"Wednesday", "Wednesday (September 14)", "Friday"} <= {span.text for span in published.because}


def test_either_order_of_the_twins_gives_the_same_date() -> None:
    dated, undated = annotate("a", DATED), annotate("b", UNDATED)
    here = statement(undated, "who toured the valley on Wednesday")
    there = statement(dated, "He toured the valley on Wednesday (September 14)")
    assert date_reports([dated, undated], [(here, there)]) == date_reports([dated, undated], [(there, here)])


def test_twins_on_other_weekdays_date_nothing() -> None:
    dated, undated = annotate("a", DATED), annotate("b", UNDATED)
    twins = [
        (
            statement(undated, "On Friday, engineers"),
            statement(dated, "He toured the valley on Wednesday (September 14)"),
        )
    ]
    assert date_reports([dated, undated], twins)["b"].earliest != "2022-09-14"


def test_yesterday_in_a_twin_puts_the_report_on_the_next_day() -> None:
    dated, undated = annotate("a", DATED), annotate("b", "The governor toured the valley yesterday.")
    twins = [
        (
            statement(undated, "toured the valley yesterday"),
            statement(dated, "He toured the valley on Wednesday (September 14)"),
        )
    ]
    assert date_reports([dated, undated], twins)["b"].earliest == "2022-09-15"


def test_a_report_without_a_sign_is_dated_within_bounds_by_the_others() -> None:
    reports = [
        annotate("a", DATED),
        annotate("b", "The dam burst."),
        annotate("c", "The dam burst.", published="2022-09-18"),
    ]
    published = date_reports(reports, [])["b"]
    assert (published.earliest, published.latest, published.basis) == ("2022-09-15", "2022-09-25", "story")


def test_one_other_report_is_not_enough_to_date_by() -> None:
    reports = [annotate("a", "The dam burst."), annotate("b", "The dam burst.", published="2022-09-18")]
    assert date_reports(reports, [])["a"].basis == "unknown"


def test_a_full_date_amid_bare_weekdays_is_of_older_news() -> None:
    text = "The dam burst on Wednesday. The suit was filed on Friday, August 19, the clerk said on Thursday."
    assert date_reports([annotate("a", text)], [])["a"].basis == "unknown"


def test_a_lone_report_without_a_sign_stays_undated() -> None:
    assert date_reports([annotate("a", "The dam burst on Wednesday.")], [])["a"].basis == "unknown"


def test_moments_of_a_report_dated_within_bounds_are_as_wide() -> None:
    others = [annotate(name, "The dam burst.", published="2022-09-18") for name in "bc"]
    reports = [annotate("a", "The dam burst yesterday."), *others]
    moments = settle_all(reports[0], date_reports(reports, [])["a"])
    assert (moments[0].earliest, moments[0].latest) == ("2022-09-16", "2022-09-24")


def test_moments_stand_in_the_order_of_the_expressions() -> None:
    report = annotate("a", UNDATED, published="2022-09-16")
    moments = settle_all(report, report.report.published)
    assert [m.span for m in moments] == [e.span for e in report.expressions]


def test_a_year_earlier_than_a_quarter_is_that_quarter() -> None:
    report = annotate("a", "Profit fell in the third quarter from a record a year earlier.", published="2022-11-02")
    assert [m.timex.value for m in settle_all(report, report.report.published)] == ["2022-Q3", "2021-Q3"]


def test_both_seeds_are_of_the_same_friday() -> None:
    first, second = (annotate(path.name, path.read_text("utf-8")) for path in sorted(SEEDS.glob("*.txt")))
    twins = [
        (
            statement(first, "who visited Izium on Wednesday (September 14)"),
            statement(second, "who visited Izyum on Wednesday"),
        )
    ]
    published = date_reports([first, second], twins)
    assert {(p.earliest, p.basis) for p in published.values()} == {("2022-09-16", "calendar"), ("2022-09-16", "story")}


def test_the_seeds_name_the_days_of_the_gold() -> None:
    first, second = (
        annotate(path.name, path.read_text("utf-8"), published="2022-09-16") for path in sorted(SEEDS.glob("*.txt"))
    )
    named = {
        (m.span.text, (m.earliest or "")[:10], (m.latest or "")[:10])
        for a in (first, second)
        for m in settle_all(a, a.report.published)
    }
    assert named >= {
        ("Friday (September 16)", "2022-09-16", "2022-09-16"),
        ("Saturday (September 10)", "2022-09-10", "2022-09-10"),
        ("Wednesday", "2022-09-14", "2022-09-14"),
        ("late on Thursday", "2022-09-15", "2022-09-15"),
        ("overnight", "2022-09-15", "2022-09-16"),
        ("Feb 24", "2022-02-24", "2022-02-24"),
        ("last weekend", "2022-09-10", "2022-09-11"),
        ("last week", "2022-09-05", "2022-09-11"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
    }


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("POSTED: 0952 GMT (1752 HKT), March 4, 2014", "2014-03-04"),
        ("Posted: Mar 4, 2014 8:20 AM ET Last Updated: Mar 5, 2014 8:10 PM ET", "2014-03-05"),
        ("Posted Mar 4, 2014, by Newsroom, Updated at 07:12am, May 9, 2014", "2014-03-04"),
        ("Updated 3 / 4 / 2014 6:04 PM", "2014-03-04"),
        ("Published: 25/3/2014", "2014-03-25"),
        ("Last modified on Tue 4 Mar 2014 10.00 GMT", "2014-03-04"),
        ("By Ada Quaye, The Harbour Echo, March 4, 2014", "2014-03-04"),
        ("March 4, 2014|By Ada Quaye, Staff Writer", "2014-03-04"),
        ("Posted by Ada Quaye on March 4, 2014", "2014-03-04"),
        ("Released by the county on March 4, 2014, the report names no ship.", None),
        ("The ferry last sailed on March 4, 2014, its owner said.", None),
    ],
)
def test_the_pages_own_line_dates_the_report(line: str, day: str | None) -> None:
    text = (
        f"Two hurt as ferry hits pier\n\n{line}\n\nTwo people were hurt when a ferry hit a pier, the coast guard said."
    )
    published = date_reports([annotate("a", text)], [])["a"]
    assert (published.earliest, published.latest) == (day, day)


def test_the_storys_days_tell_month_from_day() -> None:
    page = annotate(
        "a", "Two hurt as ferry hits pier\n\nUpdated 4/9/2014\n\nTwo people were hurt when a ferry hit a pier."
    )
    other = annotate("b", "A ferry hit a pier.", published="2014-09-05")
    assert date_reports([page, other], [])["a"].earliest == "2014-09-04"


def test_a_photographs_day_dates_the_report_to_it_or_the_next_day() -> None:
    caption = "A ferry is seen at a pier in Dunmore, Ireland, March 4, 2014. REUTERS/Ada Quaye"
    text = f"Two hurt as ferry hits pier\n\n{caption}\n\nDUNMORE, Ireland Two people were hurt when a ferry hit a pier."
    published = date_reports([annotate("a", text)], [])["a"]
    assert (published.earliest, published.latest) == ("2014-03-04", "2014-03-05")
    published = date_reports([annotate("a", text.replace("hit a pier.", "hit a pier on Tuesday."))], [])["a"]
    assert published.latest == "2014-03-04"


def test_a_post_in_a_report_dates_it_to_its_day_or_the_next() -> None:
    text = "A ferry hit a pier. pic.example/x1 — Kisumu Wire (@kisumuwire) March 4, 2014 Two were hurt."
    published = date_reports([annotate("a", text)], [])["a"]
    assert (published.earliest, published.latest) == ("2014-03-04", "2014-03-05")
    assert [span.text for span in published.because] == ["March 4, 2014"]


@pytest.mark.parametrize(
    ("other", "day"),
    [
        ("Video of March 3, 2014, shows the ferry.", "2014-03-04"),
        ("The line opened on March 3, 1974, and was renewed in 2009.", None),
        ("The line opened on June 3, 1974.", None),
    ],
)
def test_a_dateline_without_a_year_takes_that_of_a_date_close_to_it(other: str, day: str | None) -> None:
    report = annotate("a", "MOMBASA, March 4 (Agency) - A ferry hit a pier.")
    report = msgspec.structs.replace(report, layout=Layout(parts=(Part(start=0, end=27, kind="dateline"),)))
    assert date_reports([report, annotate("b", other)], [])["a"].earliest == day


def test_a_page_printed_where_the_next_day_had_begun_is_of_either_day() -> None:
    far = annotate(
        "a", "Ferry hits pier\n\nUpdated March 5, 2014\n\nA ferry hit a pier at about 10 a.m. today, police said."
    )
    near = annotate("b", "A ferry hit a pier at around 10 a.m. on Tuesday, police said.", published="2014-03-04")
    twins = [
        (
            statement(far, "hit a pier at about 10 a.m. today"),
            statement(near, "hit a pier at around 10 a.m. on Tuesday"),
        )
    ]
    published = date_reports([far, near], twins)["a"]
    assert (published.earliest, published.latest) == ("2014-03-04", "2014-03-05")
    assert date_reports([far, near], [])["a"].earliest == "2014-03-05"
