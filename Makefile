# What a person runs. Every target sets itself up: Python 3.11 or later (with its venv module) and make are all it takes.
# Another Python: `make test PYTHON=python3.12`. It gets an environment of its own.

ifeq ($(origin PYTHON),undefined)
PYTHONS := python3 python3.14 python3.13 python3.12 python3.11 python
VENV := .venv
else
PYTHONS := $(PYTHON)
VENV := .venv-$(subst /,-,$(patsubst /%,%,$(PYTHON)))
endif
BIN := $(VENV)/bin
RUN := $(VENV)/.set-up-to-run
DEV := $(VENV)/.set-up-to-develop
PIP := $(BIN)/python -m pip install -qq --disable-pip-version-check --no-input --constraint constraints.txt
ARGS ?=

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help table test slow style types floors lint check coverage bench rivals grammar docs clean

help: ## this list
	@sed -n 's/^\([a-z]*\):.*## /make \1\t/p' Makefile | expand -t 16

table: $(RUN) ## the combinations of SuperOffice's user plans, derived by the solver
	@$(BIN)/licet table combinations -c rules/superoffice.licet $(ARGS)

test: $(DEV) ## the tests (ARGS="-k word" for some of them)
	@$(BIN)/python -m pytest -n auto $(ARGS)

slow: $(DEV) ## the tests that build and install the package
	@$(BIN)/python -m pytest -n auto -m slow $(ARGS)

style: $(DEV)
	$(BIN)/ruff check
	$(BIN)/ruff format --check

types: $(DEV)
	$(BIN)/mypy

floors: $(DEV)
	$(BIN)/lint-imports --no-logo

lint: style types floors ## style, types, and which room imports which

check: lint test slow ## all of it: what continuous integration runs

coverage: $(DEV) ## the tests, with the branches that they leave out
	@$(BIN)/python -m pytest --cov --cov-report=term $(ARGS)

bench: $(DEV) ## how fast, as ratios
	@$(BIN)/python -m bench $(ARGS)

rivals: $(DEV) ## what `make bench` compares with, where it is to be had
	@$(PIP) --no-build-isolation --editable '.[dev,bench]'
	@if command -v npm >/dev/null; then cd bench/rivals && npm install --silent --no-package-lock --no-audit --no-fund; \
	else echo 'npm is not there: pricing4ts is left out.' >&2; fi

grammar: $(DEV) ## write the parser's tables again, after a change of grammar/licet.lark
	@$(BIN)/python -m licet.syntax.generate

docs: $(DEV) ## write the tables and transcripts in the manuals again
	@$(BIN)/licet docs update README.md docs
	@$(BIN)/python -m pytest -q tests/architecture/test_transcripts.py --update

clean: ## remove caches and what was built
	@rm -rf dist htmlcov .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	@find engine tests bench -name __pycache__ -type d -prune -exec rm -rf {} +

# ---- the environment: set up once, and again when what it is made from changes ----------------------------------------

$(RUN): pyproject.toml constraints.txt
	$(set-up-python)
	@$(PIP) hatchling editables
	@$(PIP) --no-build-isolation --editable '.[xlsx]'
	@$(BIN)/python -m compileall -q engine/licet
	@touch $(RUN)

$(DEV): pyproject.toml constraints.txt
	$(set-up-python)
	@$(PIP) hatchling editables
	@$(PIP) --no-build-isolation --editable '.[dev]'
	@$(BIN)/python -m compileall -q engine/licet
	@touch $(RUN) $(DEV)

# An environment that works is kept; one that does not (its Python is gone, or it was cut short) is made anew.
define set-up-python
@echo 'Setting up $(VENV), once ...' >&2; \
$(BIN)/python -m pip --version >/dev/null 2>&1 && exit 0; \
found=; \
for python in $(PYTHONS); do \
  if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1; then found=$$python; break; fi; \
done; \
if [ -z "$$found" ]; then \
  echo 'licet needs Python 3.11 or later, and none was found as: $(PYTHONS).' >&2; \
  echo 'Install one, or name it: make $(MAKECMDGOALS) PYTHON=/path/to/python3' >&2; exit 1; \
fi; \
if ! "$$found" -c 'import ensurepip, venv' >/dev/null 2>&1; then \
  echo "$$found has no venv module, which licet needs to set itself up." >&2; \
  echo 'On Debian and Ubuntu: apt install python3-venv' >&2; exit 1; \
fi; \
"$$found" -m venv --clear '$(VENV)'
endef
