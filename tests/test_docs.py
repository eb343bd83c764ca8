"""What is there must stand in the docs, and what the docs say must be so."""

import importlib.util
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

import click
import msgspec
import pytest

from crosswire.cli.main import commands
from crosswire.lexicon.profiles import profile_names
from crosswire.model.claim import DiscrepancyKind
from crosswire.pipeline.tables import READERS
from crosswire.settings import Settings

ROOT = Path(__file__).parents[1]
PAGES = sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")])


def words_of(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def leaves(command: click.Command, name: str) -> Iterator[str]:
    """Every command that does something, by its full name."""
    if not isinstance(command, click.Group):
        yield name
        return
    for word, below in command.commands.items():
        yield from leaves(below, f"{name} {word}")


def settings_below(struct: type[msgspec.Struct], prefix: str = "") -> Iterator[tuple[str, Any]]:
    """Every key with its default."""
    for field in msgspec.structs.fields(struct):
        default = field.default_factory() if field.default is msgspec.NODEFAULT else field.default
        if isinstance(default, msgspec.Struct):
            yield from settings_below(type(default), f"{prefix}{field.name}.")
        else:
            yield f"{prefix}{field.name}", default


def as_toml(default: object) -> str:
    if default is None:
        return "not set"
    return (
        f"`{str(default).lower()}`"
        if isinstance(default, bool)
        else f'`"{default}"`'
        if isinstance(default, str)
        else f"`{default}`"
    )


@pytest.fixture(scope="module")
def help_texts() -> ModuleType:
    spec = importlib.util.spec_from_file_location("help_texts", ROOT / "tools" / "help_texts.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_help_in_the_docs_is_what_the_commands_print(help_texts: ModuleType) -> None:
    text = words_of("docs/cli.md")
    assert help_texts.with_help(text) == text, "run `make docs`"


@pytest.mark.parametrize("command", [*leaves(commands, "crosswire")])
def test_every_command_stands_in_the_readme_and_in_the_docs(command: str) -> None:
    assert f"$ {command} --help" in words_of("docs/cli.md")
    assert f"`{command}" in words_of("README.md")


@pytest.mark.parametrize(("key", "default"), [*settings_below(Settings)])
def test_every_setting_stands_in_the_docs_with_its_default(key: str, default: object) -> None:
    assert f"| `{key}` | {as_toml(default)} |" in words_of("docs/settings.md")


def test_no_setting_stands_in_the_docs_that_is_gone() -> None:
    rows = re.findall(r"^\| `([a-z_]+\.[a-z_.]+)` \|", words_of("docs/settings.md"), re.MULTILINE)
    assert set(rows) <= {key for key, _ in settings_below(Settings)}


@pytest.mark.parametrize("name", profile_names())
def test_every_profile_of_counting_rules_stands_in_the_docs(name: str) -> None:
    assert f"| `{name}` |" in words_of("docs/settings.md")


@pytest.mark.parametrize("kind", get_args(DiscrepancyKind))
def test_every_kind_of_discrepancy_stands_in_the_docs(kind: str) -> None:
    assert f"| `{kind}` |" in words_of("docs/architecture.md")


@pytest.mark.parametrize("suffix", READERS)
def test_every_kind_of_input_stands_in_the_docs(suffix: str) -> None:
    assert f"`{suffix}`" in words_of("docs/architecture.md")


def test_every_layer_stands_in_the_docs_in_its_order() -> None:
    contract = re.findall(r"^    crosswire\.(\w+)", words_of(".importlinter"), re.MULTILINE)
    table = words_of("docs/architecture.md").partition("## Layers")[2].partition("## Adding")[0]
    assert re.findall(r"^\| `(\w+)`", table, re.MULTILINE) == contract


def test_every_module_that_the_docs_name_is_there() -> None:
    named = re.findall(r"`((?:\w+/)+\w+\.py|extract/\w+/)`", words_of("docs/architecture.md"))
    tests = {name for name in named if not name.startswith("tests/")}
    assert [name for name in sorted(tests) if not (ROOT / "src/crosswire" / name).exists()] == []


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_the_repository_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\((?!https?:)([^)#]+)", page.read_text(encoding="utf-8"))
    assert [link for link in links if not (page.parent / link).exists()] == []


def test_the_readme_s_python_runs() -> None:
    (code,) = re.findall(r"```python\n(.*?)```", words_of("README.md"), re.DOTALL)
    run = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, timeout=300, check=False
    )
    assert run.returncode == 0, run.stderr
    assert re.search(r"^(agree|refine|conflict) \[", run.stdout, re.MULTILINE)


@pytest.mark.parametrize("name", ["demo", "test", "gate", "docs", "lock"])
def test_every_make_target_that_the_docs_name_is_there(name: str) -> None:
    assert any(f"make {name}" in page.read_text(encoding="utf-8") for page in PAGES)
    assert f"\n{name}:" in words_of("Makefile")


def test_the_lock_holds_versions_and_hashes_and_no_address() -> None:
    lines = [line.strip() for line in words_of("requirements.lock").splitlines() if not line.lstrip().startswith("#")]
    assert not [line for line in lines if "://" in line]
    assert all(re.match(r"[a-z0-9-]+==\S+|--hash=sha256:[0-9a-f]{64}", line) for line in lines)


def test_the_lock_has_everything_that_the_package_names() -> None:
    project = tomllib.loads(words_of("pyproject.toml"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    names = {re.split(r"[=<>\[ ]", one, maxsplit=1)[0].lower().replace("_", "-") for one in asked}
    locked = set(re.findall(r"^([a-z0-9-]+)==", words_of("requirements.lock"), re.MULTILINE))
    assert names <= locked
