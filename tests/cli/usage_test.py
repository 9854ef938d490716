"""Wrong usage answers 2 and says what was expected; help and lists answer 0."""
import json
import pathlib
import subprocess
import tempfile
import unittest

import program


class Usage(unittest.TestCase):
    def test_wrong_calls(self):
        for arguments in (["rendre"], ["render"], ["render", "--document", "report"], ["check"], [],
                          ["new", "--discipline", "XY"],
                          ["render", "--document", "iep-vs-504", "--as-of", "2026-02-30"],
                          ["render", "--document", "iep-vs-504", "-o", "a.pdf", "--out", "."],
                          ["list", "everything"], ["verify"], ["extract"]):
            done = program.run(*arguments)
            self.assertEqual(done.returncode, 2, arguments)
            self.assertTrue(done.stderr.strip(), arguments)

    def test_a_misspelled_command(self):
        done = program.run("rendr")
        self.assertEqual((done.returncode, done.stderr),
                         (2, "iepress: there is no command rendr; did you mean render?\nTry: iepress --help\n"))

    def test_check_of_one_kind_and_by_weight(self):
        case = str(program.ROOT / "samples" / "wren-incomplete.xml")
        def codes(*arguments):
            done = program.run("check", case, "--format", "json", *arguments)
            return [one["code"] for one in json.loads(done.stdout)]
        self.assertTrue(all(code.startswith("rules/goal-") for code in codes("--only", "goals")))
        self.assertEqual(set(codes("--only", "rules")), {"rules/unanswered", "rules/service-clash"})
        self.assertLess(len(codes("--only", "goals")), len(codes()))
        with tempfile.TemporaryDirectory() as folder:
            # A verb that is in no list gives a note, which stands before other goals' warnings in the file.
            other = pathlib.Path(folder) / "case.xml"
            other.write_text(pathlib.Path(case).read_text().replace("will be at work", "will wonder"))
            found = json.loads(program.run("check", other, "--format", "json").stdout)
        weights = [["error", "warning", "note"].index(one["severity"]) for one in found]
        self.assertEqual(weights, sorted(weights))
        self.assertGreater(len(set(weights)), 1)

    def test_help(self):
        for command in ("new", "check", "carry-forward", "render", "verify", "extract", "list"):
            done = program.run(command, "--help")
            self.assertEqual(done.returncode, 0)
            self.assertIn("Example: iepress " + command, done.stdout)
        self.assertEqual(program.run("--help").returncode, 0)
        self.assertRegex(program.run("--version").stdout, r"^iepress \d+\.\d+\.\d+")

    def test_lists(self):
        for what in ("documents", "editions", "languages", "fonts", "messages"):
            done = program.run("list", what)
            self.assertEqual(done.returncode, 0, done.stderr)
            self.assertGreaterEqual(len(done.stdout.splitlines()), 2, what)

    def test_lists_of_the_catalogue(self):
        data = program.ROOT / "tests" / "scores" / "data"
        lines = program.run("list", "instruments", "--data", data).stdout.splitlines()
        rows = {line.split("  ")[0]: line for line in lines}
        for code, words in (("BOT-2", ["OT PT", "4:0-21:11 ", "standard composite-50-10 scale-15-5 age-equivalent",
                                       "Second Edition (superseded by BOT-3?)"]),
                            ("BOT-3", ["4:0 and up?"]), ("Sensory Profile 2", [" no ", "raw category"])):
            for word in words:
                self.assertIn(word, rows[code])
        self.assertEqual(len({rows[code].index(title) for code, title in (
            ("code", "title"), ("BOT-2", "Bruininks"), ("BOT-3", "Bruininks"))}), 1)
        self.assertIn("not verified", lines[-1])
        rulers = program.run("list", "rulers", "--data", data).stdout
        self.assertIn("common  Common ruler: 85 to 115 is average ?\n"
                      "  standard: 116 and above: Above Average; 85 to 115: Average",
                      rulers)
        policies = program.run("list", "age-policies", "--data", data).stdout
        self.assertIn("(term at 39 weeks; from 3 weeks early; until 24 months; a week from day 4 on)", policies)

    def test_lists_of_the_catalogue_as_json(self):
        data = program.ROOT / "tests" / "scores" / "data"
        found = {what: json.loads(program.run("list", what, "--data", data, "--format", "json").stdout)
                 for what in ("instruments", "rulers", "age-policies")}
        bot = next(one for one in found["instruments"] if one["code"] == "BOT-2")
        self.assertEqual(bot["ages"], {"from": "4:0", "to": "21:11", "status": "confirmed",
                                       "source": "the publisher's page"})
        self.assertEqual(bot["superseded"], {"by": "BOT-3", "status": "unverified"})
        ruler = next(one for one in found["rulers"] if one["id"] == "common")
        self.assertEqual(ruler["bands"][0]["bands"][1], {"from": 85, "to": 115, "word": "Average"})
        policy = next(one for one in found["age-policies"] if one["id"] == "until-24")
        self.assertEqual((policy["full-term-weeks"], policy["until-months"]), (39, 24))

    def test_a_format_that_a_list_does_not_have(self):
        for what, form in (("documents", "json"), ("rulers", "markdown"), ("messages", "json")):
            done = program.run("list", what, "--format", form)
            self.assertEqual(done.returncode, 2)
            self.assertIn(f"there is no list of {what} as {form}", done.stderr)

    def test_the_page_of_messages_is_the_programs(self):
        page = (program.ROOT / "docs" / "diagnostics.md").read_text(encoding="utf-8")
        made = program.run("list", "messages", "--format", "markdown").stdout
        self.assertEqual(page, made, "run: make goldens")

    def test_output_into_a_file_and_into_a_full_disk(self):
        with tempfile.TemporaryDirectory() as folder, open(pathlib.Path(folder) / "out", "wb+") as out:
            done = subprocess.run([program.PROGRAM, "list", "documents"], stdout=out)
            out.seek(0)
            self.assertEqual((done.returncode, out.read()), (0, program.run("list", "documents").stdout.encode()))
        self.assertTrue(pathlib.Path("/dev/stdout").is_symlink())
        with open("/dev/full", "wb") as full:
            self.assertEqual(subprocess.run([program.PROGRAM, "list", "documents"], stdout=full,
                                            stderr=subprocess.PIPE).returncode, 3)

    def test_the_handout_is_one_sheet(self):
        with tempfile.TemporaryDirectory() as folder:
            output = pathlib.Path(folder) / "handout.pdf"
            self.assertEqual(program.run("render", "--document", "iep-vs-504", "-o", output).returncode, 0)
            said = subprocess.run(["pdfinfo", output], capture_output=True, text=True, check=True).stdout
            self.assertRegex(said, r"Pages: +2\n")  # the two sides of one sheet

    def test_a_new_case_lists_its_blanks_and_is_not_replaced(self):
        with tempfile.TemporaryDirectory() as folder:
            for discipline in ("OT", "SLP", "PT"):
                case = pathlib.Path(folder) / f"{discipline}.xml"
                self.assertEqual(program.run("new", "--discipline", discipline, "-o", case).returncode, 0)
                done = program.run("check", case)
                self.assertEqual(done.returncode, 1)
                self.assertGreater(done.stderr.count("record/blank"), 10)
                case.write_text("mine")
                again = program.run("new", "--discipline", discipline, "-o", case)
                self.assertEqual(again.returncode, 1)
                self.assertEqual(case.read_text(), "mine")


if __name__ == "__main__":
    unittest.main()
