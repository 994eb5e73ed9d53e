# Every word sets up what it needs by itself: a .venv, filled from requirements.lock (hashed, once), with rasad in it.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
SET_UP := $(VENV)/.set-up
DEMO   := demo

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint types check quick gold bench lock format clean

help: ## list these words
	@awk -F ':.*## ' '/^[a-z]+:.*## /{printf "make %-8s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: $(SET_UP) ## the .venv with everything in it (the other words do this by themselves)

# An older pip takes the lock as well; the build backend is in the lock, so that nothing is fetched unhashed.
$(SET_UP): requirements.lock pyproject.toml
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@echo "setting up $(VENV) (once, about half a minute)"
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

demo: $(SET_UP) ## read the twelve examples into a record, print what happened, write demo/report.html
	@$(BIN)/rasad read examples --into $(DEMO)/record
	@$(BIN)/rasad events $(DEMO)/record
	@$(BIN)/rasad report $(DEMO)/record -o $(DEMO)/report.html
	@echo "open $(DEMO)/report.html in a browser; look closer with: $(BIN)/rasad explain examples/fa-01-telephone.txt"

test: lint types ## lint, types and every test
	@$(BIN)/python -m pytest -n auto --dist loadfile

quick: $(SET_UP) ## the tests without those that score or start programs
	@$(BIN)/python -m pytest -m "not slow"

lint: $(SET_UP) ## ruff
	@$(BIN)/ruff check --quiet .

types: $(SET_UP) ## mypy, strict
	@$(BIN)/mypy --no-error-summary

check: $(SET_UP) ## the examples in the data, and what they cover
	@$(BIN)/rasad check

gold: $(SET_UP) ## the gold scores, beside their floors
	@$(BIN)/python -m pytest tests/test_gold.py -rA | grep -E '\(floor|^(FAILED|SKIPPED)|passed|failed|skipped'

# What cannot be installed here is left out, and the page says so.
bench: $(SET_UP) ## finders of time expressions beside rasad.time, into docs/benchmarks.md (make bench HEIDELTIME=path/to.jar)
	@$(BIN)/python -m pip install -qq --disable-pip-version-check --no-build-isolation -e ".[bench]" || echo "not all of the other tools could be installed"
	@$(BIN)/python -m bench.time --write docs/benchmarks.md $(if $(HEIDELTIME),--heideltime $(HEIDELTIME))

format: $(SET_UP) ## imports and layout
	@$(BIN)/ruff check --quiet --fix . && $(BIN)/ruff format --quiet .

lock: $(SET_UP) ## pin the dependencies of pyproject.toml anew (make lock UPGRADE=--upgrade: to their newest)
	@$(BIN)/uv pip compile --quiet pyproject.toml --extra test --universal --generate-hashes --no-header --no-annotate $(UPGRADE) -o requirements.lock

clean: ## remove the .venv, the demo and all caches
	@rm -rf $(VENV) $(DEMO) build dist .pytest_cache .mypy_cache .ruff_cache
