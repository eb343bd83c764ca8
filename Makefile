# make demo   an environment in .venv, and the example reports compiled into account/
# make test   the same environment, and every check
# make gate   the scores on the development corpora, which are no part of the repository, against docs/floors.json
# make docs   the help of every command into docs/cli.md; make pictures: those of the dossier (needs Chromium)
# make lock   requirements.lock made anew from pyproject.toml (needs uv)
# Needs Python 3.11 or newer, make and a package index. Paths are relative, so `make -C FOLDER demo` works from anywhere.

PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo "$$p"; break; }; done)
BIN := .venv/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

.PHONY: demo test gate docs pictures lock clean

demo: .venv/warm
	$(BIN)/crosswire compile examples/izium -o account
	@echo "The page: account/index.html (open it in a browser; it needs no network)"

test: .venv/warm
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest

gate: .venv/warm
	$(BIN)/python tools/gate.py

docs: .venv/warm
	$(BIN)/python tools/help_texts.py

pictures: demo
	$(BIN)/python tools/screenshot.py account/index.html docs

lock:
	uv pip compile --universal --python-version 3.11 --fork-strategy fewest --generate-hashes --quiet \
		--no-header --no-emit-index-url --no-emit-find-links --extra dev pyproject.toml -o requirements.lock

clean:
	rm -rf .venv account build

# Stamps lie in the environment, so that they go when it goes.
.venv/installed: requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or newer on the path: install one, or say make PYTHON=/path/to/it" >&2; exit 1; }
	@$(BIN)/python -c '' 2>/dev/null || $(PYTHON) -m venv --clear .venv \
		|| { echo "make: $(PYTHON) has no venv module: install it (Debian: python3-venv)" >&2; exit 1; }
	$(PIP) install --require-hashes -r requirements.lock
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

# The index of place names, which the first run would build otherwise.
.venv/warm: .venv/installed
	$(BIN)/crosswire models build
	@touch $@
