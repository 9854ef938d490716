#!/usr/bin/env python3
"""Every message of the catalogue, triggered once through the program.

usage: run.py IEPRESS FIXTURES [--update]

A fixture is a folder <stage>/<slug> named after its message's code, with
  args      the arguments, one a line
  expected  what the program prints on standard error, exactly
  setup     optional: a shell script that makes what cannot be committed; $SOURCE is the source tree,
            $IEPRESS the program
  environment  optional: NAME=VALUE lines, such as an installation of its own: IEPRESS_ROOT=root
It runs in a copy of its folder. The message must come, no output file may be left, and the exit
code must be 1 or 3. A message without a fixture fails. --update rewrites `expected` and still fails.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile


def run_fixture(program, fixture, folder):
    """(exit code, standard error, files that were not there before)"""
    shutil.copytree(fixture, folder, dirs_exist_ok=True)
    if (folder / "setup").exists():
        source = pathlib.Path(__file__).resolve().parents[2]
        subprocess.run(["sh", "./setup"], cwd=folder, check=True,
                       env={**os.environ, "SOURCE": str(source), "IEPRESS": program})
    before = {path for path in folder.rglob("*")}
    environment = {"PATH": os.environ["PATH"], "LC_ALL": "C", "TZ": "UTC"}
    environment.update({name: value for name, value in os.environ.items()
                        if name.startswith(("ASAN_", "LSAN_", "UBSAN_"))})
    if (folder / "environment").exists():
        environment.update(line.split("=", 1) for line in (folder / "environment").read_text().splitlines())
    done = subprocess.run([program, *(folder / "args").read_text().splitlines()], cwd=folder, timeout=60,
                          capture_output=True, env=environment)
    after = {path for path in folder.rglob("*")}
    return done.returncode, done.stderr.decode(), sorted(path.name for path in after - before)


def check(program, fixtures, code, update):
    fixture = fixtures / code
    if not (fixture / "args").exists():
        return ["no fixture"]
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name) / "case"
        exit_code, text, files = run_fixture(program, fixture, folder)
    wrong = []
    said = [line for line in text.splitlines() if f"[{code}]" in line]
    is_error = any(re.match(r"(.*: )?error: ", line) for line in said)
    if f"[{code}]" not in text:
        wrong.append(f"the message does not come; it says:\n{text}")
    if exit_code not in (1, 3, 130) and is_error:  # 130: stopped by Ctrl-C
        wrong.append(f"exit code {exit_code}")
    if files and is_error:
        wrong.append(f"it leaves {', '.join(files)}")
    expected = fixture / "expected"
    if not expected.exists() or expected.read_text() != text:
        wrong.append(f"expected another text:\n{text}")
        if update:
            expected.write_text(text)
    return wrong


def main():
    program, fixtures = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2])
    update = "--update" in sys.argv
    codes = subprocess.run([program, "list", "messages"], capture_output=True, text=True, check=True).stdout.split()
    failed = 0
    for code in codes:
        wrong = check(program, fixtures, code, update)
        failed += bool(wrong)
        for line in wrong:
            print(f"{code}: {line}")
    known = {str(path.parent.relative_to(fixtures)) for path in fixtures.rglob("args")}
    for extra in sorted(known - set(codes)):
        print(f"{extra}: a fixture for no message")
        failed += 1
    print(f"{len(codes)} messages, {failed} without a right fixture")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
