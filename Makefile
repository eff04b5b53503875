# The two commands: `make run` and `make test`. They do all their own set-up on a machine
# that has only Python 3.11, make and pip. Everything else is for those who work on it.

PY ?= python3
# The shell has the whole engine and no windows of its own: a third less work than Chromium.
CHROMIUM ?= $(or $(firstword $(wildcard /usr/bin/chromium-headless-shell)),/usr/bin/chromium)
PORT ?= 8000
BIN := .venv/bin
MESSAGES = $(BIN)/python manage.py makemessages -v0 -a --no-location --no-obsolete --no-wrap \
  -i .venv -i node_modules -i var -i tests
NPM_FONT := @fontsource/source-serif-4@5.3.1
# No older: 2.0.10, which django-htmx brings, is behind it (docs/decisions).
NPM_HTMX := htmx.org@2.0.11
NPM_IDB := idb-keyval@6.3.0
NPM_CARD_FONTS := $(NPM_FONT) @fontsource/source-sans-3@5.3.0 \
  @fontsource/noto-naskh-arabic@5.3.0 @fontsource/frank-ruhl-libre@5.3.0

NPM_LOCKS := package-lock.json tests/lighthouse/package-lock.json

# So many processes share the tests that need Python alone, and those with a browser. Both
# run at once and wait for each other's server, line or clock half of the time.
WORKERS ?= 2
BROWSERS ?= 2
# Those of the caches wait for clocks most of the time.
WAITERS ?= 3
TESTS = pytest -q --maxprocesses 8 --dist worksteal -n
PYTEST = $(BIN)/python -m $(TESTS)
# With Python's coverage of lines and branches, in JSON.
COVERING = $(BIN)/python -m slipcover --json

# The tests that need Python alone. (To read the others takes each process half a second.)
EVERYWHERE := not browser and not validator and not nginx and not timed
ON_SQLITE := $(EVERYWHERE) and not postgres
NOT_READ := --ignore tests/browser --ignore tests/engines
# Where nearly all tests ask for pages: a page of the desk takes a tenth of a second.
PAGES := accounts api desk extras reader worker
# What is timed and asks a validator, too, runs a program that needs Node.
TIMED = timed$(if $(shell command -v npm 2>/dev/null),, and not validator)
# The modules with a test of this marker: to read all the others takes seconds. Or those of
# which all tests have it.
marked = $(shell grep -rl --include='*.py' 'mark\.$(1)\b' tests)
all_marked = $(shell grep -rl --include='*.py' '^pytestmark = .*mark\.$(1)\b' tests)

export CHROMIUM PORT
# Test modules are compiled once, and not anew by each process of each stage.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run serve collect test postgres-lane sqlite-lane test-all quick quick-units
.PHONY: test-sqlite test-postgres test-nginx test-browser test-engines
.PHONY: test-timed timed-core timed-extras timed-postgres
.PHONY: check check-form lint types validate format
.PHONY: scripts lint-scripts test-scripts coverage-scripts mutants merges fuzz-api drip lock messages words
.PHONY: vendor screenshots lighthouse bench bench-composer
.PHONY: bench-attack bench-desk bench-pictures bench-publishing bench-search bench-weight evening drills rerender clean

# What needs more than Python, where that is missing: said on one's own machine, an error
# in CI. $(call not_run,what,why,how to get it)
define not_run
if [ -n "$$CI" ]; then echo "FAILED: $(1) did not run. $(2)." >&2; exit 1; \
else echo; echo "NOT RUN: $(1). $(2)."; echo "$(3)"; fi
endef

run: .venv/.run
	@exec $(BIN)/python manage.py run

serve: .venv/.run
	@HASHED_STATIC=true exec $(BIN)/python manage.py serve

drip: .venv/.run
	@exec $(BIN)/python manage.py drip

# Import all test modules, so that pytest has compiled them before two processes share them: both
# would compile each, which takes nine seconds.
collect: .venv/.dev
	@mkdir -p .cache
	@$(BIN)/python -m pytest -q --collect-only $(NOT_READ) > .cache/collected.txt \
	  || { cat .cache/collected.txt; exit 1; }

# Two lanes, side by side; each prints what it has to say when it is through.
test: .venv/.dev
	@$(MAKE) --no-print-directory -j2 --output-sync=recurse postgres-lane sqlite-lane
	@$(MAKE) --no-print-directory -j1 test-timed

# What holds the product to a time of some seconds: while no other test is running. It waits
# for clocks most of the time, so five tests at once, and the two longest not one after the other.
test-timed: .venv/.dev
	@if command -v npm >/dev/null; then \
	  $(MAKE) -s node_modules/.done; \
	else \
	  $(call not_run,the test of four foreign programs,One needs Node,Debian: apt-get \
	  install nodejs npm); \
	fi
	@$(MAKE) --no-print-directory -j3 --output-sync=target timed-core timed-extras timed-postgres

timed-core:
	$(PYTEST) 2 -m "$(TIMED)" $(filter-out tests/extras/%,$(call marked,timed))

timed-extras:
	$(PYTEST) 2 -m "$(TIMED)" $(filter tests/extras/%,$(call marked,timed))

timed-postgres:
	TEST_DATABASE=postgres $(PYTEST) 1 -m "$(TIMED) and both_databases" $(call marked,timed)

# Nearly as long as each other: so no processor is idle. Python's own tests give way to those of the
# browser, where somebody waits ten seconds for what a page shows. Those of the caches count
# seconds, and come when the other lane is through, or nearly.
postgres-lane: .venv/.dev
	@$(MAKE) --no-print-directory -j1 test-browser
	@nice -n 5 $(MAKE) --no-print-directory -j1 test-postgres
	@$(MAKE) --no-print-directory -j1 test-nginx

sqlite-lane: .venv/.dev
	@nice -n 5 $(MAKE) --no-print-directory -j1 test-scripts
	@nice -n 5 $(MAKE) --no-print-directory -j1 test-sqlite

# While writing: below the pages, what asks for none, has no transactions of its own and is not
# slow, on SQLite and without coverage; of what is tried with many examples the first; and the
# scripts beside it, but those that say of themselves that they are slow.
quick: .venv/.dev
	@$(MAKE) --no-print-directory -j2 --output-sync=recurse SCRIPTS=quick quick-units test-scripts

quick-units: .venv/.dev
	$(PYTEST) $(WORKERS) --quick -m "$(ON_SQLITE) and not slow" $(NOT_READ) \
	  $(addprefix --ignore=tests/,$(PAGES))

# All that `make test` runs, and on PostgreSQL also what no database can change.
test-all: test
	TEST_DATABASE=postgres $(PYTEST) $(WORKERS) -m "$(EVERYWHERE) and not both_databases" $(NOT_READ)

# The core with all extras off, then the extras: each part is covered by its own tests, 97 per cent
# of all lines and branches at least. Those that are missing are in .cache/covered/report.txt.
test-sqlite: .venv/.dev
	@mkdir -p .cache/covered
	SHARE_CARDS=false $(COVERING) --source=accounts,liveblog,media --omit='*/migrations/*,liveblog/extras/*' \
	  --out=.cache/covered/core.json -m $(TESTS) $(WORKERS) -m "$(ON_SQLITE)" $(NOT_READ) --ignore tests/extras
	$(COVERING) --source=liveblog/extras --omit='*/migrations/*' \
	  --out=.cache/covered/extras.json -m $(TESTS) $(WORKERS) -m "$(ON_SQLITE)" tests/extras
	@cd .cache/covered && ../../$(COVERING) --merge core.json extras.json --out=all.json --fail-under=97 \
	  > report.txt || { cat report.txt; exit 1; }
	@echo "Covered, in per cent, is the last of these:" && tail -n 1 .cache/covered/report.txt

# What could go another way on another database (tests/conftest.py).
test-postgres: .venv/.dev
	TEST_DATABASE=postgres $(PYTEST) $(WORKERS) -m "$(EVERYWHERE) and both_databases" $(NOT_READ) \
	  $(addprefix --ignore=,$(call all_marked,one_database))

# The caches that are shipped in deploy/, by nginx and Varnish, and the shared one by Redis.
test-nginx: .venv/.dev
	@if PATH="$$PATH:/usr/sbin" command -v nginx >/dev/null \
	  && PATH="$$PATH:/usr/sbin" command -v varnishd >/dev/null \
	  && command -v redis-server >/dev/null; then \
	  TEST_DATABASE=postgres $(PYTEST) $(WAITERS) -m nginx $(call marked,nginx); \
	else \
	  $(call not_run,the tests of the caches,They need nginx and Varnish and Redis,Debian: apt-get \
	  install nginx-light varnish redis-server); \
	fi

# The logic of the scripts, by Node's own test runner in a DOM without a browser. The
# rich editor is the file that its Python package brings.
test-scripts: .venv/.run
	@if command -v npm >/dev/null; then \
	  $(MAKE) -s node_modules/.done && npm run -s $(or $(SCRIPTS),test); \
	else \
	  $(call not_run,the tests of the scripts,They need Node,Debian: apt-get install nodejs npm); \
	fi

# The same with the coverage of lines and branches, file by file.
coverage-scripts: .venv/.run node_modules/.done
	npm run -s coverage

test-browser: .venv/.dev
	@if [ -x "$(CHROMIUM)" ]; then \
	  TEST_DATABASE=postgres $(PYTEST) $(BROWSERS) -m browser tests/browser; \
	else \
	  $(call not_run,the browser tests,There is no Chromium at $(CHROMIUM),Install it \
	  (Debian: apt-get install chromium) or set CHROMIUM=/path/to/it.); \
	fi

# What a reader sees, in Firefox and WebKit as in Chromium. Before a release, not in `make test`.
test-engines: .venv/.dev
	@if command -v chromium >/dev/null && command -v firefox-esr >/dev/null \
	  && command -v WebKitWebDriver >/dev/null && command -v xvfb-run >/dev/null; then \
	  $(BIN)/python -m pip install -q --require-hashes -r requirements-engines.txt \
	  && TEST_DATABASE=postgres xvfb-run -a $(PYTEST) 0 tests/engines; \
	else \
	  $(call not_run,the tests of three engines,They need Chromium itself and Firefox and WebKit,\
	  Debian: apt-get install chromium firefox-esr webkit2gtk-driver xvfb); \
	fi

# Takes one guard after another out of a copy of the code, and expects its test to fail. Needs
# Chromium. ONLY=outbox,hands tries those of these subjects (tests/mutants/table.py).
mutants: .venv/.dev
	$(BIN)/python -m tests.mutants "$(ONLY)"

# 10,000 calls to the API by what it says of itself, right and wrong ones, in an hour at most.
# schemathesis is in an environment of its own: its plugin would slow down every start of pytest.
fuzz-api: .venv/.dev
	test -x .cache/fuzz/bin/st || $(PY) -m venv .cache/fuzz
	.cache/fuzz/bin/python -m pip install -q --require-hashes -r requirements-fuzz.txt
	$(BIN)/python -m tests.fuzz $(CURDIR)/.cache/fuzz/bin/st 10000 3600

# 10,000 generated sessions of people who write in one update at once, of which `make test`
# runs 200: half a minute.
merges: .venv/.dev
	$(BIN)/python -m tests.merging

# What is over in seconds comes first.
check: .venv/.dev
	@$(MAKE) --no-print-directory check-form
	@$(MAKE) --no-print-directory -j2 --output-sync=target types validate

# (`words` writes anew, for a moment, what pages read and Prettier walks through: alone.)
check-form: .venv/.dev
	@$(MAKE) --no-print-directory -j2 --output-sync=target lint lint-scripts
	@$(MAKE) --no-print-directory words

types: .venv/.dev
	$(BIN)/mypy
	$(BIN)/lint-imports
	DATA_DIR=$$(mktemp -d) $(BIN)/python manage.py makemigrations --check --dry-run

lint: .venv/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djhtml --tabwidth 2 --check templates

# The scripts as browsers get them, from the modules in static/liveblog/reader and desk. What
# is built is committed, so that `make run` needs Python alone.
scripts: node_modules/.done
	npm run -s build

# Names and types of the scripts, the form of scripts and style sheets; and that what is built
# is what the modules say.
lint-scripts:
	@if command -v npm >/dev/null; then \
	  $(MAKE) -s node_modules/.done && npm run -s lint && rm -rf .cache/built && \
	  npm run -s build .cache/built && \
	  if ! diff -rq liveblog/static/liveblog/built .cache/built; then \
	    echo "The built scripts are not up to date: run make scripts, and commit." >&2; exit 1; \
	  fi; \
	else \
	  $(call not_run,the checks of the scripts,They need Node,Debian: apt-get install nodejs npm); \
	fi

# Every page in every state by the Nu HTML checker, feeds by Ruby's parser, and what others publish
# for Node (docs/formats.md).
validate: .venv/.dev
	@if command -v npm >/dev/null && command -v java >/dev/null && command -v ruby >/dev/null; then \
	  $(MAKE) -s node_modules/.done && nice -n 5 $(PYTEST) 0 -m "validator and not timed" $(call marked,validator); \
	else \
	  $(call not_run,the validators,They need Node and Java and Ruby,Debian: apt-get \
	  install nodejs npm default-jre-headless ruby); \
	fi

# That the translators' files hold all words of the templates and the code.
words: .venv/.dev
	@if command -v xgettext >/dev/null; then \
	  rm -rf .cache/locale && mkdir -p .cache && cp -r locale .cache/locale && \
	  $(MESSAGES) && \
	  if ! diff -r -I '^"POT-Creation-Date' -x '*.mo' locale .cache/locale; then \
	    echo "Run make messages, and have the new words translated." >&2; exit 1; \
	  fi; rm -rf locale && mv .cache/locale locale; \
	else \
	  $(call not_run,the check of the words,It needs gettext,Debian: apt-get install \
	  gettext); \
	fi

format: .venv/.dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djhtml --tabwidth 2 templates
	if command -v npm >/dev/null; then $(MAKE) -s node_modules/.done && npm run -s format; fi

# With the extras, which pip misses where one package asks for another's by name.
lock: .venv/.dev
	$(BIN)/uv pip compile pyproject.toml --universal --python-version 3.11 \
	  --generate-hashes --no-emit-index-url --no-header -q -o requirements.txt
	for extra in heic mail s3 sentry; do \
	  $(BIN)/uv pip compile pyproject.toml --extra $$extra -c requirements.txt --universal \
	    --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q \
	    -o requirements-$$extra.txt || exit 1; done
	$(BIN)/uv pip compile pyproject.toml --group dev -c requirements.txt --universal \
	  --no-strip-extras \
	  --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q \
	  -o requirements-dev.txt
	$(BIN)/uv pip compile pyproject.toml --group engines -c requirements-dev.txt --universal \
	  --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q \
	  -o requirements-engines.txt
	$(BIN)/uv pip compile --group pyproject.toml:fuzz --universal \
	  --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -q \
	  -o requirements-fuzz.txt
	npm install --package-lock-only --no-audit --no-fund
	npm install --package-lock-only --no-audit --no-fund --prefix tests/lighthouse
	@# A tag can only be checked by the registry's address, which the lock leaves out.
	sed -i 's/: "latest"/: "*"/' $(NPM_LOCKS)
	@# Nor does it need to know who asks for money where.
	sed -i '/"funding": \[/,/^      \],\?$$/d; /"funding": {/,/^      },\?$$/d' $(NPM_LOCKS)
	sed -i -z 's/,\(\n *[]}]\)/\1/g' $(NPM_LOCKS)

# The words of the interface: collects them for the translators, and compiles what they wrote.
messages: .venv/.dev
	$(MESSAGES)
	$(BIN)/python manage.py compilemessages -v0 -i .venv -i node_modules

# Files by others, from npm; their names, versions and licences are in vendor/README.md.
vendor:
	rm -rf .cache/vendor && mkdir -p .cache/vendor
	cd .cache/vendor && npm pack -s $(NPM_FONT) && tar xzf *.tgz
	cp .cache/vendor/package/LICENSE \
	  .cache/vendor/package/files/source-serif-4-latin-400-normal.woff2 \
	  .cache/vendor/package/files/source-serif-4-latin-600-normal.woff2 \
	  liveblog/static/vendor/source-serif-4/
	cd .cache/vendor && rm -rf package *.tgz && npm pack -s $(NPM_IDB) && tar xzf *.tgz
	cp .cache/vendor/package/dist/umd.js liveblog/static/vendor/idb-keyval/idb-keyval.js
	cp .cache/vendor/package/LICENCE liveblog/static/vendor/idb-keyval/LICENSE
	cd .cache/vendor && rm -rf package *.tgz && npm pack -s $(NPM_HTMX) && tar xzf *.tgz
	cp .cache/vendor/package/dist/htmx.min.js .cache/vendor/package/LICENSE \
	  liveblog/static/vendor/htmx/
	for font in $(NPM_CARD_FONTS); do \
	  family=$${font#@fontsource/}; family=$${family%@*}; \
	  (cd .cache/vendor && rm -rf package *.tgz && npm pack -s $$font && tar xzf *.tgz) && \
	  for file in liveblog/extras/share_cards/fonts/$$family/*.woff2; do \
	    cp .cache/vendor/package/files/$${file##*/} .cache/vendor/package/LICENSE \
	      liveblog/extras/share_cards/fonts/$$family/ || exit 1; \
	  done || exit 1; \
	done

screenshots: .venv/.dev
	$(BIN)/python -m tests.screenshots

# Prints the table and fails below the budget; needs Chromium and Node.
lighthouse: .venv/.dev tests/lighthouse/node_modules/.done
	$(BIN)/python -m tests.lighthouse

# Each writes its section of docs/benchmarks.md and fails nothing. bench needs wrk, evening
# nginx; PAGES=500 SECONDS=60 PUBLICATIONS=12 make evening is a short one.
bench: .venv/.dev
	$(BIN)/python -m tests.bench.polls

bench-weight: .venv/.dev
	$(BIN)/python -m tests.bench.weight

bench-attack: .venv/.dev
	$(BIN)/python -m tests.bench.attack

evening: .venv/.dev
	$(BIN)/python -m tests.bench.evening

bench-composer: .venv/.dev
	$(BIN)/python -m tests.bench.composer

bench-publishing: .venv/.dev
	$(BIN)/python -m tests.bench.publishing

bench-desk: .venv/.dev
	$(BIN)/python -m tests.bench.desks

bench-search: .venv/.dev
	$(BIN)/python -m tests.bench.search

bench-pictures: .venv/.dev
	$(BIN)/python -m tests.bench.pictures

# Restores, upgrades, backups, held locks, lost connections, kill -9 and long blogs, against
# real servers on both databases: some eight minutes. Fails where a goal is missed, and writes
# its rows of docs/reliability.md. ONLY=restore,lock runs those; UPDATES=100000
# LIMIT_SECONDS=3000 the whole of "rerender" and "backup".
drills: .venv/.dev
	$(BIN)/python -m tests.drills "$(ONLY)"

rerender: .venv/.run
	$(BIN)/python manage.py rerender

clean:
	rm -rf .venv node_modules tests/lighthouse/node_modules .cache .mypy_cache .pytest_cache .ruff_cache

.venv/bin/python:
	@echo "Making a virtual environment …"
	@$(PY) -m venv .venv || { \
	  rm -rf .venv; $(PY) -m pip install -q --target .cache/virtualenv virtualenv && \
	  PYTHONPATH=.cache/virtualenv $(PY) -m virtualenv -q .venv; }

# uv takes a quarter of pip's time, and is itself a package that pip installs. It knows nothing of
# pip's own settings: where it reaches no index, pip installs the rest, too. Neither compiles:
# Python compiles what is imported, which is a small part.
UV = UV_HTTP_TIMEOUT=15 UV_HTTP_RETRIES=1 $(BIN)/uv -q
PIP = $(BIN)/python -m pip install -q --disable-pip-version-check --no-compile --require-hashes

.venv/bin/uv: | .venv/bin/python
	@mkdir -p .cache && sed -n '/^uv==/,/[^\\]$$/p' requirements-dev.txt > .cache/uv.txt
	@$(PIP) --only-binary :all: -r .cache/uv.txt || echo "Without uv, this takes pip a while."

.venv/.run: requirements.txt | .venv/bin/uv
	@echo "Installing what the newsroom needs …"
	@$(UV) pip install --python $(BIN)/python --require-hashes -r $< || $(PIP) -r $<
	@touch $@

# Has what the newsroom needs, too.
.venv/.dev: requirements-dev.txt requirements.txt | .venv/bin/uv
	@echo "Installing what the newsroom and its tests need …"
	@$(UV) pip install --python $(BIN)/python --require-hashes -r $< || $(PIP) -r $<
	@touch .venv/.run $@

# The packages of `make lighthouse` are a folder of their own: nothing else needs one of them, and
# they are larger than all others together.
node_modules/.done tests/lighthouse/node_modules/.done: %node_modules/.done: %package-lock.json %.npmrc
	npm ci --no-audit --no-fund --prefix $(@D)/..
	@touch $@
