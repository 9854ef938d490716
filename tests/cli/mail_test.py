"""A mailing of invented families: who gets which piece, where it stands, and what is left when something goes wrong."""
import collections
import json
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

import program

FAMILIES = 40
DAY = "2026-11-20"
POINTS = 72


def run_mail(*words, **options):
    return program.run("mail", *words, "--document", "progress-report", "--as-of", DAY, "--envelope", "10-window", **options)


def page_text(file, page, box=None):
    """Text of a page, or of (x, y, width, height) in points of it."""
    crop = []
    if box:
        crop = [word for flag, value in zip(("-x", "-y", "-W", "-H"), box) for word in (flag, str(round(value)))]
    return subprocess.run(["pdftotext", "-layout", "-f", str(page), "-l", str(page), "-r", str(POINTS), *crop, str(file), "-"],
                          capture_output=True, text=True, check=True).stdout


def words_of(text):
    return text.split()


class Mailing(unittest.TestCase):
    """One mailing, looked at from many sides."""

    @classmethod
    def setUpClass(cls):
        cls.temporary = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls.temporary.name)
        cls.cases = cls.folder / "families"
        subprocess.run([sys.executable, program.ROOT / "samples" / "families" / "generate.py", "--seed", "11", "--families",
                        str(FAMILIES), str(cls.cases)], check=True, capture_output=True)
        cls.expected = json.loads((cls.cases / "expected.json").read_text(encoding="utf-8"))
        cls.enclosure = cls.folder / "rights.pdf"
        program.run("render", "--document", "iep-vs-504", "-o", cls.enclosure)
        cls.out = cls.folder / "out"
        cls.done = run_mail(cls.cases, "--enclosure", cls.enclosure, "--volume-sheets", "60", "--out", cls.out)
        if (cls.out / "manifest.json").exists():
            cls.manifest = json.loads((cls.out / "manifest.json").read_text(encoding="utf-8"))

    @classmethod
    def tearDownClass(cls):
        cls.temporary.cleanup()

    def file_of(self, piece):
        return self.out / next(volume["file"] for volume in self.manifest["volumes"]
                               if (volume["envelope"], volume["number"]) == (piece["envelope"], piece["volume"]))

    def test_it_went_through_and_said_what_is_held(self):
        held = sum(len(case["held"]) for case in self.expected["cases"])
        self.assertEqual(self.done.returncode, 1 if held else 0, self.done.stderr)
        self.assertIn("proven", self.done.stdout)

    def test_everyone_who_must_get_a_piece_gets_one_and_nobody_else(self):
        def keys(pieces):
            return sorted((student, tuple(people)) for student, people in pieces)
        wanted = keys((case["student"], one["people"]) for case in self.expected["cases"] for one in case["recipients"])
        got = keys((piece["student"], piece["people"]) for piece in self.manifest["pieces"])
        self.assertEqual(got, wanted)

    def test_what_is_held_is_what_is_faulty(self):
        wanted = sorted((case["student"], tuple(one["people"])) for case in self.expected["cases"] for one in case["held"])
        got = sorted((one["student"], tuple(one["people"])) for one in self.manifest["held"] if one["people"])
        self.assertEqual(got, wanted)

    def test_the_window_shows_the_address_and_nothing_else(self):
        by_piece = {(case["student"], tuple(one["people"])): one for case in self.expected["cases"] for one in case["recipients"]}
        # all that the moving window of a #10 can ever show with a first panel of 3.875 in
        visible = (0, 2.25 * POINTS, 5.38 * POINTS, 1.38 * POINTS)
        for piece in self.manifest["pieces"]:
            if piece["envelope"] != "10-window":
                continue
            wanted = by_piece[piece["student"], tuple(piece["people"])]
            shown = words_of(page_text(self.file_of(piece), piece["first_page"], visible))
            address = words_of(" ".join(wanted["address"]))
            self.assertEqual(shown[-len(address):], address, f"piece {piece['number']}")
            names = words_of(" ".join(wanted["names"]).upper().replace("’", "'"))
            shown = [word.replace("’", "'") for word in shown]
            self.assertEqual(sorted(set(shown[:-len(address)]) - {"&", "AND", "JR", "SR", "II", "III"} - set(names)), [], f"piece {piece['number']}")

    def test_pages_say_piece_and_sheet(self):
        for piece in self.manifest["pieces"][:12]:
            for index, page in enumerate(piece["pages"]):
                text = page_text(self.file_of(piece), piece["first_page"] + index)
                self.assertIn(f"Piece {piece['number']} of {self.manifest['numbers']}, sheet {page['sheet']} of {piece['sheets']}", text)

    def test_each_piece_begins_on_a_front_and_documents_too(self):
        for piece in self.manifest["pieces"]:
            self.assertEqual(piece["first_page"] % 2, 1)
            self.assertEqual(len(piece["pages"]), 2 * piece["sheets"])
            for page in piece["pages"]:
                if page["page"] == 1:
                    self.assertEqual(page["side"], "front")

    def test_volumes_hold_what_they_say(self):
        sheets = collections.Counter()
        for piece in self.manifest["pieces"]:
            sheets[piece["envelope"], piece["volume"]] += piece["sheets"]
        for volume in self.manifest["volumes"]:
            self.assertEqual(volume["sheets"], sheets[volume["envelope"], volume["number"]])
            self.assertLessEqual(volume["sheets"], 60)
            info = subprocess.run(["pdfinfo", self.out / volume["file"]], capture_output=True, text=True, check=True).stdout
            self.assertEqual(int(re.search(r"Pages: +(\d+)", info)[1]), volume["pages"])
            self.assertIn("Tagged:          yes", info)
            subprocess.run(["qpdf", "--check", self.out / volume["file"]], capture_output=True, check=True)

    def test_nothing_leaks_into_names_modes_and_messages(self):
        names = {word for case in self.expected["cases"] for word in [case["student"], case["name"], case["name"].split()[-1]]}
        listed = [path.relative_to(self.out).as_posix() for path in self.out.rglob("*")]
        for text in [*listed, self.done.stdout, self.done.stderr]:
            for name in names:
                self.assertNotIn(name, text)
        self.assertEqual(stat.S_IMODE(self.out.stat().st_mode), 0o700)
        for path in self.out.rglob("*"):
            self.assertEqual(stat.S_IMODE(path.stat().st_mode) & 0o077, 0, path.name)

    def test_the_excluded_are_on_no_page(self):
        for case in self.expected["cases"]:
            excluded = [one["person"] for one in case["left_out"] if "court" in one["why"]]
            for piece in self.manifest["pieces"]:
                if piece["student"] == case["student"]:
                    self.assertFalse(set(excluded) & set(piece["people"]))

    def test_no_page_says_where_the_other_household_lives(self):
        streets = {(case["student"], tuple(one["people"])): one["address"][0] for case in self.expected["cases"] for one in case["recipients"]}
        out = self.folder / "notices"
        with_notices = [self.cases / case["file"] for case in self.expected["cases"] if case["notices"]]
        done = program.run("mail", *with_notices, "--document", "meeting-notice", "--as-of", DAY, "--envelope", "10-window", "--out", out)
        self.assertIn("proven", done.stdout, done.stderr)
        manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
        looked_at = 0
        for folder, pieces in ((self.out, self.manifest["pieces"]), (out, manifest["pieces"])):
            for piece in pieces:
                own = streets[piece["student"], tuple(piece["people"])]
                others = {street for (student, _), street in streets.items() if student == piece["student"]} - {own}
                for street in others:
                    text = self.piece_text(folder, piece).upper()
                    # the number and the first word: the rest may be written out on the page
                    self.assertNotIn(" ".join(street.split()[:2]), text, piece["number"])
                    looked_at += 1
        self.assertGreaterEqual(looked_at, 2)

    def piece_text(self, folder, piece):
        name = f"{piece['envelope']}-{piece['volume']:03}.pdf"
        last = piece["first_page"] + len(piece["pages"]) - 1
        return subprocess.run(["pdftotext", "-layout", "-f", str(piece["first_page"]), "-l", str(last), str(folder / name), "-"],
                              capture_output=True, text=True, check=True).stdout

    def test_a_second_mailing_into_the_folder_is_refused(self):
        done = run_mail(self.cases, "--out", self.out)
        self.assertEqual(done.returncode, 1)
        self.assertIn("mail/folder-in-use", done.stderr)

    def test_one_thread_gives_the_same_bytes(self):
        again = self.folder / "one-thread"
        run_mail(self.cases, "--enclosure", self.enclosure, "--volume-sheets", "60", "--jobs", "1", "--out", again)
        files = sorted(path.name for path in self.out.iterdir() if path.is_file())
        for name in files:
            if name != "ledger.sqlite":
                self.assertEqual((again / name).read_bytes(), (self.out / name).read_bytes(), name)

    def test_the_record_of_disclosures(self):
        piece = self.manifest["pieces"][0]
        done = program.run("disclosures", self.out, "--student", piece["student"], "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn(DAY, done.stdout)
        self.assertIn(self.manifest["mailing"], done.stdout)

    def test_verify_again(self):
        done = program.run("mail-verify", self.out)
        self.assertEqual(done.returncode, 0, done.stderr)

    def test_verify_says_the_same_on_any_number_of_threads(self):
        """With one file cut short and one of another mailing's name: several volumes have something to say."""
        copy = self.folder / "damaged"
        shutil.copytree(self.out, copy)
        files = [copy / volume["file"] for volume in self.manifest["volumes"]]
        self.assertGreaterEqual(len(files), 3)
        files[0].write_bytes(files[0].read_bytes()[:-2000])
        files[2].write_bytes(files[1].read_bytes())
        right = [program.run("mail-verify", self.out, "--jobs", jobs) for jobs in ("1", "4")]
        wrong = [program.run("mail-verify", copy, "--jobs", jobs) for jobs in ("1", "4", "4")]
        self.assertEqual([done.returncode for done in right + wrong], [0, 0, 1, 1, 1])
        self.assertEqual(right[0].stdout, right[1].stdout)
        for again in wrong[1:]:
            self.assertEqual((again.stdout, again.stderr), (wrong[0].stdout, wrong[0].stderr))
        self.assertIn("packet/not-a-pdf", wrong[0].stderr)
        self.assertIn("proof/volume-changed", wrong[0].stderr)
        for jobs in ("0", "many"):
            self.assertEqual(program.run("mail-verify", self.out, "--jobs", jobs).returncode, 2, jobs)

    def test_reprint(self):
        copy = self.folder / "reprinted"
        shutil.copytree(self.out, copy)
        wanted = [3, 5, 6]
        done = run_mail(self.cases, "--enclosure", self.enclosure, "--volume-sheets", "60", "--reprint", "3,5-6", "--out", copy)
        self.assertIn("proven", done.stdout, done.stderr)
        again = json.loads((copy / "reprint-1" / "manifest.json").read_text(encoding="utf-8"))
        self.assertEqual([piece["number"] for piece in again["pieces"]], wanted)
        digests = {piece["number"]: piece["pages"] for piece in self.manifest["pieces"]}
        for piece in again["pieces"]:
            self.assertEqual(len(piece["pages"]), len(digests[piece["number"]]))

    def test_a_reprint_of_other_cases_is_refused(self):
        copy, cases = self.folder / "other", self.folder / "other-cases"
        shutil.copytree(self.out, copy)
        shutil.copytree(self.cases, cases)
        changed = sorted(cases.glob("*.xml"))[4]
        changed.write_text(changed.read_text(encoding="utf-8") + "\n", encoding="utf-8")
        done = run_mail(cases, "--enclosure", self.enclosure, "--volume-sheets", "60", "--reprint", "3", "--out", copy)
        self.assertEqual(done.returncode, 1)
        self.assertIn("mail/other-mailing", done.stderr)
        self.assertFalse((copy / "reprint-1").exists())


class Others(unittest.TestCase):
    def setUp(self):
        self.temporary = tempfile.TemporaryDirectory()
        self.addCleanup(self.temporary.cleanup)
        self.folder = pathlib.Path(self.temporary.name)
        self.cases = self.folder / "families"
        subprocess.run([sys.executable, program.ROOT / "samples" / "families" / "generate.py", "--seed", "3", "--families", "6",
                        str(self.cases)], check=True, capture_output=True)

    def test_locked_pieces_for_e_mail(self):
        out = self.folder / "out"
        done = run_mail(self.cases, "--protect", "--password-rule", "Heron-{student-id}-{birth-date}", "--out", out)
        self.assertIn("proven", done.stdout, done.stderr)
        manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
        expected = json.loads((self.cases / "expected.json").read_text(encoding="utf-8"))
        births = {case["student"]: case["birth_date"] for case in expected["cases"]}
        self.assertEqual(len(manifest["pieces"]), len(manifest["volumes"]))
        for piece, volume in zip(manifest["pieces"], manifest["volumes"]):
            year, month, day = births[piece["student"]].split("-")
            password = f"Heron-{piece['student']}-{month}{day}{year}"
            info = subprocess.run(["pdfinfo", "-upw", password, out / volume["file"]], capture_output=True, text=True, check=True).stdout
            self.assertIn("Tagged:          yes", info)
            self.assertIn("AES-256", info)
            refused = subprocess.run(["pdfinfo", "-upw", "wrong", out / volume["file"]], capture_output=True, text=True)
            self.assertNotEqual(refused.returncode, 0)

    def test_an_intelligent_mail_barcode(self):
        out = self.folder / "out"
        done = run_mail(self.cases, "--mailer-id", "123456", "--service-type", "040", "--out", out)
        self.assertIn("proven", done.stdout, done.stderr)
        manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
        for piece in manifest["pieces"]:
            self.assertRegex(piece["delivery_point"], r"^00040123456\d{9}(\d{5}|\d{9})$")

    def omr_places(self, scheme):
        """(inches from the top, meaning) of each mark; inches from the left to the middle of the marks."""
        listed = program.run("list", "omr", "--omr", scheme).stdout
        length, inset = re.search(r"marks ([\d.]+) in long, [\d.]+ in thick, ([\d.]+) in from the left", listed).groups()
        places = [(float(y), meaning) for y, meaning in re.findall(r"([\d.]+) in from the top: (.+)", listed)]
        return places, float(inset) + float(length) / 2

    def omr_printed(self, file, page, places, middle):
        """Which marks are black on a page, seen as a picture."""
        resolution = 200
        grey = subprocess.run(["pdftoppm", "-gray", "-r", str(resolution), "-f", str(page), "-l", str(page), str(file)],
                              capture_output=True, check=True).stdout
        header = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", grey)
        width = int(header[1])
        return [grey[header.end() + round(y * resolution) * width + round(middle * resolution)] < 64 for y, _ in places]

    def machine_reads(self, out, scheme, last_first):
        """Takes the sheets of the first file as a machine does: parity, ends of pieces, and unbroken counts."""
        manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
        volume = manifest["volumes"][0]
        pieces = [piece for piece in manifest["pieces"] if piece["envelope"] == volume["envelope"] and piece["volume"] == 1]
        sheets = [(piece["sheets"], page["sheet"], piece["first_page"] + index) for piece in pieces
                  for index, page in enumerate(piece["pages"]) if page["side"] == "front"]
        self.assertEqual(len(sheets), volume["sheets"])
        places, middle = self.omr_places(scheme)
        before, closed = None, 0
        for of, sheet, page in reversed(sheets) if last_first else sheets:
            printed = self.omr_printed(out / volume["file"], page, places, middle)
            self.assertEqual(sum(printed) % 2, 0, page)
            numbers = {name: sum(int(meaning.rsplit(" ", 1)[1]) for (_, meaning), on in zip(places, printed)
                                 if on and meaning.startswith(name + ",")) for name in ("run", "piece")}
            on = {meaning: black for (_, meaning), black in zip(places, printed)}
            self.assertTrue(on["start"] and on["safety"])
            ends = on["last-fed"] if "last-fed" in on else not on["not-last-fed"]
            self.assertEqual(ends, sheet == (1 if last_first else of), page)
            if before is not None:
                self.assertEqual(numbers["run"], (before + 1) % 8, page)
            before = numbers["run"]
            if not last_first:
                self.assertEqual(numbers["piece"], closed % 8, page)
            closed += ends
        self.assertEqual(closed, len(pieces))
        self.assertFalse(any(self.omr_printed(out / volume["file"], 2, places, middle)), "the back has marks")

    def test_marks_for_an_inserter(self):
        enclosure = self.folder / "rights.pdf"
        program.run("render", "--document", "iep-vs-504", "-o", enclosure)
        for scheme, last_first in (("start-end", False), ("benchmark-groups", True)):
            out = self.folder / scheme
            done = run_mail(self.cases, "--omr", scheme, "--enclosure", enclosure, "--out", out)
            self.assertIn("proven", done.stdout, done.stderr)
            self.assertIn("post/unverified-omr", done.stderr)
            self.assertNotIn("mail/omr-on-words", done.stderr)
            self.machine_reads(out, scheme, last_first)

    def test_a_style_without_room_for_the_marks_holds_its_pieces_back(self):
        out = self.folder / "out"
        narrow = self.folder / "narrow.xml"
        narrow.write_text('<?xml version="1.0" encoding="UTF-8"?>\n<style name="narrow" based-on="standard">\n'
                          '  <page margin-start="36pt" margin-end="36pt"/>\n</style>\n', encoding="utf-8")
        done = run_mail(self.cases, "--omr", "start-end", "--style", narrow, "--out", out)
        self.assertEqual(done.returncode, 1)
        self.assertIn("mail/omr-on-words", done.stderr)
        self.assertIn("mail/no-pieces", done.stderr)  # none is left: nothing is written
        self.assertFalse((out / "manifest.json").exists())

    def test_one_sided(self):
        out = self.folder / "out"
        done = run_mail(self.cases, "--one-sided", "--out", out)
        self.assertIn("proven", done.stdout, done.stderr)
        manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
        for piece in manifest["pieces"]:
            self.assertEqual(len(piece["pages"]), piece["sheets"])
            self.assertNotIn("blank", [page["holds"] for page in piece["pages"]])

    def test_one_bad_case_holds_back_its_piece_alone(self):
        (self.cases / "broken.xml").write_text("<case><student>", encoding="utf-8")
        out = self.folder / "out"
        done = run_mail(self.cases, "--out", out)
        self.assertEqual(done.returncode, 1)
        self.assertIn("broken.xml:1", done.stderr)
        self.assertTrue((out / "manifest.json").exists())

    def test_evaluations_that_are_named_after_their_child(self):
        case = sorted(self.cases.glob("*.xml"))[0]
        text = case.read_text(encoding="utf-8")
        student = text[text.index("<student"):text.index("</birth-date>")] + "</birth-date></student>"
        examiner = re.search(r'<member id="([^"]+)" role=', text)[1]
        evaluation = self.folder / "ot.xml"
        evaluation.write_text(f'<evaluation id="ot" discipline="OT" kind="initial" examiner="{examiner}">{student}<report-date>2026-10-01</report-date></evaluation>',
                              encoding="utf-8")
        out = self.folder / "out"
        done = run_mail(case, evaluation, "--out", out)
        self.assertIn("proven", done.stdout, done.stderr)
        self.assertEqual(program.run("mail-verify", out).returncode, 0)

    def test_wrong_usage(self):
        for words in (["--sort", "name"], ["--mailer-id", "12"], ["--protect"], ["--reprint", "5-3"], ["--reprint", "x"],
                      ["--volume-sheets", "0"],
                      ["--omr", "start-end", "--protect", "--password-rule", "Heron-{student-id}-{birth-date}"]):
            done = run_mail(self.cases, *words, "--out", self.folder / "out")
            self.assertEqual(done.returncode, 2, words)
        self.assertFalse((self.folder / "out").exists())

    def test_a_full_disk_leaves_nothing_under_a_final_name(self):
        out = self.folder / "out"
        done = subprocess.run(["bash", "-c", f'ulimit -f 40; trap "" XFSZ; exec "$0" "$@"', program.PROGRAM, "mail", self.cases,
                               "--document", "progress-report", "--as-of", DAY, "--envelope", "10-window", "--out", out],
                              capture_output=True, text=True)
        self.assertEqual(done.returncode, 3, done.stderr)
        self.assertIn("base/unwritable-file", done.stderr)
        self.assertEqual([path.name for path in out.rglob("*") if path.suffix == ".pdf"], [])
        self.assertFalse((out / "manifest.json").exists())


if __name__ == "__main__":
    unittest.main()
