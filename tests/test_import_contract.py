"""Imports run one way down, and the pieces that stand side by side don't know one another."""

import os
import shutil
import subprocess
import sys
from itertools import permutations
from pathlib import Path

import grimp
import pytest

from crosswire.pipeline.tables import COMPARERS, READERS

ROOT = Path(__file__).parents[1]
PLANTED = [
    ("model/span.py", "crosswire.account.assemble"),
    ("extract/places.py", "crosswire.resolve.places"),
    ("text/layout.py", "crosswire.parse.english"),
    ("extract/moments.py", "crosswire.ingest.decode"),
    ("settings.py", "crosswire.cli.main"),
]


def contract_of(folder: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of the package below `folder`, by the contract there."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command; lint_imports_command()"]
    return subprocess.run(
        [*command, "--no-cache"],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(folder / "src")},
        capture_output=True,
        text=True,
        timeout=120,
    )


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    """A folder with the contract and the package's modules, to plant faults in."""
    shutil.copy(ROOT / ".importlinter", tmp_path)
    only_modules = shutil.ignore_patterns("__pycache__", "*.toml", "*.txt", "*.tsv", "*.npy", "*.json")
    shutil.copytree(ROOT / "src" / "crosswire", tmp_path / "src" / "crosswire", ignore=only_modules)
    return tmp_path


def test_each_layer_imports_only_what_stands_below_it() -> None:
    said = contract_of(ROOT)
    assert said.returncode == 0, said.stdout + said.stderr
    assert "1 kept, 0 broken" in said.stdout


@pytest.mark.parametrize(("module", "imported"), PLANTED)
def test_an_import_that_runs_up_breaks_the_contract(copied: Path, module: str, imported: str) -> None:
    path = copied / "src" / "crosswire" / module
    path.write_text(f"{path.read_text(encoding='utf-8')}\nimport {imported}\n", encoding="utf-8")
    said = contract_of(copied)
    importer = module.removesuffix(".py").replace("/", ".")
    assert said.returncode == 1, said.stdout + said.stderr
    assert f"crosswire.{importer} -> {imported}" in said.stdout


def test_every_package_of_crosswire_has_a_place_in_the_contract() -> None:
    """A package that the contract does not name would be free of it."""
    contract = (ROOT / ".importlinter").read_text(encoding="utf-8")
    layers = {word for word in contract.split() if word.startswith("crosswire.")}
    there = {
        f"crosswire.{p.stem}"
        for p in (ROOT / "src" / "crosswire").iterdir()
        if p.name[0] not in "_." and p.suffix in ("", ".py")
    }
    assert there == layers


@pytest.fixture(scope="module")
def imports() -> grimp.ImportGraph:
    return grimp.build_graph("crosswire", cache_dir=None)


def side_by_side(imports: grimp.ImportGraph, kind: str) -> set[str]:
    """The modules of one kind that the way of the data runs through."""
    if kind == "readers":
        return {reader.__module__ for reader in READERS.values()}
    if kind == "comparers":
        return {comparer.__module__ for comparer in COMPARERS}
    package, users = {
        "extractors": ("extract", ["pipeline.reading"]),
        "exporters": ("export", ["cli.compile", "cli.annotate", "cli.group"]),
    }[kind]
    used = {name for user in users for name in imports.find_modules_directly_imported_by(f"crosswire.{user}")}
    shared = {"crosswire.export.files"}  # writing a file is no kind of export
    return {name for name in used if name.startswith(f"crosswire.{package}.")} - shared


@pytest.mark.parametrize(("kind", "least"), [("readers", 3), ("comparers", 11), ("extractors", 6), ("exporters", 5)])
def test_pieces_of_one_kind_never_import_one_another(imports: grimp.ImportGraph, kind: str, least: int) -> None:
    modules = side_by_side(imports, kind)
    assert len(modules) >= least
    met = {(a, b): imports.find_shortest_chain(importer=a, imported=b) for a, b in permutations(sorted(modules), 2)}
    assert {pair: chain for pair, chain in met.items() if chain} == {}
