# The ritual, the same by hand and in CI. `make packs` and `make test` install what they need.

BRIEFING := .build/release/briefing
SWIFT_SOURCES := Sources Tests Package.swift

# Debian packages: what the build needs, and what the tests and the benchmark need on top.
BUILD_PACKAGES := libcmark-gfm-dev libcmark-gfm-extensions-dev libexpat1-dev libzip-dev pkg-config
TEST_PACKAGES := python3

.PHONY: packs build test lint format serve bench setup setup-test clean

packs: build
	$(BRIEFING) generate

build: setup
	swift build --configuration release --product briefing

test: setup setup-test lint
	swift build --build-tests
	swift test --skip-build

lint:
	swift format lint --strict --recursive $(SWIFT_SOURCES)

format:
	swift format --in-place --recursive $(SWIFT_SOURCES)

serve: packs
	$(BRIEFING) serve

bench: build setup-test
	python3 Tests/Benchmarks/bench.py $(BRIEFING)

clean:
	rm -rf .build

setup:
	@Tests/Support/install-packages $(BUILD_PACKAGES)

setup-test:
	@Tests/Support/install-packages $(TEST_PACKAGES)
