#!/usr/bin/env python3
"""Holds every sample to the schema, the calendar and the normal curve.

usage: samples_test.py ROOT

The last class damages samples in memory and expects each check to notice, so that none of them is
one that cannot fail.
"""
import copy
import pathlib
import re
import subprocess
import sys
import unittest

import calendar_of_events
import normal_curve
import samples

ROOT = pathlib.Path(sys.argv.pop(1)).resolve()
FOLDER = ROOT / "samples"
KINDS = {"evaluation-report", "iep-draft", "progress-report", "iep-vs-504", "prior-written-notice",
         "meeting-notice", "evaluation-request", "eligibility-worksheet", "section-504-plan", "deadline-sheet",
         "proof-sheet", "cover-letter"}


def all_samples():
    return [samples.load(path, FOLDER) for path in samples.case_files(FOLDER)]


class Files(unittest.TestCase):
    def test_schema(self):
        files = samples.files_of(FOLDER)
        run = subprocess.run(["xmllint", "--noout", "--relaxng", ROOT / "data" / "case.rng", *files],
                             capture_output=True, text=True, check=False)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual(run.stderr.count(" validates"), len(files))

    def test_joined_files_agree(self):
        for sample in all_samples():
            self.assertEqual(sample.wrong, [], sample.name)

    def test_no_file_is_left_over(self):
        """Each evaluation file is referred to by a case."""
        cases = samples.case_files(FOLDER)
        referred = {path.parent / found for path in cases
                    for found in re.findall(r'<evaluation file="([^"]+)"/>', path.read_text())}
        self.assertEqual(set(samples.files_of(FOLDER)) - set(cases), referred)

    def test_numbers_and_addresses_are_invented(self):
        for path in samples.files_of(FOLDER):
            text = path.read_text()
            for number in re.findall(r"\b\d{3}-\d{3}-\d{4}\b", text):
                self.assertRegex(number, r"^\d{3}-555-01\d\d$", path.name)
            for host in re.findall(r"[\w.-]+@([\w.-]+)", text):
                self.assertEqual(host, "example.org", path.name)


class Listing(unittest.TestCase):
    def test_every_case_is_rendered_and_introduced(self):
        listed = {line.split()[0] for line in samples.documents(FOLDER)}
        readme = (FOLDER / "README.md").read_text()
        for path in samples.case_files(FOLDER):
            name = str(path.relative_to(FOLDER))
            self.assertIn(name, listed)
            self.assertIn(f"`{name}`", readme)
        for name in listed - {"--document"}:
            self.assertTrue((FOLDER / name).is_file(), name)

    def test_every_kind_once_and_no_file_twice(self):
        kinds = {samples.option(line.split(), "--document") for line in samples.documents(FOLDER)}
        self.assertEqual(kinds, KINDS)
        names = list(samples.outputs(FOLDER))
        self.assertEqual(len(names), len(set(names)))

    def test_what_to_open_is_made(self):
        opened = re.findall(r"^# open: (\S+)   \S", (FOLDER / "documents").read_text(), re.MULTILINE)
        self.assertEqual(len(opened), 3)
        self.assertLessEqual(set(opened), set(samples.outputs(FOLDER)))


class Consistency(unittest.TestCase):
    def test_dates(self):
        for sample in all_samples():
            self.assertEqual(list(calendar_of_events.problems(sample)), [], sample.name)

    def test_scores(self):
        for sample in all_samples():
            self.assertEqual(list(normal_curve.problems(sample)), [], sample.name)


class Damage(unittest.TestCase):
    """Each damage is found by the check for it."""

    def damaged(self, name, path, change):
        sample = samples.load(FOLDER / name, FOLDER)
        sample = samples.Sample(name, copy.deepcopy(sample.root), [])
        change(sample.root.find(path))
        return sample

    def expect(self, checks, sample, words):
        found = list(checks.problems(sample))
        self.assertTrue(any(words in problem for problem in found), found)

    def test_dates(self):
        cases = [
            ("amara-ot.xml", "meeting/date", "2026-03-14", "Saturday"),
            ("amara-ot.xml", "milestones/consent", "2026-02-13", "testing 2026-02-10 is before consent"),
            ("amara-ot.xml", "evaluation/report-date", "2026-02-11", "report 2026-02-11 is before"),
            ("amara-ot.xml", "referral/date", "2026-01-23", "consent 2026-01-22 is before referral"),
            ("amara-ot.xml", "evaluation/assessment/date", "2026-02-11", "neither a testing date"),
            ("mateo-slp.xml", "student/birth-date", "2018-01-10", "outside its norms"),
            ("yusuf/yusuf.xml", "milestones/iep-end", "2027-03-26", "later than a year"),
            ("bao-anh.xml", "goals/goal/target-date", "2025-12-01", "target 2025-12-01 is before point"),
            ("bao-anh.xml", "reporting-periods/reporting-period/report-date", "2025-10-09",
             "report 2025-10-09 is before"),
        ]
        for name, path, date, words in cases:
            with self.subTest(path=path, date=date):
                sample = self.damaged(name, path, lambda element, date=date: setattr(element, "text", date))
                self.expect(calendar_of_events, sample, words)

    def test_scores(self):
        cases = [
            ("amara-ot.xml", "evaluation/assessment/measure", "percentile", "12", "where the score's is 10"),
            ("amara-ot.xml", "evaluation/assessment/measure", "high", "36", "does not contain"),
            ("amara-ot.xml", "evaluation/assessment/measure", "high", "55", "lopsided"),
            ("amara-ot.xml", "evaluation/assessment/measure", "descriptor", "Average", "the publisher says"),
            ("amara-ot.xml", "evaluation/assessment/measure", "score", "190", "is no composite"),
            ("amara-ot.xml", "evaluation/assessment/measure", "confidence", "95", "in one table"),
            ("tomasz-pt.xml", "evaluation/assessment/measure", "standard-error", "3", "standard error"),
            ("bao-anh.xml", "goals/goal[2]/point", "value", "35", "not a result of 10 trials"),
            ("bao-anh.xml", "goals/goal[4]/point", "value", "6", "not a result of 5 trials"),
            ("bao-anh.xml", "goals/goal/baseline", "unit", "percent", "differ in their unit"),
        ]
        for name, path, attribute, value, words in cases:
            with self.subTest(path=path, attribute=attribute):
                sample = self.damaged(name, path, lambda element, a=attribute, v=value: element.set(a, v))
                self.expect(normal_curve, sample, words)

    def test_disagreement(self):
        sample = samples.load(FOLDER / "yusuf" / "yusuf.xml", FOLDER)
        student, said = sample.root.find("student"), copy.deepcopy(sample.evaluations[0].find("student"))
        said.find("birth-date").text = "2017-11-03"
        self.assertEqual(samples.disagreements(student, said, "ot.xml"), ["ot.xml: birth-date differs from the case"])


if __name__ == "__main__":
    unittest.main()
