import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from crosswire.ingest.options import IngestOptions
from tests.ingest.reading import paragraphs, read

ARTICLE = f"<html><head><title>Ferry lost</title></head><body><article>{paragraphs()}</article></body></html>".encode()
ANSWERS: dict[str, tuple[int, dict[str, str], bytes]] = {
    "/ferry": (200, {"Content-Type": "text/html; charset=utf-8"}, ARTICLE),
    "/koi": (200, {"Content-Type": 'text/plain; charset="koi8-r"'}, "Дым над портом".encode("koi8-r")),
    "/moved": (302, {"Location": "/ferry"}, b""),
    "/round": (302, {"Location": "/round"}, b""),
    "/local": (302, {"Location": "file:///etc/hostname"}, b""),
    "/photo": (200, {"Content-Type": "image/png"}, b"\x89PNG"),
    "/large": (200, {"Content-Type": "text/plain"}, b"ferry " * 100_000),
}


class Server(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/slow":
            return self.drip()
        status, headers, body = ANSWERS.get(self.path, (404, {}, b""))
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def drip(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(50):
            try:
                self.wfile.write(b"ferry ")
            except OSError:
                return
            time.sleep(0.1)

    def log_message(self, format: str, *args: object) -> None:
        """Quiet."""


@pytest.fixture(scope="module")
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Server)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


FETCH = IngestOptions(fetch=True, max_bytes=50_000, timeout_seconds=1.0)


def test_nothing_is_fetched_unless_asked(site: str) -> None:
    reports, (left_out,) = read(f"{site}/ferry")
    assert (reports, left_out.uri) == ([], f"{site}/ferry")
    assert left_out.because.startswith("not fetched: give --fetch")


@pytest.mark.parametrize(("path", "last"), [("/ferry", "/ferry"), ("/moved", "/ferry")])
def test_a_page_is_read_from_its_address(site: str, path: str, last: str) -> None:
    (report,), _ = read(site + path, options=FETCH)
    assert (report.uri, report.url, report.title) == (site + path, site + last, "Ferry lost")
    assert report.outlet == "127.0.0.1"


def test_a_text_is_read_in_the_encoding_that_the_server_names(site: str) -> None:
    assert [r.text for r in read(f"{site}/koi", options=FETCH)[0]] == ["Дым над портом"]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/gone", "the server answered 404"),
        ("/round", "more than 5 redirects"),
        ("/local", "not an http or https address: 'file:///etc/hostname'"),
        ("/photo", "sent as 'image/png', not a page or a text"),
        ("/large", "larger than 50,000 bytes"),
        ("/slow", "not all there after 1 seconds"),
    ],
)
def test_what_can_not_be_fetched_is_named(site: str, path: str, reason: str) -> None:
    reports, (left_out,) = read(site + path, options=FETCH)
    assert (reports, left_out.uri) == ([], site + path)
    assert left_out.because.startswith(reason)


def test_an_address_given_twice_counts_once(site: str) -> None:
    reports, left_out = read(f"{site}/ferry", f"{site}/ferry", f"{site}/moved", options=FETCH)
    assert [r.uri for r in reports] == [f"{site}/ferry"]
    assert [entry.because[:11] for entry in left_out] == ["given twice", "given twice"]


@pytest.mark.parametrize(
    "address", ["file:///etc/hostname", "ftp://echo.example/a.txt", "http://me:secret@echo.example/"]
)
def test_only_plain_web_addresses_are_fetched(address: str) -> None:
    for options in (FETCH, IngestOptions()):
        reports, (left_out,) = read(address, options=options)
        assert reports == []
        assert "secret" not in left_out.uri + left_out.because


def test_a_server_that_is_not_there_is_named() -> None:
    assert "can't be fetched" in read("http://127.0.0.1:1/", options=FETCH)[1][0].because
