#!/usr/bin/env python3
"""Whole runs of the program: a batch of four-page documents and a mailing of invented families, on 1 and 2 processors.

usage: bench/runs.py PROGRAM WORK BATCH-CASES FAMILIES

With as many threads as processors: with one thread on two, that which takes the results would have the second for itself.
Prints for each run what it made a second of wall clock and a second of CPU, peak memory, and bytes a document or piece. The folder
WORK lies best in memory (/dev/shm): what is measured is the program, not the disk. A benchmark, never a test.
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import time


def run(jobs, *words, allowed=(0, 1)):
    """(seconds of wall clock, of CPU, peak memory in MB) of a run of the program with so many threads and processors."""
    processors = sorted(os.sched_getaffinity(0))[:jobs]
    begin = time.monotonic()
    process = subprocess.Popen([*map(str, words), "--jobs", str(jobs)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                               preexec_fn=lambda: os.sched_setaffinity(0, processors))
    _, status, usage = os.wait4(process.pid, 0)
    code = os.waitstatus_to_exitcode(status)
    if code not in allowed:
        sys.exit(f"{words[1]} ended with {code}")
    return time.monotonic() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def line(what, jobs, count, unit, wall, cpu, memory, size):
    print(f"{what}, {jobs} processor{'s' if jobs > 1 else ''}: {count / wall:.0f} {unit} a second ({count / cpu:.0f} a second of CPU), "
          f"{memory:.0f} MB at the peak, {size / count / 1000:.1f} KB each")


def batch(program, cases, work, templates):
    for jobs in (1, 2):
        out = work / f"batch-{jobs}"
        shutil.rmtree(out, ignore_errors=True)
        used = run(jobs, program, "batch", cases, "--document", "progress-report", *templates, "--no-embed-data", "--quiet", "--out",
                   out)
        files = list(out.glob("*.pdf"))
        line("batch", jobs, len(files), "documents", *used, sum(file.stat().st_size for file in files))


def mailing(program, families, work):
    for jobs in (1, 2):
        out = work / f"mail-{jobs}"
        shutil.rmtree(out, ignore_errors=True)
        wall, cpu, memory = run(jobs, program, "mail", families, "--document", "progress-report", "--envelope", "10-window",
                                "--as-of", "2026-11-20", "--quiet", "--out", out)
        manifest = json.loads((out / "manifest.json").read_text(encoding="utf-8"))
        sheets = sum(volume["sheets"] for volume in manifest["volumes"])
        size = sum(file.stat().st_size for file in out.glob("*window*.pdf"))
        line("mailing with its proof", jobs, len(manifest["pieces"]), "pieces", wall, cpu, memory, size)
        print(f"    {sheets} sheets, {sheets / wall:.0f} a second")
        wall, cpu, memory = run(jobs, program, "mail-verify", out)
        print(f"    the proof again: {sheets / wall:.0f} sheets a second, {memory:.0f} MB at the peak")


def main():
    program, work, cases, families = (pathlib.Path(argument).resolve() for argument in sys.argv[1:5])
    root = pathlib.Path(__file__).resolve().parent
    work.mkdir(parents=True, exist_ok=True)
    batch(program, cases, work, ("--templates", root / "templates", "--style", root / "style.xml"))
    mailing(program, families, work)


if __name__ == "__main__":
    main()
