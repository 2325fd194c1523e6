SWIFT ?= swift
PREFIX ?= /usr/local
DESTDIR ?=
# The runtime of Swift goes into the program, so that an installed gouji needs no toolchain.
RELEASE = -c release --static-swift-stdlib -Xswiftc -cross-module-optimization
BINARY = .build/release/gouji
SOURCES = Package.swift Sources Tests

.PHONY: run build test install bench screenshot format lint clean setup setup-test

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
