#!/usr/bin/env python3
"""Documents that have to be short stay short: the pages of a sample's document, counted by the program.

usage: page_counts.py IEPRESS SAMPLES
"""
import os
import re
import subprocess
import sys

# The pages for one child are what a handout has more than the handout without a case.
PROOF = ["--document", "proof-sheet"]
HANDOUT = ["--document", "iep-vs-504"]


def dump(program, samples, arguments):
    done = subprocess.run([program, "render", *arguments, "--dump", "pages"], cwd=samples,
                          capture_output=True, text=True)
    if done.returncode != 0 or not done.stdout.startswith("page 1 of "):
        sys.exit(f"{' '.join(arguments)}: {done.stderr}")
    return done.stdout


def pages(program, samples, arguments):
    return int(re.match(r"page 1 of (\d+) ", dump(program, samples, arguments)).group(1))


def main():
    program, samples = os.path.abspath(sys.argv[1]), sys.argv[2]
    wrong = 0

    def most(limit, count, what):
        nonlocal wrong
        if count > limit:
            wrong += 1
            print(f"{what}: {count} pages, meant to have at most {limit}")

    for case in ("yusuf/yusuf.xml", "wren-incomplete.xml", "priya-transition.xml"):
        most(4, pages(program, samples, [case, *PROOF]), f"the proof sheet of {case}")
    for edition, further in (("standard", 1), ("large-print", 2)):
        handout = [*HANDOUT, "--edition", edition]
        general = pages(program, samples, handout)
        if edition == "standard":
            most(2, general, "the handout")
        for case in ("yusuf/yusuf.xml", "luca-504.xml", "nia-request.xml"):
            most(further, pages(program, samples, [case, *handout]) - general, f"what to discuss, {edition}, {case}")
    # The summary of a progress report: the last of eight goals, and of six with codes what these mean.
    progress = ["--document", "progress-report", "--as-of", "2026-03-16"]
    for case, last in (("yusuf/yusuf.xml", '"8. Stamina"'), ("bao-anh.xml", "form is what counts.")):
        first = re.split(r"^page 2 of ", dump(program, samples, [case, *progress]), flags=re.MULTILINE)[0]
        if last not in first:
            wrong += 1
            print(f"the progress report of {case}: {last} is not on page one")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
