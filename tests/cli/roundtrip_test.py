"""A case goes into a PDF and comes out again byte for byte; a PDF that is not whole is refused."""
import pathlib
import subprocess
import tempfile
import unittest

import program


class Roundtrip(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.output = pathlib.Path(self.folder.name) / "one.pdf"
        self.addCleanup(self.folder.cleanup)

    def test_every_sample_gives_its_case_back(self):
        seen = set()
        for arguments in program.sample_documents():
            if not arguments[0].endswith(".xml") or arguments[0] in seen:
                continue
            seen.add(arguments[0])
            self.assertEqual(program.render(arguments, self.output).returncode, 0)
            into = pathlib.Path(self.folder.name) / f"into-{len(seen)}"
            into.mkdir()
            done = program.run("extract", self.output, "--out", into)
            self.assertEqual(done.returncode, 0, done.stderr)
            case = program.ROOT / "samples" / arguments[0]
            self.assertEqual((into / "case.xml").read_bytes(), case.read_bytes())
            for part in into.iterdir():
                if part.name != "case.xml":
                    self.assertEqual(part.read_bytes(), (case.parent / part.name).read_bytes())
        self.assertGreater(len(seen), 3)

    def test_what_came_out_renders_to_the_same_bytes(self):
        arguments = next(line for line in program.sample_documents()
                         if line[0].endswith("progress.xml") or "progress-report" in line)
        program.render(arguments, self.output)
        into = pathlib.Path(self.folder.name) / "again"
        into.mkdir()
        program.run("extract", self.output, "--out", into)
        again = pathlib.Path(self.folder.name) / "again.pdf"
        program.run("render", into / "case.xml", *arguments[1:], "-o", again)
        self.assertEqual(again.read_bytes(), self.output.read_bytes())

    def test_without_data_there_is_nothing_to_extract(self):
        arguments = program.sample_documents()[0]
        program.render([*arguments, "--no-embed-data"], self.output)
        done = program.run("extract", self.output)
        self.assertEqual(done.returncode, 1)
        self.assertIn("cli/no-attachment", done.stderr)

    def test_every_sample_is_whole_by_our_own_verdict(self):
        for arguments in program.sample_documents():
            self.assertEqual(program.render(arguments, self.output).returncode, 0)
            done = program.run("verify", self.output)
            self.assertEqual(done.returncode, 0, done.stderr)
            is_copy = not {"family", "summary", "cover-letter"}.isdisjoint(arguments)
            if is_copy:  # every score, each household's address: no part of a family's or a meeting's copy
                self.assertIn("packet/no-attachment", done.stderr)
            elif arguments[0].endswith(".xml"):
                self.assertEqual(done.stderr, "")

    def test_a_familys_evaluation_report_has_no_table_and_no_case(self):
        cases = sorted({line[0] for line in program.sample_documents() if "evaluation-report" in line})
        self.assertGreater(len(cases), 4)
        for case in cases:
            done = program.render([case, "--document", "evaluation-report", "--edition", "family", "--dump", "xml"],
                                  self.output)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertIn("<h1>", done.stdout)
            self.assertFalse("<table" in done.stdout or "<figure" in done.stdout, case)
            program.render([case, "--document", "evaluation-report", "--edition", "family"], self.output)
            self.assertNotIn(b"/EmbeddedFiles", self.output.read_bytes())

    def test_another_programs_file_is_not_whole(self):
        arguments = program.sample_documents()[0]
        program.render(arguments, self.output)
        stripped = pathlib.Path(self.folder.name) / "stripped.pdf"
        # One page of a tagged file in a new file: the tags do not come along.
        subprocess.run(["qpdf", "--empty", "--pages", self.output, "1", "--", stripped], check=True)
        self.assertEqual(program.run("verify", stripped).returncode, 1)


if __name__ == "__main__":
    unittest.main()
