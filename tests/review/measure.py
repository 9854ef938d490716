#!/usr/bin/env python3
"""How well the copied-report guard does on a corpus of narratives with planted errors.

usage: measure.py IEPRESS CORPUS_DIR... [-v]

A corpus folder holds pairs of files: <child>.xml, a case without copying errors, and
<child>.planted.xml with single edits, each applied alone:

  <planted-errors case="child.xml">
    <planted kind="name" find="Amara holds the pencil" replace="Jayden holds the pencil"/>
  </planted-errors>

A planted error is caught when the edited case has a finding of its kind on one of the lines of the
edit, as the finding's own place or (of a repeated paragraph) the other one, that the clean case has
not. Whatever the guard finds in a clean case is a false alarm. A narrative is an element with prose.

Prints figures for each kind, the misses and the false alarms as file:line. -v shows their sentences.
Exit code 1 unless at least 95 % are caught, with at most 2 false alarms in 100 narratives, and there
are at least 200 of each; --any-size leaves the last condition out.
"""
import collections
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET

CODES = {
    "name": "review/foreign-name",
    "pronoun": "review/wrong-pronoun",
    "grade": "review/other-grade",
    "school": "review/other-school",
    "birth-date": "review/other-birth-date",
    "placeholder": "review/placeholder",
    "repeated-paragraph": "review/repeated-paragraph",
    "date-after-report": "review/date-after-report",
}
NARRATIVES = {"reason", "background", "observation", "role", "description", "validity", "interpretation",
              "for-family", "note", "summary", "educational-impact"}
LEAST_CAUGHT, MOST_ALARMS, LEAST_SIZE = 0.95, 0.02, 200
FILES_A_RUN = 100


def narratives(path):
    """The elements of prose of a case's evaluations that hold words."""
    count = 0
    for evaluation in ET.parse(path).getroot().iter("evaluation"):
        for element in evaluation.iter():
            if element.tag in NARRATIVES and len(" ".join(element.itertext()).split()) >= 12:
                count += 1
    return count


def findings(program, paths):
    """{path: the guard's findings in it}; several files go into one run of the program."""
    found = {str(path): [] for path in paths}
    for begin in range(0, len(paths), FILES_A_RUN):
        batch = [str(path) for path in paths[begin:begin + FILES_A_RUN]]
        done = subprocess.run([program, "check", "--format", "json", *batch], capture_output=True, text=True)
        if done.returncode not in (0, 1):
            sys.exit(f"iepress check failed with exit code {done.returncode}:\n{done.stderr}")
        for one in json.loads(done.stdout):
            if one["severity"] == "error" and not one["code"].startswith("review/"):
                sys.exit(f"{one['file']}:{one['line']}: {one['text']} [{one['code']}]")
            if one["code"] in CODES.values():
                found[one["file"]].append(one)
    return found


class Planted:
    """One edit of a case: its kind, the edited bytes, the lines that it touches."""

    def __init__(self, case, element):
        self.case, self.kind = case, element.get("kind")
        find, replace = element.get("find"), element.get("replace")
        text = case.read_text(encoding="utf-8")
        if self.kind not in CODES or text.count(find) != 1:
            sys.exit(f"{case}: the {self.kind} to find stands {text.count(find)} times in it: {find}")
        begin = text.index(find)
        first = text.count("\n", 0, begin) + 1
        self.lines = range(first, first + replace.count("\n") + 1)
        self.text = text[:begin] + replace + text[begin + len(find):]
        self.added = replace.count("\n") - find.count("\n")
        self.shown = replace.replace("\n", " ")[:110]

    def is_caught(self, clean, edited):
        """A finding of the kind on the edited lines that the clean case does not have there."""
        def places(one):
            return [one["line"]] + [other["line"] for other in one["related"]]

        def at(one):
            return any(line in self.lines for line in places(one))

        code = CODES[self.kind]
        before = [one for one in clean if one["code"] == code
                  and one["line"] in (self.lines[0], self.lines[-1] - self.added)]
        after = [one for one in edited if one["code"] == code and at(one)]
        return len(after) > len(before)


def read_planted(case):
    file = case.with_name(case.stem + ".planted.xml")
    if not file.exists():
        sys.exit(f"{file}: there is no such file")
    return [Planted(case, element) for element in ET.parse(file).getroot().iter("planted")]


def measure(program, folders, verbose):
    cases = sorted(path for folder in folders for path in pathlib.Path(folder).glob("*.xml")
                   if not path.name.endswith(".planted.xml"))
    planted = [one for case in cases for one in read_planted(case)]
    clean = findings(program, cases)
    with tempfile.TemporaryDirectory() as name:
        copies = []
        for number, one in enumerate(planted):
            copies.append(pathlib.Path(name) / f"{number:04}.xml")
            copies[-1].write_text(one.text, encoding="utf-8")
        edited = findings(program, copies)
    total, caught = collections.Counter(), collections.Counter()
    for one, copy in zip(planted, copies):
        total[one.kind] += 1
        if one.is_caught(clean[str(one.case)], edited[str(copy)]):
            caught[one.kind] += 1
        else:
            print(f"missed: {one.case.name}:{one.lines[0]}: {one.kind}" + (f"\n    {one.shown}" if verbose else ""))
    alarms = [one for case in cases for one in clean[str(case)]]
    for one in alarms:
        print(f"false alarm: {os.path.basename(one['file'])}:{one['line']}:{one['column']}: {one['code']}" +
              (f"\n    {one.get('excerpt', '')}" if verbose else ""))
    return total, caught, len(alarms), sum(narratives(case) for case in cases)


def main():
    arguments = [one for one in sys.argv[1:] if not one.startswith("-")]
    if len(arguments) < 2:
        sys.exit(__doc__)
    total, caught, alarms, clean = measure(os.path.abspath(arguments[0]), arguments[1:], "-v" in sys.argv)
    for kind in CODES:
        print(f"{kind:20} {caught[kind]:4} of {total[kind]:4}")
    errors, hits = sum(total.values()), sum(caught.values())
    print(f"{'planted errors':20} {hits:4} of {errors:4} caught: {100 * hits / max(errors, 1):.1f} %")
    print(f"{'false alarms':20} {alarms:4} in {clean:3} narratives: {100 * alarms / max(clean, 1):.1f} in 100")
    good = hits >= LEAST_CAUGHT * errors and alarms <= MOST_ALARMS * clean
    enough = "--any-size" in sys.argv or min(errors, clean) >= LEAST_SIZE
    if not enough:
        print(f"too few: at least {LEAST_SIZE} of each are asked for")
    return 0 if good and enough else 1


if __name__ == "__main__":
    sys.exit(main())
