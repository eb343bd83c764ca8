"""The picture tool cuts a PNG to a narrower one without a library for pictures."""

import importlib.util
import struct
import zlib
from pathlib import Path
from types import ModuleType

import pytest

TOOL = Path(__file__).parents[2] / "tools" / "screenshot.py"


@pytest.fixture(scope="module")
def screenshot() -> ModuleType:
    spec = importlib.util.spec_from_file_location("screenshot", TOOL)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_a_picture_is_cut_to_its_left_pixels(screenshot: ModuleType) -> None:
    red, blue = b"\xff\x00\x00", b"\x00\x00\xff"
    rows = b"".join(b"\x00" + red * 2 + blue * 3 for _ in range(4))
    header = struct.pack(">IIBBBBB", 5, 4, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    png = screenshot.SIGNATURE + b"".join(screenshot.chunk(kind, content) for kind, content in chunks)

    found = dict(screenshot.chunks_of(screenshot.cropped(png, 2)))

    assert struct.unpack(">II", found[b"IHDR"][:8]) == (2, 4)
    assert zlib.decompress(found[b"IDAT"]) == (b"\x00" + red * 2) * 4


def test_the_address_of_the_page_is_escaped_in_its_frame(screenshot: ModuleType) -> None:
    assert 'src="file:///a%20b?x=&quot;1"' in screenshot.framed('file:///a%20b?x="1', 390, 800)
