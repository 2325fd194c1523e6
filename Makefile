SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# The runtime of Swift goes into the program, so that an installed gouji needs no toolchain.
RELEASE = -c release --static-swift-stdlib -Xswiftc -cross-module-optimization
BINARY = .build/release/gouji
SOURCES = Package.swift Sources Tests
# Of each medium, for `make fuzz`.
MUTATIONS ?= 10000

.PHONY: run build test fuzz install bench screenshot format lint clean setup setup-test

run: build
	$(BINARY) browse Reports

build: setup
	$(SWIFT) build $(RELEASE) --product gouji

test: setup-test
	LC_ALL=C.UTF-8 $(SWIFT) test --disable-xctest
	sh Tools/check-readme "$$($(SWIFT) build --show-bin-path)/gouji" README.md README.zh-CN.md
	@echo "make test: all tests passed"

# Builds only what is missing; so `make build && sudo make install` runs no compiler as root.
install:
	@test -x $(BINARY) || $(MAKE) build
	install -d $(DESTDIR)$(PREFIX)/bin $(DESTDIR)$(PREFIX)/share/gouji/Themes $(DESTDIR)$(PREFIX)/share/gouji/Reports
	install -m 755 $(BINARY) $(DESTDIR)$(PREFIX)/bin/gouji
	if [ -d Themes ]; then install -m 644 Themes/* $(DESTDIR)$(PREFIX)/share/gouji/Themes/; fi
	install -m 644 Reports/*.* $(DESTDIR)$(PREFIX)/share/gouji/Reports/

bench: build
	$(SWIFT) build $(RELEASE) --product gouji-bench
	.build/release/gouji-bench $(BINARY) Reports

# Damaged files of every medium, made from fixed seeds: optimised, for time and memory; then under AddressSanitizer, for everything else.
# A file that a line names is written by `gouji-fuzz --first N --count 1 --write FOLDER MEDIUM`.
fuzz: setup
	$(SWIFT) build -c release --product gouji-fuzz
	"$$($(SWIFT) build -c release --show-bin-path)/gouji-fuzz" --count $(MUTATIONS)
	$(SWIFT) build -c release --sanitize=address --scratch-path .build/address --product gouji-fuzz
	ASAN_OPTIONS=detect_leaks=0 .build/address/release/gouji-fuzz --count $(MUTATIONS) --megabytes 0

# The picture in the README, drawn by the program itself.
screenshot: build
	XDG_CONFIG_HOME=/nonexistent $(BINARY) browse --lang zh --script docs/screenshot.steps --size 118x49 Reports

format:
	$(SWIFT) format --in-place --recursive $(SOURCES)

lint:
	$(SWIFT) format lint --strict --recursive $(SOURCES)

clean:
	rm -rf .build bench-data

setup:
	@sh Tools/setup build

setup-test:
	@sh Tools/setup test
