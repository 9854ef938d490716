"""Bad input: a message with its place, the right exit code, and no output file."""
import json
import os
import pathlib
import tempfile
import unittest

import program


class BadInput(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.temporary.name)
        self.addCleanup(self.temporary.cleanup)
        line = next(line for line in program.sample_documents() if "evaluation-report" in line and "/" not in line[0])
        self.sample = program.ROOT / "samples" / line[0]

    def refuse(self, content, *expected, code=1):
        case = self.folder / "case.xml"
        case.write_bytes(content)
        done = program.run("render", case, "--document", "evaluation-report", "-o", self.folder / "out.pdf")
        self.assertEqual(done.returncode, code, done.stderr)
        for text in expected:
            self.assertIn(text, done.stderr)
        self.assertEqual(sorted(path.name for path in self.folder.iterdir()), ["case.xml"])
        return done.stderr

    def test_all_problems_in_one_go(self):
        text = self.sample.read_text(encoding="utf-8")
        text = text.replace("<grade>", "<grad>", 1).replace("</grade>", "</grad>", 1)
        text = text.replace("<birth-date>", "<birth-date>x", 1).replace("<report-date>", "<report-date>2026-02-30 ", 1)
        said = self.refuse(text.encode(), "case.xml:")
        self.assertGreaterEqual(said.count(": error: "), 3)

    def test_not_a_case(self):
        for content in (b"", b"\0\0\0", b"<case>", b"plain text", b"<html></html>", b"\xff\xfe<\0c\0",
                        b"<case><student/></case>",
                        b"<case a='1' a='2'/>", b"%PDF-1.7\n", b"<a>" * 100_000):
            self.refuse(content)

    def test_entities_are_not_expanded(self):
        bomb = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><case>&b;</case>'
        self.refuse(bomb)

    def test_a_hundred_megabytes(self):
        self.refuse(b"<case>" + b"<!-- " + b"x" * 100_000_000 + b" --></case>")

    def test_unreadable_places(self):
        done = program.run("render", self.folder, "--document", "evaluation-report", "-o", self.folder / "o.pdf")
        self.assertEqual(done.returncode, 1)
        done = program.run("check", self.folder / "none.xml")
        self.assertEqual(done.returncode, 1)
        self.assertIn("base/missing-file", done.stderr)

    def test_unwritable_places(self):
        for output in ("/dev/full", self.folder / "none" / "out.pdf", self.folder):
            done = program.run("render", self.sample, "--document", "evaluation-report", "-o", output)
            self.assertEqual(done.returncode, 3, done.stderr)
            self.assertIn("base/unwritable-file", done.stderr)
        self.assertEqual(list(self.folder.iterdir()), [])

    @unittest.skipIf(os.geteuid() == 0, "root may write anywhere")
    def test_a_folder_without_permission(self):
        self.folder.chmod(0o500)
        done = program.run("render", self.sample, "--document", "evaluation-report", "-o", self.folder / "o.pdf")
        self.folder.chmod(0o700)
        self.assertEqual(done.returncode, 3)

    def test_two_documents_in_one_place(self):
        done = program.run("render", self.sample, self.sample, "--document", "evaluation-report", "--out", self.folder)
        self.assertEqual(done.returncode, 1)
        self.assertIn("cli/same-path", done.stderr)
        self.assertEqual(list(self.folder.iterdir()), [])

    def test_the_case_itself_is_never_overwritten(self):
        case = self.folder / "case.xml"
        case.write_bytes(self.sample.read_bytes())
        done = program.run("render", case, "--document", "evaluation-report", "-o", self.folder / "." / "case.xml")
        self.assertEqual(done.returncode, 1)
        self.assertEqual(case.read_bytes(), self.sample.read_bytes())

    def test_json(self):
        case = self.folder / "case.xml"
        case.write_text("<case><student/></case>")
        done = program.run("check", case, "--format", "json")
        self.assertEqual(done.returncode, 1)
        found = json.loads(done.stdout)
        self.assertTrue(all(one["file"].endswith("case.xml") and one["line"] >= 1 for one in found))
        self.assertTrue(found)


if __name__ == "__main__":
    unittest.main()
