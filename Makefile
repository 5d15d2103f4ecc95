# `make` lists the commands. Nothing is needed beforehand but Python >= 3.11 with venv, and make.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
UV := uv==0.13.9

.DEFAULT_GOAL := help
.PHONY: help install demo serve test fmt bench bench-enrol bench-law bench-matchmaking messages lock clean

help: ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

$(VENV)/.runs: requirements.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Prasme needs Python 3.11 or newer; this is $$($(PYTHON) -V). Say which with: make PYTHON=python3.12"; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV) || { echo "Python's venv module is missing. On Debian and Ubuntu: apt-get install python3-venv"; rm -rf $(VENV); exit 1; }
	$(BIN)/python -m pip install -q --disable-pip-version-check $(UV)
	$(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r requirements.txt
	$(BIN)/uv pip install -q --python $(BIN)/python --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.develops: requirements-dev.txt $(VENV)/.runs
	$(BIN)/uv pip install -q --python $(BIN)/python --require-hashes -r requirements-dev.txt
	@touch $@

install: $(VENV)/.runs ## make .venv and nothing else

demo: $(VENV)/.runs ## start Prasme with the invented demonstration on http://127.0.0.1:8000
	@$(BIN)/prasme demo

serve: $(VENV)/.runs ## start Prasme on its own data
	@$(BIN)/prasme serve

test: $(VENV)/.develops ## the whole check: format, lint, types, contracts, migrations, tests, journeys
	@$(BIN)/python -m tests.check

fmt: $(VENV)/.develops ## format the code
	$(BIN)/ruff check --fix-only -q . && $(BIN)/ruff format -q .
	$(BIN)/djade --target-version 5.2 $$(git ls-files '*.html' | grep -v /vendor/) || true

bench: $(VENV)/.develops ## time lists, search, exports, imports, enrolment, certificates and loading beside bare Django (half an hour)
	@for part in pages exports imports enrolment certificates demonstration; do echo; echo "== $$part"; $(BIN)/python -m bench.$$part || exit 1; done

bench-enrol: $(VENV)/.develops ## the whole way to a seat, page to queued letter, by 1, 8 and 32 clients (a minute or two)
	@$(BIN)/python -m bench.enrolling

bench-law: $(VENV)/.develops ## decisions of the law and grants in a second, alone and under contention (some minutes)
	@$(BIN)/python -m bench.law
	@$(BIN)/python -m bench.grants

FOLDER ?=
bench-matchmaking: $(VENV)/.develops ## make timetables of invented events, and of published ones with FOLDER=path (a quarter of an hour)
	@$(BIN)/python -m bench.matchmaking $(FOLDER)

ROWS ?= 1_000_000
bench-figures: $(VENV)/.develops ## count invented facts: ROWS=1_000_000, 10_000_000 or 100_000_000, beside the ORM and Spark
	@$(BIN)/python -m bench.figures $(ROWS)

messages: $(VENV)/.develops ## collect what is to be translated into locale/lv
	$(BIN)/prasme messages

lock: $(VENV)/.develops ## renew the hashed requirement files
	$(BIN)/uv export -q --upgrade --no-emit-project --no-header --group build --no-group dev -o requirements.txt
	$(BIN)/uv export -q --no-emit-project --no-header --group build --group dev --extra spark -o requirements-dev.txt

clean: ## remove what the commands made, but not .prasme/, where the data lies
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build
