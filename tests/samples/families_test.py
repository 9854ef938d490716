#!/usr/bin/env python3
"""Generates invented families and holds them to the schema, to `iepress check` and to the rules of a mailing.

usage: families_test.py IEPRESS ROOT
"""
import copy
import json
import pathlib
import stat
import subprocess
import sys
import tempfile
import unittest

import families

ROOT = pathlib.Path(sys.argv.pop(2)).resolve()
PROGRAM = pathlib.Path(sys.argv.pop(1)).resolve()
GENERATOR = ROOT / "samples" / "families" / "generate.py"


def generate(folder, seed, count):
    subprocess.run([sys.executable, "-B", GENERATOR, "--seed", str(seed), "--families", str(count), folder], check=True,
                   capture_output=True)


class Forty(unittest.TestCase):
    """Forty families in a folder of their own."""

    @classmethod
    def setUpClass(cls):
        cls.place = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.place.name) / "forty"
        generate(cls.folder, 7, 40)
        cls.cases = sorted(cls.folder.glob("*.xml"))
        cls.expected = json.loads((cls.folder / "expected.json").read_text(encoding="utf-8"))

    @classmethod
    def tearDownClass(cls):
        cls.place.cleanup()


class Generated(Forty):
    def test_schema(self):
        run = subprocess.run(["xmllint", "--noout", "--relaxng", ROOT / "data" / "case.rng", *self.cases],
                             capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(run.stderr.count(" validates"), len(self.cases))

    def test_the_program_finds_nothing_wrong(self):
        run = subprocess.run([PROGRAM, "check", "--as-of", self.expected["as_of"], *self.cases], capture_output=True,
                             text=True, check=False)
        self.assertEqual(run.returncode, 0, run.stdout + run.stderr)
        wrong = [line for line in (run.stdout + run.stderr).splitlines() if "error:" in line or "warning:" in line]
        # A ward without a surrogate parent has no parent on the team, and the program says so.
        alone = [entry["file"] for entry in self.expected["cases"] if entry["situation"] == "nobody to write to"]
        self.assertEqual([pathlib.Path(line.split(":")[0]).name for line in wrong], alone, wrong)

    def test_notices_are_there_where_it_is_said(self):
        for entry in self.expected["cases"]:
            text = (self.folder / entry["file"]).read_text(encoding="utf-8")
            self.assertEqual('kind="meeting-notice"' in text, entry["notices"], entry["file"])

    def test_same_seed_same_bytes(self):
        for seed, same in ((7, True), (8, False)):
            again = pathlib.Path(self.place.name) / f"seed-{seed}"
            generate(again, seed, 40)
            one, other = ({path.name: path.read_bytes() for path in folder.iterdir()} for folder in (self.folder, again))
            self.assertEqual(one == other, same, f"seed {seed}")

    def test_private(self):
        self.assertEqual(stat.S_IMODE(self.folder.stat().st_mode), 0o700)
        for path in self.folder.iterdir():
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600, path.name)

    def test_rules_of_a_mailing(self):
        self.assertEqual(list(families.problems(self.folder)), [])

    def test_two_hundred_in_proportion(self):
        folder = pathlib.Path(self.place.name) / "two-hundred"
        generate(folder, 7, 200)
        self.assertEqual(list(families.problems(folder)), [])
        expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
        counts = expected["situations"]
        self.assertEqual(sum(counts.values()), 200)
        for situation, count in {"two parents, one address": 40, "two households": 16, "faulty address": 6,
                                 "namesakes": 4, "twins": 3, "court order, at the same address": 4}.items():
            self.assertEqual(counts[situation], count, situation)
        faults = [piece["why"] for entry in expected["cases"] for piece in entry["held"]]
        self.assertEqual(sorted(faults), sorted(families.FAULTS))


class Damage(Forty):
    """Each damage is found, so that none of the rules is one that cannot fail."""

    def damaged(self, change, words):
        expected = copy.deepcopy(self.expected)
        change(expected)
        found = list(families.problems(self.folder, expected))
        self.assertTrue(any(words in problem for problem in found), (words, found))

    def entry(self, expected, situation):
        return next(entry for entry in expected["cases"] if entry["situation"] == situation)

    def test_rules_of_a_mailing(self):
        def send_to_excluded(expected):
            entry = self.entry(expected, "court order, at the same address")
            entry["recipients"][0]["people"].append(entry["left_out"].pop()["person"])

        def forget(expected):
            self.entry(expected, "two households")["recipients"].pop()

        def twice(expected):
            entry = self.entry(expected, "two parents, one address")
            piece = entry["recipients"][0]
            entry["recipients"] = [dict(piece, people=[id]) for id in piece["people"]]

        def with_parent(expected):
            self.entry(expected, "adult, rights transferred")["recipients"][0]["people"].append("mother")

        def comma(expected):
            self.entry(expected, "one apartment house")["recipients"][0]["address"][0] += ", APT 3"

        def language(expected):
            self.entry(expected, "third language")["recipients"][0]["language"] = "en"

        def same_id(expected):
            expected["cases"][1]["student"] = expected["cases"][0]["student"]

        def unlisted(expected):
            expected["clusters"]["same_name"].pop()

        cases = [(send_to_excluded, "against a court order"), (forget, "account for each member"),
                 (twice, "two pieces to one household"), (with_parent, "not alone"), (comma, "not in standard form"),
                 (language, "another language"), (same_id, "belongs to two children"), (unlisted, "not all listed"),
                 (lambda expected: expected["situations"].pop("twins"), "no family of: twins"),
                 (lambda expected: expected["cases"].pop(), "files and entries differ")]
        for change, words in cases:
            with self.subTest(words):
                self.damaged(change, words)


if __name__ == "__main__":
    unittest.main()
