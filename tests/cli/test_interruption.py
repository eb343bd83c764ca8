"""A run that is stopped, or whose output nobody reads, ends clean."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.running import names_below

Process = subprocess.Popen[str]
GOOD = 40  # more than one batch, so that the bad line is told while reports are parsed
SENTENCE = "Police in the capital said on Monday that {} people had died in the floods. "


@pytest.fixture
def reports(tmp_path: Path) -> Path:
    """Many reports; the line that tells that work has begun is a bad one after the first batch."""
    lines = [json.dumps({"text": SENTENCE.format(n) * 30}) for n in range(400)]
    (tmp_path / "in.jsonl").write_text("\n".join([*lines[:GOOD], "bad", *lines[GOOD:]]), encoding="utf-8")
    return tmp_path / "in.jsonl"


def heeding_interrupts() -> None:
    """What a shell starts in the background ignores interrupts, and so would these tests' processes."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.fixture
def started() -> Iterator[list[Process]]:
    processes: list[Process] = []
    yield processes
    for process in processes:
        process.kill()
        process.communicate()


@pytest.mark.parametrize(
    "output", [["compile", "-o", "out"], ["annotate", "-o", "out.jsonl"], ["compile", "--accounts", "out"]]
)
def test_an_interrupt_leaves_no_half_written_file(reports: Path, started: list[Process], output: list[str]) -> None:
    command = [sys.executable, "-m", "crosswire.cli.main", output[0], "in.jsonl", *output[1:]]
    process = subprocess.Popen(
        command, cwd=reports.parent, stderr=subprocess.PIPE, text=True, preexec_fn=heeding_interrupts
    )
    started.append(process)
    assert process.stderr is not None
    assert "left out in.jsonl:41" in process.stderr.readline()
    process.send_signal(signal.SIGINT)
    _, err = process.communicate(timeout=120)
    assert process.returncode == 130
    assert err == "crosswire: stopped; no unfinished file is left behind\n"
    assert names_below(reports.parent) == ["in.jsonl"]


def test_output_that_nobody_reads_is_no_traceback(started: list[Process]) -> None:
    command = [sys.executable, "-m", "crosswire.cli.main", "--help"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    started.append(process)
    assert process.stdout is not None
    process.stdout.close()
    assert process.wait(timeout=60) in (0, 141)
    assert process.stderr is not None
    assert process.stderr.read() == ""
