"""Every word of a document is in its PDF once, and a screen reader hears them in reading order."""
import collections
import pathlib
import re
import subprocess
import tempfile
import unittest

import program


def words(text):
    return re.sub(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "", text).split()


def heard(pdf):
    """The text of the structure tree in reading order, as poppler reads it."""
    made = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, check=True).stdout.decode()
    return " ".join(re.findall(r'^\s*"(.*)"$', made, re.M))


def seen(pdf):
    return subprocess.run(["pdftotext", "-raw", pdf, "-"], capture_output=True, check=True).stdout.decode()


def letters(text):
    """The text without its white space: how a reader joins pieces of words is the reader's choice."""
    return "".join(words(text))


class Words(unittest.TestCase):
    def test_samples(self):
        with tempfile.TemporaryDirectory() as folder:
            output = pathlib.Path(folder) / "one.pdf"
            for arguments in program.sample_documents():
                with self.subTest(" ".join(arguments)):
                    self.assertEqual(program.render(arguments, output).returncode, 0)
                    meant = program.run("render", *arguments, "--dump", "text", cwd=program.ROOT / "samples").stdout
                    self.assertEqual(letters(heard(output)), letters(meant))
                    missing = collections.Counter(words(meant)) - collections.Counter(words(seen(output)))
                    self.assertFalse(missing)


if __name__ == "__main__":
    unittest.main()
