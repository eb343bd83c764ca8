"""From what the user names to reports: files, folders and addresses, each read by the reader of its kind."""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import blake2b
from pathlib import Path

from crosswire.errors import UnreadableReport
from crosswire.ingest.decode import clean
from crosswire.ingest.options import IngestOptions
from crosswire.ingest.source import Reader, Source, why
from crosswire.ingest.web import fetch
from crosswire.model.report import LeftOut, Report

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")


def read_reports(
    inputs: Sequence[str], *, readers: Mapping[str, Reader], options: IngestOptions
) -> Iterator[Report | LeftOut]:
    """Every report of the inputs, and every input that is left out with the reason; streams.

    Files come first, by uri, then addresses, so the order of the arguments changes nothing. A file's uri is its path
    below the inputs' common folder. What is given twice (one file, one id, the same bytes from one address) counts once.

    Args:
        inputs: files, folders (read with all folders in them; hidden files are passed over) and http(s) addresses.
        readers: by suffix, as ".txt" or ".jsonl.gz"; the longest that fits reads the file.
        options: limits, and whether to fetch.
    """
    addresses = sorted(i for i in inputs if _SCHEME.match(i))
    paths = [Path(os.path.abspath(i)) for i in inputs if not _SCHEME.match(i)]  # noqa: PTH100 - resolve() follows links
    common = _common_folder(paths)
    found = sorted((_uri(path, common), path, refusal) for path, refusal in _files(paths))
    seen: set[int] = set()
    for uri, path, refusal in found:
        yield from _unrepeated(
            _read_file(path, uri, readers=readers, options=options, refusal=refusal, seen=seen), seen
        )
    for address in addresses:
        yield from _unrepeated(_read_address(address, readers, options), seen)


def _common_folder(paths: Iterable[Path]) -> Path | None:
    folders = [path if _is_folder(path) else path.parent for path in paths if os.path.lexists(path)]
    return Path(os.path.commonpath(folders)) if folders else None


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:  # it may not even be looked at; reading it says so
        return False


def _uri(path: Path, common: Path | None) -> str:
    """The path below the common folder, on one line; else its name alone, since no path of the machine may show."""
    below = common is not None and path != common and path.is_relative_to(common)
    return clean((path.relative_to(common).as_posix() if common and below else path.name).replace("\n", " "))


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, str]]:
    """Every file that the paths name or hold, with the reason to leave it out, "" for none so far."""
    for path in paths:
        if _is_folder(path):
            yield from _files_of_folder(path)
        else:
            yield path, ""


def _files_of_folder(folder: Path) -> Iterator[tuple[Path, str]]:
    """Links to folders are named, not followed: they can lead back, and what they hold has another place."""
    refused: list[OSError] = []
    empty = True
    for here, folders, files in os.walk(folder, onerror=refused.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        links = [Path(here, name) for name in folders if Path(here, name).is_symlink()]
        yield from ((link, "a link to a folder, not followed: give the folder itself") for link in links)
        for name in files:
            if not name.startswith("."):
                empty = False
                yield Path(here, name), ""
    yield from ((Path(error.filename), why(error)) for error in refused)
    if empty and not refused:
        yield folder, "a folder without a report: give one that holds some"


def _read_file(
    path: Path, uri: str, *, readers: Mapping[str, Reader], options: IngestOptions, refusal: str, seen: set[int]
) -> Iterator[Report | LeftOut]:
    try:
        if refusal:
            raise UnreadableReport(uri, refusal)
        reader = _reader(path.name, uri, readers)
        _check_file(path, uri, seen)
        yield from reader(Source(uri=uri, path=path, options=options))
    except UnreadableReport as bad:
        yield LeftOut(uri=bad.uri, because=bad.because)


def _check_file(path: Path, uri: str, seen: set[int]) -> None:
    """Refuse what is no file (a pipe would hold the run) and what was read before under this name or another."""
    try:
        mode = path.stat().st_mode
    except FileNotFoundError as missing:
        raise UnreadableReport(uri, "no such file: check the name") from missing
    except OSError as refused:
        raise UnreadableReport(uri, why(refused)) from refused
    if not stat.S_ISREG(mode):
        raise UnreadableReport(uri, "not a regular file: save its content to one")
    if not _new(seen, "file", os.path.realpath(path)):
        raise UnreadableReport(uri, "given twice: it counts once")


def _reader(name: str, uri: str, readers: Mapping[str, Reader]) -> Reader:
    fitting = [suffix for suffix in readers if name.lower().endswith(suffix)]
    if not fitting:
        raise UnreadableReport(uri, f"not a kind of file that is read: expected {', '.join(sorted(readers))}")
    return readers[max(fitting, key=len)]


def _read_address(address: str, readers: Mapping[str, Reader], options: IngestOptions) -> Iterator[Report | LeftOut]:
    try:
        suffix, source = fetch(address, options)
        yield from _reader(suffix, address, readers)(source)
    except UnreadableReport as bad:
        yield LeftOut(uri=bad.uri, because=bad.because)


def _unrepeated(found: Iterable[Report | LeftOut], seen: set[int]) -> Iterator[Report | LeftOut]:
    """What was found, a report named instead where its id, or its bytes from its address, came before."""
    for one in found:
        if isinstance(one, LeftOut):
            yield one
        elif not _new(seen, "id", one.id):
            yield LeftOut(uri=one.uri, because=f"given twice: {one.id!r} came before; another report needs another id")
        elif one.url is not None and not _new(seen, "page", one.sha256, one.url):
            yield LeftOut(uri=one.uri, because=f"given twice: the same bytes from {one.url} came before")
        else:
            yield one


def _new(seen: set[int], *key: str) -> bool:
    """Whether this key is new; it is remembered by 8 bytes, so that millions of lines fit in memory."""
    digest = blake2b("\x1f".join(key).encode("utf-8", "surrogateescape"), digest_size=8).digest()
    number = int.from_bytes(digest, "big")
    new = number not in seen
    seen.add(number)
    return new
