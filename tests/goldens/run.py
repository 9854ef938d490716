#!/usr/bin/env python3
"""Golden texts of the documents, what stands on them block by block, and of next year's cases.

usage: run.py IEPRESS GOLDENS SAMPLES

Each line of GOLDENS/list is a file name and the arguments of `iepress render`, paths from SAMPLES; for a
case file, *.xml, those of `iepress carry-forward`.
IEPRESS_UPDATE_GOLDENS=1 rewrites the files and still fails, so that nobody commits them unread.
"""
import difflib
import os
import pathlib
import subprocess
import sys


def main():
    program, goldens, samples = os.path.abspath(sys.argv[1]), pathlib.Path(sys.argv[2]), sys.argv[3]
    failed = 0
    for line in (goldens / "list").read_text().splitlines():
        name, *arguments = line.split()
        call = ["carry-forward", *arguments, "--to", "-"] if name.endswith(".xml") \
            else ["render", *arguments, "--dump", "blocks"]
        done = subprocess.run([program, *call], cwd=samples, capture_output=True, text=True)
        golden = goldens / name
        before = golden.read_text() if golden.exists() else ""
        if done.returncode != 0 or done.stdout != before:
            failed += 1
            print(done.stderr)
            print("".join(difflib.unified_diff(before.splitlines(True), done.stdout.splitlines(True), name, "made")))
            if os.environ.get("IEPRESS_UPDATE_GOLDENS"):
                golden.write_text(done.stdout)
    print(f"{failed} goldens differ")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
