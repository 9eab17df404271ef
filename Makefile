# Two commands: `make demo` runs the main job on the example; `make test` runs the whole check.
# `make caselaw` lays the assessment beside what courts decided.
# `make fuzz` makes up documents for an hour, or for FUZZ_SECONDS, and keeps what reached something new.
# `make properties` puts other examples than `make test` to every property, others each time.
# `make proof` tries every change to a package that `make test` has no time for.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
PACKAGE := $(VENV)/.package
STAMP := $(VENV)/.installed

.PHONY: demo test caselaw properties proof fuzz mutation clean

demo: $(PACKAGE)
	@rm -rf out
	@$(BIN)/ihl-docs build examples/loikaw --into out

test: $(STAMP)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m ihl_docs._dev.schemas --check
	$(BIN)/python -m ihl_docs._dev.law --lint
	$(BIN)/python -m ihl_docs._dev.messages --check
	$(BIN)/python -m pytest -n auto --cov --cov-report=term
	$(BIN)/coverage report --include='ihl_docs/model/*,ihl_docs/law/*,ihl_docs/assessment/*,ihl_docs/evidence/*' --fail-under=90

caselaw: $(PACKAGE)
	@$(BIN)/python -m tests.caselaw.compare

properties: $(STAMP)
	IHL_DOCS_OTHER_EXAMPLES=1 $(BIN)/python -m pytest -n auto -m hypothesis

proof: $(STAMP)
	$(BIN)/python -m tests.evidence.proof

# atheris guides the fuzzing; where it cannot be installed, `make test` still makes up broken documents with hypothesis.
FUZZ_SECONDS ?= 3600
# The longest that one document may take, by the clock; a machine that does other work beside it wants more.
FUZZ_TIMEOUT ?= 60
fuzz: $(STAMP)
	@$(PIP) install --group fuzz || { echo "atheris cannot be installed here: it has wheels for some Pythons on Linux alone, and needs clang for others."; exit 1; }
	@rm -rf out/fuzz && mkdir -p out/fuzz/corpus
	@$(BIN)/python -m tests.fuzz.seeds out/fuzz/corpus
	$(BIN)/python -m tests.fuzz.fuzz_submission out/fuzz/corpus tests/fuzz/corpus -max_total_time=$(FUZZ_SECONDS) -max_len=8000 -timeout=$(FUZZ_TIMEOUT) -rss_limit_mb=2000 -artifact_prefix=out/fuzz/
	$(BIN)/python -m tests.fuzz.smaller out/fuzz/smaller tests/fuzz/corpus out/fuzz/corpus
	@echo "What reaches all that was reached lies in out/fuzz/smaller; what is small and new belongs into tests/fuzz/corpus."

# The package is installed in place, so a stamp depends only on what decides the set of libraries.
$(PACKAGE): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or later is needed: make PYTHON=python3.12 $(MAKECMDGOALS)"; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	@echo "Installing into $(VENV) (once) ..."
	@$(PIP) install --upgrade 'pip>=25.1'
	@$(PIP) install --editable .
	@$(BIN)/python -m compileall -q ihl_docs
	@touch $@

$(STAMP): $(PACKAGE)
	@echo "Installing what the checks need (once) ..."
	@$(PIP) install --group dev
	@$(PYTHON) -m venv $(VENV)/crate
	@$(VENV)/crate/bin/python -m pip --disable-pip-version-check -qq install --upgrade 'pip>=25.1'
	@$(VENV)/crate/bin/python -m pip --disable-pip-version-check -qq install --group crate
	@touch $@

# How many changes to the engine the tests notice; the figure of the last run is in docs/mutation.md. It takes long, and goes
# on where it was stopped. `make mutation MUTATION=--survivors` tries again what survived, as after tests were added;
# `MUTATION=--whole` on the slow tests too, and `MUTATION='--seconds 3600'` stops after that time.
mutation: $(STAMP)
	@$(PIP) install --group mutation
	nice $(BIN)/python -m tests.mutation $(MUTATION)

clean:
	rm -rf $(VENV) out build dist .coverage .coverage.* .pytest_cache .mypy_cache .ruff_cache .hypothesis
