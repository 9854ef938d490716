"""Data points of a table: beside a case, and written into case files."""
import os
import pathlib
import shutil
import tempfile
import unittest

import program

SAMPLES = program.ROOT / "samples"
REPORT = ["--document", "progress-report", "--as-of", "2026-03-02"]


class Points(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = pathlib.Path(self.temporary.name)
        self.cases = self.folder / "cases"
        (self.cases / "deeper").mkdir(parents=True)
        shutil.copy(SAMPLES / "bao-anh.xml", self.cases)
        shutil.copy(SAMPLES / "mateo-slp.xml", self.cases / "deeper")
        (self.cases / "other.xml").write_text("<calendar/>")

    def bytes(self):
        return {path.relative_to(self.folder): path.read_bytes() for path in self.folder.rglob("*") if path.is_file()}

    def import_caseload(self, *more, table=SAMPLES / "points" / "caseload.csv"):
        return program.run("import-points", table, "cases", "--mapping",
                           SAMPLES / "points" / "caseload-mapping.xml", *more, cwd=self.folder)

    def test_a_dry_run_says_what_would_change_and_writes_nothing(self):
        before = self.bytes()
        done = self.import_caseload("--dry-run")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout.splitlines(), [
            "cases/bao-anh.xml: goal fluency: 2 new, 2026-01-08 to 2026-01-22",
            "cases/bao-anh.xml: goal paragraph: 1 new, 2026-01-08 to 2026-01-08",
            "cases/deeper/mateo-slp.xml: goal velars: 2 new, 2026-06-04 to 2026-06-11",
            "cases/deeper/mateo-slp.xml: goal understood: 1 new, 2026-06-11 to 2026-06-11",
            "6 points into 2 of 2 case files; nothing was written"])
        self.assertEqual(self.bytes(), before)

    def test_an_import_adds_lines_and_changes_no_other_byte(self):
        os.chmod(self.cases / "bao-anh.xml", 0o640)
        done = self.import_caseload()
        self.assertEqual(done.returncode, 0, done.stderr)
        for sample, file, count in (("bao-anh.xml", self.cases / "bao-anh.xml", 3),
                                    ("mateo-slp.xml", self.cases / "deeper/mateo-slp.xml", 3)):
            old, new = (SAMPLES / sample).read_text().splitlines(), file.read_text().splitlines()
            added = [line for line in new if line not in old]
            self.assertEqual(len(added), count)
            self.assertTrue(all(line.strip().startswith("<point ") for line in added), added)
            self.assertEqual([line for line in new if line not in added], old)
        self.assertEqual((self.cases / "bao-anh.xml").stat().st_mode & 0o777, 0o640)
        self.assertEqual(len(list(self.folder.rglob("*"))), 5)
        once = self.bytes()
        again = self.import_caseload()
        self.assertIn("0 points into 0 of 2 case files", again.stdout)
        self.assertEqual(self.bytes(), once)

    def test_one_wrong_line_keeps_every_file_as_it_was(self):
        table = self.folder / "table.csv"
        table.write_bytes((SAMPLES / "points" / "caseload.csv").read_bytes()
                          + b"118-2204;Understood;18/6/2026;157 %;Ab;;19\n")
        before = self.bytes()
        done = self.import_caseload(table=table)
        self.assertEqual(done.returncode, 1)
        self.assertIn("table.csv:9:31: error: the value is above 100 percent", done.stderr)
        self.assertEqual(self.bytes(), before)

    def test_a_table_beside_a_case_travels_with_the_document_without_other_children(self):
        first, second = self.folder / "first.pdf", self.folder / "second.pdf"
        beside = ["--points", SAMPLES / "points" / "caseload.csv",
                  "--mapping", SAMPLES / "points" / "caseload-mapping.xml"]
        done = program.run("render", SAMPLES / "bao-anh.xml", *REPORT, *beside, "-o", first)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("lines about other students are left out: 3", done.stderr)
        out = self.folder / "out"
        out.mkdir()
        program.run("extract", first, "--out", out)
        rows = (out / "points.csv").read_text().splitlines()
        self.assertEqual([row.split(";")[0] for row in rows], ["Kid #", "51902", "51902", "51902"])
        self.assertEqual((out / "case.xml").read_bytes(), (SAMPLES / "bao-anh.xml").read_bytes())
        done = program.run("render", out / "case.xml", *REPORT, "--points", out / "points.csv",
                           "--mapping", out / "points-mapping.xml", "-o", second)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(first.read_bytes(), second.read_bytes())

    def test_points_beside_a_case_make_the_same_document_as_points_in_it(self):
        table = self.folder / "table.csv"  # days within the reporting period
        table.write_text("goal,objective,date,value,of,note\nfluency,,2025-12-11,107,,\n"
                         "fluency,,2025-11-13,104,,a short text\n"
                         "problems,problems-2,2025-12-04,3,10,\nclarify,,2025-12-11,3,5,\n")
        beside = program.run("render", SAMPLES / "bao-anh.xml", *REPORT, "--points", table, "--dump", "text")
        plain = program.run("render", SAMPLES / "bao-anh.xml", *REPORT, "--dump", "text")
        self.assertEqual(program.run("import-points", table, self.cases / "bao-anh.xml").returncode, 0)
        inside = program.run("render", self.cases / "bao-anh.xml", *REPORT, "--dump", "text")
        self.assertEqual(beside.returncode, 0, beside.stderr)
        self.assertEqual(beside.stdout, inside.stdout)
        self.assertNotEqual(beside.stdout, plain.stdout)

    def test_check_reads_the_table_and_says_no_name(self):
        table = self.folder / "table.csv"
        table.write_text("goal,date,value,taken-by\nfluency,2025-08-28,95,thibodeaux\n")
        done = program.run("check", SAMPLES / "bao-anh.xml", "--points", table, "--no-excerpts")
        self.assertEqual(done.returncode, 1)
        self.assertIn("table.csv:2:20: error: the case has another value for this goal and date", done.stderr)
        self.assertRegex(done.stderr, r"bao-anh\.xml:\d+:7: the case's point")
        self.assertNotIn("Bảo", done.stderr + done.stdout)

    def test_the_same_import_gives_the_same_bytes_in_another_locale(self):
        results = []
        for locale in ("C", "de_DE.UTF-8"):
            target = self.folder / f"{locale}.xml"
            shutil.copy(SAMPLES / "bao-anh.xml", target)
            done = program.run("import-points", SAMPLES / "points" / "bao-anh.csv", target,
                               environment={**os.environ, "LC_ALL": locale, "TZ": "Pacific/Apia"})
            self.assertEqual(done.returncode, 0, done.stderr)
            results.append(target.read_bytes())
        self.assertEqual(results[0], results[1])


if __name__ == "__main__":
    unittest.main()
