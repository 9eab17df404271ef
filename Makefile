# Two commands: `make demo` runs the main job on the example; `make test` runs the whole check.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed

.PHONY: demo test lint mutation clean

demo: $(STAMP)
	@rm -rf out
	@$(BIN)/ihl-docs build examples/loikaw --into out

test: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m ihl_docs._dev.schemas --check
	$(BIN)/python -m ihl_docs._dev.law --lint
	$(BIN)/python -m pytest -n auto --cov --cov-report=term
	$(BIN)/coverage report --include='ihl_docs/model/*,ihl_docs/law/*,ihl_docs/assessment/*,ihl_docs/evidence/*' --fail-under=90

# The package is installed in place, so the stamp depends only on what decides the set of libraries.
$(STAMP): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "Installing into $(VENV) (once) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable . --group dev
	@$(PYTHON) -m venv $(VENV)/crate
	@$(VENV)/crate/bin/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(VENV)/crate/bin/python -m pip install --quiet --disable-pip-version-check --group crate
	@touch $@

# How many changes to the engine the tests notice. Takes long; the figure of the last run is in docs/mutation.md.
mutation: $(STAMP)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --group mutation
	@rm -rf mutants
	$(BIN)/mutmut run
	$(BIN)/mutmut results

clean:
	rm -rf $(VENV) mutants out build dist .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .hypothesis
