# The two commands: make demo, make test. Each installs what is missing and needs nothing before it.
.PHONY: demo test build packages conformance bench sanitize clean

BUILD := build/release

build: packages
	@cmake --preset release --log-level=WARNING $(CMAKE_FLAGS) >/dev/null
	@cmake --build $(BUILD)

packages:
	@scripts/install-packages debian-packages.txt

test: build
	@ctest --test-dir $(BUILD) --output-on-failure --parallel 2

clean:
	rm -rf build out
