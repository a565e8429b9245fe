# Everything that people and CI run. Needs Python 3.10 or newer as `python3`, and nothing else:
# each target makes the virtual environment it needs and uses it again the next time.

PYTHON ?= python3
VENV ?= .venv
DEMO_VENV ?= .venv-demo
PIP = -m pip --disable-pip-version-check -q install

.PHONY: demo test check format generate bench clean

# A tour through the products against the local sandbox.
demo: $(DEMO_VENV)/ready
	$(DEMO_VENV)/bin/python examples/tour.py

# All tests.
test: $(VENV)/ready
	$(VENV)/bin/python -m pytest

# What must hold for every change, besides the tests: form, types, generated files, build.
check: $(VENV)/ready
	$(VENV)/bin/ruff format --check .
	$(VENV)/bin/ruff check .
	$(VENV)/bin/mypy
	PATH="$(abspath $(VENV))/bin:$$PATH" basedpyright --warnings
	PATH="$(abspath $(VENV))/bin:$$PATH" basedpyright --verifytypes sinch --ignoreexternal
	$(VENV)/bin/python docs/generate.py --check
	$(VENV)/bin/python tools/generate_async.py --check
	$(VENV)/bin/python benchmarks/plot.py --check
	$(VENV)/bin/python -m build --outdir $(VENV)/dist . > $(VENV)/build.log || (cat $(VENV)/build.log; false)

# Bring files into form.
format: $(VENV)/ready
	$(VENV)/bin/ruff format .
	$(VENV)/bin/ruff check --fix .

# Write what is generated anew: the asynchronous classes, pages of docs/, table and plot of the benchmark.
generate: $(VENV)/ready
	$(VENV)/bin/python tools/generate_async.py
	$(VENV)/bin/python docs/generate.py
	$(VENV)/bin/python benchmarks/plot.py

# The figures of benchmarks/README.md.
bench: $(VENV)/ready
	$(VENV)/bin/python benchmarks/run.py

clean:
	rm -rf $(VENV) $(DEMO_VENV) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

$(VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(VENV)/bin/python $(PIP) -e ".[dev]"
	touch $@

$(DEMO_VENV)/ready: pyproject.toml
	$(PYTHON) -m venv $(DEMO_VENV)
	$(DEMO_VENV)/bin/python $(PIP) -e ".[sandbox]"
	touch $@
