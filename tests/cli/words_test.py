"""Every word of a document is in its PDF once, and a screen reader hears them in reading order."""
import collections
import pathlib
import re
import subprocess
import tempfile
import unicodedata
import unittest

import program


def words(text):
    return re.sub(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]", "", text).split()


def heard(pdf):
    """The text of the structure tree in reading order, as poppler reads it."""
    made = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, check=True).stdout.decode()
    return " ".join(re.findall(r'^\s*"(.*)"$', made, re.M))


def seen(pdf, *options):
    return subprocess.run(["pdftotext", *options, pdf, "-"], capture_output=True, check=True).stdout.decode()


def letters(text):
    """The text without its white space: how a reader joins pieces of words is the reader's choice. Check boxes
    are an element's ActualText, which Poppler's reading of the structure leaves out."""
    return "".join(words(text)).translate({ord("☐"): None, ord("☑"): None})


def latin(text):
    """Its letters and digits that are Latin. Poppler takes the others from the glyphs, as they are painted,
    though their element says them in an ActualText."""
    return "".join(c for c in text if c.isascii() and c.isalnum() or unicodedata.name(c, "").startswith("LATIN "))


def is_complex(text):
    """Whether a script is in it whose glyphs do not stand one for a letter in reading order."""
    return any("\u0590" <= c <= "\u109f" or "\u1780" <= c <= "\u17ff" for c in text)


def bare(text):
    """Its words without punctuation, which Poppler puts beside a right-to-left word as it stands on the page."""
    return re.sub(r"[^\w\s]", lambda mark: mark[0] if unicodedata.category(mark[0])[0] == "M" else " ",
                  " ".join(words(text)))


def leftward(text, wanted):
    """The words of a text that are, or are not, written from right to left."""
    return " ".join(word for word in text.split() if any("\u0590" <= c <= "\u08ff" for c in word) == wanted)


def missing_words(meant, found):
    """Those of `meant` that are not in `found`, each once. The labels of a chart's axis may stand together in
    `meant`: a row of words that is found and not meant otherwise is as good."""
    lacking = collections.Counter(words(meant)) - collections.Counter(words(found))
    left = collections.Counter(words(found)) - collections.Counter(words(meant))
    missing = []
    for word in lacking.elements():
        row = split(word, left)
        if row is None:
            missing.append(word)
        else:
            left -= collections.Counter(row)
    return missing


def split(word, left):
    """The word as a row of at least two of the words that are left; None where there is none."""
    rows = {0: []}  # by how much of the word they make up
    for end in range(1, len(word) + 1):
        for begin in sorted(rows):
            if left[word[begin:end]] > 0:
                rows[end] = [*rows[begin], word[begin:end]]
                break
    row = rows.get(len(word))
    return row if row and len(row) > 1 else None


class Words(unittest.TestCase):
    def test_samples(self):
        with tempfile.TemporaryDirectory() as folder:
            output = pathlib.Path(folder) / "one.pdf"
            for arguments in program.sample_documents():
                with self.subTest(" ".join(arguments)):
                    self.assertEqual(program.render(arguments, output).returncode, 0)
                    meant = program.run("render", *arguments, "--dump", "text", cwd=program.ROOT / "samples").stdout
                    self.compare_heard(letters(meant), letters(heard(output)))
                    self.compare_seen(meant.replace("☐", "").replace("☑", ""), output)

    def compare_heard(self, meant, read):
        if is_complex(meant):
            meant, read = latin(meant), latin(read)
        self.assertTrue(meant)
        self.assertEqual(read, meant)

    def compare_seen(self, meant, output):
        raw = seen(output, "-raw")
        if not is_complex(meant):
            self.assertEqual(missing_words(meant, raw), [])
            return
        # its raw order is that of painting, and its other order joins what a hyphen parts at a line's end
        self.assertEqual(missing_words(leftward(bare(meant), False), leftward(bare(raw), False)), [])
        self.assertEqual(missing_words(leftward(bare(meant), True), leftward(bare(seen(output)), True)), [])


if __name__ == "__main__":
    unittest.main()
