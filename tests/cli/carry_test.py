"""Next year's case, as a person begins it."""
import json
import pathlib
import shutil
import tempfile
import unittest

import program

SAMPLES = program.ROOT / "samples"


class CarryForward(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.next = pathlib.Path(self.folder.name) / "next.xml"

    def carry(self, case, *more):
        return program.run("carry-forward", case, "--to", self.next, *more)

    def findings(self, case):
        return json.loads(program.run("check", case, "--format", "json").stdout)

    def test_every_sample_with_goals_gives_a_case_without_errors(self):
        carried = 0
        for case in sorted([*SAMPLES.glob("*.xml"), SAMPLES / "yusuf" / "yusuf.xml"]):
            self.next.unlink(missing_ok=True)
            done = self.carry(case)
            if "<goal " not in case.read_text(encoding="utf-8"):
                self.assertEqual((done.returncode, self.next.exists()), (1, False), case)
                self.assertIn("[carry/no-goals]", done.stderr)
                continue
            carried += 1
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn(f"then: iepress check {self.next}", done.stdout)
            found = self.findings(self.next)
            self.assertEqual([one for one in found if one["severity"] == "error"], [], case)
            marks = [one for one in found if one["code"] == "carry/rewrite-left"]
            self.assertEqual(len(marks), self.next.read_text(encoding="utf-8").count("REWRITE:"), case)
        self.assertGreaterEqual(carried, 4)

    def test_a_draft_of_it_can_be_printed(self):
        self.carry(SAMPLES / "bao-anh.xml")
        done = program.run("render", self.next, "--document", "iep-draft", "--as-of", "2026-08-13", "-o",
                           self.next.with_suffix(".pdf"))
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_the_same_bytes_from_another_folder_and_on_standard_output(self):
        self.carry(SAMPLES / "bao-anh.xml")
        there = program.run("carry-forward", "bao-anh.xml", "--to", "-", cwd=SAMPLES)
        self.assertEqual(there.stdout, self.next.read_text(encoding="utf-8"))

    def test_a_file_that_is_there_stays_without_force(self):
        self.next.write_text("mine")
        done = self.carry(SAMPLES / "bao-anh.xml")
        self.assertEqual(done.returncode, 1)
        self.assertIn("[cli/next-year-exists]", done.stderr)
        self.assertEqual(self.next.read_text(), "mine")
        self.assertEqual(self.carry(SAMPLES / "bao-anh.xml", "--force").returncode, 0)
        self.assertIn("REWRITE:", self.next.read_text(encoding="utf-8"))

    def test_the_case_and_its_evaluations_are_never_replaced(self):
        folder = pathlib.Path(self.folder.name) / "case"
        shutil.copytree(SAMPLES / "yusuf", folder)
        (folder / "link.xml").symlink_to("yusuf.xml")
        before = {path.name: path.read_bytes() for path in folder.iterdir()}
        for name in ("yusuf.xml", "ot.xml", "../case/slp.xml", "link.xml"):
            done = program.run("carry-forward", "yusuf.xml", "--to", name, "--force", cwd=folder)
            self.assertEqual(done.returncode, 1, name)
            self.assertIn("[cli/output-is-input]", done.stderr)
        self.assertEqual(before, {path.name: path.read_bytes() for path in folder.iterdir()})

    def test_wrong_calls_and_files_that_are_not_there(self):
        self.assertEqual(program.run("carry-forward", SAMPLES / "bao-anh.xml").returncode, 2)
        self.assertEqual(self.carry(SAMPLES / "bao-anh.xml", "--as-of", "2026-02-30").returncode, 2)
        done = self.carry(SAMPLES / "nobody.xml")
        self.assertEqual(done.returncode, 1)
        self.assertIn("[base/missing-file]", done.stderr)
        self.assertFalse(self.next.exists())
        self.next = pathlib.Path(self.folder.name) / "no-folder" / "next.xml"
        self.assertEqual(self.carry(SAMPLES / "bao-anh.xml").returncode, 3)

    def test_help(self):
        done = program.run("carry-forward", "--help")
        self.assertEqual(done.returncode, 0)
        self.assertIn("Example: iepress carry-forward", done.stdout)

    def test_data_up_to_a_day(self):
        done = self.carry(SAMPLES / "bao-anh.xml", "--as-of", "2025-10-09")
        self.assertIn("6 goals carried on, 0 met", done.stdout)


if __name__ == "__main__":
    unittest.main()
