"""The same input gives the same bytes: over time zones, locales, users' surroundings and runs."""
import os
import pathlib
import tempfile
import unittest

import program

SURROUNDINGS = [
    {"TZ": "UTC", "LC_ALL": "C", "HOME": "/nonexistent"},
    {"TZ": "Pacific/Kiritimati", "LC_ALL": "de_DE.UTF-8", "LANG": "ar_EG.UTF-8", "USER": "somebody"},
    {"TZ": "America/Adak", "LC_ALL": "tr_TR.UTF-8", "MALLOC_PERTURB_": "165", "COLUMNS": "40"},
]


class Determinism(unittest.TestCase):
    def test_surroundings(self):
        with tempfile.TemporaryDirectory() as folder:
            for number, arguments in enumerate(program.sample_documents()):
                made = set()
                for index, surroundings in enumerate(SURROUNDINGS):
                    output = pathlib.Path(folder) / f"{index}-{number}.pdf"
                    environment = {"PATH": os.environ["PATH"], **surroundings}
                    done = program.render(arguments, output, environment)
                    self.assertEqual(done.returncode, 0, done.stderr)
                    made.add(output.read_bytes())
                    output.unlink()
                self.assertEqual(len(made), 1, " ".join(arguments))

    def test_the_day_is_told_not_read(self):
        with tempfile.TemporaryDirectory() as folder:
            one, other = pathlib.Path(folder) / "one.pdf", pathlib.Path(folder) / "other.pdf"
            line = program.sample_documents()[0]
            program.render([*line, "--as-of", "2026-05-01"], one)
            program.render([*line, "--as-of", "2026-05-02"], other)
            self.assertNotEqual(one.read_bytes(), other.read_bytes())
            program.render(line, other, {"PATH": os.environ["PATH"], "SOURCE_DATE_EPOCH": "1777636800"})  # 2026-05-01
            self.assertEqual(one.read_bytes(), other.read_bytes())


if __name__ == "__main__":
    unittest.main()
