"""What the tests of the program share: calling it, and the samples' documents."""
import os
import pathlib
import subprocess

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ["IEPRESS"]


def run(*arguments, cwd=None, environment=None, stdin=None):
    """The finished process, output as text."""
    return subprocess.run([PROGRAM, *map(str, arguments)], cwd=cwd, env=environment, input=stdin,
                          capture_output=True, timeout=300, text=True, encoding="utf-8")


def sample_documents():
    """The argument lists of samples/documents; their paths are relative to samples/."""
    lines = (ROOT / "samples" / "documents").read_text(encoding="utf-8").splitlines()
    return [line.split() for line in lines if line.strip() and not line.startswith("#")]


def render(arguments, output, environment=None):
    """Renders one line of samples/documents into a file."""
    return run("render", *arguments, "-o", output, cwd=ROOT / "samples", environment=environment)
