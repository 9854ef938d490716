"""A batch: the same bytes however it was made, killed, interrupted, shared out, or out of room."""
import csv
import hashlib
import json
import os
import pathlib
import random
import resource
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

import program

SMALL = (program.ROOT / "samples" / "nia-request.xml").read_text(encoding="utf-8")
KIND = "evaluation-request"


# Each batch syncs its file system some times: in memory the tests don't wait for what others write to the disk.
MEMORY = pathlib.Path("/dev/shm")
ROOM = MEMORY if MEMORY.is_dir() and shutil.disk_usage(MEMORY).free > 1 << 30 else None


def write_cases(folder, count, first=0):
    """Small cases of children whose ids differ."""
    folder.mkdir(parents=True, exist_ok=True)
    for number in range(first, first + count):
        text = SMALL.replace('<student id="60-2218"', f'<student id="60-{number:05}"')
        (folder / f"{number:05}.xml").write_text(text, encoding="utf-8")


def arguments(cases, out, *more):
    return [program.PROGRAM, "batch", str(cases), "--document", KIND, "--out", str(out), "--quiet", *map(str, more)]


def batch(cases, out, *more, before=None, environment=None):
    return subprocess.run(arguments(cases, out, *more), capture_output=True, text=True, timeout=300, preexec_fn=before,
                          env=environment)


def content(out):
    """Every file but the ledger, which holds times."""
    return {path.name: path.read_bytes() for path in out.iterdir() if path.name != "ledger.sqlite"}


class Folder(unittest.TestCase):
    def setUp(self):
        holder = tempfile.TemporaryDirectory(dir=ROOM)
        self.addCleanup(holder.cleanup)
        self.folder = pathlib.Path(holder.name)
        self.cases, self.out = self.folder / "cases", self.folder / "out"

    def assert_made(self, done, code=0):
        self.assertEqual(done.returncode, code, done.stderr)

    def assert_same(self, one, other):
        one, other = content(one), content(other)
        self.assertEqual(sorted(one), sorted(other))
        self.assertEqual([name for name in one if one[name] != other[name]], [])


class Batch(Folder):
    def test_files_report_and_modes(self):
        write_cases(self.cases, 5)
        self.assert_made(batch(self.cases, self.out))
        report = json.loads((self.out / "report.json").read_text())
        with (self.out / "report.csv").open(newline="") as file:
            rows = list(csv.DictReader(file))
        self.assertEqual(len(report["documents"]), 5)
        self.assertEqual(report["made"], 5)
        for one, row in zip(report["documents"], rows):
            made = (self.out / one["output"]).read_bytes()
            self.assertEqual(len(made), one["bytes"])
            self.assertEqual(hashlib.sha256(made).hexdigest(), one["sha256"])
            self.assertEqual([row["case"], row["output"], row["sha256"]], [one["case"], one["output"], one["sha256"]])
            self.assertRegex(one["output"], r"^[0-9a-f]{16}-evaluation-request\.pdf$")
        self.assertEqual(sum(one["pages"] for one in report["documents"]), report["pages"])
        self.assertEqual(self.out.stat().st_mode & 0o777, 0o700)
        for path in self.out.iterdir():
            self.assertEqual(path.stat().st_mode & 0o777, 0o600, path.name)

    def test_the_bytes_are_those_of_render_on_any_number_of_threads(self):
        write_cases(self.cases, 12)
        self.assert_made(batch(self.cases, self.out, "--names", "--jobs", 1))
        self.assert_made(batch(self.cases, self.folder / "two", "--names", "--jobs", 2))
        self.assert_made(batch(self.cases, self.folder / "many", "--names", "--jobs", 7))
        self.assert_same(self.out, self.folder / "two")
        self.assert_same(self.out, self.folder / "many")
        alone = self.folder / "alone.pdf"
        program.run("render", self.cases / "00003.xml", "--document", KIND, "-o", alone)
        self.assertEqual(alone.read_bytes(), (self.out / f"00003-{KIND}.pdf").read_bytes())

    def test_one_bad_case_and_one_child_twice_stop_nobody(self):
        write_cases(self.cases, 8)
        (self.cases / "00002.xml").write_text(SMALL.replace("<birth-date>", "<birth-date>x"))
        shutil.copy(self.cases / "00004.xml", self.cases / "00006.xml")
        done = batch(self.cases, self.out)
        self.assert_made(done, 1)
        self.assertIn("00002.xml:", done.stderr)
        self.assertIn("[record/wrong-date]", done.stderr)
        self.assertIn("00006.xml:", done.stderr)
        self.assertIn("[batch/same-student]", done.stderr)
        report = json.loads((self.out / "report.json").read_text())
        self.assertEqual((report["made"], report["not_made"]), (6, 2))
        self.assertEqual(report["documents"][2]["findings"], {"record/wrong-date": 1})
        self.assertIsNone(report["documents"][6]["output"])
        # The first one's document is that of the first one.
        self.assert_made(batch(self.cases / "00004.xml", self.folder / "alone"))
        name = report["documents"][4]["output"]
        self.assertEqual((self.out / name).read_bytes(), (self.folder / "alone" / name).read_bytes())
        problems = batch(self.cases, self.out, "--resume", "--format", "json")
        codes = {one["code"] for one in json.loads(problems.stdout)}
        self.assertEqual(codes, {"record/wrong-date", "batch/same-student"})

    def test_a_list_on_standard_input(self):
        write_cases(self.cases, 4)
        done = subprocess.run(arguments("-", self.out), input=f"{self.cases}/00001.xml\n{self.cases}/00003.xml\n",
                              capture_output=True, text=True)
        self.assert_made(done)
        self.assertEqual(json.loads((self.out / "report.json").read_text())["cases"], 2)

    def test_several_documents_of_each_case(self):
        write_cases(self.cases, 3)
        self.assert_made(batch(self.cases, self.out, "--document", "iep-vs-504", "--document", KIND))
        self.assertEqual(len(list(self.out.glob("*.pdf"))), 6)


class Resume(Folder):
    def made_again(self, *more):
        """The names of files that a resume has replaced."""
        before = {path.name: path.stat().st_ino for path in self.out.glob("*.pdf")}
        self.assert_made(batch(self.cases, self.out, "--resume", *more))
        return {path.name for path in self.out.glob("*.pdf") if before.get(path.name) != path.stat().st_ino}

    def test_exactly_what_is_missing_or_changed(self):
        write_cases(self.cases, 10)
        self.assert_made(batch(self.cases, self.out))
        names = [one["output"] for one in json.loads((self.out / "report.json").read_text())["documents"]]
        self.assertEqual(self.made_again(), set())
        (self.out / names[1]).unlink()
        with (self.out / names[4]).open("r+b") as file:
            file.seek(1000)
            file.write(b"\0")
        changed = self.cases / "00007.xml"
        changed.write_text(changed.read_text().replace("</case>", "<!-- seen -->\n</case>"))
        self.assertEqual(self.made_again(), {names[1], names[4], names[7]})
        self.assert_made(batch(self.cases, self.folder / "fresh"))
        self.assert_same(self.out, self.folder / "fresh")

    def test_the_installation_and_the_order_count(self):
        write_cases(self.cases, 3)
        own = self.folder / "own"
        (own / "strings").mkdir(parents=True)
        self.assert_made(batch(self.cases, self.out, "--data", own))
        self.assertEqual(self.made_again("--data", own), set())
        shutil.copy(program.ROOT / "data" / "strings" / "en.xml", own / "strings" / "en.xml")
        self.assertEqual(len(self.made_again("--data", own)), 3)
        self.assertEqual(len(self.made_again("--data", own, "--as-of", "2026-11-22")), 3)
        style = self.folder / "house.xml"
        style.write_text('<style name="house" based-on="standard"/>')
        self.assertEqual(len(self.made_again("--data", own, "--style", style)), 3)
        style.write_text('<style name="house" based-on="standard"><!-- --></style>')
        self.assertEqual(len(self.made_again("--data", own, "--style", style)), 3)

    def test_a_folder_with_a_batch_is_not_begun_anew(self):
        write_cases(self.cases, 1)
        self.assert_made(batch(self.cases, self.out))
        done = batch(self.cases, self.out)
        self.assert_made(done, 1)
        self.assertIn("[batch/ledger-exists]", done.stderr)

    def test_two_at_once_are_refused(self):
        write_cases(self.cases, 400)
        first = subprocess.Popen(arguments(self.cases, self.out, "--jobs", 1))
        while not (self.out / "ledger.sqlite").exists() or not any(self.out.glob("*.pdf")):
            time.sleep(0.01)
        second = batch(self.cases, self.out, "--resume")
        first.send_signal(signal.SIGTERM)
        first.wait()
        self.assert_made(second, 1)
        self.assertIn("[ledger/in-use]", second.stderr)

    def test_an_interrupt_ends_cleanly_and_a_resume_completes(self):
        write_cases(self.cases, 400)
        for sent in (signal.SIGINT, signal.SIGTERM):
            loud = [one for one in arguments(self.cases, self.out, "--jobs", 1, "--resume") if one != "--quiet"]
            first = subprocess.Popen(loud, stderr=subprocess.PIPE, text=True)
            before = len(list(self.out.glob("*.pdf"))) if self.out.exists() else 0
            while not self.out.exists() or len(list(self.out.glob("*.pdf"))) < before + 5:
                time.sleep(0.005)
            first.send_signal(sent)
            said = first.communicate()[1]
            self.assertEqual(first.returncode, 130, said)
            self.assertIn("goes on", said)
            self.assertEqual([path.name for path in self.out.iterdir() if path.name.startswith(".")], [])
            self.assertFalse((self.out / "report.json").exists())
        self.assert_made(batch(self.cases, self.out, "--resume"))
        self.assert_made(batch(self.cases, self.folder / "fresh"))
        self.assert_same(self.out, self.folder / "fresh")

    def test_2000_documents_killed_at_50_moments(self):
        write_cases(self.cases, 2000)
        self.assert_made(batch(self.cases, self.folder / "whole"))
        chance = random.Random(20261122)
        killed = made = 0
        for _ in range(50):
            process = subprocess.Popen(arguments(self.cases, self.out, "--resume"), stderr=subprocess.DEVNULL)
            # A moment in the program's own time: so many files after its begin, or while it begins or ends.
            until = made + chance.choice([0, 1, chance.randrange(60)])
            pause = chance.random() * 0.05
            while process.poll() is None and made < until:
                time.sleep(0.002)
                made = sum(1 for name in os.listdir(self.out) if name.endswith(".pdf")) if self.out.exists() else 0
            time.sleep(pause)
            process.kill()
            killed += process.wait() == -signal.SIGKILL
            done = sorted(self.out.glob("*.pdf"))
            if len(done) > 1000:  # on a quick machine there would soon be nothing left to kill
                for file in done[:800]:
                    file.unlink()
            made = sum(1 for _ in self.out.glob("*.pdf"))
        self.assertGreaterEqual(killed, 45)
        self.assert_made(batch(self.cases, self.out, "--resume"))
        self.assert_same(self.out, self.folder / "whole")


class FullDisk(Folder):
    def assert_stopped_and_resumed(self, done):
        self.assert_made(done, 3)
        self.assertRegex(done.stderr, r"error: cannot write .*\[(base/unwritable-file|ledger/unwritable)\]")
        whole = content(self.folder / "whole")
        for name, made in content(self.out).items():
            self.assertEqual(made, whole[name], name)
        self.assertFalse((self.out / "report.json").exists())

    def test_a_limit_of_the_size_of_files(self):
        write_cases(self.cases, 30)
        self.assert_made(batch(self.cases, self.folder / "whole"))
        large = max(path.stat().st_size for path in (self.folder / "whole").glob("*.pdf"))
        for limit in (large - 100, 10_000, 5_000):
            limits = (resource.RLIMIT_FSIZE, (limit, limit))
            done = batch(self.cases, self.out, "--resume", before=lambda limits=limits: resource.setrlimit(*limits))
            self.assert_stopped_and_resumed(done)
        self.assert_made(batch(self.cases, self.out, "--resume"))
        self.assert_same(self.out, self.folder / "whole")

    def test_a_small_file_system(self):
        write_cases(self.cases, 60)
        self.assert_made(batch(self.cases, self.folder / "whole"))
        self.out.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=400k", "tmpfs", self.out]
        if os.geteuid() != 0 or subprocess.run(mount, capture_output=True).returncode != 0:
            self.skipTest("a file system cannot be mounted here")
        try:
            self.assert_stopped_and_resumed(batch(self.cases, self.out))
            subprocess.run(["mount", "-o", "remount,size=40m", self.out], check=True)
            self.assert_made(batch(self.cases, self.out, "--resume"))
            self.assert_same(self.out, self.folder / "whole")
        finally:
            subprocess.run(["umount", self.out], check=True)


class Shards(Folder):
    def test_three_shards_are_the_whole(self):
        write_cases(self.cases, 40)
        (self.cases / "00005.xml").write_text("<case>")
        self.assert_made(batch(self.cases, self.folder / "whole"), 1)
        codes = [batch(self.cases, self.out, "--shard", f"{index}/3").returncode for index in (1, 2, 3)]
        self.assertEqual(sorted(codes), [0, 0, 1])
        made = {}
        for path in self.out.glob("shard-*-of-3/*.pdf"):
            self.assertNotIn(path.name, made)
            made[path.name] = path.read_bytes()
        whole = content(self.folder / "whole")
        self.assertEqual(made, {name: one for name, one in whole.items() if name.endswith(".pdf")})
        joined = program.run("batch-report", self.out, "--out", self.out)
        self.assert_made(joined, 1)
        self.assertIn("[batch/not-made]", joined.stderr)
        for name in ("report.json", "report.csv"):
            text = (self.out / name).read_text()
            for index in (1, 2, 3):
                text = text.replace(f"shard-{index}-of-3/", "")
            self.assertEqual(text, whole[name].decode().replace("\r\n", "\n"))

    def test_what_is_not_whole_is_refused(self):
        write_cases(self.cases, 6)
        for index in (1, 2):
            self.assert_made(batch(self.cases, self.out, "--shard", f"{index}/2"))
        one, two = self.out / "shard-1-of-2", self.out / "shard-2-of-2"
        self.assert_made(program.run("batch-report", one, two))
        for folders, code in (([one], "batch/missing-shard"), ([one, two, two], "batch/overlap")):
            done = program.run("batch-report", *folders)
            self.assert_made(done, 1)
            self.assertIn(f"[{code}]", done.stderr)
        self.assert_made(batch(self.cases, self.out, "--shard", "2/2", "--resume", "--no-embed-data"))
        self.assertIn("[batch/other-batch]", program.run("batch-report", self.out).stderr)

    def test_auto(self):
        write_cases(self.cases, 6)
        for index in (0, 1):
            self.assert_made(batch(self.cases, self.out, "--shard", "auto", "--shards", 2,
                                   environment={**os.environ, "JOB_COMPLETION_INDEX": str(index)}))
        self.assert_made(program.run("batch-report", self.out))
        self.assert_made(batch(self.cases, self.out, "--shard", "auto"), 2)
        self.assert_made(batch(self.cases, self.out, "--shard", "3/2"), 2)


class Memory(Folder):
    def test_ten_times_the_cases_take_the_same_memory(self):
        peaks = []
        for count in (200, 2000):
            shutil.rmtree(self.cases, ignore_errors=True)
            write_cases(self.cases, count)
            process = subprocess.Popen(arguments(self.cases, self.folder / str(count)))
            status, usage = os.wait4(process.pid, 0)[1:]
            process.returncode = os.waitstatus_to_exitcode(status)
            self.assertEqual(process.returncode, 0)
            peaks.append(usage.ru_maxrss // 1024)
        if "asan" not in program.PROGRAM:  # it keeps what was freed
            self.assertLess(peaks[1], peaks[0] + 8, f"MB at the peak: {peaks}")
            self.assertLess(peaks[1], 200)


if __name__ == "__main__":
    unittest.main()
