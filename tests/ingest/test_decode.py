import random

import pytest

from crosswire.errors import UnreadableReport
from crosswire.ingest.decode import clean, decode

SENTENCE = "“Twelve people drowned,” the mayor of Tromsø said — others are missing."
UKRAINIAN = "Міністр заявив, що\nна місці знайдено тіла."

# One accented letter or mark in a sentence: too little for a guess by letters.
WESTERN = [
    "The café in Málaga was hit by a shell, officials said on Friday.",
    "Police in São Paulo said 12 people died.",
    "Señor Nuñez declined to comment on Monday.",
    "The crème of the army, he said, had left Düsseldorf.",
    "Ångström, the mayor of Tromsø, said nobody was hurt.",
    "“We found 40 boats,” he said — the mayor’s office couldn’t confirm.",
    "He is a naïve man, said Benoît Cœuré.",
    "Gonçalves and Peña were killed in A Coruña.",
    "It was 30°C in Besançon; ½ of the homes burnt.",
    "The prime minister’s visit is off.",
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", [SENTENCE, UKRAINIAN])
def test_unicode_is_read_with_and_without_its_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding), "report.txt") == text


@pytest.mark.parametrize("text", WESTERN)
def test_a_western_text_keeps_its_accented_letters(text: str) -> None:
    assert decode(text.encode("cp1252"), "report.txt") == text


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("cp1250", "Zażółć gęślą jaźń, powiedział minister w Łodzi w piątek. "),
        ("cp1251", "Міністр заявив, що на місці знайдено тіла. "),
        ("shift_jis", "大臣は金曜日に、四百四十の遺体が見つかったと述べた。"),
        ("cp1256", "قال الوزير إنه تم العثور على جثث في المدينة. "),
    ],
)
def test_other_encodings_are_told_by_their_letters(encoding: str, text: str) -> None:
    assert decode((text * 5).encode(encoding), "report.txt") == text * 5


def test_a_declared_encoding_outranks_a_guess() -> None:
    assert decode("Дым над портом".encode("koi8-r"), "page.html", declared="KOI8-R") == "Дым над портом"


@pytest.mark.parametrize("declared", ["rot13", "unicode_escape", "zip", "no-such-thing", "idna", ""])
def test_what_is_no_encoding_of_pages_can_not_be_declared(declared: str) -> None:
    assert decode("The café is shut.".encode("cp1252"), "page.html", declared=declared) == "The café is shut."


def test_line_ends_are_as_python_reads_them() -> None:
    assert (
        decode(b"Ferry lost\r\n\r\nTwelve missing\rSearch goes on\n", "a.txt")
        == "Ferry lost\n\nTwelve missing\nSearch goes on\n"
    )


def test_a_control_character_is_a_space_so_that_offsets_stay() -> None:
    raw = b"The ferry\x1b had \x0ctwelve\x7f people aboard, the harbour master of Port Ellery said."
    assert len(decode(raw, "a.txt")) == len(raw)
    assert "ferry  had  twelve  people" in decode(raw, "a.txt")


def test_half_a_surrogate_pair_is_the_replacement_character() -> None:
    assert clean("ferry \ud83d lost\uffff") == "ferry \ufffd lost\ufffd"


@pytest.mark.parametrize("nothing", [b"", b" \n\t\r\n", b"\xef\xbb\xbf", "\u200b\u00a0\n".encode()])
def test_a_file_without_words_is_empty(nothing: bytes) -> None:
    with pytest.raises(UnreadableReport, match=r"^a\.txt: empty"):
        decode(nothing, "a.txt")


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "a PNG image, not text"),
        (b"%PDF-1.7\n%\xe2\xe3", "a PDF, not text"),
        (b"PK\x03\x04word/document.xml", "a ZIP archive or an office document"),
        (b"Twelve people\0 drowned, the mayor said.", "binary"),
        (b"\x01\x02\x03\x04 twelve \x05\x06", "binary"),
        ("Twelve drowned".encode("utf-16")[:-1], "begins as utf-16-le but byte"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(raw: bytes, reason: str) -> None:
    with pytest.raises(UnreadableReport, match=reason):
        decode(raw, "a.txt")


@pytest.mark.parametrize("lowest", [0, 128])
@pytest.mark.parametrize("length", [200, 5_000, 100_000])
def test_random_bytes_are_refused(length: int, lowest: int) -> None:
    dice = random.Random(length)  # noqa: S311 - bytes of a fixed seed, no secret
    with pytest.raises(UnreadableReport):
        decode(bytes(dice.randrange(lowest, 256) for _ in range(length)), "a.txt")
