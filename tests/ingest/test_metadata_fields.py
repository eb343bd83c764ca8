import pytest

from crosswire.ingest.dates import published
from crosswire.ingest.fields import begin_with_title, language_code, one_line, web_address


@pytest.mark.parametrize(
    ("stated", "earliest", "latest"),
    [
        ("2022-09-16", "2022-09-16", "2022-09-16"),
        (" 2022-09-16T14:55:00+03:00 ", "2022-09-16T14:55:00", "2022-09-16T14:55:00"),
        ("2022-09-16T14:55Z", "2022-09-16T14:55:00", "2022-09-16T14:55:00"),
        ("2022-09-16 14:55:10.250 -0500", "2022-09-16T14:55:10", "2022-09-16T14:55:10"),
        ("2022-02", "2022-02-01", "2022-02-28"),
        ("2022", "2022-01-01", "2022-12-31"),
    ],
)
def test_a_date_is_kept_as_the_metadata_has_it(stated: str, earliest: str, latest: str) -> None:
    found = published(stated)
    assert (found.earliest, found.latest, found.basis) == (earliest, latest, "metadata")


@pytest.mark.parametrize(
    "stated",
    [
        "",
        "yesterday",
        "2022-13-01",
        "2022-02-30",
        "0001-01-01T00:00:00",
        "1970-01-01",
        "16/09/2022",
        1663336500,
        None,
        ["2022"],
    ],
)
def test_what_is_no_date_is_not_known(stated: object) -> None:
    found = published(stated)
    assert (found.earliest, found.latest, found.basis) == (None, None, "unknown")


def test_a_hostile_title_stays_text_on_one_line() -> None:
    assert (
        one_line("<script>alert(1)</script>\n\x00 javascript:x\x1b[31m")
        == "<script>alert(1)</script> javascript:x [31m"
    )


def test_an_endless_title_is_cut() -> None:
    assert one_line("ferry " * 1_000_000) == ("ferry " * 84)[:499].rstrip() + "…"


@pytest.mark.parametrize("nothing", [None, "", "\x00", " \n"])
def test_a_field_without_words_is_none(nothing: str | None) -> None:
    assert one_line(nothing) is None


@pytest.mark.parametrize(
    ("tag", "code"), [("en-GB", "en"), ("en_US", "en"), (" UK ", "uk"), ("english", None), ("", None)]
)
def test_a_language_is_its_primary_tag(tag: str, code: str | None) -> None:
    assert language_code(tag) == code


@pytest.mark.parametrize(
    ("stated", "address"),
    [
        ("https://example.org/ferry?id=1#top", "https://example.org/ferry?id=1"),
        ("javascript:alert(1)", None),
        ("java\nscript:alert(1)", None),
        ("data:text/html,<p>", None),
        ('https://example.org/"onclick="x', None),
        ("//example.org/ferry", None),
        ("https://[broken", None),
    ],
)
def test_only_a_plain_http_address_is_an_address(stated: str, address: str | None) -> None:
    assert web_address(stated) == address


def test_a_title_stands_before_a_text_that_lacks_it() -> None:
    text, offset = begin_with_title("Ferry lost off Ellery", "Twelve people are missing.")
    assert text == "Ferry lost off Ellery\n\nTwelve people are missing."
    assert text[offset:] == "Twelve people are missing."


@pytest.mark.parametrize("text", ["Ferry lost\n\nTwelve missing.", "  FERRY  LOST\nTwelve missing."])
def test_a_text_that_begins_with_its_title_stays_as_it_is(text: str) -> None:
    assert begin_with_title("Ferry lost", text) == (text, 0)


def test_a_text_without_a_title_stays_as_it_is() -> None:
    assert begin_with_title(None, "Twelve missing.") == ("Twelve missing.", 0)
