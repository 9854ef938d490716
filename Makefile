# The two commands are `make demo` and `make test`. Each installs what is missing from Debian, builds,
# and needs nothing before it. The rest is for whoever works on iepress.
.PHONY: demo mail-demo test build packages conformance sanitize sanitize-threads bench goldens install clean

BUILD := build/release
IEPRESS := $(BUILD)/iepress
export IEPRESS
THREADED := base packet press batch mail proof

demo: build
	@scripts/demo out

# A mailing of two hundred invented families, proven, with pictures of the window over the letters.
mail-demo: build
	@rm -rf build/mail-demo
	@scripts/mail-demo build/mail-demo

test: build
	@ctest --test-dir $(BUILD) --output-on-failure --parallel 2

build: packages
	@cmake --preset release --log-level=WARNING $(CMAKE_FLAGS) > /dev/null
	@cmake --build $(BUILD)

packages:
	@scripts/install-packages debian-packages.txt

# Every PDF of the samples and of the tests: veraPDF (PDF/UA-1, PDF/A-3a), qpdf, pdffonts, pdftotext.
conformance: demo
	@scripts/test-pdfs build/conformance
	@scripts/conformance out build/conformance

# The same tests with the address and undefined-behaviour sanitizers.
sanitize: packages
	@cmake --preset asan --log-level=WARNING $(CMAKE_FLAGS) > /dev/null
	@cmake --build build/asan
	@LSAN_OPTIONS=suppressions=$(CURDIR)/tests/leaks.supp:print_suppressions=0 ctest --test-dir build/asan --output-on-failure --parallel 2

# What works on several threads, with the thread sanitizer.
sanitize-threads: packages
	@cmake --preset tsan --log-level=WARNING $(CMAKE_FLAGS) > /dev/null
	@cmake --build build/tsan --target iepress $(THREADED:%=iepress_%_tests)
	@TSAN_OPTIONS=suppressions=$(CURDIR)/tests/threads.supp:print_suppressions=0 ctest --test-dir build/tsan --output-on-failure --parallel 2 \
	    --tests-regex '^($(subst $() ,|,$(THREADED))|cli-mail)$$'

bench: build
	@scripts/bench

# Rewrites the expected texts of tests; look at the difference before you commit it.
goldens: build
	-@IEPRESS_UPDATE_GOLDENS=1 ctest --test-dir $(BUILD) --parallel 2 > /dev/null
	-@python3 tests/messages/run.py $(IEPRESS) tests/messages --update
	@$(IEPRESS) list messages --format markdown > docs/diagnostics.md
	@git status --short

install: build
	@cmake --install $(BUILD)

clean:
	rm -rf build out
