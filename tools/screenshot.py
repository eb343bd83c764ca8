"""Pictures of a dossier at the two widths it is made for, by a headless Chromium that is installed already.

    python tools/screenshot.py account/index.html docs/

writes docs/dossier-1280.png and docs/dossier-390.png. `--dark` takes the dark look, `--height` how much of the page.
Chromium has no window under 500 pixels, so the page stands in a frame and the picture is cut to its width.
"""

import argparse
import html
import shutil
import struct
import subprocess
import sys
import tempfile
import zlib
from pathlib import Path

BROWSERS = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--allow-file-access-from-files",
)
WIDTHS = (1280, 390)
WINDOW = 500
SIGNATURE = b"\x89PNG\r\n\x1a\n"


def main() -> int:
    """Take the pictures; 0 done, 2 no browser or no page."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("page", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--height", type=int, default=1500, help="pixels from the top of the page (1500)")
    parser.add_argument("--dark", action="store_true", help="the dark look")
    parser.add_argument("--anchor", default="", help="where on the page to begin: the id of a section or point")
    asked = parser.parse_args()
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if browser is None or not asked.page.is_file():
        missing = f"no page {asked.page}" if browser else f"none of {', '.join(BROWSERS)} is installed"
        print(f"screenshot: {missing}", file=sys.stderr)
        return 2
    asked.folder.mkdir(parents=True, exist_ok=True)
    address = asked.page.resolve().as_uri() + (f"#{asked.anchor}" if asked.anchor else "")
    suffix = "-dark" if asked.dark else ""
    flags = [*FLAGS, "--blink-settings=preferredColorScheme=0"] if asked.dark else list(FLAGS)
    for width in WIDTHS:
        picture = asked.folder / f"dossier-{width}{suffix}.png"
        with tempfile.TemporaryDirectory() as folder:
            frame = Path(folder) / "frame.html"
            frame.write_text(framed(address, width, asked.height), encoding="utf-8")
            shoot([browser, *flags], frame.as_uri(), picture, width=max(width, WINDOW), height=asked.height)
        if width < WINDOW:
            picture.write_bytes(cropped(picture.read_bytes(), width))
        print(picture)
    return 0


def framed(address: str, width: int, height: int) -> str:
    """A page that shows another in a frame of a given size: headless Chromium paints nothing where it has scrolled itself."""
    style = f"border:0;width:{width}px;height:{height}px;display:block"
    return f'<!doctype html><body style="margin:0"><iframe src="{html.escape(address)}" style="{style}"></iframe>'


def shoot(command: list[str], address: str, picture: Path, *, width: int, height: int) -> None:
    """One picture, with a browser profile that is thrown away."""
    with tempfile.TemporaryDirectory() as profile:
        subprocess.run(
            [
                *command,
                f"--user-data-dir={profile}",
                f"--window-size={width},{height}",
                f"--screenshot={picture.resolve()}",
                address,
            ],
            check=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            timeout=120,
        )


def cropped(png: bytes, width: int) -> bytes:
    """The left `width` pixels of an 8-bit RGB or RGBA picture that is not interlaced, which is what Chromium writes."""
    chunks = list(chunks_of(png))
    full, height, depth, colour, _, _, interlaced = struct.unpack(">IIBBBBB", chunks[0][1])
    channels = {2: 3, 6: 4}.get(colour)
    if depth != 8 or channels is None or interlaced:
        raise SystemExit(f"screenshot: cannot cut a PNG of depth {depth}, colour type {colour}")
    raw = zlib.decompress(b"".join(content for kind, content in chunks if kind == b"IDAT"))
    # Filters look left and up only, so the left part of every row stands by itself.
    row = 1 + full * channels
    kept = b"".join(raw[y * row : y * row + 1 + width * channels] for y in range(height))
    header = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, 0)
    return SIGNATURE + b"".join(
        chunk(kind, content) for kind, content in ((b"IHDR", header), (b"IDAT", zlib.compress(kept, 9)), (b"IEND", b""))
    )


def chunks_of(png: bytes) -> list[tuple[bytes, bytes]]:
    """The chunks of a PNG as (kind, content)."""
    found, at = [], len(SIGNATURE)
    while at < len(png):
        length, kind = struct.unpack(">I4s", png[at : at + 8])
        found.append((kind, png[at + 8 : at + 8 + length]))
        at += length + 12
    return found


def chunk(kind: bytes, content: bytes) -> bytes:
    """A PNG chunk with its length and checksum."""
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


if __name__ == "__main__":
    raise SystemExit(main())
