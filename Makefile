# The ritual, the same by hand and in CI. `make packs` and `make test` install what they need.

BRIEFING := .build/release/briefing
SWIFT_SOURCES := Sources Tests Package.swift
CHAPTERS := Sources/briefing/briefing.docc
# On the path, beside Swift, or where Xcode keeps it.
DOCC = $(shell command -v docc || ls "$$(dirname "$$(readlink -f "$$(command -v swift)")")/docc" \
	2>/dev/null || xcrun --find docc 2>/dev/null)

# One set of objects for the program and its tests, which may look into every module. With the
# integrated driver modules are there before their code is, so that no core waits: a seventh less by the
# clock. SwiftPM warns of it: files that list names have names by chance, and so each is another command;
# hence the threshold, below which there are none. Packages are not optimized, nor is what Package.swift
# does not name. A third of the time would go into what only a debugger reads. On Linux the program is
# stripped.
RELEASE := --configuration release --use-integrated-swift-driver -Xswiftc -enable-testing \
	-Xswiftc -driver-filelist-threshold=100000 -Xswiftc -Onone -Xswiftc -gnone \
	$(if $(filter Linux,$(shell uname)),-Xlinker -s)

# What `briefing --version` says of the sources.
export BRIEFING_SOURCES := $(shell git log -1 --format='%h of %cs' 2>/dev/null)

PREFIX ?= /usr/local
SHARE = $(DESTDIR)$(PREFIX)/share
MANUAL := .build/manual
# The tool comes with swift-argument-parser, and asks the program itself.
MANUAL_TOOL := .build/checkouts/swift-argument-parser

# Debian packages: what the build needs, and what the tests and the benchmark need on top.
BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev \
	libmicrohttpd-dev libqrencode-dev libssl-dev libyaml-dev libzip-dev pkg-config zlib1g-dev
DEB_PACKAGES := dpkg-dev lintian
BENCH_PACKAGES := gcc libc6-dev libssl-dev nginx python3 python3-pip wrk
TEST_PACKAGES := $(shell cat Tests/Browser/packages)

.PHONY: packs build test browser-test lint format serve docs manual install uninstall deb test-deb bench fuzz
.PHONY: setup clean

packs: build
	$(BRIEFING) generate

build: setup
	swift build --product briefing $(RELEASE)

# What people run is what is tested, the program and its modules: it is quicker, too.
test: build lint
	@Tests/Support/install-packages $(TEST_PACKAGES)
	swift build --build-tests $(RELEASE)
	Tests/Support/in-memory swift test --skip-build $(RELEASE)
	Tests/Browser/run $(BRIEFING)

# The browser's part of `make test` alone, with the program that `make packs` builds.
browser-test: build
	@Tests/Support/install-packages $(TEST_PACKAGES)
	Tests/Browser/run $(BRIEFING)

lint:
	swift format lint --strict --recursive --parallel $(SWIFT_SOURCES)

format:
	swift format --in-place --recursive $(SWIFT_SOURCES)

serve: packs
	$(BRIEFING) serve

# The chapters name each other by their files, for those who read them here; a site of DocC's has
# links of its own.
docs:
	@test -n "$(DOCC)" || { echo "There is no docc, which Swift's toolchains bring: read the \
	chapters in $(CHAPTERS) instead." >&2; exit 1; }
	rm -rf .build/docs && mkdir -p .build/docs/briefing.docc
	for file in $(CHAPTERS)/*.md; do \
	  sed -E 's/\]\(([A-Za-z]+)\.md\)/](doc:\1)/g' $$file >.build/docs/briefing.docc/$${file##*/}; done
	$(DOCC) convert .build/docs/briefing.docc --output-path .build/docs/site \
	  --fallback-display-name briefing --fallback-bundle-identifier briefing --warnings-as-errors
	@echo "To read it: python3 -m http.server --directory .build/docs/site, and then open" \
	  "http://localhost:8000/documentation/briefing"

manual: build
	swift build --package-path $(MANUAL_TOOL) --scratch-path $(MANUAL)/tool --product generate-manual
	rm -rf $(MANUAL)/pages && mkdir -p $(MANUAL)/pages
	$(MANUAL)/tool/debug/generate-manual $(BRIEFING) --multi-page --output-directory $(MANUAL)/pages \
	  $(if $(BRIEFING_SOURCES),--date $(lastword $(BRIEFING_SOURCES)))

# The program, what a new project starts from, manual pages, completions and the editors' chapters.
install: build manual
	install -D -m 755 $(BRIEFING) $(DESTDIR)$(PREFIX)/bin/briefing
	rm -rf $(SHARE)/briefing $(SHARE)/doc/briefing
	install -d $(SHARE)/briefing $(SHARE)/doc/briefing $(SHARE)/man/man1
	cp -R Content Templates $(SHARE)/briefing
	install -m 644 $(CHAPTERS)/*.md LICENSE $(SHARE)/doc/briefing
	install -m 644 $(MANUAL)/pages/*.1 $(SHARE)/man/man1
	install -d $(foreach file,$(COMPLETIONS),$(dir $(SHARE)/$(file)))
	$(BRIEFING) --generate-completion-script bash >$(SHARE)/$(word 1,$(COMPLETIONS))
	$(BRIEFING) --generate-completion-script zsh >$(SHARE)/$(word 2,$(COMPLETIONS))
	$(BRIEFING) --generate-completion-script fish >$(SHARE)/$(word 3,$(COMPLETIONS))

COMPLETIONS := bash-completion/completions/briefing zsh/site-functions/_briefing \
	fish/vendor_completions.d/briefing.fish

uninstall:
	rm -rf $(DESTDIR)$(PREFIX)/bin/briefing $(SHARE)/briefing $(SHARE)/doc/briefing \
	  $(SHARE)/man/man1/briefing.1 $(SHARE)/man/man1/briefing.*.1 \
	  $(addprefix $(SHARE)/,$(COMPLETIONS))

# A package for this machine's Debian, in .build.
deb:
	@Tests/Support/install-packages $(DEB_PACKAGES)
	.ci/deb

# Installs the package on a bare Debian in a folder, as root, makes packs there, and removes it.
test-deb: deb
	@Tests/Support/install-packages debootstrap
	.ci/deb-test

bench: build
	@Tests/Support/install-packages $(BENCH_PACKAGES)
	python3 Tests/Benchmarks/bench.py $(BRIEFING) $(BENCH)

# libFuzzer makes input after input, led by what code each reaches, from the tests' files.
MINUTES := 10
fuzz: setup
	BRIEFING_FUZZ=1 swift build --product Fuzz --configuration release --scratch-path .build/fuzz \
	  --sanitize fuzzer --sanitize address -Xswiftc -enable-testing \
	  -Xswiftc -sanitize-coverage=edge,inline-8bit-counters,pc-table
	python3 Tests/Fuzz/fuzz.py .build/fuzz/release/Fuzz $(MINUTES)

clean:
	rm -rf .build

setup:
	@Tests/Support/install-packages $(BUILD_PACKAGES)
