"""The pages' templates, style and script, read from the package; nothing is fetched from anywhere else."""

import base64
import contextlib
import functools
import hashlib
import sys
from importlib.resources import files
from importlib.util import cache_from_source
from pathlib import Path

import jinja2
from jinja2.bccache import Bucket
from markupsafe import Markup, escape

from crosswire.export.files import write_whole
from crosswire.export.page.quoted import ReportRef
from crosswire.export.page.words import in_marks


class BesideTheTemplate(jinja2.BytecodeCache):
    """Keeps a compiled template where Python keeps its own compiled modules, in `__pycache__`.

    Compiling the dossier's template costs some 80 ms of CPU, a tenth of reading two reports; loading it costs one. Jinja checks
    the template's hash and the versions of Python and Jinja. Where nothing can be written, the template is compiled each time.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        """Read what an earlier run kept, if any."""
        with contextlib.suppress(OSError), Path(self._place(bucket.key)).open("rb") as file:
            bucket.load_bytecode(file)

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the compiled template, unless Python was told to write none."""
        if not sys.dont_write_bytecode:
            with contextlib.suppress(OSError):
                write_whole(Path(self._place(bucket.key)), bucket.bytecode_to_string())

    def get_cache_key(self, name: str, filename: str | None = None) -> str:  # noqa: ARG002 - Jinja's signature
        """The template's own name: there is one folder of them."""
        return name

    @staticmethod
    def _place(name: str) -> str:
        return cache_from_source(str(files("crosswire.export") / "html" / name))


@functools.cache
def template(name: str) -> jinja2.Template:
    """A template of `export/html/`. Everything put into it is escaped; a name it does not know is an error."""
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(source),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=BesideTheTemplate(),
    )
    environment.filters["marks"] = in_marks
    environment.filters["link"] = link
    return environment.get_template(name)


@functools.lru_cache(maxsize=4096)
def link(to: ReportRef) -> Markup:
    """A report's number and name, to click on: a page of many reports repeats each a thousand times."""
    words = f'<a class="ref" href="#{escape(to.anchor)}"><span class="n">{to.number}</span>{escape(to.name)}</a>'
    return Markup(words)  # noqa: S704 - all that reports say is escaped; `Markup.format` takes five times as long


@functools.cache
def source(name: str) -> str:
    """The text of a file of `export/html/`."""
    return (files("crosswire.export") / "html" / name).read_text(encoding="utf-8")


def inline(name: str) -> Markup:
    """A style sheet or script of ours as it stands between its tags: never anything that a report says."""
    return Markup(source(name))  # noqa: S704 - our own file, no input reaches it


def policy(*, script: str = "") -> str:
    """The page's Content-Security-Policy: no network, no frames, and no script but the one with this hash."""
    digest = base64.b64encode(hashlib.sha256(source(script).encode()).digest()).decode() if script else ""
    allowed = f"'sha256-{digest}'" if script else "'none'"
    return (
        f"default-src 'none'; style-src 'unsafe-inline'; script-src {allowed}; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
